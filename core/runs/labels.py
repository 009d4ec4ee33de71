"""What a person says about a run: a name to show, notes, whether it is hidden. In the run's marks.json."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import FieldError, RunError, storage_error
from core.runs.json_files import read_json, write_json
from core.runs.run import RunFolder

LONGEST_NAME = 60
LONGEST_NOTES = 4000


@dataclass(frozen=True, slots=True)
class RunLabel:
    """`name` is shown instead of the folder's, "" for none; the folder itself never changes its name."""

    name: str = ""
    notes: str = ""
    hidden: bool = False


def check_label(label: RunLabel) -> RunLabel:
    """The label without space around its texts. FieldError names the field that is wrong: "name" or "notes"."""
    name, notes = label.name.strip(), label.notes.strip()
    if not name.isprintable():
        raise FieldError("name", "A name is one line of printable characters.")
    if len(name) > LONGEST_NAME:
        raise FieldError("name", f"The name has {len(name)} characters; {LONGEST_NAME} fit.")
    if len(notes) > LONGEST_NOTES:
        raise FieldError("notes", f"The notes have {len(notes)} characters; {LONGEST_NOTES} fit.")
    return RunLabel(name, notes, label.hidden)


def read_label(run: RunFolder) -> RunLabel:
    """The run's label; an empty one where there is none, or none that can be read: a label is never worth a run."""
    try:
        marks = read_json(run.marks_file) or {}
    except RunError:
        return RunLabel()
    name, notes, hidden = marks.get("name"), marks.get("notes"), marks.get("hidden")
    return RunLabel(name if isinstance(name, str) else "", notes if isinstance(notes, str) else "", hidden is True)


def write_label(run: RunFolder, label: RunLabel) -> None:
    """Keep the label beside the pinned steps. FieldError as for `check_label`, RunError, StorageError."""
    label = check_label(label)
    marks = read_json(run.marks_file) or {}
    try:
        run.marks_file.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise storage_error(error, "keep the name and the notes") from error
    write_json(run.marks_file, {**marks, "name": label.name, "notes": label.notes, "hidden": label.hidden})
