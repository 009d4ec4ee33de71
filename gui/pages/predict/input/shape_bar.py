"""The sizes of a tensor's free dimensions, to choose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from gui.look.language import tr
from gui.widgets.basics import make_label

_LARGEST = 100_000


class ShapeBar(QWidget):
    """A box per free dimension, between the sizes that are fixed. GUI thread.

    chosen(list of int): the person chose another shape.
    """

    chosen = Signal(object)

    def __init__(
        self,
        shape: Sequence[int | None],
        *,
        name: str,
        label: str,
        steps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._boxes: dict[int, QSpinBox] = {}
        self._shape = [1 if size is None else size for size in shape]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(make_label(tr("steps") if steps else tr("shape"), "small"))
        for place, size in enumerate(shape):
            if place and not steps:
                row.addWidget(make_label("×", "small"))
            if size is None:
                row.addWidget(self._box(place, name, label, steps))
            elif not steps:
                row.addWidget(make_label(str(size), "small"))
        row.addStretch(1)

    @property
    def shape(self) -> list[int]:
        """The shape that is chosen."""
        return list(self._shape)

    def show_shape(self, shape: Sequence[int]) -> None:
        """Another shape came with a value; nothing is emitted."""
        self._shape = list(shape)
        for place, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setValue(self._shape[place])

    def _box(self, place: int, name: str, label: str, steps: bool) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(f"{name}_size_{place}")
        if steps:
            box.setAccessibleName(tr("{label}, steps", label=label))
            box.setToolTip(tr("Steps: this dimension is free"))
        else:
            box.setAccessibleName(tr("{label}, size {number}", label=label, number=place + 1))
            box.setToolTip(tr("Size {number}: this dimension is free", number=place + 1))
        box.setRange(0, _LARGEST)
        box.setValue(1)
        box.setMaximumWidth(84)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(self._changed)
        self._boxes[place] = box
        return box

    def _changed(self) -> None:
        for place, box in self._boxes.items():
            self._shape[place] = box.value()
        self.chosen.emit(self.shape)
