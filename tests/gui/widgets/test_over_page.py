"""A message over a page is seen, however the page is scrolled."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.over_page import OverPage


def test_it_stays_in_what_is_seen_of_a_page_that_scrolls(qtbot: QtBot) -> None:
    area, page = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    page.resize(800, 900)
    area.setWidget(page)
    area.resize(500, 300)
    area.show()
    label = QLabel("Done")
    over = OverPage(label, page)
    label.show()
    assert over is not None
    for place in (0, 200, 500):
        area.verticalScrollBar().setValue(place)
        seen = area.viewport().rect()
        shown = label.geometry().translated(page.pos())
        assert seen.contains(shown), place
