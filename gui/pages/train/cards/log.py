"""What happened, line by line, and how many of it deserve a look."""

from __future__ import annotations

import html
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QTextBrowser, QWidget
from typing_extensions import assert_never

from core.jobs import (
    Checked,
    CheckpointSaved,
    CheckpointsRemoved,
    Evaluated,
    Event,
    Failed,
    Finished,
    ModelExported,
    Notice,
    NoticeLevel,
    PatienceChanged,
    Phase,
    Progress,
    Started,
    Stopped,
)
from core.number_text import format_moment
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.widgets.basics import Card, make_button
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.messages import show_text
from gui.widgets.text import format_bytes, format_metric, format_number, format_seconds

_MOST_LINES = 5000
_UNBOUNDED = 16_777_215  # px; Qt's own limit


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a log; `details` is one click away. `number` tells it from all others of its log."""

    when: str
    text: str
    level: NoticeLevel
    details: str
    number: int


def _moment(seconds: float) -> str:
    """The time of day; of another day with its date."""
    today = format_moment(seconds, "%Y-%m-%d") == format_moment(time.time(), "%Y-%m-%d")
    return format_moment(seconds, "%H:%M:%S" if today else "%Y-%m-%d %H:%M:%S")


def line_of(event: Event) -> tuple[str, NoticeLevel, str] | None:
    """(text, level, details) of an event that is worth a line."""
    match event:
        case CheckpointSaved(step=step, bytes=size):
            text = tr("checkpoint {step} saved ({size})", step=format_number(step), size=format_bytes(size))
            return text, "info", ""
        case Evaluated(step=step, name=name, metrics=metrics, seconds=seconds):
            values = ", ".join(f"{name} {format_metric(value)}" for name, value in sorted(metrics.items()))
            known = {"step": format_number(step), "time": format_seconds(seconds), "values": values}
            if name:
                text = tr("checkpoint {step} evaluated ({name}) in {time}: {values}", name=name, **known)
            else:
                text = tr("checkpoint {step} evaluated in {time}: {values}", **known)
            return text, "info", ""
        case Checked(name=name, result=result, text=text):
            tick = {"ok": "✓", "warning": "!", "failed": "✗", "skipped": "–"}[result]
            level: NoticeLevel = "warning" if result == "warning" else "info"
            return f"{tick} {tr(name)}: {tr(text)}", level, ""
        case CheckpointsRemoved(steps=steps):
            shown = ", ".join(format_number(step) for step in steps)
            text = tr("checkpoint {steps} removed: not among the latest or the best, and not pinned", steps=shown)
            return text, "info", ""
        case ModelExported(step=step, path=path):
            return tr("checkpoint {step} exported to {path}", step=format_number(step), path=path), "info", ""
        case Notice(text=text, level=level, details=details):
            return text, level, details
        case Failed(message=message, details=details):
            return message, "error", details
        case Phase(kind=kind, text=text):
            return None if kind in ("training", "stopping", "evaluating") else (tr(text), "info", "")
        case Started() | Progress() | PatienceChanged() | Finished() | Stopped():
            return None
        case _:
            assert_never(event)


class LogCard(Card):
    """Training's events as lines with their time; searchable. GUI thread. `folded(folded)`."""

    folded = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Log"), parent=parent)
        self.setObjectName("log_card")
        self._theme = theme
        self._run: Path | None = None
        self._lines: list[Line] = []
        self._logs: dict[Path | None, list[Line]] = {None: self._lines}
        self._notices = make_button("", name="notices_button", help=tr("Show only warnings and errors"), small=True)
        self._notices.setProperty("chip", True)
        self._notices.setCheckable(True)
        self._notices.toggled.connect(self._show_all)
        self._notices.hide()
        self._search = QLineEdit()
        self._search.setObjectName("log_search")
        self._search.setProperty("small", True)
        self._search.setPlaceholderText(tr("Search the log…"))
        self._search.setAccessibleName(tr("Search the log"))
        self._search.setToolTip(tr("Show only lines that contain this text (Ctrl+F)"))
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(180)
        self._search.textChanged.connect(self._show_all)
        copy = make_button(tr("Copy"), name="copy_log_button", help=tr("Copy the whole log"), small=True)
        copy.clicked.connect(self._copy)
        self._last = ElidedLabel("small", name="log_last")
        self._last.hide()
        self._fold = make_button("▾", name="fold_log", help=tr("Collapse or expand the log"), small=True, flat=True)
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self.set_folded)
        self.header.insertWidget(1, self._notices)
        self.header.addWidget(self._last, 1)
        self.header.addWidget(self._search)
        self.header.addWidget(copy)
        self.header.addWidget(self._fold)
        self._copy_button = copy
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._search.setFocus)
        self._view = QTextBrowser()
        self._view.setObjectName("log")
        self._view.setProperty("role", "log")
        self._view.setOpenLinks(False)
        self._view.anchorClicked.connect(self._show_details)
        self._view.setAccessibleName(tr("Log"))
        self._view.setMinimumHeight(48)
        self._view.setLineWrapMode(QTextBrowser.LineWrapMode.NoWrap)
        self._at_end = True
        self._view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._view.verticalScrollBar().rangeChanged.connect(self._follow)
        self._view.document().setMaximumBlockCount(_MOST_LINES)
        self._view.document().setDocumentMargin(0)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(12)
        self._view.setFont(font)
        self.body.addWidget(self._view, 1)
        theme.changed.connect(self._show_all)

    def set_folded(self, folded: bool) -> None:
        """Show the last line only, or all."""
        self._fold.setChecked(folded)
        self._fold.setText("▴" if folded else "▾")
        for widget in (self._view, self._search, self._copy_button):
            widget.setVisible(not folded)
        self._last.setVisible(folded)
        layout = self.layout()
        if layout is not None:
            layout.activate()  # the layouts inside of it notice only now what is hidden
        self.setMaximumHeight(self.sizeHint().height() if folded else _UNBOUNDED)
        self.folded.emit(folded)

    @property
    def is_empty(self) -> bool:
        return not self._lines

    def text(self) -> str:
        """What is shown."""
        return self._view.toPlainText()

    def show_run(self, run: Path | None) -> None:
        """Show the log of a run, as far as this window has heard of it."""
        self._run = run
        self._lines = self._logs.setdefault(run, [])
        self._notices.setChecked(False)
        self._show_all()

    def begin(self, run: Path | None) -> None:
        """A run starts, or goes on: its log starts anew."""
        self._logs.setdefault(run, []).clear()
        if run == self._run:
            self._show_all()

    def add_event(self, event: Event, run: Path | None) -> None:
        """A line for an event that is worth one; what was just said is not said again."""
        found = line_of(event)
        lines = self._logs.setdefault(run, [])
        if found is not None and not (lines and lines[-1].text == found[0]):
            self._add(run, *found, time.time())

    def add_line(
        self, text: str, level: NoticeLevel = "info", details: str = "", said: float | None = None
    ) -> None:
        """One line at the end of the log that is shown; `details` opens from a link in it.

        `said`: in unix seconds, when that was, if not now.
        """
        self._add(self._run, text, level, details, time.time() if said is None else said)

    def _add(self, run: Path | None, text: str, level: NoticeLevel, details: str, said: float) -> None:
        lines = self._logs.setdefault(run, [])
        number = lines[-1].number + 1 if lines else 0
        lines.append(Line(_moment(said), text, level, details, number))
        del lines[:-_MOST_LINES]
        if run == self._run:
            self._count_notices()
            self._last.setText(text)
            if self._is_wanted(lines[-1]):
                self._view.append(self._html(lines[-1]))

    def _scrolled(self, value: int) -> None:
        self._at_end = value >= self._view.verticalScrollBar().maximum() - 4

    def _follow(self) -> None:
        """The newest line stays in sight, unless the person scrolled away from it."""
        if self._at_end:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _count_notices(self) -> None:
        count = sum(1 for line in self._lines if line.level != "info")
        self._notices.setText(tr_n("{n} notice", "{n} notices", count))
        self._notices.setVisible(count > 0)

    def _is_wanted(self, line: Line) -> bool:
        if self._notices.isChecked() and line.level == "info":
            return False
        return self._search.text().lower() in line.text.lower()

    def _show_all(self) -> None:
        self._count_notices()
        self._last.setText(self._lines[-1].text if self._lines else "")
        self._view.clear()
        for line in self._lines:
            if self._is_wanted(line):
                self._view.append(self._html(line))
        self._at_end = True
        self._follow()

    def _show_details(self, link: QUrl) -> None:
        line = next((line for line in self._lines if str(line.number) == link.toString()), None)
        if line is not None:
            show_text(self.window(), tr("Details"), f"{line.text}\n\n{line.details}")

    def _copy(self) -> None:
        text = "\n".join(f"{line.when} {line.text}" for line in self._lines)
        QGuiApplication.clipboard().setText(text)

    def _html(self, line: Line) -> str:
        tokens = self._theme.tokens
        colour = {"info": tokens.text, "warning": tokens.warning, "error": tokens.bad}[line.level]
        link = f' <a style="color:{tokens.accent}" href="{line.number}">{tr("details")}</a>' if line.details else ""
        return (
            f'<span style="color:{tokens.faint}">{line.when}</span>&nbsp;&nbsp;'
            f'<span style="color:{colour}">{html.escape(line.text)}</span>{link}'
        )
