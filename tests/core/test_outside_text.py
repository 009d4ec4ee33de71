from __future__ import annotations

import csv
import os
import shlex
import subprocess
from pathlib import Path

import pytest

from core.cli import output
from core.outside_text import csv_cell, shell_line, shell_word, terminal_line, terminal_text
from core.runs.catalogue.curves_csv import write_curves_csv
from tests.core.event_bytes import scalars


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("loss", "loss"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("\x1b]0;mine\x07", "\\x1b]0;mine\\x07"),
        ("over\rwritten", "over\\x0dwritten"),
        ("\x9b31mred", "\\x9b31mred"),
        ("précision 精度", "précision 精度"),
        ("1\u2009240 steps", "1 240 steps"),
    ],
)
def test_a_terminal_sees_no_control_character(text: str, shown: str) -> None:
    assert terminal_text(text) == shown


def test_a_line_of_a_terminal_stays_one() -> None:
    assert terminal_line("a\nb\tc\u2028d\r\x1b[2J") == r"a\nb\tc\u2028d\x0d\x1b[2J"


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("http://x")', "+cmd", "-cmd|x", "@SUM(A1)", "\tx", "\rx", "\n=1", "\uff1d1+1"]
)
def test_a_spreadsheet_computes_nothing(text: str) -> None:
    assert csv_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "loss", "-1.5", "+3", "-inf", "1=1", "a-b"])
def test_numbers_and_plain_names_stay_as_they_are(text: str) -> None:
    assert csv_cell(text) == text


def test_a_tag_that_is_a_formula_is_text_in_the_file_of_points(tmp_path: Path) -> None:
    run = tmp_path / "pets" / "=run"
    run.mkdir(parents=True)
    (run / "events.out.tfevents.1").write_bytes(scalars(1, {"=1+1": 0.5}, 1e9))
    write_curves_csv([run], tmp_path / "points.csv")
    with (tmp_path / "points.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["tag"] == "'=1+1"


def test_a_name_is_one_cell_of_a_table_and_no_line_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    output.print_table([["name", "best"], ["a\nrun-9  0.999\x1b[2J", "0.5"], ["run-2", "0.25"]])
    said = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in said] == ["best", "0.5", "0.25"]


def test_what_the_command_line_says_moves_no_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    output.say("run \x1b]0;mine\x07")
    output.say("\x1b[2J", error=True)
    said = capsys.readouterr()
    assert (said.out, said.err) == ("run \\x1b]0;mine\\x07\n", "\\x1b[2J\n")


ODD_NAMES = [
    *("'; touch x; '", '"$(touch x)"', "`touch x`", "a\ntouch x", "{{}} %s", "\x1b[201~\ntouch x", "a\\'b\x07"),
    *("é\u202egnp.py", "\udcff1", "-x", ""),
]


@pytest.mark.skipif(os.name == "nt", reason="there is no bash")
def test_a_pasted_line_hands_names_on_as_they_are(tmp_path: Path) -> None:
    line = shell_line(["printf", "%s\\0", "--", *ODD_NAMES], windows=False)
    assert line.isprintable()
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
    told = subprocess.run(["bash", "-c", line], capture_output=True, cwd=tmp_path, env=environment, check=True)
    assert told.stdout.split(b"\0")[1:-1] == [os.fsencode(name) for name in ODD_NAMES]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "word"),
    [
        (r"C:\Users\me\it.py", r"C:\Users\me\it.py"),
        ("a&calc", '"a&calc"'),
        ("my folder\\", '"my folder\\\\"'),
        ("a b'c", '"a b\'c"'),
        ("$(calc)", "'$(calc)'"),
        ("a`n'b", "'a`n''b'"),
        ("x\u2019; calc", "'x\u2019\u2019; calc'"),
        ("two\nlines", '"two\ufffdlines"'),
    ],
)
def test_on_windows_neither_shell_takes_a_name_for_a_command(name: str, word: str) -> None:
    assert shell_line([name], windows=True) == word


def test_plain_words_are_quoted_as_ever() -> None:
    assert shell_word("it's here") == shlex.quote("it's here")
