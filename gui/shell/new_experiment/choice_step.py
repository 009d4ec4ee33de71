"""A step with a few choices, one of which is taken: the task, or the model."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QRadioButton, QVBoxLayout, QWidget

from core.words import mark
from gui.look.language import tr
from gui.widgets.basics import Card, make_label

TASK_WORDS: Mapping[str, tuple[str, str]] = {
    "binary": (mark("Binary"), mark("One of two values, such as yes and no. The answer is a probability.")),
    "classes": (
        mark("Classes"),
        mark("One of several words or numbers. The answer is a probability for each of them."),
    ),
    "regression": (
        mark("Regression"),
        mark("A number, such as a price. The answer is a number on the same scale."),
    ),
}
MODEL_WORDS: Mapping[str, tuple[str, str]] = {
    "linear": (mark("Linear"), mark("A weight for each input. Fast, easy to explain, the one to beat.")),
    "deep": (mark("Deep"), mark("A network of hidden layers, which finds how the inputs act together.")),
    "wide and deep": (
        mark("Wide and deep"),
        mark("Both at once: good where there are many words and few records of each."),
    ),
    "cnn": ("CNN", mark("A convolutional network, for images.")),
    "rnn": ("RNN", mark("A recurrent network, for sequences and for texts whose order counts.")),
}


class ChoiceStep(QWidget):
    """GUI thread. chosen(key): one of the choices."""

    chosen = Signal(str)

    def __init__(
        self, title: str, field: str, words: Mapping[str, tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`field`: the plan's, of which the errors are; `words`: marked texts, the name and what it means."""
        super().__init__(parent)
        self.card = Card(title)
        self._buttons: dict[str, QRadioButton] = {}
        for key, (name, text) in words.items():
            button = QRadioButton(tr(name))
            button.setObjectName(f"wizard_{field}_{key.replace(' ', '_')}")
            button.setAccessibleDescription(tr(text))
            button.clicked.connect(functools.partial(self._clicked, key))
            self._buttons[key] = button
            self.card.body.addWidget(button)
            explained = make_label(tr(text), "small", wrap=True)
            explained.setContentsMargins(23, 0, 0, 4)
            self.card.body.addWidget(explained)
        self._error = make_label("", "error", wrap=True, name=f"wizard_error_{field}")
        self._error.hide()
        self.card.body.addWidget(self._error)
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 0, 0)
        self.layout_.setSpacing(12)
        self.layout_.addWidget(self.card)
        self.layout_.addStretch(1)

    def select(self, key: str) -> None:
        """Show which is taken."""
        self._buttons[key].setChecked(True)

    def show_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def _clicked(self, key: str, checked: bool = False) -> None:
        self.chosen.emit(key)


class TaskStep(ChoiceStep):
    """The label, and what it is. label_chosen(name)."""

    label_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What it is"), "task", TASK_WORDS, parent)
        label = Card(tr("What the model is to predict"))
        self._labels = QComboBox()
        self._labels.setObjectName("wizard_label")
        self._labels.setAccessibleName(tr("Label"))
        self._labels.textActivated.connect(self._label_chosen)
        form = QFormLayout()
        form.addRow(make_label(tr("Label")), self._labels)
        label.body.addLayout(form)
        self._about = make_label("", "small", wrap=True, name="wizard_label_about")
        self._label_error = make_label("", "error", wrap=True, name="wizard_error_label")
        self._label_error.hide()
        label.body.addWidget(self._about)
        label.body.addWidget(self._label_error)
        self.layout_.insertWidget(0, label)

    def show_label(self, names: Sequence[str], label: str, about: str) -> None:
        """The columns that can be chosen; `label` is, "" for none."""
        wanted = [tr("Choose…"), *names]
        if [self._labels.itemText(place) for place in range(self._labels.count())] != wanted:
            self._labels.clear()
            self._labels.addItems(wanted)
        self._labels.setCurrentIndex(wanted.index(label, 1) if label else 0)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.card.setEnabled(bool(label))

    def show_label_error(self, text: str) -> None:
        self._label_error.setText(text)
        self._label_error.setVisible(bool(text))

    def _label_chosen(self, name: str) -> None:
        if self._labels.currentIndex() > 0:
            self.label_chosen.emit(name)
