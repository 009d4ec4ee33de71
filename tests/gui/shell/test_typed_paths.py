"""Paths that no disk has, typed or pasted: too long, in folders that nobody may look into, with a NUL."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.errors import FieldError, RunError
from core.runs.run import RunFolder
from core.wizard.checks import check_target
from gui.shell.new_experiment.split_card import _words
from gui.shell.remote.download_dialog import DownloadDialog
from gui.state.warm_starts import checkpoints_at

LONG = "x" * 300


@pytest.mark.parametrize("text", [LONG, f"{LONG}/run", "\0", "~nobody-of-this-name/run", "~", ".", "/", ""])
def test_no_checkpoints_are_where_no_run_can_be(text: str) -> None:
    assert checkpoints_at(text) == ()


def test_a_run_at_a_path_that_is_too_long_is_a_sentence(tmp_path: Path) -> None:
    for path in (tmp_path / LONG, tmp_path / LONG / "run"):
        with pytest.raises(RunError, match="There is no folder"):
            RunFolder.open(path)


def test_a_run_is_downloaded_into_a_folder_whatever_its_name_is_long(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = DownloadDialog("gs://bucket/run", tmp_path / LONG / "run", window)
    edit = dialog.findChild(QLineEdit, "download_to")
    assert edit is not None
    wanted: list[str] = []
    dialog.wanted.connect(wanted.append)
    dialog._browse()
    dialog.accept()  # the download says what the disk says
    assert wanted == [str(tmp_path / LONG / "run")]


def test_an_experiment_is_not_written_where_no_folder_can_be(tmp_path: Path) -> None:
    with pytest.raises(FieldError, match="There is no folder"):
        check_target(tmp_path / LONG / "a.py")


@pytest.mark.parametrize(
    ("text", "words"), [("a\nb, c", ("a b", "c")), ("a\r\nb", ("a b",)), ('"a, b"\n', ("a, b",))]
)
def test_words_that_were_pasted_from_several_lines_are_read(text: str, words: tuple[str, ...]) -> None:
    assert _words(text) == words
