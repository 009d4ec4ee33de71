"""What is imported after the pages are made: it is there, and it is imported."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.shell import later_parts
from gui.shell.later_parts import LaterParts


class NoPages:
    def add_one(self) -> bool:
        return False


def test_each_module_that_is_imported_later_exists() -> None:
    assert [name for name in later_parts._USED_LATER if find_spec(name) is None] == []


def test_what_is_used_later_is_imported_once_the_pages_are_made(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "used_by_a_click.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(later_parts, "_USED_LATER", ("used_by_a_click",))
    owner = QObject()
    parts = LaterParts(NoPages(), owner)  # type: ignore[arg-type]
    with qtbot.waitSignal(parts.made, timeout=5000):
        parts.start()
    qtbot.waitUntil(lambda: "used_by_a_click" in sys.modules, timeout=5000)
    qtbot.waitUntil(lambda: not parts._rest.running, timeout=5000)
    sys.modules.pop("used_by_a_click")
