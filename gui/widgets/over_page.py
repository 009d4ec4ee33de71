"""OverPage: keeps a widget over the lower right corner of a page, so that nothing jumps when it comes or goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from gui.look.override import override

_EDGE = 20  # px from the page's edges
_WIDTH = 460  # px at most


class OverPage(QObject):
    """Places `widget` over `page`, `above` another one if that is shown. GUI thread."""

    def __init__(self, widget: QWidget, page: QWidget, above: QWidget | None = None) -> None:
        super().__init__(widget)
        self._widget, self._page, self._above = widget, page, above
        widget.setParent(page)
        widget.hide()
        for watched in (widget, page, *([above] if above is not None else [])):
            watched.installEventFilter(self)

    def move_over(self) -> None:
        """Where it belongs now."""
        page, widget = self._seen(), self._widget
        width = min(_WIDTH, page.width() - 2 * _EDGE)
        height = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
        size = QSize(width, min(height, page.height() - 2 * _EDGE))
        bottom = page.bottom() + 1 - _EDGE
        if self._above is not None and self._above.isVisible():
            bottom = self._above.mapTo(self._page, QPoint(0, 0)).y() - 8
        left = page.right() + 1 - _EDGE - size.width()
        widget.setGeometry(left, max(page.top(), bottom - size.height()), width, size.height())
        widget.raise_()

    def _seen(self) -> QRect:
        """The part of the page that is seen, where it is scrolled in a smaller one."""
        outside = self._page.parentWidget()
        if outside is None:
            return self._page.rect()
        return QRect(self._page.mapFromParent(QPoint(0, 0)), outside.size()).intersected(self._page.rect())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)
        scrolled = watched is self._page and event.type() == QEvent.Type.Move
        own_size = watched is self._widget and event.type() == QEvent.Type.Resize
        if scrolled or (event.type() in kinds and not own_size):
            self.move_over()
        return super().eventFilter(watched, event)
