"""The hash of an experiment's code: a person allows this very content to run, not whatever lies at a path.

Part of it is each module that the experiment could import from its folder, as `load_experiment` lets it, or, where
it is run from another folder, from there.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from core.errors import ExperimentError
from core.experiment.code_place import place_of
from core.runs.plain_files import read_plain
from core.words import worded

MOST_FILES = 2000  # modules, and folders that are looked through
MOST_BYTES = 16 << 20
_MODULES = (".py", ".pyw", ".pyc", ".so", ".pyd")


_allowed: dict[Path, str] = {}  # by file what was allowed last, in this process


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
    content = _allowed.get(file.absolute())
    if content is not None and content != content_hash(file, source, text):
        raise ExperimentError(
            worded(
                "{name}, or a module beside it, is no longer what was allowed to run, so nothing of it was run. "
                "Open it again.",
                name=source.name,
            )
        )


def content_hash(code: Path, source: Path | None = None, text: bytes | None = None) -> str:
    """Return the SHA-256 of the file `code` and the modules beside `source` (default: `code` itself).

    `source` is the file that `code` is a copy of; it is left out of the modules, as the copy runs in its place.
    `text` is what counts as the content of `code`, if that was read before. Returns "" where that cannot be vouched
    for: `code` cannot be read, or there is too much beside it.
    """
    beside = (source or code).absolute()
    digest = hashlib.sha256()
    try:
        text = read_plain(code, MOST_BYTES) if text is None else text
        digest.update(text)
        total = 0
        root = place_of(beside, text).root
        modules = _modules(root if root in beside.parents else beside.parent)
        if modules is None:
            return ""
        for module in modules:
            if module == beside or module == code.absolute():
                continue
            total += module.stat().st_size
            if total > MOST_BYTES:
                return ""
            name = os.fsencode(os.path.relpath(module, beside.parent))
            digest.update(b"\0" + name + b"\0" + hashlib.sha256(read_plain(module, MOST_BYTES)).digest())
    except OSError:
        return ""
    return digest.hexdigest()


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
