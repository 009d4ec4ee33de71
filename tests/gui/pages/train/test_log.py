"""The log of a run: the details of a line are those of that line."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.pages.train.cards import log
from gui.pages.train.cards.log import LogCard


def test_the_details_of_a_line_stay_its_own_when_the_oldest_lines_go(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "_MOST_LINES", 10)
    card = LogCard(Theme(qapp, "light"))
    qtbot.addWidget(card)
    for number in range(8):
        card.add_line(f"line {number}", details=f"more of {number}")
    for number in range(8, 14):
        card.add_line(f"line {number}")
    card._view.anchorClicked.emit(QUrl("7"))
    shown = card.window().findChild(QPlainTextEdit, "text_dialog_text")
    assert shown is not None
    assert shown.toPlainText() == "line 7\n\nmore of 7"
    shown.window().close()
    card._view.anchorClicked.emit(QUrl("0"))  # of a line that is gone
    views = card.window().findChildren(QPlainTextEdit, "text_dialog_text")
    assert not any(view.isVisible() for view in views)


def test_what_was_said_before_has_the_time_at_which_it_was_said(qtbot: QtBot, qapp: QApplication) -> None:
    card = LogCard(Theme(qapp, "light"))
    qtbot.addWidget(card)
    long_ago = datetime(2020, 2, 3, 4, 5, 6)
    card.add_line("Finished.", said=long_ago.timestamp())
    card.add_line("This very moment.")
    then, now = card.text().splitlines()
    assert then.startswith("2020-02-03 04:05:06")
    assert re.match(r"\d\d:\d\d:\d\d\s", now)
