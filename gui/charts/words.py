"""What a chart shows, in words: for those who hear the window instead of seeing it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gui.widgets.text import format_metric, format_number

if TYPE_CHECKING:
    from gui.charts.inspector import Readable

_MOST = 12  # curves that are described


def chart_words(readables: Sequence[Readable], best: tuple[float, float] | None) -> str:
    """Each curve: how many points, from where to where, its last, lowest and highest value; and what was best."""
    parts = [_curve_words(item.name, item.curve.points.steps, item.curve.values) for item in readables[:_MOST]]
    if len(readables) > _MOST:
        parts.append(f"and {len(readables) - _MOST} more curves.")
    if best is not None:
        parts.append(f"Best {format_metric(best[1])} at step {format_number(round(best[0]))}.")
    return " ".join(parts) or "No points yet."


def curves_words(label: str, x: NDArray[np.float64], curves: Mapping[str, NDArray[np.float64]]) -> str:
    """Outputs over an input: where each begins and ends, its lowest and highest value."""
    if not len(x):
        return "Nothing drawn yet."
    parts = [f"{label} from {format_metric(float(x[0]))} to {format_metric(float(x[-1]))}."]
    for name, values in curves.items():
        ends = f"from {format_metric(float(values[0]))} to {format_metric(float(values[-1]))}"
        parts.append(f"{name}: {ends}, {_span(values)}.")
    return " ".join(parts)


def histogram_words(counts: Sequence[int], ends: tuple[float, float]) -> str:
    """How many values, and where most of them lie."""
    if not counts:
        return ""
    width = (ends[1] - ends[0]) / len(counts)
    fullest = max(range(len(counts)), key=lambda place: counts[place])
    low = ends[0] + fullest * width
    where = f"between {format_metric(low)} and {format_metric(low + width)}"
    return f"{format_number(sum(counts))} values; most of them, {format_number(counts[fullest])}, {where}"


def axes_words(axes: Iterable[tuple[str, Sequence[str]]], kept: int, total: int) -> str:
    """Axes by name with the texts beside them, and how many of the runs are kept."""
    parts = [f"{name} from {texts[0]} to {texts[-1]}" if len(texts) > 1 else name for name, texts in axes]
    if not parts:
        return "No runs to draw."
    runs = f"{total} runs" if kept == total else f"{kept} of {total} runs kept"
    return f"{runs}. {'; '.join(parts)}."


def _curve_words(name: str, steps: NDArray[np.float64], values: NDArray[np.float64]) -> str:
    count = "1 point" if len(values) == 1 else f"{format_number(len(values))} points"
    where = f"step {format_number(round(steps[0]))} to {format_number(round(steps[-1]))}"
    return f"{name}: {count}, {where}, last {format_metric(float(values[-1]))}, {_span(values)}."


def _span(values: NDArray[np.float64]) -> str:
    finite = values[np.isfinite(values)]
    if not len(finite):
        return "no finite value"
    return f"lowest {format_metric(float(finite.min()))}, highest {format_metric(float(finite.max()))}"
