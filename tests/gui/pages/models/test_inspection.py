"""What the Models page knows besides its tables: variables, parity checks, comparisons, deleting."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from core.training.variable_info import VariableInfo
from gui.diagrams.name_card import NameCard
from gui.pages.models.columns import export_columns
from gui.widgets.tables.record_table import RecordTable
from tests.gui.exports import RUN, checkpoint, export, pets_info, usual_view, view
from tests.gui.pages.models.models_user import Looker


def test_the_variables_of_a_checkpoint_are_a_click_away(looker: Looker) -> None:
    kernel = VariableInfo(
        "dense/kernel",
        (2, 3),
        "float32",
        6,
        24,
        "weight",
        0.1,
        0.5,
        -1.0,
        1.0,
        2,
        0,
        (1, 2, 3),
        (-1.0, 0.0, 0.5, 1.0),
    )
    slot = VariableInfo("dense/kernel/Adam", (2, 3), "float32", 6, 24, "optimizer", not_finite=6)
    looker.backend.variables = (kernel, slot)
    looker.page.resize(1100, 700)
    looker.workbench.show(usual_view())
    looker.press("inside_button")
    dialog = looker.page.window().findChild(QDialog, "contents_dialog")
    assert dialog is not None
    table = dialog.findChild(RecordTable, "contents_table")
    summary = dialog.findChild(QLabel, "contents_summary")
    about = dialog.findChild(QLabel, "contents_about")
    compare = dialog.findChild(QComboBox, "contents_compare")
    assert table is not None
    assert summary is not None
    assert about is not None
    assert compare is not None
    looker.qtbot.waitUntil(lambda: len(table.records) == 2, timeout=5000)
    assert summary.text() == "2 variables · 6 weights in 24 B · 24 B for training only"
    assert "2 of 6 values are exactly 0" in about.text()
    table.select("dense/kernel/Adam")
    assert "6 values are NaN or infinite" in about.text()
    looker.backend.variables = (replace(kernel, moved=0.25, most_moved=0.5), slot)
    compare.setCurrentIndex(1)
    looker.qtbot.waitUntil(lambda: looker.backend.looked_into == [(200, None), (200, 300)], timeout=5000)
    looker.qtbot.waitUntil(lambda: table.records[0].moved == 0.25, timeout=5000)
    table.select("dense/kernel")
    assert "moved by 25.00% of its length, one value by 0.500" in about.text()
    dialog.accept()
    looker.qtbot.wait(10)


def test_exports_are_compared_and_told_by_their_parity_check(looker: Looker) -> None:
    good, bad = (
        replace(export(10), parity=True, difference=2e-8),
        replace(export(12, 300), parity=False, difference=0.5),
    )
    looker.backend.flagged = {"ReadFile": "reads files"}
    for item in (good, bad):
        looker.backend.know(pets_info(item.path))
    looker.workbench.show(view((checkpoint(200), checkpoint(300)), (good, bad)))
    looker.wait_for_signatures()
    parity = next(column for column in export_columns() if column.title == "Parity")
    assert parity.marks is not None
    unchecked = replace(export(14), parity_problem="There is no evaluation data.")
    assert [parity.marks(item) for item in (good, bad, export(13), unchecked)] == [
        [("passed", "good")],
        [("differs", "bad")],
        [],
        [("not checked", "warning")],
    ]
    assert parity.tip is not None
    assert parity.tip(unchecked) == "The parity check was not run: There is no evaluation data."
    looker.qtbot.waitUntil(lambda: "ReadFile" in looker.visible_texts(), timeout=2000)
    assert "failed: outputs differ by at most 0.5" in looker.visible_texts()
    looker.exports.menu_wanted.emit(looker.exports.current_record(), QPoint(10, 10))
    menu = looker.find(QMenu, "export_menu")
    compare = looker.find(QMenu, "compare_menu")
    assert [action.text() for action in compare.actions()] == ["10  (step 200)"]
    compare.actions()[0].trigger()
    menu.close()
    dialog = looker.page.window().findChild(QDialog, "compare_dialog")
    assert dialog is not None
    text = dialog.findChild(QPlainTextEdit, "compare_text")
    table = dialog.findChild(RecordTable, "compare_table")
    summary = dialog.findChild(QLabel, "compare_summary")
    assert text is not None
    assert table is not None
    assert summary is not None
    trust = dialog.findChild(QPushButton, "compare_message_action")
    looker.qtbot.waitUntil(lambda: trust is not None and trust.isVisible(), timeout=5000)
    assert "MatMul" in text.toPlainText()
    assert "10: none" in text.toPlainText()
    assert not table.records, "a model that reads files is not loaded unasked"
    looker.qtbot.mouseClick(trust, Qt.MouseButton.LeftButton)
    looker.qtbot.waitUntil(lambda: len(table.records) == 2, timeout=5000)
    assert looker.backend.compared == [("12", "10", False), ("12", "10", True)]
    assert "Compared on 64 evaluation records" in summary.text()
    assert "example was not compared: they take other inputs" in summary.text()
    model: Any = table.model()
    marks = model.columns[-1].marks
    assert [marks(item) for item in table.records] == [[("rounding", "good")], [("differs", "warning")]]
    dialog.accept()
    looker.qtbot.wait(10)


def test_a_deleted_export_comes_back(looker: Looker, tmp_path: Path) -> None:
    folder = tmp_path / "export" / "10"
    folder.mkdir(parents=True)
    (folder / "saved_model.pb").write_bytes(b"")
    made = export(10, folder=tmp_path / "export")
    looker.backend.know(pets_info(made.path))
    looker.workbench.show(view((checkpoint(200),), (made,)))
    looker.wait_for_signatures()
    looker.exports.menu_wanted.emit(looker.exports.current_record(), QPoint(10, 10))
    menu = looker.find(QMenu, "export_menu")
    next(action for action in menu.actions() if action.text() == "Delete").trigger()
    menu.close()
    assert not folder.exists()
    looker.press("models_message_action")
    assert folder.exists()


def test_the_operations_of_an_export_are_listed_those_that_reach_outside_first(looker: Looker) -> None:
    looker.backend.flagged = {"ReadFile": "reads files"}
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    looker.exports.menu_wanted.emit(looker.exports.current_record(), QPoint())
    menu = looker.page.findChild(QMenu, "export_menu")
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "Operations…").trigger()
    dialog = looker.page.window().findChild(QDialog, "ops_dialog")
    assert dialog is not None
    table, summary = dialog.findChild(RecordTable, "ops_table"), dialog.findChild(QLabel, "ops_summary")
    assert table is not None
    assert summary is not None
    looker.qtbot.waitUntil(lambda: bool(table.records), timeout=5000)
    assert table.records[0].name == "ReadFile"
    assert table.records[0].reach == "reads files"
    assert "reads files" in summary.text()
    edit = dialog.findChild(QLineEdit, "ops_filter")
    assert edit is not None
    looker.qtbot.keyClicks(edit, "matm")
    assert {record.name for record in table.records} == {"MatMul"}
    dialog.accept()


def test_a_name_in_the_drawing_is_explained_under_it_with_the_line_that_decided(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    drawing = looker.wait_for_signatures()
    card = looker.find(NameCard, "name_card")
    assert card.isHidden()
    features = next(item for item in drawing.boxes if item.box.role == "features")
    place = drawing.mapFromScene(features.mapToScene(features.row_centre(0)))
    looker.qtbot.mouseClick(drawing.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert card.isVisible()
    looker.qtbot.waitUntil(lambda: "pets.py, line 7" in card.text, timeout=5000)
    assert card.text.startswith("height: receiver key, feature key")
    assert looker.backend.explained[-1][1] == "height"
    looker.press("close_explanation")
    assert card.isHidden()
    assert looker.find(QWidget, "side_by_side").isVisible()


def test_names_are_explained_by_the_keyboard_too(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    drawing = looker.wait_for_signatures()
    drawing.setFocus()
    looker.qtbot.keyClick(drawing, Qt.Key.Key_Down)
    looker.qtbot.keyClick(drawing, Qt.Key.Key_Return)
    card = looker.find(NameCard, "name_card")
    # What the backend does not know, here the example receiver's key, keeps the sentence of the drawing.
    looker.qtbot.waitUntil(lambda: looker.backend.explained != [], timeout=5000)
    assert card.text.startswith("examples is the receiver key")


def test_the_signature_itself_is_explained_by_a_button(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    looker.press("signature_dense")
    looker.press("explain_signature")
    looker.qtbot.waitUntil(lambda: looker.backend.explained[-1:] != [], timeout=5000)
    assert looker.backend.explained[-1][1] == "dense"


def test_code_for_what_is_selected_is_shown_and_follows_the_signature(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    looker.press("code_button")
    text = looker.find(QPlainTextEdit, "code_text")
    looker.qtbot.waitUntil(lambda: "serving_default" in text.toPlainText(), timeout=5000)
    assert looker.find(QPushButton, "code_resume").isVisible()
    assert not looker.find(QPushButton, "code_warm-start").isVisible()  # there is none of it for this model
    looker.press("signature_dense")
    looker.qtbot.waitUntil(lambda: "dense" in text.toPlainText(), timeout=5000)
    looker.press("code_resume")
    looker.press("copy_code")
    assert QGuiApplication.clipboard().text() == "train()"
    looker.press("close_code")
    assert looker.find(QWidget, "side_by_side").isVisible()


def test_a_checkpoint_without_an_export_has_code_of_its_run(looker: Looker) -> None:
    looker.workbench.show(view((checkpoint(300),), ()))
    looker.press("code_button")
    looker.qtbot.waitUntil(lambda: looker.backend.coded != [], timeout=5000)
    assert looker.backend.coded == [(RUN, "", 300)]
