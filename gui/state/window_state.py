"""WindowState: what the window knows, as one record; StateHolder tells everybody when it is another one."""

from __future__ import annotations

import dataclasses
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Signal
from typing_extensions import assert_never

from gui.look.language import tr
from gui.state.disk.remote_runs import READ_ONLY
from gui.state.training_status import TrainingStatus, status_elsewhere

if TYPE_CHECKING:
    from core.commands import ExperimentInfo
    from core.runs.control_files import RequestName
    from core.sweeps.folder import SweepView
    from gui.state.disk.watcher import RunLine, RunView

Action = Literal["train", "resume", "branch", "evaluate"]


@dataclass(frozen=True, slots=True)
class WindowState:
    """What is open, what is known of it, and what runs.

    `lines`: the runs of the workspace, None while they are still being read; `sweeps`: its sweeps, and
    `sweep_problems` what is wrong with those that cannot be read. `url`: where the open run lies, if `run` is only
    its mirror. `opened` counts how often a run was opened or closed. `view` is None, and `curves_read` False, while
    the open run is still being read. `training_run`: the run that is trained
    in this window; `here`: how that training stands; `asked`: what this window asked of a training in another
    process. `loading`: what is being loaded, "" for nothing.
    """

    workspace: Path
    lines: tuple[RunLine, ...] | None = None
    sweeps: tuple[SweepView, ...] = ()
    sweep_problems: tuple[str, ...] = ()
    experiment: ExperimentInfo | None = None
    run: Path | None = None
    url: str = ""
    opened: int = 0
    view: RunView | None = None
    curves_read: bool = False
    training_run: Path | None = None
    here: TrainingStatus | None = None
    asked: frozenset[RequestName] = frozenset()
    evaluating: bool = False
    loading: str = ""

    @property
    def training(self) -> TrainingStatus:
        """Of the training in this window; else of the open run, if another process trains it."""
        if self.here is not None:
            return self.here
        if self.view is not None and not self.url and self.view.state.status == "training":
            return status_elsewhere(self.view.state, self.asked)
        return TrainingStatus()

    @property
    def trains_open_run(self) -> bool:
        return self.here is not None and self.run is not None and self.run == self.training_run

    @property
    def busy(self) -> bool:
        """Whether TensorFlow trains or evaluates here: one at a time, as both write the curves of a run."""
        return self.here is not None or self.evaluating

    @property
    def source(self) -> tuple[str | None, str]:
        """(file, name) of what a new run would train: the open experiment, else the open run's."""
        if self.experiment is not None:
            return self.experiment.source, self.experiment.name
        if self.view is not None and self.view.info is not None:
            return self.view.info.source, self.view.info.experiment
        return None, ""

    def can(self, action: Action) -> bool:
        return not self.why_not(action)

    def why_not(self, action: Action) -> str:
        """The sentence that says why something cannot be done now; "" if it can."""
        if self.url:
            return tr(READ_ONLY)
        if self.here is not None:
            return tr("A training runs in this window. Wait until it ends, or stop it.")
        if self.evaluating:
            return tr("Checkpoints are being evaluated. Wait until that ends, or stop it on the Models page.")
        match action:
            case "train":
                return "" if self.source[0] is not None else tr("Open an experiment first.")
            case "resume" | "evaluate":
                return self._why_not_of_run()
            case "branch":
                none = self.view is None or not self.view.listing.checkpoints
                return self._why_not_of_run(live=True) or (tr("This run has no checkpoint yet.") if none else "")
            case _:
                assert_never(action)

    def _why_not_of_run(self, *, live: bool = False) -> str:
        """`live`: also a run that another process trains will do."""
        if self.run is None:
            return tr("Open a run first.")
        if self.view is None:
            return tr("The run is still being read.")
        if self.view.info is None:
            return tr("This run was not made by the Workbench, so its experiment is unknown.")
        if not live and self.view.state.status == "training":
            return tr("Another process is training this run.")
        return ""


class StateHolder(QObject):
    """Holds the state. GUI thread.

    changed(WindowState, WindowState): the state, and the one before. Who changes it while this is told is heard
    afterwards, so that everybody hears of all changes in their order.
    """

    changed = Signal(object, object)

    def __init__(self, workspace: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = WindowState(workspace)
        self._untold: deque[tuple[WindowState, WindowState]] = deque()
        self._telling = False

    def change(self, **fields: Any) -> None:
        """Replace fields of the state; nothing is told if they are what they were."""
        before = self.state
        if all(_same(getattr(before, name), value) for name, value in fields.items()):
            return
        self.state = dataclasses.replace(before, **fields)
        self._untold.append((self.state, before))
        if self._telling:
            return
        self._telling = True
        try:
            while self._untold:
                self.changed.emit(*self._untold.popleft())
        finally:
            self._telling = False


def _same(one: object, other: object) -> bool:
    return one is other or one == other
