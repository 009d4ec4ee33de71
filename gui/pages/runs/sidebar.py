"""The sidebar: the runs of the workspace above, the open experiment below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.look.theme import Theme
from gui.pages.runs.experiment_card import ExperimentCard
from gui.pages.runs.run_actions import RunActions
from gui.pages.runs.run_tree import RunTree
from gui.pages.runs.sidebar_menu import SidebarMenu, UndoBar
from gui.state.disk_watcher import RunLine, RunView
from gui.state.workbench import Workbench
from gui.widgets.basics import make_button, make_label

if TYPE_CHECKING:
    from core.commands import ExperimentInfo

WIDTH = 256


class RunsSidebar(QFrame):
    """Choosing a run opens it in the workbench. GUI thread.

    `tensorboard_pressed`: the workspace is to be shown by it; `failed(sentence, details)`: what was asked for did
    not work.
    """

    new_run_pressed = Signal()
    tensorboard_pressed = Signal()
    failed = Signal(str, str)
    open_experiment_pressed = Signal()

    def __init__(self, theme: Theme, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runs_sidebar")
        self.setProperty("role", "side")
        self.setFixedWidth(WIDTH)
        self._workbench = workbench
        self._lines: Sequence[RunLine] = ()
        self.run_actions = RunActions(theme, workbench, self)
        self.tree = RunTree(theme, workbench.overlays)
        self._menu = SidebarMenu(self.run_actions, workbench, self)
        self._hidden = make_button("", name="show_hidden_runs", help="Show hidden runs too", small=True, flat=True)
        self._hidden.setCheckable(True)
        self._undo = UndoBar()
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
        head.addWidget(self._menu.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 9, 12)
        layout.setSpacing(4)
        layout.addLayout(head)
        hint = QHBoxLayout()
        hint.setContentsMargins(8, 4, 8, 0)
        hint.addWidget(self._nothing)
        layout.addLayout(hint)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._hidden, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._undo)
        layout.addSpacing(8)
        layout.addWidget(self.card)
        self._connect()

    def _connect(self) -> None:
        workbench, actions = self._workbench, self.run_actions
        self.tree.run_chosen.connect(actions.open_run)
        self.tree.mark_pressed.connect(actions.toggle_overlay)
        self.tree.label_wanted.connect(actions.ask_label)
        self.tree.trash_wanted.connect(actions.trash)
        self.tree.menu_wanted.connect(actions.open_menu)
        actions.trashed.connect(self._undo.show_trashed)
        actions.failed.connect(self.failed)
        self._undo.undo_pressed.connect(actions.restore)
        self._hidden.toggled.connect(self._list_runs)
        self._menu.tensorboard_pressed.connect(self.tensorboard_pressed)
        workbench.runs_read.connect(self._show_runs)
        workbench.run_changed.connect(self.tree.mark_open)
        workbench.run_read.connect(self._show_run)
        workbench.experiment_changed.connect(self._show_experiment)
        workbench.busy_changed.connect(self._show_busy)

    def _show_runs(self, lines: Sequence[RunLine]) -> None:
        self._lines = lines
        self._list_runs()

    def _list_runs(self) -> None:
        """All runs but the hidden ones, unless those are to be seen."""
        hidden = [line for line in self._lines if line.summary.label.hidden]
        shown = self._lines if self._hidden.isChecked() else [line for line in self._lines if line not in hidden]
        count = f"{len(hidden)} hidden {'run' if len(hidden) == 1 else 'runs'}"
        self._hidden.setText(f"{count}: {'hide again' if self._hidden.isChecked() else 'show'}")
        self._hidden.setVisible(bool(hidden))
        self._nothing.setVisible(not self._lines)
        self.tree.show_runs(shown)

    def _show_run(self, view: RunView) -> None:
        if self._workbench.experiment is None and view.info is not None:
            self.card.show_recorded(view.info, here=not view.url)
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
