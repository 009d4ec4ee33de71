"""Recents: the experiments and runs that were opened last, remembered between two starts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from core.runs.urls import is_url

_MOST = 8


class Recents(QObject):
    """Recently opened files of one kind, the newest first. GUI thread."""

    changed = Signal()

    def __init__(self, settings: QSettings, kind: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._key = f"recent/{kind}"

    @property
    def paths(self) -> tuple[str, ...]:
        """Those that are still there; of a URL that is not known here."""
        return tuple(path for path in _read_list(self._settings, self._key) if is_url(path) or Path(path).exists())

    @property
    def urls(self) -> tuple[str, ...]:
        """Those that lie elsewhere."""
        return tuple(path for path in self.paths if is_url(path))

    def add(self, path: str | Path) -> None:
        """Put a path first."""
        text = str(path)
        rest = [other for other in _read_list(self._settings, self._key) if other != text]
        self._settings.setValue(self._key, [text, *rest][:_MOST])
        self.changed.emit()

    def remove(self, path: str | Path) -> None:
        """Forget a path."""
        rest = [other for other in _read_list(self._settings, self._key) if other != str(path)]
        self._settings.setValue(self._key, rest)
        self.changed.emit()


def _read_list(settings: QSettings, key: str) -> list[str]:
    """QSettings gives a list of one back as a plain string, and nothing as None."""
    value = settings.value(key)
    if isinstance(value, str):
        return [value] if value else []
    return [str(item) for item in value] if isinstance(value, list) else []
