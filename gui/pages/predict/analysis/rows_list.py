"""The rows of an analysis, wrong ones first; one becomes the input, with its label beside the answer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.analysis.records import NumberHead, worst_first
from core.words import mark
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.pages.predict.analysis.looked_at import LookedAt
from gui.pages.predict.analysis.row_columns import AnalysedRow, analysed_rows, columns_of
from gui.pages.predict.analysis.row_reader import KeptRowReader, is_kept
from gui.pages.predict.records.columns import Thumbnails
from gui.widgets.basics import explain, make_button, make_label
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.tables.record_table import RecordTable

if TYPE_CHECKING:
    from core import commands
    from core.experiment.data.record_rows import RecordRow

MOST = 500  # rows that the table has
_PICTURED = 200  # of them with thumbnails
_NOT_KEPT = mark("The values of this row were not kept: of so many rows, only the first ones and wrong ones are.")


class RowsList(QWidget):
    """GUI thread. record_chosen(RecordRow, path): a row is to become the input; all_wanted: of no slice alone."""

    record_chosen = Signal(object, str)
    all_wanted = Signal()

    def __init__(self, theme: Theme, cache: Path, parent: QWidget | None = None) -> None:
        """`cache` is the folder for indexes."""
        super().__init__(parent)
        self._shown: LookedAt | None = None
        self._pictures: dict[int, RecordRow] = {}
        self._thumbnails = Thumbnails()
        self._wanted: int | None = None
        self._use_reader = KeptRowReader(cache, self)
        self._use_reader.read.connect(self._row_read)
        self._use_reader.failed.connect(self._say)
        self._picture_reader = KeptRowReader(cache, self)
        self._picture_reader.read.connect(self._pictures_read)
        self._title = ElidedLabel("muted", name="analysis_rows_title")
        self._all = make_button(
            tr("All rows"), name="analysis_all", help=tr("Show the rows of every slice again"), small=True
        )
        self._next = make_button(
            tr("Next wrong"), name="analysis_next", help=tr("Use the next row as the input"), small=True
        )
        self._use = make_button(
            tr("Use as input"),
            name="analysis_use",
            help=tr("Put the row in the form and ask the export"),
            small=True,
        )
        self._table = RecordTable(theme, _number_of, name="analysis_rows", help=tr("Rows of the evaluation data"))
        self._table.setToolTip(tr("Double click takes a row as the input"))
        self._said = make_label("", "error", wrap=True, name="analysis_rows_said")
        self._said.hide()
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._title, 1)
        for button in (self._all, self._next, self._use):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._said)
        layout.addWidget(self._table, 1)
        self.setMinimumSize(270, 130)
        self._all.clicked.connect(self.all_wanted)
        self._next.clicked.connect(self._use_next)
        self._use.clicked.connect(self._use_current)
        self._table.activated_record.connect(self._use_row)
        self._table.picked.connect(self._show_buttons)

    @property
    def rows(self) -> Sequence[AnalysedRow]:
        """As they are shown, from the top."""
        return self._table.records

    def show_looked_at(self, shown: LookedAt) -> None:
        """The rows of what is looked at: wrong ones, or the largest errors, first."""
        if self._shown is None or self._shown.analysis is not shown.analysis:
            self._pictures = {}
            self.forget()
        self._shown = shown
        order = worst_first(shown.head, shown.rows, shown.threshold)
        rows = analysed_rows(shown, order[:MOST].tolist())
        self._table.show_records(columns_of(shown, self._pictures, self._thumbnails), rows)
        count = len(order)
        some = tr_n("the first {most} of {n} row", "the first {most} of {n} rows", count, most=MOST)
        first = some if count > MOST else tr_n("{n} row", "{n} rows", count)
        self._title.setText(f"{shown.title}, {first}" if shown.title else first)
        self._all.setVisible(shown.rows is not None)
        self._next.setText(tr("Next largest") if isinstance(shown.head, NumberHead) else tr("Next wrong"))
        self._say("")
        self._show_buttons()
        self._read_pictures(shown.analysis, [row.number for row in rows])

    def forget(self) -> None:
        """Nothing that is being read is wanted any more."""
        self._wanted = None
        self._use_reader.forget()
        self._picture_reader.forget()

    def _read_pictures(self, analysis: commands.Analysis, rows: Sequence[int]) -> None:
        schema = analysis.schema
        if schema is None or not any(len(feature.shape) == 3 for feature in schema.features):
            return
        missing = [row for row in rows[:_PICTURED] if row not in self._pictures and is_kept(analysis, row)]
        if missing:
            self._picture_reader.ask(analysis, missing)

    def _pictures_read(self, found: dict[int, RecordRow]) -> None:
        self._pictures.update(found)
        if self._shown is not None:
            columns = columns_of(self._shown, self._pictures, self._thumbnails)
            self._table.show_records(columns, list(self._table.records))
            self._table.viewport().update()

    def _use_next(self) -> None:
        """The next row that is wrong, or of numbers the next one; after the last the first."""
        current = self._table.current_record()
        there = list(self._table.records)
        after = there.index(current) + 1 if current in there else 0
        wanted = [row for row in there[after:] + there[:after] if self._is_worth(row)]
        if wanted and self._table.select(wanted[0].number):
            self._use_row(wanted[0])

    def _is_worth(self, row: AnalysedRow) -> bool:
        """Whether a row is wrong, or of numbers can be judged, and its values are there."""
        shown = self._shown
        if shown is None or not is_kept(shown.analysis, row.number):
            return False
        return row.off is not None if isinstance(shown.head, NumberHead) else bool(row.wrong)

    def _use_current(self) -> None:
        self._use_row(self._table.current_record())

    def _use_row(self, row: AnalysedRow | None) -> None:
        if row is None or self._shown is None:
            return
        if not is_kept(self._shown.analysis, row.number):
            self._say(tr(_NOT_KEPT))
            return
        self._say("")
        self._wanted = row.number
        self._use_reader.ask(self._shown.analysis, [row.number])

    def _row_read(self, found: dict[int, RecordRow]) -> None:
        shown = self._shown
        if shown is None or self._wanted not in found or shown.analysis.rows_file is None:
            return
        record, self._wanted = found[self._wanted], None
        if record.problem:
            self._say(record.problem)
        else:
            self.record_chosen.emit(record, str(shown.analysis.rows_file))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _show_buttons(self, *_: object) -> None:
        shown = self._shown
        has_rows = shown is not None and shown.analysis.rows_file is not None
        why_not = "" if has_rows else tr("The rows of this analysis could not be kept, or have no schema.")
        for button, enabled in (
            (self._use, has_rows and self._table.current_record() is not None),
            (self._next, has_rows and any(self._is_worth(row) for row in self._table.records)),
        ):
            button.setEnabled(enabled)
            explain(button, why_not)


def _number_of(row: AnalysedRow) -> int:
    return row.number
