from __future__ import annotations

import re
import shlex
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextBrowser,
    QWidget,
)

from core.errors import DataError, SettingsError
from core.experiment.experiment import Finding
from core.jobs import Emit, Evaluated, Notice, Phase, Progress
from gui.charts.grid import ChartGrid
from tests.gui.fakes import (
    batch,
    change,
    checkpoint,
    experiment_info,
    run_info,
    run_view,
    state,
    write_run,
)
from tests.gui.pages.train.train_user import Page


def test_the_first_start_offers_the_samples(page: Page) -> None:
    page.page.show_samples(page.backend.samples())
    with page.qtbot.waitSignal(page.page.sample_chosen) as chosen:
        page.click("sample_pets")
    assert chosen.args == ["pets"]
    with page.qtbot.waitSignal(page.page.open_experiment_pressed):
        page.click("start_open_button")
    assert not page.button("train_button").isVisible()


def test_while_an_experiment_loads_nothing_else_can_be_chosen(page: Page) -> None:
    page.page.show_samples(page.backend.samples())
    page.bench.holder.change(loading="Loading TensorFlow")
    assert not page.button("sample_pets").isEnabled()
    assert page.text("start_status") == "Loading TensorFlow…"
    page.bench.holder.change(loading="")
    assert page.button("sample_pets").isEnabled()


def test_an_open_experiment_shows_its_params_and_can_be_trained(page: Page) -> None:
    page.open_experiment()
    assert page.button("train_button").isVisible()
    assert page.button("train_button").isEnabled()
    assert not page.button("resume_button").isVisible()
    page.type("param_learning_rate", "0.25")
    page.type("setting_max_steps", "77")
    page.click("train_button")
    page.qtbot.waitUntil(lambda: bool(page.backend.trained), timeout=5000)
    _, _, params, settings = page.backend.trained[0]
    assert params == {"learning_rate": 0.25, "hidden_units": (4, 2)}
    assert settings["max_steps"] == 77


def test_a_wrong_setting_is_named_at_its_field_and_nothing_starts(page: Page) -> None:
    page.open_experiment()
    page.type("setting_batch_size", "0")
    page.click("train_button")
    assert not page.bench.is_training
    assert "1 or more" in page.text("setting_batch_size_error")
    assert page.message().startswith("Nothing was started.")
    page.type("setting_batch_size", "8")
    page.click("train_button")
    assert page.bench.is_training
    assert page.message() == ""


def test_a_setting_refused_by_training_is_named_at_its_field(page: Page) -> None:
    page.backend.train_error = SettingsError("metric", 'There is no metric "acc". There are: accuracy, loss.')
    page.open_experiment()
    page.click("train_button")
    page.wait_for_the_end()
    assert "accuracy, loss" in page.text("setting_metric_error")
    assert page.message().startswith("Nothing was started.")
    assert page.button("train_button").isEnabled()


def test_a_failure_stays_in_sight_and_training_can_start_again(page: Page) -> None:
    page.backend.train_error = DataError("There is no file train.csv.", details="the whole story")
    page.open_experiment()
    page.click("train_button")
    page.wait_for_the_end()
    assert page.message() == "There is no file train.csv."
    assert "There is no file train.csv." in page.log()
    page.click("train_message_details")
    dialog = page.page.window().findChild(QWidget, "text_dialog")
    assert dialog is not None
    dialog.close()
    assert page.button("train_button").isEnabled()


def test_while_training_stop_is_the_primary_button_and_settings_are_locked(page: Page) -> None:
    page.train()
    assert not page.button("train_button").isVisible()
    assert page.button("stop_button").property("primary")
    edit = page.page.findChild(QLineEdit, "setting_max_steps")
    assert edit is not None
    assert not edit.isEnabled()
    page.click("stop_button")
    page.wait_for_the_end()
    assert page.button("train_button").isVisible()
    assert edit.isEnabled()
    assert page.message() == "That was it."


