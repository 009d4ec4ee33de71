"""A label that cuts its text where there is no room, and says all of it in its tooltip then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.widgets.elided_label import ElidedLabel

TEXT = "The whole of a text that is long"


@pytest.fixture
def label(qtbot: QtBot, qapp: QApplication) -> ElidedLabel:
    label = ElidedLabel("muted")
    qtbot.addWidget(label)
    Theme(qapp, "light").dress(label)
    label.setText(TEXT)
    return label


def picture(label: QLabel, width: int) -> QImage:
    label.resize(width, label.sizeHint().height())
    return label.grab().toImage()


def test_what_is_cut_is_said_in_the_tooltip_until_there_is_room(label: ElidedLabel) -> None:
    room = label.sizeHint().width()
    picture(label, room // 2)
    assert label.toolTip() == TEXT
    picture(label, room)
    assert label.toolTip() == ""


def test_where_there_is_room_it_looks_like_any_label(label: ElidedLabel, qtbot: QtBot, qapp: QApplication) -> None:
    plain = QLabel(TEXT, textFormat=Qt.TextFormat.PlainText)
    plain.setProperty("role", "muted")
    qtbot.addWidget(plain)
    Theme(qapp, "light").dress(plain)
    room = label.sizeHint().width()
    for width in (room, room + 40):
        assert picture(label, width) == picture(plain, width)
    assert picture(label, room - 20) != picture(plain, room - 20)


def test_below_its_least_width_nothing_is_shown(qtbot: QtBot) -> None:
    label, empty = ElidedLabel(least=60), ElidedLabel(least=60)
    for one in (label, empty):
        qtbot.addWidget(one)
        one.setText(TEXT if one is label else "")
        one.setFixedHeight(20)
    assert picture(label, 59) == picture(empty, 59)
    assert picture(label, 60) != picture(empty, 60)
