from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from core.errors import ExportError, RequestError
from core.serving.predict.rows.row_scores import class_bars
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec
from gui.diagrams.name_card import NameCard
from gui.pages.predict.answer.class_bars import ClassBars
from gui.pages.predict.answer.copy_menu import CopyMenu
from gui.pages.predict.answer.history import HistoryView
from gui.pages.predict.answer.outputs import not_finite, outputs_of, show_value
from gui.pages.predict.export_inspector import ExportInspector
from gui.pages.predict.names_dialog import NamesDialog
from gui.widgets.tables.record_table import RecordTable
from tests.gui.exports import (
    OUTPUTS,
    PREDICT,
    checkpoint,
    export,
    foreign_info,
    pets_info,
    usual_view,
    view,
)
from tests.gui.pages.predict.asking import Asker, answering


def test_without_an_export_the_page_says_where_to_make_one(asker: Asker) -> None:
    asker.workbench.show(view((checkpoint(100),)))
    assert "No export to try" in asker.visible_texts()
    assert "Models page" in asker.visible_texts()
    assert not asker.find(QPushButton, "predict_button").isEnabled()


def test_the_newest_export_is_open_with_serving_default(asker: Asker) -> None:
    asker.backend.know(pets_info(export(11).path))
    asker.workbench.show(view((checkpoint(200),), (export(10), export(11, 300))))
    asker.wait_for_form()
    box = asker.find(QComboBox, "predict_export")
    assert [box.itemText(index) for index in range(box.count())] == ["step 300  ·  11", "step 200  ·  10"]
    assert box.currentData() == export(11).path
    assert asker.find(QComboBox, "predict_signature").currentText() == "serving_default"
    assert asker.find(QPushButton, "predict_form_kind_example").isChecked()


