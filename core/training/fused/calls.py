"""Steps of training, done in a session: each by itself, or many in one call."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import tensorflow.compat.v1 as v1

from core.training.fused.step import TrainingCall


@dataclass(frozen=True, slots=True)
class Steps:
    """What a call did: `done` steps (fewer than asked for if the loss became NaN), the last one's `loss`.

    `finite`: which of the steps had the last finite loss (the first is 1), and that loss; None if none had.
    `summary`: the serialized summaries of the last step, b"" if they were not wanted. `reached`: the global step.
    """

    done: int
    loss: float
    finite: tuple[int, float] | None
    summary: bytes
    reached: int


Results = tuple[int, float, int, float, bytes, int]  # of a TrainingCall, as NumPy has them


# Handing small operations from thread to thread costs more than it saves, the more so where the machine is busy.
IN_THIS_THREAD = v1.RunOptions(inter_op_thread_pool=-1)


class Call(Protocol):
    """Do so many steps, and give the summaries of the last if wanted. Raises what the session raises."""

    def __call__(self, steps: int, wants_summary: bool) -> Steps: ...


def many_in_one(session: v1.Session, call: TrainingCall, options: v1.RunOptions | None = None) -> Call:
    """Return the way that does all the steps in one call of the session, with these options."""

    def do(steps: int, wants_summary: bool) -> Steps:
        feeds = {call.steps: steps, call.wants_summary: wants_summary}
        results: Results = session.run(call.results, feeds, options)
        done, loss, finite_at, finite, summary, reached = results
        last = (int(finite_at), float(finite)) if finite_at else None
        return Steps(int(done), float(loss), last, bytes(summary), int(reached))

    return do


def one_by_one(
    session: v1.Session,
    train_op: v1.Operation,
    loss: v1.Tensor,
    summary: v1.Tensor | None,
    global_step: v1.Variable,
) -> Call:
    """Return the way that calls the session for each step."""
    run: Callable[[], tuple[object, float]] = session.make_callable([train_op, loss])
    with_summary: Callable[[], tuple[object, float] | tuple[object, float, bytes]] = session.make_callable(
        [train_op, loss, *([] if summary is None else [summary])]
    )
    reached: Callable[[], int] = session.make_callable(global_step)

    def do(steps: int, wants_summary: bool) -> Steps:
        last, text, value, number = None, b"", math.nan, 0
        for number in range(1, steps + 1):
            if wants_summary and number == steps:
                value, *texts = with_summary()[1:]
                text = bytes(texts[0]) if texts else b""
            else:
                value = run()[1]
            value = float(value)
            if math.isfinite(value):
                last = (number, value)
            if math.isnan(value):
                break
        return Steps(number, value, last, text, int(reached()))

    return do
