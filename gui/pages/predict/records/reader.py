"""Reads a file of rows in the background: pages in one job, their number in another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.control import Control
from core.jobs import Emit, Failed, Finished, Phase
from gui.look.language import tr
from gui.state.jobs import JobRunner
from gui.widgets.text import format_number

if TYPE_CHECKING:
    from core.experiment.data.record_index import Page
    from core.experiment.data.record_rows import RecordRow
    from core.experiment.data.row_source import RowKind, RowSource

PAGE = 50


@dataclass(frozen=True, slots=True, eq=False)
class ShownPage:
    """A page that was read, and of which file."""

    source: RowSource
    page: Page
    rows: tuple[RecordRow, ...]

    @property
    def path(self) -> Path:
        return self.source.path


class RecordReader(QObject):
    """GUI thread. page_read(ShownPage); failed(sentence); counted: `counted` says something else now."""

    page_read = Signal(object)
    failed = Signal(str)
    counted_changed = Signal()

    def __init__(self, cache: Path, parent: QObject | None = None) -> None:
        """`cache` is the folder for indexes."""
        super().__init__(parent)
        self._cache = cache
        self._kind: RowKind | None = None
        self._source: RowSource | None = None
        self._path: Path | None = None  # of the file that was asked for last
        self._wanted: tuple[Path | None, int] | None = None
        self.shown: ShownPage | None = None
        self.counted = ""  # how many there are, in words; "?" if that cannot be found out
        self._pages = JobRunner(self)
        self._pages.reported.connect(self._page_reported)
        self._pages.ended.connect(self._read_next)
        self._counting: RowSource | None = None  # whose rows are being counted
        self._indexer = JobRunner(self)
        self._indexer.reported.connect(self._index_reported)
        self._indexer.ended.connect(self._start_index)

    @property
    def count(self) -> int | None:
        """How many rows there are; None while they are counted."""
        from core.experiment.data.row_source import count_of

        return count_of(self._source) if self._source is not None else None

    @property
    def is_csv(self) -> bool:
        """Whether the file that was asked for last is read as CSV."""
        from core.experiment.data.row_source import CSV

        return self._path is not None and self._path.suffix.lower() in CSV

    def open_file(self, path: Path, start: int = 0) -> None:
        """Read a page of it, and count its rows."""
        self.counted = ""
        self._indexer.stop()
        self._path = path
        self._want(path, start)

    def go_to(self, start: int) -> None:
        """Read another page of the file that is open, or is being opened."""
        self._want(self._wanted[0] if self._wanted is not None else None, start)

    def show_kind(self, kind: RowKind) -> None:
        """What the rows hold: a file that is open, or could not be opened, is read again."""
        changed, self._kind = kind != self._kind, kind
        if changed and self._path is not None:
            start = self.shown.page.start if self.shown is not None and self.shown.path == self._path else 0
            self._want(self._path, start)

    def _want(self, path: Path | None, start: int) -> None:
        """As soon as the page before is there."""
        self._wanted = path, max(0, start)
        self._read_next()

    def _read_next(self) -> None:
        if self._wanted is None or self._pages.running:
            return
        (path, start), self._wanted = self._wanted, None
        wanted_kind, cache, source = self._kind, self._cache, self._source
        if path is None and source is None:
            return

        def work(emit: Emit) -> ShownPage:
            from core.experiment.data.row_source import RowKind, open_rows, rows_of

            kind = wanted_kind or RowKind()
            used = source if path is None else open_rows(path, cache, kind)
            assert used is not None
            try:
                page = used.page(start, PAGE)
                return ShownPage(used, page, tuple(rows_of(used, page, kind)))
            except BaseException:
                if used is not source:
                    used.close()  # nobody else knows of it
                raise

        self._pages.start(work)

    def _page_reported(self, event: object) -> None:
        match event:
            case Finished(result=ShownPage() as shown):
                is_new = shown.source is not self._source
                if is_new and self._source is not None:
                    self._source.close()
                self._source, self.shown = shown.source, shown
                if is_new:
                    self._count()
                self.page_read.emit(shown)
            case Failed(message=message):
                self.failed.emit(message)

    def _count(self) -> None:
        """Say how many there are, or find out."""
        count = self.count
        self.counted = "" if count is None else format_number(count)
        if count is None:
            self._start_index()

    def _start_index(self) -> None:
        source = self._source
        if source is None or self.count is not None or self._indexer.running or self.counted == "?":
            self.counted_changed.emit()
            return
        control = Control()

        def work(emit: Emit) -> RowSource:
            def report(count: int, share: float) -> None:
                told = tr("{count} and counting, {share}", count=format_number(count), share=f"{share:.0%}")
                emit(Phase("reading", told))

            source.build_index(report, lambda: control.stop_requested)
            return source

        self._counting = source
        self._indexer.start(work, control)

    def _index_reported(self, event: object) -> None:
        if self._counting is not self._source:
            return  # of a file that was closed meanwhile
        match event:
            case Phase(text=text):
                self.counted = text
            case Finished(result=source) if source is self._source and self.count is not None:
                self.counted = format_number(self.count)
                index = getattr(source, "index", None)
                if (
                    index is not None
                    and index.damage
                    and self._source is not None
                    and self._source.path == self._path
                ):
                    self.failed.emit(index.damage)
            case Failed(message=message):
                self.counted = "?"
                self.failed.emit(message)
        self.counted_changed.emit()
