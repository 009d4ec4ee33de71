"""What several tests of the pages share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.theme import Theme
from tests.gui.asking import Asker
from tests.gui.typing_rows import Rows


@pytest.fixture
def asker(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Asker]:
    asker = Asker(qtbot, qapp, tmp_path / "cache")
    yield asker
    asker.page.close_jobs()
    asker.workbench.shut_down()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture
def rows(qtbot: QtBot, theme: Theme) -> Rows:
    return Rows(qtbot, theme)
