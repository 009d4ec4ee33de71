"""What a process may still do once it confined itself, by Linux's Landlock: no way back, for it and its children.

It may read the folders it was given, Python's and the system's own, and change one folder. TCP is closed from
version 4 of Landlock on, signals to other processes and abstract sockets from version 6. Not closed: UDP, sockets
that are files, the processor and the memory.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

LEAST = 3  # the first version that keeps files from being truncated: Linux 6.2
LARGEST_FILE = 1 << 30  # bytes that one file may have that the process writes

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


def confine(readable: Iterable[Path], writable: Path) -> None:
    """Confine the calling process. Call it before it has other threads: they would not be confined.

    OSError if the system does not, or if a file can be made outside all the same, which is tried.
    """
    version, libc = landlock_version(), _libc()
    if version < LEAST:
        raise OSError("the system has no Landlock, or too old a one")
    handled = struct.pack("QQQ", _ALL, _TCP if version >= 4 else 0, _SCOPES if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = _checked(libc.syscall(_CREATE_RULESET, handled[:size], size, 0))
    try:
        for place in {*_own_folders(), *map(str, readable)}:
            _allow(ruleset, place, _READ)
        _allow(ruleset, "/dev/null", _READ_FILE | _WRITE_FILE)
        _allow(ruleset, str(writable), _ALL)
        _checked(libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
        _checked(libc.syscall(_RESTRICT_SELF, ruleset, 0))
    finally:
        os.close(ruleset)
    _limit()
    _try_to_leave(writable)


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


def _try_to_leave(writable: Path) -> None:
    """OSError if a file can be made beside the folder in which all may be changed."""
    outside = writable.with_name(f"{writable.name}-outside")
    try:
        os.close(os.open(outside, os.O_CREAT | os.O_WRONLY | os.O_EXCL))
    except PermissionError:
        return
    outside.unlink()
    raise OSError("the process could write outside of its folder")


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
