"""Notes on checkpoints and exports; checkpoints that cannot be used, told at a glance or once they were read."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from core import commands
from core.errors import CheckpointError, ExportError, FieldError, RunError
from core.runs.catalogue.catalogue import Catalogue
from core.runs.catalogue.checkpoints import list_broken, list_checkpoints
from core.runs.catalogue.exports import list_exports, read_export
from core.runs.holds import held_steps
from core.runs.run import RunFolder


@pytest.fixture
def run(trained_run: Path, tmp_path: Path) -> RunFolder:
    """A run of its own: checkpoints 20, 40, 60, the best one exported."""
    shutil.copytree(trained_run, tmp_path / "run")
    return RunFolder.open(tmp_path / "run")


def problems(run: RunFolder) -> dict[int, str]:
    return {item.step: item.problem for item in (*list_checkpoints(run), *list_broken(run)) if item.problem}


def data_file(run: RunFolder, step: int) -> Path:
    (file,) = run.path.glob(f"model.ckpt-{step}.data-*")
    return file


def test_a_note_stays_with_its_checkpoint_even_through_the_trash(run: RunFolder) -> None:
    commands.note_checkpoint(run.path, 40, "  before the data was cleaned ")
    commands.note_checkpoint(run.path, 60, "last")
    commands.note_checkpoint(run.path, 60, "")
    assert {item.step: item.note for item in list_checkpoints(run)} == {
        20: "",
        40: "before the data was cleaned",
        60: "",
    }
    commands.undelete(commands.delete_checkpoints(run.path, [40]))
    assert next(item for item in list_checkpoints(run) if item.step == 40).note == "before the data was cleaned"


def test_a_note_has_an_end_and_a_damaged_file_of_notes_loses_none(run: RunFolder) -> None:
    with pytest.raises(FieldError, match="at most 500 characters, this one has 501"):
        commands.note_checkpoint(run.path, 40, "x" * 501)
    run.notes_file.write_text("{")
    assert [item.note for item in list_checkpoints(run)] == ["", "", ""]
    with pytest.raises(RunError, match=r"notes\.json cannot be read"):
        commands.note_checkpoint(run.path, 40, "new")


def test_an_export_of_ours_carries_its_note_and_others_are_left_alone(run: RunFolder, tmp_path: Path) -> None:
    (made,) = list_exports(run)
    commands.note_export(made.path, "for the demo")
    assert read_export(Path(made.path)).note == "for the demo"
    assert read_export(Path(made.path)).step == made.step
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    with pytest.raises(ExportError, match="not exported by the Workbench"):
        commands.note_export(foreign, "mine")
    assert list(foreign.iterdir()) == []


def test_an_export_with_a_link_to_nowhere_or_a_model_that_cannot_be_read_stays_in_the_list(run: RunFolder) -> None:
    (made,) = list_exports(run)
    (Path(made.path) / "assets.extra" / "lost").symlink_to("/nowhere/at/all")
    assert [(export.version, export.problem) for export in list_exports(run)] == [(made.version, "")]
    model = Path(made.path) / "saved_model.pb"
    model.unlink()
    model.mkdir()
    assert [export.problem for export in list_exports(run)] == [
        "Its saved_model.pb cannot be read: Is a directory."
    ]


def test_an_index_that_was_not_written_to_its_end_is_seen_without_reading_the_checkpoint(run: RunFolder) -> None:
    index = run.path / "model.ckpt-40.index"
    index.write_bytes(index.read_bytes()[:-9])
    assert problems(run) == {40: "Its index file ends too early: it was not written to its end."}


def test_what_is_no_whole_checkpoint_is_listed_apart_and_can_be_deleted(run: RunFolder) -> None:
    data_file(run, 20).unlink()
    os.rename(run.path / "model.ckpt-40.index", run.path / "model.ckpt-40.index.not-finite")
    assert [item.step for item in list_checkpoints(run)] == [60]
    found = problems(run)
    assert "One of its files is missing" in found[20]
    assert "Some of its weights are NaN" in found[40]
    trashed = commands.delete_checkpoints(run.path, [20, 40])
    assert problems(run) == {}
    assert list(run.path.glob("model.ckpt-40.*")) == []
    commands.undelete(trashed)
    assert set(problems(run)) == {20, 40}
    assert [item.step for item in list_checkpoints(run)] == [60]


def test_a_flipped_bit_is_told_once_somebody_looked_inside_and_forgotten_when_it_is_saved_anew(
    run: RunFolder,
) -> None:
    file = data_file(run, 40)
    good = file.read_bytes()
    file.write_bytes(bytes([good[0] ^ 1]) + good[1:])
    assert problems(run) == {}, "that costs a reading of all of it"
    with pytest.raises(CheckpointError):
        commands.contents(run.path, 40)
    assert problems(run)[40].startswith("It is damaged: ")
    os.utime(run.path / "model.ckpt-40.index", (1e9, 1e9))
    assert problems(run) == {}
    with pytest.raises(CheckpointError):
        commands.contents(run.path, 20, 40)
    assert set(problems(run)) == {40}
    file.write_bytes(good)
    commands.contents(run.path, 40)
    assert problems(run) == {}


def test_a_checkpoint_with_nan_is_marked_when_somebody_looks_inside(run: RunFolder) -> None:
    import tensorflow as tf

    v1 = tf.compat.v1
    with tf.Graph().as_default(), v1.Session() as session:
        variable = v1.get_variable("w", initializer=[float("nan"), 1.0])
        session.run(variable.initializer)
        v1.train.Saver().save(session, str(run.path / "model.ckpt"), 80, write_meta_graph=False, write_state=False)
    commands.contents(run.path, 80)
    assert {item.step: item.finite for item in list_checkpoints(run)} == {20: None, 40: None, 60: None, 80: False}


def test_both_checkpoints_that_are_compared_are_kept_meanwhile(
    run: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[frozenset[int]] = []

    def read(path: str, other: str | None) -> tuple[()]:
        held.append(held_steps(run))
        return ()

    monkeypatch.setattr("core.training.contents.read_contents", read)
    commands.contents(run.path, 20, 40)
    assert held == [frozenset({20, 40})]
    assert held_steps(run) == frozenset()


def test_a_catalogue_reads_only_what_is_new(run: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(path: Path) -> object:
        read.append(Path(path).name)
        return read_export(path)

    monkeypatch.setattr("core.runs.catalogue.exports.read_export", counted)
    catalogue = Catalogue(run.path)
    checkpoints, (first,), broken = catalogue.poll(run)
    assert checkpoints == list_checkpoints(run)
    assert broken == ()
    read.clear()
    assert catalogue.poll(run)[1] == (first,)
    assert read == []
    shutil.copytree(first.path, run.export_dir / "7")
    assert {item.version for item in catalogue.poll(run)[1]} == {first.version, "7"}
    assert read == ["7"]
    commands.note_export(first.path, "seen")
    assert {item.note for item in catalogue.poll(run)[1]} == {"", "seen"}
    shutil.rmtree(run.export_dir / "7")
    assert [item.version for item in catalogue.poll(run)[1]] == [first.version]
