"""What a screen reader is told: each thing that takes the keyboard has a name and a role, tables have headings, and
charts say in words what they show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
import shiboken6
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from gui.charts.plot import Plot
from gui.look.theme import Theme
from gui.pages.predict.names_dialog import NamesDialog
from gui.pages.run_table.again import TrainAgainDialog
from gui.pages.run_table.sweeps.dialog import NewSweepDialog
from gui.pages.run_table.sweeps.subject import SweepSubject
from gui.shell.header_bar import Page
from tests.gui.exports import usual_view
from tests.gui.fakes import FakeBackend, append_scalars, experiment_info, run_info, state, write_run
from tests.gui.pages.models.models_user import Looker
from tests.gui.pages.predict.asking import Asker
from tests.gui.shell.dialogs import dialogs
from tests.gui.shell.window_user import Opened


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """As if a screen reader were there."""
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(before)


def complaints(root: QWidget) -> list[str]:
    """What is seen below `root` and could not be told by ear."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        named = bool(interface.text(QAccessible.Text.Name).strip())
        what = f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}"
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            if not named:
                found.append(f"{what}: no name")
            if interface.role() == QAccessible.Role.NoRole:
                found.append(f"{what}: no role")
        if isinstance(widget, QTableView):
            found += [f"{what}: column {column} has no heading" for column in unheaded(widget)]
        if isinstance(widget, QTableView | QTreeView) and not named:
            found.append(f"{what}: a table without a name")
        if isinstance(widget, Plot) and not widget.accessibleDescription():
            found.append(f"{what}: says nothing of what it shows")
    return found


def named(widget: QWidget) -> str:
    return widget.objectName()


def unheaded(table: QTableView) -> list[int]:
    """Columns with something in a cell and nothing above."""
    model = table.model()
    none = QModelIndex()
    return [
        column
        for column in range(model.columnCount(none))
        if not str(model.headerData(column, Qt.Orientation.Horizontal) or "").strip()
        and any(model.index(row, column).data() for row in range(min(model.rowCount(none), 50)))
    ]


@pytest.fixture
def window(opened: Opened, qtbot: QtBot, tmp_path: Path) -> QWidget:
    """A window with a run that has ended."""
    run = write_run(tmp_path / "workspace" / "pets" / "run-001", state("ended", "stopped", step=300), run_info())
    append_scalars(run, "loss", [(step, 1.0 / (step + 1)) for step in range(10)])
    opened.window.opening.open_run(str(run))
    opened.window.resize(1280, 800)
    qtbot.waitUntil(lambda: opened.window._started and opened.bench.state.curves_read, timeout=5000)
    return opened.window


def test_every_page_can_be_told_by_ear(opened: Opened, window: QWidget, qtbot: QtBot) -> None:
    for page in get_args(Page):
        opened.window.show_page(page)
        qtbot.waitUntil(lambda: not complaints(window), timeout=3000)


def test_the_palette_says_which_entry_enter_would_take(opened: Opened, window: QWidget, qtbot: QtBot) -> None:
    opened.trigger("find")
    edit = window.findChild(QLineEdit, "palette_text")
    assert edit is not None
    qtbot.keyClicks(edit, "models")
    first = opened.window.finder.view.found[0]
    assert edit.accessibleDescription().startswith(f"{first.title}, {first.kind}")
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.accessibleDescription().startswith(opened.window.finder.view.found[1].title)
    assert not complaints(opened.window.finder.view)


def test_a_chart_says_what_it_shows(opened: Opened, window: QWidget, qtbot: QtBot) -> None:
    plot = next(plot for plot in window.findChildren(Plot) if plot.accessibleName() == "Chart of loss")
    qtbot.waitUntil(lambda: "10 points" in plot.accessibleDescription(), timeout=3000)
    said = QAccessible.queryAccessibleInterface(plot).text(QAccessible.Text.Description)
    assert said.startswith("train: 10 points, step 0 to 9, last 0.1000, lowest 0.1000, highest 1.000.")


def test_every_dialog_can_be_told_by_ear(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    wrong: dict[str, list[str]] = {}
    theme, info = Theme(qapp, "light"), experiment_info()
    subject = SweepSubject(info.source, info.name, info.params, info.settings.to_dict())
    made = {
        **dialogs(theme, tmp_path),
        TrainAgainDialog: lambda parent: TrainAgainDialog("run-001", run_info(), busy=False, parent=parent),
        NewSweepDialog: lambda parent: NewSweepDialog(subject, "accuracy", parent),
        NamesDialog: lambda parent: NamesDialog(theme, FakeBackend(), tmp_path / "10", parent),
    }
    for kind, make in made.items():
        parent = QWidget()
        parent.resize(1200, 800)
        parent.show()
        dialog = make(parent)
        dialog.open()
        assert dialog.windowTitle(), kind
        if found := complaints(dialog):
            wrong[kind.__name__] = found
        dialog.reject()
        shiboken6.delete(parent)
    assert not wrong


def test_the_predict_page_with_an_answer_can_be_told_by_ear(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    asker = Asker(qtbot, qapp, tmp_path)
    asker.open_run()
    asker.fill()
    asker.predict()
    wrong = {}
    tabs = [button for button in asker.page.findChildren(QPushButton) if named(button).startswith("predict_tab_")]
    assert len(tabs) > 5
    for name in map(named, tabs):
        qtbot.mouseClick(asker.find(QPushButton, name), Qt.MouseButton.LeftButton)
        if found := complaints(asker.page):
            wrong[name] = found
    shiboken6.delete(asker.page)
    assert not wrong


def test_the_models_page_with_exports_can_be_told_by_ear(qtbot: QtBot, qapp: QApplication) -> None:
    looker = Looker(qtbot, qapp)
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    found = complaints(looker.page)
    shiboken6.delete(looker.page)
    assert not found


def test_what_has_no_name_is_noticed(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    QPushButton(root).setObjectName("nameless")
    QLabel("text", root)
    root.show()
    assert complaints(root) == ["QPushButton nameless in QWidget: no name"]
