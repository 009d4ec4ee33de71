"""What can be done with the runs of the sidebar: name, hide, trash and bring back, compare, show elsewhere."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from core.errors import WorkbenchError
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.runs.runs_trash import RunsTrash
from gui.state.disk.watcher import RunLine
from gui.state.run_follower import RunFollower
from gui.state.window_state import StateHolder

if TYPE_CHECKING:
    from core.runs.catalogue.trashed import Trashed
    from core.runs.marks import RunLabel


class RunActions(QObject):
    """GUI thread. Everything is small and done at once; comparing and emptying the trash go on in the background.

    `trashed(Trashed | None)`: what can be undone now; `again_requested(Path)`: a run is to be trained again with
    changes; `failed(sentence, details)`.
    """

    trashed = Signal(object)
    again_requested = Signal(object)
    failed = Signal(str, str)

    def __init__(self, theme: Theme, holder: StateHolder, runs: RunFollower, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._holder = holder
        self._runs = runs
        self._widget = parent
        self.trashed_runs = RunsTrash(holder, parent)
        self.trashed_runs.restore_pressed.connect(self.restore)
        self.trashed_runs.emptied.connect(self._trash_emptied)
        self.trashed_runs.failed.connect(self.failed)

    def open_menu(self, line: RunLine, place: QPoint) -> QMenu:
        """The menu of one run."""
        path, opened = line.summary.path, self._holder.state.run
        url = line.url
        overlays, is_open = self._runs.overlays, path == opened
        menu = QMenu(self._widget)
        menu.setObjectName("run_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _add(menu, tr("Open"), "open", self.open_run, path).setEnabled(not is_open)
        marked = path in overlays.marked
        over = _add(menu, tr("Draw over the open run"), "overlay", overlays.mark, path, not marked)
        over.setCheckable(True)
        over.setChecked(marked)
        over.setEnabled(not is_open)
        _add(menu, tr("Compare with the open run…"), "compare", self.compare_with, path).setEnabled(
            opened is not None and not is_open
        )
        if not url:
            _add(menu, tr("Train again with changes…"), "again", self.again_requested.emit, path)
        menu.addSeparator()
        if not url:
            _add(menu, tr("Name and notes…"), "label", self.ask_label, line)
            hidden = line.summary.label.hidden
            _add(menu, tr("Show again") if hidden else tr("Hide"), "hide", self.hide, line, not hidden)
            menu.addSeparator()
        _add(menu, tr("Copy URL") if url else tr("Copy path"), "copy_path", self.copy_path, url or path)
        if not url:
            _add(menu, tr("Show folder"), "reveal", self.reveal, path)
        menu.addSeparator()
        if self._runs.attached.is_attached(path):
            _add(menu, tr("Detach"), "detach", self.detach, path).setToolTip(
                tr("Remove it from the list; its folder is not changed")
            )
        if not url:
            _add(menu, tr("Move to the trash"), "trash", self.trash, path)
        menu.popup(place)
        return menu

    def open_run(self, path: Path) -> None:
        """Open a run, unless it is open."""
        if path != self._holder.state.run:
            self._runs.open_run(path)

    def toggle_overlay(self, path: Path) -> None:
        """Draw a run over the open one, or no more; open it if none is open."""
        overlays = self._runs.overlays
        if self._holder.state.run is None:
            self._runs.open_run(path)
        elif path != self._holder.state.run:
            overlays.mark(path, path not in overlays.marked)

    def ask_label(self, line: RunLine) -> None:
        """Edit name and notes."""
        from gui.pages.runs.run_dialogs import ask_label

        ask_label(self._widget, line.summary, functools.partial(self.set_label, line.summary.path))

    def set_label(self, path: Path, label: RunLabel) -> None:
        from core import commands

        if self._try(functools.partial(commands.label_run, path, label)):
            self._runs.refresh()

    def hide(self, line: RunLine, hidden: bool) -> None:
        """Leave a run out of the list, or show it again. Its folder stays as it is."""
        self.set_label(line.summary.path, dataclasses.replace(line.summary.label, hidden=hidden))

    def hide_all(self, lines: Sequence[RunLine], hidden: bool) -> None:
        """Leave runs out of the list, or show them again."""
        for line in lines:
            self.hide(line, hidden)

    def trash(self, path: Path) -> None:
        """Move a run to the trash; it can be undone."""
        from core import commands

        try:
            trashed = commands.delete_run(path)
        except WorkbenchError as error:
            self.failed.emit(str(error), error.details)
            return
        self._runs.overlays.mark(path, False)
        if self._holder.state.run == path:
            self._runs.close_run()
        self._runs.refresh()
        self.trashed.emit(trashed)

    def restore(self, trashed: Trashed) -> None:
        """Bring a run back from the trash."""
        from core import commands

        if self._try(functools.partial(commands.undelete, trashed)):
            self.trashed.emit(None)
            self._runs.refresh()

    def detach(self, path: Path) -> None:
        """List a run from outside the workspace no more."""
        self._runs.overlays.mark(path, False)
        if self._holder.state.run == path:
            self._runs.close_run()
        self._runs.attached.detach(path)

    def copy_path(self, path: Path | str) -> None:
        QGuiApplication.clipboard().setText(str(path))

    def reveal(self, path: Path) -> None:
        """Show the run's folder in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def compare_with(self, path: Path) -> None:
        """Put a run beside the open one."""
        if self._holder.state.run is not None:
            self.compare((self._holder.state.run, path))

    def compare_shown(self) -> None:
        """Put the runs that are on the charts side by side."""
        if self._holder.state.run is not None:
            self.compare((self._holder.state.run, *self._runs.overlays.shown))

    def compare(self, paths: Sequence[Path]) -> None:
        from gui.pages.runs.compare_dialog import CompareRunsDialog

        CompareRunsDialog(self._theme, tuple(paths), self._widget.window()).open()

    def _trash_emptied(self) -> None:
        self.trashed.emit(None)

    def _try(self, do: Callable[[], object]) -> bool:
        """Do it; False, and it is told, if that cannot be."""
        try:
            do()
        except WorkbenchError as error:
            self.failed.emit(str(error), error.details)
            return False
        return True


def _add(menu: QMenu, text: str, name: str, do: Callable[..., object], *arguments: object) -> QAction:
    action = menu.addAction(text)
    action.setObjectName(f"action_run_{name}")
    action.triggered.connect(functools.partial(_call, do, arguments))
    return action


def _call(do: Callable[..., object], arguments: tuple[object, ...], checked: bool = False) -> None:
    """Without the `checked` that an action adds."""
    do(*arguments)
