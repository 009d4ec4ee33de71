"""`explain`: say who decided a name of an export, a run or an experiment, and where it ends up."""

from __future__ import annotations

import argparse

from core.cli import output
from core.commands.explaining import explain, names
from core.serving.names.explanation import Explanation


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the arguments of `explain`."""
    sub.add_argument(
        "target", metavar="EXPORT|RUN|EXPERIMENT", help="a SavedModel, a run's folder, or a Python file"
    )
    sub.add_argument(
        "name",
        metavar="NAME",
        nargs="?",
        help="a key, an output, a signature, a param, or a word such as placeholder (default: list all names)",
    )
    sub.set_defaults(command_function=_explain)


def _explain(arguments: argparse.Namespace) -> int:
    emit = output.print_event
    if arguments.name is None:
        rows = names(arguments.target, emit)
        if arguments.json:
            return output.print_json([dict(zip(rows[0], row, strict=True)) for row in rows[1:]])
        output.print_table(rows, indent=0)
        return 0
    found = explain(arguments.target, arguments.name, emit)
    if arguments.json:
        return output.print_json(as_json(found))
    for line in found.lines:
        output.say(line)
    return 0


def as_json(found: Explanation) -> dict[str, object]:
    """Return an explanation as plain values."""
    return {
        "name": found.name,
        "roles": list(found.roles),
        "places": [
            {
                "where": place.where,
                "name": place.name,
                "decided_by": place.decided,
                "file": None if place.line is None else str(place.line.file),
                "line": None if place.line is None else place.line.line,
                "api": place.api or None,
            }
            for place in found.places
        ],
        "text": found.text,
    }
