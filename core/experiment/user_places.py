"""Where in a user's own files an error arose: the file as they know it, not the run's copy of it."""

from __future__ import annotations

import contextlib
import functools
import sys
import traceback
import types
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.words import worded

COPY = "__workbench_copy__"  # of a loaded experiment: the name that its code has, a file with the same text
ROOT = "__workbench_root__"  # of the same: the folder that it was run from
_FUNCTION = "__workbench_function__"  # of an error: the user's function that it arose for
_OURS = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class UserLine:
    """A line of a user's file. `file` is where they wrote it; `line` counts from 1."""

    file: Path
    line: int

    def __str__(self) -> str:
        return worded("{name}, line {line}", name=self.file.name, line=self.line)


def line_of(error: BaseException) -> UserLine | None:
    """Return the last line of the user's own code that led to `error`, None if none did.

    Of an error in a running graph it is the line that made the operation; of one that arose outside of the user's
    own code, while `told_of` was open, the line where that function begins.
    """
    originals, roots = _originals()
    if not originals:
        return None
    for trace in _traces(error):
        found = _last_own(trace, originals, roots)
        if found is not None:
            return found
    codes = [getattr(getattr(each, _FUNCTION, None), "__code__", None) for each in _chain(error)]
    for code in codes:
        if isinstance(code, types.CodeType):
            original = originals.get(code.co_filename) or _beside(code.co_filename, roots)
            if original is not None:
                return UserLine(original, code.co_firstlineno)
    return None


def line_of_operation(operation: Any) -> UserLine | None:
    """Return the last line of the user's own code that led to the making of an operation, None if none did."""
    return _last_own([(frame.filename, frame.lineno) for frame in operation.traceback], *_originals())


def as_written(text: str) -> str:
    """A traceback with the names of the files that users wrote, in place of copies of them."""
    for name, original in _originals()[0].items():
        text = text.replace(f'File "{name}"', f'File "{original}"')
    return text


@contextlib.contextmanager
def told_of(function: object) -> Iterator[None]:
    """Let an error of the body that no line of the user led to be told of this function of theirs."""
    try:
        yield
    except Exception as error:
        while isinstance(function, functools.partial):
            function = function.func
        for each in _chain(error):  # AutoGraph raises another exception than the one it caught
            if not hasattr(each, _FUNCTION):
                setattr(each, _FUNCTION, getattr(function, "__func__", function))
        raise


def _last_own(trace: list[tuple[str, int]], originals: dict[str, Path], roots: set[Path]) -> UserLine | None:
    for file, line in reversed(trace):
        original = originals.get(file) or _beside(file, roots)
        if original is not None:
            return UserLine(original, line)
    return None


def _traces(error: BaseException) -> list[list[tuple[str, int]]]:
    """The stacks an error tells of, each from the outermost frame: its own, AutoGraph's, that of its operation."""
    seen: list[list[tuple[str, int]]] = []
    for each in _chain(error):
        metadata = getattr(each, "ag_error_metadata", None)
        if metadata is not None:
            # AutoGraph lists the innermost frame first.
            seen.append([(frame.filename, frame.lineno) for frame in reversed(metadata.translated_stack)])
        operation: Any = getattr(each, "op", None)
        if operation is not None and getattr(operation, "traceback", None):
            seen.append([(frame.filename, frame.lineno) for frame in operation.traceback])
        frames = traceback.extract_tb(each.__traceback__)
        seen.append([(frame.filename, frame.lineno or 0) for frame in frames])
    return seen


def _chain(error: BaseException) -> list[BaseException]:
    """The error, and what it came from, the cause first."""
    chain: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in chain:
        chain.append(current)
        current = current.__cause__ or current.__context__
    return list(reversed(chain))


def is_own(file: str, root: Path) -> bool:
    """Whether a module's file lies in the folder that an experiment was run from: a user's own, no library's."""
    path = Path(file)
    if not path.is_absolute() or "site-packages" in path.parts or root not in path.parents:
        return False
    return not any((_OURS / room) in path.parents for room in ("core", "gui", "resources"))


def _originals() -> tuple[dict[str, Path], set[Path]]:
    """By the file whose text runs, the file the user wrote; the folders that these lie in or were run from."""
    found: dict[str, Path] = {}
    roots: set[Path] = set()
    for module in list(sys.modules.values()):
        kept = vars(module) if isinstance(module, types.ModuleType) else {}  # some answer to any name
        if COPY in kept:
            original = Path(str(module.__file__))
            found[str(kept[COPY])] = original
            roots |= {original.parent, Path(str(kept[ROOT]))}
    return found, roots


def _beside(file: str, roots: set[Path]) -> Path | None:
    """A module that lies beside an experiment, or in a package there: the user's own, too."""
    return Path(file) if any(is_own(file, root) for root in roots) else None
