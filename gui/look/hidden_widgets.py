"""A change of style in small steps: what nobody sees gets it later, and nothing is painted half changed."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

_POLISHED = Qt.WidgetAttribute.WA_WState_Polished


class HiddenWidgets:
    """Those that are not polished, so that a new style sheet has to be put on what is seen only. GUI thread.

    As widgets come and go, it remembers where those lie that it is to look at; where another one came to lie in the
    place of one, that one is polished twice, which changes nothing. Where a widget lies is cheap to ask: other
    threads do not run meanwhile, as they may in each call of Qt.
    """

    def __init__(self) -> None:
        self._dressed: set[int] = set()
        self._waiting: set[int] = set()

    def look(self) -> None:
        """Find those that are hidden now."""
        hidden = (one for one in QApplication.allWidgets() if one.testAttribute(_POLISHED) and not one.isVisible())
        self._dressed = {_place(one) for one in hidden}

    def undress(self, most: int) -> bool:
        """Unpolish up to `most` of those that were found and are still hidden; whether others are left."""
        found = _lying_in(self._dressed)
        for widget in found[:most]:
            self._dressed.discard(_place(widget))
            if not widget.isVisible():
                self._waiting.add(_place(widget))
                widget.style().unpolish(widget)
                widget.setAttribute(_POLISHED, False)
        return len(found) > most

    def dress(self, most: int) -> bool:
        """Polish up to `most`, those first that were shown by now; whether others are left."""
        bare = sorted(_lying_in(self._waiting), key=QWidget.isHidden)
        for widget in bare[:most]:
            self._waiting.discard(_place(widget))
            QApplication.sendEvent(widget, QEvent(QEvent.Type.Polish))
        if len(bare) <= most:
            self._waiting.clear()
        return bool(self._waiting)


class UnpaintedWindows:
    """Windows that keep the picture they show until all of them may be painted anew. GUI thread."""

    def __init__(self) -> None:
        self._held: list[QWidget] = []

    def hold(self) -> None:
        """Those that are seen now."""
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.updatesEnabled():
                window.setUpdatesEnabled(False)
                self._held.append(window)

    def let_go(self) -> None:
        for window in self._held:
            if shiboken6.isValid(window):
                window.setUpdatesEnabled(True)
                # At once: Qt took what was to be painted meanwhile off its queue, yet believes it to be there.
                window.repaint()
        self._held.clear()


def _lying_in(places: set[int]) -> list[QWidget]:
    return [widget for widget in QApplication.allWidgets() if _place(widget) in places]


def _place(widget: QWidget) -> int:
    return int(shiboken6.getCppPointer(widget)[0])
