"""The tables of the Models page: several rows at once, notes, and marks that say what is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from core.runs.catalogue.checkpoints import Checkpoint, list_checkpoints
from core.runs.run import RunFolder
from gui.pages.models.checkpoints.card import CheckpointCard
from gui.pages.models.columns import checkpoint_columns, export_columns
from gui.widgets.tables.record_table import RecordTable
from tests.gui.exports import checkpoint, export, pets_info, usual_view, view
from tests.gui.fakes import state, write_run
from tests.gui.pages.models.models_user import Looker


def select_rows(table: RecordTable, *rows: int) -> None:
    flag = QItemSelectionModel.SelectionFlag
    for row in rows:
        index = table.model().index(row, 0)
        table.selectionModel().setCurrentIndex(index, flag.Select | flag.Rows)


def marks_of(item: Checkpoint, best_of: str = "accuracy") -> list[str]:
    column = next(column for column in checkpoint_columns((), best_of) if column.title == "Marks")
    assert column.marks is not None
    return [word for word, _ in column.marks(item)]


def menu_of(looker: Looker, table: RecordTable, name: str) -> QMenu:
    table.menu_wanted.emit(table.current_record(), QPoint(10, 10))
    return looker.find(QMenu, name)


def test_every_best_metric_and_every_trouble_has_its_mark() -> None:
    made = replace(checkpoint(1, best=True), best_of=("accuracy",))
    assert marks_of(made) == ["best accuracy"]
    assert marks_of(replace(made, best_of=("accuracy", "auc"))) == ["best accuracy", "best auc"]
    assert marks_of(replace(made, best_of=("accuracy", "auc", "loss"))) == ["best accuracy", "best of 2 more"]
    assert marks_of(replace(checkpoint(1), best_of=("auc",))) == ["best auc"]
    assert marks_of(replace(checkpoint(1), problem="It is damaged.")) == ["damaged"]
    assert marks_of(replace(checkpoint(1), problem="Set aside.", finite=False)) == ["not finite"]
    assert marks_of(replace(checkpoint(1), finite=False)) == ["not finite"]


def test_notes_have_a_column_once_there_are_some() -> None:
    assert "Note" not in [column.title for column in checkpoint_columns((), "loss")]
    (note,) = [column for column in export_columns(notes=True) if column.title == "Note"]
    assert note.text is not None
    assert note.text(replace(export(1), note="for the demo")) == "for the demo"


def test_several_checkpoints_stay_selected_while_the_run_goes_on(looker: Looker) -> None:
    before = usual_view()
    looker.workbench.show(before)
    looker.wait_for_signatures()
    select_rows(looker.checkpoints, 0, 2)
    card = looker.page.findChild(CheckpointCard)
    assert card is not None
    assert set(card.selected_steps) >= {100, 300}
    chosen = card.selected_steps
    more = (*before.listing.checkpoints, checkpoint(400, latest=True))
    looker.workbench.show(replace(before, listing=replace(before.listing, checkpoints=more)))
    assert card.selected_steps == chosen


def test_several_checkpoints_are_deleted_and_come_back_at_once(looker: Looker, tmp_path: Path) -> None:
    run = RunFolder(write_run(tmp_path / "run", state("ended")))
    made = []
    for step in (1, 2, 3):
        for name in ("index", "data-00000-of-00001"):
            (run.path / f"model.ckpt-{step}.{name}").write_bytes(b"x" * 10)
        made.append(replace(checkpoint(step), path=str(run.path / f"model.ckpt-{step}")))
    looker.workbench.leave_for(run.path)
    looker.workbench.show(replace(view(tuple(made)), path=run.path))
    looker.checkpoints.select(3)
    select_rows(looker.checkpoints, 1)
    menu = menu_of(looker, looker.checkpoints, "checkpoint_menu")
    entries = {action.text(): action for action in menu.actions()}
    entries["Copy paths"].trigger()
    assert QGuiApplication.clipboard().text().splitlines() == [made[2].path, made[1].path]
    entries["Delete 2 checkpoints"].trigger()
    menu.close()
    assert [item.step for item in list_checkpoints(run)] == [1]
    assert "Deleted 2 checkpoints" in looker.find(QLabel, "models_message_text").text()
    looker.press("models_message_action")
    assert [item.step for item in list_checkpoints(run)] == [1, 2, 3]


def test_several_exports_are_deleted_and_come_back_at_once(looker: Looker, tmp_path: Path) -> None:
    made = []
    for version in (10, 11):
        folder = tmp_path / "export" / str(version)
        folder.mkdir(parents=True)
        (folder / "saved_model.pb").write_bytes(b"")
        made.append(export(version, folder=tmp_path / "export"))
        looker.backend.know(pets_info(made[-1].path))
    looker.workbench.show(view((checkpoint(200),), tuple(made)))
    looker.wait_for_signatures()
    select_rows(looker.exports, 0, 1)
    menu = menu_of(looker, looker.exports, "export_menu")
    next(action for action in menu.actions() if action.text() == "Delete 2 exports").trigger()
    menu.close()
    assert not any(Path(item.path).exists() for item in made)
    looker.press("models_message_action")
    assert all(Path(item.path).exists() for item in made)


def test_a_note_is_written_where_it_is_asked_for(looker: Looker, tmp_path: Path) -> None:
    run = RunFolder(write_run(tmp_path / "run", state("ended")))
    looker.workbench.leave_for(run.path)
    looker.workbench.show(usual_view())
    menu = menu_of(looker, looker.checkpoints, "checkpoint_menu")
    next(action for action in menu.actions() if action.text() == "Note…").trigger()
    menu.close()
    dialog = looker.page.window().findChild(QDialog, "note_dialog")
    assert dialog is not None
    edit, save = dialog.findChild(QLineEdit, "note_text"), dialog.findChild(QPushButton, "note_save")
    error = dialog.findChild(QLabel, "note_error")
    assert edit is not None
    assert error is not None
    edit.setText("x" * 501)
    looker.qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert "at most 500 characters" in error.text()
    edit.setText("good on snow")
    looker.qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert run.notes_file.read_text().count("good on snow") == 1


def test_a_broken_checkpoint_says_what_it_is_and_can_only_be_noted_copied_or_deleted(looker: Looker) -> None:
    broken = replace(checkpoint(250, metrics={}), problem="A file of it is missing.")
    made = view((checkpoint(200, latest=True),))
    looker.workbench.show(replace(made, listing=replace(made.listing, broken=(broken,))))
    assert [item.step for item in looker.checkpoints.records] == [250, 200]
    looker.checkpoints.select(250)
    assert "This checkpoint cannot be used" in looker.visible_texts()
    assert "A file of it is missing." in looker.visible_texts()
    for name in ("export_button", "pin_button", "inside_button"):
        assert not looker.find(QPushButton, name).isEnabled(), name
    menu = menu_of(looker, looker.checkpoints, "checkpoint_menu")
    enabled = [action.text() for action in menu.actions() if action.text() and action.isEnabled()]
    assert enabled == ["Note…", "Evaluate all", "Copy path", "Delete"]
    menu.close()
    looker.checkpoints.select(200)
    assert looker.find(QPushButton, "export_button").isEnabled()


def test_the_dialog_offers_the_selected_checkpoints_together(looker: Looker, qtbot: QtBot) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    select_rows(looker.checkpoints, 0, 2)
    card = looker.page.findChild(CheckpointCard)
    assert card is not None
    steps = card.selected_steps
    looker.press("export_button")
    box = looker.dialog().findChild(QComboBox, "export_checkpoint")
    assert box is not None
    assert box.currentText().startswith(f"The {len(steps)} selected:")
    looker.confirm()
    qtbot.waitUntil(lambda: bool(looker.backend.exported), timeout=5000)
    assert looker.backend.exported[0][1].checkpoints == steps
    qtbot.waitUntil(lambda: "Exported to" in looker.visible_texts(), timeout=5000)


def test_the_trash_of_the_run_is_emptied_only_after_a_question_that_tells_its_size(
    looker: Looker, tmp_path: Path
) -> None:
    run = RunFolder(write_run(tmp_path / "run", state("ended")))
    for name in ("index", "data-00000-of-00001"):
        for step in (1, 2):
            (run.path / f"model.ckpt-{step}.{name}").write_bytes(b"x" * 1000)
    looker.workbench.leave_for(run.path)
    looker.workbench.show(replace(view((checkpoint(2),)), path=run.path))
    button, menu = looker.find(QPushButton, "run_trash_button"), looker.find(QMenu, "run_trash_menu")
    assert button.isVisible()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["The trash is empty"]
    trashed = looker.workbench.files.delete_checkpoints([1])
    assert trashed is not None
    menu.aboutToShow.emit()
    back, empty = [action for action in menu.actions() if action.text() and action.text() != "Restore"]
    assert back.text().startswith("Checkpoint 1, 2.")
    back.trigger()
    assert [item.step for item in list_checkpoints(run)] == [1, 2]
    looker.workbench.files.delete_checkpoints([1])
    menu.aboutToShow.emit()
    empty = menu.actions()[-1]
    assert empty.text().startswith("Empty the trash… (2.")
    empty.trigger()
    question = looker.page.window().findChild(QMessageBox, "empty_trash_question")
    assert question is not None
    assert "cannot be undone" in question.informativeText()
    assert run.checkpoint_trash.exists()
    yes = question.findChild(QPushButton, "empty_trash_question_yes")
    looker.qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    text = looker.find(QLabel, "models_message_text")
    looker.qtbot.waitUntil(lambda: text.text().startswith("Trash emptied ("), timeout=5000)
    assert not run.checkpoint_trash.exists()


def test_the_trash_of_a_run_whose_folder_is_gone_says_so(looker: Looker, tmp_path: Path) -> None:
    looker.workbench.leave_for(tmp_path / "gone")
    menu = looker.find(QMenu, "run_trash_menu")
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["The trash cannot be read"]
    assert "There is no folder" in looker.visible_texts()


@pytest.mark.parametrize(
    ("button", "menu", "action"),
    [("checkpoint_more", "checkpoint_menu", "Note…"), ("export_more", "export_menu", "Export again…")],
)
def test_the_menu_of_a_row_has_a_button_too(looker: Looker, button: str, menu: str, action: str) -> None:
    looker.workbench.show(view())
    assert not looker.find(QPushButton, button).isEnabled(), "nothing is selected"
    looker.workbench.show(usual_view())
    looker.press(button)
    opened = looker.find(QMenu, menu)
    assert action in [item.text() for item in opened.actions()]
    opened.close()


@pytest.mark.parametrize(
    ("button", "table"), [("checkpoint_more", "checkpoint_table"), ("export_more", "export_table")]
)
def test_the_button_of_a_row_that_is_current_no_more_opens_nothing(looker: Looker, button: str, table: str) -> None:
    looker.workbench.show(usual_view())
    looker.find(RecordTable, table).setCurrentIndex(QModelIndex())
    looker.find(QPushButton, button).clicked.emit()  # a press that was under way when the list came anew
    assert not [menu for menu in looker.page.findChildren(QMenu) if menu.isVisible()]
