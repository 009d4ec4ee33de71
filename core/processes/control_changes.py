"""What was asked of a Control since the last look, as requests that can be sent elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.control import Control
from core.runs.control_files import Request


@dataclass(frozen=True, slots=True)
class Seen:
    """What had been asked for at the last look."""

    stops: int = 0
    discard: bool = False
    paused: bool = False
    after_evaluation: bool = False
    added_steps: int = 0


def changes(control: Control, seen: Seen) -> tuple[tuple[Request, ...], Seen]:
    """Return what to send, in the order in which it has to be carried out, and what has been seen now.

    Takes a wanted checkpoint away from `control`: it is asked for elsewhere.
    """
    found: list[Request] = []
    added, wanted = control.added_steps, control.take_wanted_checkpoint()
    now = Seen(control.stops, control.discard_requested, control.paused, control.stops_after_evaluation, added)
    if added > seen.added_steps:
        found.append(Request("extend", added - seen.added_steps))
    if wanted:
        found.append(Request(wanted))
    if now.after_evaluation and not seen.after_evaluation:
        found.append(Request("stop_after_evaluation"))
    if now.paused != seen.paused:
        found.append(Request("pause" if now.paused else "resume"))
    if now.discard and not seen.discard:
        found.append(Request("discard"))
    elif now.stops > seen.stops:
        found.append(Request("stop"))
    return tuple(found), replace(now)
