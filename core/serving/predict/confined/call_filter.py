"""A filter of system calls (seccomp), for this process and all its threads, with no way back.

The program of the filter is in the kernel's language, BPF: it loads a part of the call into its one register,
compares, and returns what becomes of the call.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys
from collections.abc import Iterator, Sequence

from core.serving.predict.confined import refused_calls as calls

_LOAD, _IF_EQUAL, _IF_ABOVE, _IF_BITS, _RETURN = 0x20, 0x15, 0x25, 0x45, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000  # to refuse is to answer with an error, which is added
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # where the call's description has them; an argument takes 8 bytes
_SET_SECCOMP, _FILTER = 22, 2  # of prctl
_SECCOMP: dict[calls.Architecture, int] = {"x86_64": 317, "aarch64": 277}  # a call that tells whether there are any
_IS_THERE = 2
_CLONE_THREAD = 0x10000
_OWNERS = (8, 10, 15, 1024)  # F_SETOWN, F_SETSIG, F_SETOWN_EX, F_SETLEASE: they signal others, or make them wait
_HARMLESS_IOCTLS = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
# TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX: what Python and TensorFlow ask of any open file

Instruction = tuple[int, int, int, int]  # what to do; how many to skip if so, if not; with which number


def filtered_architecture() -> calls.Architecture | None:
    """Return the architecture that this process was built for, if its calls are known here."""
    if not sys.platform.startswith("linux") or struct.calcsize("P") != 8 or sys.byteorder != "little":
        return None
    machine = platform.machine()
    return next((known for known in calls.ARCHITECTURES if known == machine), None)


def can_refuse_calls() -> bool:
    """Whether the kernel has such filters, and the calls of this machine are known here."""
    architecture = filtered_architecture()
    if architecture is None:
        return False
    action = ctypes.c_uint32(_REFUSE)
    asked = ctypes.CDLL(None).syscall(_SECCOMP[architecture], _IS_THERE, 0, ctypes.byref(action))
    return int(asked) == 0


def refuse_calls() -> bool:
    """Refuse the calls of `refused_calls` from here on; False where the system cannot.

    Call it before there are other threads, in a process that can gain no privileges.
    """
    architecture = filtered_architecture()
    if architecture is None:
        return False
    program = filter_program(architecture, os.getpid())
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *line) for line in program))
    described = struct.pack("@HP", len(program), ctypes.addressof(code))
    return int(ctypes.CDLL(None).prctl(_SET_SECCOMP, _FILTER, described, 0, 0)) == 0


def filter_program(architecture: calls.Architecture, process: int) -> list[Instruction]:
    """Return the filter for a process, which may send signals to itself only."""
    which = list(calls.ARCHITECTURES).index(architecture)
    return [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_IF_EQUAL, 1, 0, calls.ARCHITECTURES[architecture]),
        (_RETURN, 0, 0, _REFUSE | errno.EPERM),  # as a 32-bit program calls, whose numbers are others
        (_LOAD, 0, 0, _NUMBER),
        (_IF_ABOVE, 0, 1, calls.NEWEST),
        (_RETURN, 0, 0, _REFUSE | errno.ENOSYS),  # newer than the list, or as an x32 program calls
        *_always(calls.CLONE3[which], errno.ENOSYS),  # its flags cannot be seen: C libraries then use clone
        *(
            line
            for group in calls.REFUSED
            for numbers in group.values()
            if (number := numbers[which]) is not None
            for line in _always(number, errno.EPERM)
        ),
        *_unless(calls.CLONE[which], 0, _IF_BITS, [_CLONE_THREAD]),
        *_unless(calls.KILL[which], 0, _IF_EQUAL, [process]),
        *_unless(calls.TGKILL[which], 0, _IF_EQUAL, [process]),
        *_unless(calls.PRLIMIT[which], 0, _IF_EQUAL, [0, process]),
        *_unless(calls.IOCTL[which], 1, _IF_EQUAL, _HARMLESS_IOCTLS),
        *_where(calls.FCNTL[which], 1, _OWNERS),
        (_RETURN, 0, 0, _ALLOW),
    ]


def _always(number: int, error: int) -> Iterator[Instruction]:
    yield _IF_EQUAL, 0, 1, number
    yield _RETURN, 0, 0, _REFUSE | error


def _unless(number: int, argument: int, test: int, values: Sequence[int]) -> Iterator[Instruction]:
    """Refuse a call unless an argument passes the test with one of the values."""
    yield from _looked_at(number, argument, test, values, otherwise=_REFUSE | errno.EPERM, if_so=_ALLOW)


def _where(number: int, argument: int, values: Sequence[int]) -> Iterator[Instruction]:
    """Refuse a call where an argument is one of the values."""
    yield from _looked_at(number, argument, _IF_EQUAL, values, otherwise=_ALLOW, if_so=_REFUSE | errno.EPERM)


def _looked_at(
    number: int, argument: int, test: int, values: Sequence[int], otherwise: int, if_so: int
) -> Iterator[Instruction]:
    yield _IF_EQUAL, 0, len(values) + 3, number  # else to what follows all this
    yield _LOAD, 0, 0, _ARGUMENTS + 8 * argument  # its lower half, which is all that the kernel takes of these
    for place, value in enumerate(values):
        yield test, len(values) - place, 0, value  # to the last line
    yield _RETURN, 0, 0, otherwise
    yield _RETURN, 0, 0, if_so
