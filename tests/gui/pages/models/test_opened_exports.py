"""SavedModels from anywhere: dropped on the Models page, listed, remembered, taken off again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from core.serving.saved_model.signatures import SavedModelInfo, TensorSpec
from gui.pages.models.exports.actions import ExportActions
from gui.state.disk.settings import Settings
from tests.gui.exports import RUN, checkpoint, export, foreign_info, signature, usual_view, view
from tests.gui.pages.models.models_user import Looker


@pytest.fixture
def model(looker: Looker, tmp_path: Path) -> Path:
    """A SavedModel of another maker."""
    folder = tmp_path / "their-model"
    folder.mkdir()
    (folder / "saved_model.pb").write_bytes(b"")
    looker.backend.know(foreign_info(TensorSpec("x", "float32", (None, 4), "x:0"), path=str(folder)))
    return folder


def drop(looker: Looker, *paths: Path) -> bool:
    """Whether the page takes the drop."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), *how)
    enter.ignore()
    looker.page.dragEnterEvent(enter)
    if not enter.isAccepted():
        return False
    looker.page.dropEvent(QDropEvent(QPointF(5, 5), *how))
    return True


def listed(looker: Looker) -> list[str]:
    return [item.path for item in looker.exports.records]


def test_a_dropped_model_is_listed_selected_and_drawn(looker: Looker, model: Path) -> None:
    assert drop(looker, model)
    looker.qtbot.waitUntil(lambda: listed(looker) == [str(model)], timeout=5000)
    assert looker.exports.current_record().path == str(model)
    assert looker.wait_for_signatures().signature == "serving_default"
    assert looker.exports.isVisible()


def test_a_damaged_record_is_not_made_elsewhere(looker: Looker, model: Path) -> None:
    (model / "assets.extra").mkdir()
    (model / "assets.extra" / "workbench.json").write_text("{")
    assert drop(looker, model)
    looker.qtbot.waitUntil(lambda: listed(looker) == [str(model)], timeout=5000)
    found = looker.exports.current_record()
    (made_from,) = (column for column in looker.exports._model.columns if column.title == "From")
    assert made_from.text is not None
    assert made_from.text(found) == "record damaged"
    assert made_from.tip is not None
    assert "workbench.json cannot be read: it is not valid JSON" in made_from.tip(found)
    inside = [label.text() for label in looker.page.findChildren(QLabel) if label.isVisible()]
    assert any("workbench.json cannot be read: it is not valid JSON" in text for text in inside)


def test_its_file_may_be_dropped_as_well_and_other_files_are_not_taken(looker: Looker, model: Path) -> None:
    assert not drop(looker, model / "other.txt")
    assert drop(looker, model / "saved_model.pb")
    looker.qtbot.waitUntil(lambda: listed(looker) == [str(model)], timeout=5000)


def columns(looker: Looker) -> list[str]:
    model = looker.exports.model()
    return [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]


def test_it_has_a_list_of_its_own_beside_the_exports_of_a_run(looker: Looker, model: Path) -> None:
    looker.workbench.show(usual_view())
    of_run = columns(looker)
    assert listed(looker) == [export(10).path]
    assert not looker.find(QPushButton, "exports_opened").isVisible()
    drop(looker, model)
    looker.qtbot.waitUntil(lambda: listed(looker) == [str(model)], timeout=5000)
    assert looker.exports.current_record().path == str(model)
    assert looker.checkpoints.current_record() is None
    assert "From" in columns(looker)
    assert looker.find(QPushButton, "exports_opened").text() == "Opened (1)"
    looker.find(QPushButton, "exports_of_run").click()
    assert listed(looker) == [export(10).path]
    assert columns(looker) == of_run, "another SavedModel takes no column from those of the run"


def test_a_model_of_others_is_not_compared_with_a_checkpoint(looker: Looker, model: Path) -> None:
    looker.workbench.show(usual_view())
    drop(looker, model)
    looker.qtbot.waitUntil(lambda: "What this SavedModel has" in looker.visible_texts(), timeout=5000)
    for text in ("the same numbers", "left behind", "your input_fn", "resuming, exporting"):
        assert text not in looker.visible_texts()


