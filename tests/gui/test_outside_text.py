"""Names from outside with what Qt, terminals and spreadsheets would read as more than text: shown as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.serving.saved_model.signatures import SavedModelInfo, TensorSpec
from gui.look.theme import Theme
from gui.shell.main_window import MainWindow
from gui.state.disk.settings import Settings
from gui.widgets.dialogs import ask_empty_trash, ask_trust
from gui.widgets.text import as_plain
from tests.gui.exports import ExportBackend, signature
from tests.gui.fakes import append_scalars, run_info, state, write_run

EVIL = "<b>ev&il<img src=http://x>\x1b]0;t\x07=1+1"
EVIL_FOLDER = EVIL.replace("/", ":")


def odd_info(path: str) -> SavedModelInfo:
    inputs = TensorSpec(EVIL, "float32", (None, 3), f"{EVIL}:0")
    named = signature(EVIL, inputs)
    return SavedModelInfo(
        path, ("serve",), {EVIL: named, "serving_default": signature("serving_default", inputs)}, {}, None
    )


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    backend = ExportBackend()
    run = write_run(
        tmp_path / "workspace" / EVIL_FOLDER / EVIL_FOLDER,
        state("ended", "failed", message=f"{EVIL} failed"),
        replace(run_info(), experiment=EVIL, params={EVIL: EVIL}),
    )
    for tag in ("loss", EVIL, "accuracy"):
        append_scalars(run, tag, [(step, 1.0 / (step + 1)) for step in range(30)])
        append_scalars(run / f"eval_{EVIL_FOLDER}", tag, [(10, 0.5), (20, 0.25)])
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    model = tmp_path / EVIL_FOLDER
    backend.know(odd_info(str(model)))
    window = MainWindow(Theme(qapp, "light"), backend, tmp_path / "workspace", settings)
    window.resize(1280, 800)
    window.show()
    qtbot.waitUntil(lambda: window._started, timeout=5000)
    window.parts.runs.open_run(run)
    qtbot.waitUntil(lambda: EVIL in window.train_page.curves._charts.charts, timeout=5000)
    window.predict_page.show_export(str(model))
    for page in ("Models", "Predict", "Train"):
        window.show_page(page)
        QApplication.processEvents()
    yield window
    window.parts.end()
    window.close()
    shiboken6.delete(window)


def tips_of(model: QAbstractItemModel, parent: QModelIndex = QModelIndex()) -> Iterator[str]:  # noqa: B008
    for row in range(model.rowCount(parent)):
        for column in range(model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            if column == 0 and model.hasChildren(index):
                yield from tips_of(model, index)


def texts_taken_for_html(widget: QWidget) -> Iterator[str]:
    """What Qt decides by itself how to show, where it would decide for HTML."""
    texts = [widget.toolTip(), widget.statusTip()]
    if isinstance(widget, QLabel) and widget.textFormat() == Qt.TextFormat.AutoText:
        texts.append(widget.text())
    if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
        texts.extend(tips_of(widget.model()))
    texts.extend(action.toolTip() for action in widget.findChildren(QAction))
    return (text for text in texts if GuiQt.mightBeRichText(text))


def test_no_widget_takes_a_name_for_html(window: MainWindow) -> None:
    said = [label.text() for label in window.findChildren(QLabel)]
    assert any(EVIL in text for text in said), "the names are on the screen"
    for widget in [window, *window.findChildren(QWidget)]:
        assert not list(texts_taken_for_html(widget)), (type(widget).__name__, widget.objectName())
        if isinstance(widget, QLabel) and widget.textFormat() == Qt.TextFormat.RichText:
            assert EVIL not in widget.text(), widget.objectName()


def test_no_name_loses_a_letter_to_a_mnemonic(window: MainWindow) -> None:
    window.show_page("Runs")
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
    texts = [action.text() for action in window.findChildren(QAction)]
    texts += [button.text() for button in window.findChildren(QAbstractButton)]
    named = [text for text in texts if "&il" in text]
    assert named
    assert [text for text in named if "&&il" not in text] == []


def test_the_values_at_the_mouse_name_a_curve_as_it_is(window: MainWindow) -> None:
    chart = window.train_page.curves._charts.charts[EVIL]
    chart.redraw()
    chart.inspector.point_at(10.0, chart.mapToGlobal(chart.rect().center()))
    assert "<b>ev" not in chart.inspector.text
    assert "&lt;b&gt;ev&amp;il" in chart.inspector.text


def test_questions_show_names_as_they_are(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    boxes = [ask_trust(parent, Path(EVIL), print), ask_empty_trash(parent, EVIL, 10, EVIL, print)]
    for box in boxes:
        assert isinstance(box, QMessageBox)
        shown = [label for label in box.findChildren(QLabel) if label.text()]
        assert len(shown) >= 2
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown)
        box.close()


@pytest.mark.parametrize(
    "text", ["<b>x</b>", "a <img src='http://x'>", "&lt;b&gt;", "<!-- x -->", "<a\nb>", "<?xml?>"]
)
def test_plain_text_reads_the_same_and_is_not_html(text: str) -> None:
    assert not GuiQt.mightBeRichText(as_plain(text))
    assert as_plain(text).replace("\u200b", "") == text


def test_text_without_signs_stays_as_it_is() -> None:
    assert as_plain("R & D, 3 > 2") == "R & D, 3 > 2"
