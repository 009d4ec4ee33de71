"""DiskWatcher: one thread that reads what appears on disk, so that the window never does.

Curves come from event files only: a run of this window, of the command line, of yesterday are the same here.
"""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import WorkbenchError
from core.precedence import give_precedence
from gui.look.override import override
from gui.state.app_thread import AppThread
from gui.state.background import give_way

if TYPE_CHECKING:
    from core.commands import RunListing
    from core.runs.catalogue.catalogue import Catalogue
    from core.runs.catalogue.run_list import RunList, RunRecord
    from core.runs.catalogue.workspace import RunSummary
    from core.runs.events.scalars import ScalarReader
    from core.runs.run import RunFolder
    from core.runs.run_records import RunInfo, RunState

CURVES_EVERY = 0.25  # seconds
RUN_EVERY = 0.75
RUNS_EVERY = 2.0
_TURN = 0.04  # what the window needs to take in a run


@dataclass(frozen=True, slots=True)
class RunView:
    """What is known of the open run. `source_changed`: its experiment's file was edited since; None: it is gone.

    `url`: where it lies if `path` is only its mirror.
    """

    path: Path
    info: RunInfo | None
    state: RunState
    listing: RunListing
    source_changed: bool | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class RunLine:
    """One run in the sidebar. `spark`: the values of its metric, evaluation by evaluation, a few dozen.

    `record`: what a table shows of it; None for a run that is not one of the list. `url`: where it lies, if this is
    only its mirror.
    """

    summary: RunSummary
    spark: tuple[float, ...]
    record: RunRecord | None = None
    url: str = ""


