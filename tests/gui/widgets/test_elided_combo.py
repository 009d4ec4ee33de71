from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.widgets.elided_combo import ElidedComboBox


def test_a_text_that_does_not_fit_ends_in_dots(qtbot: QtBot) -> None:
    box = ElidedComboBox()
    qtbot.addWidget(box)
    box.addItem("step 350  ·  1795728276")
    box.resize(400, 30)
    assert box.text_shown == "step 350  ·  1795728276"
    box.resize(170, 30)
    assert box.text_shown.endswith("…")
    assert not box.grab().isNull()


def test_without_a_choice_the_placeholder_is_shown(qtbot: QtBot) -> None:
    box = ElidedComboBox()
    qtbot.addWidget(box)
    box.setPlaceholderText("no export yet")
    box.resize(300, 30)
    assert box.text_shown == "no export yet"
