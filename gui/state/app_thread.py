"""AppThread: a thread that the application owns, so that closing a dialog or a page never deletes it while it runs.

A QThread that still runs when it is deleted aborts the program.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, Qt, QThread, QTimer

from core import tensorflow_libraries
from gui.look.override import override

_LOOK = 10  # ms between two looks at whether a thread can be made
_FOREVER = QDeadlineTimer.ForeverConstant.Forever


class AppThread(QThread):
    """A thread that works for `user`, and may outlive it. GUI thread, but for `run`.

    Connect its signals to methods of QObjects only. A signal that waits in the queue for a method of another
    object crashes the program if that object is gone by then: PySide holds no reference to it.

    When `user` is deleted, the thread is asked to end, and is deleted once it has ended. What it emits by then
    reaches nobody.
    """

    def __init__(self, user: QObject) -> None:
        super().__init__(QCoreApplication.instance())
        self._priority = QThread.Priority.InheritPriority
        self._looks = QTimer(self, interval=_LOOK)  # runs while the start is put off
        self._looks.timeout.connect(self._look)
        user.destroyed.connect(self._abandon)

    @override
    def start(self, priority: QThread.Priority = QThread.Priority.InheritPriority) -> None:
        """Return at once. While TensorFlow's libraries are being loaded, the thread starts once they are.

        Until then the system creates no threads, and the window would stand still.
        """
        self._priority = priority
        if tensorflow_libraries.is_loading():
            self._looks.start()
        else:
            self._start_now()

    @override
    def wait(self, deadline: QDeadlineTimer | QDeadlineTimer.ForeverConstant | int = _FOREVER) -> bool:
        """Block until the thread has ended; False if it has not by then. A start that was put off happens now."""
        if self._looks.isActive():
            self._start_now()
        return super().wait(deadline)

    def ask_to_end(self) -> None:
        """Return at once; the thread ends as soon as it can."""
        raise NotImplementedError

    def delete_when_ended(self) -> None:
        """For a thread that ends now: block until it has."""
        # `finished` comes from the thread's last steps; deleting it before its very end aborts the program.
        self.wait()
        self.deleteLater()

    def _look(self) -> None:
        if not tensorflow_libraries.is_loading():
            self._start_now()

    def _start_now(self) -> None:
        self._looks.stop()
        super().start(self._priority)

    def _abandon(self) -> None:
        self.ask_to_end()
        self.finished.connect(self.delete_when_ended)
        if not self.isRunning() and not self._looks.isActive():
            self.delete_when_ended()


def end_threads(milliseconds: int = 60_000) -> bool:
    """Ask all threads to end, and wait for them; only for shutting down. False if one still runs."""
    app = QCoreApplication.instance()
    if app is None:
        return True
    threads = app.findChildren(AppThread, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for thread in threads:
        thread.ask_to_end()
    deadline = QDeadlineTimer(milliseconds)
    return all(thread.wait(deadline) for thread in threads)
