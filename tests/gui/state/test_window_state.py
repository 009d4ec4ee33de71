from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.errors import DataError
from core.jobs import Failed, Finished, Stopped
from core.runs.events.scalars import Batch
from gui.state.window_state import WindowState
from tests.gui.bench import Bench
from tests.gui.fakes import FakeBackend, checkpoint, run_info, run_view, state, write_run


@pytest.fixture
def backend() -> FakeBackend:
    return FakeBackend()


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, backend: FakeBackend) -> Iterator[Bench]:
    bench = Bench(tmp_path, backend)
    yield bench
    backend.let_train_end.set()
    bench.end()


def open_experiment(bench: Bench, qtbot: QtBot, source: str = "/nowhere/pets.py") -> None:
    bench.open_experiment(source)
    qtbot.waitUntil(lambda: not bench.is_loading, timeout=5000)


def test_an_experiment_is_loaded_in_the_background_and_says_what_it_does(bench: Bench, qtbot: QtBot) -> None:
    said: list[str] = []
    bench.holder.changed.connect(lambda state, before: said.append(state.loading))
    bench.open_experiment("/nowhere/pets.py")
    assert bench.experiment is None
    qtbot.waitUntil(lambda: not bench.is_loading, timeout=5000)
    assert bench.experiment is not None
    assert list(dict.fromkeys(said)) == ["Loading the experiment", "Loading TensorFlow", ""]


def test_a_broken_experiment_leaves_the_open_one(bench: Bench, qtbot: QtBot) -> None:
    open_experiment(bench, qtbot)
    before = bench.experiment
    with qtbot.waitSignal(bench.loader.failed, timeout=5000) as failed:
        bench.open_experiment("/nowhere/broken.py")
    assert failed.args == ["broken.py has a syntax error in line 3.", "Traceback: line 3"]
    assert bench.experiment is before


def test_of_two_experiments_opened_quickly_the_last_one_is_open(
    bench: Bench, backend: FakeBackend, qtbot: QtBot
) -> None:
    backend.loads_until_stopped = "/nowhere/endless.py"
    bench.open_experiment("/nowhere/endless.py")
    qtbot.waitUntil(lambda: bool(backend.described), timeout=5000)
    bench.open_experiment("/nowhere/pets.py")
    assert bench.experiment is None
    qtbot.waitUntil(lambda: not bench.is_loading, timeout=5000)
    assert backend.described == ["/nowhere/endless.py", "/nowhere/pets.py"]
    assert bench.experiment is not None
    assert bench.experiment.source == "/nowhere/pets.py"
    assert bench.state.loading == ""


def test_a_cancelled_loading_leaves_nothing_to_come(bench: Bench, backend: FakeBackend, qtbot: QtBot) -> None:
    backend.loads_until_stopped = "/nowhere/endless.py"
    bench.open_experiment("/nowhere/endless.py")
    bench.open_experiment("/nowhere/pets.py")
    bench.loader.cancel()
    qtbot.waitUntil(lambda: not bench.is_loading, timeout=5000)
    assert bench.experiment is None
    assert "/nowhere/pets.py" not in backend.described


def test_training_starts_a_new_run_beside_the_old_ones(
    bench: Bench, backend: FakeBackend, qtbot: QtBot, tmp_path: Path
) -> None:
    write_run(tmp_path / "pets" / "run-001", state("ended", "max_steps"))
    open_experiment(bench, qtbot)
    bench.train({"learning_rate": 0.1}, {"max_steps": 9})
    assert bench.run == tmp_path / "pets" / "run-002"
    assert bench.state.trains_open_run
    qtbot.waitUntil(lambda: bool(backend.trained), timeout=5000)
    assert backend.trained == [("/nowhere/pets.py", bench.run, {"learning_rate": 0.1}, {"max_steps": 9})]


def test_pressing_train_twice_trains_once(bench: Bench, backend: FakeBackend, qtbot: QtBot) -> None:
    open_experiment(bench, qtbot)
    bench.train({}, {})
    bench.train({}, {})
    bench.resume({}, {})
    backend.let_train_end.set()
    qtbot.waitUntil(lambda: not bench.is_training, timeout=5000)
    assert len(backend.trained) == 1


def test_stop_may_be_pressed_twice_and_ends_in_good_order(bench: Bench, qtbot: QtBot) -> None:
    events: list[object] = []
    bench.training.reported.connect(events.append)
    bench.training.stop()
    open_experiment(bench, qtbot)
    bench.train({}, {})
    bench.training.stop()
    assert bench.status.stopping
    bench.training.stop()
    qtbot.waitUntil(lambda: not bench.is_training, timeout=5000)
    assert isinstance(events[-1], Stopped)
    assert not bench.status.stopping


def test_pause_holds_and_the_second_press_goes_on(bench: Bench, qtbot: QtBot) -> None:
    open_experiment(bench, qtbot)
    bench.training.pause_or_continue()
    assert not bench.status.paused
    bench.train({}, {})
    bench.training.pause_or_continue()
    assert bench.status.paused
    bench.training.pause_or_continue()
    assert not bench.status.paused


def test_resume_goes_on_with_the_open_run(bench: Bench, backend: FakeBackend, qtbot: QtBot, tmp_path: Path) -> None:
    run = write_run(tmp_path / "pets" / "run-001", state("ended", "stopped", step=100))
    bench.open_run(run)
    bench.resume({}, {"max_steps": 900})
    assert not bench.is_training, "what it is trained with is not read yet"
    bench.show(run_view(run, state("ended", "stopped", step=100), run_info()))
    bench.resume({}, {"max_steps": 900})
    backend.let_train_end.set()
    qtbot.waitUntil(lambda: not bench.is_training, timeout=5000)
    assert backend.trained == [(None, run, {}, {"max_steps": 900})]


