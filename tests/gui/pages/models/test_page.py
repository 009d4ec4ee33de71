from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
)

from core.errors import ExportError
from core.runs.catalogue.left_out import LeftOut
from gui.pages.models.columns import checkpoint_columns, export_columns, metric_names
from gui.pages.models.inspection.signature import SignatureCard
from gui.pages.models.unlisted import UnlistedBar
from tests.gui.exports import RUN, checkpoint, export, pets_info, usual_view, view
from tests.gui.fakes import state, write_run
from tests.gui.pages.models.models_user import Looker


def test_a_run_without_checkpoints_says_what_to_do(looker: Looker) -> None:
    looker.workbench.show(view())
    assert "No checkpoints yet" in looker.visible_texts()
    assert "Press Train" in looker.visible_texts()
    assert "No exports yet" in looker.visible_texts()
    assert not looker.find(QPushButton, "export_button").isEnabled()
    assert not looker.find(QPushButton, "pin_button").isEnabled()


def test_the_tables_show_what_the_run_has_the_newest_first(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    assert [item.step for item in looker.checkpoints.records] == [300, 200, 100]
    assert [item.version for item in looker.exports.records] == ["10"]
    assert looker.find(QPushButton, "export_button").isEnabled()


def test_every_metric_has_a_column_but_the_step_itself() -> None:
    checkpoints = [checkpoint(100), checkpoint(200, metrics={"f1": 0.5})]
    assert metric_names(checkpoints) == ("loss", "accuracy", "f1")
    columns = {column.title: column for column in checkpoint_columns(metric_names(checkpoints), "f1")}
    assert list(columns) == ["Step", "Age", "Size", "loss", "accuracy", "f1", "Marks"]
    assert columns["loss"].text is not None
    assert columns["loss"].text(checkpoints[1]) == "-"


def test_marks_say_best_of_what() -> None:
    marks = checkpoint_columns((), "accuracy")[-1].marks
    assert marks is not None
    made = checkpoint(1, best=True, latest=True, pinned=True, exports=("/e",))
    assert [word for word, _ in marks(made)] == ["best accuracy", "latest", "pinned", "exported"]


def test_the_newest_export_and_its_checkpoint_are_selected_and_drawn(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    drawing = looker.wait_for_signatures()
    assert drawing.signature == "serving_default"
    assert looker.exports.current_record().version == "10"
    assert looker.checkpoints.current_record().step == 200
    assert "Signatures of 10" in looker.visible_texts()
    looker.qtbot.waitUntil(lambda: "Checkpoint 200" in looker.visible_texts(), timeout=2000)


def test_a_checkpoint_without_export_tells_what_it_lacks(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    looker.page.select_checkpoint(100)
    assert "A checkpoint has no signatures" in looker.visible_texts()
    assert "receiver" in looker.visible_texts()
    assert looker.exports.current_record() is None
    assert not looker.find(QPushButton, "try_button").isVisible()


def test_an_exported_checkpoint_selects_its_export(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.page.select_checkpoint(100)
    looker.page.select_checkpoint(200)
    assert looker.exports.current_record().version == "10"
    looker.wait_for_signatures()


def test_an_export_whose_checkpoint_is_gone_stands_alone(looker: Looker) -> None:
    looker.workbench.show(view((checkpoint(300, latest=True),), (export(10),)))
    assert looker.exports.current_record().version == "10"
    assert looker.checkpoints.current_record() is None


def test_a_refresh_keeps_what_is_selected(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    looker.page.select_checkpoint(100)
    before = usual_view()
    more = (*before.listing.checkpoints, checkpoint(400))
    looker.workbench.show(replace(before, listing=replace(before.listing, checkpoints=more)))
    assert looker.checkpoints.current_record().step == 100
    assert looker.backend.inspected == [export(10).path], "an export is read once"


def test_another_run_clears_the_page(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    looker.workbench.leave_for(None)
    assert not looker.checkpoints.records
    assert "Select an export" in looker.visible_texts()


def test_chips_choose_the_signature_and_it_stays_chosen(looker: Looker) -> None:
    looker.backend.know(pets_info(export(11).path))
    two = view((checkpoint(200, exports=(export(10).path, export(11).path)),), (export(10), export(11)))
    looker.workbench.show(two)
    drawing = looker.wait_for_signatures()
    looker.press("signature_dense")
    assert drawing.signature == "dense"
    looker.exports.select(export(10).path)
    card = looker.find(SignatureCard, "signature_card")
    looker.qtbot.waitUntil(lambda: bool((info := card.shown) and info.path == export(10).path))
    assert drawing.signature == "dense"
    drawing.other_pressed.emit("example")
    assert looker.find(QPushButton, "signature_example").isChecked()


def test_an_unreadable_export_is_said_where_its_signatures_would_be(looker: Looker) -> None:
    looker.workbench.show(view((checkpoint(200),), (export(99),)))
    message = looker.find(QLabel, "signature_message_text")
    looker.qtbot.waitUntil(lambda: "is not a SavedModel" in message.text(), timeout=5000)
    assert message.isVisible()


def test_try_it_asks_for_the_predict_page(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    with looker.qtbot.waitSignal(looker.page.try_requested) as told:
        looker.press("try_button")
    assert told.args == [export(10).path]


def test_a_checkpoint_is_pinned_and_let_go(looker: Looker, tmp_path: Path) -> None:
    looker.workbench.leave_for(write_run(tmp_path / "run", state("ended")))
    looker.workbench.show(usual_view())
    looker.press("pin_button")
    assert looker.backend.pinned == [(looker.workbench.run, 200, True)]
    looker.workbench.show(view((checkpoint(200, pinned=True),)))
    assert looker.find(QPushButton, "pin_button").text() == "Unpin"


def test_the_dialog_opens_on_the_selected_checkpoint(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.page.select_checkpoint(100)
    looker.press("export_button")
    box = looker.dialog().findChild(QComboBox, "export_checkpoint")
    assert box is not None
    assert box.currentData() == 100
    looker.dialog().reject()


def test_export_best_opens_the_dialog_on_the_best(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.page.export_best()
    box = looker.dialog().findChild(QComboBox, "export_checkpoint")
    assert box is not None
    assert box.currentData() == "best"
    looker.dialog().reject()


def test_a_new_export_is_selected_once_it_is_listed(looker: Looker, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(looker.workbench.files, "refresh", lambda: asked.append("refresh"))
    before = usual_view()
    looker.workbench.show(before)
    looker.backend.know(pets_info(export(11).path))
    looker.press("export_button")
    looker.confirm()
    text = looker.find(QLabel, "models_message_text")
    looker.qtbot.waitUntil(lambda: "Exported to" in text.text(), timeout=5000)
    assert asked, "the disk is read again at once"
    listing = replace(before.listing, exports=(export(10), export(11, 300)))
    looker.workbench.show(replace(before, listing=listing))
    assert looker.exports.current_record().version == "11"


def test_a_failed_export_that_was_put_away_is_said_on_the_page(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.backend.let_export_end.clear()
    looker.backend.export_result = ExportError("It cannot be exported.")
    looker.press("export_button")
    looker.confirm()
    looker.dialog().reject()
    looker.backend.let_export_end.set()
    text = looker.find(QLabel, "models_message_text")
    looker.qtbot.waitUntil(lambda: text.text() == "It cannot be exported.", timeout=5000)


def test_a_foreign_run_cannot_be_exported_and_says_why(looker: Looker) -> None:
    looker.workbench.show(view((checkpoint(100, latest=True),), foreign=True))
    looker.press("export_button")
    assert "not made by the Workbench" in looker.visible_texts()
    assert looker.page.findChild(QDialog, "export_dialog") is None


def test_the_signatures_are_copied_as_text_and_json(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    looker.press("copy_signature")
    menu = looker.find(QMenu, "copy_menu")
    as_text, as_json = menu.actions()[:2]
    as_text.trigger()
    assert "examples  str [?]" in QGuiApplication.clipboard().text()
    as_json.trigger()
    copied = json.loads(QGuiApplication.clipboard().text())
    assert copied["signatures"]["dense"]["inputs"]["height"]["dtype"] == "float32"
    menu.close()


def test_the_menus_offer_what_the_buttons_do(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.checkpoints.menu_wanted.emit(looker.checkpoints.current_record(), QPoint(10, 10))
    menu = looker.find(QMenu, "checkpoint_menu")
    assert [action.text() for action in menu.actions()] == [
        "Export…",
        "Pin",
        "Note…",
        "Inside…",
        "Branch…",
        "",
        "Evaluate",
        "Evaluate all",
        "",
        "Copy path",
        "Delete",
    ]
    menu.actions()[-2].trigger()
    assert QGuiApplication.clipboard().text() == str(RUN / "model.ckpt-200")
    menu.close()
    looker.press("copy_export_path")
    assert QGuiApplication.clipboard().text() == export(10).path


def test_a_picture_that_cannot_be_saved_is_said_on_the_card(looker: Looker, tmp_path: Path) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    card = looker.find(SignatureCard, "signature_card")
    card.save_picture(str(tmp_path / "a.svg"))
    assert (tmp_path / "a.svg").stat().st_size > 1000
    card.save_picture(str(tmp_path / "nowhere" / "a.svg"))
    assert "Could not save the picture" in looker.visible_texts()


def test_everything_to_press_says_what_it_does(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    for button in looker.page.findChildren(QPushButton):
        assert button.objectName(), button.text()
        assert button.toolTip(), button.objectName()
        assert button.accessibleName(), button.objectName()


def test_nothing_is_cut_off_in_a_small_window(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    looker.page.resize(704, 544)

    def cut_off() -> list[str]:
        buttons = [button for button in looker.page.findChildren(QPushButton) if button.isVisible()]
        return [button.text() for button in buttons if button.width() < button.minimumSizeHint().width()]

    looker.qtbot.waitUntil(lambda: not cut_off(), timeout=2000)  # a card makes room once it knows its width


def test_an_export_of_a_run_that_was_left_is_told_but_not_listed_with_the_open_ones(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.backend.let_export_end.clear()
    looker.press("export_button")
    looker.confirm()
    looker.qtbot.waitUntil(lambda: bool(looker.backend.exported), timeout=5000)
    looker.dialog().reject()
    other = RUN.with_name("run-002")
    looker.workbench.leave_for(other)
    looker.workbench.leave_for(other)
    looker.workbench.show(replace(view((checkpoint(7),), ()), path=other))
    looker.backend.let_export_end.set()
    looker.qtbot.waitUntil(lambda: "Exported to" in looker.visible_texts(), timeout=5000)
    assert looker.exports.records == []
    assert "Checkpoint 7" in looker.visible_texts(), "what is selected stays so"


def unlisted_text(looker: Looker) -> str:
    bar = looker.find(UnlistedBar, "unlisted_message")
    return bar.text


def test_what_is_not_listed_is_named_with_its_reason(looker: Looker) -> None:
    usual = usual_view()
    broken = replace(checkpoint(400), problem="One of its files is missing, so values are missing.")
    left_out = (
        LeftOut("model.ckpt-400", broken.problem),
        LeftOut("weights", "It has no step in its name, such as model.ckpt-300."),
    )
    looker.workbench.show(
        replace(usual, listing=replace(usual.listing, broken=(broken,), left_out=left_out, notices=()))
    )
    reason = "Checkpoint weights is not listed. It has no step in its name, such as model.ckpt-300."
    assert unlisted_text(looker) == reason, "the broken one has a row of its own"
    looker.workbench.show(usual)
    assert not unlisted_text(looker)


def test_metrics_that_cannot_be_read_are_told_until_dismissed(looker: Looker) -> None:
    usual = usual_view()
    told = replace(usual, listing=replace(usual.listing, notices=("eval/a cannot be read.", "eval/b is gone.")))
    looker.workbench.show(told)
    assert unlisted_text(looker) == "eval/a cannot be read. 1 more: see Details."
    looker.press("unlisted_message_dismiss")
    looker.workbench.show(replace(told))
    assert not unlisted_text(looker)
    looker.workbench.leave_for(None)
    looker.workbench.show(told)
    assert unlisted_text(looker), "of a run that is opened again it is said again"


def test_an_export_whose_file_ends_too_early_says_so(looker: Looker) -> None:
    problem = "Its saved_model.pb ends too early, or is not a SavedModel."
    made = replace(export(77), problem=problem)
    looker.workbench.show(view((checkpoint(200),), (made,)))
    looker.qtbot.waitUntil(lambda: problem in looker.visible_texts(), timeout=5000)
    assert "runs without your code" not in looker.visible_texts()
    parity = next(column for column in export_columns() if column.title == "Parity")
    assert parity.marks is not None
    assert parity.tip is not None
    assert parity.marks(made) == [("damaged", "bad")]
    assert parity.tip(made) == problem
