"""The signatures of one export: which one to see, the drawing of that, and what its names mean."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QWidget

from core.errors import WorkbenchError
from core.serving.saved_model.signatures import SavedModelInfo
from gui.diagrams.picture import ZoomButtons, ask_picture_file
from gui.diagrams.signature_view import SignatureView, signature_order
from gui.look.icons import ButtonIcon
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.models.inspection.signature_chooser import SignatureChooser
from gui.widgets.basics import Card, explain, make_button, make_label
from gui.widgets.messages import EmptyState, MessageBar

_LINES = 4  # of explanation, always there, so that nothing moves while the mouse does

_HIGH, _WIDE, _WIDEST = 300, 540, 640  # px from which there is room for more, and for everything
_ROOMY = 620  # px of the column from which there is room for the explanation too


class SignatureCard(Card):
    """GUI thread. try_pressed: the export is to be tried; pipelines_pressed: the ways through it are to be seen.

    tags_chosen(tuple of str): its graph with these tags is to be read instead.
    name_pressed(name, sentence): more is wanted about a name; signature_shown(name): another one is drawn;
    names_pressed: where all names end up is wanted.
    """

    try_pressed = Signal()
    pipelines_pressed = Signal()
    tags_chosen = Signal(object)
    name_pressed = Signal(str, str)
    signature_shown = Signal(str)
    names_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Signatures"), parent=parent)
        self.setObjectName("signature_card")
        self._info: SavedModelInfo | None = None
        self._chosen = ""
        self._view = SignatureView(theme)
        self._chooser = SignatureChooser()
        self._message = MessageBar("signature_message")
        self._empty = EmptyState("", "")
        self._explanation = make_label("", "small", wrap=True, name="signature_explanation")
        self._explanation.setTextFormat(Qt.TextFormat.RichText)
        self._explanation.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._explanation.setFixedHeight(_LINES * 15 + 2)
        self._copy = make_button(
            tr("Copy"),
            name="copy_signature",
            help=tr("Copy the signatures, as text, JSON or a picture"),
            small=True,
        )
        self._save = make_button(
            tr("Save picture…"), name="save_signature", help=tr("Save the drawing as SVG or PNG"), small=True
        )
        self._pipelines = make_button(
            tr("Training vs serving"),
            name="pipelines_button",
            help=tr("Show how data passes through the model in training, evaluation and serving"),
            small=True,
        )
        self._try = make_button(
            tr("Try it →"), name="try_button", help=tr("Open this export on the Predict page"), small=True
        )
        self._tags = QComboBox()
        self._tags.setObjectName("signature_tags")
        self._tags.setAccessibleName(tr("Tags of the graph"))
        self._tags.setToolTip(
            tr("This SavedModel holds several graphs, distinguished by their tags. Choose which one to show.")
        )
        self._zoom = ZoomButtons(self._view)
        self._all = make_button(
            tr("Names"),
            name="all_names",
            help=tr("Show where all names of this model end up"),
            small=True,
            flat=True,
        )
        self._why = make_button(
            tr("Explain"),
            name="explain_signature",
            help=tr("Show who decided this signature and its name"),
            small=True,
            flat=True,
        )
        for button, name in ((self._all, tr("All names")), (self._why, tr("Explain this signature"))):
            button.setAccessibleName(name)
        ButtonIcon(self._all, "names", theme)
        ButtonIcon(self._why, "explain", theme)
        self._lay_out()
        self._chooser.chosen.connect(self._show_signature)
        self._tags.currentIndexChanged.connect(self._tags_changed)
        self._view.explained.connect(self._explanation.setText)
        self._view.other_pressed.connect(self._show_signature)
        self._view.name_pressed.connect(self.name_pressed)
        self._why.clicked.connect(self._explain_signature)
        self._all.clicked.connect(self.names_pressed)
        self._copy.clicked.connect(self._open_copy_menu)
        self._save.clicked.connect(self._ask_where)
        self._try.clicked.connect(self.try_pressed)
        self._pipelines.clicked.connect(self.pipelines_pressed)
        self.show_empty(tr("Signatures"), "", "")

    def _lay_out(self) -> None:
        for button in (self._pipelines, self._copy, self._save, self._try):
            self.header.addWidget(button)
        row = QHBoxLayout()
        row.addWidget(self._chooser, 1)
        for button in (self._all, self._why):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._tags, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._zoom, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(self._message)
        self.body.addWidget(self._view, 1)
        self.body.addWidget(self._explanation)
        self.body.addWidget(self._empty, 1)

    @property
    def signature(self) -> str:
        """The name of the signature that is drawn, "" if none is."""
        return self._view.signature

    def explain_try(self, why_not: str) -> None:
        """Why the export cannot be tried, for the tooltip; "" if it can."""
        self._try.setEnabled(not why_not)
        explain(self._try, why_not)

    @property
    def shown(self) -> SavedModelInfo | None:
        """The export whose signatures are drawn."""
        return self._info

    def show_empty(self, title: str, head: str, text: str) -> None:
        """No signatures, and why."""
        self._info = None
        self.set_title(title)
        self._message.clear()
        self._show_parts(False)
        self._empty.set_text(head, text)

    def show_reading(self, version: str) -> None:
        """The export is being read; what was drawn stays until then, so that nothing flickers."""
        self.set_title(tr("Signatures of {version}", version=version))
        self._message.clear()

    def show_error(self, message: str, details: str) -> None:
        """The export cannot be read."""
        self._info = None
        self._show_parts(False)
        self._empty.set_text("", "")
        self._message.show_message(message, "bad", details)

    def show_info(self, info: SavedModelInfo) -> None:
        """Draw an export's signatures, the one of the same name as before if there is one."""
        self._info = info
        self._message.clear()
        names = signature_order(list(info.signatures))
        self._chooser.show_names(names)
        self._show_parts(bool(names))
        self._show_tags(info)
        if names:
            self._show_signature(self._chosen if self._chosen in names else names[0])
        else:
            self._empty.set_text(tr("No signatures"), _no_signatures(info))

    def _show_tags(self, info: SavedModelInfo) -> None:
        with QSignalBlocker(self._tags):
            self._tags.clear()
            for tags in info.tag_sets:
                self._tags.addItem(_tags_text(tags), tags)
            self._tags.setCurrentIndex(max(0, self._tags.findText(_tags_text(info.tags))))
        self._tags.setVisible(len(info.tag_sets) > 1)

    def _tags_changed(self) -> None:
        self.tags_chosen.emit(tuple(self._tags.currentData()))

    def _show_extras(self) -> None:
        """In a small card the drawing itself matters most."""
        on = not self._view.isHidden()
        # Its own height would not do alone: with the explanation the card is never lower than that again.
        beside = self.parentWidget()
        roomy = beside is None or beside.height() >= _ROOMY
        self._explanation.setVisible(on and roomy and self.height() >= _HIGH)
        self._copy.setVisible(on and self.width() >= _WIDE)
        self._save.setVisible(on and self.width() >= _WIDEST)
        # In a narrow card the icons alone say it, with what they are for one hover away.
        self._all.setText(tr("Names") if self.width() >= _WIDEST else "")
        self._why.setText(tr("Explain") if self.width() >= _WIDEST else "")

    def _show_parts(self, on: bool) -> None:
        for widget in (self._view, self._zoom, self._try, self._why, self._all):
            widget.setVisible(on)
        self._show_extras()
        self._empty.setVisible(not on)
        self._tags.hide()
        if not on:
            self._chooser.show_names([])
            self._view.show_signature(None, "")

    def _show_signature(self, name: str) -> None:
        self._chosen = name
        self._chooser.select(name)
        self._view.show_signature(self._info, name)
        self.signature_shown.emit(name)

    def _explain_signature(self) -> None:
        self.name_pressed.emit(self._chosen, tr("is a signature of this export."))

    def _open_copy_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("copy_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("This signature as text"), self._copy_text)
        menu.addAction(tr("All signatures as JSON"), self._copy_json)
        menu.addAction(tr("The drawing as a picture"), self._copy_picture)
        menu.addAction(tr("Save the drawing…"), self._ask_where)
        menu.popup(self._copy.mapToGlobal(QPoint(0, self._copy.height())))

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._view.text())

    def _copy_json(self) -> None:
        from core.serving.saved_model.signatures_json import signatures_json

        if self._info is not None:
            QGuiApplication.clipboard().setText(json.dumps(signatures_json(self._info), indent=2))

    def _copy_picture(self) -> None:
        from gui.diagrams.picture import picture_of

        QGuiApplication.clipboard().setImage(picture_of(self._view))

    def _ask_where(self) -> None:
        ask_picture_file(self._view, "save_signature_dialog", self.save_picture)

    def save_picture(self, path: str) -> None:
        """Save the drawing; by its name as SVG or PNG. An error is shown here."""
        from gui.diagrams.picture import save_picture

        try:
            save_picture(self._view, Path(path))
        except WorkbenchError as error:
            self._message.show_message(str(error))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_extras()


def _tags_text(tags: Sequence[str]) -> str:
    return ", ".join(tags) or tr("no tags")


def _no_signatures(info: SavedModelInfo) -> str:
    others = [_tags_text(tags) for tags in info.tag_sets if tags != info.tags]
    if others:
        return tr(
            "The graph for {tags} has none. Other graphs: {others}.",
            tags=_tags_text(info.tags),
            others="; ".join(others),
        )
    return tr("This SavedModel has no signatures, so it cannot be served. Save it again with signatures.")
