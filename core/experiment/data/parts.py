"""Parts of data: to which of a hundred a record belongs. Its content decides, so it never changes parts."""

from __future__ import annotations

from collections.abc import Sequence

import google_crc32c

Part = tuple[int, int]
_ODD = 2_654_435_761  # spreads checksums that differ little (Knuth)


def hundredth_of(record: bytes) -> int:
    """0 to 99, each as likely as any other."""
    return int(google_crc32c.value(record) * _ODD % 2**32) * 100 >> 32


def is_in(part: Part | None, record: bytes) -> bool:
    """Whether a record belongs to a part; all of them where there is none."""
    return part is None or part[0] <= hundredth_of(record) < part[1]


def row_bytes(cells: Sequence[str]) -> bytes:
    """A row of a CSV file as the record it is."""
    return "\x1f".join(cells).encode("utf-8", "surrogatepass")
