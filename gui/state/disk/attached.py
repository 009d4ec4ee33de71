"""AttachedRuns: runs from outside the workspace that are listed with its runs, local, mounted or at a URL."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.errors import WorkbenchError
from core.runs.urls import is_url
from gui.state.disk.remote_runs import RemoteRuns
from gui.state.disk.settings import Settings
from gui.state.recents import saved_texts

_KEY = "attached"
MOST = 50  # each at a URL is polled


class AttachedRuns(QObject):
    """Remembered from one start to the next. GUI thread; of each run at a URL a thread of its own keeps the mirror.

    changed: `paths` may be others.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings: Settings | None = None
        self._places: tuple[str, ...] = ()
        self._remotes: dict[str, RemoteRuns] = {}
        self._open_url = ""
        self._running = False

    @property
    def places(self) -> tuple[str, ...]:
        """Their paths and URLs, in the order in which they were attached."""
        return self._places

    @property
    def urls(self) -> tuple[str, ...]:
        return tuple(place for place in self._places if is_url(place))

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where they are read: the folder itself, or the mirror of what lies at a URL."""
        found = (_folder_of(place) for place in self._places)
        return tuple(path for path in found if path is not None)

    def remember_in(self, settings: Settings) -> None:
        """Attach what was attached when the window was closed, and keep what is attached from now on."""
        self._settings = settings
        self._set(tuple(dict.fromkeys(saved_texts(settings, _KEY, MOST))))

    def attach(self, place: str | Path) -> None:
        """List a run from now on; the one attached first gives way where there are too many."""
        if str(place) not in self._places:
            self._set((*self._places, str(place))[-MOST:])

    def detach(self, path: Path) -> None:
        """List a run no more; its folder stays as it is."""
        self._set(tuple(place for place in self._places if _folder_of(place) != path))

    def is_attached(self, path: Path) -> bool:
        return path in self.paths

    def start(self) -> None:
        """Begin to follow those at URLs; called once the window is there."""
        self._running = True
        self._follow()

    def follow_all_but(self, url: str) -> None:
        """The open run at a URL is followed by others."""
        self._open_url = url
        self._follow()

    def end(self) -> None:
        """Follow nothing any more; for shutting down."""
        self._running = False
        for remote in self._remotes.values():
            remote.end()

    def _set(self, places: tuple[str, ...]) -> None:
        if places == self._places:
            return
        self._places = places
        if self._settings is not None:
            self._settings.set_value(_KEY, list(places))
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        if not self._running:
            return
        wanted = {url for url in self.urls if url != self._open_url}
        for url in [url for url in self._remotes if url not in wanted]:
            remote = self._remotes.pop(url)
            remote.end()
            remote.deleteLater()
        for url in wanted - set(self._remotes):
            remote = self._remotes[url] = RemoteRuns(self)
            remote.ready.connect(self._ready)
            remote.watch(url)

    def _ready(self, url: str, path: object) -> None:
        self.changed.emit()


def _folder_of(place: str) -> Path | None:
    """Return where a run is read; None for a URL that is none. Asks no network."""
    if not is_url(place):
        return Path(place)
    from core.runs.remote.mirrors import open_mirror

    try:
        return open_mirror(place).run
    except WorkbenchError:
        return None
