"""Settings: what the window remembers between two starts, written in a thread: no turn waits for the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QSettings, QTimer

from gui.state.jobs import JobRunner

_DELAY = 500  # ms after a change: what is chosen quickly one after the other is written at once


class Settings(QObject):
    """The values that `stored` holds, by key, and those that were set since. GUI thread.

    QSettings writes in a turn of the event loop, and syncs the disk twice. Here a job opens QSettings of the same
    place for itself, so that neither reading nor setting a value waits for it. What another window has written
    meanwhile is known after the next write; what could not be written is written with the next change.

    A value of a file may be of any type: another version wrote it, or somebody by hand.
    """

    def __init__(self, stored: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = _opener_of(stored)
        self._values = _values_of(stored)
        self._changes: dict[str, object] = {}
        self._on_its_way: dict[str, object] = {}
        self._job = JobRunner(self)
        self._job.result.connect(self._show_written)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._write)

    def value(self, key: str) -> object:
        """The value; None where there is none."""
        return self._values.get(key)

    def contains(self, key: str) -> bool:
        return key in self._values

    def set_value(self, key: str, value: object) -> None:
        """Remember a value: text, a number, a list of texts, or a QByteArray. None removes it."""
        self._changes[key] = value
        self._apply({key: value})
        self._timer.start()

    def remove(self, key: str) -> None:
        """Forget a value, if there is one."""
        if self.contains(key):
            self.set_value(key, None)

    def sync(self) -> None:
        """Block until all is written; only for shutting down."""
        self._timer.stop()
        self._job.wait()
        _store(self._open, {**self._on_its_way, **self._changes})
        self._changes = {}

    def _write(self) -> None:
        if self._job.running:
            self._timer.start()
            return
        # The work holds no reference to this object: the last one, dropped in the thread, would delete it there.
        open_settings, changes = self._open, self._changes
        self._on_its_way, self._changes = changes, {}
        self._job.start(lambda emit: _store(open_settings, changes))

    def _show_written(self, values: dict[str, object] | None) -> None:
        if values is None:
            self._changes = {**self._on_its_way, **self._changes}
        else:
            self._values = values
            self._apply(self._changes)
        self._on_its_way = {}

    def _apply(self, changes: Mapping[str, object]) -> None:
        for key, value in changes.items():
            if value is None:
                self._values.pop(key, None)
            else:
                self._values[key] = value


_Open = Callable[[], QSettings]


def _opener_of(stored: QSettings) -> _Open:
    """Return what opens QSettings of the same place, for the thread that calls it."""
    names = stored.organizationName(), stored.applicationName()
    if names[0]:
        kind, scope = stored.format(), stored.scope()
        return lambda: QSettings(kind, scope, *names)
    file, kind = stored.fileName(), stored.format()
    return lambda: QSettings(file, kind)


def _values_of(stored: QSettings) -> dict[str, object]:
    return {key: stored.value(key) for key in stored.allKeys()}


def _store(open_settings: _Open, changes: Mapping[str, object]) -> dict[str, object] | None:
    """Write changes; return all values that are there now, None if they could not be written. In any thread."""
    stored = open_settings()
    for key, value in changes.items():
        stored.remove(key) if value is None else stored.setValue(key, value)
    stored.sync()
    return _values_of(stored) if stored.status() == QSettings.Status.NoError else None
