"""CurveCollection: every curve there is, by the chart it belongs to. Nothing of it is drawn here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from gui.charts.curves.curve_points import CurvePoints
from gui.charts.curves.names import HIDDEN, CurveKey, is_double, title_of

if TYPE_CHECKING:
    from core.runs.events.scalars import SeriesChange

Place = tuple[str, CurveKey]  # the title of a chart, and which of its curves


class CurveCollection:
    """Titles of charts, each with its curves; `join` puts aliases of a metric on the chart of that metric."""

    def __init__(self) -> None:
        self._charts: dict[str, dict[CurveKey, CurvePoints]] = {}
        self._tags: dict[Place, str] = {}

    @property
    def titles(self) -> tuple[str, ...]:
        """In the order in which they came."""
        return tuple(self._charts)

    def curves(self, title: str) -> Mapping[CurveKey, CurvePoints]:
        """The curves of a chart; none if there is no such chart."""
        return self._charts.get(title, {})

    def tags_of(self, title: str) -> tuple[str, ...]:
        """The tags that a chart shows, as they stand in the event files."""
        return tuple(sorted({tag for (chart, _), tag in self._tags.items() if chart == title}))

    def evaluations(self) -> tuple[str, ...]:
        """The folders of the named evaluations."""
        return tuple(sorted({key.folder for _, key in self._tags} - {"", "eval"}))

    def aliases(self) -> tuple[CurveKey, ...]:
        """The curves that are drawn beside the metric of their chart, of whatever run."""
        return tuple(sorted({CurveKey("", key.folder, key.tag) for _, key in self._tags if key.tag}))

    def clear(self) -> None:
        self._charts.clear()
        self._tags.clear()

    def add(self, change: SeriesChange, run: str, *, join: bool) -> Place | None:
        """Take in new points; where they belong, None if they are not drawn."""
        title, alias = title_of(change.key.tag, join=join)
        if title in HIDDEN:
            return None
        key = CurveKey(run, change.key.folder, alias)
        drawn = self._tags.setdefault((title, key), change.key.tag)
        if drawn != change.key.tag:
            # The same numbers under two names: the plain one is drawn.
            if is_double(change.key.tag):
                return None
            self._tags[title, key] = change.key.tag
            del self._charts[title][key]
        points = self._charts.setdefault(title, {}).setdefault(key, CurvePoints())
        points.replace(change.start, change.steps, change.wall_times, change.values)
        return title, key

    def supersede(self, change: SeriesChange, run: str, *, join: bool) -> Place | None:
        """Take in the points that a restart dropped; the curve they are of, None without such a curve."""
        title, alias = title_of(change.key.tag, join=join)
        key = CurveKey(run, change.key.folder, alias)
        points = self._charts.get(title, {}).get(key)
        if points is None:
            return None
        points.set_superseded(change.steps, change.wall_times, change.values)
        return title, key

    def forget_run(self, run: str) -> list[Place]:
        """Take away the curves of a run; which they were."""
        gone = [place for place in self._tags if place[1].run == run]
        for place in gone:
            self._remove(place)
        return gone

    def regroup(self, *, join: bool) -> list[tuple[Place, Place]]:
        """Move aliases to the chart of their metric, or to one of their own; from where to where."""
        moves = []
        for (title, key), tag in list(self._tags.items()):
            wanted, alias = title_of(tag, join=join)
            if wanted == title:
                continue
            moved = wanted, CurveKey(key.run, key.folder, alias)
            self._charts.setdefault(wanted, {})[moved[1]] = self._charts[title][key]
            self._tags[moved] = tag
            self._remove((title, key))
            moves.append(((title, key), moved))
        return moves

    def _remove(self, place: Place) -> None:
        title, key = place
        del self._tags[place]
        curves = self._charts[title]
        del curves[key]
        if not curves:
            del self._charts[title]
