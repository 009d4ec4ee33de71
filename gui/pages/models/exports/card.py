"""The card of exports: their table, the buttons over it, the menu of a row."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.runs.mirror_manifest import place_of
from core.words import mark
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.models.checkpoints.trash_menu import TrashMenu
from gui.pages.models.columns import export_columns
from gui.pages.models.exports.actions import ExportActions
from gui.pages.models.exports.opened import OpenedExports
from gui.pages.models.exports.source_choice import SourceChoice
from gui.state.backend import Backend
from gui.state.code_trust import CodeTrust
from gui.state.disk.remote_runs import READ_ONLY
from gui.state.run_files import RunFiles
from gui.state.window_state import StateHolder
from gui.widgets.basics import Card, explain, make_button
from gui.widgets.dialogs import ask_folder
from gui.widgets.messages import EmptyState, MessageBar
from gui.widgets.tables.record_table import RecordTable
from gui.widgets.text import format_bytes

if TYPE_CHECKING:
    from core.runs.catalogue.exports import Export

_ABOUT = mark("run without your code")
_ROOMY = 680  # px from which the card has room for what it is about
_FULL = 1090  # px of the page from which there is room for what the menu of a row has too


class ExportCard(Card):
    """GUI thread. picked(Export | None): another row is current; try_requested(path).

    again_pressed: the current one is to be made anew, from the same checkpoint.
    """

    picked = Signal(object)
    try_requested = Signal(str)
    again_pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        backend: Backend,
        holder: StateHolder,
        files: RunFiles,
        trust: CodeTrust,
        message: MessageBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Exports"), tr(_ABOUT), parent)
        self.table = RecordTable(theme, _path_of, name="export_table", help=tr("Exports of the run"), multiple=True)
        self.opened = OpenedExports(backend, self)
        self.export_actions = ExportActions(theme, backend, holder, files, trust, self.table, message, self.opened)
        self.trash = TrashMenu(backend, holder, files, message, self)
        self._add = make_button(
            tr("Add…"),
            name="add_export",
            help=tr("List a SavedModel from anywhere; or drop its folder here"),
            small=True,
        )
        self._folder = make_button(
            tr("Open folder"),
            name="open_export_folder",
            help=tr("Show the selected export in the file manager"),
            small=True,
        )
        self._path = make_button(
            tr("Copy path"), name="copy_export_path", help=tr("Copy the folder of the selected export"), small=True
        )
        self._more = make_button(
            "⋯",
            name="export_more",
            help=tr("What else can be done with the selected export: try, export again, compare, note, delete"),
            small=True,
        )
        self._more.setAccessibleName(tr("More for the export"))
        self._shown: Sequence[Export] = ()
        self._choice = SourceChoice()
        self._choice.changed.connect(self._show)
        self._empty = EmptyState(
            tr("No exports yet"),
            tr(
                "Select a checkpoint and press Export…: the export runs without your code. "
                "Or drop the folder of any SavedModel here, to see what is in it."
            ),
        )
        for button in (self._add, self._path, self.trash.button):
            button.hide()  # until the width is known: what a card once needed, its splitter keeps
        self.set_subtitle("")
        self.header.addWidget(self._add)
        self.header.addWidget(self._folder)
        self.header.addWidget(self._path)
        self.header.addWidget(self.trash.button)
        self.header.addWidget(self._more)
        self.body.addWidget(self._choice)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._empty, 1)
        self.table.picked.connect(self.picked)
        self.table.activated_record.connect(self._try)
        self.table.menu_wanted.connect(self._open_menu)
        self._add.clicked.connect(self._ask_folder)
        self._folder.clicked.connect(self.export_actions.open_folder)
        self._path.clicked.connect(self.export_actions.copy_path)
        self._more.clicked.connect(self._open_more)

    def show_exports(self, exports: Sequence[Export]) -> None:
        """A run's, the oldest first, or those that were opened by hand, as chosen; nothing is emitted."""
        self._shown = exports
        self._show()

    def forget_choice(self) -> None:
        """Another run was opened: its exports are listed, if there are any."""
        self._choice.choose(opened=False)

    def select(self, path: str) -> bool:
        """Make an export current, of the run or opened; False if it is not listed."""
        if path in {export.path for export in self._others()}:
            self._choice.choose(opened=True)
        elif path in {export.path for export in self._shown}:
            self._choice.choose(opened=False)
        self._show()
        return self.table.select(path)

    def _others(self) -> list[Export]:
        known = {export.path for export in self._shown}
        return [export for export in self.opened.exports if export.path not in known]

    def _show(self) -> None:
        mine, others = [*self._shown[::-1]], self._others()
        self._choice.show_counts(len(mine), len(others))
        shown = others if self._choice.opened else mine
        self.export_actions.listed_only = {export.path for export in others}
        self.export_actions.all_exports = (*mine, *others)
        columns = export_columns(any(item.note for item in shown), opened=self._choice.opened)
        with QSignalBlocker(self.table):
            self.table.show_records(columns, shown)
        self.table.setVisible(bool(shown))
        self._empty.setVisible(not shown)

    def show_state(self, *, wide: bool) -> None:
        """What can be pressed now, and how much of the disk the exports take."""
        records = self.table.records
        self._add.setVisible(wide)
        self._path.setVisible(self._page_width() >= _FULL)
        self.trash.button.setVisible(wide)
        self.trash.button.setEnabled(self.trash.can_open)
        current = self.table.current_record()
        self._path.setEnabled(current is not None)
        self._more.setEnabled(current is not None)
        away = current is not None and bool(place_of(Path(current.path)))
        self._folder.setEnabled(current is not None and not away)
        explain(self._folder, tr(READ_ONLY) if away else "")
        size = format_bytes(sum(record.bytes for record in records)) if records else ""
        parts = (size, tr(_ABOUT) if self.width() >= _ROOMY else "")
        self.set_subtitle(" · ".join(part for part in parts if part) if wide else "")

    def _open_more(self) -> None:
        current = self.table.current_record()
        if current is not None:  # the list may have come anew since the button could be pressed
            self._open_menu(current, self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _open_menu(self, export: Export, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("export_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        here = not place_of(Path(export.path))
        menu.addAction(tr("Try it"), self._try_selected).setEnabled(here)
        again = menu.addAction(tr("Export again…"), self.again_pressed.emit)
        again.setEnabled(here and export.step is not None and export.path not in self.export_actions.listed_only)
        self.export_actions.add_to(menu)
        self.table.open_menu(menu, place)

    def _page_width(self) -> int:
        """Of the splitter's whole, which does not change with what the card shows."""
        page = self.parentWidget()
        while page is not None and page.objectName() != "models_split":
            page = page.parentWidget()
        return page.width() + 32 if page is not None else self.width()

    def _ask_folder(self) -> None:
        current = self.table.current_record()
        start = Path(current.path).parent if current is not None else Path.home()
        ask_folder(self.window(), tr("Add a SavedModel"), start, "add_export_dialog", self.opened.add)

    def _try(self, export: Export) -> None:
        if not place_of(Path(export.path)):
            self.try_requested.emit(export.path)

    def _try_selected(self) -> None:
        current = self.table.current_record()
        if current is not None:
            self._try(current)


def _path_of(export: Export) -> object:
    return export.path