def test_an_example_is_sent_and_the_classes_come_back_named(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.predict()
    path, signature, inputs = asker.backend.asked[-1]
    assert (str(path), signature) == (export(10).path, "serving_default")
    assert list(inputs) == ["examples"]
    assert asker.find(ClassBars, "class_bars").bars == [("wild", 0.75), ("calm", 0.25)]
    assert "wild" in asker.visible_texts()
    assert asker.said("answer_time") == "1.4 ms"


def test_dense_tensors_are_sent_by_the_dense_form(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.type("height", "2.5")
    asker.press("predict_form_kind_dense")
    assert asker.find(QComboBox, "predict_signature").currentText() == "dense"
    asker.predict()
    _, signature, inputs = asker.backend.asked[-1]
    assert signature == "dense"
    assert inputs["height"].tolist() == [2.5]
    assert inputs["spots"].tolist() == [[1, 2, 3]]
    assert inputs["kind"].tolist() == [b"cat"]


def test_switching_the_form_keeps_what_was_typed(asker: Asker) -> None:
    asker.open_run()
    asker.fill("dog")
    asker.type("height", "2.5")
    asker.press("predict_form_kind_dense")
    assert asker.find(QLineEdit, "input_height").text() == "2.5"
    assert asker.find(QComboBox, "input_kind").currentText() == "dog"
    asker.press("predict_form_kind_example")
    assert asker.find(QLineEdit, "input_height").text() == "2.5"


def test_a_missing_required_input_stops_before_the_model(asker: Asker) -> None:
    asker.open_run()
    asker.press("predict_button")
    assert "Kind is required" in asker.said("input_kind_error")
    assert "Nothing was predicted" in asker.said("predict_message_text")
    assert not asker.backend.asked
    asker.fill()
    assert asker.said("predict_message_text") == "", "it is put away as soon as the input changes"


def test_the_shortcut_predicts(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.page.activateWindow()
    asker.qtbot.keyClick(asker.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asker.qtbot.waitUntil(lambda: asker.page.predictions == 1, timeout=5000)


def test_a_model_is_loaded_once_and_closed_with_the_page(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.predict()
    asker.predict()
    assert len(asker.backend.opened) == 1
    asker.workbench.end(asker.page)
    assert asker.backend.opened[0].closed


def test_a_model_that_reaches_outside_is_loaded_only_when_trusted(asker: Asker) -> None:
    asker.backend.flagged = {"ReadFile": "reads files"}
    asker.open_run()
    asker.fill()
    asker.press("predict_button")
    asker.qtbot.waitUntil(lambda: "it has the ops ReadFile" in asker.said("predict_message_text"), timeout=5000)
    assert asker.backend.opened == []
    asker.wait_for_form()
    asker.press("predict_message_action")
    asker.qtbot.waitUntil(lambda: asker.page.predictions == 1, timeout=5000)
    assert len(asker.backend.opened) == 1
    asker.wait_for_form()


def test_a_model_that_reaches_outside_can_be_asked_in_a_confined_process(
    asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.pages.predict.page.can_confine", lambda: True)
    monkeypatch.setattr("gui.pages.predict.page.left_open", lambda: "It has sockets here.")
    asker.backend.flagged = {"ReadFile": "reads files"}
    asker.open_run()
    asker.fill()
    asker.press("predict_button")
    asker.qtbot.waitUntil(lambda: "it has the ops ReadFile" in asker.said("predict_message_text"), timeout=5000)
    assert asker.said("predict_message_text").endswith(" It has sockets here.")
    asker.wait_for_form()
    asker.press("predict_confined")
    asker.qtbot.waitUntil(lambda: asker.page.predictions == 1, timeout=5000)
    assert asker.backend.opened == []
    assert len(asker.backend.confined) == 1
    asker.wait_for_form()


def test_where_nothing_can_be_confined_it_is_not_offered(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.pages.predict.page.can_confine", lambda: False)
    asker.backend.flagged = {"ReadFile": "reads files"}
    asker.open_run()
    asker.fill()
    asker.press("predict_button")
    asker.qtbot.waitUntil(lambda: "it has the ops ReadFile" in asker.said("predict_message_text"), timeout=5000)
    assert asker.page.findChild(QPushButton, "predict_confined") is None
    asker.wait_for_form()


def test_the_model_s_complaint_about_an_input_stands_at_that_input(asker: Asker) -> None:
    asker.open_run()
    asker.fill()

    def refuse(inputs: Mapping[str, Any]) -> dict[str, Any]:
        raise RequestError("height", "Height is above what this model takes.")

    asker.backend.answer = refuse
    asker.press("predict_button")
    asker.qtbot.waitUntil(lambda: "above" in asker.said("input_height_error"), timeout=5000)


def test_an_error_of_the_model_is_said_and_the_page_goes_on(asker: Asker) -> None:
    asker.open_run()
    asker.fill()

    def fail(inputs: Mapping[str, Any]) -> dict[str, Any]:
        raise ExportError("The export cannot be loaded: its variables are damaged.")

    asker.backend.answer = fail
    asker.press("predict_button")
    asker.qtbot.waitUntil(lambda: "damaged" in asker.said("predict_message_text"), timeout=5000)
    asker.wait_for_form()


def test_an_export_that_cannot_be_read_is_said(asker: Asker) -> None:
    asker.page.show_export("/nowhere")
    asker.qtbot.waitUntil(lambda: "is not a SavedModel" in asker.said("predict_message_text"), timeout=5000)
    assert not asker.find(QPushButton, "predict_button").isEnabled()


def test_a_foreign_model_gets_editors_from_its_signature(asker: Asker) -> None:
    asker.backend.know(
        foreign_info(TensorSpec("x", "float32", (None, 2), "x:0"), TensorSpec("n", "int32", (None,), "n:0"))
    )
    asker.page.show_export("/elsewhere/model")
    asker.wait_for_form()
    assert not asker.find(QPushButton, "predict_form_kind_example").isEnabled()
    asker.type("x", "1, 2")
    asker.type("n", "3")
    asker.predict()
    sent = asker.backend.asked[-1][2]
    assert sent["x"].tolist() == [[1, 2]]
    assert sent["n"].tolist() == [3]


def test_an_export_opened_by_hand_stays_in_the_list(asker: Asker, tmp_path: Any) -> None:
    path = str(tmp_path / "model")
    (tmp_path / "model").mkdir()
    asker.backend.know(foreign_info(TensorSpec("x", "float32", (None,), "x:0"), path=path))
    asker.page.show_export(path)
    asker.workbench.show(usual_view())
    box = asker.find(QComboBox, "predict_export")
    assert box.currentData() == path
    assert box.count() == 2
    asker.workbench.leave_for(None)
    assert box.count() == 0


def test_a_model_without_signatures_has_nothing_to_ask(asker: Asker) -> None:
    asker.backend.know(SavedModelInfo("/none", ("serve",), {}, {}, None))
    asker.page.show_export("/none")
    asker.qtbot.waitUntil(lambda: "No signatures" in asker.visible_texts(), timeout=5000)
    assert not asker.find(QPushButton, "predict_button").isEnabled()


def test_while_another_export_is_read_nothing_can_be_sent(asker: Asker) -> None:
    asker.open_run()
    asker.page.show_export("/elsewhere/model")
    assert not asker.find(QPushButton, "predict_button").isEnabled()
    asker.qtbot.waitUntil(lambda: asker.said("predict_message_text") != "", timeout=5000)


def test_what_is_being_read_for_another_run_is_not_shown(asker: Asker) -> None:
    asker.workbench.show(usual_view())
    asker.workbench.leave_for(None)
    reader = asker.page.findChild(ExportInspector)
    assert reader is not None
    asker.qtbot.waitUntil(lambda: not reader.running, timeout=5000)
    assert asker.backend.inspected == [export(10).path]
    assert asker.page.findChild(QComboBox, "input_kind") is None
    assert "No export to try" in asker.visible_texts()


def test_nan_in_an_answer_is_said(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.backend.answer = answering(logits=[[np.nan, 1.0]], probabilities=[[0.5, 0.5]])
    asker.predict()
    assert asker.said("answer_warning").startswith("logits: not a number (NaN).")


def test_an_answer_says_when_the_form_has_changed_since(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.type("height", "1")
    asker.predict()
    assert "before your changes" not in asker.visible_texts()
    asker.type("height", "2")
    assert "before your changes" in asker.visible_texts()
    asker.type("height", "1")
    assert "before your changes" not in asker.visible_texts(), "the form says again what was answered"


def test_the_selected_output_is_shown_in_full_and_copied(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    numbers = np.arange(40, dtype=np.float32)[None]
    asker.backend.answer = answering(logits=numbers, probabilities=[[0.5, 0.5]])
    asker.predict()
    detail = asker.find(QPlainTextEdit, "answer_detail")
    assert not detail.isVisible()
    asker.find(RecordTable, "answer_table").select("logits")
    assert detail.isVisible()
    assert "39." in detail.toPlainText()
    asker.find(CopyMenu, "copy_as").menu().actions()[0].trigger()
    assert "39." in QGuiApplication.clipboard().text()


def test_history_tells_what_changed_and_by_how_much(asker: Asker) -> None:
    asker.open_run()
    asker.fill("dog")
    asker.predict()
    asker.backend.answer = answering(logits=[[0.0, 0.0]], probabilities=[[0.1, 0.9]])
    asker.find(QComboBox, "input_kind").setCurrentText("cat")
    asker.predict()
    asker.predict()
    first, second, third = asker.find(HistoryView, "history_view").entries
    assert (first.changed, first.answer, first.delta) == ("first input", "wild", None)
    assert second.changed == "Kind dog → cat"
    assert second.delta == pytest.approx(0.15)
    assert third.changed == "the same input"


def test_a_click_in_the_history_puts_the_input_back(asker: Asker) -> None:
    asker.open_run()
    asker.fill("dog")
    asker.type("height", "2.5")
    asker.predict()
    asker.press("default_button")
    assert asker.find(QLineEdit, "input_height").text() == ""
    table = asker.find(RecordTable, "history_table")
    place = table.visualRect(table.model().index(0, 1)).center()
    asker.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asker.find(QLineEdit, "input_height").text() == "2.5"
    assert asker.find(QComboBox, "input_kind").currentText() == "dog"


def test_another_run_forgets_answer_and_history(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.predict()
    asker.workbench.leave_for(None)
    assert asker.find(HistoryView, "history_view").entries == ()
    assert "No answer yet" in asker.visible_texts()


def test_everything_to_press_says_what_it_does(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.predict()
    for widget in asker.page.findChildren(QWidget):
        if isinstance(widget, QPushButton | QComboBox | QLineEdit) and widget.objectName():
            assert widget.toolTip(), widget.objectName()
            assert widget.accessibleName(), widget.objectName()


def test_nothing_of_the_form_is_cut_off(asker: Asker) -> None:
    asker.page.resize(704, 544)
    asker.open_run()
    form: Any = asker.find(QLineEdit, "input_height").parentWidget().parentWidget()  # type: ignore[union-attr]
    scroll = form.parentWidget()
    assert form.minimumSizeHint().width() <= scroll.width()


BY_NAME = Signature("s", PREDICT, (), OUTPUTS, None)


def test_class_names_come_from_the_model_where_the_schema_knows_none() -> None:
    info = foreign_info()
    outputs = {"probabilities": np.array([[0.2, 0.8]], np.float32), "logits": np.zeros((1, 2), np.float32)}
    assert class_bars(info, BY_NAME, outputs) == [("class 0", pytest.approx(0.2)), ("class 1", pytest.approx(0.8))]
    outputs["all_classes"] = np.array([[b"no", b"yes"]], object)
    assert [name for name, _ in class_bars(info, BY_NAME, outputs)] == ["no", "yes"]
    outputs["logits"] = np.array([[0.5, 0.5]], np.float32)
    assert class_bars(info, BY_NAME, outputs)[0][1] == pytest.approx(0.2), "logits may happen to add up to 1"
    outputs["probabilities"] = outputs["logits"] = np.array([[0.2, 0.9]], np.float32)
    assert class_bars(info, BY_NAME, outputs) == [], "no distribution"


def test_outputs_are_shown_by_their_nature() -> None:
    assert show_value(np.array([0.25], np.float32)) == "0.2500"
    assert show_value(np.array([[1, 2]])) == "[1, 2]"
    assert show_value(np.array([b"caf\xc3\xa9"], object)) == "café"
    assert show_value(np.zeros((1, 50))).endswith("… 50 values]")
    picture = np.linspace(0, 1, 64, dtype=np.float32).reshape(1, 8, 8, 1)
    found = {item.alias: item for item in outputs_of(BY_NAME, {"image": picture, "logits": np.zeros((1, 2))})}
    assert found["image"].picture is not None
    assert found["image"].picture.dtype == np.uint8
    assert found["logits"].picture is None
    assert found["logits"].kind == "f32 [?, 2]"


def test_infinite_outputs_are_said_too() -> None:
    assert "infinite" in not_finite({"logits": np.array([np.inf])})
    assert not_finite({"logits": np.array([1.0]), "text": np.array([b"a"], object)}) == ""


def test_where_names_end_up_is_a_click_away_and_each_name_of_the_table_another(asker: Asker) -> None:
    asker.open_run()
    asker.press("input_names")
    dialog = asker.page.window().findChild(NamesDialog)
    assert dialog is not None
    card = dialog.findChild(NameCard)
    assert card is not None
    asker.qtbot.waitUntil(lambda: card.shows_table, timeout=5000)
    assert "height, examples" in card.text
    card._open(QUrl("row:1"))
    asker.qtbot.waitUntil(lambda: "pets.py, line 7" in card.text, timeout=5000)
    card.closed.emit()
    asker.qtbot.waitUntil(lambda: card.shows_table, timeout=5000)
    card.closed.emit()
    assert not dialog.isVisible()
