"""One input of the form: its label, its editor, and under it what is wrong."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from core.errors import RequestError
from core.serving.predict.tensor_files import SUFFIXES, read_tensor
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.predict.input.editors import MOST_VALUES, TALL, make_editor
from gui.pages.predict.input.inputs import Input, check, record_value, row_value
from gui.pages.predict.input.picture_editor import PictureEditor
from gui.widgets.basics import make_button
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.fields.late_label import LateLabel
from gui.widgets.text import as_plain

_LABEL = 126  # px of a label beside its editor; a longer one stands above


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """The values, and the name of the file they came from."""

    source: str
    array: NDArray[np.generic]

    def __str__(self) -> str:
        return f"{self.source}: {self.array.dtype} {list(self.array.shape)}"


class HeldValue(QWidget):
    """Stands in an editor's place. cleared: it is to be typed at again. GUI thread."""

    cleared = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value: Held | None = None
        self._text = ElidedLabel("muted", name=f"input_{name}_held")
        button = make_button(
            tr("Clear"), name=f"input_{name}_clear", help=tr("Forget the file"), small=True, flat=True
        )
        button.clicked.connect(self._clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._text, 1)
        row.addWidget(button)
        self.hide()

    def show_value(self, value: Held | None) -> None:
        self.value = value
        self._text.setText("" if value is None else str(value))
        self.setVisible(value is not None)

    def _clear(self) -> None:
        self.show_value(None)
        self.cleared.emit()


class FileDrops(QObject):
    """dropped(path): a file that may hold a tensor. Other things go where they were dropped. GUI thread."""

    dropped = Signal(str)

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        target.setAcceptDrops(True)
        self.watch(target)

    def watch(self, widget: QWidget) -> None:
        """What is dropped on it, or on what it is made of by now, counts too."""
        for part in (widget, *widget.findChildren(QWidget)):
            part.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            assert isinstance(event, QDropEvent)
            path = _tensor_file(event.mimeData())
            if path:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.dropped.emit(path)
                return True
        return super().eventFilter(watched, event)


def _tensor_file(data: QMimeData) -> str:
    urls = data.urls()
    path = urls[0].toLocalFile() if urls else ""
    return path if Path(path).suffix.lower() in SUFFIXES else ""


