"""The curves of one chart: which there are, where they stand on the x axis, how they look, which are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from PySide6.QtGui import QColor

from gui.charts.curves.band import Band
from gui.charts.curves.colours import CurveLook, curve_look
from gui.charts.curves.curve import Curve, Places
from gui.charts.curves.curve_points import CurvePoints
from gui.charts.curves.names import CurveKey, XAxis, name_of
from gui.charts.curves.points import Floats
from gui.charts.inspector import Readable
from gui.charts.plot import Plot
from gui.charts.range import Span
from gui.look.tokens import Tokens

_MANY_RUNS = 6  # from which on lines are thin


def _plain(values: Floats) -> Floats:
    return values


def _log(values: Floats) -> Floats:
    logs: Floats = np.log10(np.where(values > 0, values, np.nan))
    return logs


class CurveSet:
    """Belongs to one plot. `x_axis` says what their places mean. GUI thread."""

    def __init__(self, plot: Plot, tokens: Tokens) -> None:
        self._plot = plot
        self._tokens = tokens
        self._curves: dict[CurveKey, Curve] = {}
        self._runs: dict[str, str] = {"": ""}
        self._epochs: Mapping[str, float] = {}
        self._bands: dict[tuple[str, str], Band] = {}
        self.x_axis: XAxis = "step"

    def __getitem__(self, key: CurveKey) -> Curve:
        return self._curves[key]

    def __iter__(self) -> Iterator[Curve]:
        return iter(self._curves.values())

    @property
    def keys(self) -> tuple[CurveKey, ...]:
        return tuple(self._curves)

    @property
    def several_runs(self) -> bool:
        """Whether colours tell runs."""
        return len(self._runs) > 1

    def show(self, key: CurveKey, points: CurvePoints, changed_from: int = 0) -> None:
        """Draw these points as the curve of that key; if it draws them already, those from an index on are new."""
        before = self._curves.get(key)
        if before is not None and before.points is points:
            before.changed(changed_from)
            return
        if before is not None:
            del self._curves[key]
            before.remove()
        named = self._named()
        curve = self._curves[key] = Curve(self._plot, key, points)
        if self._named() == named:
            self._dress(curve)
        else:  # the evaluations share the colours that are left
            self.dress(self._tokens)

    def clear(self) -> None:
        """Take every curve off the plot."""
        for curve in self._curves.values():
            curve.remove()
        self._curves.clear()
        self.draw_bands((), log_y=False)

    def remove(self, key: CurveKey) -> bool:
        """Take a curve away; False if it was not there."""
        curve = self._curves.pop(key, None)
        if curve is None:
            return False
        curve.remove()
        self.dress(self._tokens)
        return True

    def set_runs(self, names: Mapping[str, str]) -> bool:
        """What the runs are called, in the order that chooses their colours; whether that is news."""
        if dict(names) == self._runs:
            return False
        self._runs = dict(names)
        self.dress(self._tokens)
        return True

    def set_epochs(self, steps: Mapping[str, float]) -> bool:
        """How many steps an epoch of each run has, where that is known; whether that is news."""
        news = dict(steps) != self._epochs
        self._epochs = dict(steps)
        return news and self.x_axis == "epoch"

    def dress(self, tokens: Tokens) -> None:
        """Give every curve its colour and dashes."""
        self._tokens = tokens
        for curve in self._curves.values():
            self._dress(curve)

    def _dress(self, curve: Curve) -> None:
        curve.set_look(self.look_of(curve.key), QColor(self._tokens.panel), thin=len(self._runs) > _MANY_RUNS)

    def _named(self) -> tuple[str, ...]:
        """The folders of the named evaluations."""
        return tuple(sorted({key.folder for key in self._curves} - {"", "eval"}))

    def look_of(self, key: CurveKey) -> CurveLook:
        place = list(self._runs).index(key.run) if key.run in self._runs else 0
        return curve_look(key, place, self._named(), self._tokens, many=self.several_runs)

    def drawn(self) -> list[Curve]:
        """The curves to draw: where several runs are, an alias gives way to the plain name.

        Over epochs only runs of which they are known.
        """
        return [
            curve
            for key, curve in self._curves.items()
            if (not self.several_runs or not key.tag or CurveKey(key.run, key.folder) not in self._curves)
            and (self.x_axis != "epoch" or key.run in self._epochs)
        ]

    def places_of(self, curve: Curve) -> Places:
        """Where a curve's points stand."""
        x = curve.points.x(self.x_axis, *self.scale_of(curve.key.run))
        return Places(x, curve.points.rises(self.x_axis))

    def draw_bands(self, curves: Sequence[Curve], *, log_y: bool) -> None:
        """Draw these curves as their mean and range, one band for each evaluation; without any, no band."""
        groups: dict[tuple[str, str], list[Curve]] = {}
        for curve in curves:
            groups.setdefault((curve.key.folder, curve.key.tag), []).append(curve)
            curve.set_visible(False)
        for kind, band in self._bands.items():
            if kind not in groups:
                band.hide()
        for kind, group in groups.items():
            band = self._bands.get(kind) or Band(self._plot)
            self._bands[kind] = band
            look = curve_look(CurveKey("", *kind), 0, self._named(), self._tokens, many=True)
            band.set_look(look)
            band.draw([(self.places_of(curve).x, curve.smoothed) for curve in group], _log if log_y else _plain)

    def scale_of(self, run: str) -> tuple[float, float]:
        """(the wall time that its relative time counts from, the steps of its epoch)."""
        return self.start_of(run), self._epochs.get(run, 1.0)

    def start_of(self, run: str) -> float:
        """The wall time that a run's relative time counts from; 0 on other axes."""
        if self.x_axis != "relative":
            return 0.0
        firsts = (curve.points.first_wall() for curve in self if curve.key.run == run)
        return min((first for first in firsts if first is not None), default=0.0)

    def ends(self) -> Span | None:
        """The first and the last place of any point; None without points."""
        found = (curve.points.ends(self.x_axis, *self.scale_of(curve.key.run)) for curve in self.drawn())
        ends = [end for both in found if both is not None for end in both]
        return (min(ends), max(ends)) if ends else None

    def last(self, key: CurveKey) -> float | None:
        """The newest value of a curve; None without one."""
        curve = self._curves.get(key)
        return float(curve.values[-1]) if curve is not None and len(curve.values) else None

    def readables(self) -> list[Readable]:
        """The curves that are drawn and have points, as a person sees them."""
        return [
            Readable(
                curve,
                name_of(curve.key, self._runs.get(curve.key.run, "") if self.several_runs else ""),
                self.look_of(curve.key),
                self.places_of(curve).x,
            )
            for curve in self.drawn()
            if len(curve.values)
        ]