def test_a_run_that_is_opened_shows_its_own_exports_first(looker: Looker, model: Path) -> None:
    drop(looker, model)
    looker.qtbot.waitUntil(lambda: listed(looker) == [str(model)], timeout=5000)
    looker.workbench.leave_for(RUN)
    looker.workbench.show(usual_view())
    assert listed(looker) == [export(10).path]


def test_a_folder_that_is_no_model_is_told(looker: Looker, tmp_path: Path) -> None:
    drop(looker, tmp_path)
    text = looker.find(QLabel, "models_message_text")
    looker.qtbot.waitUntil(lambda: "is not an export: it has no saved_model.pb" in text.text(), timeout=5000)
    assert listed(looker) == []


def test_what_was_added_is_there_at_the_next_start_until_it_is_taken_off(
    looker: Looker, model: Path, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    looker.page.remember_in(settings)
    drop(looker, model)
    looker.qtbot.waitUntil(lambda: listed(looker) == [str(model)], timeout=5000)
    again = Looker(qtbot, qapp)
    again.page.remember_in(settings)
    qtbot.waitUntil(lambda: listed(again) == [str(model)], timeout=5000)
    assert again.exports.current_record() is None, "it is only listed"
    again.exports.select(str(model))
    again.exports.menu_wanted.emit(again.exports.current_record(), QPoint(5, 5))
    menu = again.find(QMenu, "export_menu")
    entries = {action.text(): action for action in menu.actions()}
    assert "Delete" not in entries
    assert not entries["Export again…"].isEnabled()
    entries["Remove from the list"].trigger()
    menu.close()
    assert listed(again) == []
    assert model.is_dir()
    assert settings.value("recent/exports") in ([], None, "")
    settings.sync()
    again.workbench.end(again.page)


def test_an_export_is_made_again_from_its_own_checkpoint(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    looker.exports.menu_wanted.emit(looker.exports.current_record(), QPoint(5, 5))
    menu = looker.find(QMenu, "export_menu")
    next(action for action in menu.actions() if action.text() == "Export again…").trigger()
    menu.close()
    dialog = looker.page.window().findChild(QDialog, "export_dialog")
    assert dialog is not None
    box = dialog.findChild(QComboBox, "export_checkpoint")
    assert box is not None
    assert box.currentData() == 200
    dialog.reject()


def test_the_python_that_loads_an_export_names_one_of_its_signatures(looker: Looker, model: Path) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    looker.exports.menu_wanted.emit(looker.exports.current_record(), QPoint(5, 5))
    menu = looker.find(QMenu, "export_menu")
    next(action for action in menu.actions() if "Python" in action.text()).trigger()
    menu.close()
    code = QGuiApplication.clipboard().text()
    compile(code, "snippet", "exec")
    assert repr(export(10).path) in code
    assert "model.signatures['serving_default']" in code


def test_the_graph_of_other_tags_is_read_when_it_is_chosen(looker: Looker) -> None:
    found = signature("serving_default", TensorSpec("x", "float32", (None,), "x:0"))
    info = SavedModelInfo(
        export(10).path, ("serve",), {"serving_default": found}, {}, None, (("serve",), ("serve", "tpu"))
    )
    looker.backend.know(info)
    looker.workbench.show(view((checkpoint(200),), (export(10),)))
    looker.wait_for_signatures()
    tags = looker.find(QComboBox, "signature_tags")
    assert tags.isVisible()
    assert [tags.itemText(place) for place in range(tags.count())] == ["serve", "serve, tpu"]
    tags.setCurrentIndex(1)
    looker.qtbot.waitUntil(lambda: len(looker.backend.inspected) == 2, timeout=5000)
    looker.qtbot.waitUntil(lambda: tags.currentText() == "serve, tpu", timeout=5000)


def test_an_export_that_was_deselected_meanwhile_is_asked_for_nothing(looker: Looker, model: Path) -> None:
    assert drop(looker, model)
    looker.qtbot.waitUntil(lambda: listed(looker) == [str(model)], timeout=5000)
    actions = looker.page.findChild(ExportActions)
    assert actions is not None
    looker.exports.setCurrentIndex(QModelIndex())
    assert looker.exports.current_record() is None
    actions.open_folder()
    actions.copy_snippet()
