"""The operations of an export: how often each occurs, and which of them may do more than compute."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.jobs import Emit, Failed
from core.words import mark
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.state.backend import Backend
from gui.state.jobs import JobRunner
from gui.widgets.basics import make_button, make_label
from gui.widgets.messages import MessageBar
from gui.widgets.tables.marks_delegate import Marks
from gui.widgets.tables.record_table import Column, RecordTable
from gui.widgets.text import format_number

if TYPE_CHECKING:
    from core.serving.saved_model.ops import Operations, Reach

_REACHES: dict[Reach, str] = {
    "reads files": mark("reads files"),
    "writes files": mark("writes files"),
    "deletes files": mark("deletes files"),
    "runs Python": mark("runs Python"),
    "uses the network": mark("uses the network"),
    "runs code it brings": mark("runs code it brings"),
    "ends the program": mark("ends the program"),
    "prints": mark("prints"),
    "may do anything": mark("may do anything"),
}


@dataclass(frozen=True, slots=True)
class _Op:
    name: str
    count: int
    reach: Reach | None


class OpsDialog(QDialog):
    """Reads the graph in the background; nothing is loaded. GUI thread; deletes itself when closed."""

    def __init__(self, theme: Theme, backend: Backend, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ops_dialog")
        self.setWindowTitle(tr("Operations of {name}", name=Path(path).name))
        self.resize(560, 560)
        self._ops: tuple[_Op, ...] = ()
        self._summary = make_label(tr("Reading…"), "muted", wrap=True, name="ops_summary")
        self._message = MessageBar("ops_message")
        self._table = RecordTable(theme, _key, name="ops_table", help=tr("Operations of the export"))
        self._filter = QLineEdit()
        self._filter.setObjectName("ops_filter")
        self._filter.setAccessibleName(tr("Filter"))
        self._filter.setPlaceholderText(tr("Filter by name"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._show)
        self._lay_out()
        self._job = JobRunner(self)
        self._job.result.connect(self._show_operations)
        self._job.failed.connect(self._show_failure)
        self._job.ended.connect(self._ended)

        def work(emit: Emit) -> Operations:
            return backend.operations(Path(path))

        self._job.start(work)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._summary)
        layout.addWidget(self._message)
        layout.addWidget(self._filter)
        layout.addWidget(self._table, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        close = make_button(tr("Close"), name="ops_close", help=tr("Close this window"))
        close.clicked.connect(self.accept)
        buttons.addWidget(close)
        layout.addLayout(buttons)

    def _show_operations(self, operations: Operations) -> None:
        flagged = operations.flagged
        found = [_Op(name, count, flagged.get(name)) for name, count in operations.counts.items()]
        self._ops = tuple(sorted(found, key=lambda op: (not op.reach, -op.count, op.name)))
        told = operations.warning or tr("All of them are known to do nothing but compute.")
        total, kinds = operations.total, format_number(len(self._ops))
        counted = tr_n("{n} op of {kinds} kinds.", "{n} ops of {kinds} kinds.", total, kinds=kinds)
        self._summary.setText(f"{counted} {told}")
        self._show()

    def _show_failure(self, event: Failed) -> None:
        self._summary.setText("")
        self._message.show_message(event.message, "bad", event.details)

    def _show(self) -> None:
        wanted = self._filter.text().strip().lower()
        self._table.show_records(_columns(), self._fitting(wanted))

    def _fitting(self, wanted: str) -> Sequence[_Op]:
        return [op for op in self._ops if wanted in op.name.lower()]

    def _ended(self) -> None:
        if self.isHidden():
            self.deleteLater()

    @override
    def done(self, result: int) -> None:
        super().done(result)
        if not self._job.running:
            self.deleteLater()


def _key(op: _Op) -> object:
    return op.name


def _name(op: _Op) -> str:
    return op.name


def _count(op: _Op) -> str:
    return format_number(op.count)


def _number(op: _Op) -> int:
    return op.count


def _marks(op: _Op) -> Marks:
    return ((tr(_REACHES[op.reach]), "bad"),) if op.reach else ()


def _columns() -> list[Column[_Op]]:
    return [
        Column(tr("Op"), _name, _name),
        Column(tr("Count"), _count, _number, number=True, help=tr("In the graph and its functions")),
        Column(tr("May do"), marks=_marks, sort=lambda op: op.reach or "", stretch=True),
    ]
