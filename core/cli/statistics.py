"""`statistics`: show what data holds. `digest`: show what event files hold."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from pathlib import Path

from core import commands
from core.cli import csv_options, output
from core.number_text import format_moment, format_number
from core.runs.catalogue.unreadable import unreadable_curves
from core.runs.events.digest import FileDigest
from core.statistics.records import BINS, ColumnStatistics, DataStatistics
from core.statistics.words import content_text, kind_text, number_text, size_text, statistics_json

_BARS = " ▁▂▃▄▅▆▇█"

_SECONDS = "%Y-%m-%d %H:%M:%S"


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the arguments of `statistics` or `digest`."""
    if name == "digest":
        sub.add_argument("run", metavar="RUN", help="the run folder, or any other folder of event files")
        sub.set_defaults(command_function=_digest)
        return
    sub.add_argument(
        "sources", nargs="+", metavar="EXPERIMENT|FILE",
        help="a Python file or a sample's name, or CSV and TFRecord files, packed by gzip or not",
    )  # fmt: skip
    csv_options.add(sub, "how CSV files are written")
    sub.set_defaults(command_function=_statistics)


def _statistics(arguments: argparse.Namespace) -> int:
    emit = commands.nothing if arguments.json else output.print_event
    with redirect_stdout(sys.stderr):  # what the user's code prints
        found = commands.data_statistics(arguments.sources, emit, csv=csv_options.format_of(arguments))
    if arguments.json:
        return output.print_json([statistics_json(item) for item in found])
    for item in found:
        print_statistics(item)
    return 0


def print_statistics(found: DataStatistics) -> None:
    """Print a table with one line for each column."""
    how = f", {found.format}" if found.format else ""
    unit = "record" if found.layout in ("examples", "sequences") else "row"
    output.say(
        f"{found.name}: {format_number(found.rows)} {unit}{'' if found.rows == 1 else 's'}, "
        f"{len(found.columns)} columns{how}; read in {found.seconds:.1f} s"
    )
    rows = [["name", "kind", "values", "mean", "std", "missing", "distribution"]]
    rows += [_row_of(column) for column in found.columns]
    output.print_table(rows)
    if found.sampled is not None:
        output.say(f"The distributions are those of {format_number(found.sampled)} rows, chosen at random.")
    if found.layout == "batches":
        output.say("These are the first batches of an input_fn.")
    for column in found.columns:
        if column.problem:
            output.say(f"{column.name}: {column.problem}")
        if column.marks:
            marks = ", ".join(f'"{mark}" ({count})' for mark, count in column.marks.items())
            output.say(f"{column.name}: counted as missing: {marks}.")
    for problem in found.problems:
        output.say(problem)


def _row_of(column: ColumnStatistics) -> list[str]:
    numbers = column.numbers if column.is_number else None
    values = ", ".join(filter(None, (content_text(column), size_text(column))))
    return [
        column.name,
        kind_text(column),
        values,
        number_text(numbers.mean) if numbers else "",
        number_text(numbers.deviation) if numbers else "",
        format_number(column.missing),
        _bars(numbers.counts.tolist()) if numbers else "",
    ]


def _bars(counts: Sequence[float]) -> str:
    """Return a histogram as a line of block characters, two bins each where there are many."""
    width = 2 if len(counts) == BINS else 1
    pairs = [sum(counts[place : place + width]) for place in range(0, len(counts), width)]
    most = max(pairs, default=0)
    return "".join(_BARS[-(-int(8 * count) // int(most)) if most >= 1 else 0] for count in pairs)


def _digest(arguments: argparse.Namespace) -> int:
    found = commands.digest(arguments.run)
    if arguments.json:
        return output.print_json([_file_json(file) for file in found])
    for file in found:
        _print_file(file)
    for problem in unreadable_curves(Path(arguments.run).expanduser()):
        output.say(problem, error=True)
    return 0


def _print_file(file: FileDigest) -> None:
    where = f"{file.folder}/" if file.folder else ""
    output.say(f"{where}{file.path.name}: {format_number(file.events)} events, {output.size(file.bytes)}")
    if file.tags:
        head = ["kind", "tag", "count", "first step", "last step", "from", "to", "out of order"]
        output.print_table(
            [head]
            + [
                [
                    tag.kind, tag.tag, str(tag.count), str(tag.first_step), str(tag.last_step),
                    format_moment(tag.first_wall_time, _SECONDS), format_moment(tag.last_wall_time, _SECONDS),
                    str(tag.out_of_order) if tag.out_of_order else "",
                ]
                for tag in file.tags
            ]
        )  # fmt: skip
    if len(file.restarts) > 1:
        output.say(f"  Training began again at step {', '.join(map(str, file.restarts[1:]))}.")
    if file.problem:
        output.say(f"  {file.problem}")


def _file_json(file: FileDigest) -> dict[str, object]:
    return {
        "file": str(file.path),
        "folder": file.folder,
        "bytes": file.bytes,
        "events": file.events,
        "restarts": list(file.restarts),
        "damaged": [list(place) for place in file.skipped],
        "out_of_order": file.out_of_order,
        "problem": file.problem,
        "tags": [
            {
                "kind": tag.kind,
                "tag": tag.tag,
                "count": tag.count,
                "first_step": tag.first_step,
                "last_step": tag.last_step,
                "first_wall_time": tag.first_wall_time,
                "last_wall_time": tag.last_wall_time,
                "out_of_order": tag.out_of_order,
            }
            for tag in file.tags
        ],
    }
