"""What several tests of the pages share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.asking import Asker


@pytest.fixture
def asker(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Asker]:
    asker = Asker(qtbot, qapp, tmp_path / "cache")
    yield asker
    asker.page.close_jobs()
    asker.workbench.shut_down()
