"""The columns of the table of runs."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap

from core.commands.run_tables.run_filter import text_of
from core.runs.run_records import silence
from core.words import mark
from gui.look.language import tr, tr_n
from gui.state.run_words import life_words, state_word
from gui.widgets.basics import Tone
from gui.widgets.tables.marks_delegate import Marks
from gui.widgets.tables.record_model import Column
from gui.widgets.text import format_duration, format_metric, format_number

if TYPE_CHECKING:
    from core.commands.run_tables.run_groups import RunGroup
    from core.runs.catalogue.run_list import RunRecord
    from core.runs.run_records import RunState
    from core.sweeps.folder import SweepView
    from gui.pages.run_table.shown_runs import ShownRuns

Picture = Callable[["RunGroup"], QPixmap | None]
FIXED = (mark("State"), mark("At step"), mark("Time"), mark("Curve"), mark("Notes"))
_LONGEST_NOTE = 60
_BEST = "★"


def columns_of(
    shown: ShownRuns, left_out: Collection[str], pruned: Collection[Path], mark: Picture, curve: Picture
) -> list[Column[RunGroup]]:
    """Return the columns, but for those whose titles are left out. `pruned`: trials that a sweep ended early."""
    found: list[Column[RunGroup]] = [
        Column("", picture=mark, tip=_mark_tip, help=tr("Drawn over the open run: click to change")),
        Column(tr("Run"), _name, sort=_name, tip=_paths),
        _state_column(pruned),
        *(_metric_column(name, shown.best, own=True) for name in shown.table.metrics[:1]),
        *(_asked_column(name) for name in shown.columns),
        *(_metric_column(name, None, own=False) for name in shown.table.metrics[1:]),
        Column(tr("At step"), _best_step(shown.metric), _best_step_value(shown.metric), number=True, muted=True,
               help=tr("The step of the best value"), droppable=2),
        Column(tr("Time"), _time, _seconds, number=True, muted=True, droppable=3,
               help=tr("From the start to the last step, pauses included; of several runs their mean")),
        Column(tr("Curve"), picture=curve, help=tr("The metric, evaluation by evaluation"), droppable=4,
               widest="W" * 8),
        Column(tr("Notes"), _notes, muted=True, droppable=5),
    ]  # fmt: skip
    out = {tr(name) if name in FIXED else name for name in left_out}
    return [column for column in found if column.title not in out]


def key_of(group: RunGroup) -> tuple[Path, ...]:
    """What tells a row from others."""
    return tuple(record.summary.path for record in group.records)


def state_tone(state: RunState) -> Tone:
    """The tone of a run's state."""
    if state.status == "training":
        return "warning" if silence(state, time.time()) else "good"
    if state.reason == "failed":
        return "bad"
    return "warning" if state.reason in ("interrupted", "data_exhausted") else "neutral"


def value_text(value: object) -> str:
    """A param's value in a form that is easy to compare; the exact one is in the tooltip."""
    if isinstance(value, float):
        return f"{value:.4g}"
    return format_number(value) if isinstance(value, int) and not isinstance(value, bool) else text_of(value)


def _mark_tip(group: RunGroup) -> str:
    return tr("Click or press Space to draw it over the open run on the Train page, or no more")


def _name(group: RunGroup) -> str:
    single = group.single
    return single.summary.display_name if single is not None else tr_n("{n} run", "{n} runs", len(group.records))


def _paths(group: RunGroup) -> str:
    return "\n".join(str(record.summary.path) for record in group.records[:10])


def pruned_runs(sweeps: Sequence[SweepView]) -> frozenset[Path]:
    """Return the runs of the trials that sweeps ended early."""
    return frozenset(
        sweep.folder / trial.run for sweep in sweeps for trial in sweep.trials if trial.state == "pruned"
    )


