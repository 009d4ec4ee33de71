"""What stays in sight and what goes by itself."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.widgets import messages
from gui.widgets.messages import SUCCESS_FOR, MessageBar


@pytest.fixture
def bar(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MessageBar:
    monkeypatch.setattr(messages, "SUCCESS_FOR", 20)
    bar = MessageBar("message")
    qtbot.addWidget(bar)
    return bar


def test_a_success_goes_by_itself_after_ten_seconds(bar: MessageBar, qtbot: QtBot) -> None:
    assert SUCCESS_FOR == 10_000
    bar.show_message("Saved.", "good")
    assert bar.text == "Saved."
    qtbot.waitUntil(lambda: bar.text == "", timeout=2000)


def test_what_can_be_undone_and_what_failed_stay(bar: MessageBar, qtbot: QtBot) -> None:
    done: list[str] = []
    bar.show_message("Saved.", "good")
    bar.show_message("Moved to the trash.", "good", action=("Undo", lambda: done.append("undone")))
    qtbot.wait(60)
    assert bar.text == "Moved to the trash."
    undo = bar.findChild(QPushButton, "message_action")
    assert undo is not None
    undo.click()
    assert (done, bar.text) == (["undone"], "")
    bar.show_message("The disk is full.")
    qtbot.wait(60)
    assert bar.text == "The disk is full."


def test_an_error_of_a_field_goes_once_the_field_is_right(bar: MessageBar) -> None:
    bar.show_message("Max steps must be at least 1.", of_field=True)
    bar.corrected()
    assert bar.text == ""
    bar.show_message("The disk is full.")
    bar.corrected()
    assert bar.text == "The disk is full."
