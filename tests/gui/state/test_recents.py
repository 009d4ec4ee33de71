"""What the settings hold may have been written by anybody."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.shell.app import DEFAULT_WORKSPACE, _workspace, open_named
from gui.shell.main_window import MainWindow
from gui.state.disk.settings import Settings
from gui.state.recents import Recents, saved_text, saved_texts
from gui.widgets.text import typed_path
from tests.gui.fakes import FakeBackend

KEYS = (
    "language", "workspace", "window/run", "attached", "runs/split", "recent/runs", "window/page", "theme",
    "window/geometry", "charts/pinned", "charts/size", "trusted_content", "recent/exports",
)  # fmt: skip
ODD: tuple[object, ...] = (
    5, {"a": [1]}, "~nobody-of-that-name", ["a\0b", "gs://" + "a" * 5000], "a\0b", [], True, "x" * 10_000,
)  # fmt: skip


def stored(tmp_path: Path, values: Mapping[str, object]) -> Settings:
    file = str(tmp_path / "settings.ini")
    written = QSettings(file, QSettings.Format.IniFormat)
    for key, value in values.items():
        written.setValue(key, value)
    written.sync()
    return Settings(QSettings(file, QSettings.Format.IniFormat))


def test_the_window_opens_whatever_the_settings_hold(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    settings = stored(tmp_path, {key: ODD[place % len(ODD)] for place, key in enumerate(KEYS)})
    window = MainWindow(Theme(qapp, "light"), FakeBackend(), tmp_path / "workspace", settings)
    window.show()
    window.show_page("Runs")
    open_named(window, None, None)
    qtbot.waitUntil(lambda: window.parts.holder.state.lines is not None, timeout=5000)
    assert window.menus._by_name["language_system"].isChecked()
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("odd", ODD[:-1], ids=lambda odd: type(odd).__name__)
def test_a_workspace_that_can_be_none_is_the_usual_one(odd: object, tmp_path: Path) -> None:
    assert _workspace(None, stored(tmp_path, {"workspace": odd})) == DEFAULT_WORKSPACE


def test_a_list_of_any_length_costs_no_time_and_no_entry_is_lost_that_counts(tmp_path: Path) -> None:
    texts = [str(tmp_path), *(f"/nowhere/{number}" for number in range(10_000))]
    settings = stored(tmp_path, dict.fromkeys(("recent/runs", "attached"), texts))
    assert Recents(settings, "runs").paths == (str(tmp_path),)
    assert len(saved_texts(settings, "attached", 50)) == 50
    assert saved_text(settings, "attached") == ""


def test_a_typed_path_is_taken_as_it_is_where_there_is_no_such_home() -> None:
    assert typed_path(" ~nobody-of-that-name/x\0 ") == Path("~nobody-of-that-name/x")
    assert typed_path("~/x") == Path.home() / "x"
