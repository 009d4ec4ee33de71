"""Overlays: the runs whose curves are drawn over those of the open run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from gui.state.disk.curve_queue import CurveQueue
    from gui.state.disk.watcher import DiskWatcher, RunLine

MOST = 19  # beside the open run


class Overlays(QObject):
    """GUI thread. `changed`: other runs are marked, or shown; `curves(Path, Batch)`: new points of one shown.

    A run that is marked and open at once is drawn once, as the open one.
    """

    changed = Signal()
    curves = Signal(object, object)

    def __init__(self, watcher: DiskWatcher, queue: CurveQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = watcher
        self._queue = queue
        self._open: Path | None = None
        self._names: dict[Path, str] = {}
        self.marked: tuple[Path, ...] = ()
        queue.curves.connect(self._curves_read)
        watcher.runs_read.connect(self._runs_read)

    @property
    def shown(self) -> tuple[Path, ...]:
        """The runs drawn over the open one; none without an open one."""
        return tuple(path for path in self.marked if path != self._open) if self._open is not None else ()

    def name_of(self, path: Path) -> str:
        """What a run is called; with its experiment where that differs from the open run's."""
        name = self._names.get(path, path.name)
        same = self._open is None or path.parent == self._open.parent
        return name if same else f"{path.parent.name} / {name}"

    def place_of(self, path: Path) -> int | None:
        """The run's place among those on the charts, which chooses its colour: 0 the open one; None: not there."""
        if path == self._open:
            return 0
        return self.shown.index(path) + 1 if path in self.shown else None

    def mark(self, path: Path, marked: bool) -> None:
        """Overlay a run from now on, or no more. Past `MOST` the one marked first gives way."""
        others = tuple(each for each in self.marked if each != path)
        self._set((*others, path)[-MOST:] if marked else others)

    def mark_only(self, paths: Sequence[Path]) -> None:
        """Overlay these, the first `MOST` of them, and no others."""
        self._set(tuple(dict.fromkeys(paths))[:MOST])

    def clear(self) -> None:
        """Overlay none."""
        self._set(())

    def follow(self, run: Path | None) -> None:
        """Another run is open, or the same anew: all start again from their beginnings."""
        self._open = run
        self._begin_anew()
        self.changed.emit()

    def _set(self, marked: tuple[Path, ...]) -> None:
        if marked != self.marked:
            self.marked = marked
            self._begin_anew()
            self.changed.emit()

    def _begin_anew(self) -> None:
        self._queue.keep_only(self._open)
        self._watcher.watch_overlays(self.shown)

    def _curves_read(self, path: Path, batch: object) -> None:
        if path in self.shown:
            self.curves.emit(path, batch)

    def _runs_read(self, workspace: Path, lines: Sequence[RunLine]) -> None:
        """Runs that are gone are overlaid no more; names may be others now."""
        names = {line.summary.path: line.summary.display_name for line in lines}
        if names == self._names:
            return
        gone = {path for path in self.marked if path in self._names and path not in names}
        self._names = names
        self._set(tuple(path for path in self.marked if path not in gone))
        self.changed.emit()
