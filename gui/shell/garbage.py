"""Python's search for reference cycles, in the GUI thread only.

Python searches in whatever thread happens to allocate. Training and loading allocate in their own threads: a widget
that is part of a cycle would be deleted there, under the feet of the window, and the program would crash.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 200  # ms
_GROWTH = 1.25  # a full search takes 0.2 s with TensorFlow loaded: only when that much more has gathered


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
        """Leave it to Python again, if it was."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()

    def check(self) -> None:
        """Search the generations that are due by Python's own thresholds, the youngest always."""
        _, middle, oldest = gc.get_count()
        _, middle_limit, oldest_limit = gc.get_threshold()
        if middle > middle_limit and oldest > oldest_limit and self._has_grown():
            gc.collect()
            self._long_lived = len(gc.get_objects(generation=2))
        else:
            gc.collect(1 if middle > middle_limit else 0)

    def _has_grown(self) -> bool:
        return len(gc.get_objects(generation=2)) > self._long_lived * _GROWTH
