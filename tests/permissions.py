"""Permissions that count for root too, without its right to read and write everything."""

from __future__ import annotations

import contextlib
import ctypes
import sys
from collections.abc import Iterator

import pytest

_VERSION = 0x20080522  # of the structure: two words of each kind
_OVERRIDES = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH


@contextlib.contextmanager
def as_others() -> Iterator[None]:
    """Have no more than what the permissions of files say, in this thread, during the body. Linux only."""
    if not sys.platform.startswith("linux"):
        pytest.skip("permissions are taken away on Linux only")
    libc = ctypes.CDLL(None, use_errno=True)
    header, words = (ctypes.c_uint32 * 2)(_VERSION, 0), (ctypes.c_uint32 * 6)()
    assert libc.capget(header, words) == 0
    effective = words[0]
    words[0] = effective & ~_OVERRIDES
    assert libc.capset(header, words) == 0
    try:
        yield
    finally:
        words[0] = effective
        assert libc.capset(header, words) == 0
