"""Which files make up whole checkpoints; what is empty, half there or of no step is named."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest

from core import commands
from core.errors import CheckpointError
from core.runs.catalogue.catalogue import Catalogue
from core.runs.catalogue.checkpoint_files import CheckpointFiles
from core.runs.catalogue.checkpoints import find_checkpoint, list_broken, list_checkpoints
from core.runs.catalogue.left_out import list_left_out
from core.runs.catalogue.leftovers import UNFINISHED, sweep_leftovers
from core.runs.catalogue.removal import remove_files
from core.runs.marks import mark_damaged
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo
from tests.core.event_bytes import append, scalars
from tests.core.index_bytes import index_file

INFO = RunInfo("linear", "/x/linear.py", "0", {}, {}, "loss", False, None, {}, 1.0)


def index_of(*entries: tuple[bytes, bytes]) -> bytes:
    """An index file with these entries behind its header."""
    return index_file([(b"", b""), *entries])


INDEX = index_of((b"w", bytes([0x28, 8])))  # 8 bytes in data file 0


def save(run: RunFolder, name: str, index: bytes = INDEX, *data: bytes) -> None:
    shards = data or (b"12345678",)
    for number, content in enumerate(shards):
        (run.path / f"{name}.data-{number:05d}-of-{len(shards):05d}").write_bytes(content)
    (run.path / f"{name}.index").write_bytes(index)


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    run = RunFolder.create(tmp_path / "run-001", INFO, b"")
    for step, loss in ((20, 0.5), (40, 0.1), (60, 0.3)):
        save(run, f"model.ckpt-{step}")
        (run.path / "eval").mkdir(exist_ok=True)
        append(run.path / "eval" / "events.out.tfevents.1", scalars(step, {"loss": loss}))
    return run


def flags(run: RunFolder) -> dict[int, str]:
    return {
        item.step: "best " * item.best + "latest" * item.latest + item.problem for item in list_checkpoints(run)
    }


def reasons(run: RunFolder) -> dict[str, str]:
    return {item.name: item.reason for item in list_left_out(run, list_checkpoints(run), list_broken(run))}


def test_whole_checkpoints_are_best_and_latest(run: RunFolder) -> None:
    assert flags(run) == {20: "", 40: "best ", 60: "latest"}
    assert reasons(run) == {}


@pytest.mark.parametrize(
    ("part", "why"),
    [("index", "Its index file is empty"), ("data-00000-of-00001", "One of its data files is empty")],
)
def test_a_checkpoint_with_an_empty_file_is_neither_best_nor_latest(run: RunFolder, part: str, why: str) -> None:
    os.truncate(run.path / f"model.ckpt-40.{part}", 0)
    assert flags(run) == {20: "", 60: "best latest"}
    os.truncate(run.path / f"model.ckpt-60.{part}", 0)
    assert flags(run) == {20: "best latest"}
    assert [item.step for item in list_broken(run)] == [40, 60]
    assert list(reasons(run)) == ["model.ckpt-40", "model.ckpt-60"]
    assert all(reason.startswith(why) for reason in reasons(run).values())


def test_an_empty_data_file_beside_others_counts_if_something_belongs_into_it(run: RunFolder) -> None:
    here, there = (b"a", bytes([0x28, 4])), (b"b", bytes([0x18, 1, 0x28, 4]))
    nothing = (b"c", bytes([0x18, 1]))
    save(run, "model.ckpt-80", index_of(here, there), b"1234", b"")
    save(run, "model.ckpt-81", index_of(here, nothing), b"1234", b"")
    save(run, "model.ckpt-82", index_of(here, there), b"1234", b"5678")
    save(run, "model.ckpt-83", INDEX[-8:].rjust(70, b"\0"), b"1234", b"")  # not judged: it cannot be read
    assert [step for step in flags(run) if step >= 80] == [81, 82, 83]


def test_a_cut_off_or_damaged_one_is_listed_but_not_best_and_not_latest(run: RunFolder) -> None:
    (run.path / "model.ckpt-60.index").write_bytes(INDEX[:-9])
    (forty,) = [item for item in list_checkpoints(run) if item.step == 40]
    mark_damaged(run, 40, "It is damaged: a checksum is wrong.", forty.saved)
    found = flags(run)
    assert found[20] == "best latest"
    assert found[40].startswith("It is damaged")
    assert found[60].startswith("Its index file ends too early")
    assert find_checkpoint(run, "latest").step == 20
    with pytest.raises(CheckpointError, match="has no checkpoint 9999"):
        find_checkpoint(run, "9" * 5000)
    assert find_checkpoint(run, "best").step == 20


def test_if_none_can_be_used_the_newest_is_still_the_latest(run: RunFolder) -> None:
    for step in (20, 40, 60):
        (run.path / f"model.ckpt-{step}.index").write_bytes(INDEX[:-9])
    assert [item.step for item in list_checkpoints(run) if item.latest] == [60]
    assert not any(item.best for item in list_checkpoints(run))


def save_objects(run: RunFolder, name: str, graph: bytes, *keys: bytes) -> None:
    """A checkpoint as tf.train.Checkpoint writes it; `graph` names its variables, and lies at byte 8."""
    place = bytes([0x20, 8, 0x28, len(graph)])
    entries = [(b"_CHECKPOINTABLE_OBJECT_GRAPH", place), *((key, b"\x28\x08") for key in keys)]
    save(run, name, index_of(*entries), bytes(8) + graph)


def test_objects_without_a_global_step_are_not_usable_and_those_with_one_are(run: RunFolder) -> None:
    save_objects(run, "model.ckpt-80", b"Variable, dense/kernel", b"step/.ATTRIBUTES/VARIABLE_VALUE")
    save_objects(run, "model.ckpt-81", b"step is global_step", b"step/.ATTRIBUTES/VARIABLE_VALUE")
    save_objects(run, "model.ckpt-82", b"", b"estimator_global_step/.ATTRIBUTES/VARIABLE_VALUE")
    save_objects(run, "model.ckpt-83", b"", b"not/known")  # cannot be read: not judged
    why = "tf.train.Checkpoint or Keras wrote it, without a global step, so an Estimator cannot restore it."
    assert [step for step in flags(run) if step >= 80] == [81, 82, 83]
    assert reasons(run) == {"model.ckpt-80": why}
    with pytest.raises(CheckpointError, match=r"Checkpoint 80 of run-001 cannot be used\. tf\.train\.Checkpoint"):
        find_checkpoint(run, 80)


def test_a_folder_without_any_usable_checkpoint_says_why(tmp_path: Path) -> None:
    run = RunFolder.create(tmp_path / "run-002", INFO, b"")
    save_objects(run, "ckpt-5", b"Variable", b"step/.ATTRIBUTES/VARIABLE_VALUE")
    with pytest.raises(
        CheckpointError, match=r"None of the checkpoints of run-002 can be used\. ckpt-5: tf\.train"
    ):
        find_checkpoint(run, "latest")


def test_what_no_list_can_hold_is_named_with_the_reason(run: RunFolder) -> None:
    save(run, "model.ckpt")
    save(run, "garbage", b"no index at all")
    save(run, "weights", index_of((b"_CHECKPOINTABLE_OBJECT_GRAPH", b"\x28\x04"), (b"w", b"\x28\x04")))
    save(run, "other-60")
    save(run, "model.ckpt-80")
    (run.path / "model.ckpt-80.index").unlink()
    save(run, "model.ckpt-90")
    (run.path / "model.ckpt-90.data-00000-of-00001").unlink()
    assert reasons(run) == {
        "garbage": "It has no step in its name, such as model.ckpt-300.",
        "model.ckpt": "It has no step in its name, such as model.ckpt-300.",
        "model.ckpt-80": "Its index file is missing, so its values cannot be read.",
        "model.ckpt-90": "One of its files is missing, so values are missing.",
        "other-60": "Another checkpoint of step 60 is listed.",
        "weights": "tf.train.Checkpoint or Keras wrote it, and it has no step in its name, such as model.ckpt-300.",
    }
    assert {item.name for item in commands.list_run(run.path).left_out} == set(reasons(run))


def test_a_listing_tells_of_metrics_it_cannot_read(run: RunFolder) -> None:
    file = run.path / "eval" / "events.out.tfevents.1"
    content = file.read_bytes()
    file.write_bytes(content[:20] + b"!" + content[21:])
    (notice,) = commands.list_run(run.path).notices
    assert notice.startswith("eval/events.out.tfevents.1 cannot be read from byte 0 to byte ")
    catalogue = Catalogue(run.path)
    assert not catalogue.metrics_damaged
    catalogue.poll(run)
    assert catalogue.metrics_damaged
    assert catalogue.notices == (notice,)


def test_a_file_that_is_as_before_is_not_opened_again(run: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    files = CheckpointFiles(run.path)
    first = files.poll()
    monkeypatch.setattr("core.runs.catalogue.checkpoint_files._is_cut_off", lambda path: pytest.fail(path))
    assert files.poll() == first


def test_what_killed_processes_left_is_swept_and_the_rest_stays(run: RunFolder) -> None:
    dead, alive = 2**22 - 1, os.getpid()
    parts = run.path / "model.ckpt-80_temp"
    parts.mkdir()
    (parts / "part-00000-of-00001.data-00000-of-00001").touch()
    run.data_dir.mkdir()
    gone = [
        run.data_dir / f".train.tfrecord.{dead}.tmp",
        run.path / f".checkpoint.{dead}.new",
        run.path / "workbench" / f".state.json.{dead}.0a1b2c3d",
    ]
    analyses = [run.analyses_dir / f"{UNFINISHED}{pid}-abc" for pid in (dead, alive)]
    for analysis in analyses:
        analysis.mkdir(parents=True)
    stays = [
        run.data_dir / f".train.tfrecord.{alive}.tmp",
        run.data_dir / "train.tfrecord",
        run.path / ".hidden",
        run.path / f"model.ckpt-20.{dead}.tmp",
    ]
    for file in (*gone, *stays):
        file.touch()
    for folder in ("notes_temp", "model.ckpt-90_temporary"):
        (run.path / folder).mkdir()
    removed = sweep_leftovers(run)
    assert len(removed) == len(gone) + 1
    assert "model.ckpt-80_temp" in removed
    assert not any(file.exists() for file in (parts, *gone))
    assert all(file.exists() for file in stays)
    assert [analysis.exists() for analysis in analyses] == [False, True]
    assert (run.path / "notes_temp").is_dir()
    assert (run.path / "model.ckpt-90_temporary").is_dir()


@pytest.mark.parametrize("after", range(3))
def test_a_removal_that_was_broken_off_is_no_loss_and_is_ended(
    run: RunFolder, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    """At each of its operations: the index gets another name, the data goes, then the index."""
    unlink, left = Path.unlink, [after]

    def killed(self: Path, missing_ok: bool = False) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        unlink(self, missing_ok)

    with monkeypatch.context() as patch, contextlib.suppress(KeyboardInterrupt):
        patch.setattr(Path, "unlink", killed)
        remove_files(run.path / "model.ckpt-20")
    listed, broken = list_checkpoints(run), list_broken(run)
    assert [item.step for item in listed] == [40, 60]
    assert list_left_out(run, listed, broken) == ()
    assert ("model.ckpt-20" in sweep_leftovers(run)) == (after < 2)
    assert not list(run.path.glob("model.ckpt-20*"))


def test_the_state_file_names_only_checkpoints_that_are_there(run: RunFolder) -> None:
    state_file = run.path / "checkpoint"
    state_file.write_text('model_checkpoint_path: "model.ckpt-60"\n')
    sweep_leftovers(run)
    assert state_file.read_text() == 'model_checkpoint_path: "model.ckpt-60"\n', "it is right: it is left alone"
    state_file.write_text(
        'model_checkpoint_path: "/x/model.ckpt-99"\nall_model_checkpoint_paths: "model.ckpt-20"\n'
    )
    sweep_leftovers(run)
    assert state_file.read_text().splitlines() == [
        'model_checkpoint_path: "model.ckpt-60"',
        *(f'all_model_checkpoint_paths: "model.ckpt-{step}"' for step in (20, 40, 60)),
    ]
    for file in run.path.glob("model.ckpt-*"):
        file.unlink()
    sweep_leftovers(run)
    assert not state_file.exists()


def test_a_checkpoint_whose_number_is_no_step_is_named_and_not_listed(run: RunFolder) -> None:
    huge = f"model.ckpt-{'9' * 19}"
    before = list_checkpoints(run)
    save(run, huge)
    assert list_checkpoints(run) == before
    assert [left.name for left in list_left_out(run, before, list_broken(run))] == [huge]
