"""RemoteRuns: the run that lies at a URL, followed by its mirror; a thread of its own waits for the network."""

from __future__ import annotations

import functools
import logging
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from core import commands
from core.errors import RemoteError, WorkbenchError
from core.words import mark
from gui.state.disk.network_thread import CLOSE_WITHIN, NetworkThread, Tell

if TYPE_CHECKING:
    from gui.state.disk.watcher import RunLine, RunView

LIVE_EVERY = 3.0  # seconds between two polls of a run that goes on
CALM_EVERY = 15.0
TRY_AGAIN_EVERY = (3.0, 60.0)  # seconds after the first failure, and at most
_CALM_AFTER = 100  # polls that found nothing

READ_ONLY = mark("This run lies at a URL and is only read here. Download it first.")


@dataclass(frozen=True, slots=True)
class RemoteNews:
    """What became of a run at a URL. `run`: the mirror. `sentence` says why it is "refused" or "troubled"."""

    kind: Literal["ready", "refused", "troubled", "recovered"]
    url: str
    run: Path | None = None
    sentence: str = ""
    details: str = ""


class RemoteRuns(QObject):
    """GUI thread. ready(url, mirror): it can be read; refused(url, sentence, details): it cannot be opened.

    changed: `trouble` is another sentence now, "" for none.
    """

    ready = Signal(str, object)
    refused = Signal(str, str, str)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.url = ""
        self.trouble = ""
        self._thread: NetworkThread | None = None
        self._wake = threading.Event()

    def watch(self, url: str) -> None:
        """Keep the mirror of this run up to date from now on, and no other; "" for none."""
        if url == self.url and (not url or (self._thread is not None and self._thread.running)):
            return
        self._leave()
        self.url, self.trouble = url, ""
        if url:
            self._wake = threading.Event()
            self._thread = NetworkThread(functools.partial(_follow, url, self._wake), self)
            self._thread.reported.connect(self._reported)
            self._thread.start()
        self.changed.emit()

    def poll_now(self) -> None:
        """Do not wait for the next time."""
        self._wake.set()

    def end(self) -> None:
        """Watch no more; for shutting down."""
        self._leave(CLOSE_WITHIN)
        self.url = ""

    def _leave(self, seconds: float = 0.0) -> None:
        if self._thread is not None:
            thread, self._thread = self._thread, None
            self._wake.set()
            thread.close(seconds)
            thread.deleteLater()

    def _reported(self, news: RemoteNews) -> None:
        if news.url != self.url:
            return
        match news.kind:
            case "ready":
                self.ready.emit(news.url, news.run)
            case "refused":
                self._leave()
                self.url = ""
                self.refused.emit(news.url, news.sentence, news.details)
            case "troubled" | "recovered":
                self.trouble = news.sentence
                self.changed.emit()


def mirrored_url(run: Path | None) -> str:
    """The URL of the run that this folder mirrors; "" for one of this machine."""
    from core.runs.mirror_manifest import url_of

    try:
        return url_of(run) if run is not None else ""
    except WorkbenchError:
        return ""


def line_of(view: RunView) -> RunLine:
    """An open run as one of a list."""
    from core.runs.catalogue.workspace import RunSummary
    from gui.state.disk.watcher import RunLine

    path, state, info = view.path, view.state, view.info
    if info is None:
        return RunLine(RunSummary(path, path.name, path.parent.name, state, 0.0, "", None, True), ())
    better = info.higher_is_better
    summary = RunSummary(
        path, path.name, info.experiment, state, info.created, info.metric, state.best_value, better
    )
    return RunLine(summary, ())


def _follow(url: str, wake: threading.Event, tell: Tell, stopping: threading.Event) -> None:
    """Poll the mirror until told to stop. In a thread of its own."""
    try:
        mirror = commands.mirror_of(url)
    except WorkbenchError as error:
        tell(RemoteNews("refused", url, sentence=str(error), details=error.details))
        return
    opened = failing = False
    pause, calm = LIVE_EVERY, 0

    def tell_when_ready() -> None:
        nonlocal opened
        if not opened and _is_readable(mirror.run):
            opened = True
            tell(RemoteNews("ready", url, mirror.run))

    while not stopping.is_set():
        try:
            poll = mirror.poll(tell_when_ready, stopping.is_set)
            tell_when_ready()
            calm = 0 if poll.fetched or poll.removed else calm + 1
            pause = CALM_EVERY if calm > _CALM_AFTER else LIVE_EVERY
            if failing:
                failing = False
                tell(RemoteNews("recovered", url))
        except Exception as error:
            if not isinstance(error, WorkbenchError):
                # A bug must not end the thread unheard.
                logging.getLogger(__name__).exception("Reading a remote run failed")
            details = error.details if isinstance(error, WorkbenchError) else repr(error)
            # What was fetched earlier can be looked at also while its storage cannot be reached.
            if isinstance(error, RemoteError) and error.passing:
                tell_when_ready()
            if not opened:
                tell(RemoteNews("refused", url, sentence=str(error), details=details))
                return
            if not failing:
                pause = TRY_AGAIN_EVERY[0] / 2
                tell(RemoteNews("troubled", url, sentence=str(error), details=details))
            failing = True
            pause = min(TRY_AGAIN_EVERY[1], pause * 2)
        wake.wait(pause)
        wake.clear()


def _is_readable(run: Path) -> bool:
    from core.runs.run import RunFolder

    try:
        RunFolder.open(run)
    except WorkbenchError:
        return False
    return True
