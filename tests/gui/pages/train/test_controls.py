"""The controls of a training, here and in another process, as a person presses them."""

from __future__ import annotations

import shlex
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QMenu, QMessageBox, QPushButton

from core.errors import ModelChangedError, RunError
from core.jobs import Checked, Emit, Phase, Progress
from gui.charts.grid import ChartGrid
from gui.pages.train.cards.settings import SettingsCard
from tests.gui.children import child_of
from tests.gui.fakes import batch, change, checkpoint, run_info, run_view, state, write_run
from tests.gui.pages.train.train_user import Page

RUN_POINTS = [(100, 0.5), (200, 0.8), (300, 0.7), (400, 0.7), (500, 0.75)]


def choose(page: Page, text: str) -> None:
    """Press More, and an entry of its menu."""
    page.click("more_button")
    menu = page.page.findChild(QMenu, "more_menu")
    assert menu is not None
    action = next(item for item in menu.actions() if item.text() == text)
    assert action.isEnabled(), text
    menu.close()
    action.trigger()
    page.qtbot.wait(1)


def entries(page: Page) -> dict[str, bool]:
    page.click("more_button")
    menu = page.page.findChild(QMenu, "more_menu")
    assert menu is not None
    found = {item.text(): item.isEnabled() for item in menu.actions() if item.text()}
    menu.close()
    page.qtbot.wait(1)
    return found


def answer(page: Page, dialog: str, button: str) -> None:
    box = page.page.window().findChild(QDialog, dialog)
    assert box is not None, dialog
    found = box.findChild(QPushButton, button)
    assert found is not None, button
    page.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    page.qtbot.wait(1)


def open_run(page: Page, path: Path, run_state: object, checkpoints: tuple[int, ...] = (300,)) -> None:
    page.bench.open_run(path)
    page.show_view(run_view(path, run_state, run_info(), [checkpoint(step) for step in checkpoints]))  # type: ignore[arg-type]
    page.qtbot.waitUntil(lambda: page.bench.view is not None, timeout=2000)


def test_what_was_asked_is_shown_and_asked_once(page: Page) -> None:
    page.train()
    choose(page, "Evaluate now")
    choose(page, "Stop after the next evaluation")
    control = page.bench.training.control
    assert (control.wanted_checkpoint, control.stops_after_evaluation) == ("evaluate", True)
    found = entries(page)
    assert not found["Evaluate now"]
    assert not found["Stop after the next evaluation"]
    page.bench.training.reported.emit(Progress(120, 500, 100.0, 4.0))
    assert "stops after the next evaluation" in page.text("progress_text")
    page.click("stop_button")
    assert not page.button("stop_button").isEnabled()
    assert page.text("progress_text") == "Stopping after the current step…"
    page.bench.training.reported.emit(Phase("evaluating", "Evaluating checkpoint 121"))
    assert page.text("progress_text") == "Evaluating checkpoint 121…"


def test_icons_are_drawn_anew_only_when_they_change(page: Page) -> None:
    page.train()
    stop = page.button("stop_button")
    before = stop.icon().cacheKey()
    page.bench.holder.change(curves_read=not page.bench.holder.state.curves_read)
    assert stop.icon().cacheKey() == before
    page.click("stop_button")
    assert stop.icon().cacheKey() != before


def test_nothing_is_trained_while_checkpoints_are_evaluated(page: Page, tmp_path: Path) -> None:
    run = write_run(tmp_path / "pets" / "run-001", state("ended", "max_steps"), run_info())
    page.open_experiment()
    open_run(page, run, state("ended", "max_steps"))
    page.backend.slow_evaluation = True
    page.bench.evaluation.evaluate("missing")
    for name in ("train_button", "resume_button", "branch_button"):
        assert page.button(name).isVisible(), name
        assert not page.button(name).isEnabled(), name
    assert page.text("progress_text") == "Evaluating checkpoints; training can start afterwards."
    page.page.train()
    page.page.resume()
    page.bench.train({}, {})
    page.bench.resume({}, {})
    page.bench.training.branch(300, {}, {}, keep_step=True)
    assert not page.bench.is_training
    page.bench.evaluation.stop()
    page.qtbot.waitUntil(lambda: not page.bench.is_evaluating, timeout=5000)
    assert page.button("train_button").isEnabled()
    assert page.button("resume_button").isEnabled()
    assert page.text("progress_text") == "<b>0</b> of 500 steps"


