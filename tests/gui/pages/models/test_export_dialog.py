from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QRegularExpression, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from core.errors import ExportError, FieldError, StorageError
from core.serving.export.export_request import ExportRequest
from core.serving.saved_model.signature_names import Preview
from gui.look.theme import Theme
from gui.pages.models.exporting.dialog import ExportDialog
from gui.pages.models.inspection.asset_list import AssetList
from gui.state.app_thread import end_threads
from tests.gui.exports import RUN, ExportBackend, checkpoint, usual_view, view

W = TypeVar("W", bound=QWidget)


class Asker:
    """A dialog, and words for what a test does with it."""

    def __init__(self, qtbot: QtBot, backend: ExportBackend, dialog: ExportDialog) -> None:
        self.qtbot, self.backend, self.dialog = qtbot, backend, dialog

    def find(self, kind: type[W], name: str) -> W:
        found = self.dialog.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def said(self, name: str) -> str:
        label = self.find(QLabel, name)
        return label.text() if label.isVisible() else ""

    def names(self) -> list[str]:
        labels = self.find(QWidget, "export_preview").findChildren(QLabel, QRegularExpression("^preview_"))
        names = [label.objectName().removeprefix("preview_") for label in labels]
        return [name for name in names if name != "note"]

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=5000)


@pytest.fixture
def asker(qtbot: QtBot, qapp: QApplication) -> Iterator[Asker]:
    Theme(qapp, "light")
    backend = ExportBackend()
    dialog = ExportDialog(backend, usual_view())
    dialog.open()
    yield Asker(qtbot, backend, dialog)
    backend.let_export_end.set()
    if isValid(dialog):
        delete(dialog)
    end_threads()


def test_best_latest_and_every_step_can_be_chosen(asker: Asker) -> None:
    box = asker.find(QComboBox, "export_checkpoint")
    values = [box.itemData(index) for index in range(box.count()) if box.itemText(index)]
    assert values == ["best", "latest", 300, 200, 100]
    assert box.itemText(0) == "Best so far:  step 200  ·  accuracy 0.2000"
    asker.dialog.select(100)
    assert box.currentData() == 100
    asker.dialog.select("best")
    assert box.currentData() == "best"


def test_where_none_is_best_the_latest_is_chosen(qtbot: QtBot, qapp: QApplication) -> None:
    dialog = ExportDialog(ExportBackend(), view((checkpoint(100, latest=True),)))
    qtbot.addWidget(dialog)
    dialog.select("best")
    box = dialog.findChild(QComboBox, "export_checkpoint")
    assert box is not None
    assert box.currentData() == "latest"


def test_the_signatures_are_shown_as_they_will_be_named(asker: Asker) -> None:
    assert asker.names() == ["serving_default", "example", "dense"]
    asker.find(QCheckBox, "export_receiver_example").click()
    assert asker.names() == ["serving_default", "dense"]
    assert asker.find(QRadioButton, "export_default_dense").isChecked(), "serving_default is one of the ticked"
    assert not asker.find(QRadioButton, "export_default_example").isEnabled()


def test_preprocessed_is_offered_only_where_there_is_a_preprocess(asker: Asker) -> None:
    check = asker.find(QCheckBox, "export_receiver_preprocessed")
    assert not check.isEnabled()
    assert "no preprocess" in check.toolTip()


def test_without_a_receiver_nothing_can_be_exported(asker: Asker) -> None:
    asker.find(QCheckBox, "export_receiver_example").click()
    asker.find(QCheckBox, "export_receiver_dense").click()
    assert not asker.find(QPushButton, "export_confirm").isEnabled()
    asker.wait(lambda: asker.names() == [])
    asker.find(QCheckBox, "export_receiver_dense").click()
    assert asker.find(QPushButton, "export_confirm").isEnabled()


def test_what_is_chosen_is_what_is_exported(asker: Asker, tmp_path: Path) -> None:
    asker.dialog.select(200)
    asker.find(QRadioButton, "export_default_dense").click()
    asker.find(QLineEdit, "export_target").setText(str(tmp_path))
    with asker.qtbot.waitSignal(asker.dialog.exported) as told:
        asker.press("export_confirm")
    asked = ExportRequest((200,), tmp_path, ("example", "dense"), "dense")
    assert asker.backend.exported == [(RUN, asked)]
    assert told.args == [asker.backend.export_result]
    asker.wait(lambda: not isValid(asker.dialog) or asker.dialog.isHidden())


