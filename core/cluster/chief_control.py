"""ClusterControl: the requests a training by a cluster can follow, and those it refuses."""

from __future__ import annotations

from core.control import Control
from core.jobs import Emit, Notice
from core.words import worded


class ClusterControl(Control):
    """The Control of a chief.

    It refuses requests that only a single process could follow; `outer` can stop it too.
    """

    def __init__(self, emit: Emit, outer: Control) -> None:
        super().__init__()
        self._say, self._outer = emit, outer

    @property
    def stop_requested(self) -> bool:
        return super().stop_requested or self._outer.stop_requested

    def settle(self) -> None:
        """Take over the stop reason of the outer Control."""
        if self._outer.stop_requested:
            self.request_stop(self._outer.stop_reason, self._outer.stop_signal)

    def request_stop_after_evaluation(self) -> None:
        self._refuse(worded("A training by a cluster cannot be stopped after its next evaluation; stop it now."))

    def pause(self) -> None:
        self._refuse(worded("A training by a cluster cannot be paused."))

    def extend(self, steps: int) -> None:
        self._refuse(
            worded(
                "A training by a cluster cannot be extended while it is trained; stop it and train on with a "
                "higher max_steps."
            )
        )

    def request_checkpoint(self, *, evaluate: bool) -> None:
        self._refuse(
            worded(
                "A training by a cluster cannot be asked for a checkpoint; it saves one every checkpoint_every "
                "steps."
            )
        )

    def request_discard(self) -> bool:
        self._refuse(
            worded("A training by a cluster cannot be discarded while it is trained; stop it and delete it.")
        )
        return False

    def _refuse(self, sentence: str) -> None:
        self._say(Notice(sentence, "warning"))
