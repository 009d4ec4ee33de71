"""What stands around a drawing: the buttons that zoom it, the dialog that saves it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from gui.diagrams.diagram_view import DiagramView
from gui.widgets.buttons import make_button


class ZoomButtons(QWidget):
    """Smaller, all of it, larger. Their names are PREFIX_out and so on."""

    def __init__(self, view: DiagramView, prefix: str = "zoom") -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for text, name, help, slot in (
            ("−", "out", "Smaller (-)", view.zoom_out),
            ("Fit", "fit", "Show all of it (0)", view.fit),
            ("+", "in", "Larger (+)", view.zoom_in),
        ):
            button = make_button(text, name=f"{prefix}_{name}", help=help, small=True, flat=True)
            button.setAccessibleName(help)
            button.clicked.connect(slot)
            layout.addWidget(button)


def ask_picture_file(view: DiagramView, name: str, answer: Callable[[str], object]) -> None:
    """Ask where the drawing is to be saved; `answer(path)` only if a file was named."""
    dialog = QFileDialog(view, "Save the drawing")
    dialog.setObjectName(name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(["Scalable picture (*.svg)", "Picture (*.png)"])
    dialog.setDefaultSuffix("svg")
    dialog.selectFile(f"{view.picture_name}.svg")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(answer)
    dialog.open()