def test_the_row_says_truthfully_what_goes_on(page: Page) -> None:
    shown: list[str] = []

    def during(emit: Emit) -> None:
        emit(Phase("loading", "Loading TensorFlow"))
        emit(Progress(1400, 5000, 812.4, 4.0))

    label = page.page.findChild(QLabel, "progress_text")
    assert label is not None
    page.bench.training.reported.connect(lambda event: shown.append(label.text()))
    page.train(during)
    page.qtbot.waitUntil(lambda: len(shown) >= 3, timeout=5000)
    assert "Loading TensorFlow…" in shown
    assert shown[-1] == "<b>1\u2009400</b> of 5\u2009000 steps · 812 steps/s · 4 s left"
    bar = page.page.findChild(QProgressBar, "progress_bar")
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (1400, 5000)
    page.click("pause_button")
    assert label.text() == "Pausing after the current step…", "what was reported last may be steps ago"
    page.bench.training.reported.emit(Phase("paused", "Paused"))
    assert label.text() == "Paused"
    run = page.bench.run
    assert run is not None
    page.bench.show(run_view(run, replace(state("training", step=1437), activity="paused"), run_info()))
    assert label.text() == "Paused at step 1\u2009437"
    assert page.button("pause_button").text() == "Continue"
    page.click("pause_button")
    page.bench.training.stop()
    page.bench.training.reported.emit(Phase("training", "Training"))
    assert label.text() == "Stopping after the current step…"
    page.bench.training.reported.emit(Phase("stopping", "Stopping"))
    assert label.text() == "Stopping: saving, evaluating and exporting…"
    assert not page.button("stop_button").isEnabled()
    page.wait_for_the_end()


def test_the_log_tells_what_happened_and_can_be_searched_and_copied(page: Page) -> None:
    def during(emit: Emit) -> None:
        emit(Evaluated(100, "", {"accuracy": 0.9}, 3, 0.021))
        emit(Notice("The curve file was damaged.", "warning", "at byte 7"))

    page.train(during)
    page.qtbot.waitUntil(lambda: "damaged" in page.log(), timeout=5000)
    assert "checkpoint 100 evaluated in 21 ms: accuracy 0.900" in page.log()
    assert page.button("notices_button").text() == "1 notice"
    page.click("notices_button")
    assert "evaluated" not in page.log()
    page.click("notices_button")
    page.type("log_search", "evaluated")
    assert "damaged" not in page.log()
    page.click("copy_log_button")
    assert "damaged" in QGuiApplication.clipboard().text()


def test_a_notice_opens_its_details_from_the_log(page: Page) -> None:
    page.train(lambda emit: emit(Notice("The curve file was damaged.", "warning", "at byte 7")))
    page.qtbot.waitUntil(lambda: "damaged" in page.log(), timeout=5000)
    browser = page.page.findChild(QTextBrowser, "log")
    assert browser is not None
    link = re.search(r'href="(\d+)"', browser.toHtml())
    assert link is not None
    browser.anchorClicked.emit(QUrl(link[1]))
    view = page.page.window().findChild(QPlainTextEdit, "text_dialog_text")
    assert view is not None
    assert "at byte 7" in view.toPlainText()
    view.window().close()


def test_the_log_of_the_training_run_is_still_there_after_a_look_at_another(page: Page, tmp_path: Path) -> None:
    page.train(lambda emit: emit(Notice("Training goes well.")))
    training = page.bench.state.training_run
    assert training is not None
    page.qtbot.waitUntil(lambda: "goes well" in page.log(), timeout=5000)
    page.bench.open_run(tmp_path / "pets" / "other")
    assert page.log() == ""
    page.bench.training.reported.emit(Notice("And goes on."))
    page.bench.training.reported.emit(Progress(10, 100, None, None))
    assert page.log() == ""
    assert page.text("progress_text").startswith("run-001 · <b>10</b>")
    page.bench.open_run(training)
    assert "goes well" in page.log()
    assert "goes on" in page.log()


def test_a_run_made_by_the_command_line_shows_its_curves_settings_and_early_stopping(
    page: Page, tmp_path: Path
) -> None:
    run = tmp_path / "pets" / "run-007"
    page.bench.open_run(run)
    view = run_view(
        run, state("training", step=400), run_info(max_steps=4321), [checkpoint(200, best=True), checkpoint(400)]
    )
    page.show_view(view)
    points = [(100, 0.5), (200, 0.9), (300, 0.8), (400, 0.85)]
    page.bench.runs.curves.emit(batch(change("eval", "accuracy", points)))
    assert "accuracy" in page.page.findChild(ChartGrid, "charts").charts  # type: ignore[union-attr]
    edit = page.page.findChild(QLineEdit, "setting_max_steps")
    assert edit is not None
    assert edit.text() == "4\u2009321"
    assert page.text("early_stopping_best") == "0.9000"
    assert page.text("early_stopping_badge") == "1 evaluation left"
    assert page.text("early_stopping_text") == (
        "2 of 3 evaluations without improvement. Stops at step 500 unless accuracy exceeds 0.9000."
    )
    assert page.text("best_model_text").startswith("Checkpoint 200 is kept.")
    assert page.button("resume_button").isHidden()


