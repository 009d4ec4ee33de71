"""RunMarks: what is marked on the charts of the open run, by the title of the chart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from gui.charts.choices import ChartChoices
from gui.charts.curves.names import title_of
from gui.charts.marked_steps import MarkedSteps, Patience

if TYPE_CHECKING:
    from core.runs.events.scalars import Restart

_Mark = TypeVar("_Mark")


class RunMarks(QObject):
    """Told by metric; which chart that is, the choices say. GUI thread. `changed`: charts have other marks now."""

    changed = Signal()

    def __init__(self, choices: ChartChoices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._checkpoints: tuple[int, ...] = ()
        self._stars: Mapping[str, tuple[float, float]] = {}
        self._patience: Mapping[str, Patience] = {}
        self._replays: Mapping[str, float] = {}
        self._restarts: tuple[tuple[float, float], ...] = ()

    def of(self, title: str) -> MarkedSteps:
        """The marks of a chart."""
        star, patience, replay = self._stars.get(title), self._patience.get(title), self._replays.get(title)
        return MarkedSteps(self._checkpoints, star, patience, self._restarts, replay)

    def set_steps(
        self,
        checkpoints: tuple[int, ...],
        best: Mapping[str, tuple[float, float]],
        patience: Mapping[str, Patience],
    ) -> None:
        """Checkpoint ticks on every chart, the star and the patience window on the metric they are of."""
        self._checkpoints = checkpoints
        self._stars = self._by_title(best)
        self._patience = self._by_title(patience)
        self.changed.emit()

    def set_replay(self, stops: Mapping[str, float]) -> None:
        """By metric, the step at which another rule would have stopped the run."""
        self._replays = self._by_title(stops)
        self.changed.emit()

    def set_restarts(self, restarts: Iterable[Restart]) -> None:
        """Where training began again."""
        self._restarts = tuple((float(restart.step), restart.wall_time) for restart in restarts)
        self.changed.emit()

    def clear(self) -> None:
        """Another run: nothing is known of it."""
        self._checkpoints, self._stars, self._patience, self._replays, self._restarts = (), {}, {}, {}, ()

    def _by_title(self, marks: Mapping[str, _Mark]) -> dict[str, _Mark]:
        return {title_of(tag, join=self._choices.join)[0]: mark for tag, mark in marks.items()}
