"""The format of a checkpoint's index file: sorted keys with values, in blocks, each of which has a checksum.

The file ends with a footer: where the block of the other blocks' places lies, padded to 40 bytes, and a signature.
"""

from __future__ import annotations

from collections.abc import Iterator

from core.runs.events.framing import masked_crc32c
from core.runs.events.wire import varint
from core.words import mark, worded

_SIGNATURE = bytes.fromhex("57fb808b247547db")  # the last bytes of every index that was written to its end
_BEGINNING = b"\0\0"  # the first key is empty, and shares nothing with a key before it
_FOOTER = 48
_TRAILER = 5  # behind a block: how it is compressed, and its checksum
_UNCOMPRESSED = 0
_TOO_SHORT = mark("its index file is shorter than it should be")


class DamageSeen(Exception):
    """Damage that was seen: a wrong checksum, a missing file, or a file that is too short. Its text says which."""


def was_cut_off(head: bytes, tail: bytes, size: int) -> bool:
    """Return whether an index file of `size` bytes ends too early; `head` and `tail` are at least 8 bytes of it.

    A file that neither begins nor ends as an index does is another kind of file, not a damaged one.
    """
    if size < _FOOTER:
        return True
    return not tail.endswith(_SIGNATURE) and head.startswith(_BEGINNING)


def read_table(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the keys and values of an index file. DamageSeen; ValueError for a format that is not known here."""
    if was_cut_off(data[:8], data[-8:], len(data)):
        raise DamageSeen(worded("its index file ends too early"))
    if not data.endswith(_SIGNATURE):
        raise ValueError(worded("its index file has an unknown format"))
    position, places = len(data) - _FOOTER, []
    for _ in range(4):
        number, position = varint(data, position, len(data))
        places.append(number)
    _block(data, *places[:2])  # empty, but it has a checksum too
    for _, place in _entries(_block(data, *places[2:])):
        offset, position = varint(place, 0, len(place))
        size, _ = varint(place, position, len(place))
        yield from _entries(_block(data, offset, size))


def _block(data: bytes, offset: int, size: int) -> bytes:
    end = offset + size
    if end + _TRAILER > len(data) - _FOOTER:
        raise DamageSeen(worded(_TOO_SHORT))
    if masked_crc32c(data[offset : end + 1]) != int.from_bytes(data[end + 1 : end + _TRAILER], "little"):
        raise DamageSeen(worded("a checksum in its index file is wrong"))
    if data[end] != _UNCOMPRESSED:
        raise ValueError(worded("its index file is compressed in a way that is not known here"))
    return data[offset:end]


def _entries(block: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the keys and values of a block. A key is stored without the beginning it shares with the one before."""
    restarts = int.from_bytes(block[-4:], "little")
    end = len(block) - 4 * (restarts + 1)
    position, key = 0, b""
    while position < end:
        shared, position = varint(block, position, end)
        own, position = varint(block, position, end)
        length, position = varint(block, position, end)
        key = key[:shared] + block[position : position + own]
        position += own
        yield key, block[position : position + length]
        position += length
