"""What several tests of the pages share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.asking import Asker


@pytest.fixture
def asker(qtbot: QtBot, qapp: QApplication) -> Iterator[Asker]:
    asker = Asker(qtbot, qapp)
    yield asker
    asker.page.close_jobs()
    asker.workbench.shut_down()
