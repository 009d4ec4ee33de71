"""Smoothing and drawing all curves of a chart as its look wants it."""

from __future__ import annotations

from gui.charts.chart_look import Look
from gui.charts.curves.curve import Curve
from gui.charts.curves.curves import CurveSet
from gui.charts.curves.points import Floats
from gui.charts.range import Span


def smooth(curves: CurveSet, weight: float) -> bool:
    """Smooth what is new of each curve, of very many points a part; whether that was all."""
    done = True
    for curve in curves:
        done &= curve.smooth(weight)
    return done


def draw(curves: CurveSet, look: Look, span: Span, pixels: int) -> None:
    """Hand what is in `span` of x, so many pixels wide, to the plot."""
    several, drawn = curves.several_runs, curves.drawn()
    for curve in curves:
        curve.set_visible(curve in drawn)
    for curve in drawn:
        show_raw = _shows_raw(curves, curve, look)
        curve.draw(curves.places_of(curve), span, pixels, show_raw=show_raw, log_y=look.log_y)
        if look.superseded and not several:
            curve.draw_superseded(look.x, *curves.scale_of(curve.key.run), log_y=look.log_y)
        else:
            curve.hide_superseded()
    curves.draw_bands(drawn if look.band and several else (), log_y=look.log_y)


def values_in(curves: CurveSet, span: Span | None, look: Look) -> tuple[list[Floats], list[Floats]]:
    """The smoothed values of each drawn curve in `span` of x, None for all; and the raw ones that are drawn."""
    drawn = [(curve, curves.places_of(curve)) for curve in curves.drawn()]
    smoothed = [curve.visible(places, span) for curve, places in drawn]
    raw = [curve.visible(places, span, raw=True) for curve, places in drawn if _shows_raw(curves, curve, look)]
    return smoothed, raw


def _shows_raw(curves: CurveSet, curve: Curve, look: Look) -> bool:
    """Not of several runs: faint lines over each other would only be noise."""
    return look.smoothing > 0 and not curve.key.is_eval and not curves.several_runs
