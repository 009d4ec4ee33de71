"""What the tests of the window share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.shell.window_user import Opened


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    opened = Opened(qtbot, qapp, tmp_path / "workspace", tmp_path / "settings.ini")
    yield opened
    opened.close()
    opened.theme.set_mode("light")