def test_prolonging_adds_what_was_typed(page: Page) -> None:
    page.train()
    page.qtbot.waitUntil(lambda: page.bench.run is not None, timeout=2000)
    page.show_view(run_view(page.bench.run, state("training"), run_info()))  # type: ignore[arg-type]
    choose(page, "Extend…")
    dialog = page.page.window().findChild(QDialog, "prolong_dialog")
    assert dialog is not None
    page.type("prolong_steps", "0")
    answer(page, "prolong_dialog", "prolong_accept")
    error = dialog.findChild(QLabel, "prolong_steps_error")
    assert error is not None
    assert "1 or more" in error.text()
    page.type("prolong_steps", "70")
    end = dialog.findChild(QLabel, "prolong_end")
    assert end is not None
    assert end.text() == "Training then ends at step 570."
    answer(page, "prolong_dialog", "prolong_accept")
    assert page.bench.training.control.added_steps == 70


def test_cancelling_asks_first_and_says_what_happens(page: Page) -> None:
    page.train()
    choose(page, "Discard the run…")
    box = page.page.window().findChild(QMessageBox, "cancel_question")
    assert box is not None
    assert "trash" in box.informativeText()
    answer(page, "cancel_question", "cancel_question_cancel")
    assert not page.bench.status.cancelling
    choose(page, "Discard the run…")
    answer(page, "cancel_question", "cancel_question_yes")
    assert page.bench.training.control.discard_requested
    page.wait_for_the_end()


def test_the_checks_are_listed_until_there_are_curves(page: Page) -> None:
    def checks(emit: Emit) -> None:
        emit(Checked("Data", "ok", "120 training and 30 evaluation records."))
        emit(Checked("Early stopping", "warning", "It can never end this run."))

    page.train(checks)
    page.qtbot.waitUntil(lambda: page.page.findChild(QLabel, "check_early_stopping") is not None, timeout=2000)
    badge = page.page.findChild(QLabel, "check_early_stopping")
    assert badge is not None
    assert badge.text() == "!"
    page.qtbot.waitUntil(badge.isVisible, timeout=2000)
    assert "✓ Data: 120 training" in page.log()
    page.bench.runs.curves.emit(batch(change("eval", "loss", [(1, 0.5)])))
    assert not badge.isVisible()


def test_resuming_after_an_early_stop_asks_first(page: Page, tmp_path: Path) -> None:
    open_run(page, tmp_path / "run", state("ended", "early_stopping", 300, "Stopped: 3 evaluations."))
    page.click("resume_button")
    assert page.backend.trained == []
    answer(page, "go_on_question", "go_on_question_cancel")
    assert page.backend.trained == []
    page.click("resume_button")
    answer(page, "go_on_question", "go_on_question_yes")
    page.qtbot.waitUntil(lambda: bool(page.backend.trained), timeout=2000)


def test_branching_offers_the_checkpoints_and_takes_the_form(page: Page, tmp_path: Path) -> None:
    open_run(page, tmp_path / "run", state("ended", "max_steps", 500), (100, 300, 500))
    page.type("param_learning_rate", "0.5")
    page.click("branch_button")
    box = page.page.window().findChild(QComboBox, "branch_checkpoint")
    reset = page.page.window().findChild(QCheckBox, "branch_reset")
    assert box is not None
    assert reset is not None
    assert [box.itemData(row) for row in range(box.count())] == [500, 300, 100]
    box.setCurrentIndex(1)
    reset.click()
    copy = page.page.window().findChild(QPushButton, "branch_copy")
    assert copy is not None
    copy.click()
    words = shlex.split(QGuiApplication.clipboard().text())
    old, new = str(tmp_path / "run"), page.bench.state.workspace / "pets" / "run-001"
    assert words[words.index("branch") :] == [
        "branch", old, "--checkpoint=300", f"--run={new}", "--reset-step", "--param=learning_rate=0.5",
    ]  # fmt: skip
    answer(page, "branch_dialog", "branch_accept")
    page.qtbot.waitUntil(lambda: bool(page.backend.trained), timeout=2000)
    assert page.backend.branched == [(tmp_path / "run", 300, False)]
    assert page.backend.trained[0][2]["learning_rate"] == 0.5


def test_a_changed_model_offers_a_new_run_or_a_branch(page: Page, tmp_path: Path) -> None:
    write_run(tmp_path / "run", state("ended", "max_steps", 300))
    open_run(page, tmp_path / "run", state("ended", "max_steps", 300))
    page.type("setting_max_steps", "900")
    page.backend.train_error = ModelChangedError("The model is another one than the checkpoint's: 1 new (w).")
    page.click("resume_button")
    page.qtbot.waitUntil(
        lambda: page.page.window().findChild(QMessageBox, "changed_model_question") is not None, timeout=2000
    )
    page.wait_for_the_end()
    page.backend.train_error = None
    answer(page, "changed_model_question", "changed_model_question_yes")
    answer(page, "branch_dialog", "branch_accept")
    page.qtbot.waitUntil(lambda: bool(page.backend.branched), timeout=2000)


