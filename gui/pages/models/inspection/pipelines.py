"""The ways through the model, drawn: training, evaluation, serving; of a foreign model, serving alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from core.errors import WorkbenchError
from core.words import mark
from gui.diagrams.picture import ZoomButtons, ask_picture_file
from gui.diagrams.pipeline_diagram import pipeline_diagram, serving_diagram
from gui.diagrams.pipeline_view import PipelineView
from gui.diagrams.signature_diagram import signature_order
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.basics import Card, make_button, make_label
from gui.widgets.messages import EmptyState, MessageBar

if TYPE_CHECKING:
    from core.serving.saved_model.ops import Operations
    from core.serving.saved_model.pipelines import Pipelines
    from core.serving.saved_model.signatures import SavedModelInfo

_LINES = 3  # of explanation, always there, so that nothing moves while the mouse does
_WHOLE = 1_000_000
_WIDE = 420  # px from which there is room for everything
_TITLE = mark("Three ways through one model")


class PipelineCard(Card):
    """GUI thread. signatures_pressed: the signatures are to be seen instead; build_pressed: the graphs are.

    name_pressed(name, sentence): more is wanted about a name.
    """

    signatures_pressed = Signal()
    name_pressed = Signal(str, str)
    build_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr(_TITLE), parent=parent)
        self.setObjectName("pipeline_card")
        self.view = PipelineView(theme)
        self._shown: object = None
        self._signatures = make_button(
            tr("Signatures"),
            name="signatures_button",
            help=tr("Show the signatures of the export again"),
            small=True,
        )
        self._copy = make_button(
            tr("Copy"), name="copy_pipelines", help=tr("Copy the pipelines, as text or as a picture"), small=True
        )
        self._save = make_button(
            tr("Save picture…"), name="save_pipelines", help=tr("Save the drawing as SVG or PNG"), small=True
        )
        self._zoom = ZoomButtons(self.view, "pipelines_zoom")
        self._message = MessageBar("pipelines_message")
        self._build = make_button(
            tr("Build the graphs…"),
            name="build_graphs",
            help=tr("Run the experiment's code to build them"),
            small=True,
        )
        self._build.clicked.connect(self.build_pressed)
        self._empty = EmptyState("", "", self._build)
        self._explanation = make_label("", "small", wrap=True, name="pipelines_explanation")
        self._explanation.setTextFormat(Qt.TextFormat.RichText)
        self._explanation.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._explanation.setFixedHeight(_LINES * 15 + 2)
        for button in (self._signatures, self._copy, self._save):
            self.header.addWidget(button)
        self.body.addWidget(self._message)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._empty, 1)
        below = QHBoxLayout()
        below.addWidget(self._explanation, 1)
        below.addWidget(self._zoom, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(below)
        self._signatures.clicked.connect(self.signatures_pressed)
        self._copy.clicked.connect(self._open_copy_menu)
        self._save.clicked.connect(self._ask_where)
        self.view.explained.connect(self._explanation.setText)
        self.view.name_pressed.connect(self.name_pressed)
        self.show_empty("", "")

    def show_empty(self, head: str, text: str) -> None:
        """Nothing to draw, and why."""
        self._shown = None
        self.set_title(tr(_TITLE))
        self._message.clear()
        self.view.show_diagram(None)
        self._empty.set_text(head, text)
        self._build.hide()
        self._show_parts(False)

    def show_question(self, head: str, text: str) -> None:
        """Nothing is drawn before the person says so."""
        self.show_empty(head, text)
        self._build.show()

    def show_problem(self, message: str, details: str) -> None:
        """The graphs cannot be built."""
        self.show_empty("", "")
        self._message.show_message(message, "bad", details)

    def show_pipelines(self, found: Pipelines) -> None:
        """Draw a run's three ways."""
        if self._shown is found:
            return
        self._shown = found
        self.set_title(tr(_TITLE))
        self.view.show_diagram(pipeline_diagram(found), pipeline_diagram(found, most=_WHOLE))
        self._show_parts(True)

    def show_serving(self, info: SavedModelInfo, operations: Operations) -> None:
        """Draw what is known of a SavedModel that came from elsewhere."""
        if self._shown is info:
            return
        names = signature_order(list(info.signatures))
        if not names:
            self.show_empty(
                tr("No signatures"), tr("This SavedModel has no signatures, so there is no way through it.")
            )
            return
        self._shown = info
        self.set_title(tr("The way through this model"))
        self.view.show_diagram(serving_diagram(info, operations, names[0]))
        self._show_parts(True)

    def save_picture(self, path: str) -> None:
        """Save the drawing; by its name as SVG or PNG. An error is shown here."""
        from gui.diagrams.picture import save_picture

        try:
            save_picture(self.view, Path(path))
        except WorkbenchError as error:
            self._message.show_message(str(error))

    def _show_parts(self, on: bool) -> None:
        if on:
            self._message.clear()
        for widget in (self.view, self._zoom, self._copy, self._explanation):
            widget.setVisible(on)
        self._save.setVisible(on and self.width() >= _WIDE)
        self._empty.setVisible(not on)

    def _open_copy_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("copy_pipelines_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("As text"), self._copy_text)
        menu.addAction(tr("As a picture"), self._copy_picture)
        menu.popup(self._copy.mapToGlobal(QPoint(0, self._copy.height())))

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.view.text())

    def _copy_picture(self) -> None:
        from gui.diagrams.picture import picture_of

        QGuiApplication.clipboard().setImage(picture_of(self.view))

    def _ask_where(self) -> None:
        ask_picture_file(self.view, "save_pipelines_dialog", self.save_picture)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._save.setVisible(not self.view.isHidden() and self.width() >= _WIDE)
