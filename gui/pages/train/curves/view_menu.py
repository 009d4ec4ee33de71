"""The View menu over the charts: what is chosen seldom."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import get_args

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from core.words import mark
from gui.charts.chart_look import Drag
from gui.charts.choices import SIZES, ChartChoices, Size
from gui.charts.curves.names import shown_title
from gui.look.language import tr
from gui.widgets.basics import add_menu, make_button

_DRAGS = {
    "move": mark("Drag to pan"),
    "zoom": mark("Drag to zoom into a rectangle"),
    "select": mark("Drag to select a range (or hold Shift)"),
}
_SIZES: Mapping[Size, str] = {"small": mark("Small"), "medium": mark("Medium"), "large": mark("Large")}


class ViewMenu(QObject):
    """A button with a menu. GUI thread.

    `outliers_toggled(ignore)`; `superseded_toggled(shown)`; `band_toggled(shown)`; `drag_chosen(Drag)`;
    `save_points_pressed`: every point of the run as CSV.
    """

    outliers_toggled = Signal(bool)
    superseded_toggled = Signal(bool)
    band_toggled = Signal(bool)
    drag_chosen = Signal(str)
    save_points_pressed = Signal()

    def __init__(self, choices: ChartChoices, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = choices
        self.button: QPushButton = make_button(
            tr("View"), name="view_menu_button", help=tr("What the charts show, and how"), small=True
        )
        self._menu = QMenu(self.button)
        self._menu.setObjectName("view_menu")
        self._menu.setToolTipsVisible(True)
        add_menu(self.button, self._menu)
        outliers = self._check(
            tr("Ignore outliers"), "ignore_outliers", tr("Leave extreme outliers out of the y range")
        )
        outliers.setChecked(True)
        outliers.toggled.connect(self.outliers_toggled)
        self._linked = self._check(
            tr("Zoom all charts together"), "linked", tr("Zooming along x on one chart zooms all of them")
        )
        self._linked.toggled.connect(choices.set_linked)
        self._join = self._check(
            tr("Losses on one chart"), "join", tr("Draw average_loss on the loss chart, as a line of its own")
        )
        self._join.toggled.connect(choices.set_join)
        band = self._check(
            tr("Mean and range of the runs"), "band", tr("Show several runs as one mean-and-range band")
        )
        band.toggled.connect(self.band_toggled)
        superseded = self._check(
            tr("Superseded points"),
            "superseded",
            tr("Also draw, faintly, the points that a restart from an older checkpoint replaced"),
        )
        superseded.toggled.connect(self.superseded_toggled)
        self._menu.addSeparator()
        self._add_drags()
        self._menu.addSeparator()
        self._sizes = self._add_sizes()
        self._hidden = self._menu.addMenu(tr("Hidden charts"))
        self._hidden.setObjectName("hidden_charts")
        self._menu.addSeparator()
        save = self._menu.addAction(tr("Save all points as CSV…"))
        save.setObjectName("action_save_all_points")
        save.setToolTip(tr("Save every point of every metric, of this run and of the overlaid ones"))
        save.triggered.connect(self._save_pressed)
        choices.changed.connect(self._show)
        self._show()

    def _check(self, text: str, name: str, help: str) -> QAction:
        action = self._menu.addAction(text)
        action.setObjectName(f"action_{name}")
        action.setToolTip(help)
        action.setCheckable(True)
        return action

    def _add_drags(self) -> None:
        group = QActionGroup(self)
        for drag in get_args(Drag):
            action = self._check(tr(_DRAGS[drag]), f"drag_{drag}", tr("What dragging the mouse on a chart does"))
            group.addAction(action)
            action.setChecked(drag == "move")
            action.triggered.connect(functools.partial(self._drag, drag))

    def _add_sizes(self) -> dict[Size, QAction]:
        menu = self._menu.addMenu(tr("Chart size"))
        group = QActionGroup(self)
        actions = {}
        for size in SIZES:
            action = actions[size] = menu.addAction(tr(_SIZES[size]))
            action.setObjectName(f"action_size_{size}")
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(functools.partial(self._size, size))
        return actions

    def _show(self) -> None:
        choices = self._choices
        self._linked.setChecked(choices.linked)
        self._join.setChecked(choices.join)
        self._sizes[choices.size].setChecked(True)
        self._hidden.clear()
        for title in choices.hidden:
            action = self._hidden.addAction(tr("Show {chart}", chart=shown_title(title)))
            action.triggered.connect(functools.partial(self._unhide, title))
        if choices.hidden:
            self._hidden.addSeparator()
            self._hidden.addAction(tr("Show all")).triggered.connect(self._show_all)
        self._hidden.menuAction().setEnabled(bool(choices.hidden))

    def _drag(self, drag: str, checked: bool = False) -> None:
        self.drag_chosen.emit(drag)

    def _size(self, size: Size, checked: bool = False) -> None:
        self._choices.set_size(size)

    def _unhide(self, title: str, checked: bool = False) -> None:
        self._choices.hide(title, False)

    def _show_all(self, checked: bool = False) -> None:
        self._choices.show_all()

    def _save_pressed(self, checked: bool = False) -> None:
        self.save_points_pressed.emit()
