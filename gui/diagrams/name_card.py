"""NameCard: where one name ends up, and who decided it, as a table with links into the user's file."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from core.words import mark
from gui.look.icons import ButtonIcon
from gui.look.language import tr
from gui.look.theme import Theme
from gui.widgets.basics import Badge, Card, Tone, make_button

if TYPE_CHECKING:
    from core.serving.names.explanation import Explanation, Place, Role

_MOST_ROLES = 3
# What stands in a place where there is no name.
_NO_NAMES = (mark("nowhere"), mark("nothing"), mark("not known"), mark("its effect alone"))
_ROW = "row"  # what links to the rows of that table begin with
_PLAIN = 3  # columns of the table of all names that say what a name is
_HEADS = (mark("Where"), mark("Name there"), mark("Decided by"))

_ROLE_WORDS = (
    mark("feature key"),
    mark("label"),
    mark("receiver key"),
    mark("output alias"),
    mark("signature"),
    mark("receiver"),
    mark("param"),
    mark("metric"),
    mark("placeholder"),
    mark("your function"),
    mark("API word"),
)  # as tr(role) shows them


class NameCard(Card):
    """GUI thread. closed: it is not wanted any more; name_pressed(name): one of the table is to be explained."""

    closed = Signal()
    name_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setObjectName("name_card")
        self._theme = theme
        self._explanation: Explanation | None = None
        self._sentence = ""
        self._rows: Sequence[Sequence[str]] = ()
        self._roles = [Badge() for _ in range(_MOST_ROLES)]
        for place, badge in enumerate(self._roles):
            self.header.insertWidget(1 + place, badge)
        self._copy = make_button(
            tr("Copy"), name="copy_explanation", help=tr("Copy what is said of this name, as text"), small=True
        )
        self._copy.clicked.connect(self._copy_text)
        close = make_button("", name="close_explanation", help=tr("Close the explanation"), small=True, flat=True)
        ButtonIcon(self._copy, "copy", theme)
        ButtonIcon(close, "close", theme)
        close.clicked.connect(self.closed)
        self.header.addWidget(self._copy)
        self.header.addWidget(close)
        self._view = QTextBrowser()
        self._view.setObjectName("name_explanation")
        self._view.setAccessibleName(tr("Where the name ends up"))
        self._view.setProperty("role", "log")
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setOpenLinks(False)
        self._view.document().setDocumentMargin(2)
        self._view.anchorClicked.connect(self._open)
        self._view.setMinimumHeight(120)
        self.body.addWidget(self._view, 1)
        theme.changed.connect(self._show)

    @property
    def text(self) -> str:
        """What is said, as the clipboard gets it."""
        if self._rows:
            return "\n".join("\t".join(row) for row in self._rows)
        return self._explanation.as_text() if self._explanation is not None else self._sentence

    def show_name(self, name: str, sentence: str) -> None:
        """What is known of a name at once: one sentence that begins with it."""
        self._explanation, self._sentence, self._rows = None, f"{name} {sentence}".strip(), ()
        self.set_title(name)
        for badge in self._roles:
            badge.show_word("")
        self._show()

    def show_problem(self, message: str) -> None:
        """Why more is not known."""
        self._sentence = f"{self._sentence} {message}".strip()
        self._show()

    def show_explanation(self, found: Explanation) -> None:
        """All that is known of it."""
        self._explanation, self._rows = found, ()
        self.set_title(found.name)
        for place, badge in enumerate(self._roles):
            role = found.roles[place] if place < len(found.roles) else ""
            badge.show_word(tr(role) if role else "", _tone(found.roles[place]) if role else "neutral")
        self._show()

    def show_table(self, rows: Sequence[Sequence[str]]) -> None:
        """Where all names of a model end up; the first row is the head."""
        self._explanation, self._sentence, self._rows = None, "", rows
        self.set_title(tr("Where names end up"))
        for badge in self._roles:
            badge.show_word("")
        self._show()

    def _show(self) -> None:
        tokens, found = self._theme.tokens, self._explanation
        if self._rows:
            self._view.setHtml(_table(_spoken(self._rows), tokens.muted))
            return
        if found is None:
            self._view.setHtml(f"<p>{escape(self._sentence)}</p>")
            return
        head = "".join(f"<th align=left style='{_head(tokens.muted)}'>{tr(text)}</th>" for text in _HEADS)
        rows = "".join(f"<tr>{_cells(place, tokens.muted)}</tr>" for place in found.places)
        table = f"<table cellpadding=4 width='100%'><tr>{head}</tr>{rows}</table>" if rows else ""
        self._view.setHtml(f"{table}<p>{escape(' '.join(map(tr, found.texts)))}</p>")

    @property
    def shows_table(self) -> bool:
        """Whether all names are shown, not one."""
        return bool(self._rows)

    def _open(self, link: QUrl) -> None:
        if link.scheme() == _ROW:
            self.name_pressed.emit(self._rows[int(link.path())][0])
        else:
            QDesktopServices.openUrl(link)

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


def _table(rows: Sequence[Sequence[str]], muted: str) -> str:
    """The first columns as they are; the others, where a name ends up, one under the other in the last."""
    heads = [*rows[0][:_PLAIN], tr("ends up")]
    head = "".join(f"<th align=left style='{_head(muted)}'>{escape(cell)}</th>" for cell in heads[:-1])
    head += f"<th align=left width='44%' style='{_head(muted)}'>{heads[-1]}</th>"
    cells = [_row_cells(rows[0], row, number, muted) for number, row in enumerate(rows[1:], 1)]
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    return f"<table cellpadding=4 width='100%'><tr>{head}</tr>{body}</table>"


def _row_cells(heads: Sequence[str], row: Sequence[str], number: int, muted: str) -> str:
    name = f"<a href='{_ROW}:{number}'>{escape(row[0])}</a>"
    ends = "<br>".join(
        f"<font color='{muted}'>{escape(head)}</font> {escape(cell)}"
        for head, cell in zip(heads[_PLAIN:], row[_PLAIN:], strict=True)
        if cell
    )
    cells = [name, *(escape(cell) for cell in row[1:_PLAIN]), ends]
    return "".join(f"<td>{cell}</td>" for cell in cells)


def _spoken(rows: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """The same in the language of the window: heads, roles, who decided."""
    return [[tr(head) for head in rows[0]], *(_spoken_row(row) for row in rows[1:])]


def _spoken_row(row: Sequence[str]) -> Sequence[str]:
    name, roles, *rest = row
    roles = ", ".join(tr(role) for role in roles.split(", "))
    who, dot, line = rest[0].partition(" · ") if rest else ("", "", "")
    return [name, roles, *([f"{tr(who)}{dot}{line}", *rest[1:]] if rest else [])]


def _head(muted: str) -> str:
    return f"color: {muted}; font-size: 11px"


def _tone(role: Role) -> Tone:
    return "accent" if role in ("receiver key", "feature key", "output alias", "signature") else "neutral"


def _cells(place: Place, muted: str) -> str:
    decided, name = escape(tr(place.decided)), tr(place.name) if place.name in _NO_NAMES else place.name
    if place.line is not None:
        link = QUrl.fromLocalFile(str(place.line.file)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
        decided += f" · <a href='{escape(link)}'>{escape(str(place.line))}</a>"
    if place.api:
        decided += f" <font color='{muted}'>· {escape(place.api)}</font>"
    return f"<td>{escape(tr(place.where))}</td><td><code>{escape(name)}</code></td><td>{decided}</td>"
