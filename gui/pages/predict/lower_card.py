"""The card under the answer: one view at a time, chosen by the row of names in its head."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.widgets.basics import Card, SegmentedControl
from gui.widgets.elided_label import ElidedLabel


class LowerCard(Card):
    """GUI thread. A view says its muted words in the head by a property `hint`, if it has one."""

    def __init__(self, views: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("predict_lower")
        self._views = dict(views)
        self._tabs = SegmentedControl(tuple(views), name="predict_tab", help="Show")
        self._hint = ElidedLabel("small", name="predict_tab_hint", least=80)
        self.header.insertWidget(0, self._tabs)
        self.header.addWidget(self._hint)
        self._stack = QStackedWidget()
        for view in views.values():
            self._stack.addWidget(view)
        self.body.addWidget(self._stack, 1)
        self._tabs.selected.connect(self.show_view)
        self.show_view(next(iter(views)))

    def show_view(self, name: str) -> None:
        """Bring a view to the front."""
        self._tabs.select(name)
        self._stack.setCurrentWidget(self._views[name])
        self._hint.setText(str(self._views[name].property("hint") or ""))
