"""TrainingQueue: runs that are to be trained in this window one after the other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from core.commands.queued_runs import QueuedRun, keep_queue, read_queue
from core.errors import WorkbenchError
from gui.look.language import tr
from gui.state.training import TrainingJob
from gui.state.window_state import StateHolder, WindowState


class TrainingQueue(QObject):
    """GUI thread. The next run begins when nothing is trained or evaluated here any more.

    changed: `waiting` or `left` is another one; found(number): that many runs were left in the workspace that was
    opened; failed(sentence, details): the queue cannot be kept, or read.
    `left` are the runs that were waiting in this workspace when a window closed: they begin when they are asked
    for. What waits is kept in the workspace, unless another window keeps its own there. `why_waiting`: why the next
    run does not begin though its turn has come, "" where it does: nobody said yet that its code may run.
    """

    changed = Signal()
    found = Signal(int)
    failed = Signal(str, str)

    def __init__(self, training: TrainingJob, holder: StateHolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self._holder = holder
        self._closing = False
        self.waiting: tuple[QueuedRun, ...] = ()
        self.left: tuple[QueuedRun, ...] = ()
        self.why_waiting = ""
        holder.changed.connect(self._state_changed)
        training.warm_starts.idle.connect(self._next_turn)

    def read(self) -> None:
        """Look which runs were left in the workspace."""
        self.waiting = self.left = ()
        self.why_waiting = ""
        try:
            found = read_queue(self._holder.state.workspace)
        except WorkbenchError as error:
            self.failed.emit(str(error), error.details)
        else:
            if found is not None and found.owner == "this":
                self.left = tuple(found.runs)
            self._keep()
        if self.left:
            self.found.emit(len(self.left))

    def add(self, run: QueuedRun) -> None:
        """Train a run as soon as its turn comes; at once if nothing else is trained."""
        self.waiting = (*self.waiting, run)
        self._begin_next()
        self._keep()

    def take_up(self) -> None:
        """Train the runs that were left, before those that wait."""
        self.waiting, self.left = (*self.left, *self.waiting), ()
        self.why_waiting = ""  # the question is asked again
        self._begin_next()
        self._keep()

    def clear(self) -> None:
        """Forget what waits and what was left; what is trained goes on."""
        self.waiting = self.left = ()
        self.why_waiting = ""
        self._keep()

    def close(self) -> None:
        """Begin nothing more: what waits is left for the next window."""
        self._closing = True

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        if state.workspace != before.workspace:
            self.read()
        elif before.busy and not state.busy and self.waiting:
            QTimer.singleShot(0, self._next_turn)  # once everybody has heard of the end

    def _next_turn(self) -> None:
        if self._begin_next():
            self._keep()

    def _allowed(self) -> None:
        self.why_waiting = ""
        self._begin_next()
        self._keep()

    def _begin_next(self) -> bool:
        """Begin the first run that waits, if its turn has come; whether anything is another one than before."""
        if self._closing or self._holder.state.busy or not self.waiting or self.why_waiting:
            return False
        if self._training.warm_starts.running:
            return False  # what is begun meanwhile waits for it, and gives way to what the person begins
        run, *rest = self.waiting
        if not self._training.may_train(run.source):
            self.why_waiting = tr("Waiting for permission to run {file}", file=Path(run.source).name)
            self._training.when_allowed(run.source, self._allowed)
            return True
        self.waiting = tuple(rest)
        self._training.train_source(run.source, run.experiment, run.params, run.settings)
        return True

    def _keep(self) -> None:
        """Keep all in the workspace, and what a window that is gone left there. Another's is not touched."""
        workspace = self._holder.state.workspace
        try:
            found = read_queue(workspace)
            owner = found.owner if found is not None else "this"
            if found is not None and owner == "gone":
                self.left = (*self.left, *found.runs)
            if owner != "another":
                keep_queue(workspace, (*self.left, *self.waiting))
        except WorkbenchError as error:
            self.failed.emit(str(error), error.details)
        self.changed.emit()
