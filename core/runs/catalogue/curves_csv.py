"""Curves as CSV: every point as it was written, nothing smoothed, nothing thinned out.

Columns: run (EXPERIMENT/NAME), folder ("" for training, "eval", "eval_NAME"), tag, step, wall_time (unix seconds),
value (with every digit; nan, inf and -inf as such).
"""

from __future__ import annotations

import contextlib
import csv
import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from core.errors import RunError, storage_error
from core.outside_text import csv_cell
from core.runs.events.scalars import ScalarReader
from core.words import worded

COLUMNS = ("run", "folder", "tag", "step", "wall_time", "value")


def write_curves_csv(runs: Sequence[Path], to: Path, tags: Collection[str] | None = None) -> int:
    """Write the points of these runs, of all tags or of these, to the file `to`; how many there were.

    By run, folder, tag and step. The file is there whole or not at all. RunError if there is no point to write,
    StorageError.
    """
    to = Path(to).expanduser()
    temporary = to.with_name(f".{to.name}.{os.getpid()}.{os.urandom(4).hex()}")
    count = 0
    try:
        try:
            with temporary.open("x", encoding="utf-8", newline="") as stream:
                writer = csv.writer(stream)
                writer.writerow(COLUMNS)
                for run in runs:
                    for rows in _rows(Path(run), tags):
                        writer.writerows(rows)
                        count += len(rows)
            if count:
                os.replace(temporary, to)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
    except OSError as error:
        raise storage_error(error, worded("save {name}", name=to.name)) from error
    if not count:
        what = "these curves" if tags is not None else "any curve"
        raise RunError(
            worded(
                "There are no points of {what} in {runs}; nothing was saved.",
                what=what,
                runs=", ".join(str(run) for run in runs),
            )
        )
    return count


def _rows(run: Path, tags: Collection[str] | None) -> Iterator[list[tuple[object, ...]]]:
    """Yield the rows of a run, curve by curve."""
    reader = ScalarReader(run)
    reader.poll()
    name = f"{run.parent.name}/{run.name}"
    for key, series in sorted(reader.series.items()):
        if tags is None or key.tag in tags:
            columns = (series.steps.tolist(), series.wall_times.tolist(), series.values.tolist())
            texts = [csv_cell(text) for text in (name, key.folder, key.tag)]
            yield [(*texts, *point) for point in zip(*columns, strict=True)]
