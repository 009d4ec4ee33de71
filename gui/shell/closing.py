"""How the window closes: what it asks first, and what it waits for."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.look.language import tr
from gui.state.window_parts import WindowParts
from gui.widgets.dialogs import ask_stop


class Closing:
    """GUI thread. A training saves a checkpoint before its window closes; other work is stopped and waited for."""

    def __init__(self, parts: WindowParts, window: QWidget) -> None:
        self._parts = parts
        self._window = window
        self._begun = False
        self._question: QMessageBox | None = None  # whether to stop the training, while nobody answered

    @property
    def title(self) -> str:
        """What the window waits for before it closes; "" while it is not closing."""
        if not self._begun:
            return ""
        training = self._parts.holder.state.here is not None
        return tr("Closing: training saves a checkpoint first") if training else tr("Closing…")

    def allows(self) -> bool:
        """Whether the window may close now; if not, it asks, or closes by itself when its work has ended."""
        state = self._parts.holder.state
        if state.here is not None and not self._begun:
            keep = self._keep_training if self._parts.training.can_keep_training else None
            self._question = ask_stop(self._window, self.stop_training, keep)
            self._question.finished.connect(self._answered)
            return False
        if self._waits():
            self._begin()
            self._parts.evaluation.stop()
            return False
        return True

    def look_again(self) -> None:
        """The state has changed: a window that waited for its work closes when that has ended.

        A question about a training that has ended meanwhile is taken back; the window stays.
        """
        if self._question is not None and self._parts.holder.state.here is None:
            self._question.reject()
        if self._begun and not self._waits():
            QTimer.singleShot(0, self._window.close)

    def _answered(self) -> None:
        self._question = None

    def stop_training(self) -> None:
        """Training saves a checkpoint and ends; then the window closes. No question is asked."""
        self._begin()
        self._parts.training.stop()

    def _keep_training(self) -> None:
        self._begin()
        self._parts.training.keep_training()

    def _begin(self) -> None:
        """Nothing new begins: what is queued is left for the next window."""
        self._begun = True
        self._parts.queue.close()

    def _waits(self) -> bool:
        return self._parts.holder.state.busy or self._parts.loader.running
