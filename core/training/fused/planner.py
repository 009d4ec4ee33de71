"""How many training steps the next call does. Pure: no TensorFlow, no clock."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

MOST_STEPS = 50  # of a call; more would gain nothing
MOST_SECONDS = 0.05  # a call is to end by then, so that pause, stop, checkpoint now and discard are answered


@dataclass(frozen=True, slots=True)
class Cadence:
    """Every how many steps a checkpoint, the summaries and a point of the speed are written; 0 is never."""

    checkpoint: int
    summary: int
    speed: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The next call: `steps` (at least 1), and whether the summaries of the last of them are wanted."""

    steps: int
    wants_summary: bool


class StepPlanner:
    """Plans calls that end exactly where something is due, and within MOST_SECONDS.

    As TensorFlow's hooks count: summaries and speed are first due after one step, a checkpoint after `checkpoint`
    ones; each is due again that many steps after it was. Until a call was timed, calls do one step.
    """

    def __init__(self, start: int, cadence: Cadence) -> None:
        self.step = start
        self._cadence = cadence
        self._summary_at = start + 1 if cadence.summary else None
        self._speed_at = start + 1 if cadence.speed else None
        self._checkpoint_at = start + cadence.checkpoint if cadence.checkpoint else None
        self._recent: deque[float] = deque(maxlen=3)  # seconds per step of the last calls
        self._counts_ones = True

    def plan(self, max_steps: int) -> Plan:
        """Plan the call after the steps done so far."""
        steps = min(self.most_steps, *(end - self.step for end in self._ends(max_steps) if end > self.step))
        wants_summary = self._summary_at is not None and self.step + steps >= self._summary_at
        return Plan(steps, wants_summary)

    @property
    def most_steps(self) -> int:
        """How many steps a call does where nothing is due sooner."""
        if not self._recent or not self._counts_ones:
            return 1
        seconds = min(self._recent)  # a call that the machine held up tells nothing about the next
        return MOST_STEPS if seconds * MOST_STEPS <= MOST_SECONDS else max(1, int(MOST_SECONDS / seconds))

    @property
    def is_settled(self) -> bool:
        """Whether enough calls were timed to say how many steps they do."""
        return len(self._recent) == self._recent.maxlen

    @property
    def usual_steps(self) -> int:
        """How many steps most calls do at most, with what is due between."""
        cadence = self._cadence
        return min(each for each in (self.most_steps, cadence.checkpoint, cadence.summary, cadence.speed) if each)

    def did(self, plan: Plan, done: int, reached: int, seconds: float | None, max_steps: int) -> bool:
        """Learn that `done` of the planned steps led to the global step `reached`; whether the hooks must see it.

        `seconds`: what the call took, None if that tells nothing about the next.
        """
        self._counts_ones = self._counts_ones and reached == self.step + done
        self.step = reached
        if seconds is not None:
            self._recent.append(seconds / done)
        if plan.wants_summary and done == plan.steps:
            self._summary_at = reached + self._cadence.summary
        sees = not self._counts_ones or done < plan.steps or reached >= max_steps
        if self._speed_at is not None and reached >= self._speed_at:
            self._speed_at, sees = reached + self._cadence.speed, True
        if self._checkpoint_at is not None and reached >= self._checkpoint_at:
            self._checkpoint_at, sees = reached + self._cadence.checkpoint, True
        return sees

    def _ends(self, max_steps: int) -> list[int]:
        due = (self._summary_at, self._speed_at, self._checkpoint_at)
        return [max_steps, self.step + MOST_STEPS, *(step for step in due if step is not None)]
