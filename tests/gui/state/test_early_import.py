from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings
from pytestqt.qtbot import QtBot

from core.jobs import Phase
from gui.state.app_thread import end_threads
from gui.state.code_trust import CodeTrust
from gui.state.disk.settings import Settings
from gui.state.early_import import EarlyImport
from gui.state.window_parts import WindowParts, make_parts
from tests.gui.fakes import FakeBackend


class Windows:
    """Windows that are opened one after the other, with settings in the same file."""

    def __init__(self, folder: Path) -> None:
        self.backend = FakeBackend()
        self._folder = folder
        self._settings: Settings | None = None

    def open(self, parent: QObject) -> WindowParts:
        self.close()
        stored = QSettings(str(self._folder / "settings.ini"), QSettings.Format.IniFormat)
        settings = self._settings = Settings(stored)
        parts = make_parts(self._folder, self.backend, CodeTrust(settings, self._folder), parent)
        EarlyImport(self.backend, parts.training, settings, parent).start()
        return parts

    def close(self) -> None:
        """The one that is open writes what it remembers."""
        if self._settings is not None:
            self._settings.sync()


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[Windows]:
    windows = Windows(tmp_path)
    yield windows
    windows.close()
    end_threads()


def test_a_window_after_one_that_trained_begins_with_tensorflow(windows: Windows, qtbot: QtBot) -> None:
    first, second, third = QObject(), QObject(), QObject()
    parts = windows.open(first)
    assert windows.backend.imports == 0
    parts.training.reported.emit(Phase("training", "Training"))
    windows.open(second)
    qtbot.waitUntil(lambda: windows.backend.imports == 1, timeout=5000)
    windows.open(third)  # the second did not train
    end_threads()
    assert windows.backend.imports == 1
