"""ViewStack: views over each other; those that are hidden can leave the window while its style is changed."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget


class ViewStack(QStackedWidget):
    """GUI thread. Views are added by `add_view` and chosen by `show_view`; Qt does not know those that are out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: list[QWidget] = []

    def add_view(self, view: QWidget) -> None:
        self._views.append(view)
        self.addWidget(view)

    def show_view(self, view: QWidget) -> None:
        """Bring one to the front, also one that is out of the window."""
        if self.indexOf(view) < 0:
            self.addWidget(view)
        self.setCurrentWidget(view)

    def take_out(self) -> bool:
        """Take a hidden view, with what it shows, out of the window until `put_back`; whether others are left.

        Nothing while the stack itself is not seen: what hides it is out of the window.
        """
        if not self.isVisible():
            return False
        shown = self.currentWidget()
        hidden = [view for view in self._views if self.indexOf(view) >= 0 and view is not shown]
        for view in hidden[:1]:
            self.removeWidget(view)
            view.setParent(None)
        return len(hidden) > 1

    def put_back(self) -> bool:
        """Put a view back; whether there was one."""
        out = next((view for view in self._views if self.indexOf(view) < 0), None)
        if out is not None:
            self.addWidget(out)
        return out is not None
