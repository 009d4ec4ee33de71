"""The seam between work and whoever watches it: `run_job` and the events it lets through.

Work is a plain function. It runs in whatever thread calls `run_job`; events leave through `emit`, which must be
safe to call from that thread. Events are frozen records of plain values, so the thread could as well be a
process.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

from core.control import Control
from core.errors import WorkbenchError, access_error
from core.reasons import reason_of

T = TypeVar("T")

NoticeLevel = Literal["info", "warning", "error"]
PhaseKind = Literal[
    "loading", "preparing", "reading", "downloading", "training", "saving", "evaluating", "paused", "stopping",
    "exporting", "verifying", "predicting",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Started:
    """The job's first event."""


@dataclass(frozen=True, slots=True)
class Phase:
    """What the job is doing now. `kind` is what is compared; `text` names the thing it is done to, for people."""

    kind: PhaseKind
    text: str


@dataclass(frozen=True, slots=True)
class Progress:
    """At most five a second. `max_steps` is None where the end is not known."""

    step: int
    max_steps: int | None
    steps_per_second: float | None
    eta_seconds: float | None


@dataclass(frozen=True, slots=True)
class CheckpointSaved:
    step: int
    path: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Evaluated:
    """One evaluation of one checkpoint. `name` is "" for the default evaluation."""

    step: int
    name: str
    metrics: Mapping[str, float]
    batches: int
    seconds: float


@dataclass(frozen=True, slots=True)
class PatienceChanged:
    """Early stopping looked at an evaluation; `status` is a `core.training.rules.early_stopping.Status`."""

    status: Any


@dataclass(frozen=True, slots=True)
class CheckpointsRemoved:
    steps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """One check before the first step. `result`: it holds, deserves a look, does not hold, or was not needed."""

    name: str
    result: Literal["ok", "warning", "failed", "skipped"]
    text: str


@dataclass(frozen=True, slots=True)
class ModelExported:
    step: int
    path: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence worth keeping: it goes to the log and, from "warning" up, to the notices."""

    text: str
    level: NoticeLevel = "info"
    details: str = ""


@dataclass(frozen=True, slots=True)
class Finished(Generic[T]):
    """The job ended by itself. `result` is what the work returned."""

    result: T


@dataclass(frozen=True, slots=True)
class Stopped(Generic[T]):
    """The job ended because it was asked to, in good order."""

    result: T


@dataclass(frozen=True, slots=True)
class Failed:
    """The job ended by an error. `message` is for the user; `expected` is False for a bug of ours."""

    message: str
    details: str
    expected: bool
    error: BaseException = field(compare=False)


Event = (
    Started
    | Phase
    | Progress
    | CheckpointSaved
    | Evaluated
    | PatienceChanged
    | CheckpointsRemoved
    | Checked
    | ModelExported
    | Notice
    | Finished[Any]
    | Stopped[Any]
    | Failed
)
Emit = Callable[[Event], None]


def nothing(event: object) -> None:
    """Pass no event on: an Emit for callers who do not watch."""


def until_stopped(emit: Emit, control: Control) -> Emit:
    """Pass events on; raise WorkStopped at the first one after a stop was asked for.

    For the parts of work that have nothing to keep: loading, preparing.
    """

    def watched(event: Event) -> None:
        control.check()
        emit(event)

    return watched


def run_job(work: Callable[[Emit], T], emit: Emit, control: Control | None = None) -> T | None:
    """Run `work(emit)` in the calling thread: `Started`, then its events, then exactly one final event.

    The final event is `Finished`, `Stopped` (if `control` was asked to stop) or `Failed`. Returns what the work
    returned, or None if it failed. KeyboardInterrupt and SystemExit pass through after their `Failed`.
    """
    emit(Started())
    try:
        result = work(emit)
    except Exception as error:
        emit(failure(error))
        return None
    except BaseException as error:
        emit(failure(error))
        raise
    if control is not None and control.stop_requested:
        emit(Stopped(result))
    else:
        emit(Finished(result))
    return result


def failure(error: BaseException) -> Failed:
    """The `Failed` event of an exception: a sentence, and the traceback one click away."""
    if isinstance(error, WorkbenchError):
        return Failed(str(error), error.details, True, error)
    if isinstance(error, OSError) and error.errno is not None:
        return Failed(str(access_error(error)), _traceback(error), True, error)
    if isinstance(error, KeyboardInterrupt):
        return Failed("Interrupted.", "", True, error)
    return Failed(f"{type(error).__name__}: {reason_of(error)}", _traceback(error), False, error)


def _traceback(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))
