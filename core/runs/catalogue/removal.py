"""Removing a checkpoint's files for good, so that whoever is killed at it leaves nothing that looks like a loss.

First its index gets another name: from then on it is no checkpoint, and what is left of it is known to be waste.
"""

from __future__ import annotations

import contextlib
import glob
import os
from pathlib import Path

REMOVED = ".index.removed"


def remove_files(prefix: Path) -> None:
    """Remove all files of the checkpoint with that prefix. OSError."""
    mark = prefix.with_name(f"{prefix.name}{REMOVED}")
    with contextlib.suppress(FileNotFoundError):  # somebody else removed it, or had begun to
        os.replace(prefix.with_name(f"{prefix.name}.index"), mark)
    for file in prefix.parent.glob(f"{glob.escape(prefix.name)}.*"):
        if file != mark:
            file.unlink(missing_ok=True)
    mark.unlink(missing_ok=True)


def half_removed(folder: Path) -> list[Path]:
    """Return the prefixes of the checkpoints of a folder whose removal was broken off."""
    marks = folder.glob(f"*{REMOVED}")
    prefixes = (mark.with_name(mark.name.removesuffix(REMOVED)) for mark in marks)
    return [prefix for prefix in prefixes if not prefix.with_name(f"{prefix.name}.index").exists()]
