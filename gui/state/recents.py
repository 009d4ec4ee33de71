"""Recents: the experiments and runs that were opened last, remembered between two starts.

The settings may hold anything: another version wrote them, or somebody by hand.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.runs.urls import is_url
from gui.state.disk.settings import Settings

_MOST = 8


class Recents(QObject):
    """Recently opened files of one kind, the newest first. GUI thread."""

    changed = Signal()

    def __init__(self, settings: Settings, kind: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._key = f"recent/{kind}"

    @property
    def paths(self) -> tuple[str, ...]:
        """Those that are still there; of a URL that is not known here."""
        known = saved_texts(self._settings, self._key, _MOST)
        return tuple(path for path in known if is_url(path) or os.path.exists(path))

    @property
    def urls(self) -> tuple[str, ...]:
        """Those that lie elsewhere."""
        return tuple(path for path in self.paths if is_url(path))

    def add(self, path: str | Path) -> None:
        """Put a path first."""
        text = str(path)
        rest = [other for other in saved_texts(self._settings, self._key, _MOST) if other != text]
        self._settings.set_value(self._key, [text, *rest][:_MOST])
        self.changed.emit()

    def remove(self, path: str | Path) -> None:
        """Forget a path."""
        rest = [other for other in saved_texts(self._settings, self._key, _MOST) if other != str(path)]
        self._settings.set_value(self._key, rest)
        self.changed.emit()


def saved_text(settings: Settings, key: str) -> str:
    """Return a text; "" for what is none, or what can be no path."""
    value = settings.value(key)
    return value if isinstance(value, str) and "\0" not in value else ""


def saved_texts(settings: Settings, key: str, most: int) -> list[str]:
    """Return at most the first `most` texts of a list; those that can be no path are left out.

    QSettings gives a list of one back as a plain string, and nothing as None.
    """
    value = settings.value(key)
    texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return [text for text in texts[:most] if isinstance(text, str) and text and "\0" not in text]
