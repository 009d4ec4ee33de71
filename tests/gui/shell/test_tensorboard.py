from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from gui.shell.tensorboard import TensorBoard

# It answers to what TensorBoard is called with, says what TensorBoard says, and runs until it is ended.
STAND_IN = """
import sys, time
assert sys.argv[1::2] == ["--logdir", "--host", "--port"], sys.argv
assert sys.argv[4] == "127.0.0.1" and sys.argv[6] == "0", sys.argv
print("TensorFlow installation not found - running with reduced feature set.", file=sys.stderr, flush=True)
print("TensorBoard 2.15.2 at http://127.0.0.1:43211/ (Press CTRL+C to quit)", file=sys.stderr, flush=True)
time.sleep(60)
"""


@pytest.fixture
def browsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses the browser was asked for."""
    found: list[str] = []

    def opened(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", opened)
    return found


@pytest.fixture
def board(qtbot: QtBot) -> Iterator[TensorBoard]:
    board = TensorBoard(command=(sys.executable, "-c", STAND_IN))
    yield board
    board.stop()


def test_it_is_opened_at_the_address_it_prints_and_ends_when_told(
    board: TensorBoard, browsed: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(board.opened, timeout=10_000):
        board.show(tmp_path)
    assert browsed == ["http://127.0.0.1:43211/"]
    process = board._process
    board.show(tmp_path)
    assert len(browsed) == 2
    assert board._process is process
    assert process is not None
    board.stop()
    assert process.state() == process.ProcessState.NotRunning
    assert not board.running


def test_another_workspace_is_shown_by_another_process(
    board: TensorBoard, browsed: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    for folder in (tmp_path, tmp_path / "other"):
        with qtbot.waitSignal(board.opened, timeout=10_000):
            board.show(folder)
    assert len(browsed) == 2


def test_what_it_said_before_it_ended_is_told(qtbot: QtBot, tmp_path: Path, browsed: list[str]) -> None:
    board = TensorBoard(command=(sys.executable, "-c", "raise SystemExit('no module named tensorboard')"))
    with qtbot.waitSignal(board.failed, timeout=10_000) as told:
        board.show(tmp_path)
    assert "no module named tensorboard" in told.args[1]
    assert browsed == []


def test_a_program_that_is_not_there_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    board = TensorBoard(command=("/nowhere/tensorboard",))
    with qtbot.waitSignal(board.failed, timeout=10_000) as told:
        board.show(tmp_path)
    assert "could not be started" in told.args[0]
    assert not board.running


def test_without_a_browser_its_address_is_told(
    board: TensorBoard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    with qtbot.waitSignal(board.failed, timeout=10_000) as told:
        board.show(tmp_path)
    assert told.args[0] == "No browser could be opened. TensorBoard is at http://127.0.0.1:43211/"
    assert board.running
