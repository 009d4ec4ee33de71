"""LateLabel: a label under a field that is made once there is something to say: most fields are never wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel

from gui.widgets.basics import make_label, set_property


class LateLabel:
    """GUI thread. It wraps; `place` puts it where it belongs, once."""

    def __init__(self, name: str, place: Callable[[QLabel], object]) -> None:
        self._name = name
        self._place = place
        self._label: QLabel | None = None

    @property
    def text(self) -> str:
        """What it says, "" if nothing."""
        return self._label.text() if self._label is not None else ""

    def say(self, text: str, role: str = "error") -> None:
        """Say this in a role of the style sheet; "" says nothing."""
        label = self._label
        if label is None:
            if not text:
                return
            label = self._label = make_label("", role, wrap=True, name=self._name)
            self._place(label)
        label.setText(text)
        label.setVisible(bool(text))
        set_property(label, "role", role)
