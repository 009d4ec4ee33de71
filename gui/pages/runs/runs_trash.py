"""The deleted runs of the workspace: listed in a menu, restored from it, and deleted for good after a question."""

from __future__ import annotations

import functools
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.jobs import Emit, Failed
from core.words import mark
from gui.look.language import tr, tr_n
from gui.state.jobs import JobRunner
from gui.state.window_state import StateHolder
from gui.widgets.dialogs import ask_empty_trash
from gui.widgets.text import format_age

if TYPE_CHECKING:
    from core.runs.catalogue.trashed import Trashed

_LOST = mark("Their checkpoints, exports and curves are removed from the disk for good.")
_SHOWN = 10


class RunsTrash(QObject):
    """GUI thread. Files are counted and deleted in the background: there may be many gigabytes of them.

    restore_pressed(Trashed); emptied; failed(sentence, details).
    """

    restore_pressed = Signal(object)
    emptied = Signal()
    failed = Signal(str, str)

    def __init__(self, holder: StateHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._holder = holder
        self._widget = parent
        self._what = ""  # the question is about
        self._counting = JobRunner(self)
        self._counting.result.connect(self._ask)
        self._counting.failed.connect(self._failed)
        self._emptying = JobRunner(self)
        self._emptying.result.connect(self._emptied)
        self._emptying.failed.connect(self._failed)

    def fill_menu(self, menu: QMenu) -> None:
        """What is in the trash, to be brought back."""
        from core import commands

        menu.clear()
        found = commands.deleted_runs(self._holder.state.workspace)
        for item in found[:_SHOWN]:
            place = item.paths[0]
            text = tr(
                "{experiment} / {run}, {age} ago",
                experiment=place.parent.name,
                run=place.name,
                age=format_age(time.time() - item.deleted),
            )
            action = menu.addAction(text, functools.partial(self.restore_pressed.emit, item))
            action.setObjectName(f"action_run_restore_{place.name}")
        if len(found) > _SHOWN:
            menu.addAction(tr_n("and {n} older one", "and {n} older ones", len(found) - _SHOWN)).setEnabled(False)
        if not found:
            menu.addAction(tr("The trash is empty")).setEnabled(False)
            return
        menu.addSeparator()
        empty = menu.addAction(tr("Empty the trash…"), functools.partial(self._count, found))
        empty.setObjectName("action_run_empty_trash")
        empty.setEnabled(not (self._counting.running or self._emptying.running))

    def _count(self, found: Sequence[Trashed]) -> None:
        """The question says how many bytes there are: that takes a look at every file."""
        if not self._counting.running:
            self._what = tr("the run") if len(found) == 1 else tr_n("the {n} run", "the {n} runs", len(found))
            self._counting.start(functools.partial(_size_of, self._holder.state.workspace))

    def _ask(self, counted: tuple[Path, int]) -> None:
        workspace, size = counted
        if workspace != self._holder.state.workspace:
            return  # another one was chosen meanwhile, with a trash that nobody counted
        empty = functools.partial(self._empty, workspace)
        ask_empty_trash(self._widget.window(), self._what, size, tr(_LOST), empty)

    def _empty(self, workspace: Path) -> None:
        if not self._emptying.running:
            self._emptying.start(functools.partial(_empty, workspace))

    def _emptied(self, freed: int) -> None:
        self.emptied.emit()

    def _failed(self, event: Failed) -> None:
        self.failed.emit(event.message, event.details)


def _size_of(workspace: Path, emit: Emit) -> tuple[Path, int]:
    from core import commands

    return workspace, sum(item.bytes for item in commands.list_trash(workspace))


def _empty(workspace: Path, emit: Emit) -> int:
    from core import commands

    return commands.empty_trash(workspace)
