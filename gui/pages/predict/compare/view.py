"""Compare: the same input through several exports or checkpoints, their outputs side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.control import Control
from core.jobs import Emit, Failed, Phase
from core.serving.predict.model_cache import Interrupted, ModelCache
from core.serving.predict.prediction import Prediction
from core.serving.saved_model.signatures import SavedModelInfo
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.pages.predict.answer.question import Question
from gui.pages.predict.compare.model_choice import Model, ModelChoice, ModelsButton
from gui.state.jobs import JobRunner
from gui.widgets.basics import Tone, make_button, set_property
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.messages import EmptyState
from gui.widgets.tables.record_table import Column, RecordTable

if TYPE_CHECKING:
    from core.serving.predict.comparison import ComparedValue


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """What each model answered, the open export first. `problems` {its place: why it gave no answer}."""

    models: tuple[Model, ...]
    lines: tuple[ComparedValue, ...]
    problems: Mapping[int, str]


class CompareView(QWidget):
    """Asks in a job. `ask` gives the form's question, or None after it has said what is wrong. GUI thread."""

    def __init__(
        self,
        theme: Theme,
        models: ModelCache,
        choice: ModelChoice,
        ask: Callable[[], Question | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compare_view")
        self._models, self._choice, self._ask = models, choice, ask
        self.compared: Compared | None = None
        self._edited = False  # since what is asked just now was asked
        self._job = JobRunner(self)
        self._job.phase.connect(self._show_phase)
        self._job.result.connect(self._show_compared)
        self._job.failed.connect(self._show_failure)
        self._job.ended.connect(self._show_buttons)
        self._said = ElidedLabel("muted", name="compare_said")
        self._button = make_button(
            tr("Compare"),
            name="compare_button",
            help=tr("Ask all of them what the form says"),
            small=True,
            primary=True,
        )
        self._cancel = make_button(tr("Cancel"), name="compare_cancel", help=tr("Ask no more of them"), small=True)
        self._table = RecordTable(theme, _name_of, name="compare_table", help=tr("Outputs of each model"))
        self._table.setSortingEnabled(False)
        self._empty = EmptyState(
            tr("One input, several models"),
            tr(
                "Choose exports or checkpoints with Compare with…: each is given the input of the form, "
                "and the answers stand side by side."
            ),
        )
        head = QHBoxLayout()
        head.addWidget(self._said, 1)
        for widget in (ModelsButton(choice, name="compare_models"), self._cancel, self._button):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._empty, 1)
        self._button.clicked.connect(self.compare)
        self._cancel.clicked.connect(self._job.stop)
        choice.changed.connect(self._show_buttons)
        self.clear()

    def clear(self) -> None:
        """Another model is open: what is shown, or about to be, was not its."""
        self._job.forget()
        self.compared = None
        self._table.hide()
        self._empty.show()
        self._say("")
        self._show_buttons()

    def set_stale(self) -> None:
        """The form says something else by now."""
        self._edited = True
        if self.compared is not None and not self._job.running:
            self._say(tr("before your changes"))

    def compare(self) -> None:
        """Ask the open export and those that are chosen."""
        question = self._ask() if not self._job.running else None
        if question is None:
            return
        first = next((model for model in self._choice.models if model.path == question.info.path), None)
        models = (first or Model(Path(question.info.path).name, question.info.path), *self._choice.chosen)
        control = Control()

        def work(emit: Emit) -> Compared | None:
            return _compare(question, models, self._choice, self._models, emit, control)

        if self._job.start(work, control):
            self._edited = False
            self._say(tr("Asking…"))
            self._show_buttons()

    def _show_phase(self, phase: Phase) -> None:
        self._say(f"{tr(phase.text)}…")

    def _show_failure(self, event: Failed) -> None:
        self._say(event.message, "error")

    def _show_compared(self, compared: Compared | None) -> None:
        if compared is None:
            self._say(tr("cancelled"))
            return
        self.compared = compared
        self._empty.hide()
        self._table.show()
        self._table.show_records(_columns(compared), compared.lines)
        differ = sum(not line.same for line in compared.lines)
        if compared.problems:
            place, why = next(iter(compared.problems.items()))
            self._say(f"{compared.models[place].name}: {why}", "error")
        elif self._edited:
            self._say(tr("before your changes"))
        elif differ:
            self._say(
                tr_n(
                    "{differ} of {n} value differs",
                    "{differ} of {n} values differ",
                    len(compared.lines),
                    differ=differ,
                )
            )
        else:
            self._say(tr("All values are the same"))

    def _show_buttons(self) -> None:
        running = self._job.running
        self._button.setVisible(not running)
        self._button.setEnabled(bool(self._choice.chosen) and bool(self._choice.open_path))
        self._cancel.setVisible(running)

    def _say(self, text: str, role: str = "muted") -> None:
        set_property(self._said, "role", role)
        self._said.setText(text)


def _compare(
    question: Question,
    models: tuple[Model, ...],
    choice: ModelChoice,
    loaded: ModelCache,
    emit: Emit,
    control: Control,
) -> Compared | None:
    """In the job's thread; None once it is cancelled."""
    from core.serving.predict.comparison import compare_models

    def ask(info: SavedModelInfo, signature: str, inputs: Mapping[str, object]) -> Prediction:
        return loaded.predict(info.path, signature, inputs, emit, control)

    others = [partial(choice.read, model, emit) for model in models[1:]]
    try:
        found = compare_models(question.request, others, ask)
    except Interrupted:
        return None
    return Compared(models, found.lines, found.problems)


def _columns(compared: Compared) -> list[Column[ComparedValue]]:
    columns: list[Column[ComparedValue]] = [
        Column(tr("Output"), lambda line: line.name),
        Column(tr("Differs by"), _difference, number=True, muted=True, help=tr("From the first model, at most")),
    ]
    for place, model in enumerate(compared.models):
        columns.append(
            Column(
                model.name,
                partial(_marked, place),
                number=True,
                tone=partial(_tone, place),
                tip=partial(_whole, place),
                help=model.path or tr("Exported for this comparison"),
            )
        )
    columns.append(Column("", lambda line: "", stretch=True))
    return columns


def _marked(place: int, line: ComparedValue) -> str:
    """The value, with a sign where it is not what the first model says."""
    return f"≠ {_value(place, line)}" if _tone(place, line) else _value(place, line)


def _value(place: int, line: ComparedValue) -> str:
    value = line.values[place]
    if value is None:
        return "-"
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, np.ndarray):
        return tr_n("{n} value", "{n} values", value.size)
    return f"{value:.6g}" if isinstance(value, float | np.floating) else str(value)


def _whole(place: int, line: ComparedValue) -> str:
    value = line.values[place]
    return str(value) if isinstance(value, np.ndarray) else _value(place, line)


def _tone(place: int, line: ComparedValue) -> Tone | None:
    """Marked where it is not what the first model says."""
    if line.same or place == 0:
        return None
    first, value = line.values[0], line.values[place]
    if isinstance(value, np.ndarray) or isinstance(first, np.ndarray):
        return None if np.array_equal(value, first) else "warning"
    return None if value == first else "warning"


def _difference(line: ComparedValue) -> str:
    if line.difference is None:
        return "" if line.same else tr("differs")
    return "" if line.same else f"{line.difference:.3g}"


def _name_of(line: ComparedValue) -> object:
    return line.name
