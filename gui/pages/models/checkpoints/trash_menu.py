"""The trash of a run: what was deleted of it, put back one by one, or removed from the disk for good."""

from __future__ import annotations

import functools
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QPushButton

from core.errors import WorkbenchError
from core.jobs import Emit, Failed
from core.words import mark
from gui.look.language import tr, tr_n
from gui.state.backend import Backend
from gui.state.jobs import JobRunner
from gui.state.run_files import RunFiles
from gui.state.window_state import StateHolder
from gui.widgets.basics import add_menu, make_button
from gui.widgets.dialogs import ask_empty_trash
from gui.widgets.messages import MessageBar
from gui.widgets.text import format_age, format_bytes

if TYPE_CHECKING:
    from core.runs.catalogue.trashed import Trashed

_SHOWN = 12
_LOST = mark("These checkpoints and exports are removed from the disk for good.")


class TrashMenu(QObject):
    """A button with a menu, filled when it is opened. GUI thread; emptying goes on in the background."""

    def __init__(
        self, backend: Backend, holder: StateHolder, files: RunFiles, message: MessageBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self._holder = holder
        self._files = files
        self._message = message
        self._job = JobRunner(self)
        self._job.result.connect(self._show_emptied)
        self._job.failed.connect(self._show_failure)
        self.button: QPushButton = make_button(
            tr("Trash"),
            name="run_trash_button",
            help=tr("Deleted checkpoints and exports of this run: restore them, or empty the trash"),
            small=True,
        )
        self._menu = QMenu(self.button)
        self._menu.setObjectName("run_trash_menu")
        self._menu.aboutToShow.connect(self._fill)
        add_menu(self.button, self._menu)

    @property
    def can_open(self) -> bool:
        """Whether a run is open, whose trash it would be."""
        return self._holder.state.run is not None and not self._holder.state.url

    def _fill(self) -> None:
        self._menu.clear()
        run = self._holder.state.run
        if run is None:
            return
        try:
            found = self._backend.list_trash(run)
        except WorkbenchError as error:
            self._menu.addAction(tr("The trash cannot be read")).setEnabled(False)
            self._message.show_message(str(error), "bad", error.details)
            return
        if not found:
            self._menu.addAction(tr("The trash is empty")).setEnabled(False)
            return
        self._menu.addSection(tr("Restore"))
        for item in found[:_SHOWN]:
            age = format_age(time.time() - item.deleted)
            what = f"{item.what[:1].upper()}{item.what[1:]}"
            text = tr("{what}, {size}, deleted {age} ago", what=what, size=format_bytes(item.bytes), age=age)
            self._menu.addAction(text, functools.partial(self._files.undelete, item))
        if len(found) > _SHOWN:
            more = tr_n("and {n} older one", "and {n} older ones", len(found) - _SHOWN)
            self._menu.addAction(more).setEnabled(False)
        self._menu.addSeparator()
        size = sum(item.bytes for item in found)
        ask = functools.partial(self._ask, run, found, size)
        self._menu.addAction(tr("Empty the trash… ({size})", size=format_bytes(size)), ask).setEnabled(
            not self._job.running
        )

    def _ask(self, run: Path, found: tuple[Trashed, ...], size: int) -> None:
        what = found[0].what if len(found) == 1 else tr_n("{n} item", "{n} items", len(found))
        ask_empty_trash(self.button.window(), what, size, tr(_LOST), functools.partial(self._empty, run))

    def _empty(self, run: Path) -> None:
        """Of the run that the question was about, whichever is open by now."""
        self._job.start(functools.partial(_empty, self._backend, run))

    def _show_emptied(self, freed: int) -> None:
        self._message.show_message(tr("Trash emptied ({freed} freed).", freed=format_bytes(freed)), "good")

    def _show_failure(self, event: Failed) -> None:
        self._message.show_message(event.message, "bad", event.details)


def _empty(backend: Backend, run: Path, emit: Emit) -> int:
    return backend.empty_trash(run)
