"""What nobody sees is done when somebody does: once, with the newest."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from gui.when_shown import WhenShown
from tests.gui.fakes import checkpoint, run_info, run_view, state
from tests.gui.models_user import Looker


def test_a_hidden_widget_gets_the_last_call_when_it_is_shown(qtbot: QtBot) -> None:
    stack, front, back = QStackedWidget(), QWidget(), QWidget()
    qtbot.addWidget(stack)
    stack.addWidget(front)
    stack.addWidget(back)
    stack.show()
    done: list[int] = []
    shown = WhenShown(back, done.append)
    shown.call(1)
    shown.call(2)
    assert done == []
    stack.setCurrentWidget(back)
    assert done == [2]
    shown.call(3)
    assert done == [2, 3]
    stack.setCurrentWidget(front)
    shown.call(4)
    shown.forget()
    stack.setCurrentWidget(back)
    assert done == [2, 3]


def test_the_models_page_shows_the_newest_state_of_the_run_when_it_is_seen(
    looker: Looker, qtbot: QtBot, tmp_path: Path
) -> None:
    run = tmp_path / "pets" / "run-001"
    looker.workbench.open_run(run)
    looker.page.hide()
    for steps in ((100,), (100, 200)):
        view = run_view(run, state("training"), run_info(), [checkpoint(step) for step in steps])
        looker.workbench._watcher.run_read.emit(view)
    assert not looker.checkpoints.records
    looker.page.show()
    assert [record.step for record in looker.checkpoints.records] == [200, 100]
