"""Sweeps over made-up trainings. Real ones, killed and resumed: tests/reliability/test_sweep_kills.py."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import optuna
import pytest

from core.commands.records import TrainingResult
from core.control import Control
from core.errors import FieldError, RunError, UserCodeError
from core.fields import spec_of
from core.jobs import Emit, Evaluated, Event, Notice
from core.runs.processes import is_alive
from core.sweeps.command import SweepOptions, sweep
from core.sweeps.space import Space, space_of
from core.sweeps.study import distributions_of, open_study, storage_of
from core.sweeps.sweep import SweepPlan, run_sweep
from core.sweeps.trials import Trial, note_begun, note_process, owner_of, trials_of
from tests.core.conftest import LINEAR

SPACE = space_of({"params": {"units": {"low": 1, "high": 8}, "layers": [[4], [4, 4]]}},
                 (spec_of("units", 4), spec_of("layers", [4])), ())  # fmt: skip


def study_in(folder: Path, **changes: Any) -> optuna.Study:
    options: dict[str, Any] = {"higher_is_better": False, "method": "random", "pruning": "none", "max_steps": 100}
    storage = storage_of(folder, changes.pop("url", ""))
    return open_study("sweep", storage, **{"space": SPACE, "seed": 1, **options, **changes})


def plan(folder: Path, trials: int, at_once: int = 1) -> SweepPlan:
    return SweepPlan("experiment.py", folder, SPACE, "mae", trials, at_once)


class Trainer:
    """Stands for the training: its mae is the number of units, evaluation by evaluation a little less."""

    def __init__(self, evaluations: int = 3, before: Callable[[int], object] = lambda units: None) -> None:
        self.evaluations, self.before = evaluations, before
        self.calls: list[tuple[Path, dict[str, Any], dict[str, Any]]] = []
        self.at_once, self.most_at_once = 0, 0
        self._lock = threading.Lock()

    def __call__(
        self,
        source: str,
        run: Path,
        params: Any,
        settings: Any,
        emit: Emit,
        control: Control,
        device: str,
        began: Callable[[int], object],
    ) -> TrainingResult:
        with self._lock:
            self.calls.append((run, dict(params), dict(settings)))
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            self.before(params["units"])
            value, step = float(params["units"]), 0
            for step in range(1, self.evaluations + 1):
                value = params["units"] - 0.1 * step
                emit(Evaluated(step, "", {"mae": value, "loss": 1.0}, 1, 0.0))
                if control.stop_requested:
                    return TrainingResult(str(run), "stopped", step, step, {"mae": value}, None, "Stopped.")
            return TrainingResult(str(run), "max_steps", step, step, {"mae": value}, None, "Finished.")
        finally:
            with self._lock:
                self.at_once -= 1


def units_of(trial: Trial) -> int:
    units = trial.values["units"]
    assert isinstance(units, int)
    return units


def test_as_many_trials_are_trained_as_were_asked_for_and_the_best_is_known(tmp_path: Path) -> None:
    trainer = Trainer()
    trials = run_sweep(plan(tmp_path, 6), study_in(tmp_path), lambda event: None, Control(), trainer)
    assert [trial.state for trial in trials] == ["finished"] * 6
    assert [trial.value for trial in trials] == [units_of(trial) - 0.3 for trial in trials]
    layers = [trial.values["layers"] for trial in trials]
    assert {tuple(sizes) for sizes in layers if isinstance(sizes, list | tuple)} == {(4,), (4, 4)}
    assert [run.name for run, _, _ in trainer.calls] == [f"trial-{number:04d}" for number in range(6)]
    assert all(settings["metric"] == "mae" for _, _, settings in trainer.calls)


def test_trials_run_side_by_side(tmp_path: Path) -> None:
    barrier = threading.Barrier(3, timeout=20)
    trainer = Trainer(before=lambda units: barrier.wait())
    trials = run_sweep(plan(tmp_path, 6, at_once=3), study_in(tmp_path), lambda event: None, Control(), trainer)
    assert len(trials) == 6
    assert trainer.most_at_once == 3


def test_a_trial_that_fails_is_kept_and_told_and_the_others_go_on(tmp_path: Path) -> None:
    def fail(units: int) -> None:
        if units > 4:
            raise UserCodeError(f"{units} units are too many.")

    events: list[Event] = []
    trials = run_sweep(plan(tmp_path, 8), study_in(tmp_path), events.append, Control(), Trainer(before=fail))
    assert {trial.state for trial in trials} == {"finished", "failed"}
    for trial in trials:
        assert (trial.state == "failed") == (units_of(trial) > 4)
        assert ("too many" in trial.error) == (trial.state == "failed")
    assert any(isinstance(event, Notice) and event.level == "warning" for event in events)


def test_a_hopeless_trial_is_pruned(tmp_path: Path) -> None:
    study = study_in(tmp_path, pruning="median")
    trials = run_sweep(plan(tmp_path, 16), study, lambda event: None, Control(), Trainer(evaluations=5))
    pruned = [trial for trial in trials if trial.state == "pruned"]
    finished = [trial for trial in trials if trial.state == "finished"]
    assert pruned
    assert min(trial.value or 0 for trial in pruned) > min(trial.value or 0 for trial in finished)


def test_a_trial_that_was_to_be_pruned_after_its_last_step_has_finished(tmp_path: Path) -> None:
    trainer = Trainer(evaluations=5)

    def deaf(source: str, run: Path, params: Any, settings: Any, emit: Emit, *others: Any) -> TrainingResult:
        return trainer(source, run, params, settings, emit, Control(), "", print)

    study = study_in(tmp_path, pruning="median")
    trials = run_sweep(plan(tmp_path, 16), study, lambda event: None, Control(), deaf)
    assert [trial.state for trial in trials] == ["finished"] * 16


def test_a_sweep_that_is_stopped_goes_on_with_the_trial_that_had_begun(tmp_path: Path) -> None:
    control = Control()

    def stop_at_the_third(units: int) -> None:
        if len(trainer.calls) == 3:
            control.request_stop()
            threading.Event().wait(0.5)  # until the trial is asked to stop, too

    trainer = Trainer(before=stop_at_the_third)
    first = run_sweep(plan(tmp_path, 5), study_in(tmp_path), lambda event: None, control, trainer)
    assert [trial.state for trial in first] == ["finished", "finished", "stopped"]
    again = Trainer()
    trials = run_sweep(plan(tmp_path, 5), study_in(tmp_path), lambda event: None, Control(), again)
    assert [trial.state for trial in trials] == ["finished"] * 5
    assert again.calls[0][0].name == "trial-0002"
    assert again.calls[0][1]["units"] == first[2].values["units"]


def test_a_sweep_that_was_killed_while_it_drew_a_trial_goes_on_with_it(tmp_path: Path) -> None:
    study_in(tmp_path).ask({"units": distributions_of(SPACE)["units"]})
    drawn = study_in(tmp_path).get_trials()[0].params
    assert [trial.state for trial in trials_of(study_in(tmp_path), SPACE)] == ["running"]
    trainer = Trainer()
    trials = run_sweep(plan(tmp_path, 2), study_in(tmp_path), lambda event: None, Control(), trainer)
    assert [(trial.state, trial.run) for trial in trials] == [
        ("finished", "trial-0000"),
        ("finished", "trial-0001"),
    ]
    assert trials[0].values["units"] == drawn["units"]
    assert set(trials[0].values) == {"units", "layers"}


def test_a_trial_whose_process_outlived_the_sweep_is_not_trained_twice_at_once(tmp_path: Path) -> None:
    trial = study_in(tmp_path).ask()
    with subprocess.Popen(["sleep", "100"]) as process:
        note_process(trial, process.pid)
        threading.Timer(0.5, process.kill).start()
        alive: list[bool] = []
        trainer = Trainer(before=lambda units: alive.append(is_alive(process.pid)))
        trials = run_sweep(plan(tmp_path, 1), study_in(tmp_path), lambda event: None, Control(), trainer)
    assert [trial.state for trial in trials] == ["finished"]
    assert alive == [False]


def test_trials_of_another_machine_count_and_are_left_to_it(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    note_begun(study_in(tmp_path).ask(distributions_of(SPACE)), owner_of(there))
    trainer = Trainer()
    trials = run_sweep(plan(here, 3), study_in(tmp_path), lambda event: None, Control(), trainer)
    assert [trial.state for trial in trials] == ["running", "finished", "finished"]
    assert [run.name for run, *_ in trainer.calls] == ["trial-0001", "trial-0002"]
    trials = run_sweep(plan(there, 3), study_in(tmp_path), lambda event: None, Control(), Trainer())
    assert [trial.state for trial in trials] == ["finished"] * 3


def test_points_of_a_grid_that_nobody_has_begun_are_no_trials(tmp_path: Path) -> None:
    study = study_in(tmp_path, method="grid")
    assert len(run_sweep(plan(tmp_path, 3), study, lambda event: None, Control(), Trainer())) == 3


def test_a_storage_that_is_lost_meanwhile_is_told(tmp_path: Path) -> None:
    def lose(units: int) -> None:
        (tmp_path / "sweep.db").write_bytes(b"no database")

    with pytest.raises(RunError, match=r"can no longer be used: .*not a database.* Check it, then resume"):
        run_sweep(plan(tmp_path, 3), study_in(tmp_path), lambda event: None, Control(), Trainer(before=lose))


def test_a_sweep_is_not_resumed_with_another_list_of_values(tmp_path: Path) -> None:
    run_sweep(plan(tmp_path, 1), study_in(tmp_path), lambda event: None, Control(), Trainer())
    other = space_of({"params": {"layers": [[4], [8]]}}, (spec_of("layers", [4]),), ())
    with pytest.raises(RunError, match="other values of layers to choose from"):
        study_in(tmp_path, space=other)
    wider = space_of({"params": {"units": {"low": 1, "high": 80}}}, (spec_of("units", 4),), ())
    assert len(study_in(tmp_path, space=wider).get_trials()) == 1


def test_a_seed_draws_on_where_the_sweep_is_resumed(tmp_path: Path) -> None:
    space = space_of({"params": {"rate": {"low": 0, "high": 1}}}, (spec_of("rate", 0.5),), ())

    def draw(trials: int) -> list[float]:
        study = open_study(
            "sweep", storage_of(tmp_path), space, higher_is_better=False, method="random", pruning="none",
            max_steps=10, seed=3,
        )  # fmt: skip
        for _ in range(trials):
            study.tell(study.ask(distributions_of(space)), 1.0)
        return [trial.params["rate"] for trial in study.get_trials()]

    draw(2)
    assert len(set(draw(2))) == 4


def test_more_trials_can_be_wanted_while_others_run(tmp_path: Path) -> None:
    wanted = [2]

    def want_more(units: int) -> None:
        if len(trainer.calls) == 2:
            wanted[0] = 4

    trainer = Trainer(before=want_more)
    study = study_in(tmp_path)
    trials = run_sweep(
        plan(tmp_path, 2, at_once=2), study, lambda event: None, Control(), trainer, wanted=lambda: wanted[0]
    )
    assert [trial.state for trial in trials] == ["finished"] * 4


def test_more_trials_can_be_added_later(tmp_path: Path) -> None:
    run_sweep(plan(tmp_path, 2), study_in(tmp_path), lambda event: None, Control(), Trainer())
    trainer = Trainer()
    assert len(run_sweep(plan(tmp_path, 5), study_in(tmp_path), lambda event: None, Control(), trainer)) == 5
    assert len(trainer.calls) == 3


def test_a_study_keeps_its_direction_and_a_storage_that_cannot_be_reached_is_told(tmp_path: Path) -> None:
    study_in(tmp_path)
    with pytest.raises(RunError, match="wants its metric to minimize"):
        study_in(tmp_path, higher_is_better=True)
    with pytest.raises(RunError, match="storage cannot be used"):
        study_in(tmp_path / "not there")
    with pytest.raises(RunError, match="the Python package of that database is not installed"):
        study_in(tmp_path, url="mysql://nowhere/sweep")


def test_trials_that_never_evaluated_have_no_value(tmp_path: Path) -> None:
    trials = run_sweep(plan(tmp_path, 1), study_in(tmp_path), lambda event: None, Control(), Trainer(evaluations=0))
    assert trials_of(study_in(tmp_path), SPACE) == trials
    assert trials[0].value == trials[0].values["units"]


@pytest.fixture
def experiment(tmp_path: Path) -> Path:
    file = tmp_path / "linear.py"
    file.write_text(LINEAR)
    return file


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (SweepOptions(trials=0), "at least 1"),
        (SweepOptions(at_once=0), "at least 1"),
        (SweepOptions(trials=9, method="grid", metric="loss"), "at most 2 trials"),
    ],
)
def test_options_that_make_no_sense_are_refused_before_anything_is_made(
    experiment: Path, tmp_path: Path, options: SweepOptions, says: str
) -> None:
    space = tmp_path / "space.json"
    space.write_text(json.dumps({"settings": {"patience": [1, 2]}}))
    with pytest.raises(FieldError, match=says):
        sweep(experiment, space, tmp_path / "sweep", options)
    assert not os.path.exists(tmp_path / "sweep")


def test_the_value_shown_of_a_trial_is_its_best_evaluation(tmp_path: Path) -> None:
    (trial,) = run_sweep(plan(tmp_path, 1), study_in(tmp_path), lambda event: None, Control(), Trainer())
    assert isinstance(trial, Trial)
    assert isinstance(SPACE, Space)
    assert trial.value == pytest.approx(units_of(trial) - 0.3)
