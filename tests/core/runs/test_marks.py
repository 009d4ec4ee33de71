"""Marks: pins, findings, notes and labels, each kept whoever else writes at the same time."""

from __future__ import annotations

import json
import multiprocessing
from pathlib import Path

import pytest

from core.errors import FieldError, RunError, StorageError
from core.runs import marks as marks_module
from core.runs.catalogue.run_list import RunList
from core.runs.file_locks import file_lock
from core.runs.marks import (
    RunLabel,
    mark_damaged,
    mark_finite,
    read_label,
    read_marks,
    read_notes,
    set_pinned,
    write_label,
    write_note,
)
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo

INFO = RunInfo("pets", "/nowhere/pets.py", "", {}, {}, "accuracy", True, None, {}, 1e9)


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return RunFolder.create(tmp_path / "pets" / "run-001", INFO, b"")


def test_a_label_stands_beside_the_pins_and_leaves_the_folder_its_name(run: RunFolder, tmp_path: Path) -> None:
    run.set_pinned(100, True)
    write_label(run, RunLabel("  wide net ", "Twice the units.\n", True))
    run.set_pinned(200, True)
    assert read_label(run) == RunLabel("wide net", "Twice the units.", True)
    assert run.pins() == {100, 200}
    (summary,) = [each.summary for each in RunList().poll(tmp_path)]
    assert (summary.name, summary.display_name) == ("run-001", "wide net")
    assert summary.path.name == "run-001"


def test_without_a_label_the_folders_name_is_shown(run: RunFolder, tmp_path: Path) -> None:
    assert RunList().poll(tmp_path)[0].summary.display_name == "run-001"


@pytest.mark.parametrize("content", ["{", "[]", '{"name": 7, "notes": null, "hidden": "yes"}'])
def test_a_damaged_label_costs_no_run(run: RunFolder, tmp_path: Path, content: str) -> None:
    run.marks_file.write_text(content)
    assert RunList().poll(tmp_path)[0].summary.label == RunLabel()


@pytest.mark.parametrize(
    ("label", "field"),
    [(RunLabel("a\nb"), "name"), (RunLabel("x" * 61), "name"), (RunLabel("", "x" * 4001), "notes")],
)
def test_what_is_no_name_is_said_at_its_field(run: RunFolder, label: RunLabel, field: str) -> None:
    with pytest.raises(FieldError) as caught:
        write_label(run, label)
    assert caught.value.field == field
    assert read_label(run) == RunLabel()


def test_a_foreign_run_can_be_named_too(tmp_path: Path) -> None:
    (tmp_path / "checkpoint").touch()
    write_label(RunFolder(tmp_path), RunLabel("theirs"))
    assert read_label(RunFolder(tmp_path)).name == "theirs"


_WRITES = 200


def _pin(path: Path, first: int) -> None:
    for step in range(first, first + _WRITES):
        set_pinned(RunFolder(path), step, True)


def _note(path: Path, first: int) -> None:
    for step in range(first, first + _WRITES // 4):
        write_note(RunFolder(path), step, f"note {step}")
        mark_finite(RunFolder(path), {step: True})


def test_two_processes_that_write_at_once_lose_nothing(run: RunFolder) -> None:
    spawn = multiprocessing.get_context("spawn")  # the process of the tests may have threads
    work = [(_pin, 0), (_pin, 1000), (_note, 0), (_note, 1000)]
    processes = [spawn.Process(target=target, args=(run.path, first)) for target, first in work]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * 4
    assert run.pins() == {*range(_WRITES), *range(1000, 1000 + _WRITES)}
    noted = {*range(_WRITES // 4), *range(1000, 1000 + _WRITES // 4)}
    assert set(read_notes(run)) == noted
    assert set(run.finite_steps()) == noted


def test_a_change_waits_for_the_other_process_and_says_so_when_it_never_ends(
    run: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(marks_module, "_PATIENCE", 0.01)
    with file_lock(run.marks_lock, 0.0) as free:
        assert free
        with pytest.raises(StorageError, match="Could not pin the checkpoint: another process holds"):
            set_pinned(run, 1, True)
    set_pinned(run, 1, True)
    assert run.pins() == {1}


def test_each_kind_of_mark_leaves_the_others_alone(run: RunFolder) -> None:
    run.marks_file.write_text('{"later": {"7": [1, 2]}, "finite": {"3": false}}')
    set_pinned(run, 30, True)
    set_pinned(run, 4, True)
    set_pinned(run, 30, False)
    mark_finite(run, {20: True, 3: True})
    mark_damaged(run, 20, "It is damaged.", 5.0)
    write_label(run, RunLabel("wide"))
    marks = read_marks(run)
    assert (marks.pinned, marks.finite, marks.name) == ({4}, {3: True, 20: True}, "wide")
    assert marks.damage_seen == {20: ("It is damaged.", 5.0)}
    assert json.loads(run.marks_file.read_text())["later"] == {"7": [1, 2]}
    mark_damaged(run, 20, "", 5.0)
    assert read_marks(run).damage_seen == {}


def test_steps_are_written_in_order(run: RunFolder) -> None:
    for step in (30, 4, 100):
        set_pinned(run, step, True)
    mark_finite(run, {30: True, 4: False})
    stored = json.loads(run.marks_file.read_text())
    assert stored["pinned"] == [4, 30, 100]
    assert list(stored["finite"]) == ["4", "30"]


@pytest.mark.parametrize(
    "content",
    [
        '{"finite": "x"}',
        '{"finite": {"²": true}}',
        '{"damage_seen": {"300": []}}',
        '{"damage_seen": {"300": {}}}',
        '{"pinned": [1, null]}',
        '{"pinned": {"1": true}}',
    ],
)
def test_marks_of_the_wrong_shape_are_one_sentence_and_stay_as_they_are(run: RunFolder, content: str) -> None:
    run.marks_file.write_text(content)
    for attempt in (lambda: read_marks(run), lambda: set_pinned(run, 1, True)):
        with pytest.raises(RunError, match=r"marks\.json cannot be read: .* pin your checkpoints again"):
            attempt()
    assert run.marks_file.read_text() == content


def test_what_changes_nothing_is_not_written(run: RunFolder) -> None:
    mark_damaged(run, 3, "", 1.0)
    set_pinned(run, 3, False)
    write_note(run, 3, "  ")
    assert not run.marks_file.exists()
    assert not run.notes_file.exists()
    assert not run.marks_lock.exists()


def test_a_run_that_cannot_be_written_says_so(run: RunFolder) -> None:
    run.marks_lock.mkdir()
    with pytest.raises(StorageError, match=r"Could not pin the checkpoint .*marks\.lock"):
        set_pinned(run, 3, True)


def test_a_note_is_changed_and_removed(run: RunFolder) -> None:
    write_note(run, 3, " first ")
    write_note(run, 1, "x" * 500)
    write_note(run, 3, "second")
    assert read_notes(run) == {1: "x" * 500, 3: "second"}
    write_note(run, 3, "")
    assert read_notes(run) == {1: "x" * 500}
    with pytest.raises(FieldError):
        write_note(run, 1, "x" * 501)


def test_a_name_and_notes_may_be_as_long_as_is_said(run: RunFolder) -> None:
    write_label(run, RunLabel("n" * 60, "t" * 4000))
    assert read_label(run) == RunLabel("n" * 60, "t" * 4000)
