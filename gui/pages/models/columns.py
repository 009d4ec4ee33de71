"""The columns of the two tables of the Models page."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.words import mark
from gui.diagrams.signature_diagram import signature_order
from gui.look.language import tr, tr_n
from gui.widgets.basics import Tone
from gui.widgets.tables.record_table import Column
from gui.widgets.text import format_age, format_bytes, format_metric, format_number

if TYPE_CHECKING:
    from core.runs.catalogue.checkpoints import Checkpoint
    from core.runs.catalogue.exports import Export

_PARITY = mark("Outputs of the export and of its checkpoint, compared on evaluation records after the export")
_HIDDEN = "global_step"  # Estimator evaluates it with the metrics; it is the step itself


def metric_names(checkpoints: Sequence[Checkpoint]) -> tuple[str, ...]:
    """The eval metrics of any of them: loss first, then by name."""
    names = {name for item in checkpoints for name in item.metrics if name != _HIDDEN}
    return tuple(sorted(names, key=lambda name: (name != "loss", name)))


def checkpoint_columns(metrics: Sequence[str], best_of: str, notes: bool = False) -> list[Column[Checkpoint]]:
    """A column per metric; `best_of` is the metric that "best" is about; `notes`: somebody wrote some."""
    return [
        Column(tr("Step"), _step, _step_value, number=True, help=tr("Training steps the weights have seen")),
        Column(
            tr("Age"),
            _age,
            _age_value,
            number=True,
            muted=True,
            droppable=2,
            help=tr("Time since it was saved"),
            widest=tr("59 min"),
        ),
        Column(tr("Size"), _size, _size_value, number=True, muted=True, droppable=3, help=tr("Bytes on disk")),
        *(_metric_column(name, droppable=name not in ("loss", best_of)) for name in metrics),
        Column(tr("Marks"), marks=_marks(best_of), sort=_marks_value, stretch=True, tip=_marks_tip),
        *([_note_column()] if notes else []),
    ]


def export_columns(notes: bool = False, *, opened: bool = False) -> list[Column[Export]]:
    """`notes`: somebody wrote some; `opened`: they are of other runs and other makers."""
    return [
        Column(
            tr("Version"), lambda item: item.version, lambda item: item.version, help=tr("The name of its folder")
        ),
        Column(
            tr("Step"),
            lambda item: "-" if item.step is None else format_number(item.step),
            lambda item: item.step,
            number=True,
            help=tr("The checkpoint whose weights it has"),
        ),
        *([_from_column()] if opened else []),
        Column(tr("Signatures"), _signatures, lambda item: len(item.signatures), stretch=True, tip=_signatures_tip),
        Column(tr("Parity"), marks=_parity, sort=_parity_value, tip=_parity_tip, droppable=1, help=tr(_PARITY)),
        Column(tr("Size"), _size, _size_value, number=True, muted=True, droppable=3, help=tr("Bytes on disk")),
        Column(
            tr("Created"),
            _created,
            _created_value,
            number=True,
            muted=True,
            droppable=4,
            help=tr("Time since it was made"),
            widest=tr("59 min"),
        ),
        *([_note_column()] if notes else []),
    ]


def _from_column() -> Column[Export]:
    """Which run an export was made from."""

    def name(item: Export) -> str:
        if item.run:
            return Path(item.run).name
        return tr("record damaged") if item.record_problem else tr("elsewhere")

    def tip(item: Export) -> str:
        made = tr("Made from {run}", run=item.run) if item.run else item.record_problem
        return f"{made}\n{item.path}".lstrip()

    return Column(tr("From"), name, name, muted=True, droppable=1, tip=tip, help=tr("The run it was made from"))


def _note_column() -> Column[Any]:
    return Column(tr("Note"), _note, _note_value, muted=True, droppable=2, tip=_note, help=tr("Your note on it"))


def _note(item: Checkpoint | Export) -> str:
    return item.note


def _note_value(item: Checkpoint | Export) -> str | None:
    return item.note or None


def _parity(item: Export) -> list[tuple[str, Tone]]:
    found: list[tuple[str, Tone]] = [(tr("damaged"), "bad")] if item.problem else []
    if item.parity is not None:
        found.append((tr("passed"), "good") if item.parity else (tr("differs"), "bad"))
    elif item.record_problem:
        found.append((tr("record damaged"), "warning"))
    elif item.parity_problem:
        found.append((tr("not checked"), "warning"))
    if item.cases is not None:
        passed, asked = item.cases
        failed = tr_n("{n} case fails", "{n} cases fail", asked - passed)
        found.append((tr("cases pass"), "good") if passed == asked else (failed, "bad"))
    return found


def _parity_value(item: Export) -> float | None:
    return item.difference


def _parity_tip(item: Export) -> str:
    if item.problem:
        return item.problem
    if item.record_problem:
        return item.record_problem
    if item.cases is None:
        return _parity_result(item)
    passed, asked = item.cases
    cases = tr("Test cases, when it was made: {passed} of {asked} pass.", passed=passed, asked=asked)
    return f"{_parity_result(item)}\n{cases}"


def _parity_result(item: Export) -> str:
    if item.parity is None:
        if item.parity_problem:
            return tr("The parity check was not run: {why}", why=item.parity_problem)
        return tr("No parity check.")
    if not item.difference:
        return tr("Parity check on evaluation records: outputs are identical to the checkpoint's.")
    most = f"{item.difference:.2g}"
    if item.parity:
        return tr("Parity check on evaluation records passed: outputs differ by at most {most}.", most=most)
    return tr("Parity check on evaluation records failed: outputs differ by at most {most}.", most=most)


def _metric_column(name: str, *, droppable: bool) -> Column[Checkpoint]:
    def value(item: Checkpoint) -> float | None:
        return item.metrics.get(name)

    def text(item: Checkpoint) -> str:
        return format_metric(item.metrics.get(name))

    def tip(item: Checkpoint) -> str:
        found = item.metrics.get(name)
        return tr("Not evaluated") if found is None else f"{name} {found!r}"

    return Column(
        name,
        text,
        value,
        number=True,
        help=tr("Evaluation metric {name}", name=name),
        tip=tip,
        droppable=int(droppable),
    )


def _marks(best_of: str) -> Callable[[Checkpoint], list[tuple[str, Tone]]]:
    def marks(item: Checkpoint) -> list[tuple[str, Tone]]:
        found: list[tuple[str, Tone]] = []
        if item.problem and item.finite is not False:  # a checkpoint with NaN is whole
            found.append((tr("damaged"), "bad"))
        if item.best:
            found.append((tr("best {metric}", metric=best_of) if best_of else tr("best"), "good"))
        if item.latest:
            found.append((tr("latest"), "neutral"))
        if item.pinned:
            found.append((tr("pinned"), "warning"))
        if item.exports:
            found.append((tr("exported"), "accent"))
        if item.finite is not None:
            found.append((tr("finite"), "good") if item.finite else (tr("not finite"), "bad"))
        others = [name for name in item.best_of if not (item.best and name == best_of)]
        if len(others) == 1:
            found.append((tr("best {metric}", metric=others[0]), "neutral"))
        elif others:
            more = tr_n("best of {n} more", "best of {n} more", len(others))
            metrics = tr_n("best of {n} metric", "best of {n} metrics", len(others))
            found.append((more if item.best else metrics, "neutral"))
        return found

    return marks


def _marks_value(item: Checkpoint) -> tuple[bool, bool, bool, bool]:
    return (item.best, bool(item.best_of), bool(item.exports), item.pinned or item.latest)


def _marks_tip(item: Checkpoint) -> str:
    says = [item.problem] if item.problem else []
    if item.best_of:
        says.append(tr("Has the best {metrics} of the run.", metrics=", ".join(item.best_of)))
    if item.latest:
        says.append(tr("The newest one: resuming starts from here."))
    if item.pinned:
        says.append(tr("Pinned: never deleted automatically."))
    if item.finite is not None:
        unusable = tr("Some weights are NaN or infinite; this checkpoint is unusable.")
        says.append(tr("All weights are finite.") if item.finite else unusable)
    if item.exports:
        says.append(tr("Exported: a model was made from it."))
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
    return ", ".join(signature_order(item.signatures)) or tr("none")


def _signatures_tip(item: Export) -> str:
    return "\n".join(signature_order(item.signatures)) or tr("No signatures, so it cannot be served.")
