"""What of a SavedModel was looked at before it is loaded: nothing else of it is loaded in this process.

Between a look at its ops, or a person's answer, and TensorFlow's turn its file may have been changed.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from core.errors import ExportError
from core.words import worded

_looked_at: dict[str, str] = {}  # by path the hash of the file that was looked at last


def note_looked_at(path: Path, content: str) -> None:
    """The model in a folder was looked at, or somebody was asked about it; `content` is its file's SHA-256."""
    _looked_at[_key(path)] = content


def check_looked_at(path: Path, data: bytes) -> None:
    """ExportError if `data`, about to be loaded from a folder, is not what was looked at there.

    It is forgotten then, so that the next look counts. Where nobody looked anything is right.
    """
    content = _looked_at.get(_key(path))
    if content is not None and content != hashlib.sha256(data).hexdigest():
        del _looked_at[_key(path)]
        raise ExportError(
            worded("{path} changed after it was checked, so it was not loaded. Try again.", path=path)
        )


def _key(path: Path) -> str:
    return os.path.abspath(Path(path).expanduser())
