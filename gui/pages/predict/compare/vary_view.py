"""Vary: one numeric input over its range, the others as the form says, and what the model makes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.control import Control
from core.errors import RequestError
from core.jobs import Emit, Failed, Phase
from core.serving.predict.model_cache import ModelCache
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.predict.answer.question import Question
from gui.pages.predict.compare.model_choice import ModelChoice, ModelsButton
from gui.pages.predict.compare.varying import Varied, Varying
from gui.state.jobs import JobRunner
from gui.widgets.basics import make_button, make_label, set_property
from gui.widgets.elided_combo import ElidedComboBox
from gui.widgets.messages import EmptyState

if TYPE_CHECKING:
    from gui.pages.predict.compare.vary_plot import VaryPlot
    from gui.pages.predict.input.inputs import Input


class VaryView(QWidget):
    """Asks in a job, the open export and those that `choice` has ticked. GUI thread.

    `ask` gives the form's question, or None after it has said what is wrong.
    """

    def __init__(
        self,
        theme: Theme,
        models: ModelCache,
        choice: ModelChoice,
        ask: Callable[[], Question | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("vary_view")
        self._theme, self._models, self._ask = theme, models, ask
        self._choice = choice
        self._inputs: dict[str, Input] = {}
        self._plot: VaryPlot | None = None
        self._edited = False  # since what is asked just now was asked
        self._job = JobRunner(self)
        self._job.phase.connect(self._show_phase)
        self._job.result.connect(self._show_answer)
        self._job.failed.connect(self._show_failure)
        self._job.ended.connect(self._show_buttons)
        self._name = ElidedComboBox()
        self._name.setObjectName("vary_input")
        self._name.setAccessibleName(tr("Input to vary"))
        self._name.setToolTip(tr("The input that takes every value of the range"))
        self._name.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._name.setMinimumContentsLength(8)
        self._low = _edit("vary_from", tr("From"), tr("The first value; empty: the usual range's"))
        self._high = _edit("vary_to", tr("To"), tr("The last value; empty: the usual range's"))
        self._button = make_button(
            tr("Plot"),
            name="vary_plot_button",
            help=tr("Ask the model over the whole range"),
            small=True,
            primary=True,
        )
        self._said = make_label("", "error", wrap=True, name="vary_said")
        self._said.hide()
        self._progress = make_label("", "small", name="vary_progress")
        self._empty = EmptyState(
            tr("One input over its range"), tr("Choose it and press Plot: the other inputs stay as the form says.")
        )
        self._lay_out()
        self._name.currentIndexChanged.connect(self._input_chosen)
        self._button.clicked.connect(self.plot)
        for edit in (self._low, self._high):
            edit.returnPressed.connect(self.plot)
        self._show_buttons()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        start = make_label(tr("from"), "muted", field=self._low)
        end = make_label(tr("to"), "muted", field=self._high)
        for widget in (self._name, start, self._low, end, self._high):
            head.addWidget(widget)
        head.setStretch(0, 1)
        asking = QHBoxLayout()
        asking.setSpacing(6)
        asking.addWidget(self._progress, 1)
        asking.addWidget(ModelsButton(self._choice, name="vary_models"))
        asking.addWidget(self._button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addLayout(head)
        self._layout.addLayout(asking)
        self._layout.addWidget(self._said)
        self._layout.addWidget(self._empty, 1)

    @property
    def curves(self) -> Mapping[str, NDArray[np.float64]]:
        """What is plotted."""
        return self._plot.curves if self._plot is not None and not self._plot.isHidden() else {}

    def show_inputs(self, inputs: Sequence[Input]) -> None:
        """Those of the form; single numbers are offered. The one that was chosen stays so, if it is there."""
        self.clear()
        before = self._name.currentData()
        self._inputs = {item.name: item for item in inputs if not item.shape and item.is_number}
        with QSignalBlocker(self._name):
            self._name.clear()
            for item in self._inputs.values():
                self._name.addItem(item.label, item.name)
            self._name.setCurrentIndex(max(0, self._name.findData(before)))
        if self._name.currentData() != before:
            self._input_chosen()
        if not self._inputs:
            self._empty.set_text(tr("Nothing to vary"), tr("This signature has no input that is a single number."))
        else:
            self._empty.set_text(
                tr("One input over its range"),
                tr("Choose it and press Plot: the other inputs stay as the form says."),
            )
        self._show_buttons()

    def clear(self) -> None:
        """Another model: what is plotted, or about to be, was not its."""
        self._job.forget()
        if self._plot is not None:
            self._plot.hide()
        self._empty.show()
        self._progress.setText("")

    def set_stale(self) -> None:
        """The form says something else by now."""
        self._edited = True
        if self.curves and not self._job.running:
            self._progress.setText(tr("before your changes"))

    def plot(self) -> None:
        """Ask, if range and form are right."""
        item = self._inputs.get(str(self._name.currentData()))
        if item is None or self._job.running:
            return
        self._say("")
        try:
            low, high = self._range(item)
        except RequestError as error:
            self._say(str(error))
            return
        question = self._ask()
        if question is None:
            return
        further, varying = self._choice.chosen, Varying(self._models, self._choice)
        control = Control()

        def work(emit: Emit) -> Varied | None:
            return varying.ask(question, item, low, high, further, emit, control)

        if self._job.start(work, control):
            self._edited = False
            self._progress.setText(tr("Asking…"))
            self._show_buttons()

    def _range(self, item: Input) -> tuple[float, float]:
        """What is typed, else the usual range. RequestError says which end is missing or wrong."""
        usual = item.ends
        found = []
        for edit, end in ((self._low, usual[0]), (self._high, usual[1])):
            text = "".join(edit.text().split())
            what = edit.accessibleName()
            told = tr("{what} is needed: the schema has no range.", what=what)
            try:
                value = float(text) if text else end
            except ValueError:
                value, told = None, tr('{what} must be a number, not "{typed}".', what=what, typed=edit.text())
            if value is None:
                set_property(edit, "invalid", True)
                edit.setFocus()
                raise RequestError(item.name, told)
            set_property(edit, "invalid", False)
            found.append(value)
        return found[0], found[1]

    def _input_chosen(self) -> None:
        item = self._inputs.get(str(self._name.currentData()))
        low, high = item.ends if item is not None else (None, None)
        for edit, end in ((self._low, low), (self._high, high)):
            edit.clear()
            edit.setPlaceholderText("" if end is None else f"{end:g}")
            set_property(edit, "invalid", False)
        self._say("")
        if self.curves:
            self.plot()

    def _show_phase(self, phase: Phase) -> None:
        self._progress.setText(f"{tr(phase.text)}…")

    def _show_failure(self, event: Failed) -> None:
        self._progress.setText("")
        self._say(event.message)

    def _show_answer(self, answer: Varied | None) -> None:
        if answer is None:
            return
        self._progress.setText("")
        if not answer.curves:
            self._say(tr("No output of this signature is a number that could be plotted."))
            return
        if self._plot is None:
            from gui.pages.predict.compare.vary_plot import VaryPlot

            self._plot = VaryPlot(self._theme)
            self._layout.addWidget(self._plot, 1)
        self._empty.hide()
        self._plot.show()
        self._plot.show_curves(answer.item.label, answer.points, answer.curves, answer.here)
        if self._edited:
            self._progress.setText(tr("before your changes"))

    def _show_buttons(self) -> None:
        for widget in (self._name, self._low, self._high):
            widget.setEnabled(bool(self._inputs))
        self._button.setEnabled(bool(self._inputs) and not self._job.running)

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))


def _edit(name: str, label: str, help: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setAccessibleName(label)
    edit.setToolTip(help)
    edit.setMinimumWidth(40)
    edit.setMaximumWidth(72)
    edit.setProperty("small", True)
    return edit
