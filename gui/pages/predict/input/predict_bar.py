"""The row with the Predict button, what is going on, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.basics import make_button, make_label

_SHORTCUT = "Ctrl+Return"
_PATIENCE = 400  # ms before Cancel is offered: most answers come sooner, and nothing should flicker


class PredictBar(QWidget):
    """GUI thread. predict_pressed; cancel_pressed."""

    predict_pressed = Signal()
    cancel_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.busy = False
        self._predict = make_button(
            "Predict", name="predict_button", help=f"Run the model on this input ({_SHORTCUT})", primary=True
        )
        self._predict.setShortcut(QKeySequence(_SHORTCUT))
        self._predict.clicked.connect(self.predict_pressed)
        self._cancel = make_button("Cancel", name="predict_cancel", help="Break the prediction off")
        self._cancel.clicked.connect(self._cancel_clicked)
        self._cancel.hide()
        self._text = make_label(_SHORTCUT, "small", name="predict_progress")
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._cancel.show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._predict)
        row.addWidget(self._cancel)
        row.addWidget(self._text, 1)

    @property
    def can_predict(self) -> bool:
        return self._predict.isEnabled()

    def set_state(self, *, ready: bool, busy: bool) -> None:
        """What can be pressed; a prediction that takes long can be cancelled."""
        self._predict.setEnabled(ready and not busy)
        if busy and not self.busy:
            self._patience.start()
        if not busy:
            self._patience.stop()
            self._cancel.hide()
            self._cancel.setEnabled(True)
        self.busy = busy

    def say(self, text: str = "") -> None:
        """What is going on; "" nothing."""
        self._text.setText(text or _SHORTCUT)

    def _cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        self.say("Cancelling…")
        self.cancel_pressed.emit()
