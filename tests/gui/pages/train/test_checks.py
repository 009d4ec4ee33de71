"""The checks before the first step, listed for one training after another."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QGridLayout
from pytestqt.qtbot import QtBot

from core.jobs import Checked
from gui.pages.train.cards.checks import ChecksView


def test_the_checks_of_the_next_training_stand_where_those_of_the_last_one_stood(
    qtbot: QtBot, qapp: QApplication
) -> None:
    view = ChecksView()
    qtbot.addWidget(view)
    grid = next(layout for layout in view.findChildren(QGridLayout))
    for _ in range(20):
        view.clear()
        for name in ("input_fn", "model_fn"):
            view.add(Checked(name, "ok", "It was called."))
        assert grid.rowCount() == 2
        assert all(grid.itemAtPosition(row, column) for row in range(2) for column in range(3))