class DiskWatcher(AppThread):
    """Signals are emitted in its thread and queued to the GUI thread. Source: gui/state/disk/watcher.py.

    `curves` (path, Batch, reading: see `is_current`) of the open run and of the overlaid ones, four times a second
    at most, the first also if it is empty; `run_read` (RunView) when the open run's files changed; `runs_read`
    (workspace, tuple of RunLine) when the workspace's changed, and `sweeps_read` (workspace, SweepsFound)
    when its sweeps did; `failed` (path, sentence): the open run cannot be read.
    """

    curves = Signal(object, object, int)
    run_read = Signal(object)
    runs_read = Signal(object, object)
    sweeps_read = Signal(object, object)
    failed = Signal(object, str)

    def __init__(self, workspace: Path, user: QObject) -> None:
        super().__init__(user)
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._ending = False
        self._workspace = workspace
        self._run: Path | None = None
        self._readings = self._opened = 0
        self._overlays: tuple[Path, ...] = ()
        self._overlaid = 0
        self._attached: tuple[Path, ...] = ()
        self._refresh = True

    def watch_run(self, run: Path | None) -> None:
        """Follow another run, or the same again, from its beginning. GUI thread."""
        with self._lock:
            self._run = run
            self._readings += 1
            self._opened = self._readings
            self._refresh = True
        self._wake.set()

    def watch_overlays(self, runs: tuple[Path, ...]) -> None:
        """Follow the curves of these runs too, from their beginnings. GUI thread."""
        with self._lock:
            self._overlays = runs
            self._readings += 1
            self._overlaid = self._readings
        self._wake.set()

    def is_current(self, reading: int) -> bool:
        """Whether what came with that number is still followed; else it may begin where nothing is known."""
        return reading in (self._opened, self._overlaid)

    def watch_attached(self, runs: tuple[Path, ...]) -> None:
        """List these with the runs of the workspace. GUI thread."""
        with self._lock:
            self._attached = runs
            self._refresh = True
        self._wake.set()

    def watch_workspace(self, workspace: Path) -> None:
        """List the runs of another workspace. GUI thread."""
        with self._lock:
            self._workspace = workspace
            self._refresh = True
        self._wake.set()

    def refresh(self) -> None:
        """Look again at once."""
        with self._lock:
            self._refresh = True
        self._wake.set()

    def end(self) -> None:
        """Stop, and wait for the thread: at most one poll."""
        self.ask_to_end()
        self.wait()

    @override
    def ask_to_end(self) -> None:
        self._ending = True
        self._wake.set()

    @override
    def run(self) -> None:
        from core.runs.catalogue.catalogue import Catalogue
        from core.runs.catalogue.run_list import RunList
        from core.runs.events.scalars import ScalarReader

        give_way()
        run_list = RunList()
        reader: ScalarReader | None = None
        catalogue: Catalogue | None = None
        overlays: list[ScalarReader] = []
        opened = overlaid = 0
        fresh = False
        looks: object = None
        runs: object = None
        sweeps: object = None
        next_runs = next_look = 0.0
        while not self._ending:
            with self._lock:
                path, workspace, refresh = self._run, self._workspace, self._refresh
                attached = self._attached
                self._refresh = False
                if opened != self._opened:
                    opened, fresh = self._opened, True
                    reader, looks = (ScalarReader(path) if path is not None else None), None
                    catalogue = Catalogue(path) if path is not None else None
                if overlaid != self._overlaid:
                    overlaid = self._overlaid
                    overlays = [ScalarReader(each) for each in self._overlays]
            try:
                if reader is not None and catalogue is not None:
                    if refresh or looks is None or time.monotonic() >= next_look:
                        next_look = time.monotonic() + RUN_EVERY
                        before, looks = looks, self._read_run(catalogue, None if refresh else looks)
                        if looks != before:
                            # Its curves would come in the same turn, and reading them would keep the interpreter.
                            self._wake.wait(_TURN)
                    self._read_curves(reader, opened, also_nothing=fresh)
                    fresh = False
                for other in overlays:
                    self._read_curves(other, overlaid)
                if refresh or time.monotonic() >= next_runs:
                    next_runs = time.monotonic() + RUNS_EVERY
                    runs = self._read_runs(run_list, workspace, attached, None if refresh else runs)
                    sweeps = self._read_sweeps(workspace, None if refresh else sweeps)
            except Exception:
                # A bug must neither end the thread, which would freeze every curve, nor be swallowed.
                logging.getLogger(__name__).exception("Reading runs failed")
            self._wake.wait(CURVES_EVERY)
            self._wake.clear()

    def _read_curves(self, reader: ScalarReader, reading: int, *, also_nothing: bool = False) -> None:
        give_precedence()
        batch = reader.poll()
        if also_nothing or not batch.is_empty:
            self.curves.emit(reader.run_path, batch, reading)

    def _read_run(self, catalogue: Catalogue, seen: object) -> object:
        """Emit the run if its files look different from `seen`; what they look like now."""
        from core.runs.mirror_manifest import url_of
        from core.runs.run import RunFolder

        path = catalogue.path
        looks = _looks_of_run(catalogue)
        if looks == seen:
            return seen
        try:
            run = RunFolder.open(path)
            info = run.read_info()
            listing = _listing_of(catalogue, run)
            url = url_of(path)
            changed = _source_changed(info) if not url else None
            self.run_read.emit(RunView(path, info, run.read_state(), listing, changed, url))
        except (WorkbenchError, OSError) as error:
            self.failed.emit(path, str(error))
        return looks

    def _read_runs(self, run_list: RunList, workspace: Path, attached: tuple[Path, ...], seen: object) -> object:
        give_precedence()
        urls = {path: _url_of(path) for path in attached}
        runs = tuple(
            RunLine(each.summary, each.curve, each, urls.get(each.summary.path, ""))
            for each in run_list.poll(workspace, attached)
        )
        if runs != seen:
            self.runs_read.emit(workspace, runs)
        return runs

    def _read_sweeps(self, workspace: Path, seen: object) -> object:
        from core.runs.catalogue.unreadable import unreadable_in_workspace
        from core.sweeps.folder import list_sweeps

        found = list_sweeps(workspace)
        found = replace(found, problems=(*found.problems, *unreadable_in_workspace(workspace)))
        if found != seen:
            self.sweeps_read.emit(workspace, found)
        return found


def _url_of(path: Path) -> str:
    from core.runs.mirror_manifest import url_of

    try:
        return url_of(path)
    except WorkbenchError:
        return ""


def _listing_of(catalogue: Catalogue, run: RunFolder) -> RunListing:
    """What the run has on disk. While it is trained nothing counts as left out: files are being written."""
    from core.commands import RunListing
    from core.runs.catalogue.exports import record_notices
    from core.runs.catalogue.left_out import list_left_out
    from core.runs.catalogue.unreadable import unreadable_in_run

    checkpoints, exports, broken = catalogue.poll(run)
    training = run.read_state().status == "training"
    left_out = () if training else list_left_out(run, checkpoints, broken)
    notices = (*catalogue.notices, *record_notices(exports), *unreadable_in_run(run.path))
    return RunListing(checkpoints, exports, broken, left_out, notices)


def _looks_of_run(catalogue: Catalogue) -> object:
    """What a listing depends on; cheap, so it can be asked often."""
    from core.runs.run import RunFolder

    found = catalogue.looks()
    try:
        state = RunFolder(catalogue.path).read_state()
    except WorkbenchError:
        return found
    return (*found, (state.status, state.updated, state.step))


def _source_changed(info: RunInfo | None) -> bool | None:
    from core.experiment.trust import hash_of_file

    if info is None:
        return None
    try:
        return hash_of_file(Path(info.source)) != info.source_sha256
    except OSError:
        return None
