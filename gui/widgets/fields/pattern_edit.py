"""PatternEdit: a field for a regular expression; what is wrong with it stands wherever its error label is put."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.look.language import tr
from gui.widgets.basics import make_label, set_property


class PatternEdit(QLineEdit):
    """GUI thread. `pattern_changed(re.Pattern | None)`: only when it is right; capitals don't matter."""

    pattern_changed = Signal(object)

    def __init__(self, name: str, placeholder: str, help: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("small", True)
        self.setPlaceholderText(placeholder)
        self.setToolTip(help)
        self.setAccessibleName(placeholder.rstrip("…"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(110)
        self.setMaximumWidth(180)
        self.error = make_label("", "error", wrap=True, name=f"{name}_error")
        self.error.hide()
        self.textChanged.connect(self._typed)

    def _typed(self, text: str) -> None:
        try:
            pattern = re.compile(text.strip(), re.IGNORECASE) if text.strip() else None
        except (re.error, OverflowError, RecursionError) as error:  # "a{9999999999}" is none either
            self.error.setText(
                tr("This is not a regular expression: {error}. The charts are not changed.", error=error)
            )
            self.error.show()
            set_property(self, "invalid", True)
            return
        self.error.hide()
        set_property(self, "invalid", False)
        self.pattern_changed.emit(pattern)