def _state_column(pruned: Collection[Path]) -> Column[RunGroup]:
    def mark_of(record: RunRecord) -> tuple[str, Tone]:
        if record.summary.path in pruned:
            return tr("pruned"), "warning"
        return _word(record), state_tone(record.summary.state)

    def marks(group: RunGroup) -> Marks:
        counts: dict[tuple[str, Tone], int] = {}
        for record in group.records:
            counts[mark_of(record)] = counts.get(mark_of(record), 0) + 1
        if len(group.records) == 1:
            return tuple(counts)
        return [(f"{count} {word}", tone) for (word, tone), count in counts.items()]

    def order(group: RunGroup) -> str:
        return mark_of(group.records[0])[0]

    return Column(tr("State"), marks=marks, sort=order, tip=_state_tip)


def _word(record: RunRecord) -> str:
    return state_word(record.summary.state, foreign=record.summary.foreign)


def _state_tip(group: RunGroup) -> str:
    return "\n".join(
        life_words(record.summary.state, time.time()) or record.summary.state.message or _word(record)
        for record in group.records[:10]
    )


def _notes(group: RunGroup) -> str:
    notes = [record.summary.label.notes.strip() for record in group.records]
    first = next((note for note in notes if note), "").split("\n")[0]
    return first if len(first) <= _LONGEST_NOTE else f"{first[: _LONGEST_NOTE - 1]}…"


def _asked_column(name: str) -> Column[RunGroup]:
    def text(group: RunGroup) -> str:
        return (
            value_text(group.asked[name]) if name in group.asked else tr("varies") if len(group.records) > 1 else ""
        )

    def order(group: RunGroup) -> object:
        """Numbers by size, before everything else by its text."""
        value = group.asked.get(name)
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return None if value is None else (0, value, "") if number else (1, 0, text_of(value))

    def tip(group: RunGroup) -> str:
        return json.dumps(group.asked[name]) if name in group.asked else ""

    return Column(name, text, order, number=True, tip=tip, help=tr("{name}: what the run was asked for", name=name))


def _metric_column(name: str, best: RunRecord | None, *, own: bool) -> Column[RunGroup]:
    def value(group: RunGroup) -> float | None:
        spread = group.spread_of(name)
        return spread.mean if spread is not None else None

    def text(group: RunGroup) -> str:
        spread = group.spread_of(name)
        if spread is None:
            return "-"
        star = f" {_BEST}" if best is not None and group.single is best else ""
        return format_metric(spread.mean) + (f" ± {format_metric(spread.deviation)}" if spread.count > 1 else star)

    def tip(group: RunGroup) -> str:
        spread = group.spread_of(name)
        if spread is None:
            return tr("Not measured")
        single = group.single
        if single is not None:
            values = {"value": repr(spread.mean), "step": single.metrics[name][1]}
            if single is best:
                return tr("The best of these runs: {value} at step {step}", **values)
            return tr("Best {value} at step {step}", **values)
        return tr_n(
            "Mean {mean}, standard deviation {deviation}, of {n} run",
            "Mean {mean}, standard deviation {deviation}, of {n} runs",
            spread.count,
            mean=repr(spread.mean),
            deviation=repr(spread.deviation),
        )

    if own:
        help = tr("The best {metric} of all evaluations; it decides which checkpoint is best", metric=name)
    else:
        help = tr("The best {metric} of all evaluations", metric=name)
    return Column(name, text, value, number=True, tip=tip, help=help, muted=not own, droppable=0 if own else 1)


def _best_step_value(metric: str) -> Callable[[RunGroup], int | None]:
    def step(group: RunGroup) -> int | None:
        single = group.single
        return single.metrics[metric][1] if single is not None and metric in single.metrics else None

    return step


def _best_step(metric: str) -> Callable[[RunGroup], str]:
    value = _best_step_value(metric)

    def text(group: RunGroup) -> str:
        step = value(group)
        return format_number(step) if step is not None else ""

    return text


def _seconds(group: RunGroup) -> float | None:
    known = [record.seconds for record in group.records if record.seconds is not None]
    return sum(known) / len(known) if known else None


def _time(group: RunGroup) -> str:
    seconds = _seconds(group)
    return format_duration(seconds) if seconds is not None else ""
