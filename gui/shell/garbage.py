"""Python's search for reference cycles, in the GUI thread only.

Python searches in whatever thread happens to allocate. Training and loading allocate in their own threads: a widget
that is part of a cycle would be deleted there, under the feet of the window, and the program would crash.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from core.garbage import is_importing

_INTERVAL = 200  # ms
_GROWTH = 1.05  # times as many old objects as were left by the last full search bring the next one
_LEAST_GROWTH = 4_000  # objects; functions of graphs that are gone, and to free those of several at once is a halt


class GarbageCollector(QObject):
    """Searches at intervals in the thread it lives in, from its making until `stop`; Python itself does not."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._long_lived = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL)
        self._timer.timeout.connect(self.check)
        self._timer.start()

    def set_aside(self) -> None:
        """What is there now stays to the end: clear up once, then never search through it again.

        Modules and the window itself are most of what a full search would look at, 40 ms of the window's time.
        """
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Leave it to Python again, if it was. What was set aside stays so: the program ends."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

    def check(self) -> None:
        """Search the young objects; the old ones soon after many have come, so that little is freed at a time.

        Not while modules are imported: what they leave is set aside at the end of that.
        """
        if is_importing():
            return
        _, middle, _ = gc.get_count()
        _, middle_limit, _ = gc.get_threshold()
        if middle <= middle_limit:
            gc.collect(0)
            return
        gc.collect(1)
        if len(gc.get_objects(generation=2)) > max(self._long_lived + _LEAST_GROWTH, self._long_lived * _GROWTH):
            gc.collect()
            self._long_lived = len(gc.get_objects(generation=2))