def test_a_run_of_another_process_is_controlled_from_here(page: Page, tmp_path: Path) -> None:
    open_run(page, tmp_path / "run", state("training", step=120))
    assert page.bench.status.place == "elsewhere"
    assert not page.button("train_button").isVisible()
    page.click("pause_button")
    choose(page, "Checkpoint now")
    page.click("stop_button")
    assert page.backend.requested == [("pause", 0), ("checkpoint", 0), ("stop", 0)]
    assert not page.button("stop_button").isEnabled()
    page.show_view(run_view(tmp_path / "run", state("ended", "stopped", 121), run_info(), [checkpoint(121)]))
    assert page.bench.status.place == ""
    assert page.button("resume_button").isVisible()


def test_a_request_that_cannot_be_made_is_said(page: Page, tmp_path: Path) -> None:
    open_run(page, tmp_path / "run", state("training", step=120))
    page.backend.control_error = RunError("run is not being trained now, so there is nothing to stop.")
    with page.qtbot.waitSignal(page.bench.training.failed) as failed:
        page.click("stop_button")
    assert failed.args[0].startswith("run is not being trained now")
    assert page.button("stop_button").isEnabled()


def replay_text(page: Page) -> str:
    return page.text("early_stopping_replay")


def edit_rule(page: Page, name: str, text: str) -> None:
    """Type into a setting of early stopping; the rule that comes of it is shown after this turn."""
    with page.qtbot.waitSignal(settings_card(page).rule_edited, timeout=5000):
        page.type(name, text)


def settings_card(page: Page) -> SettingsCard:
    return child_of(page.page, SettingsCard, "settings_card")


def test_another_rule_moves_a_marker_on_the_curve_at_once(page: Page, tmp_path: Path) -> None:
    open_run(page, tmp_path / "run", state("ended", "max_steps", 500), (100, 500))
    page.bench.runs.curves.emit(batch(change("eval", "accuracy", RUN_POINTS)))
    grid = page.page.findChild(ChartGrid)
    assert grid is not None
    assert grid.charts["accuracy"].marks.replay is None
    edit_rule(page, "setting_patience", "2")
    assert grid.charts["accuracy"].marks.replay == 400
    assert replay_text(page).startswith(
        "This rule would have stopped at step 400 (best 0.8000 at step 200), 100 steps"
    )
    assert "TensorFlow's own hook: at step 400." in replay_text(page)
    edit_rule(page, "setting_patience", "two")
    assert grid.charts["accuracy"].marks.replay is None
    page.type("setting_stop_at", "0.75")
    edit_rule(page, "setting_patience", "3")
    assert grid.charts["accuracy"].marks.replay == 200
    edit_rule(page, "setting_stop_at", "\b")
    assert grid.charts["accuracy"].marks.replay is None
    assert replay_text(page) == ""


def test_what_is_typed_in_one_turn_is_one_rule(page: Page, tmp_path: Path) -> None:
    open_run(page, tmp_path / "run", state("ended", "max_steps", 500), (100, 500))
    page.bench.runs.curves.emit(batch(change("eval", "accuracy", RUN_POINTS)))
    edited: list[str] = []
    settings_card(page).rule_edited.connect(lambda: edited.append(page.text("early_stopping_replay")))
    edit_rule(page, "setting_patience", "2000000")
    edit_rule(page, "setting_patience", "2")
    assert len(edited) == 2
    assert "at step 400" in replay_text(page)


def test_a_discard_that_comes_too_late_says_so_and_names_the_trash(page: Page) -> None:
    page.train()
    choose(page, "Discard the run…")
    page.bench.training.control.close()
    failures: list[str] = []
    page.bench.training.failed.connect(lambda sentence, details: failures.append(sentence))
    answer(page, "cancel_question", "cancel_question_yes")
    assert [("not discarded" in text, "trash" in text) for text in failures] == [(True, True)]
    assert not page.bench.status.cancelling
    page.bench.training.stop()
    page.wait_for_the_end()
    failures.clear()
    page.bench.training.request("discard")
    assert len(failures) == 1


def test_a_discarded_run_that_is_not_in_the_trash_any_more_cannot_be_restored_and_that_is_said(
    page: Page, tmp_path: Path
) -> None:
    failures: list[str] = []
    page.bench.files.failed.connect(lambda text, details: failures.append(text))
    page.bench.files.restore_cancelled(tmp_path / ".trash" / "run-001")
    assert failures == ["The run cannot be restored: it is no longer in the trash."]
