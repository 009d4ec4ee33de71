"""RunWatch: what is worth telling about the runs of the workspace. No Qt, no clock of its own."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from core.words import mark
from gui.look.language import tr
from gui.widgets.text import format_duration, format_number

if TYPE_CHECKING:
    from core.runs.events.scalars import Batch
    from gui.state.disk.watcher import RunLine

Kind = Literal["ended", "failed", "nan", "stuck", "moving"]
Source = Literal["state", "curves", "training"]

LEAST_PAUSE = 60.0  # seconds without a step that are never told
_TIMES_USUAL = 5.0  # times the longest pause so far
_PAUSES = 3  # known before anything is called unusual
_ASLEEP = 30.0  # seconds between two looks that mean: the machine slept, not the training

_ENDS = {
    "max_steps": mark("{run} has finished."),
    "data_exhausted": mark("{run} has finished: its data is used up."),
    "early_stopping": mark("{run} was stopped early."),
    "interrupted": mark("{run} was interrupted: its process is gone."),
}


@dataclass(frozen=True, slots=True)
class RunNotice:
    """One sentence about a run, beginning with its name."""

    kind: Kind
    run: Path
    text: str


@dataclass(slots=True)
class _Pulse:
    """The steps of a run as one source tells them."""

    step: int
    since: float
    pauses: int = 0
    longest: float = 0.0

    def beat(self, step: int, now: float) -> bool:
        """Whether the run went on."""
        if step <= self.step:
            return False
        self.longest = max(self.longest, now - self.since)
        self.pauses += 1
        self.step, self.since = step, now
        return True

    def is_late(self, now: float) -> bool:
        return self.pauses >= _PAUSES and now - self.since > max(LEAST_PAUSE, _TIMES_USUAL * self.longest)


@dataclass(slots=True)
class _Watched:
    pulses: dict[Source, _Pulse] = field(default_factory=dict)
    live: bool = False
    stuck: bool = False
    nan: set[str] = field(default_factory=set)
    name: str = ""


class RunWatch:
    """Use it from one thread. Times are seconds of a clock that never goes back."""

    def __init__(self) -> None:
        self._runs: dict[Path, _Watched] = {}
        self._looked: float | None = None

    def read(self, lines: Sequence[RunLine], now: float) -> list[RunNotice]:
        """The runs as they stand now: which of them ended, or measured NaN, since the last time."""
        notices = []
        for line in lines:
            summary, state = line.summary, line.summary.state
            watched = self._runs.setdefault(summary.path, _Watched())
            watched.name = summary.display_name
            was_live, watched.live = watched.live, state.status == "training"
            if watched.live:
                self.beat(summary.path, "state", state.step, now)
                if line.spark and math.isnan(line.spark[-1]):
                    notices += self._nan(summary.path, summary.metric, None)
            elif was_live:
                notices += _end_of(line)
                watched.pulses.clear()
                watched.stuck = False
        known = {line.summary.path for line in lines}
        self._runs = {path: watched for path, watched in self._runs.items() if path in known}
        return notices

    def read_curves(self, run: Path, batch: Batch, now: float) -> list[RunNotice]:
        """New points of a run: whether one of a live run is NaN."""
        watched = self._runs.get(run)
        if watched is None or not watched.live:
            return []
        notices = []
        for change in batch.changes:
            if not len(change.steps):
                continue
            if change.key.folder == "":
                self.beat(run, "curves", int(change.steps[-1]), now)
            bad = (change.values != change.values).nonzero()[0]  # NaN alone is not equal to itself
            if len(bad):
                what = f"{change.key.folder} {change.key.tag}".strip()
                notices += self._nan(run, what, int(change.steps[bad[0]]))
        return notices

    def beat(self, run: Path, source: Source, step: int, now: float) -> None:
        """A source tells how far a run is."""
        watched = self._runs.setdefault(run, _Watched(name=run.name))
        pulse = watched.pulses.get(source)
        if pulse is None:
            watched.pulses[source] = _Pulse(step, now)
        else:
            pulse.beat(step, now)

    def leave(self, run: Path, source: Source) -> None:
        """A source tells no more of a run."""
        if run in self._runs:
            self._runs[run].pulses.pop(source, None)

    def look(self, now: float, resting: Collection[Path] = ()) -> list[RunNotice]:
        """Which live runs make no steps, or do again; but for those that are known to rest."""
        asleep = self._looked is not None and now - self._looked > _ASLEEP
        self._looked = now
        notices = []
        for path, watched in self._runs.items():
            if asleep or path in resting:
                for pulse in watched.pulses.values():
                    pulse.since = now
            pulses = watched.pulses.values()
            late = watched.live and bool(pulses) and all(pulse.is_late(now) for pulse in pulses)
            if late and not watched.stuck:
                last = max(pulses, key=lambda pulse: pulse.since)
                text = tr(
                    "{run}: no step for {time} (last: step {step}). The longest gap before was {longest}.",
                    run=watched.name,
                    time=format_duration(now - last.since),
                    step=format_number(last.step),
                    longest=format_duration(last.longest),
                )
                notices.append(RunNotice("stuck", path, text))
            elif watched.stuck and not late and watched.live:
                notices.append(RunNotice("moving", path, tr("{run} is making steps again.", run=watched.name)))
            watched.stuck = late
        return notices

    @property
    def any_live(self) -> bool:
        return any(watched.live for watched in self._runs.values())

    def _nan(self, run: Path, what: str, since: int | None) -> list[RunNotice]:
        watched = self._runs[run]
        if what in watched.nan:
            return []
        watched.nan.add(what)
        if since is None:
            found = tr("{run}: {what} is NaN.", run=watched.name, what=what)
        else:
            found = tr(
                "{run}: {what} is NaN since step {step}.", run=watched.name, what=what, step=format_number(since)
            )
        advice = tr("A lower learning rate often helps; check the data too.")
        return [RunNotice("nan", run, f"{found} {advice}")]


def _end_of(line: RunLine) -> list[RunNotice]:
    """What there is to say about a run that has just ended; a person's own stop is no news."""
    summary, state = line.summary, line.summary.state
    if state.reason == "failed":
        text = tr("{run} failed. {why}", run=summary.display_name, why=state.message)
        return [RunNotice("failed", summary.path, text.strip())]
    if state.reason not in _ENDS:
        return []
    return [RunNotice("ended", summary.path, tr(_ENDS[state.reason], run=summary.display_name))]
