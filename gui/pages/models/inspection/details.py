"""What the selected export or checkpoint holds: its signatures or pipelines drawn, the two kinds side by side."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.jobs import Emit, Failed
from core.runs.mirror_manifest import place_of
from core.words import mark
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.models.inspection.lower_cards import CodeTarget, LowerCards
from gui.pages.models.inspection.pipeline_reader import PipelineReader
from gui.pages.models.inspection.pipelines import PipelineCard
from gui.pages.models.inspection.signature import SignatureCard
from gui.state.backend import Backend
from gui.state.code_trust import CodeTrust, code_of_run
from gui.state.disk.remote_runs import READ_ONLY
from gui.state.latest_job import LatestJob
from gui.widgets.text import format_number

if TYPE_CHECKING:
    from core.runs.catalogue.checkpoints import Checkpoint
    from core.runs.catalogue.exports import Export
    from core.serving.saved_model.ops import Operations
    from core.serving.saved_model.signatures import SavedModelInfo
    from core.serving.snippets.usage import Kind
    from gui.state.disk.watcher import RunView

_BUILDING = mark("Building the graphs")
_DRAWING = 0.5  # of the height, while a name or code is shown below


class ModelDetails(QWidget):
    """The right half of the Models page. GUI thread; an export is read in the background.

    try_requested(path): open the export on the Predict page.
    """

    try_requested = Signal(str)

    def __init__(self, theme: Theme, backend: Backend, trust: CodeTrust, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._trust = trust
        trust.changed.connect(self._show_pipelines)
        self._job = LatestJob(self)
        self._job.result.connect(self._show_read)
        self._job.failed.connect(self._show_failure)
        self._reading = ""  # the export that is read just now
        self._export: Export | None = None
        self._operations: Operations | None = None
        self._view: RunView | None = None
        self._pipelines = PipelineReader(backend, self)
        self._pipelines.changed.connect(self._show_pipelines)
        self._card = SignatureCard(theme)
        self._card.try_pressed.connect(self._try_pressed)
        self._card.pipelines_pressed.connect(self.show_pipelines)
        self._card.tags_chosen.connect(self._read_tags)
        self._ways = PipelineCard(theme)
        self._ways.signatures_pressed.connect(self.show_signatures)
        self._ways.build_pressed.connect(self._ask_trust)
        self._ways.hide()
        self._checkpoint: Checkpoint | None = None
        self._lower = LowerCards(theme, backend)
        self._side = self._lower.side
        self._lower.opened.connect(self._make_room)
        self._lower.closed.connect(self._room_is_free)
        self._lower.code_pressed.connect(self.show_code)
        self._card.names_pressed.connect(self.list_names)
        self._card.signature_shown.connect(self._signature_shown)
        for card in (self._card, self._ways):
            card.name_pressed.connect(self.explain)
        split = self._split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(12)
        split.setChildrenCollapsible(False)
        split.addWidget(self._card)
        split.addWidget(self._ways)
        split.addWidget(self._lower)
        for place, stretch in enumerate((1, 1, 0)):
            split.setStretchFactor(place, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self.show_nothing()

    def show_run(self, view: RunView | None) -> None:
        """Which run the checkpoints are of: its experiment says what the pipelines are."""
        self._view = view
        self._show_pipelines()

    def show_nothing(self) -> None:
        """No run, or nothing selected in it."""
        self._forget_export()
        self._checkpoint = None
        self._card.show_empty(
            tr("Signatures"),
            tr("Select an export"),
            tr(
                "Its signatures are drawn here: what a client sends, the features the model reads, what comes back."
            ),
        )
        self._side.show_pair(None, None)
        self._show_pipelines()

    def show_checkpoint(self, checkpoint: Checkpoint) -> None:
        """A checkpoint that was never exported: what it is, and what it lacks."""
        same = self._export is None and self._checkpoint is not None and self._checkpoint.step == checkpoint.step
        if not same:
            self._forget_export()
        self._checkpoint = checkpoint
        if checkpoint.problem:
            self._card.show_empty(
                tr("Checkpoint {step}", step=format_number(checkpoint.step)),
                tr("This checkpoint cannot be used"),
                f"{checkpoint.problem} "
                + tr("It cannot be exported or resumed from. Delete it or choose another."),
            )
            self._side.show_pair(checkpoint, None)
            self._show_pipelines()
            return
        self._card.show_empty(
            tr("Checkpoint {step}", step=format_number(checkpoint.step)),
            tr("A checkpoint has no signatures"),
            tr(
                "It holds the value of every variable at one step, and nothing that says how to use them. "
                "In training your input_fn fed the model. A server knows no input_fn, so an export adds a "
                "receiver, which turns requests into features. Press Export… to make one; Training vs serving "
                "shows both ways."
            ),
        )
        self._side.show_pair(checkpoint, None)
        self._show_pipelines()

    def show_export(self, export: Export, checkpoint: Checkpoint | None) -> None:
        """An export beside the checkpoint it was made from, None if that is gone. It is read in the background."""
        same = self._export is not None and self._export.path == export.path
        self._export, self._checkpoint = export, checkpoint
        self._side.show_pair(checkpoint, export)
        self._card.explain_try(tr(READ_ONLY) if place_of(Path(export.path)) else "")
        if same and (self._card.shown is not None or self._reading == export.path):
            return
        self._operations = None
        self._lower.close_card()
        self._card.show_reading(export.version)
        self._read(export.path)
        self._show_pipelines()

    def explain(self, name: str, sentence: str) -> None:
        """Say who decided a name, and where it ends up, under the drawing."""
        target = self._target()
        if target is not None:
            self._lower.explain(target, name, sentence)

    def list_names(self) -> None:
        """Say where all names end up, under the drawing."""
        target = self._target()
        if target is not None:
            self._lower.list_names(target)

    def _target(self) -> Path | None:
        if self._export is not None:
            return Path(self._export.path)
        return self._view.path if self._view is not None else None

    def show_code(self, kind: Kind | None = None) -> None:
        """Show code that uses what is selected, under the drawing."""
        step = self._checkpoint.step if self._checkpoint is not None else None
        if self._export is not None:
            self._lower.show_code(CodeTarget(Path(self._export.path), self._card.signature, step), kind)
        elif self._view is not None:
            self._lower.show_code(CodeTarget(self._view.path, "", step), kind)

    def _signature_shown(self) -> None:
        if self._lower.shows_code:
            self.show_code()

    def _make_room(self) -> None:
        self._lower.show()
        drawn = round(self._split.height() * _DRAWING)
        self._split.setSizes([drawn, drawn, self._split.height() - drawn])

    def _room_is_free(self) -> None:
        self._lower.setVisible(self._ways.isHidden())

    def show_pipelines(self) -> None:
        """The ways through the model take the place of the signatures and the table; they tell the same, drawn."""
        self._ways.setMinimumWidth(self._card.minimumSizeHint().width())  # the page stays as it is divided
        self._card.hide()
        self._ways.show()
        self._lower.close_card()
        self._show_pipelines()

    def show_signatures(self) -> None:
        """The signatures again, over the table."""
        self._ways.hide()
        self._card.show()
        self._lower.close_card()

    def _forget_export(self) -> None:
        self._export = self._operations = None
        self._reading = ""
        self._job.forget()
        self._lower.close_card()

    def _is_foreign(self) -> bool:
        """Whether what is selected tells nothing of its training: another run's, or another program's."""
        if self._export is not None and self._view is not None:
            away = not Path(self._export.path).is_relative_to(self._view.path)
            return self._view.info is None or bool(self._view.url) or away
        return self._view is None or self._view.info is None or bool(self._view.url)

    def _show_pipelines(self) -> None:
        """Draw what is known; ask for more only while somebody looks."""
        found = self._pipelines.known(self._view)
        self._side.show_pipelines(None if self._is_foreign() else found)
        if self._ways.isHidden():
            return
        if self._is_foreign():
            if self._card.shown is not None and self._operations is not None and self._export is not None:
                self._ways.show_serving(self._card.shown, self._operations)
            else:
                self._ways.show_empty(
                    tr("Nothing to draw yet"),
                    tr("Open a run, or select an export: the ways through its model are drawn here."),
                )
            return
        message, details = self._pipelines.problem(self._view)
        if found is not None:
            self._ways.show_pipelines(found)
        elif message:
            self._ways.show_problem(message, details)
        elif self._view is not None and not (self._pipelines.doing(self._view) or self._may_run(self._view)):
            self._ways.show_question(
                tr("The graphs are not built yet"),
                tr("Building them runs the experiment's code, which you have not allowed yet."),
            )
        elif self._view is not None:
            self._pipelines.read(self._view)
            doing = tr(self._pipelines.doing(self._view) or _BUILDING)
            self._ways.show_empty(
                f"{doing}…", tr("The three graphs are built once, in the background. They are not run.")
            )

    def _may_run(self, view: RunView) -> bool:
        return view.info is None or self._trust.is_trusted(code_of_run(view.path, view.info))

    def _ask_trust(self) -> None:
        """The person wants the graphs built."""
        if self._view is not None and self._view.info is not None:
            self._trust.when_trusted(code_of_run(self._view.path, self._view.info), self._show_pipelines)

    def _read_tags(self, tags: tuple[str, ...]) -> None:
        """Another graph of the selected SavedModel."""
        if self._export is not None:
            self._read(self._export.path, tags)

    def _read(self, path: str, tags: tuple[str, ...] | None = None) -> None:
        self._reading = path
        self._job.ask(functools.partial(_inspect, self._backend, Path(path), tags))

    def _show_read(self, read: tuple[SavedModelInfo, Operations]) -> None:
        info, self._operations = read
        self._reading = ""
        self._card.show_info(info)
        self._side.show_inside(info, self._operations)
        self._show_pipelines()

    def _show_failure(self, event: Failed) -> None:
        self._reading = ""
        message, details = event.message, event.details
        problem = self._export.problem if self._export is not None else ""
        if problem:  # what the listing saw in the file says more than what reading it ends in
            details = f"{message}\n{details}"
            message = f"{problem} {tr('Export the checkpoint again, or delete this export.')}"
        self._card.show_error(message, details)

    def _try_pressed(self) -> None:
        if self._export is not None:
            self.try_requested.emit(self._export.path)


def _inspect(
    backend: Backend, path: Path, tags: tuple[str, ...] | None, emit: Emit
) -> tuple[SavedModelInfo, Operations]:
    return backend.inspect(path, tags), backend.operations(path)
