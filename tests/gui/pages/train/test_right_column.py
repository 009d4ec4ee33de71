"""The column beside the charts: only one thing in it scrolls."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.pages.train.cards.log import LogCard
from gui.pages.train.right_column import RightColumn
from tests.gui.pages.train.train_user import Page


def test_the_settings_scroll_in_their_card_or_the_column_does_but_never_one_in_the_other(page: Page) -> None:
    page.open_experiment()
    column = page.page.findChild(RightColumn)
    assert column is not None
    (fields,) = column.settings.findChildren(QScrollArea)
    page.page.resize(1200, 900)
    page.qtbot.waitUntil(lambda: not column.verticalScrollBar().isVisible(), timeout=2000)
    assert fields.verticalScrollBar().isVisible()
    page.page.resize(1200, 420)
    page.qtbot.waitUntil(column.verticalScrollBar().isVisible, timeout=2000)
    page.qtbot.waitUntil(lambda: not fields.verticalScrollBar().isVisible(), timeout=2000)


def test_a_folded_log_is_one_line_high_even_before_it_was_laid_out(qtbot: QtBot, qapp: QApplication) -> None:
    log = LogCard(Theme(qapp, "light"))
    qtbot.addWidget(log)
    assert log.sizeHint().height() > 100
    log.set_folded(True)
    assert log.maximumHeight() < 80
    log.set_folded(False)
    assert log.maximumHeight() > 1000
