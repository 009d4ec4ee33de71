"""Marks on a run: pinned, finite and damaged checkpoints, notes on them, and the run's label.

They lie in marks.json and notes.json, which nothing else writes. Each change is read, made and written under a
lock, so that of two processes which change different marks at once neither loses what the other wrote.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from core.errors import FieldError, RunError, StorageError, storage_error
from core.runs.file_locks import file_lock
from core.runs.json_files import Step, read_json, read_record, write_json
from core.words import mark, worded

LONGEST_NAME = 60  # characters
LONGEST_NOTES = 4000
LONGEST_NOTE = 500
_PATIENCE = 10.0  # seconds to wait for a process that changes the marks just now
_MARKS_REMEDY = mark("Remove it, and pin your checkpoints again.")
_NOTES_REMEDY = mark("Remove it; the notes on checkpoints go with it.")


class Marked(Protocol):
    """Whatever has marks: a run's folder."""

    @property
    def marks_file(self) -> Path: ...
    @property
    def notes_file(self) -> Path: ...
    @property
    def marks_lock(self) -> Path: ...


@dataclass(frozen=True, slots=True)
class Marks:
    """marks.json; what a newer version wrote into it is kept there.

    By step: `finite`, whether all weights are finite, as far as somebody looked; `damage_seen`, what was wrong with
    a checkpoint when it was read, and when that one had been saved. (What the first versions wrote as "damaged"
    rested on any failed reading, and is not believed.)
    """

    pinned: frozenset[Step] = frozenset()
    finite: dict[Step, bool] = field(default_factory=dict)
    damage_seen: dict[Step, tuple[str, float]] = field(default_factory=dict)
    name: str = ""
    notes: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class _Notes:
    checkpoints: dict[Step, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RunLabel:
    """What a person calls a run. `name` is shown instead of the folder's, "" for none; the folder keeps its own."""

    name: str = ""
    notes: str = ""
    hidden: bool = False


def read_marks(run: Marked) -> Marks:
    """Return the marks of a run. RunError if they cannot be read: no pinned checkpoint must seem unpinned."""
    return read_record(run.marks_file, Marks, _MARKS_REMEDY) or Marks()


def set_pinned(run: Marked, step: int, pinned: bool) -> None:
    """Pin a checkpoint, or unpin it. RunError, StorageError."""

    def change(marks: Marks) -> Marks:
        steps = marks.pinned | {step} if pinned else marks.pinned - {step}
        return dataclasses.replace(marks, pinned=steps)

    _change_marks(run, worded("pin the checkpoint"), change)


def mark_finite(run: Marked, found: Mapping[int, bool]) -> None:
    """Keep, by step, whether the weights of checkpoints are finite. RunError, StorageError."""

    def change(marks: Marks) -> Marks:
        return dataclasses.replace(marks, finite={**marks.finite, **found})

    _change_marks(run, worded("mark the checkpoint"), change)


def mark_damaged(run: Marked, step: int, problem: str, saved: float) -> None:
    """Keep what is wrong with the checkpoint saved at that time, "" if nothing is. RunError, StorageError."""

    def change(marks: Marks) -> Marks:
        others = {other: damage for other, damage in marks.damage_seen.items() if other != step}
        return dataclasses.replace(marks, damage_seen={**others, step: (problem, saved)} if problem else others)

    _change_marks(run, worded("mark the checkpoint"), change)


def check_label(label: RunLabel) -> RunLabel:
    """Return the label without space around its texts. FieldError names the wrong field: "name" or "notes"."""
    name, notes = label.name.strip(), label.notes.strip()
    if not name.isprintable():
        raise FieldError("name", worded("A name is one line of printable characters."))
    if len(name) > LONGEST_NAME:
        raise FieldError(
            "name",
            worded(
                "The name has {n} characters; at most {most} are allowed.",
                n=len(name),
                most=LONGEST_NAME,
            ),
        )
    if len(notes) > LONGEST_NOTES:
        raise FieldError(
            "notes",
            worded(
                "The notes have {n} characters; at most {most} are allowed.",
                n=len(notes),
                most=LONGEST_NOTES,
            ),
        )
    return RunLabel(name, notes, label.hidden)


def read_label(run: Marked) -> RunLabel:
    """Return the run's label; an empty one if none can be read: a list of runs can do without it."""
    try:
        marks = read_marks(run)
    except RunError:
        return RunLabel()
    return RunLabel(marks.name, marks.notes, marks.hidden)


def write_label(run: Marked, label: RunLabel) -> None:
    """Keep the label. FieldError as for `check_label`, RunError, StorageError."""
    label = check_label(label)

    def change(marks: Marks) -> Marks:
        return dataclasses.replace(marks, name=label.name, notes=label.notes, hidden=label.hidden)

    _change_marks(run, worded("keep the name and the notes"), change)


def check_note(text: str) -> str:
    """Return the note without space around it. FieldError (field "note") if it is too long."""
    text = text.strip()
    if len(text) > LONGEST_NOTE:
        raise FieldError(
            "note",
            worded(
                "A note has at most {most} characters, this one has {n}.",
                most=LONGEST_NOTE,
                n=len(text),
            ),
        )
    return text


def read_notes(run: Marked) -> dict[int, str]:
    """Return the notes on checkpoints, by step; a note outlives its checkpoint in the trash. RunError."""
    notes = read_record(run.notes_file, _Notes, _NOTES_REMEDY) or _Notes()
    return {step: text for step, text in notes.checkpoints.items() if text}


def write_note(run: Marked, step: int, text: str) -> None:
    """Keep a note on a checkpoint; "" removes it. FieldError, RunError, StorageError."""
    text = check_note(text)

    def change(notes: _Notes) -> _Notes:
        kept = {other: note for other, note in notes.checkpoints.items() if note and other != step}
        return _Notes({**kept, step: text} if text else kept)

    def read() -> _Notes:
        return read_record(run.notes_file, _Notes, _NOTES_REMEDY) or _Notes()

    _change(run.notes_file, run.marks_lock, worded("keep the note"), read, change)


_Record = TypeVar("_Record", Marks, _Notes)


def _change_marks(run: Marked, doing: str, change: Callable[[Marks], Marks]) -> None:
    _change(run.marks_file, run.marks_lock, doing, lambda: read_marks(run), change)


def _change(
    file: Path, lock: Path, doing: str, read: Callable[[], _Record], change: Callable[[_Record], _Record]
) -> None:
    """Read, change and write a file while nobody else does; `doing` completes "Could not ...". StorageError."""
    before = read()
    if change(before) == before:
        return  # nothing to write, so that a run which cannot be written can still be read
    try:
        file.parent.mkdir(exist_ok=True)
        with file_lock(lock, _PATIENCE) as free:
            if not free:
                raise StorageError(
                    worded(
                        "Could not {doing}: another process holds {lock}. Try again when it has ended.",
                        doing=doing,
                        lock=lock,
                    )
                )
            write_json(file, _json_of(change(read()), read_json(file) or {}))
    except OSError as error:
        raise storage_error(error, doing) from error


def _json_of(record: Marks | _Notes, stored: Mapping[str, object]) -> dict[str, object]:
    """Return the record as JSON values, steps in order, with what only a newer version knows of what is stored."""
    defaults = type(record)()
    plain: dict[str, object] = {}
    for each in dataclasses.fields(record):
        value = getattr(record, each.name)
        if value == getattr(defaults, each.name):
            continue
        if isinstance(value, frozenset):
            value = sorted(value)
        elif isinstance(value, dict):
            value = {str(step): value[step] for step in sorted(value)}
        plain[each.name] = value
    ours = {each.name for each in dataclasses.fields(record)}
    return {**plain, **{name: value for name, value in stored.items() if name not in ours}}
