"""Opening files of a folder that may come from anywhere: a pipe there would be waited for, for ever.

What a person names, such as `/dev/stdin`, is opened as ever; this is for what lies in folders.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from core.words import worded

_AT_ONCE = getattr(os, "O_NONBLOCK", 0)  # Windows has no pipes in folders


def plain(path: str, flags: int) -> int:
    """Open a file, as the `opener` of open(). OSError for what is none: a pipe, a device, a folder."""
    opened = os.open(path, flags | _AT_ONCE | getattr(os, "O_CLOEXEC", 0), 0o666)
    try:
        mode = os.fstat(opened).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, worded("It is not a plain file"), path)
    except BaseException:
        os.close(opened)
        raise
    return opened


def read_plain(file: Path, most: int) -> bytes:
    """Return the content of a file. OSError also if it is no plain file, or has more than `most` bytes."""
    with open(file, "rb", opener=plain) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(file))
    return data


def is_closed(folder: Path) -> bool:
    """Return whether a folder is there, and this process may not look through it."""
    own = os.access in os.supports_effective_ids
    return os.path.isdir(folder) and not os.access(folder, os.R_OK | os.X_OK, effective_ids=own)
