"""The command line as a whole: its name, and a reader that has gone."""

from __future__ import annotations

import contextlib
import os
import shlex
from pathlib import Path

import pytest

from core import version
from core.cli import main as cli
from core.commands.command_line import program
from core.version import program_name


def test_a_reader_that_ends_early_is_no_error(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    read, write = os.pipe()
    os.close(read)
    with open(write, "w", encoding="utf-8") as output:
        monkeypatch.setattr("sys.stdout", output)
        assert cli.main(["samples"]) == 141
        print("more", flush=True)
        monkeypatch.undo()
    assert capfd.readouterr().err == ""


def test_a_pipe_that_breaks_elsewhere_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> object:
        raise BrokenPipeError("the other process has ended")

    monkeypatch.setattr("core.commands.samples", fail)
    assert cli.main(["samples"]) == 1
    assert capsys.readouterr().err.startswith("error: ")


def test_a_checkout_and_an_installed_program_have_names_of_their_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert program_name() == "main.py"
    monkeypatch.setattr(version, "_CHECKOUT", tmp_path)
    assert program_name() == "estimator-workbench"
    assert program() == ["estimator-workbench"]
    assert cli._parser("").format_usage().startswith("usage: estimator-workbench ")


def test_the_line_that_trains_a_new_experiment_can_be_pasted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "Zoë's homes"
    folder.mkdir()
    (folder / "homes.csv").write_text("rooms,price\n" + "".join(f"{n % 7},{n % 7 * 100 + n}\n" for n in range(80)))
    assert cli.main(["new", str(folder / "homes.py"), "--data", str(folder / "homes.csv"), "--label", "price"]) == 0
    line = capsys.readouterr().err.splitlines()[-1]
    assert line.startswith("Train it: ")
    assert shlex.split(line.removeprefix("Train it: "))[-4:] == ["train", str(folder / "homes.py"), "--run", "DIR"]


@pytest.mark.parametrize(
    "argv",
    [
        ["train", "penguins", "--run=x", "--max-steps=--"],
        ["train", "penguins", "--run=x", "--param=--"],
        ["train", "penguins", "--run=x", "--restarts=--"],
        ["predict", "x", "--timeout=--"],
    ],
    ids=lambda argv: argv[-1],
)
def test_an_option_whose_value_is_two_dashes_is_a_sentence(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(argv)
    assert ended.value.code == 2
    assert f"{argv[-1].removesuffix('=--')}: the value" in capsys.readouterr().err


@pytest.mark.parametrize(
    "argv",
    [["list", "x" * 100_000], ["replay", "x", "--patience=" + "9" * 100_000], ["x" * 100_000]],
    ids=["1", "2", "3"],
)
def test_an_error_stays_short_however_long_the_word_it_quotes(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with contextlib.suppress(SystemExit):
        assert cli.main(argv) == 1
    assert len(capsys.readouterr().err) < 4000


def test_a_home_that_nobody_has_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list", "~nobody-of-that-name/run"]) == 1
    assert capsys.readouterr().err == "error: A path begins with ~ and a name that no user of this system has.\n"
