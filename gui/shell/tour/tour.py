"""Tour: leads over the controls of the window. It only shows: nothing is opened, trained or changed by it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMainWindow, QScrollArea, QWidget

from gui.look.override import override
from gui.shell.header_bar import Page
from gui.shell.pages import Pages
from gui.shell.tour.balloon import Balloon
from gui.shell.tour.placing import place_balloon
from gui.shell.tour.steps import OFFER, STEPS
from gui.state.disk.settings import Settings

_OFFERED = "tour/offered"
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)


class TourWindow(Protocol):
    """What the window itself does."""

    pages: Pages

    def show_page(self, page: Page) -> None: ...


class Tour(QObject):
    """GUI thread."""

    def __init__(self, window: TourWindow, over: QMainWindow, settings: Settings) -> None:
        super().__init__(over)
        self._window, self._over, self._settings = window, over, settings
        self._step: int | None = None  # None while it is only offered
        self._before: Page = "Train"
        self._target: QWidget | None = None
        self._ring = QFrame(over)
        self._ring.setObjectName("tour_ring")
        self._ring.setProperty("role", "ring")
        self._ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ring.hide()
        self.balloon = Balloon(over)
        self.balloon.next_pressed.connect(self._next)
        self.balloon.back_pressed.connect(self._back)
        self.balloon.leave_pressed.connect(self.leave)
        self._soon = QTimer(self)  # after the layout has settled
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._place)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), over.centralWidget() or over)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.leave)

    def offer(self) -> None:
        """Ask whether the tour is wanted, once: whatever is answered is remembered."""
        if not self._settings.contains(_OFFERED):
            self.balloon.show_offer(OFFER)
            self._show()

    def start(self) -> None:
        """From the first step, whatever is open."""
        self._before = self._window.pages.current
        self._go_to(0)

    def leave(self) -> None:
        """No more of it; the page that was shown before is shown again."""
        if self.balloon.isHidden():
            return
        self._settings.set_value(_OFFERED, True)
        self._escape.setEnabled(False)
        self._over.removeEventFilter(self)
        self._watch(None)
        self._soon.stop()
        self._ring.hide()
        self.balloon.hide()
        if self._step is not None:
            self._window.show_page(self._before)
        self._step = None

    def _next(self) -> None:
        if self._step is None:
            self.start()
        elif self._step + 1 < len(STEPS):
            self._go_to(self._step + 1)
        else:
            self.leave()

    def _back(self) -> None:
        if self._step:
            self._go_to(self._step - 1)

    def _go_to(self, number: int) -> None:
        self._step = number
        self._window.show_page(STEPS[number].page)
        self._show()
        self.balloon.take_keyboard()

    def _show(self) -> None:
        self._over.installEventFilter(self)
        self._escape.setEnabled(True)
        self._place()
        self.balloon.show()
        self.balloon.raise_()
        self._soon.start()

    def _place(self) -> None:
        """Point at what the step is about, as it is laid out now."""
        seen = QRect()
        if self._step is not None:
            target = self._find(STEPS[self._step].targets)
            self._watch(target)
            seen = _seen(target, self._over) if target is not None else seen
            self.balloon.show_step(STEPS[self._step], self._step + 1, len(STEPS), not seen.isEmpty())
        self._ring.setVisible(not seen.isEmpty())
        self._ring.setGeometry(seen.adjusted(-3, -3, 3, 3).intersected(self._over.rect()))
        self._ring.raise_()
        room = self._over.rect()
        self.balloon.setGeometry(place_balloon(self.balloon.size_within(room), seen, room))
        self.balloon.raise_()

    def _find(self, names: tuple[str, ...]) -> QWidget | None:
        found = (self._over.findChild(QWidget, name) for name in names)
        return next((widget for widget in found if widget is not None and widget.isVisible()), None)

    def _watch(self, target: QWidget | None) -> None:
        """Follow what is pointed at, when it moves or goes."""
        if target is self._target:
            return
        if self._target is not None:
            self._target.removeEventFilter(self)
            self._target.destroyed.disconnect(self._target_gone)
        self._target = target
        if target is not None:
            target.installEventFilter(self)
            target.destroyed.connect(self._target_gone)
            _scroll_to(target)

    def _target_gone(self) -> None:
        self._target = None
        self._soon.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and not self.balloon.isHidden():
            self._soon.start()
        return super().eventFilter(watched, event)


def _scroll_to(target: QWidget) -> None:
    """Bring it into sight, where it stands in something that scrolls."""
    outside = target.parentWidget()
    while outside is not None:
        if isinstance(outside, QScrollArea):
            outside.ensureWidgetVisible(target)
        outside = outside.parentWidget()


def _seen(target: QWidget, window: QWidget) -> QRect:
    """The part of it that is in sight, in the window's coordinates."""
    part = target.visibleRegion().boundingRect()
    return (
        QRect(target.mapTo(window, QPoint(0, 0)) + part.topLeft(), part.size()) if not part.isEmpty() else QRect()
    )
