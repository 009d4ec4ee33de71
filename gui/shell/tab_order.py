"""Tab goes through a page as it is read, whatever was made first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def tab_stops(root: QWidget) -> list[QWidget]:
    """What can be seen of `root` and Tab may stop at, row by row, a part of it at a time."""
    return list(_stops(root))


def order_tabs(stops: Sequence[QWidget]) -> None:
    """Make Tab go from one to the next."""
    for place in range(1, len(stops)):
        QWidget.setTabOrder(stops[place - 1], stops[place])


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """What Tab may stop at; the parts of a field are its own affair."""
    parts = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for part in _as_read([part for part in parts if part.isVisible() and not part.isWindow()]):
        by_tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if by_tab:
            yield part
        if isinstance(part, QScrollArea):
            inside = part.widget()
            if inside is not None:
                yield from _stops(inside)
        elif not by_tab:
            yield from _stops(part)


def _as_read(parts: Sequence[QWidget]) -> list[QWidget]:
    """From the top, in a row from the left. In a row are those whose middle is level with the first of it."""
    rest = sorted(parts, key=_place)
    read: list[QWidget] = []
    while rest:
        end = rest[0].geometry().bottom()
        row = [part for part in rest if part.geometry().top() <= end and part.geometry().center().y() <= end]
        row = row or rest[:1]
        read += sorted(row, key=_left)
        rest = [part for part in rest if part not in row]
    return read


def _place(part: QWidget) -> tuple[int, int]:
    return part.y(), part.x()


def _left(part: QWidget) -> int:
    return part.x()
