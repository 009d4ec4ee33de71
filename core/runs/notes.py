"""What a person wrote about checkpoints: RUN/workbench/notes.json. A note outlives its checkpoint in the trash."""

from __future__ import annotations

from core.errors import FieldError, storage_error
from core.runs.json_files import read_json, write_json
from core.runs.run import RunFolder

MOST = 500  # characters


def check_note(text: str) -> str:
    """The note without space around it. FieldError (field "note") if it is too long."""
    text = text.strip()
    if len(text) > MOST:
        raise FieldError("note", f"A note has at most {MOST} characters, this one has {len(text)}.")
    return text


def read_notes(run: RunFolder) -> dict[int, str]:
    """The notes on checkpoints, by step. RunError if the file is damaged."""
    found = (read_json(run.notes_file) or {}).get("checkpoints", {})
    if not isinstance(found, dict):
        return {}
    return {int(step): str(text) for step, text in found.items() if str(step).isdigit() and text}


def write_note(run: RunFolder, step: int, text: str) -> None:
    """Keep a note on a checkpoint; "" removes it. FieldError, RunError, StorageError."""
    notes = {**read_notes(run), step: check_note(text)}
    try:
        run.notes_file.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise storage_error(error, "keep the note") from error
    write_json(run.notes_file, {"checkpoints": {str(key): notes[key] for key in sorted(notes) if notes[key]}})
