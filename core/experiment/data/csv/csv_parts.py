"""A CSV file cut into parts at ends of rows, so that several processes can read it side by side."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from core.errors import storage_error
from core.experiment.data.csv.csv_blocks import WHOLE, CsvPart, chunk_of, start_of_table
from core.experiment.data.csv.csv_rows import GZIP, CsvHead, open_csv
from core.words import mark

_QUOTE, _NEW_LINE = 34, 10


def parts_of_csv(path: Path, head: CsvHead, size: int) -> Iterator[CsvPart]:
    """The parts of a file, each of about `size` bytes; one part where it is gzip or no row ends at a fit place.

    Between quotes no row ends. So the quotes are counted up to each cut, chunk by chunk, which is cheap beside the
    reading of the rows; that can begin with the first parts meanwhile. DataError, StorageError.
    """
    chunk = chunk_of(head)
    try:
        with open_csv(path) as stream, path.open("rb") as plain:
            if plain.read(len(GZIP)) == GZIP:
                yield WHOLE
                return
            part_start = part_edge = place = quotes = 0
            while data := stream.read(chunk):
                octets = np.frombuffer(data, np.uint8)
                if not place:
                    octets = octets[start_of_table(data, head) :]
                quotes += int(np.count_nonzero(octets == _QUOTE))
                place += len(data)
                if place - part_edge < size or len(data) < chunk:
                    continue
                end = _end_of_row(octets, within_quotes=quotes % 2 == 1)
                if end is not None:
                    yield CsvPart(part_start, part_edge, place)
                    part_start, part_edge = place - len(octets) + end, place
            yield CsvPart(part_start, part_edge)
    except OSError as error:
        raise storage_error(error, mark("read the data"), reads=True) from error


def _end_of_row(octets: np.ndarray[tuple[int], np.dtype[np.uint8]], *, within_quotes: bool) -> int | None:
    """The place behind the last row that ends in these bytes; None if none does. `within_quotes`: their end is."""
    ends = np.flatnonzero(octets == _NEW_LINE)
    if not len(ends):
        return None
    quotes = np.flatnonzero(octets == _QUOTE)
    behind = len(quotes) - np.searchsorted(quotes, ends)
    outside = ends[behind % 2 == within_quotes]
    return int(outside[-1]) + 1 if len(outside) else None
