"""The options that describe the format of a CSV file."""

from __future__ import annotations

import argparse

from core.experiment.data.csv.csv_format import CsvFormat

_YES_NO = {"yes": True, "no": False, None: None}


def add(sub: argparse.ArgumentParser, title: str) -> None:
    """Add the CSV options as a group with this title."""
    csv = sub.add_argument_group(title, "Guessed where it is not said.")
    csv.add_argument("--header", choices=("yes", "no"), help="whether its first line names the columns")
    csv.add_argument("--delimiter", metavar="CHAR", help="what parts the cells; tab for a tab")
    csv.add_argument("--decimal", choices=(".", ","), help="the decimal sign")
    csv.add_argument("--strip", choices=("yes", "no"), help="whether blanks around a text are dropped")


def format_of(arguments: argparse.Namespace) -> CsvFormat:
    """Return the CSV format that the options give; None for what they leave open."""
    return CsvFormat(
        _YES_NO[arguments.header],
        "\t" if arguments.delimiter == "tab" else arguments.delimiter,
        arguments.decimal,
        _YES_NO[arguments.strip],
    )
