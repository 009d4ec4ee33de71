"""New experiment from data: files, columns, task, model, and the file that is written."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.control import Control
from core.errors import FieldError, WorkbenchError
from core.jobs import Emit, Failed
from core.number_text import format_number
from core.statistics.words import content_text
from core.wizard.checks import (
    check_features,
    check_label,
    check_model,
    check_plan,
    check_share,
    check_target,
    check_task,
    check_units,
)
from core.wizard.experiment_text import experiment_text
from core.wizard.names import check_names, with_names
from core.wizard.plan import ExperimentPlan, Model, Task, with_label, with_model
from core.wizard.split import check_split
from core.words import mark
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.shell.new_experiment.choice_step import MODEL_WORDS, ChoiceStep, TaskStep
from gui.shell.new_experiment.columns_step import ColumnsStep
from gui.shell.new_experiment.files_step import FilesStep
from gui.shell.new_experiment.review_step import ReviewStep
from gui.shell.new_experiment.split_card import FIELDS
from gui.shell.new_experiment.step_stack import StepStack
from gui.shell.new_experiment.steps import TITLES, WizardSteps
from gui.state.backend import Backend
from gui.state.jobs import JobRunner
from gui.widgets.basics import make_button
from gui.widgets.dialog_layout import resize_to_fit

_FILES, _COLUMNS, _TASK, _MODEL, _REVIEW = range(5)
_TASK_NOTES: dict[Task, str] = {
    "binary": mark("binary"),
    "classes": mark("classes"),
    "regression": mark("regression"),
}


class NewExperimentDialog(QDialog):
    """GUI thread. written(path): the file is there. Until then nothing is written."""

    written = Signal(str)

    def __init__(self, theme: Theme, backend: Backend, start: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_experiment_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("New experiment from data"))
        resize_to_fit(self, 1180, 740)
        self._backend = backend
        self._plan: ExperimentPlan | None = None
        self._model_chosen = False
        self._reached = 0
        self._again = False
        self._job = JobRunner(self)
        self._job.result.connect(self._read)
        self._job.failed.connect(self._read_failed)
        self._job.ended.connect(self._read_ended)
        self._make_steps(theme, start)
        self._lay_out()
        self._show_step(_FILES)

    def _make_steps(self, theme: Theme, start: Path) -> None:
        self._steps = WizardSteps()
        self._steps.chosen.connect(self._go)
        self.files = FilesStep(start)
        self.files.changed.connect(self._files_changed)
        self.files.names.changed.connect(self._names_changed)

        def columns() -> QWidget:
            self.columns = ColumnsStep(theme)
            self.columns.changed.connect(self._columns_changed)
            return self.columns

        def task() -> QWidget:
            self._task = TaskStep()
            self._task.label_chosen.connect(self._label_chosen)
            self._task.chosen.connect(self._task_chosen)
            return self._task

        def model() -> QWidget:
            self._model = ChoiceStep(tr("The model"), "model", MODEL_WORDS)
            self._model.chosen.connect(self._choose_model)
            return self._model

        def review() -> QWidget:
            self._review = ReviewStep()
            self._review.target_changed.connect(self._show_text)
            return self._review

        self._stack = StepStack(self.files, (columns, task, model, review))

    def _lay_out(self) -> None:
        cancel = make_button(tr("Cancel"), name="wizard_cancel", help=tr("Close without writing anything"))
        cancel.clicked.connect(self.reject)
        self._back = make_button(tr("Back"), name="wizard_back", help=tr("The step before"))
        self._back.clicked.connect(self._go_back)
        self._next = make_button(tr("Next"), name="wizard_next", help=tr("The next step"), primary=True)
        self._next.setDefault(True)
        self._next.clicked.connect(self._go_on)
        buttons = QHBoxLayout()
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        right = QVBoxLayout()
        right.setContentsMargins(14, 14, 14, 14)
        right.setSpacing(12)
        right.addWidget(self._stack, 1)
        right.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._steps)
        layout.addLayout(right, 1)

    def _files_changed(self) -> None:
        """Read the files that are chosen now; what was found in others counts no more."""
        self._plan = None
        self._reached = _FILES
        self._show_step(_FILES)
        if self._job.running:
            self._again = True
            self._job.forget()
        else:
            self._read_files()

    def _read_files(self) -> None:
        files, backend, control = list(self.files.files), self._backend, Control()
        csv = self.files.csv.format
        if not files:
            return

        def read(emit: Emit) -> object:
            return backend.plan_experiment(files, "", emit, control, csv=csv)

        self.files.show_found(tr("Reading…"))
        self._job.start(read, control)

    def _read(self, result: object) -> None:
        self._stack.make_all()
        self._plan = cast(ExperimentPlan, result)
        self._model_chosen = False
        self._review.propose(self._free_place(self._plan.files[0]))
        found = [
            tr_n("{n} record", "{n} records", self._plan.data.rows),
            tr_n("{n} column", "{n} columns", len(self._plan.columns)),
            *([self._plan.data.format] if self._plan.data.format else []),
        ]
        self.files.show_found(tr("{what}.", what=", ".join(found)))
        self.files.offer_format(self._plan.data.layout == "rows")
        self.files.names.offer(self._plan.data.columns if self._plan.format.names else ())
        self._show_plan()
        self._show_step(self._stack.currentIndex())

    def _read_failed(self, failed: Failed) -> None:
        self.files.show_error(failed.message)
        self.files.names.offer(())
        self.files.offer_format(not any("record" in file.name for file in self.files.files))
        self._show_step(self._stack.currentIndex())

    def _read_ended(self) -> None:
        if self._again:
            self._again = False
            self._read_files()

    def _names_changed(self) -> None:
        if self._plan is None:
            return
        try:
            self._set_plan(with_names(self._plan, self.files.names.names))
        except FieldError as error:
            self.files.names.show_error(str(error))

    def _columns_changed(self, plan: ExperimentPlan) -> None:
        self._set_plan(plan if self._model_chosen else with_model(plan))

    def _label_chosen(self, name: str) -> None:
        if self._plan is not None:
            plan = with_label(self._plan, name)
            self._set_plan(replace(plan, model=self._plan.model) if self._model_chosen else plan)

    def _task_chosen(self, task: str) -> None:
        if self._plan is not None:
            self._set_plan(replace(self._plan, task=cast(Task, task)))

    def _choose_model(self, model: str) -> None:
        if self._plan is not None:
            self._model_chosen = True
            self._set_plan(replace(self._plan, model=cast(Model, model)))

    def _set_plan(self, plan: ExperimentPlan) -> None:
        self._plan = plan
        self._show_plan()
        step = self._stack.currentIndex()
        self._reached = min(self._reached, step + 1)
        self._show_errors(step)
        self._show_step(step)

    def _show_plan(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self.columns.show_plan(plan)
        label = plan.label
        about = f"{tr(label.statistics.kind)}: {content_text(label.statistics)}" if label is not None else ""
        names = [column.name for column in plan.columns if column.statistics.kind != "image"]
        self._task.show_label(names, label.name if label is not None else "", about)
        self._task.select(plan.task)
        self._model.select(plan.model)

    def _show_text(self) -> None:
        if self._plan is not None and self._stack.currentIndex() == _REVIEW and not self._problem(_MODEL):
            self._review.show_text(experiment_text(self._plan, self._review.target))

    def _problem(self, step: int) -> FieldError | None:
        """What keeps one from going beyond a step."""
        plan = self._plan
        if plan is None:
            return FieldError("data", tr("Choose at least one file.")) if not self.files.files else None
        if step == _FILES and plan.format.names:
            try:
                check_names(self.files.names.names, len(plan.columns))
            except FieldError as error:
                return error
        checks: dict[int, tuple[Callable[[ExperimentPlan], None], ...]] = {
            _COLUMNS: (check_features, check_units, check_share, check_split),
            _TASK: (check_label, check_task),
            _MODEL: (check_label, check_task, check_features, check_model),
            _REVIEW: (check_plan,),
        }
        try:
            for check in checks.get(step, ()):
                check(plan)
            if step == _REVIEW:
                check_target(self._review.target)
        except FieldError as error:
            return error
        return None

    def _show_errors(self, step: int) -> FieldError | None:
        """Show what is wrong with a step at its field; None if nothing is."""
        error = self._problem(step)
        by_field = {error.field: str(error)} if error is not None else {}
        if step == _FILES and error is not None:
            self.files.show_error(by_field.get("data", ""))
        if self._plan is None:
            return error
        self.columns.show_error(by_field.get("features", ""))
        self.files.names.show_error(by_field.get("names", ""))
        self.columns.show_split_error(error)
        self.columns.show_unit_error(by_field.get("unit", ""))
        self._task.show_label_error(by_field.get("label", ""))
        self._task.show_error(by_field.get("task", ""))
        self._model.show_error(by_field.get("model", ""))
        self._review.show_error(by_field.get("target", ""))
        return error

    def _go_on(self) -> None:
        step = self._stack.currentIndex()
        error = self._show_errors(step)
        if error is not None:
            self._show_step(_step_of(error.field, step))
        elif step == _REVIEW:
            self._write()
        else:
            self._reached = max(self._reached, step + 1)
            self._show_step(step + 1)

    def _go_back(self) -> None:
        self._show_step(self._stack.currentIndex() - 1)

    def _go(self, step: int) -> None:
        self._show_step(step if step <= self._reached else self._stack.currentIndex())

    def _show_step(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self._show_text()
        self._back.setEnabled(step > _FILES)
        self._next.setEnabled(self._plan is not None)
        self._next.setText(tr("Write and open") if step == _REVIEW else f"{tr(TITLES[step + 1])} →")
        self._steps.show_step(step, self._reached, self._notes())
        (self._next if self._next.isEnabled() else self.files).setFocus()

    def _notes(self) -> tuple[str, ...]:
        plan = self._plan
        if plan is None:
            return ("", "", "", "", "")
        label = plan.label
        return (
            f"{plan.data.name} · {format_number(plan.data.rows)}",
            tr_n("{n} feature", "{n} features", len(plan.features)),
            f"{label.name}: {tr(_TASK_NOTES[plan.task])}" if label is not None else tr("choose the label"),
            tr(MODEL_WORDS[plan.model][0]),
            self._review.target.name,
        )

    def _write(self) -> None:
        assert self._plan is not None
        try:
            path = self._backend.write_experiment(self._plan, self._review.target.absolute())
        except WorkbenchError as error:
            self._review.show_error(str(error))
            return
        self.accept()
        self.written.emit(str(path))

    def _free_place(self, data: Path) -> Path:
        """A file beside the data that is not there yet."""
        stem = data.name.split(".")[0] or "experiment"
        names = [f"{stem}.py", *(f"{stem}_{number}.py" for number in range(2, 100))]
        return next(
            (data.parent / name for name in names if not os.path.exists(data.parent / name)), data.parent / names[0]
        )


def _step_of(field: str, step: int) -> int:
    """The step at which a field is."""
    steps = {
        "data": _FILES,
        "names": _FILES,
        "features": _COLUMNS,
        "unit": _COLUMNS,
        **dict.fromkeys(FIELDS, _COLUMNS),
        "label": _TASK,
        "task": _TASK,
        "model": _MODEL,
        "target": _REVIEW,
    }
    return min(step, steps.get(field, step))
