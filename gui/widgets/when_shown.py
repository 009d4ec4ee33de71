"""WhenShown: a page that is hidden keeps what is new until it is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from gui.look.override import override

T = TypeVar("T")


class WhenShown(QObject, Generic[T]):
    """Calls `take(news)`: at once while `page` is shown, else the newest only, just before it is. GUI thread."""

    def __init__(self, page: QWidget, take: Callable[[T], None]) -> None:
        super().__init__(page)
        self._page = page
        self._take = take
        self._news: T | None = None
        page.installEventFilter(self)

    def bring(self, news: T) -> None:
        """Something new; what was not taken yet is out of date."""
        self._news = news
        if self._page.isVisible():
            self.take_now()

    def drop(self) -> None:
        """What was not taken yet is of no use any more."""
        self._news = None

    def take_now(self) -> None:
        """Take what is waiting, for somebody who is about to use it; nothing happens if there is nothing."""
        news, self._news = self._news, None
        if news is not None:
            self._take(news)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self.take_now()
        return super().eventFilter(watched, event)
