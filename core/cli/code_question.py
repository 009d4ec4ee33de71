"""The command line's question about code: a run folder that was not made here brings a program."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import UntrustedCodeError
from core.outside_text import one_line

if TYPE_CHECKING:
    from core.commands.code_trust import RunCode


def add_trust(sub: argparse.ArgumentParser) -> None:
    """The option that answers the question."""
    sub.add_argument(
        "--trust",
        action="store_true",
        help="run the experiment that RUN brings, although RUN was not made here; kept for this content",
    )


def allow_code(arguments: argparse.Namespace, run: str | Path, named: str | Path | None = None) -> None:
    """Return if the code that a run brings may run; else ask at the terminal. UntrustedCodeError.

    `named`: the experiment that was named beside the run.
    """
    from core.commands.code_trust import code_of

    code = code_of(run, named)
    while code is not None and not code.is_trusted:
        if not arguments.trust:
            _ask(code, is_answered=_is_person_there(arguments))
        asked, code = code, code_of(run, named)
        if code is not None and code.content == asked.content:  # it did not change while the question was open
            code.trust()
            break
    if code is not None:
        code.hold()


def _is_person_there(arguments: argparse.Namespace) -> bool:
    return sys.stdin.isatty() and not arguments.json and not getattr(arguments, "json_lines", False)


def _ask(code: RunCode, *, is_answered: bool) -> None:
    """UntrustedCodeError unless a person at the terminal says yes."""
    question = (
        f"{one_line(str(code.file))} was not made here: it is a Python program that came with the run folder, and "
        "it has the same access to this machine as you have. Look at it first, and run only what you trust."
    )
    if not is_answered:
        raise UntrustedCodeError(f"{question} Then say --trust.")
    print(question, file=sys.stderr)
    print("Run it? [y/N] ", end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise UntrustedCodeError("Nothing was run.")
