"""The run's own record of evaluations, and what it is worth when event files are damaged or gone."""

from __future__ import annotations

import math
import shutil
from pathlib import Path

import pytest

from core.errors import StorageError
from core.runs.events import evaluation_log
from core.runs.events.evaluation_log import Evaluation, EvaluationLog, append_evaluation
from core.runs.events.evaluations import EvaluationReader, read_evaluations
from tests.core.event_bytes import append, scalars


def made(step: int, name: str = "", loss: float = 0.5, wall_time: float = 1.0) -> Evaluation:
    return Evaluation(step, name, f"model.ckpt-{step}", {"loss": loss}, wall_time)


def test_what_is_appended_is_read_the_later_of_equals(tmp_path: Path) -> None:
    file = tmp_path / "workbench" / "evaluations.jsonl"
    log = EvaluationLog(file)
    assert log.poll() == {}
    append_evaluation(file, made(20))
    assert log.poll() == {("", 20): made(20)}
    append_evaluation(file, made(20, "held out", math.inf))
    append_evaluation(file, made(20, loss=0.25))
    assert log.poll() == {("", 20): made(20, loss=0.25), ("held out", 20): made(20, "held out", math.inf)}
    assert EvaluationLog(file).poll() == log.poll()
    assert log.problem == ""


def test_no_path_of_this_machine_is_kept(tmp_path: Path) -> None:
    append_evaluation(tmp_path / "e.jsonl", Evaluation(3, "", "/somewhere/run/model.ckpt-3", {}, 1.0))
    assert "/" not in (tmp_path / "e.jsonl").read_text()
    assert EvaluationLog(tmp_path / "e.jsonl").poll()["", 3].checkpoint_path == "model.ckpt-3"


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"[]",
        b'{"step": "x"}',
        b'{"step": 1, "name": "", "checkpoint_path": "", "metrics": {"loss": []}, "wall_time": 1}',
        b'{"step": 1e30, "name": "", "checkpoint_path": "", "metrics": {}, "wall_time": 1}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_a_bad_line_is_told_and_costs_only_itself(tmp_path: Path, line: bytes) -> None:
    file = tmp_path / "e.jsonl"
    append_evaluation(file, made(1))
    append(file, line + b"\n")
    append_evaluation(file, made(2))
    log = EvaluationLog(file)
    assert sorted(log.poll()) == [("", 1), ("", 2)]
    assert log.problem == f"A line of {file} cannot be read; the other evaluations are shown."
    append(file, b"?\n")
    log.poll()
    assert log.problem.startswith("2 lines of ")


def test_a_line_that_was_cut_off_spoils_only_itself(tmp_path: Path) -> None:
    file = tmp_path / "e.jsonl"
    append_evaluation(file, made(1))
    append(file, b'{"step": 2')
    log = EvaluationLog(file)
    assert list(log.poll()) == [("", 1)]
    assert log.problem == "", "it may still be being written"
    append_evaluation(file, made(3))
    assert list(log.poll()) == [("", 1), ("", 3)]
    assert log.problem.startswith("A line of ")


def test_a_line_without_an_end_is_not_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluation_log, "_LONGEST_LINE", 200)
    file = tmp_path / "e.jsonl"
    append_evaluation(file, made(1))
    append(file, b"x" * 450)
    append_evaluation(file, made(2))
    log = EvaluationLog(file)
    assert list(log.poll()) == [("", 1), ("", 2)]
    assert log.problem.startswith("A line of ")


def test_a_record_that_was_replaced_is_read_anew(tmp_path: Path) -> None:
    file, other = tmp_path / "e.jsonl", tmp_path / "other.jsonl"
    append_evaluation(file, made(1))
    log = EvaluationLog(file)
    log.poll()
    append_evaluation(other, made(5))
    append_evaluation(other, made(6))
    other.replace(file)
    assert list(log.poll()) == [("", 5), ("", 6)]
    file.unlink()
    assert log.poll() == {}


def test_an_evaluation_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="Could not keep the evaluation"):
        append_evaluation(tmp_path / "file" / "e.jsonl", made(1))


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """Evaluations of steps 10 to 50 in event files and in the run's own record."""
    (tmp_path / "eval").mkdir()
    for step in range(10, 60, 10):
        append(tmp_path / "eval" / "events.out.tfevents.1", scalars(step, {"loss": step / 100}, 2.0))
        append_evaluation(tmp_path / "workbench" / "evaluations.jsonl", made(step, loss=step / 100))
    return tmp_path


def losses(reader: EvaluationReader) -> dict[int, float]:
    return {item.step: round(item.metrics["loss"], 6) for item in reader.poll()}


ALL = {step: step / 100 for step in range(10, 60, 10)}


def test_an_intact_event_file_is_believed_before_the_record(run: Path) -> None:
    append_evaluation(run / "workbench" / "evaluations.jsonl", made(20, loss=9.0))
    reader = EvaluationReader(run)
    assert losses(reader) == ALL
    assert reader.notices == ()
    assert not reader.has_damage
    assert {item.wall_time for item in reader.poll()} == {2.0}


@pytest.mark.parametrize("record", [0, 2, 4])
def test_a_flipped_byte_forgets_no_evaluation(run: Path, record: int) -> None:
    file = run / "eval" / "events.out.tfevents.1"
    content = bytearray(file.read_bytes())
    content[record * len(content) // 5 + 20] ^= 1
    file.write_bytes(bytes(content))
    reader = EvaluationReader(run)
    assert losses(reader) == ALL
    assert reader.has_damage
    cannot, instead = reader.notices
    assert cannot.startswith("eval/events.out.tfevents.1 cannot be read from byte ")
    step = (record + 1) * 10
    assert instead == f"The metrics of checkpoint {step} come from the run's own record, not from event files."


def test_deleted_event_files_forget_no_evaluation(run: Path) -> None:
    shutil.rmtree(run / "eval")
    reader = EvaluationReader(run)
    assert losses(reader) == ALL
    assert "The metrics of checkpoints 10, 20, 30, 40, 50 come from" in reader.notices[0]
    assert not reader.has_damage


def test_without_a_record_the_events_behind_the_damage_count(run: Path) -> None:
    shutil.rmtree(run / "workbench")
    file = run / "eval" / "events.out.tfevents.1"
    content = file.read_bytes()
    file.write_bytes(content[:20] + b"?" + content[21:])
    assert [item.step for item in read_evaluations(run)] == [20, 30, 40, 50]


def test_an_evaluation_whose_name_has_slashes_is_found(tmp_path: Path) -> None:
    for folder, loss in (("eval_dev set/é", 0.5), ("eval_dev set", 0.25), ("eval", 1.0), ("validation", 3.0)):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        append(tmp_path / folder / "events.out.tfevents.1", scalars(7, {"loss": loss}))
    found = {item.name: item.metrics["loss"] for item in read_evaluations(tmp_path)}
    assert found == {"": 1.0, "dev set": 0.25, "dev set/é": 0.5}
