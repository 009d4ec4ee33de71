"""A regular expression, typed letter by letter."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.errors import SettingsError
from core.training.starting.warm_start import WarmStart, pattern_of
from gui.widgets.fields.pattern_edit import PatternEdit


@pytest.mark.parametrize("text", ["(", "a{99999999999}", "a{1,99999999999}", "[", "*", "(?P<", "\\"])
def test_what_is_no_pattern_is_said_and_changes_nothing(qtbot: QtBot, text: str) -> None:
    edit = PatternEdit("find", "Find", "Find")
    qtbot.addWidget(edit)
    qtbot.addWidget(edit.error)
    found: list[object] = []
    edit.pattern_changed.connect(found.append)
    edit.setText(text)
    assert found == []
    assert isinstance(edit.error, QLabel)
    assert "not a regular expression" in edit.error.text()
    with pytest.raises(SettingsError, match="not a regular expression"):
        pattern_of(WarmStart("/nowhere", None, text))
