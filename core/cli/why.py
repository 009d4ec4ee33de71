"""`why`: answer questions about a run from what its folder holds."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from core.cli import output
from core.commands.questions.answer import QUESTIONS, TITLES
from core.commands.questions.asking import why, why_all


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the arguments of `why`."""
    sub.formatter_class = argparse.RawDescriptionHelpFormatter
    sub.epilog = "questions:\n" + "\n".join(f"  {question:11} {TITLES[question]}" for question in QUESTIONS)
    sub.add_argument("run", metavar="RUN", help="the run's folder")
    sub.add_argument("question", nargs="?", choices=QUESTIONS, help="what to ask (default: all)")
    sub.add_argument("--name", default="", metavar="NAME", help="the signature, or the step, that is missed")
    sub.set_defaults(command_function=_why)


def _why(arguments: argparse.Namespace) -> int:
    if arguments.question is None:
        found = why_all(arguments.run)
    else:
        found = (why(arguments.run, arguments.question, arguments.name),)
    if arguments.json:
        return output.print_json([asdict(answer) for answer in found])
    for place, answer in enumerate(found):
        for line in [*([""] if place else []), *answer.lines]:
            output.say(line)
    return 0
