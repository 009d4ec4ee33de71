"""A former best checkpoint outlives damage to the files that say it was best."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import commands
from core.errors import StorageError
from core.jobs import Event, Notice
from core.runs.catalogue.checkpoints import find_checkpoint, list_checkpoints
from core.runs.events.evaluations import EvaluationReader, read_evaluations
from core.runs.run import RunFolder
from tests.core.conftest import Finished, Train

# The loss falls, so where higher is better the first checkpoint stays the best.
SETTINGS = {
    "metric": "loss",
    "direction": "higher",
    "keep_latest": 1,
    "keep_best": 1,
    "patience": 0,
    "export": "none",
}


@pytest.fixture
def run(finished: Finished) -> RunFolder:
    return RunFolder.open(finished(SETTINGS))


def flip(file: Path, place: int) -> None:
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(bytes(content))


def notices(train: Train) -> list[str]:
    seen: list[Event] = []
    train({**SETTINGS, "max_steps": 100}, seen.append)
    return [event.text for event in seen if isinstance(event, Notice) and event.level == "warning"]


def test_every_evaluation_is_kept_in_the_runs_own_record(run: RunFolder) -> None:
    (file,) = (run.path / "eval").glob("events*")
    before = {(item.step, item.name): item.metrics["loss"] for item in read_evaluations(run.path)}
    file.unlink()
    after = {(item.step, item.name): item.metrics["loss"] for item in read_evaluations(run.path)}
    assert after == pytest.approx(before)
    assert len(after) == 3


@pytest.mark.parametrize("with_record", [True, False], ids=["with the record", "of an earlier version"])
@pytest.mark.parametrize("whole", [True, False], ids=["one byte", "all of it"])
def test_the_best_stays_though_its_metrics_are_lost(
    run: RunFolder, train: Train, with_record: bool, whole: bool
) -> None:
    best = find_checkpoint(run, "best").step
    (file,) = (run.path / "eval").glob("events*")
    if whole:
        file.unlink()
    else:
        flip(file, file.read_bytes().index(b"loss"))
    if not with_record:
        run.evaluations_file.unlink()
    said = notices(train)
    assert find_checkpoint(run, "best").step == best == 20
    assert [item.step for item in list_checkpoints(run)][-1] == 100
    assert any("cannot be read" in text or "own record" in text for text in said) or (whole and not with_record)
    assert EvaluationReader(run.path).poll()[0].step == best


def test_while_metrics_are_damaged_nothing_unmeasured_is_removed(run: RunFolder, train: Train) -> None:
    train({**SETTINGS, "keep_latest": 9, "max_steps": 120})
    run.evaluations_file.unlink()
    for file in (run.path / "eval").glob("events*"):
        flip(file, file.read_bytes().index(b"loss"))
    unmeasured = [item.step for item in list_checkpoints(run) if not item.metrics]
    assert unmeasured
    train({**SETTINGS, "max_steps": 140})
    assert set(unmeasured) <= {item.step for item in list_checkpoints(run)}


def test_an_evaluation_that_cannot_be_kept_is_an_error(run: RunFolder) -> None:
    run.evaluations_file.unlink()
    run.evaluations_file.mkdir()
    with pytest.raises(StorageError, match="Could not keep the evaluation"):
        commands.evaluate(run.path, "all")
