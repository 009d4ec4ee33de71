"""Parts of data in hundredths. The content of a record decides where it belongs, so it never changes parts."""

from __future__ import annotations

from collections.abc import Sequence

import google_crc32c

Part = tuple[int, int]
_ODD = 2_654_435_761  # spreads checksums that differ little (Knuth)


def hundredth_of(record: bytes) -> int:
    """Return 0 to 99, each equally likely."""
    return int(google_crc32c.value(record) * _ODD % 2**32) * 100 >> 32


def is_in(part: Part | None, record: bytes) -> bool:
    """Return whether a record belongs to a part; None is all of them."""
    return part is None or part[0] <= hundredth_of(record) < part[1]


def row_bytes(cells: Sequence[str]) -> bytes:
    """Return a row of a CSV file as the bytes of its record."""
    return "\x1f".join(cells).encode("utf-8", "surrogatepass")