def test_a_run_that_failed_before_it_began_is_closed_and_training_can_start_again(
    bench: Bench, backend: FakeBackend, qtbot: QtBot
) -> None:
    backend.train_error = DataError("There is no file train.csv.")
    events: list[object] = []
    bench.training.reported.connect(events.append)
    open_experiment(bench, qtbot)
    bench.train({}, {})
    qtbot.waitUntil(lambda: not bench.is_training, timeout=5000)
    assert isinstance(events[-1], Failed)
    assert bench.run is None
    assert bench.experiment is not None
    backend.train_error = None
    backend.let_train_end.set()
    bench.train({}, {})
    qtbot.waitUntil(lambda: not bench.is_training, timeout=5000)
    assert isinstance(events[-1], Finished)


def test_another_experiments_run_closes_the_open_experiment(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    open_experiment(bench, qtbot)
    bench.open_run(tmp_path / "cars" / "run-001")
    view = run_view(tmp_path / "cars" / "run-001", state("ended", "max_steps"), run_info())
    bench.runs._watcher.run_read.emit(view)
    assert bench.experiment is not None
    import dataclasses

    assert view.info is not None
    other = dataclasses.replace(view, info=dataclasses.replace(view.info, experiment="cars"))
    bench.runs._watcher.run_read.emit(other)
    assert bench.experiment is None


def test_what_is_read_of_a_run_that_was_left_is_not_told(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    bench.open_run(tmp_path / "one")
    bench.open_run(tmp_path / "two")
    found: list[Batch] = []
    bench.runs.curves.connect(found.append)
    with qtbot.waitSignal(bench.runs.curves):
        watcher = bench.runs._watcher
        watcher.run_read.emit(run_view(tmp_path / "one", state("training")))
        now = next(reading for reading in range(9) if watcher.is_current(reading))
        watcher.curves.emit(tmp_path / "one", Batch(notices=("one",)), now)
        watcher.curves.emit(tmp_path / "two", Batch(notices=("earlier",)), now - 1)
        watcher.curves.emit(tmp_path / "two", Batch(notices=("two",)), now)
    assert [batch.notices for batch in found] == [("two",)]
    assert bench.view is None


def test_shutting_down_ends_training_and_every_thread(bench: Bench, backend: FakeBackend, qtbot: QtBot) -> None:
    bench.runs.start()
    open_experiment(bench, qtbot)
    bench.train({}, {})
    bench.parts.end()
    qtbot.waitUntil(lambda: not bench.is_training, timeout=5000)
    assert not bench.runs.running


def test_everybody_hears_of_all_changes_in_their_order(bench: Bench) -> None:
    """Also where one of those who hear changes the state in turn."""
    heard: list[tuple[str, str]] = []

    def change_again(state: WindowState, before: WindowState) -> None:
        if state.loading == "one":
            bench.holder.change(loading="two")

    bench.holder.changed.connect(change_again)
    bench.holder.changed.connect(lambda state, before: heard.append((before.loading, state.loading)))
    bench.holder.change(loading="one")
    bench.holder.change(loading="two")
    assert heard == [("", "one"), ("one", "two")]


def test_why_something_cannot_be_done_is_one_sentence(bench: Bench, tmp_path: Path) -> None:
    run = tmp_path / "pets" / "run-001"
    start = bench.state
    assert start.why_not("train") == "Open an experiment first."
    assert start.why_not("resume") == "Open a run first."
    bench.open_run(run)
    assert bench.state.why_not("resume") == "The run is still being read."
    bench.show(run_view(run, state("new"), None, [checkpoint(1)]))
    assert "not made by the Workbench" in bench.state.why_not("branch")
    bench.show(run_view(run, state("training"), run_info()))
    assert bench.state.why_not("evaluate") == "Another process is training this run."
    assert bench.state.why_not("branch") == "This run has no checkpoint yet."
    bench.show(run_view(run, state("ended", "stopped"), run_info(), [checkpoint(1)]))
    assert all(bench.state.can(action) for action in ("train", "resume", "branch", "evaluate"))
    bench.holder.change(evaluating=True)
    assert "being evaluated" in bench.state.why_not("train")
    bench.holder.change(evaluating=False, url="gs://bucket/run")
    assert "only read here" in bench.state.why_not("train")


def test_nothing_runs_while_nobody_answers_the_question(qtbot: QtBot, tmp_path: Path, backend: FakeBackend) -> None:
    bench = Bench(tmp_path, backend, trusting=False)
    run = write_run(tmp_path / "pets" / "run-001", state("ended", "stopped"), run_info())
    bench.open_run(run)
    bench.show(run_view(run, state("ended", "stopped"), run_info(), [checkpoint(1)]))
    asked: list[object] = []
    bench.trust.asked.connect(lambda code, answer: asked.append(code))
    bench.resume({}, {})
    bench.training.branch(1, {}, {}, keep_step=True)
    bench.evaluation.evaluate("all")
    assert len(asked) == 3
    assert not bench.state.busy
    assert (backend.trained, backend.branched, backend.evaluated) == ([], [], [])
    bench.end()


def test_curves_count_as_read_once_the_disk_was_looked_at(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    run = write_run(tmp_path / "pets" / "run-001", state("ended", "stopped"), run_info())
    bench.runs.start()
    bench.open_run(run)
    assert not bench.state.curves_read
    qtbot.waitUntil(lambda: bench.state.curves_read and bench.view is not None, timeout=5000)
    qtbot.waitUntil(lambda: bench.state.lines is not None, timeout=5000)
