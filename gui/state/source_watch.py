"""SourceWatch: tells when the file of the open experiment is edited, and what of it."""

from __future__ import annotations

import ast
import difflib
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from gui.look.language import tr, tr_n
from gui.state.window_state import StateHolder, WindowState

_SETTLED = 300  # ms without a further change: editors write a file in several steps


class SourceWatch(QObject):
    """GUI thread. `changed(path, sentence)`: once for each time that the file was saved with another text."""

    changed = Signal(str, str)

    def __init__(self, holder: StateHolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self._text = ""
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._watcher.fileChanged.connect(self._file_changed)
        self._settled.timeout.connect(self._compare)
        holder.changed.connect(self._state_changed)

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        if state.experiment is before.experiment:
            return
        self._settled.stop()
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        self._path = state.experiment.source if state.experiment is not None else ""
        self._text = text_of(self._path) or ""
        if self._text:
            self._watcher.addPath(self._path)

    def _file_changed(self, path: str) -> None:
        self._settled.start()

    def _compare(self) -> None:
        """Many editors put a new file in the place of the old one, which ends the watch of it."""
        text = text_of(self._path)
        if text is None:
            return
        self._watcher.addPath(self._path)
        if text != self._text:
            said = change_in(self._text, text)
            self._text = text
            self.changed.emit(
                self._path,
                tr(
                    "{file} was edited: {changes}. A new run uses the new text.",
                    file=Path(self._path).name,
                    changes=said,
                ),
            )


def text_of(path: str) -> str | None:
    """The text of a file; None if it cannot be read."""
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace") if path else None
    except OSError:
        return None


def change_in(before: str, now: str) -> str:
    """How many lines were added and removed, and in which functions and classes."""
    old, new = before.splitlines(), now.splitlines()
    added = removed = 0
    where: dict[str, None] = {}
    tops = _tops(now)
    for kind, first, last, start, end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        added, removed = added + end - start, removed + last - first
        for line in range(start + 1, max(end, start + 1) + 1):
            where.update({name: None for name, begin, stop in tops if begin <= line <= stop})
    counts = [tr_n("{n} line added", "{n} lines added", added)] if added else []
    if removed:
        counts.append(tr_n("{n} line removed", "{n} lines removed", removed))
    changes = ", ".join(counts) or tr("its line ends")
    return tr("{changes} in {places}", changes=changes, places=", ".join(where)) if where else changes


def _tops(text: str) -> list[tuple[str, int, int]]:
    """Name, first and last line of each function and class at the top level; none while the text is no Python."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # too many levels for the parser
        return []
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return [
        (node.name, node.lineno, node.end_lineno or node.lineno) for node in tree.body if isinstance(node, kinds)
    ]
