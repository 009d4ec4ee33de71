"""What a chart shows, in words: for those who hear the window instead of seeing it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gui.look.language import tr, tr_n
from gui.widgets.text import format_metric, format_number

if TYPE_CHECKING:
    from gui.charts.inspector import Readable

_MOST = 12  # curves that are described


def chart_words(readables: Sequence[Readable], best: tuple[float, float] | None) -> str:
    """Each curve: how many points, from where to where, its last, lowest and highest value; and what was best."""
    parts = [_curve_words(item.name, item.curve.points.steps, item.curve.values) for item in readables[:_MOST]]
    if len(readables) > _MOST:
        parts.append(tr_n("and {n} more curve.", "and {n} more curves.", len(readables) - _MOST))
    if best is not None:
        parts.append(
            tr("Best {value} at step {step}.", value=format_metric(best[1]), step=format_number(round(best[0])))
        )
    return " ".join(parts) or tr("No points yet.")


def curves_words(label: str, x: NDArray[np.float64], curves: Mapping[str, NDArray[np.float64]]) -> str:
    """Outputs over an input: where each begins and ends, its lowest and highest value."""
    if not len(x):
        return tr("Nothing drawn yet.")
    parts = [
        tr(
            "{name} from {first} to {last}.",
            name=label,
            first=format_metric(float(x[0])),
            last=format_metric(float(x[-1])),
        )
    ]
    for name, values in curves.items():
        parts.append(
            tr(
                "{name}: from {first} to {last}, {span}.",
                name=name,
                first=format_metric(float(values[0])),
                last=format_metric(float(values[-1])),
                span=_span(values),
            )
        )
    return " ".join(parts)


def histogram_words(counts: Sequence[int], ends: tuple[float, float]) -> str:
    """How many values, and where most of them lie."""
    if not counts:
        return ""
    width = (ends[1] - ends[0]) / len(counts)
    fullest = max(range(len(counts)), key=lambda place: counts[place])
    low = ends[0] + fullest * width
    return tr(
        "{count} values; most of them, {most}, between {low} and {high}",
        count=format_number(sum(counts)),
        most=format_number(counts[fullest]),
        low=format_metric(low),
        high=format_metric(low + width),
    )


def axes_words(axes: Iterable[tuple[str, Sequence[str]]], kept: int, total: int) -> str:
    """Axes by name with the texts beside them, and how many of the runs are kept."""
    parts = [
        tr("{name} from {first} to {last}", name=name, first=texts[0], last=texts[-1]) if len(texts) > 1 else name
        for name, texts in axes
    ]
    if not parts:
        return tr("No runs to draw.")
    if kept == total:
        runs = tr_n("{n} runs. {axes}.", "{n} runs. {axes}.", total, axes="; ".join(parts))
    else:
        runs = tr("{kept} of {total} runs kept. {axes}.", kept=kept, total=total, axes="; ".join(parts))
    return runs


def _curve_words(name: str, steps: NDArray[np.float64], values: NDArray[np.float64]) -> str:
    return tr_n(
        "{name}: {n} point, step {first} to {end}, last {last}, {span}.",
        "{name}: {n} points, step {first} to {end}, last {last}, {span}.",
        len(values),
        name=name,
        first=format_number(round(steps[0])),
        end=format_number(round(steps[-1])),
        last=format_metric(float(values[-1])),
        span=_span(values),
    )


def _span(values: NDArray[np.float64]) -> str:
    finite = values[np.isfinite(values)]
    if not len(finite):
        return tr("no finite value")
    return tr(
        "lowest {low}, highest {high}",
        low=format_metric(float(finite.min())),
        high=format_metric(float(finite.max())),
    )
