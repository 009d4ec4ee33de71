"""The sidebar: the runs of the workspace above, the open experiment below."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.disk_watcher import RunLine, RunView
from gui.pages.runs.experiment_card import ExperimentCard
from gui.pages.runs.run_tree import RunTree
from gui.theme import Theme
from gui.widgets.basics import make_button, make_label
from gui.workbench import Workbench

if TYPE_CHECKING:
    from core.commands import ExperimentInfo

WIDTH = 256


class RunsSidebar(QFrame):
    """Choosing a run opens it in the workbench. GUI thread."""

    new_run_pressed = Signal()
    open_experiment_pressed = Signal()

    def __init__(self, theme: Theme, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runs_sidebar")
        self.setProperty("role", "side")
        self.setFixedWidth(WIDTH)
        self._workbench = workbench
        self.tree = RunTree(theme)
        self.tree.run_chosen.connect(self._open_run)
        self._nothing = make_label(
            "No runs yet. They appear here, those of the command line too.", "small", wrap=True, name="no_runs"
        )
        new = make_button("+ New run", name="new_run_button", help="Choose what to train next", flat=True)
        new.setProperty("small", True)
        new.clicked.connect(self.new_run_pressed)
        self.card = ExperimentCard()
        self.card.open_pressed.connect(self.open_experiment_pressed)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(make_label("Runs", "head"))
        head.addStretch(1)
        head.addWidget(new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 9, 12)
        layout.setSpacing(4)
        layout.addLayout(head)
        hint = QHBoxLayout()
        hint.setContentsMargins(8, 4, 8, 0)
        hint.addWidget(self._nothing)
        layout.addLayout(hint)
        layout.addWidget(self.tree, 1)
        layout.addSpacing(8)
        layout.addWidget(self.card)
        workbench.runs_read.connect(self._show_runs)
        workbench.run_changed.connect(self.tree.mark_open)
        workbench.run_read.connect(self._show_run)
        workbench.experiment_changed.connect(self._show_experiment)
        workbench.busy_changed.connect(self._show_busy)

    def _open_run(self, path: Path) -> None:
        if path != self._workbench.run:
            self._workbench.open_run(path)

    def _show_runs(self, lines: Sequence[RunLine]) -> None:
        self._nothing.setVisible(not lines)
        self.tree.show_runs(lines)

    def _show_run(self, view: RunView) -> None:
        if self._workbench.experiment is None and view.info is not None:
            self.card.show_recorded(view.info)
        elif self._workbench.experiment is None:
            self.card.show_nothing()

    def _show_experiment(self, info: ExperimentInfo | None) -> None:
        if info is not None:
            self.card.show_experiment(info)
        elif self._workbench.run is None:
            self.card.show_nothing()

    def _show_busy(self, text: str) -> None:
        if text:
            self.card.show_busy(text)
        elif self._workbench.experiment is not None:
            self.card.show_experiment(self._workbench.experiment)
        elif self._workbench.view is not None:
            self._show_run(self._workbench.view)
        else:
            self.card.show_nothing()