class InputRow(QWidget):
    """GUI thread. changed: what stands in the editor is another value now, right or wrong."""

    changed = Signal()

    def __init__(self, item: Input, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._editor = make_editor(item, theme)
        self._editor.edited.connect(self._edited)
        if isinstance(self._editor, PictureEditor):
            self._editor.refused.connect(self.set_error)
            self._editor.tensor_file_chosen.connect(self.load_file)
        else:
            self._editor.setToolTip(as_plain(item.help))
        self._held: HeldValue | None = None
        self._held_place: Callable[[QWidget], object]
        self._error: LateLabel
        self._lay_out()
        self._drops = FileDrops(self)
        self._drops.dropped.connect(self.load_file)

    def _lay_out(self) -> None:
        label = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)  # long names often differ at their end
        label.setText(self.item.label)
        if "&" not in self.item.label:
            label.setBuddy(self._editor)
        is_long = label.sizeHint().width() > _LABEL
        label.explain(f"{self.item.label}\n{self.item.help}" if is_long else self.item.help)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(2)
        if isinstance(self._editor, TALL):
            layout.setVerticalSpacing(4)
            layout.addWidget(label, 0, 0)
            if not self.item.has_lists and not isinstance(self._editor, PictureEditor):
                layout.addWidget(self._make_file_button(tr("File…")), 0, 1)
            layout.addWidget(self._editor, 1, 0, 1, 2)
            self._held_place = lambda held: layout.addWidget(held, 2, 0, 1, 2)
            self._place_error(lambda error: layout.addWidget(error, 3, 0, 1, 2))
            layout.setColumnStretch(0, 1)
            return
        if is_long:
            self._lay_out_below(layout, label)
            return
        # The two columns are alike in every row.
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._editor.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout.addWidget(label, 0, 0, Qt.AlignmentFlag.AlignTop)
        label.setFixedHeight(30)
        layout.addLayout(self._editor_row(), 0, 1)
        self._place_error(lambda error: layout.addWidget(error, 1, 1))
        layout.setColumnStretch(0, 5)
        layout.setColumnStretch(1, 11)

    def _lay_out_below(self, layout: QGridLayout, label: QWidget) -> None:
        """A long label has a line of its own."""
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._editor.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout.addWidget(label, 0, 0)
        layout.addLayout(self._editor_row(), 1, 0)
        self._place_error(lambda error: layout.addWidget(error, 2, 0))

    def _editor_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._editor, 1)
        self._held_place = lambda held: row.insertWidget(1, held, 1)
        if self.item.shape:  # a single number is typed faster than it is found; it can be dropped all the same
            button = self._make_file_button("…")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _make_file_button(self, text: str) -> QPushButton:
        kinds = ", ".join(SUFFIXES)
        help = tr(
            "Take {label} from a file: {kinds}; dropping one here does the same", label=self.item.label, kinds=kinds
        )
        button = make_button(text, name=f"input_{self.item.name}_file", help=help, small=True, flat=True)
        button.clicked.connect(self._browse)
        return button

    def _place_error(self, place: Callable[[QWidget], object]) -> None:
        self._error = LateLabel(f"input_{self.item.name}_error", place)

    def load_file(self, path: str) -> None:
        """Take the value from a file; what is wrong with that is said under the editor."""
        shape = self.item.image_shape or self.item.shape
        try:
            array = read_tensor(Path(path), self.item.name, self.item.dtype, shape)
        except RequestError as error:
            self.set_error(str(error))
            return
        self._hold(Held(Path(path).name, array) if array.size > MOST_VALUES else None)
        if self._held_value is None:
            self._editor.set_value(array)
        with contextlib.suppress(RequestError):
            self.value()
        self.changed.emit()

    def value(self) -> object:
        """The value for one row, checked; None for "take the default". RequestError is shown here and raised."""
        try:
            value = self.peek()
        except RequestError as error:
            self.set_error(str(error))
            raise
        self._show(self.item.advice(value) if value is not None else "", "small")
        return value

    def peek(self) -> object:
        """The same, without showing what is wrong."""
        held = self._held_value
        if held is not None:
            return check(self.item, held.array)
        return row_value(self.item, self._editor.read())

    def set_value(self, value: object) -> None:
        """Show a value; None empties the editor."""
        self._hold(None)
        self._editor.set_value(value)
        self.set_error("")

    def show_record(self, value: object) -> bool:
        """Show what a record holds, flat where no schema gave it a shape; None if it lacks this input.

        False, and a sentence under the editor, if that is no value for this input.
        """
        if self.item.sequence:
            return self._show_steps(value)
        try:
            self.set_value(record_value(self.item, value))
        except RequestError as error:
            self.set_value(None)
            self.set_error(str(error))
            return False
        try:
            self.value()
        except RequestError:
            return False
        return True

    def raw(self) -> object:
        """What stands in the editor, to put it back later."""
        return self._held_value or self._editor.raw()

    def set_raw(self, raw: object) -> None:
        self._hold(raw if isinstance(raw, Held) else None)
        if not isinstance(raw, Held):
            self._editor.set_raw(raw)
        self.set_error("")
        with contextlib.suppress(RequestError):
            # What is empty was not touched yet: it is not called wrong before Predict is pressed.
            if self._editor.read() is None:
                return
        with contextlib.suppress(RequestError):
            self.value()

    def set_error(self, text: str) -> None:
        """Say under the editor what is wrong with it; "" nothing."""
        self._show(text, "error")

    def focus(self) -> None:
        self._editor.setFocus()

    def _show(self, text: str, role: str) -> None:
        self._error.say(text, role)
        self._editor.set_invalid(bool(text) and role == "error")

    def _show_steps(self, steps: object) -> bool:
        """What a record's feature list holds, a flat array per step."""
        inner = [size or 0 for size in self.item.shape[1:]]
        steps = steps if isinstance(steps, list) else []
        wrong = [number for number, step in enumerate(steps) if np.size(step) != math.prod(inner)]
        if wrong and not self.item.has_lists:
            self.set_value(None)
            self.set_error(
                tr_n(
                    "Step {step} of the record has {n} value, not {wanted}.",
                    "Step {step} of the record has {n} values, not {wanted}.",
                    np.size(steps[wrong[0]]),
                    step=wrong[0],
                    wanted=math.prod(inner),
                )
            )
            return False
        shaped = steps if self.item.has_lists else [np.reshape(step, inner) for step in steps]
        self.set_value(shaped or None)
        return True

    @property
    def _held_value(self) -> Held | None:
        return self._held.value if self._held is not None else None

    def _hold(self, held: Held | None) -> None:
        """Show values from a file in the editor's place; None shows the editor."""
        if self._held is None and held is not None:
            self._held = HeldValue(self.item.name)
            self._held.cleared.connect(self._forget_file)
            self._held_place(self._held)
            self._drops.watch(self._held)
        if self._held is not None:
            self._held.show_value(held)
        self._editor.setVisible(held is None)

    def _forget_file(self) -> None:
        self._hold(None)
        self._edited()

    def _browse(self) -> None:
        dialog = QFileDialog(self, tr("Take {label} from a file", label=self.item.label))
        dialog.setObjectName("tensor_dialog")
        dialog.setNameFilters(
            [tr("Tensors ({kinds})", kinds=" ".join(f"*{suffix}" for suffix in SUFFIXES)), tr("All files (*)")]
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.load_file)
        dialog.open()

    def _edited(self) -> None:
        with contextlib.suppress(RequestError):
            self.value()
        self.changed.emit()
