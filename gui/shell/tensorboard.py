"""TensorBoard beside the window: started on the workspace, opened in the browser, stopped with the window."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from core.own_python import python_module
from gui.look.language import tr

_ADDRESS = re.compile(rb"http://127\.0\.0\.1:\d+/?")
_PATIENCE = 3000  # ms to end in
_MOST_KEPT = 20_000  # bytes of what it says


class TensorBoard(QObject):
    """One TensorBoard, reachable from this machine only. GUI thread.

    `opened(address)`: it answers, and a browser shows it; `failed(sentence, details)`.
    """

    opened = Signal(str)
    failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None, command: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._command = tuple(command) or python_module("tensorboard.main")
        self._process: QProcess | None = None
        self._folder: Path | None = None
        self._said = b""
        self.address = ""

    @property
    def running(self) -> bool:
        return self._process is not None

    def show(self, folder: Path) -> None:
        """Show a folder of runs; one that is shown already is only opened again."""
        if self._process is not None and folder == self._folder:
            if self.address:
                self._open()
            return
        self.stop()
        self._folder = folder
        process = self._process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.readyRead.connect(self._read)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._not_started)
        program, *arguments = self._command
        process.start(program, [*arguments, "--logdir", str(folder), "--host", "127.0.0.1", "--port", "0"])

    def stop(self) -> None:
        """End it, and wait until it has ended: a few seconds at most."""
        process, self._process = self._process, None
        self.address, self._said = "", b""
        if process is None:
            return
        process.finished.disconnect(self._finished)
        process.errorOccurred.disconnect(self._not_started)
        process.readyRead.disconnect(self._read)
        process.terminate()
        if not process.waitForFinished(_PATIENCE):
            process.kill()
            process.waitForFinished(_PATIENCE)
        process.deleteLater()

    def _read(self) -> None:
        if self._process is None:
            return
        self._said = (self._said + self._process.readAll().data())[-_MOST_KEPT:]
        found = _ADDRESS.search(self._said)
        if found is not None and not self.address:
            self.address = found[0].decode()
            self._open()

    def _open(self) -> None:
        if QDesktopServices.openUrl(QUrl(self.address)):
            self.opened.emit(self.address)
        else:
            self.failed.emit(
                tr("No browser could be opened. TensorBoard is at {address}", address=self.address), ""
            )

    def _finished(self) -> None:
        self._read()
        said = self._said.decode("utf-8", "replace")
        self._forget()
        self.failed.emit(tr("TensorBoard ended by itself."), said)

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._forget()
            self.failed.emit(tr("TensorBoard could not be started. Is it installed beside this program?"), "")

    def _forget(self) -> None:
        process, self._process = self._process, None
        self.address, self._said = "", b""
        if process is not None:
            process.deleteLater()
