"""The commands that list: the samples, and what is in a run."""

from __future__ import annotations

import argparse

from core import commands
from core.cli import output


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """The arguments of `samples` or `list`."""
    if name == "list":
        sub.add_argument("run", metavar="DIR", help="the run folder, or the URL of one: gs://…, s3://…")
    sub.set_defaults(command_function=_list if name == "list" else _samples)


def _samples(arguments: argparse.Namespace) -> int:
    found = commands.samples()
    if arguments.json:
        return output.print_json(
            [{"name": s.name, "title": s.title, "summary": s.summary, "path": str(s.path)} for s in found]
        )
    output.print_samples(found)
    return 0


def _list(arguments: argparse.Namespace) -> int:
    listing = commands.list_run(arguments.run)
    if arguments.json:
        return output.print_json(output.listing_json(listing))
    output.print_listing(listing)
    return 0