def test_early_stopping_says_when_it_stopped_and_when_it_is_off(page: Page, tmp_path: Path) -> None:
    run = tmp_path / "run"
    page.bench.open_run(run)
    ended = state("ended", "early_stopping", step=300, message="Stopped: 3 evaluations without improvement.")
    page.show_view(run_view(run, ended, run_info()))
    page.bench.runs.curves.emit(batch(change("eval", "accuracy", [(100, 0.9), (200, 0.8)])))
    assert page.text("early_stopping_badge") == "stopped early"
    assert page.text("early_stopping_text") == "Stopped: 3 evaluations without improvement."
    page.show_view(run_view(run, state("training"), run_info(patience=0)))
    assert page.text("early_stopping_badge") == "off"


def test_the_best_checkpoint_can_be_exported_and_pinned(page: Page, tmp_path: Path) -> None:
    run = write_run(tmp_path / "pets" / "run-001", state("ended", "max_steps", step=500))
    page.bench.open_run(run)
    page.show_view(run_view(run, state("ended", "max_steps", step=500), run_info(), [checkpoint(500, best=True)]))
    with page.qtbot.waitSignal(page.page.export_requested):
        page.click("export_best_button")
    page.click("pin_best_button")
    assert page.backend.pinned == [(run, 500, True)]


def test_resuming_a_finished_run_asks_for_more_steps_first(page: Page, tmp_path: Path) -> None:
    run = write_run(tmp_path / "pets" / "run-001", state("ended", "max_steps", step=500))
    page.bench.open_run(run)
    page.show_view(run_view(run, state("ended", "max_steps", step=500), run_info()))
    page.click("resume_button")
    assert not page.bench.is_training
    assert "step 500 already" in page.text("setting_max_steps_error")
    page.type("setting_max_steps", "600")
    page.click("resume_button")
    page.qtbot.waitUntil(lambda: bool(page.backend.trained), timeout=5000)
    assert page.backend.trained[0][0] is None


def test_a_run_made_elsewhere_can_be_looked_at_only(page: Page, tmp_path: Path) -> None:
    run = tmp_path / "model_dir"
    page.bench.open_run(run)
    page.show_view(run_view(run, state("new"), None, [checkpoint(10)]))
    assert not page.button("train_button").isEnabled()
    assert page.button("resume_button").isHidden()
    assert "not made by the Workbench" in page.text("foreign_text")
    assert page.button("change_rule_button").isHidden()


def test_changing_the_rule_leads_to_its_setting(page: Page) -> None:
    page.open_experiment()
    page.click("change_rule_button")
    focused = page.page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "setting_patience"


def test_the_form_keeps_the_experiments_texts_for_a_run_of_it(page: Page, tmp_path: Path) -> None:
    page.open_experiment()
    run = tmp_path / "pets" / "run-001"
    page.bench.open_run(run)
    page.show_view(run_view(run, state("ended", "stopped"), run_info()))
    edit = page.page.findChild(QLineEdit, "param_hidden_units")
    assert edit is not None
    assert edit.text() == "4, 2"
    page.type("param_learning_rate", "-1")
    assert page.text("param_learning_rate_error") != ""
    assert experiment_info().params[0].minimum == 0.0


def test_what_was_said_of_a_run_is_not_said_of_the_next_one(page: Page, tmp_path: Path) -> None:
    run, other = tmp_path / "pets" / "run-001", tmp_path / "pets" / "run-002"
    page.bench.open_run(run)
    page.show_view(run_view(run, state("ended", "max_steps", step=400), run_info(patience=5)))
    page.bench.runs.curves.emit(batch(change("eval", "accuracy", [(100, 0.9), (200, 0.8), (300, 0.8)])))
    page.type("setting_patience", "1")
    page.qtbot.waitUntil(lambda: page.text("early_stopping_replay") != "", timeout=5000)
    page.bench.open_run(other)
    assert page.text("early_stopping_replay") == ""
    page.show_view(run_view(other, state("ended", "max_steps", step=400), run_info(patience=5)))
    assert page.text("early_stopping_replay") == ""


