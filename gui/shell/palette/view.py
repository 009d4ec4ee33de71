"""PaletteView: the field to type in and the list of what fits, over the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from core.words import mark
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.shell.palette.delegate import ENTRY, EntryDelegate
from gui.shell.palette.search import KIND_WORDS, Entry, search
from gui.widgets.basics import make_label

_WIDTH, _HEIGHT, _TOP, _EDGE = 680, 440, 64, 12  # px
_KEYS = mark("↑↓ choose · ⏎ go · Ctrl ⏎ help · Esc close")
_LIST_KEYS = frozenset(
    {
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
    }
)


class EntryModel(QAbstractListModel):
    """What fits, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    @property
    def entries(self) -> Sequence[Entry]:
        return self._entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.title}, {tr(KIND_WORDS[entry.kind])}, {entry.why_not or entry.detail}"
            case _ if role == ENTRY:
                return entry
            case _:
                return None


class PaletteView(QFrame):
    """GUI thread. chosen(Entry): it was picked; help_wanted(str): the help, searched for what was typed."""

    chosen = Signal(object)
    help_wanted = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setProperty("role", "card")
        self._window = window
        self._entries: Sequence[Entry] = ()
        self._edit = QLineEdit()
        self._edit.setObjectName("palette_text")
        self._edit.setAccessibleName(tr("Find anything"))
        self._edit.setPlaceholderText(tr("actions, settings, runs, words, questions"))
        self._model = EntryModel(self)
        self._list = QListView()
        self._list.setObjectName("palette_list")
        self._list.setAccessibleName(tr("What fits"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(EntryDelegate(theme, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._clicked)
        self._list.selectionModel().currentChanged.connect(self._say_chosen)
        self._below = make_label(tr(_KEYS), "small", name="palette_keys")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self._edit)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._below)
        self._late = QTimer(self, singleShot=True, interval=0)  # what comes in one turn is searched for once
        self._late.timeout.connect(self._search)
        self._edit.textChanged.connect(lambda: self._late.start())
        self._edit.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    @property
    def found(self) -> Sequence[Entry]:
        """What fits, the best first."""
        self._search_at_once()
        return self._model.entries

    def _say_chosen(self, chosen: QModelIndex) -> None:
        """The keyboard stays in the text, so that says which entry Enter would take."""
        words = chosen.data(Qt.ItemDataRole.AccessibleTextRole) if chosen.isValid() else ""
        self._edit.setAccessibleDescription(words)

    def open_with(self, entries: Sequence[Entry]) -> None:
        """Show these, and take the keyboard."""
        self._entries = entries
        self._edit.clear()
        self._search()
        self._place()
        self.show()
        self.raise_()
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Gone, and the keyboard goes back to the window."""
        if self.isVisible():
            self.hide()
            self._entries = ()
            self._model.show_entries(())
            self._window.setFocus()

    def _search_at_once(self) -> None:
        """Not in the next turn, if there is something to search for."""
        if self._late.isActive():
            self._search()

    def _search(self) -> None:
        self._late.stop()
        typed = self._edit.text()
        self._model.show_entries(search(self._entries, typed))
        self._list.setCurrentIndex(self._model.index(0))
        nothing = bool(typed) and not self._model.entries
        self._below.setText(tr("Nothing matches. Ctrl ⏎ searches the help.") if nothing else tr(_KEYS))

    def _clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._model.entries):
            entry = self._model.entries[row]
            if entry.why_not:
                self._below.setText(entry.why_not)
                return
            self.close_palette()
            self.chosen.emit(entry)

    def _move(self, by: int) -> None:
        count = len(self._model.entries)
        if count:
            row = self._list.currentIndex().row() + by
            row = row % count if abs(by) == 1 else min(max(row, 0), count - 1)
            self._list.setCurrentIndex(self._model.index(row))

    def _place(self) -> None:
        room = self._window.size()
        width = min(_WIDTH, room.width() - 2 * _EDGE)
        height = min(_HEIGHT, room.height() - _TOP - _EDGE)
        self.setGeometry((room.width() - width) // 2, _TOP, width, height)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether a key in the field was ours."""
        if event.key() in _LIST_KEYS:
            self._search_at_once()
        match event.key():
            case Qt.Key.Key_Down:
                self._move(1)
            case Qt.Key.Key_Up:
                self._move(-1)
            case Qt.Key.Key_PageDown:
                self._move(6)
            case Qt.Key.Key_PageUp:
                self._move(-6)
            case Qt.Key.Key_Escape:
                self.close_palette()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    typed = self._edit.text()
                    self.close_palette()
                    self.help_wanted.emit(typed)
                else:
                    self._choose(self._list.currentIndex().row())
            case _:
                return False
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self._edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self._edit and event.type() == QEvent.Type.FocusOut and self._has_lost_focus():
            self.close_palette()
        return super().eventFilter(watched, event)

    def _has_lost_focus(self) -> bool:
        """Whether the keyboard went elsewhere in this window, not to another program."""
        other = QApplication.focusWidget()
        return other is not None and not self.isAncestorOf(other)
