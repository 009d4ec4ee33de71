"""Events of a training as lines of text, for the terminal and the run's log."""

from __future__ import annotations

import time
from contextlib import suppress

from typing_extensions import assert_never

from core.jobs import (
    Checked,
    CheckpointSaved,
    CheckpointsRemoved,
    Emit,
    Evaluated,
    Event,
    Failed,
    Finished,
    ModelExported,
    Notice,
    PatienceChanged,
    Phase,
    Progress,
    Started,
    Stopped,
)
from core.number_text import format_metric
from core.outside_text import terminal_line
from core.runs.plain_files import plain
from core.runs.run import RunFolder
from core.words import in_english

_TICKS = {"ok": "[ok]", "warning": "[!!]", "failed": "[no]", "skipped": "[--]"}


def logged(run: RunFolder, emit: Emit) -> Emit:
    """Return an Emit that also appends a timed line to the run's training.log for each event that has one.

    A line that cannot be written is dropped: saving reports what is wrong with the disk.
    """

    def emit_and_log(event: Event) -> None:
        line = line_of(event)
        if line:
            with suppress(OSError), open(run.training_log, "a", encoding="utf-8", opener=plain) as log:
                log.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {terminal_line(line)}\n")
        emit(event)

    return emit_and_log


def line_of(event: Event) -> str:
    """Return an event as a line for people, in English; "" for one that has no line."""
    match event:
        case Evaluated(step=step, name=name, metrics=metrics, seconds=seconds):
            of = f" {name}" if name else ""
            values = ", ".join(f"{name} {format_metric(value)}" for name, value in metrics.items())
            return f"step {step}{of}: {values} ({seconds * 1000:.0f} ms)"
        case Checked(name=name, result=result, text=text):
            return f"{_TICKS[result]} {in_english(name)}: {in_english(text)}"
        case CheckpointsRemoved(steps=steps):
            return f"removed checkpoints {', '.join(map(str, steps))}: neither latest, best nor pinned"
        case ModelExported(step=step, path=path):
            return f"exported checkpoint {step} to {path}"
        case Notice(text=text, level=level):
            return in_english(text) if level == "info" else f"{level}: {in_english(text)}"
        case Phase(kind=kind, text=text):
            return "" if kind in ("evaluating", "training") else f"{in_english(text)}..."
        case Progress() | CheckpointSaved() | PatienceChanged() | Started() | Finished() | Stopped() | Failed():
            return ""
        case _:
            assert_never(event)
