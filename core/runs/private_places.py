"""Places for data of a person, which nobody else on the machine may read: caches, mirrors, settings.

Windows and macOS keep them in the person's profile, where the system sees to it.
"""

from __future__ import annotations

import contextlib
from pathlib import Path


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter; one that is there becomes such a folder. OSError.

    So are the folders above it that are made: who may write there could put another in its place.
    """
    for place in (*reversed(folder.parents), folder):
        if not place.is_dir():
            place.mkdir(mode=0o700, exist_ok=True)
    with contextlib.suppress(OSError):  # it belongs to somebody else, or its disk knows no permissions
        folder.chmod(0o700)


def make_private_file(file: Path) -> None:
    """Make an empty file that only its owner may read; one that is there becomes such a file. OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    with contextlib.suppress(OSError):
        file.chmod(0o600)
