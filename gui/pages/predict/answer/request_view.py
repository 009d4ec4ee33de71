"""What would be sent: the tf.train.Example built from the form, or the dense tensors, to read and to copy."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from google.protobuf import json_format, text_format
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.serving.predict.requests import readable_json
from core.words import mark
from gui.look.language import tr, tr_n
from gui.widgets.basics import make_button
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.messages import make_text_view
from gui.widgets.text import as_plain

_MOST = 20_000  # characters shown; Copy takes them all


class RequestView(QWidget):
    """Read-only. GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms: dict[str, Callable[[], str]] = {}
        self._form = "text"
        self._title = ElidedLabel("muted", name="request_size")
        copy = make_button(
            tr("Copy"), name="copy_request", help=tr("Copy the request as it is shown"), small=True, flat=True
        )
        copy.clicked.connect(self._copy)
        self._group = QButtonGroup(self)
        self._chips: dict[str, QPushButton] = {}
        chips = QHBoxLayout()
        chips.setSpacing(5)
        for form in (mark("text"), "JSON", "base64"):
            shown = tr(form)
            chip = QPushButton(shown)
            chip.setObjectName(f"request_{form.lower()}")
            chip.setAccessibleName(tr("Show the request as {form}", form=shown))
            chip.setToolTip(as_plain(tr("Show it as {form}", form=shown)))
            chip.setCheckable(True)
            chip.setProperty("chip", True)
            self._group.addButton(chip)
            self._chips[form] = chip
            chips.addWidget(chip)
        chips.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addLayout(chips)
        self._view = make_text_view(name="request_text", label=tr("The request"))
        self._view.setMinimumHeight(120)
        layout.addWidget(self._view, 1)
        self._group.buttonClicked.connect(self._form_chosen)

    @property
    def text(self) -> str:
        """The request in the chosen form, whole."""
        form = self._form if self._form in self._forms else next(iter(self._forms), "")
        return self._forms[form]() if form else ""

    def show_example(self, example: Any) -> None:
        """An Example or SequenceExample message, as text, JSON or base64."""
        self._title.setText(
            tr_n(
                "tf.train.{name} · {n} byte",
                "tf.train.{name} · {n} bytes",
                example.ByteSize(),
                name=example.DESCRIPTOR.name,
            )
        )
        self._offer(
            {
                "text": lambda: text_format.MessageToString(example),
                "JSON": lambda: json_format.MessageToJson(example),
                "base64": lambda: base64.b64encode(example.SerializeToString(deterministic=True)).decode(),
            }
        )

    def show_dense(self, inputs: Mapping[str, Any]) -> None:
        """Dense tensors by alias, as the body of a REST request to TF Serving."""
        values = sum(int(np.size(value)) for value in inputs.values())
        tensors = tr_n("{n} tensor", "{n} tensors", len(inputs))
        self._title.setText(f"{tensors} · {tr_n('{n} value', '{n} values', values)}")
        self._offer({"JSON": lambda: _rest_body(inputs)})

    def show_problem(self, text: str) -> None:
        """Why there is no request yet."""
        self._title.setText(tr("No request yet"))
        self._forms = {}
        for chip in self._chips.values():
            chip.setVisible(False)
        self._view.setPlainText(text)

    def _offer(self, forms: dict[str, Callable[[], str]]) -> None:
        self._forms = forms
        for form, chip in self._chips.items():
            chip.setVisible(form in forms and len(forms) > 1)
            chip.setChecked(form == self._form)
        self._show()

    def _form_chosen(self, chip: QAbstractButton) -> None:
        self._form = next(form for form, one in self._chips.items() if one is chip)
        self._show()

    def _show(self) -> None:
        text = self.text
        if len(text) > _MOST:
            more = tr_n(
                "… {n} more character: Copy takes them all.",
                "… {n} more characters: Copy takes them all.",
                len(text) - _MOST,
            )
            text = f"{text[:_MOST]}\n{more}"
        scrolled = self._view.verticalScrollBar().value()
        self._view.setPlainText(text)
        self._view.verticalScrollBar().setValue(scrolled)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


def _rest_body(inputs: Mapping[str, object]) -> str:
    """TF Serving's column form, a line per tensor."""
    lines = [
        f"  {json.dumps(alias)}: {json.dumps(readable_json(np.asarray(value)))}" for alias, value in inputs.items()
    ]
    return '{"inputs": {\n' + ",\n".join(lines) + "\n}}"
