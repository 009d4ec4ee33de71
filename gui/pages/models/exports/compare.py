"""Two exports compared: signatures, ops and sizes at once; then their outputs, in the background."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from core.commands.records import ExportComparison
from core.control import Control
from core.errors import UntrustedModelError
from core.jobs import Emit, Failed, Finished, Notice, Phase, Stopped
from core.words import mark
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.state.backend import Backend
from gui.state.jobs import JobRunner
from gui.widgets.basics import Tone, make_button, make_label
from gui.widgets.dialog_layout import resize_to_fit
from gui.widgets.messages import MessageBar, make_text_view
from gui.widgets.tables.record_table import Column, RecordTable
from gui.widgets.text import format_bytes, format_metric

if TYPE_CHECKING:
    from core.runs.catalogue.exports import Export
    from core.serving.predict.answer_difference import AnswerComparison, AnswerDifference

_SMALL = 1e-5  # of the largest value: what another order of the same sums makes


class ExportComparisonDialog(QDialog):
    """GUI thread; deletes itself when closed. `run`: the open one, whose evaluation records both may take.

    settled: it is closed, and nothing of it runs any more.
    """

    settled = Signal()

    def __init__(
        self, theme: Theme, backend: Backend, pair: tuple[Export, Export], run: Path | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compare_dialog")
        self.setWindowTitle(tr("Two exports"))
        resize_to_fit(self, 860, 620)
        self._backend = backend
        self._pair = pair
        self._run = run
        self._trusted = False
        self._job = JobRunner(self)
        self._job.reported.connect(self._reported)
        self._job.ended.connect(self._ended)
        self._message = MessageBar("compare_message")
        self._summary = make_label(tr("Comparing…"), "muted", wrap=True, name="compare_summary")
        self._table = RecordTable(theme, _key, name="compare_table", help=tr("How the outputs differ"))
        self._text = make_text_view(name="compare_text", label=tr("Signatures, operations and sizes"))
        self._stop = make_button(
            tr("Stop"), name="compare_stop", help=tr("Stop comparing; keep the results so far")
        )
        self._stop.clicked.connect(self._job.stop)
        self._stop.setEnabled(False)
        self._compares_next = False
        self._lay_out()
        self._read()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        one, other = (_name(export) for export in self._pair)
        layout.addWidget(make_label(tr("Exports {one} and {other}", one=one, other=other), "card-title"))
        layout.addWidget(self._message)
        answers, answers_layout = QWidget(), QVBoxLayout()
        answers_layout.setContentsMargins(0, 0, 0, 0)
        answers_layout.addWidget(make_label(tr("Outputs for the same inputs"), "head"))
        answers_layout.addWidget(self._summary)
        answers_layout.addWidget(self._table, 1)
        answers.setLayout(answers_layout)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(12)
        split.setChildrenCollapsible(False)
        split.addWidget(answers)
        split.addWidget(self._text)
        split.setSizes([330, 200])
        layout.addWidget(split, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        close = make_button(tr("Close"), name="compare_close", help=tr("Close this window"), primary=True)
        close.clicked.connect(self.accept)
        buttons.addWidget(self._stop)
        buttons.addWidget(close)
        layout.addLayout(buttons)

    def _read(self) -> None:
        self._job.start(functools.partial(_read, self._backend, self._pair[0].path, self._pair[1].path))

    def _compare(self) -> None:
        self._compares_next = False
        control = Control()
        paths = self._pair[0].path, self._pair[1].path
        work = functools.partial(_compare, self._backend, *paths, self._run, self._trusted, control)
        self._stop.setEnabled(self._job.start(work, control))

    def _reported(self, event: object) -> None:
        match event:
            case Phase(text=text):
                self._summary.setText(f"{tr(text)}…")
            case Notice(text=text, details=details):
                self._message.show_message(text, "warning", details)
            case (
                Finished(result=ExportComparison() as comparison) | Stopped(result=ExportComparison() as comparison)
            ):
                self._text.setPlainText(_text_of(comparison, self._pair))
                self._compares_next = True
            case Finished(result=answers) | Stopped(result=answers):
                self._show(answers)
            case Failed(message=message, details=details, error=error):
                self._summary.setText(tr("The outputs were not compared."))
                if isinstance(error, UntrustedModelError):
                    self._message.show_message(message, "warning", action=(tr("Trust and compare"), self._trust))
                else:
                    self._message.show_message(message, "bad", details)

    def _trust(self) -> None:
        self._trusted = True
        self._compare()

    def _show(self, answers: AnswerComparison) -> None:
        self._table.show_records(_columns(), answers.differences)
        told = tr("Compared on {inputs} in {seconds} s.", inputs=answers.inputs, seconds=f"{answers.seconds:.1f}")
        if answers.differences:
            same = all(item.is_same for item in answers.differences)
            told += f" {tr('Outputs are identical.')}" if same else ""
        for name, why in answers.skipped.items():
            told += f"\n{tr('{name} was not compared: {why}.', name=name, why=why)}"
        self._summary.setText(told)

    def _ended(self) -> None:
        self._stop.setEnabled(False)
        if self.isHidden():
            self._settle()
        elif self._compares_next:
            self._compare()

    @override
    def done(self, result: int) -> None:
        self._job.stop()
        super().done(result)
        if not self._job.running:
            self._settle()

    def _settle(self) -> None:
        self.settled.emit()
        self.deleteLater()


def _read(backend: Backend, one: str, other: str, emit: Emit) -> ExportComparison:
    emit(Phase("reading", mark("Reading both")))
    return backend.compare_exports(one, other)


def _compare(
    backend: Backend, one: str, other: str, run: Path | None, trusted: bool, control: Control, emit: Emit
) -> AnswerComparison:
    return backend.compare_answers(one, other, run, trusted=trusted, emit=emit, control=control)


def _key(item: AnswerDifference) -> object:
    return item.signature, item.output


def _name(export: Export) -> str:
    return (
        export.version
        if export.step is None
        else tr("{version} (step {step})", version=export.version, step=export.step)
    )


def _columns() -> list[Column[AnswerDifference]]:
    return [
        Column(tr("Signature"), lambda item: item.signature, lambda item: item.signature),
        Column(tr("Output"), lambda item: item.output, lambda item: item.output, stretch=True),
        Column(
            tr("Largest difference"),
            _difference,
            lambda item: item.largest,
            number=True,
            help=tr("Largest difference between corresponding values; for text, the number of values that differ"),
        ),
        Column("", marks=_marks, sort=lambda item: item.largest, tip=_difference),
    ]


def _difference(item: AnswerDifference) -> str:
    if item.largest == float("inf"):
        return tr("different shape, or NaN")
    return format_metric(item.largest) if item.scale else tr_n("{n} value", "{n} values", round(item.largest))


def _marks(item: AnswerDifference) -> list[tuple[str, Tone]]:
    if item.is_same:
        return [(tr("identical"), "good")]
    if item.scale and item.largest <= _SMALL * max(1.0, item.scale):
        return [(tr("rounding"), "good")]
    return [(tr("differs"), "warning")]


def _text_of(found: ExportComparison, pair: tuple[Export, Export]) -> str:
    """Signatures, ops and sizes, as text to read and copy."""
    names = (pair[0].version, pair[1].version)
    lines = [f"{'':24}{names[0]:>20}{names[1]:>20}"]
    lines.append(f"{tr('bytes'):24}{format_bytes(found.bytes[0]):>20}{format_bytes(found.bytes[1]):>20}")
    lines.append(f"{tr('ops'):24}{found.total_ops[0]:>20}{found.total_ops[1]:>20}")
    lines += [f"  {name:22}{counts[0]:>20}{counts[1]:>20}" for name, counts in found.ops.items()]
    if not found.ops:
        lines.append(f"  {tr('all op counts are equal')}")
    lines += ["", tr("identical signatures: {names}", names=", ".join(found.same_signatures) or tr("none"))]
    for name, texts in found.signatures.items():
        lines += ["", tr("signature {name}", name=name)]
        lines += [f"  {version}: {text or tr('none')}" for version, text in zip(names, texts, strict=True)]
    return "\n".join(lines)
