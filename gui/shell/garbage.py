"""Python's search for reference cycles, in the GUI thread only.

Python searches in whatever thread happens to allocate. Training and loading allocate in their own threads: a widget
that is part of a cycle would be deleted there, under the feet of the window, and the program would crash.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

from core import precedence
from core.garbage import is_importing

_INTERVAL = 200  # ms
# Blocks of memory that come on top of what the last full search left and bring the next one: some 4 000 objects.
# Functions of graphs that are gone are among them, and to free those of several graphs at once is a halt.
_MORE = 12_000


class GarbageCollector(QObject):
    """Searches at intervals in the thread it lives in, from its making until `stop`; Python itself does not.

    Until `set_aside` it searches the youngest objects only: what is made at the start stays.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._starting = True
        self._blocks = sys.getallocatedblocks()
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL)
        self._timer.timeout.connect(self.check)
        self._timer.start()

    def set_aside(self) -> None:
        """What is there now stays to the end: never search through it.

        Modules and the window itself are most of what a full search would look at, 40 to 150 ms of the window's
        time. At the start of the program none of it was found to be needless.
        """
        self._starting = False
        gc.collect(0)
        gc.freeze()
        self._blocks = sys.getallocatedblocks()

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
        if self._starting or middle <= middle_limit:
            gc.collect(0)
            return
        if precedence.is_long_turn():
            return  # the next check adds to a shorter one
        gc.collect(1)
        # Blocks, since to ask for the objects is to hold them for a moment: another thread that makes a tuple of
        # what a generator yields then gets a SystemError.
        blocks = sys.getallocatedblocks()
        if blocks - self._blocks > _MORE:
            gc.collect()
            blocks = sys.getallocatedblocks()
        else:
            blocks = min(blocks, self._blocks)
        self._blocks = blocks
