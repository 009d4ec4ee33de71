"""The Models page: checkpoints against exports, and what is in each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.models.checkpoints.card import CheckpointCard
from gui.pages.models.exporting.jobs import Exporting
from gui.pages.models.exports.card import ExportCard
from gui.pages.models.exports.opened import dropped_folders
from gui.pages.models.inspection.details import ModelDetails
from gui.pages.models.unlisted import UnlistedBar
from gui.state.backend import Backend
from gui.state.code_trust import CodeTrust
from gui.state.disk.settings import Settings
from gui.state.evaluation import EvaluationJob
from gui.state.run_files import RunFiles
from gui.state.window_state import StateHolder, WindowState
from gui.widgets.messages import MessageBar
from gui.widgets.when_shown import WhenShown

if TYPE_CHECKING:
    from core.runs.catalogue.checkpoints import Checkpoint
    from core.runs.catalogue.exports import Export
    from core.serving.snippets.usage import Kind
    from gui.state.disk.watcher import RunView

_AGES_EVERY = 5000  # ms
_WIDE = 920  # px from which the page has room for more than the tables and their main buttons


class ModelsPage(QWidget):
    """Left the checkpoints and the exports, right what the selected pair holds. GUI thread.

    An export and the checkpoint it was made from are selected together.
    try_requested(path): the export is to be opened on the Predict page; branch_requested(step): a new run is to
    start from a checkpoint.
    """

    try_requested = Signal(str)
    branch_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        backend: Backend,
        holder: StateHolder,
        evaluation: EvaluationJob,
        files: RunFiles,
        trust: CodeTrust,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("models_page")
        self._to_select: str | None = None
        self._view: RunView | None = None
        self._news = WhenShown(self, self._show_view)
        self._message = MessageBar("models_message")
        self._unlisted = UnlistedBar()
        self._checkpoint_card = CheckpointCard(theme, backend, holder, evaluation, files, self._message)
        self._export_card = ExportCard(theme, backend, holder, files, trust, self._message)
        self._checkpoints, self._exports = self._checkpoint_card.table, self._export_card.table
        self._actions = self._checkpoint_card.checkpoint_actions
        self._details = ModelDetails(theme, backend, trust)
        self._exporting = Exporting(backend, files, trust, self._message, self)
        self._ages = QTimer(self)
        self._ages.setInterval(_AGES_EVERY)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        holder.changed.connect(self._state_changed)
        self._show_run()

    def _lay_out(self) -> None:
        left = QSplitter(Qt.Orientation.Vertical)
        left.setHandleWidth(12)
        left.addWidget(self._checkpoint_card)
        left.addWidget(self._export_card)
        left.setStretchFactor(0, 5)
        left.setStretchFactor(1, 2)
        left.setChildrenCollapsible(False)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("models_split")
        split.setHandleWidth(12)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._details)
        split.setSizes([500, 600])
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 4)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 12)
        page.setSpacing(12)
        page.addWidget(self._message)
        page.addWidget(self._unlisted)
        row = QHBoxLayout()
        row.addWidget(split)
        page.addLayout(row, 1)

    def _connect(self) -> None:
        self._checkpoint_card.picked.connect(self._checkpoint_picked)
        self._checkpoint_card.export_pressed.connect(self.export_selected)
        self._checkpoint_card.branch_requested.connect(self.branch_requested)
        self._export_card.picked.connect(self._export_picked)
        self._export_card.try_requested.connect(self.try_requested)
        self._export_card.again_pressed.connect(self.export_selected)
        self._export_card.opened.changed.connect(self._show_opened)
        self._export_card.opened.opened.connect(self._export_card.select)
        self._export_card.opened.failed.connect(self._show_problem)
        self._exporting.exported.connect(self._exported)
        self._details.try_requested.connect(self.try_requested)
        self._ages.timeout.connect(self._show_ages)

    def remember_in(self, settings: Settings) -> None:
        """Keep the SavedModels that are added by hand from one start to the next."""
        self._export_card.opened.remember_in(settings)

    def select_checkpoint(self, step: int) -> None:
        """Make a checkpoint current."""
        self._news.take_now()
        self._checkpoints.select(step)

    def show_code(self, kind: Kind | None = None) -> None:
        """Show code that uses what is selected."""
        self._news.take_now()
        self._details.show_code(kind)

    def explain(self, name: str, sentence: str) -> None:
        """Say who decided a name of what is selected."""
        self._news.take_now()
        self._details.explain(name, sentence)

    def list_names(self) -> None:
        """Say where all names of what is selected end up."""
        self._news.take_now()
        self._details.list_names()

    def export_best(self) -> None:
        """Open the export dialog on the best checkpoint, the latest if none was evaluated."""
        self._news.take_now()
        self._exporting.open(self._view, "best")

    def export_checkpoint(self, step: int) -> None:
        """Open the export dialog on a checkpoint."""
        self._news.take_now()
        self._exporting.open(self._view, step)

    def export_selected(self) -> None:
        """Open the export dialog on the selected checkpoints, else on the best."""
        selected = self._checkpoints.current_record()
        which = selected.step if selected is not None else "best"
        self._exporting.open(self._view, which, self._checkpoint_card.selected_steps)

    def _exported(self, export: Export) -> None:
        if self._view is None or self._view.path != self._exporting.run:
            return
        self._to_select = export.path
        if not Path(export.path).is_relative_to(self._view.path):
            self._export_card.opened.add(export.path)  # it went elsewhere, and would not be listed
        self._details.show_export(export, self._checkpoint_of(export))

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        if state.opened != before.opened:
            self._show_run()
        if state.view is not before.view and state.view is not None:
            self._news.bring(state.view)
        self._show_state()

    def _show_run(self) -> None:
        self._news.drop()
        self._message.clear()
        self._unlisted.show_listing(None)
        self._view = self._to_select = None
        self._details.show_run(None)
        self._details.show_nothing()
        self._export_card.forget_choice()
        self._show_lists((), (), ())

    def _show_view(self, view: RunView) -> None:
        self._view = view
        self._details.show_run(view)
        self._unlisted.show_listing(view.listing)
        self._show_lists(view.listing.checkpoints, view.listing.broken, view.listing.exports)
        self._select_something(view.listing.checkpoints, view.listing.exports)

    def _show_lists(
        self, checkpoints: Sequence[Checkpoint], broken: Sequence[Checkpoint], exports: Sequence[Export]
    ) -> None:
        info = self._view.info if self._view is not None else None
        self._checkpoint_card.show_checkpoints(checkpoints, broken, info.metric if info is not None else "loss")
        self._export_card.show_exports(exports)
        self._show_state()

    def _select_something(self, checkpoints: Sequence[Checkpoint], exports: Sequence[Export]) -> None:
        """What was just exported; else what is selected already; else the newest export or checkpoint."""
        if self._to_select is not None and self._export_card.select(self._to_select):
            self._to_select = None
        elif (export := self._exports.current_record()) is not None:
            # Only what is told of it is new: nothing is selected anew, and nothing scrolls.
            self._details.show_export(export, self._checkpoint_of(export))
        elif (checkpoint := self._checkpoints.current_record()) is not None:
            self._checkpoint_picked(checkpoint)
        elif exports:
            self._export_card.select(exports[-1].path)
        elif checkpoints:
            self._checkpoints.select(checkpoints[-1].step)
        elif self._to_select is None:
            self._details.show_nothing()

    def _checkpoint_picked(self, checkpoint: Checkpoint | None) -> None:
        if checkpoint is not None:
            listed = self._view.listing.exports if self._view is not None else ()
            mine = [export for export in reversed(listed) if export.path in checkpoint.exports]
            with QSignalBlocker(self._exports):
                if mine:
                    self._export_card.select(mine[0].path)
                else:
                    self._exports.clear_current()
            if mine:
                self._details.show_export(mine[0], checkpoint)
            else:
                self._details.show_checkpoint(checkpoint)
        self._show_state()

    def _export_picked(self, export: Export | None) -> None:
        if export is not None:
            checkpoint = self._checkpoint_of(export)
            with QSignalBlocker(self._checkpoints):
                if checkpoint is not None:
                    self._checkpoints.select(checkpoint.step)
                else:
                    self._checkpoints.clear_current()
            self._details.show_export(export, checkpoint)
        self._show_state()

    def _checkpoint_of(self, export: Export) -> Checkpoint | None:
        """The one it was made from; of another run's export there is none, whatever its step."""
        mine = self._view is not None and Path(export.path).is_relative_to(self._view.path)
        return next((item for item in self._checkpoints.records if mine and item.step == export.step), None)

    def _show_opened(self) -> None:
        """Others are listed with the run's exports; what is selected stays so."""
        exports = self._view.listing.exports if self._view is not None else ()
        self._export_card.show_exports(exports)
        self._show_state()

    def _show_problem(self, message: str) -> None:
        self._message.show_message(message, "bad")

    def _show_state(self) -> None:
        wide = self.width() >= _WIDE
        self._checkpoint_card.show_state(wide=wide)
        self._export_card.show_state(wide=wide)

    def _show_ages(self) -> None:
        self._checkpoints.viewport().update()
        self._exports.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_state()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_folders(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        for path in dropped_folders(event.mimeData()):
            self._export_card.opened.add(path)
        event.acceptProposedAction()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ages.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ages.stop()
