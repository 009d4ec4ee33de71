"""Modules beside an experiment are run from their text: bytecode in __pycache__ is neither read nor written.

Python takes it for the module's own if a time and a size fit, or if it says that nothing is to be compared. Nobody
sees what it holds, and the hash of the code that a person allowed leaves it out. Of an experiment that was allowed
to run, modules are what they were then, whenever they are imported.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterable
from importlib.machinery import (
    BYTECODE_SUFFIXES,
    EXTENSION_SUFFIXES,
    SOURCE_SUFFIXES,
    ExtensionFileLoader,
    FileFinder,
    ModuleSpec,
    SourceFileLoader,
    SourcelessFileLoader,
)
from pathlib import Path
from types import CodeType, ModuleType

from core.experiment.compiled_code import code_beside
from core.experiment.trust import check_module

_PROGRAM = Path(__file__).resolve().parents[2]
_OTHERS = frozenset({_PROGRAM / "core", _PROGRAM / "gui", Path(sysconfig.get_path("stdlib"))})


class _SourceLoader(SourceFileLoader):
    """Knows no bytecode on the disk."""

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        data = self.get_data(path)
        check_module(Path(path), data)
        return code_beside(data, path)


class _BytecodeLoader(SourcelessFileLoader):
    """Of a module that has no text."""

    def get_data(self, path: str) -> bytes:
        data = super().get_data(path)
        check_module(Path(path), data)
        return data


class _ExtensionLoader(ExtensionFileLoader):
    def create_module(self, spec: ModuleSpec) -> ModuleType:
        check_module(Path(self.path), Path(self.path).read_bytes())
        return super().create_module(spec)


class _SourceFinders:
    """Makes the finders for folders at or below some; to be one of `sys.path_hooks`."""

    def __init__(self) -> None:
        self.folders: set[Path] = set()

    def __call__(self, path: str) -> FileFinder:
        place = Path(path)
        around = (place, *place.parents)
        if self.folders.isdisjoint(around) or not _OTHERS.isdisjoint(around) or "site-packages" in place.parts:
            raise ImportError
        if not place.is_dir():
            raise ImportError
        return FileFinder(
            path,
            (_ExtensionLoader, EXTENSION_SUFFIXES),
            (_SourceLoader, SOURCE_SUFFIXES),
            (_BytecodeLoader, BYTECODE_SUFFIXES),
        )


def run_from_source(folders: Iterable[Path]) -> None:
    """Let modules in these folders, and packages in them, be imported from their text from now on."""
    finders = next((hook for hook in sys.path_hooks if isinstance(hook, _SourceFinders)), None)
    if finders is None:
        finders = _SourceFinders()
        sys.path_hooks.insert(0, finders)
    new = set(folders) - finders.folders
    if not new:
        return
    finders.folders.update(new)
    tops = tuple(_with_end(folder) for folder in new)
    for path in list(sys.path_importer_cache):  # thousands where TensorFlow is loaded
        if _with_end(Path(path)).startswith(tops):
            sys.path_importer_cache.pop(path, None)


def _with_end(folder: Path) -> str:
    """A folder as text that all paths at or below it begin with."""
    return os.path.normcase(os.path.join(folder, ""))
