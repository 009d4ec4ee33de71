"""What happened, line by line, and how many of it deserve a look."""

from __future__ import annotations

import html
import time

from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from core.jobs import (
    CheckpointsRemoved,
    Evaluated,
    Failed,
    ModelExported,
    Notice,
    NoticeLevel,
    Phase,
)
from gui.theme import Theme
from gui.widgets.basics import Badge, Card
from gui.widgets.text import format_metric, format_number

_MOST_LINES = 5000


class LogCard(Card):
    """Training's events as lines with their time; searchable. GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Log", parent=parent)
        self._theme = theme
        self._lines: list[tuple[str, str, NoticeLevel]] = []
        self._notices = Badge()
        self._search = QLineEdit()
        self._search.setObjectName("log_search")
        self._search.setPlaceholderText("Search the log...")
        self._search.setAccessibleName("Search the log")
        self._search.setToolTip("Show only lines that hold this text")
        self._search.setMaximumWidth(170)
        self._search.textChanged.connect(self._show_all)
        self.header.insertWidget(1, self._notices)
        self.header.addWidget(self._search)
        self._view = QTextEdit()
        self._view.setObjectName("log")
        self._view.setReadOnly(True)
        self._view.setAccessibleName("Log")
        self._view.document().setMaximumBlockCount(_MOST_LINES)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(12)
        self._view.setFont(font)
        self.body.addWidget(self._view, 1)
        theme.changed.connect(self._show_all)

    def clear_lines(self) -> None:
        self._lines.clear()
        self._show_all()

    def text(self) -> str:
        return self._view.toPlainText()

    def add_event(self, event: object) -> None:
        """A line for an event that is worth one."""
        match event:
            case Evaluated(step=step, metrics=metrics, seconds=seconds):
                values = ", ".join(f"{name} {format_metric(value)}" for name, value in sorted(metrics.items()))
                self.add_line(f"checkpoint {format_number(step)} evaluated in {seconds * 1000:.0f} ms: {values}")
            case CheckpointsRemoved(steps=steps):
                shown = ", ".join(format_number(step) for step in steps)
                self.add_line(f"checkpoint {shown} removed: neither among the latest, nor the best, nor pinned")
            case ModelExported(step=step, path=path):
                self.add_line(f"checkpoint {format_number(step)} exported to {path}")
            case Notice(text=text, level=level):
                self.add_line(text, level)
            case Failed(message=message):
                if not self._lines or self._lines[-1][1] != message:
                    self.add_line(message, "error")
            case Phase(text=text) if text not in ("Training", "Stopping") and not text.startswith("Evaluating"):
                self.add_line(text)

    def add_line(self, text: str, level: NoticeLevel = "info") -> None:
        line = (time.strftime("%H:%M:%S"), text, level)
        self._lines.append(line)
        del self._lines[:-_MOST_LINES]
        count = sum(1 for _, _, other in self._lines if other != "info")
        self._notices.show_word(
            f"{count} notice{'s' if count > 1 else ''}" if count else "", "bad" if level == "error" else "warning"
        )
        if self._search.text().lower() in text.lower():
            self._view.append(self._html(line))

    def _show_all(self) -> None:
        wanted = self._search.text().lower()
        self._view.clear()
        self._view.setHtml("<br>".join(self._html(line) for line in self._lines if wanted in line[1].lower()))
        self._view.moveCursor(QTextCursor.MoveOperation.End)
        if not any(level != "info" for _, _, level in self._lines):
            self._notices.show_word("")

    def _html(self, line: tuple[str, str, NoticeLevel]) -> str:
        tokens = self._theme.tokens
        when, text, level = line
        colour = {"info": tokens.text, "warning": tokens.warning, "error": tokens.bad}[level]
        return (
            f'<span style="color:{tokens.faint}">{when}</span> '
            f'<span style="color:{colour}">{html.escape(text)}</span>'
        )
