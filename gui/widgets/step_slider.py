"""StepSlider: one of the steps at which something was written; at its right end it follows the newest."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from gui.look.language import tr
from gui.widgets.basics import make_label
from gui.widgets.text import format_number


class StepSlider(QWidget):
    """GUI thread. `step_chosen(int)`: by the person, or a newer one while it stands at the end."""

    step_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("step_slider")
        self._steps: Sequence[int] = ()
        self._told: int | None = None
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("summary_step")
        self._slider.setAccessibleName(tr("Step"))
        self._slider.setToolTip(tr("The step whose pictures and texts are shown; at the right end the newest"))
        self._slider.setMinimumWidth(120)
        self._slider.setMaximumWidth(320)
        self._slider.valueChanged.connect(self._moved)
        self._label = make_label("", "muted", name="summary_step_value")
        self._label.setMinimumWidth(90)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(make_label(tr("Step"), "muted"))
        row.addWidget(self._slider, 1)
        row.addWidget(self._label)

    @property
    def step(self) -> int | None:
        """The chosen step; None without any."""
        return self._steps[self._slider.value()] if self._steps else None

    def set_steps(self, steps: Sequence[int]) -> None:
        """All steps there are by now, rising. What is chosen stays chosen, but for the newest."""
        if list(steps) == list(self._steps):
            return
        step, at_end = self.step, self._slider.value() == self._slider.maximum()
        self._steps = steps
        self._slider.blockSignals(True)
        self._slider.setMaximum(max(0, len(steps) - 1))
        place = len(steps) - 1 if at_end or step is None else max(0, bisect_right(steps, step) - 1)
        self._slider.setValue(place)
        self._slider.blockSignals(False)
        self._slider.setEnabled(len(steps) > 1)
        self._moved()

    def _moved(self) -> None:
        step = self.step
        newest = bool(self._steps) and self._slider.value() == len(self._steps) - 1
        shown = "" if step is None else format_number(step)
        self._label.setText(tr("{step}, newest", step=shown) if newest else shown)
        if step != self._told:
            self._told = step
            self.step_chosen.emit(step)
