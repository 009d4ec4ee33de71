"""What the training that the window shows is doing, and what was asked of it, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gui.look.language import tr

if TYPE_CHECKING:
    from core.control import Control
    from core.runs.control_files import RequestName
    from core.runs.run_records import RunState

Place = Literal["", "here", "elsewhere"]


@dataclass(frozen=True, slots=True)
class TrainingStatus:
    """`place`: in this window, in another process, or nowhere. The others: what was asked and is not yet done."""

    place: Place = ""
    paused: bool = False
    stopping: bool = False
    stops_after_evaluation: bool = False
    cancelling: bool = False
    wanted: Literal["", "checkpoint", "evaluate"] = ""

    @property
    def training(self) -> bool:
        return bool(self.place)

    @property
    def asked(self) -> str:
        """What is still to come, in words; "" for nothing."""
        if self.cancelling:
            return tr("Discarding: the run goes to the trash")
        if self.stopping:
            return tr("Stopping")
        parts = []
        if self.wanted:
            parts.append(tr("checkpoint") if self.wanted == "checkpoint" else tr("evaluation"))
        if self.stops_after_evaluation:
            parts.append(tr("stop after the next evaluation"))
        return tr("Asked for: {what}", what=", ".join(parts)) if parts else ""


def status_here(control: Control) -> TrainingStatus:
    """Of a training in this window."""
    return TrainingStatus(
        place="here",
        paused=control.paused,
        stopping=control.stop_requested,
        stops_after_evaluation=control.stops_after_evaluation,
        cancelling=control.discard_requested,
        wanted=control.wanted_checkpoint,
    )


def status_elsewhere(state: RunState, asked: frozenset[RequestName]) -> TrainingStatus:
    """Of a training in another process: what it says of itself, and what this window asked of it."""
    return TrainingStatus(
        place="elsewhere",
        paused=state.activity == "paused",
        stopping=state.activity == "stopping" or "stop" in asked,
        stops_after_evaluation="stop_after_evaluation" in asked,
        cancelling="discard" in asked,
    )
