"""Which export, and which of its signatures: the head of the Predict page's form."""

from __future__ import annotations

import os.path
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.serving.saved_model.signatures import SavedModelInfo
from core.words import mark
from gui.diagrams.signature_diagram import signature_order
from gui.look.language import tr
from gui.widgets.basics import SegmentedControl, make_button
from gui.widgets.elided_combo import ElidedComboBox
from gui.widgets.text import as_plain, format_number

if TYPE_CHECKING:
    from core.runs.catalogue.exports import Export


class ExportChoice(QWidget):
    """GUI thread. export_chosen: another export is chosen, or none; signature_chosen: another signature or form."""

    export_chosen = Signal()
    signature_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Export, ...] = ()
        self._info: SavedModelInfo | None = None
        self._exports = ElidedComboBox()
        self._exports.setObjectName("predict_export")
        self._exports.setAccessibleName(tr("Export {version}", version="").rstrip())
        self._exports.setToolTip(tr("The exported model to ask"))
        self._exports.setPlaceholderText(tr("no export yet"))
        self._signatures = ElidedComboBox()
        self._signatures.setObjectName("predict_signature")
        self._signatures.setAccessibleName(tr("Signature"))
        self._signatures.setToolTip(tr("The named entry of the export to ask"))
        for box in (self._exports, self._signatures):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._kind = SegmentedControl(
            (mark("Dense"), mark("Example")),
            name="predict_form_kind",
            help=tr("Send dense tensors, or a tf.train.Example"),
        )
        browse = make_button(tr("Browse…"), name="predict_browse", help=tr("Open any SavedModel on disk"))
        browse.clicked.connect(self._browse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._export_row, signature_row = QHBoxLayout(), QHBoxLayout()
        for row, left, right in (
            (self._export_row, self._exports, browse),
            (signature_row, self._signatures, self._kind),
        ):
            row.addWidget(left, 1)
            row.addWidget(right)
            layout.addLayout(row)
        self._exports.currentIndexChanged.connect(self._export_changed)
        self._signatures.currentTextChanged.connect(self._signature_changed)
        self._kind.selected.connect(self._kind_changed)
        self.show_info(None)

    def add_button(self, button: QPushButton) -> None:
        """Put a button behind the export, which it is about."""
        self._export_row.insertWidget(1, button)

    @property
    def path(self) -> str | None:
        """The folder of the chosen export."""
        path = self._exports.currentData()
        return None if path is None else str(path)

    @property
    def signature(self) -> str:
        """The chosen signature, "" if there is none."""
        return self._signatures.currentText()

    @property
    def is_example(self) -> bool:
        """Whether the form of an Example is chosen, not that of dense tensors."""
        return self._kind.current == "Example"

    def show_exports(self, exports: Sequence[Export]) -> None:
        """A run's exports, the newest first, behind them those opened by hand. What is chosen stays chosen."""
        if tuple(exports) == self._shown:
            return
        self._shown = tuple(exports)
        current = self.path
        known = {export.path for export in exports}
        opened = [
            (self._exports.itemText(index), str(self._exports.itemData(index)))
            for index in range(self._exports.count())
            if self._exports.itemData(index) not in known
        ]
        with QSignalBlocker(self._exports):
            self._exports.clear()
            for export in reversed(exports):
                self._add(_describe(export), export.path)
            for text, path in opened:
                if os.path.isdir(path):
                    self._add(text, path)
            if self._exports.count():
                self._exports.setCurrentIndex(max(0, self._exports.findData(current)))
        if self.path != current:
            self.export_chosen.emit()

    def choose(self, path: str) -> None:
        """Choose an export, of the run or not."""
        index = self._exports.findData(path)
        if index < 0:
            with QSignalBlocker(self._exports):
                self._add(Path(path).name, path)
            index = self._exports.count() - 1
        if index != self._exports.currentIndex():
            self._exports.setCurrentIndex(index)
        else:
            self.export_chosen.emit()

    def forget(self) -> None:
        """Another run is open: none of these is its."""
        self._shown = ()
        with QSignalBlocker(self._exports):
            self._exports.clear()
        self.show_info(None)

    def show_info(self, info: SavedModelInfo | None) -> None:
        """Offer the signatures of what was read; the same as before if it is there, else serving_default."""
        before = self.signature
        self._info = info
        kinds = _signatures_by_form(info)
        for kind, names in kinds.items():
            self._kind.set_enabled(kind, bool(names))
        names = signature_order(list(info.signatures)) if info is not None else []
        chosen = before if before in names else names[0] if names else ""
        if chosen:
            self._kind.select("Example" if chosen in kinds["Example"] else "Dense")
        self._fill(chosen)

    def _fill(self, chosen: str = "") -> None:
        names = _signatures_by_form(self._info)[self._kind.current or "Dense"]
        with QSignalBlocker(self._signatures):
            self._signatures.clear()
            self._signatures.addItems(names)
            if chosen in names:
                self._signatures.setCurrentText(chosen)
        self._signatures.setEnabled(bool(names))

    def _add(self, text: str, path: str) -> None:
        self._exports.addItem(text, path)
        self._exports.setItemData(self._exports.count() - 1, as_plain(path), Qt.ItemDataRole.ToolTipRole)

    def _export_changed(self) -> None:
        self.export_chosen.emit()

    def _signature_changed(self) -> None:
        self.signature_chosen.emit()

    def _kind_changed(self) -> None:
        self._fill()
        self.signature_chosen.emit()

    def _browse(self) -> None:
        dialog = QFileDialog(self, tr("Open a SavedModel: the folder with saved_model.pb"))
        dialog.setObjectName("predict_browse_dialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.choose)
        dialog.open()


def _signatures_by_form(info: SavedModelInfo | None) -> Mapping[str, list[str]]:
    """{"Dense": names, "Example": names}."""
    kinds: dict[str, list[str]] = {"Dense": [], "Example": []}
    for name in signature_order(list(info.signatures)) if info is not None else ():
        example = info is not None and info.signatures[name].example_features is not None
        kinds["Example" if example else "Dense"].append(name)
    return kinds


def _describe(export: Export) -> str:
    if export.step is None:
        return export.version
    return tr("step {step}  ·  {version}", step=format_number(export.step), version=export.version)
