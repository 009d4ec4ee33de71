"""RunFollower: opens runs, and keeps what the window knows of them and of the workspace up to date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.state.disk.attached import AttachedRuns
from gui.state.disk.curve_queue import CurveQueue
from gui.state.disk.overlays import Overlays
from gui.state.disk.remote_runs import RemoteRuns, mirrored_url
from gui.state.disk.watcher import DiskWatcher, RunView
from gui.state.window_state import StateHolder, WindowState

if TYPE_CHECKING:
    from core.runs.events.scalars import Batch
    from core.sweeps.folder import SweepsFound
    from gui.state.disk.watcher import RunLine


class RunFollower(QObject):
    """GUI thread; a thread of its own reads the disk.

    curves(Batch): new points of the open run; failed(sentence, details): it cannot be read.
    """

    curves = Signal(object)
    failed = Signal(str, str)

    def __init__(self, holder: StateHolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._holder = holder
        self._watcher = DiskWatcher(holder.state.workspace, self)
        self._queue = CurveQueue(self)
        self._watcher.curves.connect(self._curves_polled)
        self._queue.curves.connect(self._curves_read)
        self._queue.caught_up.connect(self._caught_up)
        self._watcher.run_read.connect(self._run_read)
        self._watcher.runs_read.connect(self._runs_read)
        self._watcher.sweeps_read.connect(self._sweeps_read)
        self._watcher.failed.connect(self._run_unreadable)
        self.remote = RemoteRuns(self)
        self.remote.ready.connect(self._remote_ready)
        self.remote.refused.connect(self._remote_refused)
        self.attached = AttachedRuns(self)
        self.attached.changed.connect(self._attached_changed)
        self.overlays = Overlays(self._watcher, self._queue, self)
        holder.changed.connect(self._state_changed)

    @property
    def running(self) -> bool:
        """Whether the disk is being read."""
        return self._watcher.isRunning()

    def start(self) -> None:
        """Begin to watch the disk; called once the window is there."""
        self._watcher.start()
        self.attached.start()

    def open_run(self, path: Path) -> None:
        """Follow the run in `path`, from its beginning."""
        self._set_run(Path(path).expanduser().resolve())

    def close_run(self) -> None:
        """No run is open; the experiment stays, for a new one."""
        self._set_run(None)

    def choose_anew(self) -> None:
        """Neither a run nor an experiment is open: the person chooses what to train next."""
        self._set_run(None, experiment=None)

    def open_experiment(self, info: object) -> None:
        """An experiment is open, with no run yet."""
        self._set_run(None, experiment=info)

    def refresh(self) -> None:
        """Read the disk again now."""
        self._watcher.refresh()

    def set_workspace(self, workspace: Path) -> None:
        self._watcher.watch_workspace(workspace)
        self._holder.change(workspace=workspace, lines=None, sweeps=(), sweep_problems=())

    def end(self) -> None:
        """Stop reading, and wait for it; only for shutting down."""
        self.remote.end()
        self.attached.end()
        self._watcher.end()

    def _set_run(self, path: Path | None, **more: object) -> None:
        url = mirrored_url(path)
        self.remote.watch(url)
        self.attached.follow_all_but(url)
        if path is not None and not path.is_relative_to(self._holder.state.workspace.resolve()):
            self.attached.attach(url or path)
        self._queue.clear()
        self._watcher.watch_run(path)
        self._holder.change(
            run=path,
            url=url,
            view=None,
            curves_read=False,
            asked=frozenset(),
            opened=self._holder.state.opened + 1,
            **more,
        )

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        if state.opened != before.opened:
            self.overlays.follow(state.run)

    def _attached_changed(self) -> None:
        self._watcher.watch_attached(self.attached.paths)

    def _remote_ready(self, url: str, path: Path) -> None:
        if self._holder.state.url != url:
            self.open_run(path)

    def _remote_refused(self) -> None:
        self.remote.watch(self._holder.state.url)

    def _curves_polled(self, path: Path, batch: Batch, reading: int) -> None:
        if self._watcher.is_current(reading):
            self._queue.append(path, batch)

    def _curves_read(self, path: Path, batch: object) -> None:
        if path == self._holder.state.run:
            self.curves.emit(batch)

    def _caught_up(self, path: Path) -> None:
        if path == self._holder.state.run:
            self._holder.change(curves_read=True)

    def _run_read(self, view: RunView) -> None:
        state = self._holder.state
        if view.path != state.run:
            return
        more: dict[str, object] = {}
        if view.state.status != "training":
            more["asked"] = frozenset()
        if view.info is not None and state.experiment is not None and state.experiment.name != view.info.experiment:
            more["experiment"] = None
        self._holder.change(view=view, **more)

    def _runs_read(self, workspace: Path, lines: tuple[RunLine, ...]) -> None:
        if workspace == self._holder.state.workspace:
            self._holder.change(lines=lines)

    def _sweeps_read(self, workspace: Path, found: SweepsFound) -> None:
        if workspace == self._holder.state.workspace:
            self._holder.change(sweeps=found.sweeps, sweep_problems=found.problems)

    def _run_unreadable(self, path: Path, sentence: str) -> None:
        """Of a run that is only about to be made, nothing can be read yet: that is no news."""
        if path == self._holder.state.run and path != self._holder.state.training_run:
            self.failed.emit(sentence, "")
