"""Feature statistics in a window: of a file, or of the data sources of an experiment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.control import Control
from core.jobs import Emit, Failed, Phase
from gui.charts.statistics.view import StatisticsView
from gui.look.language import tr
from gui.look.theme import Theme
from gui.state.backend import Backend
from gui.state.jobs import JobRunner
from gui.widgets.basics import SegmentedControl, make_button
from gui.widgets.dialog_layout import resize_to_fit
from gui.widgets.messages import EmptyState

if TYPE_CHECKING:
    from core.experiment.data.csv.csv_format import CsvFormat
    from core.statistics.records import DataStatistics


class StatisticsDialog(QDialog):
    """Reads in the background what is asked for; closing it ends that. GUI thread."""

    def __init__(
        self,
        theme: Theme,
        backend: Backend,
        sources: Sequence[str],
        title: str,
        parent: QWidget,
        csv: CsvFormat | None = None,
    ) -> None:
        """`sources` as `core.commands.data_statistics` takes them."""
        super().__init__(parent)
        self.setObjectName("statistics_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Feature statistics of {title}", title=title))
        resize_to_fit(self, 1040, 640)
        self._theme = theme
        self._choices: SegmentedControl | None = None
        self._names: list[str] = []
        self._views = QStackedWidget()
        self._empty = EmptyState(tr("Reading…"), title)
        self._views.addWidget(self._empty)
        close = make_button(tr("Close"), name="statistics_close", help=tr("Close this window"), primary=True)
        close.clicked.connect(self.reject)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(12)
        layout.addWidget(self._views, 1)
        layout.addLayout(self._foot)
        self._job = JobRunner(self)
        self._job.phase.connect(self._show_phase)
        self._job.result.connect(self._show_result)
        self._job.failed.connect(self._show_failure)
        control, wanted = Control(), list(sources)

        def read(emit: Emit) -> object:
            return backend.data_statistics(wanted, emit, control, csv=csv)

        self._job.start(read, control)

    def _show_phase(self, phase: Phase) -> None:
        self._empty.set_text(f"{tr(phase.text)}…", "")

    def _show_failure(self, failed: Failed) -> None:
        self._empty.set_text(tr("The data cannot be read"), failed.message)

    def _show_result(self, result: object) -> None:
        found = cast("tuple[DataStatistics, ...]", result)
        for data in found:
            view = StatisticsView(self._theme)
            view.show_statistics(data)
            self._views.addWidget(view)
            self._names.append(data.name)
        self._views.setCurrentIndex(1)
        if len(found) > 1:
            self._choices = SegmentedControl(self._names, name="statistics_source", help=tr("Data source"))
            self._choices.selected.connect(self._choose)
            self._foot.insertWidget(0, self._choices)

    def _choose(self, name: str) -> None:
        self._views.setCurrentIndex(1 + self._names.index(name))
