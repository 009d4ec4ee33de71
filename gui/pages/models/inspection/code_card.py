"""Use it in your code: what loads, asks, resumes or serves the selected model, to read and to copy."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPlainTextEdit, QPushButton, QWidget

from core.serving.snippets.usage import HELP, KINDS, TITLES, Kind
from gui.look.icons import ButtonIcon
from gui.look.language import tr
from gui.look.theme import Theme
from gui.widgets.basics import Card, make_button, make_label
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.messages import make_text_view
from gui.widgets.text import as_plain


class CodeCard(Card):
    """GUI thread. closed: it is not wanted any more."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Use it in your code"), parent=parent)
        self.setObjectName("code_card")
        self._pieces: Mapping[Kind, str] = {}
        self._kind: Kind = KINDS[0]
        self._copy = make_button(tr("Copy"), name="copy_code", help=tr("Copy the code as it is shown"), small=True)
        self._copy.clicked.connect(self._copy_code)
        close = make_button("", name="close_code", help=tr("Close the code"), small=True, flat=True)
        ButtonIcon(self._copy, "copy", theme)
        ButtonIcon(close, "close", theme)
        close.clicked.connect(self.closed)
        self.header.addWidget(self._copy)
        self.header.addWidget(close)
        self._group = QButtonGroup(self)
        self._chips: dict[Kind, QPushButton] = {}
        self._flow = FlowLayout()
        for kind in KINDS:
            self._add_chip(kind)
        self.body.addLayout(self._flow)
        self._help = make_label("", "small", wrap=True, name="code_help")
        self.body.addWidget(self._help)
        self._view = make_text_view(name="code_text", label=tr("The code"))
        self._view.setAccessibleName(tr("The code"))
        self._view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._view.setMinimumHeight(96)
        self.body.addWidget(self._view, 1)
        self._group.buttonClicked.connect(self._chosen)

    @property
    def kind(self) -> Kind:
        """What is shown."""
        return self._kind

    @property
    def text(self) -> str:
        """The code that is shown."""
        return self._view.toPlainText()

    def show_reading(self) -> None:
        """The code is being written; what is shown stays until then."""
        self._help.setText(tr("Writing the code…") if not self._pieces else tr(HELP[self._kind]))

    def show_pieces(self, pieces: Mapping[Kind, str]) -> None:
        """Offer these; the kind that was shown stays so, if there is one of it."""
        self._pieces = pieces
        for kind, chip in self._chips.items():
            chip.setVisible(kind in pieces)
        self._show(self._kind if self._kind in pieces else next(iter(pieces), self._kind))

    def show_problem(self, message: str) -> None:
        """There is no code, and why."""
        self.show_pieces({})
        self._help.setText(message)

    def choose(self, kind: Kind) -> None:
        """Show another kind, now or as soon as there is code."""
        self._kind = kind
        if kind in self._pieces:
            self._show(kind)

    def _add_chip(self, kind: Kind) -> None:
        chip = QPushButton(tr(TITLES[kind]))
        chip.setObjectName(f"code_{kind}")
        chip.setAccessibleName(tr("Show the code: {title}", title=tr(TITLES[kind])))
        chip.setToolTip(as_plain(tr(HELP[kind])))
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        self._group.addButton(chip)
        self._chips[kind] = chip
        self._flow.addWidget(chip)

    def _chosen(self, chip: QAbstractButton) -> None:
        self._show(next(kind for kind, found in self._chips.items() if found is chip))

    def _show(self, kind: Kind) -> None:
        self._kind = kind
        self._chips[kind].setChecked(True)
        self._copy.setEnabled(kind in self._pieces)
        self._help.setText(tr(HELP[kind]) if kind in self._pieces else tr("There is no code for this model."))
        self._view.setPlainText(self._pieces.get(kind, ""))

    def _copy_code(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
