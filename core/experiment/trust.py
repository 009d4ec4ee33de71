"""The hash of an experiment's code: a person allows this very content to run, not whatever lies at a path.

Part of it is each module that the experiment could import from its folder, as `load_experiment` lets it, or, where
it is run from another folder, from there.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.errors import ExperimentError
from core.experiment.code_place import place_of
from core.runs.plain_files import read_plain
from core.words import worded

MOST_FILES = 2000  # modules, and folders that are looked through
MOST_BYTES = 16 << 20
_MODULES = (".py", ".pyw", ".pyc", ".so", ".pyd")


_allowed: dict[Path, str] = {}  # by file what was allowed last, in this process
_beside: dict[Path, Mapping[str, bytes]] = {}  # by folder of such a file what may be imported from there


@dataclass(frozen=True, slots=True)
class _Content:
    """What may run: `hash` of all of it, `modules` {real path: SHA-256}, and the folders that they are found in."""

    hash: str
    folders: tuple[Path, ...]
    modules: Mapping[str, bytes]


def note_allowed(code: Path, content: str) -> None:
    """Somebody allowed this content of `code` to run: from now on nothing else of it runs in this process."""
    if content:
        _allowed[code.absolute()] = content


def check_allowed(text: bytes, code: Path, source: Path) -> None:
    """ExperimentError if `text`, about to run as `code`, and what lies beside `source` are not what was allowed.

    That may be long ago: TensorFlow was imported meanwhile. Of a copy that is yet to be written what was allowed of
    `source` counts; where nobody was asked, anything is right.
    """
    file = code if code.absolute() in _allowed or code.exists() else source
    allowed = _allowed.get(file.absolute())
    if allowed is None:
        return
    content = _content(file, source, text)
    if content is None or content.hash != allowed:
        raise ExperimentError(
            worded(
                "{name}, or a module beside it, is no longer what was allowed to run, so nothing of it was run. "
                "Open it again.",
                name=source.name,
            )
        )
    _beside.update(dict.fromkeys(content.folders, content.modules))


def check_module(file: Path, data: bytes) -> None:
    """ImportError if `data`, to run as the module in `file`, is beside an allowed experiment and no part of it.

    It may have been changed since, or lie where no part of an experiment is looked for. What is found by a folder
    that was put on sys.path besides is not looked at.
    """
    found = []
    for folder in file.parents:
        if folder in _beside:
            found.append(_beside[folder])
        elif str(folder) in sys.path:
            break
    real, digest = os.path.realpath(file), hashlib.sha256(data).digest()
    if found and all(modules.get(real) != digest for modules in found):
        raise ImportError(
            worded(
                "{name} is not what was allowed to run: it was added or changed since then, or its folder is not a "
                "package of the experiment. Open the experiment again.",
                name=file.name,
            )
        )


def content_hash(code: Path, source: Path | None = None, text: bytes | None = None) -> str:
    """Return the SHA-256 of the file `code` and the modules beside `source` (default: `code` itself).

    `source` is the file that `code` is a copy of; it is left out of the modules, as the copy runs in its place.
    `text` is what counts as the content of `code`, if that was read before. Returns "" where that cannot be vouched
    for: `code` cannot be read or holds a NUL byte, or there is too much beside it.
    """
    content = _content(code, source or code, text)
    return content.hash if content is not None else ""


def _content(code: Path, source: Path, text: bytes | None) -> _Content | None:
    beside = source.resolve()  # modules are imported from where it really lies
    digest = hashlib.sha256()
    try:
        text = read_plain(code, MOST_BYTES) if text is None else text
        if b"\0" in text:  # it could pass for another text with modules beside it
            return None
        digest.update(text)
        total = 0
        place = place_of(beside, text)
        found: dict[str, bytes] = {str(beside): hashlib.sha256(text).digest()}
        modules = _modules(place.root)
        if modules is None:
            return None
        for module in modules:
            if module in (beside, code.resolve()):
                continue
            total += module.stat().st_size
            if total > MOST_BYTES:
                return None
            name = os.fsencode(os.path.relpath(module, beside.parent))
            one = hashlib.sha256(read_plain(module, MOST_BYTES)).digest()
            digest.update(b"\0" + name + b"\0" + one)
            found[os.path.realpath(module)] = one
    except OSError:
        return None
    return _Content(digest.hexdigest(), place.paths, found)


def hash_of_file(file: Path) -> str:
    """Return the SHA-256 of a file that a run names. OSError if it is not there, no plain file, or too large."""
    return hashlib.sha256(read_plain(file, MOST_BYTES)).hexdigest()


def _modules(folder: Path) -> list[Path] | None:
    """All that could be imported from a folder, sorted; None if there is too much to look through."""
    found: list[Path] = []
    seen: set[str] = set()
    for place, folders, files in os.walk(folder, followlinks=True):
        seen.add(os.path.realpath(place))
        folders[:] = sorted(name for name in folders if _is_package(Path(place, name), seen))
        found += (Path(place, name) for name in files if name.endswith(_MODULES))
        if len(found) > MOST_FILES or len(seen) > MOST_FILES:
            return None
    return sorted(found)


def _is_package(folder: Path, seen: set[str]) -> bool:
    """Whether Python would import it by its name; a virtual environment is no part of the experiment.

    A package that says that it is one as well is a package.
    """
    importable = folder.name.isidentifier() and folder.name != "__pycache__"
    if not importable or os.path.realpath(folder) in seen:
        return False
    return not (folder / "pyvenv.cfg").exists() or any(folder.glob("__init__.*"))
