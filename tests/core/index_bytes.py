"""A checkpoint's index file made by hand."""

from __future__ import annotations

from collections.abc import Sequence

from core.runs.events.framing import masked_crc32c

_SIGNATURE = bytes.fromhex("57fb808b247547db")


def index_file(entries: Sequence[tuple[bytes, bytes]]) -> bytes:
    """An index with these keys and values in one block, in the format of TensorFlow's; checksums are right."""
    values, empty = _block(entries), _block([])
    places = _block([(b"~", _varint(0) + _varint(len(values) - 5))])
    footer = b"".join(
        _varint(number) for number in (len(values), len(empty) - 5, len(values) + len(empty), len(places) - 5)
    )
    return values + empty + places + footer.ljust(40, b"\0") + _SIGNATURE


def _block(entries: Sequence[tuple[bytes, bytes]]) -> bytes:
    content = b"".join(b"\0" + _varint(len(key)) + _varint(len(value)) + key + value for key, value in entries)
    content += bytes(4) + (1).to_bytes(4, "little") + b"\0"  # one restart; not compressed
    return content + masked_crc32c(content).to_bytes(4, "little")


def _varint(number: int) -> bytes:
    parts = bytearray()
    while number > 0x7F:
        parts.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*parts, number])
