"""The sidebar: the runs of the workspace above, the open experiment below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.words import mark
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.pages.runs.experiment_card import ExperimentCard
from gui.pages.runs.run_actions import RunActions
from gui.pages.runs.run_tree import RunTree
from gui.pages.runs.sidebar_menu import SidebarMenu, UndoBar
from gui.state.run_follower import RunFollower
from gui.state.window_state import StateHolder, WindowState
from gui.widgets.basics import make_button, make_label

WIDTH = 256
_READING = mark("Reading the workspace…")
_NO_RUNS = mark("No runs yet. They appear here, those of the command line too.")


class RunsSidebar(QFrame):
    """Choosing a run opens it. GUI thread.

    `tensorboard_pressed`: the workspace is to be shown by it; `attach_pressed`, `attach_url_pressed`: a run from
    outside the workspace is to be listed, too; `failed(sentence, details)`: what was asked for did
    not work.
    """

    new_run_pressed = Signal()
    tensorboard_pressed = Signal()
    attach_pressed = Signal()
    attach_url_pressed = Signal()
    failed = Signal(str, str)
    open_experiment_pressed = Signal()

    def __init__(self, theme: Theme, holder: StateHolder, runs: RunFollower, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runs_sidebar")
        self.setProperty("role", "side")
        self.setFixedWidth(WIDTH)
        self._holder = holder
        self.run_actions = RunActions(theme, holder, runs, self)
        self.tree = RunTree(theme, runs.overlays)
        self._menu = SidebarMenu(self.run_actions, runs.overlays, self)
        self._hidden = make_button(
            "", name="show_hidden_runs", help=tr("Show hidden runs too"), small=True, flat=True
        )
        self._hidden.setCheckable(True)
        self._undo = UndoBar()
        self._nothing = make_label("", "small", wrap=True, name="no_runs")
        new = make_button(tr("+ New run"), name="new_run_button", help=tr("Choose what to train next"), flat=True)
        new.setProperty("small", True)
        new.clicked.connect(self.new_run_pressed)
        self.card = ExperimentCard()
        self.card.open_pressed.connect(self.open_experiment_pressed)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(make_label(tr("Runs"), "head"))
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
        actions = self.run_actions
        self.tree.run_chosen.connect(actions.open_run)
        self.tree.mark_pressed.connect(actions.toggle_overlay)
        self.tree.label_wanted.connect(actions.ask_label)
        self.tree.trash_wanted.connect(actions.trash)
        self.tree.menu_wanted.connect(actions.open_menu)
        self.tree.run_selected.connect(self._menu.show_selected)
        self._menu.run_menu_pressed.connect(self.tree.ask_menu)
        actions.trashed.connect(self._undo.show_trashed)
        actions.failed.connect(self.failed)
        self._undo.undo_pressed.connect(actions.restore)
        self._hidden.toggled.connect(self._list_runs)
        self._menu.tensorboard_pressed.connect(self.tensorboard_pressed)
        self._menu.attach_pressed.connect(self.attach_pressed)
        self._menu.attach_url_pressed.connect(self.attach_url_pressed)
        self._holder.changed.connect(self._show)
        self._list_runs()
        self.card.show_state(self._holder.state)

    def _show(self, state: WindowState, before: WindowState) -> None:
        if state.lines is not before.lines:
            self._list_runs()
        if state.opened != before.opened:
            self.tree.mark_open(state.run)
        self.card.show_state(state)

    def _list_runs(self) -> None:
        """All runs but the hidden ones, unless those are to be seen."""
        known = self._holder.state.lines
        lines = known or ()
        hidden = [line for line in lines if line.summary.label.hidden]
        shown = lines if self._hidden.isChecked() else [line for line in lines if line not in hidden]
        if self._hidden.isChecked():
            text = tr_n("{n} hidden run: hide again", "{n} hidden runs: hide again", len(hidden))
        else:
            text = tr_n("{n} hidden run: show", "{n} hidden runs: show", len(hidden))
        self._hidden.setText(text)
        self._hidden.setVisible(bool(hidden))
        self._nothing.setText(tr(_READING) if known is None else tr(_NO_RUNS))
        self._nothing.setVisible(not lines)
        self.tree.show_runs(shown)
