"""`adapt`: what to change in a script of TensorFlow 1."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from core import commands
from core.cli import output


def build(name: str, sub: argparse.ArgumentParser) -> None:
    sub.add_argument("script", metavar="FILE", help="a Python script written for TensorFlow 1")
    sub.add_argument(
        "--to", type=Path, metavar="FILE", help="where the changed copy is written (default: SCRIPT_tf2.py)"
    )
    sub.set_defaults(command_function=_adapt)


def _adapt(arguments: argparse.Namespace) -> int:
    """Return exit status 1 if changes are left that only a person can make."""
    made = commands.adapt_script(arguments.script, arguments.to)
    left = made.adaptation.left
    if arguments.json:
        changes = [
            {"line": item.line, "old": item.old, "new": item.new, "advice": item.advice}
            for item in made.adaptation.changes
        ]
        output.print_json({"copy": str(made.copy) if made.copy else None, "changes": changes})
    else:
        for item in made.adaptation.changes:
            what = f"{item.old} -> {item.new}" if item.done else item.old
            output.say(f"line {item.line}: {what}" + (f": {item.advice}" if item.advice else ""))
        if not made.adaptation.changes:
            output.say(f"{made.source.name} uses nothing that TensorFlow 2 lacks.")
        if made.copy is not None:
            output.say(f"Written: {made.copy}")
    if left:
        places = "1 place is" if len(left) == 1 else f"{len(left)} places are"
        print(f"{places} left to change by hand.", file=sys.stderr)
    return 1 if left else 0
