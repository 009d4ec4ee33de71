"""What is inside a checkpoint: its variables, their statistics, and how they moved since another one."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from core.jobs import Emit, Failed, Phase
from core.words import mark
from gui.charts.histograms.histogram_bars import HistogramBars
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.state.backend import Backend
from gui.state.latest_job import LatestJob
from gui.widgets.basics import Tone, make_button, make_label
from gui.widgets.dialog_layout import resize_to_fit
from gui.widgets.messages import MessageBar
from gui.widgets.tables.record_table import Column, RecordTable
from gui.widgets.text import format_bytes, format_metric, format_number, format_shape

if TYPE_CHECKING:
    from core.runs.catalogue.checkpoints import Checkpoint
    from core.training.variable_info import VariableInfo
    from gui.state.disk.watcher import RunView

_ROLES: dict[str, tuple[str, Tone]] = {
    "weight": (mark("weight"), "good"),
    "optimizer": (mark("optimizer"), "neutral"),
    "step": (mark("step"), "neutral"),
}


class ContentsDialog(QDialog):
    """Reads the checkpoint in the background. GUI thread; deletes itself when closed."""

    def __init__(
        self, theme: Theme, backend: Backend, view: RunView, step: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("contents_dialog")
        self.setWindowTitle(tr("Checkpoint {step}", step=step))
        resize_to_fit(self, 900, 560)
        self._backend = backend
        self._run = view.path
        self._step = step
        self._job = LatestJob(self)
        self._job.phase.connect(self._show_phase)
        self._job.result.connect(self._show)
        self._job.failed.connect(self._show_failure)
        self._job.idle.connect(self._idle)
        self._compare = QComboBox()
        self._compare.setObjectName("contents_compare")
        self._compare.setAccessibleName(tr("Compare with"))
        self._compare.addItem(tr("Compare with…"), None)
        for checkpoint in reversed(view.listing.checkpoints):
            if checkpoint.step != step:
                self._compare.addItem(_name(checkpoint), checkpoint.step)
        self._summary = make_label(tr("Reading…"), "muted", name="contents_summary")
        self._message = MessageBar("contents_message")
        self._table = RecordTable(theme, _key, name="contents_table", help=tr("Variables of the checkpoint"))
        self._histogram = HistogramBars(theme)
        self._about = make_label("", "small", wrap=True, name="contents_about")
        self._about.setTextFormat(Qt.TextFormat.RichText)
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self._table.picked.connect(self._show_variable)
        self._compare.currentIndexChanged.connect(self._read)
        self._read()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(make_label(tr("Inside checkpoint {step}", step=format_number(self._step)), "card-title"))
        head.addWidget(self._summary, 1)
        head.addWidget(self._compare)
        layout.addLayout(head)
        layout.addWidget(self._message)
        below = QWidget()
        columns = QHBoxLayout(below)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        columns.addWidget(self._histogram, 3)
        columns.addWidget(self._about, 2)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        split.addWidget(self._table)
        split.addWidget(below)
        split.setStretchFactor(0, 1)
        split.setSizes([330, 130])
        layout.addWidget(split, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(
            make_label(tr("An export keeps the weights and leaves the optimizer's variables behind."), "small"), 1
        )
        close = make_button(tr("Close"), name="contents_close", help=tr("Close this window"))
        close.clicked.connect(self.accept)
        buttons.addWidget(close)
        layout.addLayout(buttons)

    def _read(self) -> None:
        backend, run, step, other = self._backend, self._run, self._step, self._compare.currentData()

        def work(emit: Emit) -> tuple[VariableInfo, ...]:
            return backend.contents(run, step, other, emit)

        self._job.ask(work)

    def _show_phase(self, phase: Phase) -> None:
        self._summary.setText(f"{tr(phase.text)}…")

    def _show_failure(self, event: Failed) -> None:
        self._summary.setText("")
        self._message.show_message(event.message, "bad", event.details)

    def _idle(self) -> None:
        if self.isHidden():
            self.deleteLater()

    def _show(self, variables: Sequence[VariableInfo]) -> None:
        self._message.clear()
        compared = any(item.moved is not None for item in variables)
        self._table.show_records(_columns(compared), variables)
        weights = [item for item in variables if item.role == "weight"]
        rest = sum(item.bytes for item in variables) - sum(item.bytes for item in weights)
        self._summary.setText(
            tr_n(
                "{n} variable · {weights} weights in {size} · {rest} for training only",
                "{n} variables · {weights} weights in {size} · {rest} for training only",
                len(variables),
                weights=format_number(sum(item.count for item in weights)),
                size=format_bytes(sum(item.bytes for item in weights)),
                rest=format_bytes(rest),
            )
        )
        if self._table.current_record() is None and variables:
            self._table.select(variables[0].name)
        self._show_variable(self._table.current_record())

    def _show_variable(self, item: VariableInfo | None) -> None:
        if item is None:
            self._histogram.show_counts((), ())
            self._about.setText("")
            return
        self._histogram.show_counts(item.histogram, item.edges)
        parts = [
            f"<b>{html.escape(item.name)}</b>",
            f"{item.dtype} {format_shape(item.shape)}, {format_bytes(item.bytes)}",
        ]
        if item.mean is not None:
            parts.append(
                tr(
                    "{zeros} of {count} values are exactly 0",
                    zeros=format_number(item.zeros or 0),
                    count=format_number(item.count),
                )
            )
        if item.not_finite:
            parts.append(tr_n("{n} value is NaN or infinite", "{n} values are NaN or infinite", item.not_finite))
        if item.moved is not None:
            parts.append(
                tr(
                    "moved by {moved} of its length, one value by {most_moved}",
                    moved=f"{item.moved:.2%}",
                    most_moved=format_metric(item.most_moved),
                )
            )
        self._about.setText("<br>".join(parts))

    @override
    def done(self, result: int) -> None:
        super().done(result)
        if self._job.running:
            self._job.forget()  # `idle` will tell
        else:
            self.deleteLater()


def _key(item: VariableInfo) -> object:
    return item.name


def _name(checkpoint: Checkpoint) -> str:
    step = format_number(checkpoint.step)
    return tr("step {step}  ·  best", step=step) if checkpoint.best else tr("step {step}", step=step)


def _role_mark(item: VariableInfo) -> list[tuple[str, Tone]]:
    word, tone = _ROLES[item.role]
    return [(tr(word), tone)]


def _columns(compared: bool) -> list[Column[VariableInfo]]:
    columns: list[Column[VariableInfo]] = [
        Column(
            tr("Variable"), lambda item: item.name, lambda item: item.name, stretch=True, tip=lambda item: item.name
        ),
        Column(tr("Role"), marks=_role_mark, sort=lambda item: item.role),
        Column(tr("Shape"), lambda item: format_shape(item.shape), lambda item: item.count, number=True),
        Column(tr("Dtype"), lambda item: item.dtype, lambda item: item.dtype, muted=True, droppable=3),
        Column(tr("Mean"), lambda item: format_metric(item.mean), lambda item: item.mean, number=True),
        Column(
            tr("Deviation"), lambda item: format_metric(item.deviation), lambda item: item.deviation, number=True
        ),
        Column(
            tr("Min"), lambda item: format_metric(item.least), lambda item: item.least, number=True, droppable=1
        ),
        Column(tr("Max"), lambda item: format_metric(item.most), lambda item: item.most, number=True, droppable=1),
    ]
    if compared:
        columns.append(
            Column(
                tr("Moved"),
                lambda item: "-" if item.moved is None else f"{item.moved:.2%}",
                lambda item: item.moved,
                number=True,
                help=tr("Length of the difference over the length of the other checkpoint's value"),
            )
        )
    return columns
