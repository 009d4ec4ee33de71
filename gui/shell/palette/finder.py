"""Finder: opens the palette and goes where a chosen entry leads."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from core.jobs import Emit, Failed
from gui.look.icons import ButtonIcon
from gui.look.language import tr
from gui.look.theme import Theme
from gui.shell.header_bar import Page
from gui.shell.help.dialog import show_help
from gui.shell.pages import Pages
from gui.shell.palette.search import Entry
from gui.shell.palette.view import PaletteView
from gui.state.backend import Backend
from gui.state.latest_job import LatestJob
from gui.state.window_parts import WindowParts
from gui.widgets.basics import make_button
from gui.widgets.messages import show_text

if TYPE_CHECKING:
    from core.commands.questions.answer import Answer, Question
    from core.serving.snippets.usage import Kind


class FinderWindow(Protocol):
    """What the window itself does."""

    pages: Pages
    parts: WindowParts

    def show_page(self, page: Page) -> None: ...

    def show_run(self, path: Path) -> None: ...


class Finder(QObject):
    """GUI thread."""

    def __init__(self, theme: Theme, window: FinderWindow, over: QMainWindow) -> None:
        super().__init__(over)
        self._window, self._over = window, over
        self.button = make_button(
            tr("Find anything…   Ctrl+K"),
            name="find_button",
            help=tr("Find actions, settings, runs, words"),
            flat=True,
        )
        ButtonIcon(self.button, "search", theme)
        self.button.clicked.connect(self.open)
        self.view = PaletteView(theme, over)
        self.view.chosen.connect(self._go)
        self.view.help_wanted.connect(self.search_help)
        self._job = LatestJob(self)
        self._job.result.connect(self._show_answer)
        self._job.failed.connect(self._show_failure)

    def open(self) -> None:
        """Show everything there is to find."""
        # What it is made of takes a while to import, and the window is to be seen first.
        from gui.shell.palette.sources import entries_of

        self.view.open_with(entries_of(self._window.parts.holder.state, self._over.menuBar(), self))

    def _go(self, entry: Entry) -> None:
        entry.act()

    def search_help(self, typed: str) -> None:
        """The help, searched for what was typed."""
        show_help(self._over, typed)

    def report_problem(self) -> None:
        """What a report of a problem with the open run would hold."""
        from gui.shell.report_dialog import ReportDialog

        ReportDialog(self._over, self._window.parts.backend, self._window.parts.holder.state.run).open()

    def show_topic(self, title: str) -> None:
        """A topic of the help."""
        show_help(self._over, topic=title)

    def show_setting(self, name: str) -> None:
        """The field of a setting or a param, ready to be typed in."""
        self._window.show_page("Train")
        self._window.pages.train.show_setting(name)

    def ask_why(self, question: Question) -> None:
        """Inspect the open run and show the answer."""
        run = self._window.parts.holder.state.run
        if run is not None:
            self._job.ask(functools.partial(_why, self._window.parts.backend, run, question))

    def _show_answer(self, answer: Answer) -> None:
        show_text(self._over, tr("Why?"), answer.as_text())

    def _show_failure(self, event: Failed) -> None:
        show_text(self._over, tr("Why?"), f"{event.message}\n\n{event.details}".strip())

    def show_run(self, path: Path) -> None:
        """Open a run."""
        self._window.show_run(path)

    def show_code(self, kind: Kind | None = None) -> None:
        """Code that uses the selected model."""
        self._window.show_page("Models")
        self._window.pages.models.show_code(kind)

    def list_names(self) -> None:
        """Where all names of the selected model end up."""
        self._window.show_page("Models")
        self._window.pages.models.list_names()

    def explain(self, name: str, sentence: str = "") -> None:
        """A name by the selected model; where there is none, what the help has of it."""
        if self._window.parts.holder.state.view is None:
            show_help(self._over, name)
            return
        self._window.show_page("Models")
        self._window.pages.models.explain(name, sentence)


def _why(backend: Backend, run: Path, question: Question, emit: Emit) -> Answer:
    return backend.why(run, question, "")
