"""What can be done with exports besides trying them: compare, delete with undo, copy the code that loads one."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from core.runs.mirror_manifest import place_of
from gui.diagrams.signature_diagram import signature_order
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.pages.models.exports.compare import ExportComparisonDialog
from gui.pages.models.exports.opened import OpenedExports
from gui.pages.models.exports.ops import OpsDialog
from gui.pages.models.note_dialog import ask_note
from gui.state.backend import Backend
from gui.state.code_trust import CodeTrust, code_of_run
from gui.state.run_files import RunFiles
from gui.state.window_state import StateHolder
from gui.widgets.messages import MessageBar
from gui.widgets.tables.record_table import RecordTable
from gui.widgets.text import format_bytes, without_mnemonic

if TYPE_CHECKING:
    from core.runs.catalogue.exports import Export
    from core.runs.catalogue.trashed import Trashed

_SNIPPET = """import tensorflow as tf

model = tf.saved_model.load({path!r})
predict = model.signatures[{name!r}]
print(predict.structured_input_signature)
print(predict.structured_outputs)
"""


class ExportActions(QObject):
    """Works on the selected rows of the table of exports. GUI thread."""

    def __init__(
        self,
        theme: Theme,
        backend: Backend,
        holder: StateHolder,
        files: RunFiles,
        trust: CodeTrust,
        table: RecordTable,
        message: MessageBar,
        opened: OpenedExports,
    ) -> None:
        super().__init__(table)
        self._theme = theme
        self._opened = opened
        self._comparing: ExportComparisonDialog | None = None
        self.listed_only: set[str] = set()
        self.all_exports: tuple[Export, ...] = ()  # the run's, and those opened by hand
        self._backend = backend
        self._holder = holder
        self._files = files
        self._trust = trust
        self._table = table
        self._message = message
        table.add_key(QKeySequence.StandardKey.Delete, self.delete)
        table.add_key(Qt.Key.Key_F2, self.ask_note)

    def add_to(self, menu: QMenu) -> None:
        """The entries of a context menu."""
        here = not any(place_of(Path(item.path)) for item in self._table.selected_records())
        menu.addAction(tr("Open folder"), self.open_folder).setEnabled(here)
        menu.addAction(tr("Copy path"), self.copy_path)
        current, chosen = self._table.current_record(), self._table.selected_records()
        others = [item for item in self.all_exports if current is not None and item.path != current.path]
        compare = menu.addMenu(tr("Compare with"))
        compare.setObjectName("compare_menu")
        compare.setEnabled(bool(others))
        for other in others:
            compare.addAction(without_mnemonic(_name(other)), functools.partial(self.compare, other.path))
        menu.addAction(tr("Operations…"), self.show_operations)
        menu.addAction(tr("Copy Python code that loads it"), self.copy_snippet)
        menu.addAction(tr("Note…"), self.ask_note).setEnabled(here)
        if any(item.path in self.listed_only for item in chosen):
            menu.addAction(tr("Remove from the list"), self.remove_from_list)
        else:
            count = len(chosen)
            delete = tr_n("Delete {n} export", "Delete {n} exports", count) if count > 1 else tr("Delete")
            menu.addAction(delete, self.delete).setEnabled(here)

    def compare(self, other: str) -> None:
        """Show how the current export differs from another one, and how their outputs do."""
        current = self._table.current_record()
        second = next((item for item in self.all_exports if item.path == other), None)
        if current is None or second is None or self._comparing is not None:
            return
        view = self._holder.state.view
        if view is None or view.info is None:
            self._show_comparison(current, second, None)
        else:  # its evaluation records come from the experiment's code
            show = functools.partial(self._show_comparison, current, second, view.path)
            self._trust.when_trusted(code_of_run(view.path, view.info), show)

    def _show_comparison(self, current: Export, second: Export, run: Path | None) -> None:
        if self._comparing is not None:
            return
        self._comparing = ExportComparisonDialog(
            self._theme, self._backend, (current, second), run, self._table.window()
        )
        self._comparing.settled.connect(self._compared)
        self._comparing.open()

    def show_operations(self) -> None:
        """List the operations of the current export."""
        export = self._table.current_record()
        if export is not None:
            OpsDialog(self._theme, self._backend, export.path, self._table.window()).open()

    def _compared(self) -> None:
        self._comparing = None

    def open_folder(self) -> None:
        """Show the current export in the file manager."""
        export = self._table.current_record()
        if export is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(export.path))

    def copy_path(self) -> None:
        """The folders of the selected exports, or their URLs, to the clipboard, a line each."""
        paths = [place_of(Path(item.path)) or item.path for item in self._table.selected_records()]
        QGuiApplication.clipboard().setText("\n".join(paths))

    def ask_note(self) -> None:
        """Edit the note on the current export."""
        export = self._table.current_record()
        if export is not None:
            keep = functools.partial(self._files.note_export, export.path)
            ask_note(self._table.window(), tr("export {version}", version=export.version), export.note, keep)

    def copy_snippet(self) -> None:
        """Copy the lines that load the current export in Python."""
        export = self._table.current_record()
        if export is None:
            return
        names = signature_order(export.signatures)
        if not names:
            self._message.show_message(tr("This export has no signatures, so there is nothing to call."), "warning")
            return
        path = place_of(Path(export.path)) or export.path
        QGuiApplication.clipboard().setText(_SNIPPET.format(path=path, name=names[0]))
        self._message.show_message(tr("Copied the Python lines that load this export."), "good")

    def delete(self) -> None:
        """Move the selected exports to the trash, with undo; others are only removed from the list."""
        self.remove_from_list()
        chosen = [item for item in self._table.selected_records() if item.path not in self.listed_only]
        gone = [(self._files.delete_export(export.path), export) for export in chosen]
        trashed = [item for item, _ in gone if item is not None]
        if trashed:
            lost = [export for item, export in gone if item is not None]
            size = format_bytes(sum(export.bytes for export in lost))
            text = tr("Deleted export {version} ({size}).", version=lost[0].version, size=size)
            if (count := len(lost)) > 1:
                text = tr_n("Deleted {n} export ({size}).", "Deleted {n} exports ({size}).", count, size=size)
            undo = functools.partial(self._restore, trashed)
            self._message.show_message(text, "neutral", action=(tr("Undo"), undo))

    def remove_from_list(self) -> None:
        """Remove the selected exports that are not the run's from the list. Their folders stay."""
        for export in self._table.selected_records():
            if export.path in self.listed_only:
                self._opened.remove(export.path)

    def _restore(self, trashed: Sequence[Trashed]) -> None:
        for item in trashed:
            self._files.undelete(item)


def _name(export: Export) -> str:
    if export.step is None:
        return export.version
    return tr("{version}  (step {step})", version=export.version, step=export.step)
