"""Look: what a person chose about how all charts draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gui.charts.curves.names import XAxis

Drag = Literal["move", "zoom", "select"]


@dataclass(frozen=True, slots=True)
class Look:
    """How all charts of a page draw. `live_to`: the run is training, to this step; None: it is at rest.

    `superseded`: also the points that a restart has dropped; `band`: of several runs their mean and range.
    """

    smoothing: float = 0.6
    x: XAxis = "step"
    log_y: bool = False
    ignore_outliers: bool = True
    live_to: float | None = None
    drag: Drag = "move"
    superseded: bool = False
    band: bool = False
