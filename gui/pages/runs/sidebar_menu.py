"""The sidebar's own menu, and the bar that undoes the last removal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from gui.look.language import tr
from gui.pages.runs.run_actions import RunActions
from gui.state.disk.overlays import Overlays
from gui.widgets.basics import make_button
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.text import elided, without_mnemonic

if TYPE_CHECKING:
    from core.runs.catalogue.trashed import Trashed


class SidebarMenu(QObject):
    """What is done with the selected run, with several, or with all. GUI thread.

    attach_pressed, attach_url_pressed: a run from outside the workspace is to be listed, too.
    run_menu_pressed(place on the screen): the menu of the selected run is wanted.
    """

    tensorboard_pressed = Signal()
    attach_pressed = Signal()
    attach_url_pressed = Signal()
    run_menu_pressed = Signal(QPoint)

    def __init__(self, actions: RunActions, overlays: Overlays, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._overlays = overlays
        self.button = QToolButton()
        self.button.setObjectName("sidebar_menu_button")
        self.button.setText("⋯")
        self.button.setProperty("quiet", True)
        self.button.setToolTip(tr("Compare, restore, show elsewhere"))
        self.button.setAccessibleName(tr("Menu of the runs"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.button)
        menu.setObjectName("sidebar_menu")
        self.button.setMenu(menu)
        self._run = menu.addAction("")
        self._run.setObjectName("action_run_menu")
        self._run.setToolTip(tr("What can be done with the selected run"))
        self._run.triggered.connect(self._run_pressed)
        self.show_selected("")
        self._compare = menu.addAction(tr("Compare the runs on the charts…"))
        self._compare.setObjectName("action_compare_shown")
        self._compare.triggered.connect(self._compare_pressed)
        self._clear = menu.addAction(tr("Draw only the open run"))
        self._clear.setObjectName("action_clear_overlays")
        self._clear.triggered.connect(self._clear_pressed)
        menu.addSeparator()
        for text, name, pressed in (
            (tr("Attach a run…"), "attach", self.attach_pressed),
            (tr("Attach a run at a URL…"), "attach_url", self.attach_url_pressed),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"action_{name}")
            action.setToolTip(tr("List a run from outside the workspace here, and open it"))
            action.triggered.connect(pressed)
        menu.addSeparator()
        self._trash = menu.addMenu(tr("Restore from the trash"))
        self._trash.setObjectName("trash_menu")
        self._trash.aboutToShow.connect(self._fill_trash)
        menu.addSeparator()
        board = menu.addAction(tr("Show the workspace in TensorBoard"))
        board.setObjectName("action_show_tensorboard")
        board.triggered.connect(self._tensorboard_pressed)
        overlays.changed.connect(self._show)
        self._show()

    def show_selected(self, name: str) -> None:
        """Which run is selected; "" for none."""
        self._run.setText(f"{without_mnemonic(elided(name, 40))}…" if name else tr("No run is selected"))
        self._run.setEnabled(bool(name))

    def _run_pressed(self) -> None:
        self.run_menu_pressed.emit(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _show(self) -> None:
        some = bool(self._overlays.shown)
        self._compare.setEnabled(some)
        self._clear.setEnabled(bool(self._overlays.marked))

    def _fill_trash(self) -> None:
        self._actions.trashed_runs.fill_menu(self._trash)

    def _compare_pressed(self) -> None:
        self._actions.compare_shown()

    def _clear_pressed(self) -> None:
        self._overlays.clear()

    def _tensorboard_pressed(self) -> None:
        self.tensorboard_pressed.emit()


class UndoBar(QFrame):
    """Says what was moved to the trash, until it is restored or dismissed. `undo_pressed(Trashed)`."""

    undo_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undo_bar")
        self.setProperty("role", "card")
        self._trashed: Trashed | None = None
        self._text = ElidedLabel("small", name="undo_text")
        undo = make_button(tr("Undo"), name="undo_trash", help=tr("Restore the run from the trash"), small=True)
        undo.clicked.connect(self._undo)
        close = QToolButton()
        close.setObjectName("undo_dismiss")
        close.setText("✕")
        close.setProperty("quiet", True)
        close.setToolTip(tr("Dismiss; the run stays in the trash"))
        close.setAccessibleName(tr("Dismiss"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 4, 4)
        layout.setSpacing(6)
        layout.addWidget(self._text, 1)
        layout.addWidget(undo)
        layout.addWidget(close)
        self.hide()

    def show_trashed(self, trashed: Trashed | None) -> None:
        """Offer to undo this; None: there is nothing to undo."""
        self._trashed = trashed
        if trashed is not None:
            self._text.setText(tr("{what} removed", what=trashed.what))
        self.setVisible(trashed is not None)

    def _undo(self) -> None:
        if self._trashed is not None:
            self.undo_pressed.emit(self._trashed)
