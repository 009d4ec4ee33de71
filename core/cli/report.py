"""`report`: collect what a developer needs to know of a problem; show it, and save it on request."""

from __future__ import annotations

import argparse

from core.cli import output
from core.commands.questions.reporting import problem_report, write_report


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the arguments of `report`."""
    sub.add_argument("run", metavar="RUN", nargs="?", help="the run's folder (default: the versions alone)")
    sub.add_argument("--to", metavar="FILE.zip", help="save it as this zip (default: only show it)")
    sub.set_defaults(command_function=_report)


def _report(arguments: argparse.Namespace) -> int:
    texts = problem_report(arguments.run)
    if arguments.json:
        if arguments.to is not None:
            write_report(texts, arguments.to)
        return output.print_json(texts)
    for name, text in texts.items():
        output.say(f"--- {name}")
        for line in text.rstrip("\n").split("\n"):
            output.say(line)
    if arguments.to is not None:
        output.say(f"Saved as {write_report(texts, arguments.to)}. It holds what is shown above, and nothing else.")
    return 0
