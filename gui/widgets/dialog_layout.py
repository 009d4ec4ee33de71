"""What dialogs have in common: a size that the screen has room for; a form that scrolls over its two buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.look.language import tr
from gui.widgets.basics import make_label
from gui.widgets.steady_scroll import SteadyScrollArea

_FRAME = (40, 60)  # px that a window manager may take around a dialog


def resize_to_fit(dialog: QDialog, width: int, height: int) -> None:
    """Resize to this size, or to what the screen has room for. GUI thread."""
    room = dialog.screen().availableGeometry()
    dialog.resize(min(width, room.width() - _FRAME[0]), min(height, room.height() - _FRAME[1]))


def lay_out_form(
    dialog: QDialog,
    title: str,
    content: QWidget,
    buttons: tuple[QPushButton, QPushButton],
    *,
    above: Sequence[QWidget] = (),
    below: Sequence[QWidget] = (),
) -> None:
    """Lay out a title, `above`, the scrolling `content`, `below`, and the buttons: cancel, then the default one."""
    scroll = SteadyScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(content)
    scroll.setAccessibleName(tr("Fields"))
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    buttons[-1].setDefault(True)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 18, 20, 16)
    layout.setSpacing(12)
    layout.addWidget(make_label(title, "card-title"))
    for widget in above:
        layout.addWidget(widget)
    layout.addWidget(scroll, 1)
    for widget in below:
        layout.addWidget(widget)
    layout.addLayout(row)
