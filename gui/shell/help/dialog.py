"""The help: topics that are found by what is typed, and read beside the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from gui.look.language import language_shown, tr
from gui.shell.help.topics import Topic, read_topics
from gui.shell.palette.search import Entry, search
from gui.widgets.basics import make_button, make_label
from gui.widgets.dialog_layout import resize_to_fit

_SIZE = (860, 560)
_LIST = 270  # px


class HelpDialog(QDialog):
    """GUI thread. It deletes itself when it is closed."""

    def __init__(self, parent: QWidget, typed: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("help_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Help"))
        resize_to_fit(self, *_SIZE)
        self._topics = read_topics(language_shown())
        self._entries = topic_entries(self._topics)
        self._edit = QLineEdit()
        self._edit.setObjectName("help_search")
        self._edit.setAccessibleName(tr("Search the help"))
        self._edit.setPlaceholderText(tr("What do you want to know?"))
        self._edit.setClearButtonEnabled(True)
        self._list = QListWidget()
        self._list.setObjectName("help_topics")
        self._list.setAccessibleName(tr("Topics"))
        self._list.setFixedWidth(_LIST)
        self._list.setWordWrap(True)
        self._nothing = make_label(tr("No help topic matches."), "small", wrap=True, name="help_nothing")
        self._text = QTextBrowser()
        self._text.setObjectName("help_text")
        self._text.setAccessibleName(tr("The topic"))
        self._text.setOpenExternalLinks(False)
        close = make_button(tr("Close"), name="help_close", help=tr("Close the help"), primary=True)
        close.clicked.connect(self.accept)
        self._lay_out(close)
        self._late = QTimer(self, singleShot=True, interval=0)  # what comes in one turn is searched for once
        self._late.timeout.connect(self._search)
        self._edit.textChanged.connect(lambda: self._late.start())
        self._edit.returnPressed.connect(self._list.setFocus)
        self._list.currentItemChanged.connect(self._show_current)
        self._edit.setText(typed)
        self._search()

    def _lay_out(self, close: QWidget) -> None:
        left = QVBoxLayout()
        left.addWidget(self._edit)
        left.addWidget(self._list, 1)
        left.addWidget(self._nothing)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addLayout(left)
        columns.addWidget(self._text, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addLayout(columns, 1)
        layout.addLayout(buttons)

    def show_topic(self, title: str) -> None:
        """Read one topic, whatever is searched for."""
        self._edit.clear()
        self._search()
        for row in range(self._list.count()):
            if self._list.item(row).text() == title:
                self._list.setCurrentRow(row)

    def _search(self) -> None:
        self._late.stop()
        found = [entry.title for entry in search(self._entries, self._edit.text())]
        self._list.clear()
        by_title = {topic.title: topic for topic in self._topics}
        for title in found:
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, by_title[title])
            self._list.addItem(item)
        self._nothing.setVisible(not found)
        self._list.setCurrentRow(0)

    def _show_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            topic = item.data(Qt.ItemDataRole.UserRole)
            self._text.setMarkdown(f"### {topic.title}\n\n{topic.text}")


def topic_entries(topics: tuple[Topic, ...]) -> list[Entry]:
    """The topics as what can be searched."""
    return [Entry("help", topic.title, topic.summary, _nothing, topic.words) for topic in topics]


def show_help(parent: QWidget, typed: str = "", topic: str = "") -> HelpDialog:
    """Open the help, searched for what was typed, or at a topic."""
    dialog = HelpDialog(parent, typed)
    if topic:
        dialog.show_topic(topic)
    dialog.open()
    return dialog


def _nothing() -> None:
    """A topic is read where it is chosen."""
