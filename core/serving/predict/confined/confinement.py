"""What a process may still do once it confined itself, by Linux's Landlock and a filter of system calls.

There is no way back. It may read the folders it was given, Python's and the system's own, and write no file at all.
The filter keeps it from sockets, other processes and programs; without it, Landlock closes TCP from version 4 on,
and signals and abstract sockets from version 6. Not closed: the processor and the memory.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from core.serving.predict.confined.call_filter import can_refuse_calls, refuse_calls
from core.words import mark, worded

LEAST = 3  # the first version that keeps files from being truncated: Linux 6.2
LARGEST_FILE = 1 << 24  # bytes of what it says, which goes into a file that was opened for it
_NO_FILTER = mark(
    "This system cannot filter system calls, so a confined process can still use sockets, start programs and "
    "change the modes and times of your files."
)

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # system calls, alike on all processors
_TELL_VERSION = 1
_PATH_BENEATH = 1
_NO_NEW_PRIVILEGES = 38  # of prctl
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_TRUNCATE = 1 << 14
_ALL = (1 << 15) - 1  # from EXECUTE to TRUNCATE
_OF_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE
_READ = _EXECUTE | _READ_FILE | _READ_DIR
_TCP = 3  # bind and connect
_SCOPES = 3  # abstract sockets and signals
_SYSTEM = (
    "/usr",
    "/lib",
    "/lib32",
    "/lib64",
    "/bin",
    "/proc/self",  # not those of other processes: their environment may hold secrets
    "/proc/cpuinfo",
    "/proc/meminfo",
    "/proc/stat",
    "/proc/sys",
    "/sys",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/dev/zero",
    "/dev/random",
    "/dev/urandom",
)  # of /dev no more: there are terminals, at which somebody types, and what programs share in memory


def landlock_version() -> int:
    """Return which version of Landlock the kernel has, 0 if none."""
    if not sys.platform.startswith("linux"):
        return 0
    return max(0, int(_libc().syscall(_CREATE_RULESET, None, 0, _TELL_VERSION)))


def can_confine() -> bool:
    """Whether a process can be confined here."""
    return landlock_version() >= LEAST


def left_open() -> str:
    """Return what a confined process can do here all the same, in a sentence; "" where all is closed."""
    return "" if can_refuse_calls() else worded(_NO_FILTER)


def confine(readable: Iterable[Path], own: Path) -> None:
    """Confine the calling process, whose current folder is `own`, which it may read too.

    Call it before it has other threads: they would not be confined. OSError if the system does not, or if a file
    can be made all the same, which is tried.
    """
    version, libc = landlock_version(), _libc()
    if version < LEAST:
        raise OSError("the system has no Landlock, or too old a one")
    handled = struct.pack("QQQ", _ALL, _TCP if version >= 4 else 0, _SCOPES if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = _checked(libc.syscall(_CREATE_RULESET, handled[:size], size, 0))
    try:
        for place in {*_own_folders(), *map(str, readable), str(own)}:
            _allow(ruleset, place, _READ)
        _allow(ruleset, "/dev/null", _READ_FILE | _WRITE_FILE)
        _checked(libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
        _checked(libc.syscall(_RESTRICT_SELF, ruleset, 0))
    finally:
        os.close(ruleset)
    _limit()
    if can_refuse_calls() and not refuse_calls():
        raise OSError("the system refused the filter of system calls")
    _try_to_write(own)


def _own_folders() -> set[str]:
    """Where Python, its packages and the libraries of the system lie."""
    libraries = os.environ.get("LD_LIBRARY_PATH", "").split(":")
    return {place for place in (*_SYSTEM, sys.prefix, sys.base_prefix, *sys.path, *libraries) if place}


def _allow(ruleset: int, place: str, rights: int) -> None:
    with suppress(FileNotFoundError, NotADirectoryError):
        opened = os.open(place, os.O_PATH | os.O_CLOEXEC)
        try:
            allowed = rights if os.path.isdir(place) else rights & _OF_FILES
            rule = struct.pack("=Qi", allowed, opened)
            _checked(_libc().syscall(_ADD_RULE, ruleset, _PATH_BENEATH, rule, 0))
        finally:
            os.close(opened)


def _limit() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))


def _try_to_write(folder: Path) -> None:
    """OSError if a file can be made in the folder that the process is in, or beside it."""
    for file in (folder / "written", folder.with_name(f"{folder.name}-outside")):
        try:
            os.close(os.open(file, os.O_CREAT | os.O_WRONLY | os.O_EXCL))
        except PermissionError:
            continue
        file.unlink()
        raise OSError("the process could write files")


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
