"""What can be done with exports besides trying them: compare, delete with undo, copy the code that loads one."""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from core.errors import WorkbenchError
from gui.widgets.messages import MessageBar, show_text
from gui.widgets.record_table import RecordTable
from gui.widgets.text import format_bytes
from gui.workbench import Workbench

_SNIPPET = """import tensorflow as tf

model = tf.saved_model.load({path!r})
predict = model.signatures["serving_default"]
print(predict.structured_input_signature)
print(predict.structured_outputs)
"""


class ExportActions(QObject):
    """Works on the current row of the table of exports. GUI thread."""

    def __init__(self, workbench: Workbench, table: RecordTable, message: MessageBar) -> None:
        super().__init__(table)
        self._workbench = workbench
        self._table = table
        self._message = message
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete)

    def add_to(self, menu: QMenu) -> None:
        """The entries of a context menu."""
        menu.addAction("Open folder", self.open_folder)
        menu.addAction("Copy path", self.copy_path)
        current = self._table.current_record()
        others = [item for item in self._table.records if current is not None and item.path != current.path]
        compare = menu.addMenu("Compare with")
        compare.setObjectName("compare_menu")
        compare.setEnabled(bool(others))
        for other in others:
            step = "" if other.step is None else f"  (step {other.step})"
            compare.addAction(f"{other.version}{step}", functools.partial(self.compare, other.path))
        menu.addAction("Copy Python that loads it", self.copy_snippet)
        menu.addAction("Delete", self.delete)

    def compare(self, other: str) -> None:
        """Show how the current export differs from another one."""
        current = self._table.current_record()
        if current is None:
            return
        try:
            found = self._workbench.backend.compare_exports(current.path, other)
        except WorkbenchError as error:
            self._message.show_message(str(error), "bad", error.details)
            return
        names = (current.version, other.rpartition("/")[2])
        lines = [f"{'':24}{names[0]:>20}{names[1]:>20}"]
        lines.append(f"{'bytes':24}{format_bytes(found.bytes[0]):>20}{format_bytes(found.bytes[1]):>20}")
        lines.append(f"{'ops':24}{found.total_ops[0]:>20}{found.total_ops[1]:>20}")
        lines += [f"  {name:22}{pair[0]:>20}{pair[1]:>20}" for name, pair in found.ops.items()]
        if not found.ops:
            lines.append("  every op occurs as often in both")
        lines.append("")
        lines.append(f"the same signatures: {', '.join(found.same_signatures) or 'none'}")
        for name, pair in found.signatures.items():
            lines += [
                "",
                f"signature {name}",
                f"  {names[0]}: {pair[0] or 'none'}",
                f"  {names[1]}: {pair[1] or 'none'}",
            ]
        show_text(self._table.window(), "Two exports", "\n".join(lines))

    def open_folder(self) -> None:
        """Show the current export in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._table.current_record().path))

    def copy_path(self) -> None:
        """The folder of the current export, to the clipboard."""
        QGuiApplication.clipboard().setText(self._table.current_record().path)

    def copy_snippet(self) -> None:
        """Copy the lines that load the current export in Python."""
        QGuiApplication.clipboard().setText(_SNIPPET.format(path=self._table.current_record().path))

    def delete(self) -> None:
        """Move the current export to the trash; the message bar offers to undo it."""
        export = self._table.current_record()
        trashed = self._workbench.delete_export(export.path) if export is not None else None
        if trashed is not None:
            undo = functools.partial(self._workbench.undelete, trashed)
            text = f"Deleted {trashed.what} ({format_bytes(export.bytes)})."
            self._message.show_message(text, "neutral", action=("Undo", undo))
