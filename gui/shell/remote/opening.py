"""Opening a run by its URL: the dialog, the wait, the bar while it is open, and its download."""

from __future__ import annotations

import functools
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core import commands
from gui.look.language import tr
from gui.shell.remote.bar import RemoteBar
from gui.state.backend import Backend
from gui.state.recents import Recents
from gui.state.run_follower import RunFollower
from gui.state.window_state import StateHolder, WindowState

if TYPE_CHECKING:
    from gui.shell.remote.dialog import RemoteRunDialog
    from gui.shell.remote.download import RemoteDownload


class RemoteOpening(QObject):
    """Asks where needed, then opens. GUI thread.

    opened(page): a remote run is open, and is to be seen there; downloaded(Path): a run is here now, and is to be
    opened; told(sentence, action): of a download whose run is not looked at any more, `action` opens it;
    failed(sentence, details).
    """

    opened = Signal(str)
    downloaded = Signal(object)
    told = Signal(str, object)
    failed = Signal(str, str)

    def __init__(
        self, backend: Backend, holder: StateHolder, runs: RunFollower, recents: Recents, window: QWidget
    ) -> None:
        super().__init__(window)
        self._backend = backend
        self._holder = holder
        self._runs = runs
        self._remote = runs.remote
        self._recents = recents
        self._window = window
        self._dialog: RemoteRunDialog | None = None
        self._opening = ""
        self.bar = RemoteBar()
        self.bar.download_pressed.connect(self._ask_download)
        self.bar.stop_pressed.connect(self._stop_download)
        self.bar.again_pressed.connect(runs.remote.poll_now)
        holder.changed.connect(self._state_changed)
        runs.remote.changed.connect(self._show)
        runs.remote.refused.connect(self._refused)

    @cached_property
    def download(self) -> RemoteDownload:
        """Made when it is first needed."""
        from gui.shell.remote.download import RemoteDownload

        download = RemoteDownload(self._backend, self._holder, self._window)
        download.progressed.connect(self.bar.show_download)
        download.downloaded.connect(self._downloaded)
        download.failed.connect(self.failed)
        return download

    def ask(self) -> None:
        """Ask for a URL."""
        from gui.shell.remote.dialog import RemoteRunDialog

        self._dialog = RemoteRunDialog(self._recents.urls, self._window)
        self._dialog.wanted.connect(self.open)
        self._dialog.given_up.connect(self._give_up)
        self._dialog.remove_pressed.connect(self._remove_copies)
        self._dialog.finished.connect(self._closed)
        self._dialog.show_copies(commands.bytes_of_mirrors(self._kept()))
        self._dialog.open()

    def open(self, url: str) -> None:
        """Follow the run at a URL, once it could be read. Until then what is open stays."""
        if url == self._holder.state.url:
            self._done()
            return
        self._opening = url
        if self._dialog is None:
            self._holder.change(loading=tr("Opening {url}", url=url))
        self._remote.watch(url)

    def close(self) -> None:
        """For shutting down."""
        if "download" in self.__dict__:
            self.download.close()

    def _ask_download(self) -> None:
        self.download.ask()

    def _stop_download(self) -> None:
        self.download.stop()

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        if state.opened == before.opened:
            return
        self._show()
        if self._opening and self._holder.state.url == self._opening:
            self._recents.add(self._opening)
            self._done()
        elif self._opening:
            self._opening = ""  # another run was opened meanwhile
            self._holder.change(loading="")

    def _done(self) -> None:
        self._opening = ""
        self._holder.change(loading="")
        if self._dialog is not None:
            self._dialog.accept()
        self.opened.emit("Train")

    def _refused(self, url: str, sentence: str, details: str) -> None:
        if url != self._opening:
            return
        self._opening = ""
        self._holder.change(loading="")
        if self._dialog is not None:
            self._dialog.show_error(sentence, details)
        else:
            self.failed.emit(sentence, details)

    def _give_up(self) -> None:
        if self._opening:
            self._opening = ""
            self._remote.watch(self._holder.state.url)

    def _closed(self) -> None:
        self._dialog = None

    def _remove_copies(self) -> None:
        commands.remove_mirrors(self._kept())
        if self._dialog is not None:
            self._dialog.show_copies(commands.bytes_of_mirrors(self._kept()))

    def _kept(self) -> list[str]:
        return [*filter(None, [self._holder.state.url]), *self._runs.attached.urls]

    def _show(self) -> None:
        url, remote = self._holder.state.url, self._remote
        self.bar.show_run(url, remote.trouble if remote.url == url else "")

    def _downloaded(self, url: str, path: Path) -> None:
        mirror = self._holder.state.run
        if self._holder.state.url == url and mirror is not None:
            self.downloaded.emit(path)
            self._runs.attached.detach(mirror)  # the run itself is here now
        else:
            self.told.emit(
                tr("Downloaded {url} to {folder}.", url=url, folder=path),
                functools.partial(self.downloaded.emit, path),
            )
