"""The small parts every page is made of, in one place to import from."""

from gui.widgets.badge import Badge, Tone
from gui.widgets.buttons import SegmentedControl, explain, make_button
from gui.widgets.card import Card
from gui.widgets.labels import clear_layout, make_label, make_line, set_property

__all__ = [
    "Badge",
    "Card",
    "SegmentedControl",
    "Tone",
    "clear_layout",
    "explain",
    "make_button",
    "make_label",
    "make_line",
    "set_property",
]