def test_the_runs_own_folder_is_the_usual_target(asker: Asker) -> None:
    assert asker.find(QLineEdit, "export_target").text() == str(RUN / "export")


def test_an_empty_target_is_said_at_the_field(asker: Asker) -> None:
    edit = asker.find(QLineEdit, "export_target")
    edit.selectAll()
    asker.qtbot.keyClick(edit, Qt.Key.Key_Delete)
    assert asker.said("export_target_error") == "Enter the folder to export to."
    assert not asker.find(QPushButton, "export_confirm").isEnabled()
    asker.qtbot.keyClicks(edit, "x")
    assert asker.said("export_target_error") == ""


def test_an_error_is_shown_and_everything_stays_as_it_was(asker: Asker) -> None:
    asker.backend.export_result = ExportError("The model reads a feature 'age' that the receivers do not give.")
    asker.dialog.select(100)
    asker.press("export_confirm")
    asker.wait(lambda: "age" in asker.said("export_message_text"))
    assert asker.dialog.isVisible()
    assert asker.find(QComboBox, "export_checkpoint").currentData() == 100
    asker.wait(asker.find(QPushButton, "export_confirm").isEnabled)


def test_a_full_disk_is_said_at_the_folder(asker: Asker) -> None:
    asker.backend.export_result = StorageError("Could not write the export: the disk is full.")
    asker.press("export_confirm")
    asker.wait(lambda: "disk is full" in asker.said("export_target_error"))


def test_while_it_exports_nothing_can_be_changed_and_progress_is_told(asker: Asker) -> None:
    asker.backend.let_export_end.clear()
    asker.press("export_confirm")
    asker.wait(lambda: asker.said("export_progress") == "Exporting checkpoint…")
    assert asker.find(QWidget, "export_bar").isVisible()
    for name in ("export_confirm", "export_checkpoint", "export_target", "export_receiver_dense"):
        assert not asker.find(QWidget, name).isEnabled(), name


def test_put_away_it_finishes_unseen(asker: Asker) -> None:
    asker.backend.let_export_end.clear()
    asker.press("export_confirm")
    asker.wait(lambda: bool(asker.backend.exported))
    asker.press("export_hide")
    assert asker.dialog.isHidden()
    with asker.qtbot.waitSignal(asker.dialog.exported):
        asker.backend.let_export_end.set()
    asker.wait(lambda: not isValid(asker.dialog))


def test_put_away_its_failure_is_still_told(asker: Asker) -> None:
    asker.backend.let_export_end.clear()
    asker.backend.export_result = ExportError("It cannot be exported.")
    asker.press("export_confirm")
    asker.qtbot.keyClick(asker.dialog, Qt.Key.Key_Escape)
    with asker.qtbot.waitSignal(asker.dialog.failed_unseen) as told:
        asker.backend.let_export_end.set()
    assert told.args == ["It cannot be exported.", ""]


def test_cancelled_nothing_is_exported_and_the_dialog_stays(asker: Asker) -> None:
    asker.backend.let_export_end.clear()
    asker.press("export_confirm")
    asker.wait(lambda: asker.said("export_progress") == "Exporting checkpoint…")
    asker.press("export_cancel")
    asker.wait(lambda: asker.said("export_message_text") == "Cancelled: nothing was written.")
    assert asker.dialog.isVisible()
    assert asker.find(QPushButton, "export_confirm").isEnabled()
    asker.press("export_cancel")
    asker.wait(lambda: not isValid(asker.dialog) or asker.dialog.isHidden())


def test_version_rows_frozen_graph_and_files_are_asked_for(asker: Asker, tmp_path: Path) -> None:
    note = tmp_path / "labels.txt"
    note.write_text("a")
    asker.dialog.findChildren(AssetList)[0].add([str(note), str(note)])
    assert asker.said("export_assets") == "labels.txt"
    asker.qtbot.keyClicks(asker.find(QLineEdit, "export_version"), "7")
    asker.qtbot.keyClicks(asker.find(QLineEdit, "export_batch_size"), "4")
    asker.find(QComboBox, "export_frozen").setCurrentText("optimized")
    with asker.qtbot.waitSignal(asker.dialog.exported):
        asker.press("export_confirm")
    asked = asker.backend.exported[0][1]
    assert (asked.batch_size, asked.version, asked.assets, asked.frozen) == (4, 7, (note,), "optimized")


