"""Tab goes through a page as it is read, whatever was made first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

_Placed = tuple[int, int, int, QWidget]  # top, left and bottom, asked for once


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
    placed = [(part.geometry(), part) for part in parts]
    rest = sorted(((place.top(), place.left(), place.bottom(), part) for place, part in placed), key=_by_place)
    read: list[QWidget] = []
    while rest:
        end = rest[0][2]
        row = [one for number, one in enumerate(rest) if number == 0 or (one[0] + one[2]) // 2 <= end]
        read += [part for _, _, _, part in sorted(row, key=_by_left)]
        rest = [one for one in rest if one not in row]
    return read


def _by_place(placed: _Placed) -> tuple[int, int]:
    return placed[:2]


def _by_left(placed: _Placed) -> int:
    return placed[1]
