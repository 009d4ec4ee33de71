"""ViewStack: views over each other; those that are hidden leave the window while the theme changes."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.look.override import override
from gui.look.theme import Theme


class ViewStack(QStackedWidget):
    """GUI thread. Views are added by `add_view` and chosen by `show_view`; Qt does not know those that are out.

    A stack that is itself not seen hides the view that is chosen, too. Whatever is out, it takes the same room.
    Make a stack before those that lie in it: `Theme.spare` says why.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: list[QWidget] = []
        self._chosen: QWidget | None = None
        self._room, self._least = QSize(), QSize()  # that it takes with all views, while some are out
        theme.spare(self)

    def add_view(self, view: QWidget) -> None:
        """Add one on top of the others; the first is chosen."""
        self._views.append(view)
        self._chosen = self._chosen or view
        self.addWidget(view)

    def show_view(self, view: QWidget) -> None:
        """Bring one to the front, also one that is out of the window."""
        self._chosen = view
        if self.indexOf(view) < 0:
            self.addWidget(view)
        self.setCurrentWidget(view)

    def take_out(self) -> bool:
        """Take a hidden view, with what it shows, out of the window until `put_back`; whether there was one."""
        inside = [view for view in self._views if self.indexOf(view) >= 0]
        hidden = sorted((one for one in inside if not one.isVisible()), key=lambda one: one is self._chosen)
        if hidden:
            if len(inside) == len(self._views):
                self._room, self._least = self.sizeHint(), self.minimumSizeHint()
            self.removeWidget(hidden[0])
            hidden[0].setParent(None)
        return bool(hidden)

    def put_back(self) -> bool:
        """Put a view back; whether there was one."""
        out = sorted((one for one in self._views if self.indexOf(one) < 0), key=lambda one: one is not self._chosen)
        if out:
            self.addWidget(out[0])
            if out[0] is self._chosen:
                self.setCurrentWidget(out[0])
        if len(out) <= 1:
            self._room = self._least = QSize()
        return bool(out)

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self._room)

    @override
    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(self._least)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """What is chosen is seen at once, if it was out."""
        if self._chosen is not None and self.indexOf(self._chosen) < 0:
            self.show_view(self._chosen)
        super().showEvent(event)
