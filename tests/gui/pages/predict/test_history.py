"""What changed from one prediction to the next, whatever the editors hold."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.pages.predict.answer.history import HistoryView


def picture(value: float) -> dict[str, object]:
    """As the editor of an image of floats gives it."""
    return {"values": np.full((2, 2, 1), value, np.float32), "range": (0.0, 1.0)}


def pixels(value: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.full((2, 2, 1), value, np.uint8)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (picture(0.5), picture(0.25)),
        (picture(0.5), "cat.png"),
        ("cat.png", picture(0.5)),
        (pixels(5), pixels(6)),
        (pixels(5), "cat.png"),
        ("cat.png", pixels(5)),
        (None, pixels(5)),
    ],
)
def test_a_picture_that_changed_is_said_to_have_changed(
    qtbot: QtBot, qapp: QApplication, one: object, other: object
) -> None:
    assert changes(qtbot, qapp, {"image": one}, {"image": other}) == "Image changed"


@pytest.mark.parametrize(("one", "other"), [(picture(0.5), picture(0.5)), (pixels(5), pixels(5))])
def test_the_same_picture_is_the_same_input(qtbot: QtBot, qapp: QApplication, one: object, other: object) -> None:
    assert changes(qtbot, qapp, {"image": one}, {"image": other}) == "the same input"


def changes(qtbot: QtBot, qapp: QApplication, one: Mapping[str, object], other: Mapping[str, object]) -> str:
    """What is said of the second prediction."""
    history = HistoryView(Theme(qapp, "light"))
    qtbot.addWidget(history)
    for raw in (one, other):
        history.add("1", raw, {"image": "Image"}, ("cat", "cat"), {"cat": 0.5})
    return history.entries[-1].changed
