"""RemoteDownload: measures a remote run, asks where to, fetches it in the background, and says how that ended."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.control import Control
from core.jobs import Emit, Failed, Finished, Phase, Stopped, run_job
from gui.look.language import tr
from gui.state.backend import Backend
from gui.state.disk.network_thread import CLOSE_WITHIN, NetworkThread, Tell
from gui.state.window_state import StateHolder

if TYPE_CHECKING:
    from core.commands import RemoteSize
    from gui.shell.remote.download_dialog import DownloadDialog


class RemoteDownload(QObject):
    """GUI thread. One download at a time.

    progressed(text): how far it is, "" when it has ended; downloaded(url, Path): the run is here;
    failed(sentence, details).
    """

    progressed = Signal(str)
    downloaded = Signal(str, object)
    failed = Signal(str, str)

    def __init__(self, backend: Backend, holder: StateHolder, window: QWidget) -> None:
        super().__init__(window)
        self._backend = backend
        self._holder = holder
        self._window = window
        self._dialog: DownloadDialog | None = None
        self._measuring: NetworkThread | None = None
        self._loading: NetworkThread | None = None
        self._control = Control()
        self._url = ""

    @property
    def running(self) -> bool:
        return self._loading is not None

    def ask(self) -> None:
        """Ask where to download the open run to. Nothing happens for a run of this machine, or while one comes."""
        url = self._holder.state.url
        if not url or self.running or self._dialog is not None:
            return
        from gui.shell.remote.download_dialog import DownloadDialog

        self._dialog = DownloadDialog(url, self._target(), self._window)
        self._dialog.wanted.connect(functools.partial(self.start, url))
        self._dialog.finished.connect(self._closed)
        self._measuring = _start(functools.partial(_measure, self._backend, url), Control(), self._measured, self)
        self._dialog.open()

    def start(self, url: str, to: str) -> None:
        """Fetch the run into a new folder."""
        if self.running:
            return
        self._url, self._control = url, Control()
        work = functools.partial(_download, self._backend, url, Path(to), self._control)
        self._loading = _start(work, self._control, self._reported, self)
        self.progressed.emit(tr("Downloading…"))

    def stop(self) -> None:
        """End the download after the portion it is at; nothing of it is kept."""
        self._control.request_stop()
        if self.running:
            self.progressed.emit(tr("Stopping the download…"))

    def close(self) -> None:
        """For shutting down."""
        self._control.request_stop()
        for thread in (self._measuring, self._loading):
            if thread is not None:
                thread.close(CLOSE_WITHIN)

    def _target(self) -> Path:
        """A free folder in the workspace, with the name the run has there if that is free."""
        from core.runs.catalogue.workspace import new_run_path

        state = self._holder.state
        run, view = state.run, state.view
        name = view.info.experiment if view is not None and view.info is not None else ""
        parent = run.parent.name if run is not None else "downloads"
        free = new_run_path(state.workspace, name or parent)
        same = free.with_name(run.name) if run is not None else free
        return free if same.exists() else same

    def _closed(self) -> None:
        self._dialog = None
        if self._measuring is not None:
            self._measuring.close()
            self._measuring = None

    def _measured(self, event: object) -> None:
        if self._dialog is None:
            return
        match event:
            case Finished(result=size):
                self._dialog.show_size(size)
            case Failed(message=message):
                self._dialog.show_error(message)

    def _reported(self, event: object) -> None:
        match event:
            case Phase(text=text) if not self._control.stop_requested:
                self.progressed.emit(text)
            case Finished(result=path) | Stopped(result=path):
                self._ended()
                if path is not None:
                    self.downloaded.emit(self._url, path)
            case Failed(message=message, details=details):
                self._ended()
                self.failed.emit(tr("The download of {url} ended. {why}", url=self._url, why=message), details)

    def _ended(self) -> None:
        if self._loading is not None:
            self._loading.deleteLater()
            self._loading = None
        self.progressed.emit("")


def _start(
    work: Callable[[Emit], Any], control: Control, reported: Callable[[object], None], parent: QObject
) -> NetworkThread:
    thread = NetworkThread(functools.partial(_run, work, control), parent)
    thread.reported.connect(reported)
    thread.start()
    return thread


def _run(work: Callable[[Emit], Any], control: Control, tell: Tell, stopping: threading.Event) -> None:
    run_job(work, tell, control)


def _measure(backend: Backend, url: str, emit: Emit) -> RemoteSize:
    return backend.measure_run(url)


def _download(backend: Backend, url: str, to: Path, control: Control, emit: Emit) -> Path | None:
    return backend.download_run(url, to, emit, control)