def test_what_is_typed_stays_while_the_same_run_is_read_again(page: Page, tmp_path: Path) -> None:
    run = tmp_path / "pets" / "run-001"
    page.bench.open_run(run)
    page.show_view(run_view(run, state("ended", "max_steps", step=400), run_info()))
    page.type("setting_max_steps", "900")
    page.show_view(run_view(run, state("ended", "max_steps", step=400), run_info(), [checkpoint(400)]))
    edit = page.page.findChild(QLineEdit, "setting_max_steps")
    assert edit is not None
    assert edit.text() == "900"


def test_while_evaluations_are_being_read_nothing_is_said_of_their_number(page: Page, tmp_path: Path) -> None:
    run = tmp_path / "pets" / "run-001"
    page.bench.open_run(run)
    view = run_view(run, state("ended", "max_steps", step=400), run_info(), [checkpoint(400)])
    page.bench.holder.change(view=view)
    assert page.text("early_stopping_text") == "Reading the evaluations…"
    assert page.text("best_model_text") == "Reading the run…"
    page.bench.holder.change(curves_read=True)
    assert page.text("early_stopping_text") == "No evaluation was run."
    assert page.text("best_model_text") == "No checkpoint was evaluated, so there is no best one."


def test_both_cards_name_the_same_best_step(page: Page, tmp_path: Path) -> None:
    run = tmp_path / "pets" / "run-001"
    page.bench.open_run(run)
    seen = [checkpoint(100, best=True), checkpoint(200)]
    page.show_view(run_view(run, state("training", step=250), run_info(), seen))
    page.bench.runs.curves.emit(batch(change("eval", "accuracy", [(100, 0.7), (200, 0.9)])))
    assert page.text("early_stopping_best") == "0.9000"
    assert page.text("best_model_text").startswith("Checkpoint 200 is kept.")
    page.bench.runs.curves.emit(batch(change("eval", "accuracy", [(300, 0.95)], start=2)))
    assert page.text("best_model_text") == "Checkpoint 300 is the best. Its files are still being read."


def test_choosing_a_new_run_leaves_nothing_of_the_old_one(page: Page, tmp_path: Path) -> None:
    run = tmp_path / "pets" / "run-001"
    page.bench.open_run(run)
    page.show_view(run_view(run, state("ended", "failed", message="Boom."), run_info()))
    page.page.show_error("Boom.")
    page.bench.runs.choose_anew()
    assert page.message() == ""
    assert page.bench.run is None
    assert page.button("start_open_button").isVisible()


def test_before_the_samples_are_known_they_are_said_to_be_read(page: Page) -> None:
    assert page.text("samples_reading") == "Reading the samples…"
    page.page.show_samples(page.backend.samples())
    page.qtbot.waitUntil(lambda: page.page.findChild(QLabel, "samples_reading") is None, timeout=2000)


def test_what_was_found_in_a_script_is_listed_before_the_first_run(page: Page) -> None:
    model = Finding("model", "CnnClassifier, of Estimator(...) in line 12")
    found = (model, Finding("training data", "train_input_fn"))
    info = replace(experiment_info(), source="/nowhere/script.py", found=found)
    page.bench.holder.change(experiment=info, opened=page.bench.state.opened + 1)
    table = page.page.findChild(QWidget, "found_table")
    assert table is not None
    assert table.isVisible()
    texts = [label.text() for label in table.findChildren(QLabel) if label.isVisible()]
    assert texts[0] == "Found in script.py"
    assert texts[1:] == ["Model", model.text, "Training data", "train_input_fn", "Arguments"]
    page.bench.holder.change(experiment=replace(info, found=()), opened=page.bench.state.opened + 1)
    assert not table.isVisible()


def test_the_command_line_of_the_form_is_copied_as_the_train_button_would_start_it(page: Page) -> None:
    page.open_experiment()
    page.type("setting_patience", "7")
    page.type("param_learning_rate", "0.5")
    page.click("copy_command_button")
    words = shlex.split(QGuiApplication.clipboard().text())
    place = words.index("train")
    run = page.bench.state.workspace / "pets" / "run-001"
    assert words[place + 1 :] == [
        "/nowhere/pets.py", f"--run={run}", "--param=learning_rate=0.5", "--patience=7"
    ]  # fmt: skip
    assert page.message().startswith("Copied.")
    page.type("setting_patience", "many")
    QGuiApplication.clipboard().clear()
    page.click("copy_command_button")
    assert QGuiApplication.clipboard().text() == ""
    assert "Patience must be" in page.message()
