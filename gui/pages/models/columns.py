"""The columns of the two tables of the Models page."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gui.diagrams.signature_diagram import signature_order
from gui.widgets.basics import Tone
from gui.widgets.tables.record_table import Column
from gui.widgets.text import format_age, format_bytes, format_metric, format_number

if TYPE_CHECKING:
    from core.runs.catalogue.checkpoints import Checkpoint
    from core.runs.catalogue.exports import Export

_SAVED, _MADE = "Time since it was saved", "Time since it was made"
_AGE = "59 min"  # the longest there is
_PARITY = "Outputs of the export and of its checkpoint, compared on evaluation records after the export"
_HIDDEN = "global_step"  # Estimator evaluates it with the metrics; it is the step itself


def metric_names(checkpoints: Sequence[Checkpoint]) -> tuple[str, ...]:
    """The eval metrics of any of them: loss first, then by name."""
    names = {name for item in checkpoints for name in item.metrics if name != _HIDDEN}
    return tuple(sorted(names, key=lambda name: (name != "loss", name)))


def checkpoint_columns(metrics: Sequence[str], best_of: str, notes: bool = False) -> list[Column[Checkpoint]]:
    """A column per metric; `best_of` is the metric that "best" is about; `notes`: somebody wrote some."""
    return [
        Column("Step", _step, _step_value, number=True, help="Training steps the weights have seen"),
        Column(
            "Age",
            _age,
            _age_value,
            number=True,
            muted=True,
            droppable=2,
            help="Time since it was saved",
            widest="59 min",
        ),
        Column("Size", _size, _size_value, number=True, muted=True, droppable=3, help="Bytes on disk"),
        *(_metric_column(name, droppable=name not in ("loss", best_of)) for name in metrics),
        Column("Marks", marks=_marks(best_of), sort=_marks_value, stretch=True, tip=_marks_tip),
        *([_note_column()] if notes else []),
    ]


def export_columns(notes: bool = False, *, opened: bool = False) -> list[Column[Export]]:
    """`notes`: somebody wrote some; `opened`: they are of other runs and other makers."""
    return [
        Column("Version", lambda item: item.version, lambda item: item.version, help="The name of its folder"),
        Column(
            "Step",
            lambda item: "-" if item.step is None else format_number(item.step),
            lambda item: item.step,
            number=True,
            help="The checkpoint whose weights it has",
        ),
        *([_from_column()] if opened else []),
        Column("Signatures", _signatures, lambda item: len(item.signatures), stretch=True, tip=_signatures_tip),
        Column("Parity", marks=_parity, sort=_parity_value, tip=_parity_tip, droppable=1, help=_PARITY),
        Column("Size", _size, _size_value, number=True, muted=True, droppable=3, help="Bytes on disk"),
        Column(
            "Created",
            _created,
            _created_value,
            number=True,
            muted=True,
            droppable=4,
            help="Time since it was made",
            widest="59 min",
        ),
        *([_note_column()] if notes else []),
    ]


def _from_column() -> Column[Export]:
    """Which run an export was made from."""

    def name(item: Export) -> str:
        return Path(item.run).name if item.run else "elsewhere"

    def tip(item: Export) -> str:
        return f"Made from {item.run}\n{item.path}" if item.run else item.path

    return Column("From", name, name, muted=True, droppable=1, tip=tip, help="The run it was made from")


def _note_column() -> Column[Any]:
    return Column("Note", _note, _note_value, muted=True, droppable=2, tip=_note, help="Your note on it")


def _note(item: Checkpoint | Export) -> str:
    return item.note


def _note_value(item: Checkpoint | Export) -> str | None:
    return item.note or None


def _parity(item: Export) -> list[tuple[str, Tone]]:
    found: list[tuple[str, Tone]] = [("damaged", "bad")] if item.problem else []
    if item.parity is not None:
        found.append(("passed", "good") if item.parity else ("differs", "bad"))
    elif item.parity_problem:
        found.append(("not checked", "warning"))
    if item.cases is not None:
        passed, asked = item.cases
        found.append(("cases pass", "good") if passed == asked else (f"{asked - passed} cases fail", "bad"))
    return found


def _parity_value(item: Export) -> float | None:
    return item.difference


def _parity_tip(item: Export) -> str:
    if item.problem:
        return item.problem
    cases = "" if item.cases is None else "\nTest cases, when it was made: {} of {} pass.".format(*item.cases)
    if item.parity is None:
        why = f"The parity check was not run: {item.parity_problem}" if item.parity_problem else "No parity check."
        return f"{why}{cases}"
    if not item.difference:
        return f"Parity check on evaluation records: outputs are identical to the checkpoint's.{cases}"
    result = "passed" if item.parity else "failed"
    return f"Parity check on evaluation records {result}: outputs differ by at most {item.difference:.2g}.{cases}"


def _metric_column(name: str, *, droppable: bool) -> Column[Checkpoint]:
    def value(item: Checkpoint) -> float | None:
        return item.metrics.get(name)

    def text(item: Checkpoint) -> str:
        return format_metric(item.metrics.get(name))

    def tip(item: Checkpoint) -> str:
        found = item.metrics.get(name)
        return "Not evaluated" if found is None else f"{name} {found!r}"

    return Column(
        name, text, value, number=True, help=f"Evaluation metric {name}", tip=tip, droppable=int(droppable)
    )


def _marks(best_of: str) -> Callable[[Checkpoint], list[tuple[str, Tone]]]:
    def marks(item: Checkpoint) -> list[tuple[str, Tone]]:
        found: list[tuple[str, Tone]] = []
        if item.problem and item.finite is not False:  # a checkpoint with NaN is whole
            found.append(("damaged", "bad"))
        if item.best:
            found.append((f"best {best_of}".rstrip(), "good"))
        if item.latest:
            found.append(("latest", "neutral"))
        if item.pinned:
            found.append(("pinned", "warning"))
        if item.exports:
            found.append(("exported", "accent"))
        if item.finite is not None:
            found.append(("finite", "good") if item.finite else ("not finite", "bad"))
        others = [name for name in item.best_of if not (item.best and name == best_of)]
        if len(others) == 1:
            found.append((f"best {others[0]}", "neutral"))
        elif others:
            found.append((f"best of {len(others)}{' more' if item.best else ' metrics'}", "neutral"))
        return found

    return marks


def _marks_value(item: Checkpoint) -> tuple[bool, bool, bool, bool]:
    return (item.best, bool(item.best_of), bool(item.exports), item.pinned or item.latest)


def _marks_tip(item: Checkpoint) -> str:
    says = [item.problem] if item.problem else []
    if item.best_of:
        says.append(f"Has the best {', '.join(item.best_of)} of the run.")
    if item.latest:
        says.append("The newest one: resuming starts from here.")
    if item.pinned:
        says.append("Pinned: never deleted automatically.")
    if item.finite is not None:
        unusable = "Some weights are NaN or infinite; this checkpoint is unusable."
        says.append("All weights are finite." if item.finite else unusable)
    if item.exports:
        says.append("Exported: a model was made from it.")
    return "\n".join(says)


def _step(item: Checkpoint) -> str:
    return format_number(item.step)


def _step_value(item: Checkpoint) -> int:
    return item.step


def _age(item: Checkpoint) -> str:
    return format_age(time.time() - item.saved)


def _age_value(item: Checkpoint) -> float:
    return -item.saved


def _created(item: Export) -> str:
    return format_age(time.time() - item.created)


def _created_value(item: Export) -> float:
    return -item.created


def _size(item: Checkpoint | Export) -> str:
    return format_bytes(item.bytes)


def _size_value(item: Checkpoint | Export) -> int:
    return item.bytes


def _signatures(item: Export) -> str:
    return ", ".join(signature_order(item.signatures)) or "none"


def _signatures_tip(item: Export) -> str:
    return "\n".join(signature_order(item.signatures)) or "No signatures, so it cannot be served."