def test_what_cannot_be_is_said_at_its_field(asker: Asker) -> None:
    asker.qtbot.keyClicks(asker.find(QLineEdit, "export_batch_size"), "none")
    assert "whole number" in asker.said("export_batch_size_error")
    asker.press("export_confirm")
    assert asker.backend.exported == []
    asker.find(QLineEdit, "export_batch_size").clear()
    asker.backend.export_result = FieldError("version", "Version 7 exists already in /here. Choose another number.")
    asker.press("export_confirm")
    asker.wait(lambda: "exists already" in asker.said("export_version_error"))
    asker.backend.export_result = FieldError("assets", "There is no file labels.txt.")
    asker.press("export_confirm")
    asker.wait(lambda: asker.said("export_assets_error") == "There is no file labels.txt.")


def test_the_preview_is_built_when_choices_rest(asker: Asker) -> None:
    asker.wait(lambda: bool(asker.backend.previewed) and "Building" not in all_text(asker))
    assert "gives" in all_text(asker)
    assert asker.backend.previewed == [(RUN, ExportRequest(receivers=("example", "dense"), default="example"))]
    asker.qtbot.keyClicks(asker.find(QLineEdit, "export_batch_size"), "4")
    assert "Building the model" in all_text(asker)
    asker.backend.preview_result = Preview((), ("Its classification output takes Examples only.",))
    asker.wait(lambda: "takes Examples only" in all_text(asker))
    assert asker.backend.previewed[-1] == (
        RUN,
        ExportRequest(receivers=("example", "dense"), default="example", batch_size=4),
    )
    asker.backend.preview_result = ExportError("The model reads a feature 'age' that the receivers do not give.")
    asker.find(QRadioButton, "export_default_dense").click()
    asker.wait(lambda: "reads a feature 'age'" in all_text(asker))


def test_left_just_before_its_preview_is_built_none_is_built(asker: Asker) -> None:
    (pause,) = (timer for timer in asker.dialog.findChildren(QTimer) if timer.isActive())
    while pause.remainingTime() > 0:
        time.sleep(0.005)  # the window is busy
    QTimer.singleShot(0, asker.dialog.reject)
    asker.wait(lambda: not isValid(asker.dialog))
    assert asker.backend.previewed == []


def test_several_checkpoints_are_one_choice(qtbot: QtBot, qapp: QApplication) -> None:
    backend = ExportBackend()
    dialog = ExportDialog(backend, usual_view(), None, (100, 300))
    dialog.open()
    asker = Asker(qtbot, backend, dialog)
    box = asker.find(QComboBox, "export_checkpoint")
    assert box.currentText() == "The 2 selected:  100, 300"
    asker.press("export_confirm")
    asker.wait(lambda: bool(backend.exported))
    assert backend.exported[0][1].checkpoints == (100, 300)
    asker.wait(lambda: not isValid(dialog) or dialog.isHidden())


def all_text(asker: Asker) -> str:
    """What the preview shows."""
    parts = asker.find(QWidget, "export_preview").findChildren(QLabel)
    return " ".join(label.text() for label in parts)


def test_everything_to_press_says_what_it_does(asker: Asker) -> None:
    for widget in asker.dialog.findChildren(QWidget):
        if isinstance(widget, QPushButton | QCheckBox | QRadioButton | QComboBox) and widget.objectName():
            assert widget.toolTip(), widget.objectName()
            assert widget.accessibleName(), widget.objectName()


def test_receivers_of_the_experiment_stand_beside_ours_and_the_first_is_the_default(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    Theme(qapp, "light")
    shown = usual_view()
    assert shown.info is not None
    shown = replace(shown, info=replace(shown.info, receivers=("example", "dense", "csv", "json")))
    backend = ExportBackend()
    dialog = ExportDialog(backend, shown)
    dialog.open()
    asker = Asker(qtbot, backend, dialog)
    assert asker.names() == ["serving_default", "example", "dense", "csv", "json"]
    assert asker.find(QRadioButton, "export_default_csv").isChecked()
    asker.find(QCheckBox, "export_receiver_example").click()
    asker.find(QCheckBox, "export_receiver_csv").click()
    asker.find(QRadioButton, "export_default_json").click()
    asker.find(QLineEdit, "export_target").setText(str(tmp_path))
    with qtbot.waitSignal(dialog.exported):
        asker.press("export_confirm")
    asked = asker.backend.exported[0][1]
    assert (asked.receivers, asked.default) == (("dense", "json"), "json")
    asker.wait(lambda: not isValid(dialog) or dialog.isHidden())
