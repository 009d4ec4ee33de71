"""What several tests of the pages share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.pages.train import TrainPage
from tests.gui.bench import Bench
from tests.gui.fakes import FakeBackend
from tests.gui.pages.models.models_user import Looker
from tests.gui.pages.predict.asking import Asker
from tests.gui.pages.predict.typing_rows import Rows
from tests.gui.pages.train.train_user import Page


@pytest.fixture
def asker(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Asker]:
    asker = Asker(qtbot, qapp, tmp_path / "cache")
    yield asker
    asker.workbench.end(asker.page)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Page]:
    """The Train page, with nothing open."""
    backend = FakeBackend()
    bench = Bench(tmp_path, backend)
    theme = Theme(qapp, "light")
    widget = TrainPage(theme, bench.holder, bench.runs, bench.training, bench.evaluation, bench.files)
    theme.dress(widget)
    widget.resize(1200, 760)
    widget.show()
    yield Page(qtbot, widget, bench, backend)
    backend.let_train_end.set()
    bench.end(widget)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture
def rows(qtbot: QtBot, theme: Theme) -> Rows:
    return Rows(qtbot, theme)


@pytest.fixture
def looker(qtbot: QtBot, qapp: QApplication) -> Iterator[Looker]:
    """The Models page, with nothing open."""
    looker = Looker(qtbot, qapp)
    yield looker
    looker.backend.let_export_end.set()
    looker.workbench.end(looker.page)
