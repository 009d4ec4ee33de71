"""Every command line that the documentation shows is one that the program takes."""

from __future__ import annotations

import argparse
import re
import shlex
from pathlib import Path

import pytest

from core.cli import main as cli
from gui.shell import app
from tests.docs.pages import REPOSITORY, code_lines, inline_code, pages

_OURS = re.compile(r"(?:TF_CONFIG=\S+ |\.venv/bin/python |python )*(?:main\.py|estimator-workbench) (\S.*)")


def arguments(line: str) -> list[str]:
    """What follows the program's name in a line of a shell; nothing for another program."""
    found = _OURS.match(line.strip())
    return shlex.split(found[1], comments=True) if found else []


def parse(words: list[str]) -> None:
    """SystemExit, if the program does not take these arguments."""
    if words[0].startswith("-"):
        app._parser().parse_args(words)
    else:
        cli._parser(words[0]).parse_args(words)


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_every_command_line_in_a_block_is_taken(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for line in code_lines(page.read_text(encoding="utf-8")):
        words = arguments(line)
        if not words or "--help" in words or words[0] == "--version":
            continue
        try:
            parse(words)
        except SystemExit:
            pytest.fail(f"{line}\n{capsys.readouterr().err}")


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_commands_and_options_named_in_a_sentence_exist(page: Path) -> None:
    for code in inline_code(page.read_text(encoding="utf-8")):
        words = arguments(code) if "…" not in code else []
        if not words or words[0].startswith("-"):
            continue
        assert words[0] in cli.commands(), code
        known = options(cli._parser(words[0]))
        assert {word.split("=")[0] for word in words if word.startswith("--")} <= known, code


def options(parser: argparse.ArgumentParser) -> set[str]:
    """The long options of all commands that this parser knows."""
    found: set[str] = {"--help"}
    for action in parser._actions:
        found.update(action.option_strings)
        if isinstance(action, argparse._SubParsersAction):
            found.update(*(options(sub) for sub in action.choices.values()))
    return found


def test_a_command_line_that_is_not_taken_is_noticed(capsys: pytest.CaptureFixture[str]) -> None:
    assert arguments("make run") == []
    words = arguments('.venv/bin/python main.py train penguins --run "a b" --nonsense 1   # a note')
    assert words == ["train", "penguins", "--run", "a b", "--nonsense", "1"]
    with pytest.raises(SystemExit):
        parse(words)
