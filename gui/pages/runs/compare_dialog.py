"""CompareDialog: runs side by side, how far they got and their params and settings."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.jobs import Emit, Failed
from core.words import mark
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.state.jobs import JobRunner
from gui.widgets.basics import Card, make_button, make_label
from gui.widgets.tables.record_table import Column, RecordTable
from gui.widgets.text import format_metric, format_number

if TYPE_CHECKING:
    from core.runs.catalogue.comparison import Asked, Comparison, Reached

_KINDS = {"run": mark("Run"), "param": mark("Param"), "setting": mark("Setting")}
_ENDS = {
    "max_steps": mark("max steps"),
    "early_stopping": mark("early stopping"),
    "stopped": mark("stopped"),
    "interrupted": mark("interrupted"),
    "failed": mark("failed"),
    "data_exhausted": mark("data exhausted"),
    "cancelled": mark("cancelled"),
    "new": mark("new"),
    "training": mark("training"),
    "ended": mark("ended"),
}
_ABSENT = "-"


class CompareRunsDialog(QDialog):
    """Reads the runs in the background. GUI thread. It deletes itself when closed."""

    def __init__(self, theme: Theme, paths: tuple[Path, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("compare_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Compare runs"))
        self.resize(min(1080, parent.width() - 80), min(720, parent.height() - 60))
        self._comparison: Comparison | None = None
        self._note = make_label(tr("Reading the runs…"), "muted", wrap=True, name="compare_note")
        self.runs = RecordTable(theme, _path_of, name="compare_runs", help=tr("Runs and their best metrics"))
        self.asked = RecordTable(
            theme, _asked_key, name="compare_asked", help=tr("Params and settings of the runs")
        )
        self._equal = QCheckBox(tr("Show equal ones too"))
        self._equal.setObjectName("compare_equal")
        self._equal.setToolTip(tr("Otherwise only what differs between the runs is shown"))
        self._equal.toggled.connect(self._show)
        reached = Card(tr("Metrics"), tr("the best value of each run; a click on a title sorts"))
        reached.body.addWidget(self.runs)
        asked = Card(tr("Settings"))
        asked.header.addWidget(self._equal)
        asked.body.addWidget(self.asked)
        self._nothing = make_label("", "muted", wrap=True, name="compare_nothing")
        asked.body.addWidget(self._nothing)
        close = make_button(tr("Close"), name="compare_close", help=tr("Close this window"), primary=True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self._note, 1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(reached, 2)
        layout.addWidget(asked, 3)
        layout.addLayout(buttons)
        self._job = JobRunner(self)
        self._job.result.connect(self._compared)
        self._job.failed.connect(self._failed)
        self._job.start(functools.partial(_compare, paths))

    def _compared(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._note.setText("")
        self._show()

    def _failed(self, event: Failed) -> None:
        self._note.setText(event.message)

    def _show(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        self.runs.show_records(_run_columns(comparison), comparison.runs)
        rows = [row for row in comparison.asked if row.differs or self._equal.isChecked()]
        self.asked.show_records(_asked_columns(comparison), rows)
        self._nothing.setText("" if rows else tr("The runs have the same params and settings."))
        self._nothing.setVisible(not rows)

    @override
    def done(self, result: int) -> None:
        self._job.forget()
        super().done(result)


def _compare(paths: tuple[Path, ...], emit: Emit) -> Comparison:
    from core.runs.catalogue.comparison import compare_runs

    return compare_runs(paths)


def _run_columns(comparison: Comparison) -> list[Column[Reached]]:
    names = sorted(
        {name for run in comparison.runs for name in run.metrics}, key=lambda name: (name != "loss", name)
    )
    return [
        Column(tr("Run"), _name_of, tip=lambda run: str(run.path)),
        Column(tr("Steps"), lambda run: format_number(run.step), lambda run: run.step, number=True, muted=True),
        *(_metric_column(name) for name in names),
        Column(tr("End"), lambda run: tr(_ENDS.get(run.reason, run.reason)), muted=True, stretch=True),
    ]


def _metric_column(name: str) -> Column[Reached]:
    def value(run: Reached) -> float | None:
        return run.metrics[name][0] if name in run.metrics else None

    def text(run: Reached) -> str:
        return format_metric(value(run))

    def tip(run: Reached) -> str:
        if name not in run.metrics:
            return tr("Not evaluated")
        best, step = run.metrics[name]
        return tr("Best {best} at step {step}, last {last}", best=repr(best), step=step, last=repr(run.last[name]))

    return Column(name, text, value, number=True, help=tr("Best {metric} of all evaluations", metric=name), tip=tip)


def _asked_columns(comparison: Comparison) -> list[Column[Asked]]:
    names = [run.name for run in comparison.runs]
    twice = len(set(names)) < len(names)
    titles = [f"{run.experiment} / {run.name}" if twice else run.name for run in comparison.runs]
    return [
        Column("", lambda row: tr(_KINDS[row.kind]), muted=True),
        Column(tr("Name"), lambda row: row.name),
        *(_value_column(index, title) for index, title in enumerate(titles)),
    ]


def _value_column(index: int, title: str) -> Column[Asked]:
    def text(row: Asked) -> str:
        value = row.values[index]
        return _ABSENT if value is None else value if isinstance(value, str) else json.dumps(value)

    def order(row: Asked) -> object:
        """Numbers by size, before everything else by its text."""
        value = row.values[index]
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return None if value is None else (0, value, "") if number else (1, 0, text(row))

    return Column(title, text, order, stretch=True)


def _path_of(run: Reached) -> object:
    return run.path


def _asked_key(row: Asked) -> object:
    return row.kind, row.name


def _name_of(run: Reached) -> str:
    return run.name
