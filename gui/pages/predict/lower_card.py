"""The card under the answer: one view at a time, chosen by the row of names in its head."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.basics import Card, SegmentedControl
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.view_stack import ViewStack

_NARROWEST = 330  # px
_MARGIN = 24  # px at either side of the names, generously


class LowerCard(Card):
    """GUI thread. `views` by their names, marked texts.

    A view says its muted words in the head by a property `hint`, if it has one.
    """

    def __init__(self, theme: Theme, views: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("predict_lower")
        self._views = dict(views)
        self._tabs = _Tabs(tuple(views))
        self._hint = ElidedLabel("small", name="predict_tab_hint", least=80)
        self.header.insertWidget(0, self._tabs, 100)  # all the room that the hint leaves
        self.header.addWidget(self._hint)
        self.stack = ViewStack(theme)
        self.stack.setObjectName("predict_views")
        for view in views.values():
            self.stack.add_view(view)
        self.body.addWidget(self.stack, 1)
        self._tabs.selected.connect(self.show_view)
        self.show_view(next(iter(views)))

    def show_view(self, name: str) -> None:
        """Bring a view to the front."""
        self._tabs.select(name)
        self.stack.show_view(self._views[name])
        self._hint.setText(str(self._views[name].property("hint") or ""))
        self._show_hint()

    def _show_hint(self) -> None:
        """The names of the views come first: they must not turn into a list as another view is chosen."""
        margins = self.contentsMargins().left() + self.contentsMargins().right() + 2 * _MARGIN
        room = self.width() - margins - self._tabs.full_width - self.header.spacing()
        self._hint.setVisible(bool(self._hint.text()) and self._hint.sizeHint().width() <= room)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hint()

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the views are at their narrowest, whatever stands in them."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())


class _Tabs(QWidget):
    """The names beside each other, or in a list where they have no room. GUI thread. selected(name)."""

    selected = Signal(str)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._row = SegmentedControl(names, name="predict_tab", help=tr("Show"))
        self._row.setProperty("tight", True)  # they are many, and are all to be seen in a window of 1280 px
        self._list = QComboBox()
        self._list.setObjectName("predict_tab_list")
        self._list.setAccessibleName(tr("Show"))
        self._list.setToolTip(tr("Show"))
        for name in names:
            self._list.addItem(tr(name), name)
        self._list.setProperty("small", True)
        self._list.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._row)
        layout.addWidget(self._list)
        layout.addStretch(1)
        self._row.selected.connect(self.selected)
        self._list.activated.connect(self._list_activated)

    @property
    def full_width(self) -> int:
        """Of the names beside each other."""
        return self._row.sizeHint().width()

    def select(self, name: str) -> None:
        """Show which is chosen, without a signal."""
        self._row.select(name)
        self._list.setCurrentIndex(self._list.findData(name))

    def _list_activated(self) -> None:
        self.selected.emit(self._list.currentData())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self._row.sizeHint().width() <= event.size().width()
        self._row.setVisible(fits)
        self._list.setVisible(not fits)
