"""The confusion matrix by the keyboard and by ear."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.charts.confusion_matrix import ConfusionMatrix
from gui.look.theme import Theme


@pytest.fixture
def matrix(qtbot: QtBot, qapp: QApplication) -> ConfusionMatrix:
    made = ConfusionMatrix(Theme(qapp, "light"))
    qtbot.addWidget(made)
    made.show_counts(("cat", "dog"), np.array([[5, 1], [3, 7]]))
    made.show()
    return made


def test_it_says_which_mistakes_are_most_frequent(matrix: ConfusionMatrix) -> None:
    assert matrix.accessibleName() == "Confusion matrix: 12 of 16 right"
    said = "3 of class dog, predicted as cat; 1 of class cat, predicted as dog"
    assert matrix.accessibleDescription() == said
    matrix.show_counts(("cat", "dog"), np.array([[5, 0], [0, 7]]))
    assert matrix.accessibleDescription() == "No mistakes."


def test_arrows_choose_a_cell_and_escape_none(qtbot: QtBot, matrix: ConfusionMatrix) -> None:
    chosen: list[object] = []
    matrix.cell_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Escape):
        qtbot.keyClick(matrix, key)
        if key == Qt.Key.Key_Down:
            assert matrix.accessibleDescription() == "7 of class dog, predicted as dog"
    assert chosen == [(0, 0), (0, 1), (0, 1), (1, 1), None]
