"""Sweeps on the page Runs: asked for, watched, paused, enlarged; no process is started."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from core.commands.queued_runs import QueuedRun
from core.errors import RunError
from core.sweeps import starting
from core.sweeps.folder import SweepPlanned, SweepState, SweepView, TrialLine, list_sweeps, write_plan
from gui.look.theme import Theme
from gui.pages.run_table import RunTablePage
from gui.pages.run_table.again import TrainAgainDialog
from gui.pages.run_table.sweeps.dialog import NewSweepDialog
from gui.widgets.messages import MessageBar
from tests.gui.bench import Bench
from tests.gui.fakes import FakeBackend, experiment_info, run_info, state, write_run
from tests.gui.pages.run_table.made_runs import WORKSPACE, made_line

PLAN = SweepPlanned(
    "/nowhere/pets.py", "pets", {"params": {"rate": [1, 2]}}, "accuracy", True, 8, 2, "tpe", "median"
)
FOLDER = WORKSPACE / "pets-sweep-001"
TRIALS = (
    TrialLine(0, "finished", 0.9, "trial-0000"),
    TrialLine(1, "pruned", 0.4, "trial-0001"),
    TrialLine(2, "failed", None, "trial-0002", "The loss became NaN."),
    TrialLine(3, "running", 0.7, "trial-0003"),
)


def sweep(*, running: bool = True, wanted: int = 8, message: str = "", pausing: bool = False) -> SweepView:
    state = SweepState(running, None, "", "node-7", 4e9, TRIALS, message)
    return SweepView(FOLDER, PLAN, state, wanted, pausing)


class Sweeps:
    """The page with its workbench, and words for what a test does with it."""

    def __init__(self, qtbot: QtBot, page: RunTablePage, bench: Bench) -> None:
        self.qtbot, self.page, self.bench = qtbot, page, bench

    def text(self, name: str) -> str:
        found = self.page.window().findChild(QLabel, name)
        assert found is not None
        return "" if found.isHidden() else found.text()

    def button(self, name: str) -> QPushButton:
        found = self.page.window().findChild(QPushButton, name)
        assert found is not None
        return found

    def enter(self, name: str, text: str) -> None:
        found = self.page.window().findChild(QLineEdit, name)
        assert found is not None, name
        found.setText(text)

    def dialog(self, kind: type[QDialog]) -> QDialog | None:
        return next((each for each in self.page.window().findChildren(kind) if each.isVisible()), None)


@pytest.fixture
def sweeps(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Sweeps]:
    bench = Bench(tmp_path, FakeBackend())
    theme = Theme(qapp, "light")
    page = RunTablePage(theme, bench.holder, bench.runs, bench.trust, bench.parts.queue)
    theme.dress(page)
    page.resize(1300, 900)
    page.show()
    yield Sweeps(qtbot, page, bench)
    bench.parts.queue.clear()
    bench.end(page)


def test_how_a_sweep_stands_is_seen_and_what_became_of_its_trials(sweeps: Sweeps) -> None:
    sweeps.bench.holder.change(lines=(made_line("trial-0001", {"rate": 1}, 0.4, experiment="pets-sweep-001"),))
    sweeps.bench.holder.change(sweeps=(sweep(),))
    assert sweeps.text("sweep_state") == "Sweep: 3 of 8 trials"
    words = "1 finished · 1 running · 1 pruned · 1 failed · tpe · median pruner · 2 at once"
    assert sweeps.text("sweep_text") == words
    assert sweeps.text("runs_failed_text") == "trial 2: The loss became NaN.\nPruned: trial 1"
    model = sweeps.page.table.model()
    titles = [column.title for column in sweeps.page.table._model.columns]
    marks = sweeps.page.table._model.columns[titles.index("State")].marks
    assert marks is not None
    assert model.rowCount() == 1
    assert list(marks(sweeps.page.table.records[0])) == [("pruned", "warning")]
    command = sweeps.page.findChild(QPlainTextEdit, "sweep_command")
    assert command is not None
    assert " sweep /nowhere/pets.py --space=" in command.toPlainText()
    sweeps.bench.holder.change(sweeps=(sweep(running=False),))
    assert sweeps.text("sweep_state") == "Paused: 3 of 8"
    assert sweeps.button("sweep_pause").text() == "Resume sweep"
    sweeps.bench.holder.change(sweeps=(sweep(running=False, wanted=3),))
    assert sweeps.text("sweep_state") == "Sweep: 3 trials done"
    assert not sweeps.button("sweep_pause").isEnabled()
    sweeps.bench.holder.change(sweeps=(sweep(running=False, message="The sweep's process is gone."),))
    assert sweeps.text("sweep_state") == "Sweep interrupted"
    assert sweeps.text("sweep_text") == "The sweep's process is gone."


def test_a_sweep_that_cannot_be_read_is_a_line_that_says_what_to_do(sweeps: Sweeps, tmp_path: Path) -> None:
    write_plan(tmp_path / "b", PLAN)
    (tmp_path / "b" / "sweep.json").write_text("[]")
    sweeps.bench.runs._sweeps_read(sweeps.bench.holder.state.workspace, list_sweeps(tmp_path))
    assert sweeps.text("sweeps_damage_text").startswith("The sweep b is not shown: ")
    assert "it holds no JSON object. Remove it: the sweep's trials are kept" in sweeps.text("sweeps_damage_text")
    bar = sweeps.page.findChild(MessageBar, "sweeps_damage")
    assert bar is not None
    assert bar.isVisible()
    sweeps.bench.holder.change(sweep_problems=tuple(map(str, range(5))))
    assert bar.text == "0\n1\n2\n2 more: see Details."
    sweeps.bench.holder.change(sweep_problems=())
    assert not bar.isVisible()


def test_pausing_resuming_and_adding_trials_reach_the_sweep(
    sweeps: Sweeps, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(starting, "pause_sweep", lambda folder: asked.append(("pause", folder)))
    monkeypatch.setattr(starting, "resume_sweep", lambda folder, trials: asked.append((folder, trials)))
    sweeps.bench.holder.change(sweeps=(sweep(),))
    sweeps.button("sweep_pause").click()
    sweeps.page.sweeps.add_trials(5)
    sweeps.bench.holder.change(sweeps=(sweep(running=False),))
    sweeps.button("sweep_pause").click()
    assert asked == [("pause", FOLDER), (FOLDER, 13), (FOLDER, 8)]


def test_what_cannot_be_done_is_said(sweeps: Sweeps, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> None:
        raise RunError("It does not run now.")

    monkeypatch.setattr(starting, "pause_sweep", refuse)
    sweeps.bench.holder.change(sweeps=(sweep(),))
    sweeps.button("sweep_pause").click()
    assert sweeps.text("runs_message_text") == "It does not run now."
    sweeps.button("sweep_new").click()
    assert sweeps.text("runs_message_text") == "Open an experiment or a run first."


def test_a_new_sweep_is_asked_for_with_errors_at_their_fields(
    sweeps: Sweeps, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[Path, SweepPlanned]] = []
    monkeypatch.setattr(starting, "start_sweep", lambda folder, plan: started.append((folder, plan)))
    sweeps.bench.holder.change(experiment=experiment_info())
    sweeps.button("sweep_new").click()
    sweeps.button("sweep_start").click()
    assert "Nothing varies yet" in sweeps.text("sweep_error")
    sweeps.enter("sweep_param_learning_rate", "fast, slow")
    sweeps.button("sweep_start").click()
    assert "must be a number" in sweeps.text("sweep_param_learning_rate_error")
    sweeps.enter("sweep_param_learning_rate", "0.001 .. 0.1 log")
    sweeps.enter("sweep_param_hidden_units", "4; 8, 4")
    sweeps.button("sweep_start").click()
    assert "Name the metric" in sweeps.text("sweep_metric_error")
    sweeps.enter("sweep_metric", "accuracy")
    settings = sweeps.page.window().findChild(QComboBox, "sweep_add_setting")
    assert settings is not None
    settings.activated.emit(settings.findData("patience"))
    sweeps.enter("sweep_setting_patience", "2 .. 4")
    sweeps.enter("sweep_trials", "12")
    method = sweeps.page.window().findChild(QComboBox, "sweep_method")
    assert method is not None
    method.setCurrentText("grid")
    sweeps.button("sweep_start").click()
    assert "A grid needs the values of learning_rate as a list" in sweeps.text("sweep_param_learning_rate_error")
    method.setCurrentText("random")
    sweeps.button("sweep_start").click()
    ((folder, plan),) = started
    assert folder.name == "pets-sweep-001"
    assert plan.space == {
        "params": {"learning_rate": {"low": 0.001, "high": 0.1, "log": True}, "hidden_units": [[4], [8, 4]]},
        "settings": {"patience": {"low": 2.0, "high": 4.0}},
    }
    assert (plan.metric, plan.higher_is_better, plan.trials, plan.method) == ("accuracy", True, 12, "random")
    assert sweeps.dialog(NewSweepDialog) is None


def test_a_run_is_trained_again_with_changes(sweeps: Sweeps, tmp_path: Path) -> None:
    source = tmp_path / "pets.py"
    source.write_text("# an experiment\n")
    run = write_run(tmp_path / "pets" / "run-001", state("ended", "stopped"), run_info(str(source)))
    sweeps.page.again.ask(run)
    sweeps.enter("again_param_learning_rate", "much")
    sweeps.button("again_start").click()
    assert "must be a number" in sweeps.text("again_param_learning_rate_error")
    sweeps.enter("again_param_learning_rate", "0.25")
    sweeps.button("again_start").click()
    backend = sweeps.bench.backend
    assert isinstance(backend, FakeBackend)
    sweeps.qtbot.waitUntil(lambda: bool(backend.trained), timeout=5000)
    assert backend.trained[0][0] == str(source)
    assert backend.trained[0][2]["learning_rate"] == 0.25
    sweeps.qtbot.waitUntil(lambda: not sweeps.page.window().findChildren(TrainAgainDialog), timeout=5000)
    sweeps.page.again.ask(run)
    sweeps.enter("again_setting_patience", "9")
    sweeps.button("again_start").click()
    assert sweeps.text("queue_text") == "1 run queued: pets, patience 9"
    source.unlink()
    sweeps.page.again.ask(run)
    assert "is no longer there" in sweeps.text("runs_message_text")
    sweeps.button("queue_clear").click()
    assert sweeps.bench.parts.queue.waiting == ()
    backend.let_train_end.set()
    sweeps.qtbot.waitUntil(lambda: not sweeps.bench.is_training, timeout=5000)


def test_runs_left_by_an_earlier_window_are_offered(sweeps: Sweeps, tmp_path: Path) -> None:
    queue = sweeps.bench.parts.queue
    queue.left = (QueuedRun("/nowhere/pets.py", "pets", {}, {}, "pets, patience 9"),)
    queue.changed.emit()
    assert sweeps.text("queue_text") == "1 run left from an earlier window: pets, patience 9"
    sweeps.button("queue_train").click()
    assert sweeps.bench.is_training
    assert not sweeps.button("queue_train").isVisible()
    backend = sweeps.bench.backend
    assert isinstance(backend, FakeBackend)
    backend.let_train_end.set()
    sweeps.qtbot.waitUntil(lambda: not sweeps.bench.is_training, timeout=5000)


def two_sweeps(first: str = "a-sweep", second: str = "b-sweep", *, wanted: int = 8) -> tuple[SweepView, SweepView]:
    """Read anew, as the watcher does: the same folders, other objects."""
    one, other = (replace(sweep(wanted=wanted), folder=WORKSPACE / name) for name in (first, second))
    return one, other


def test_the_sweep_that_is_looked_at_stays_when_sweeps_are_read_again(sweeps: Sweeps) -> None:
    sweeps.bench.holder.change(sweeps=two_sweeps())
    choice = sweeps.page.findChild(QComboBox, "sweep_choice")
    assert choice is not None
    choice.setCurrentText("b-sweep")
    sweeps.bench.holder.change(sweeps=two_sweeps(wanted=9))
    assert choice.currentText() == "b-sweep"
    assert sweeps.page.sweeps.shown is not None
    assert (sweeps.page.sweeps.shown.folder.name, sweeps.page.sweeps.shown.wanted) == ("b-sweep", 9)


def test_trials_are_added_to_the_sweep_that_was_asked_about(
    sweeps: Sweeps, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(starting, "resume_sweep", lambda folder, trials: asked.append((folder.name, trials)))
    sweeps.bench.holder.change(sweeps=two_sweeps()[:1])
    sweeps.button("sweep_more").click()
    dialog = sweeps.dialog(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    sweeps.bench.holder.change(sweeps=two_sweeps())  # another one began, and is shown
    assert sweeps.page.sweeps.shown is not None
    assert sweeps.page.sweeps.shown.folder.name == "b-sweep"
    dialog.setIntValue(4)
    dialog.accept()
    assert asked == [("a-sweep", 12)]


def test_a_sweep_of_very_many_trials_has_its_bar(sweeps: Sweeps) -> None:
    sweeps.bench.holder.change(sweeps=(sweep(wanted=10**12),))
    bar = sweeps.page.findChild(QProgressBar, "sweep_progress")
    assert bar is not None
    assert (bar.minimum(), bar.value()) == (0, 0)
