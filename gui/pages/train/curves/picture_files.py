"""PictureFiles: a card with a plot, copied or saved as a picture."""

from __future__ import annotations

import functools
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.errors import WorkbenchError
from gui.charts.picture import copy_picture, save_picture
from gui.charts.plot_card import PlotCard
from gui.look.language import tr
from gui.widgets.dialogs import ask_save


class PictureFiles(QObject):
    """GUI thread. `saved(sentence)`, `failed(sentence, details)`: what became of a file."""

    saved = Signal(str)
    failed = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._folder = Path.home()

    def open_menu(self, card: PlotCard, place: QPoint) -> QMenu:
        """Show what can be done with a card that knows nothing else."""
        menu = QMenu(self._window)
        menu.setObjectName("picture_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_actions(menu, card)
        menu.popup(place)
        return menu

    def add_actions(self, menu: QMenu, card: PlotCard) -> None:
        """Copy and save, at the end of a menu."""
        copy = menu.addAction(tr("Copy picture"))
        copy.setObjectName("action_chart_copy_picture")
        copy.triggered.connect(functools.partial(self._copy, card))
        save = menu.addAction(tr("Save picture…"))
        save.setObjectName("action_chart_save_picture")
        save.triggered.connect(functools.partial(self._ask, card))

    def save(self, card: PlotCard, path: str) -> None:
        """Write a PNG; an SVG if the name ends so. Nothing happens if the card is gone by now."""
        if not shiboken6.isValid(card):
            return
        self._folder = Path(path).parent
        try:
            save_picture(card, Path(path))
        except WorkbenchError as error:
            self.failed.emit(str(error), error.details)
        else:
            self.saved.emit(tr("Picture saved as {path}.", path=path))

    def _copy(self, card: PlotCard, checked: bool = False) -> None:
        if shiboken6.isValid(card):
            copy_picture(card)

    def _ask(self, card: PlotCard, checked: bool = False) -> None:
        start = self._folder / f"{file_name(card.title)}.png"
        kinds = [tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)")]
        ask_save(
            self._window, tr("Save picture"), start, kinds, "picture_dialog", functools.partial(self.save, card)
        )


def file_name(title: str) -> str:
    """A metric's name as a part of a file's."""
    return "".join(sign if sign.isalnum() or sign in "-_." else "-" for sign in title)
