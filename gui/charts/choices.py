"""Which charts a person wants to see, and how: pinned and hidden ones, their size, what belongs together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol, get_args

from PySide6.QtCore import QObject, Signal

Size = Literal["small", "medium", "large"]
SIZES: tuple[Size, ...] = get_args(Size)


class ChartSettings(Protocol):
    """Where choices are kept from one start to the next."""

    def value(self, key: str) -> object:
        """The value; None where there is none."""

    def set_value(self, key: str, value: object) -> None:
        """Keep a text, a truth value, or a list of texts."""


class ChartChoices(QObject):
    """By title, whatever run is open. GUI thread. `changed`: something is to be laid out anew."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings: ChartSettings | None = None
        self.pinned: tuple[str, ...] = ()
        self.hidden: tuple[str, ...] = ()
        self.size: Size = "medium"
        self.linked = True
        self.join = True

    def remember_in(self, settings: ChartSettings) -> None:
        """Take what was chosen last time, and keep what is chosen from now on."""
        self._settings = settings
        self.pinned = _texts(settings.value("charts/pinned"))
        self.hidden = _texts(settings.value("charts/hidden"))
        size = settings.value("charts/size")
        self.size = next((each for each in SIZES if each == size), "medium")
        self.linked = settings.value("charts/linked") not in (False, "false")
        self.join = settings.value("charts/join") not in (False, "false")
        self.changed.emit()

    def pin(self, title: str, pinned: bool) -> None:
        """Pinned charts stand first, in the order they were pinned."""
        others = tuple(each for each in self.pinned if each != title)
        self._set(pinned=(*others, title) if pinned else others)

    def hide(self, title: str, hidden: bool) -> None:
        """Hide a chart, or show it again."""
        others = tuple(each for each in self.hidden if each != title)
        self._set(hidden=(*others, title) if hidden else others)

    def show_all(self) -> None:
        """No chart is hidden."""
        self._set(hidden=())

    def set_size(self, size: Size) -> None:
        self._set(size=size)

    def set_linked(self, linked: bool) -> None:
        """Whether all charts follow when one is zoomed along x."""
        self._set(linked=linked)

    def set_join(self, join: bool) -> None:
        """Whether aliases of a metric are drawn on its chart."""
        self._set(join=join)

    def _set(self, **values: object) -> None:
        for name, value in values.items():
            setattr(self, name, value)
            if self._settings is not None:
                self._settings.set_value(f"charts/{name}", list(value) if isinstance(value, tuple) else value)
        self.changed.emit()


def _texts(value: object) -> tuple[str, ...]:
    """QSettings gives a list of one back as a plain string, and nothing as None."""
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(str(item) for item in value) if isinstance(value, Sequence) else ()
