"""Does anything to the real window while a sample trains: `python -m tests.reliability.monkey SECONDS SEED FOLDER`.

A program of its own, since what it looks for ends programs. Whatever it is about to do is printed first, so that
the last lines tell what broke it; the same seed chooses the same actions, as far as the training keeps pace.
"""

from __future__ import annotations

import faulthandler
import os
import random
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shiboken6
from PySide6.QtCore import QMessageLogContext, QSettings, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from gui.look.theme import Theme
from gui.shell.main_window import MainWindow
from gui.state.app_thread import end_threads
from gui.state.backend import commands_backend
from tests.gui.children import child_of
from tests.reliability.monkey_hands import Hands

STALL = float(os.environ.get("SOAK_STALL", "15"))  # seconds, on a machine that is shared
WORTH_SHOWING = 1.0  # seconds
LONG = 0.25  # seconds of the window's own processor time, whatever else the machine does
LOOKS = 60.0  # seconds between two looks at the memory
PREPARING = max(
    120.0, 4 * STALL
)  # seconds for TensorFlow to load and training to begin, and for the window to close
PACE = 5  # ms between two actions
SETTINGS = {"max_steps": "1000000", "checkpoint_every": "300", "patience": "0"}
_HARMLESS = (
    "This plugin does not support",  # the offscreen platform
    "Keyboard event not accepted by receiving widget",  # the test library, of a key that means nothing there
)


def main() -> int:
    seconds, seed, folder = float(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]).resolve()
    print(f"seed {seed}, {seconds:g} seconds", flush=True)
    faulthandler.enable()
    os.chdir(folder)  # what is typed as a path lies here
    problems = Problems()
    app = QApplication(["monkey"])
    setattr(QDesktopServices, "openUrl", lambda url: True)  # noqa: B010 - no browser, no file manager
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Theme(app, "light"), commands_backend(), folder / "workspace", settings)
    watch = StallWatch()
    monkey = Monkey(window, random.Random(seed), seconds)
    window.started.connect(monkey.prepare)
    window.show()
    app.exec()
    print(
        f"{monkey.count} actions, the longest stall {watch.worst * 1000:.0f} ms, "
        f"of the window's own processor time {watch.busiest * 1000:.0f} ms",
        flush=True,
    )
    watch.end()
    shiboken6.delete(window)
    end_threads()
    if not monkey.ended:
        problems.add("the window was closed before the time was over")
    for text in problems.texts:
        print(f"PROBLEM {text}", flush=True)
    print("the window was closed in good order" if not problems.texts else "it was not", flush=True)
    return 1 if problems.texts else 0


class Problems:
    """Whatever nobody caught, in any thread, and what Qt warns of."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        sys.excepthook = self._uncaught
        threading.excepthook = lambda told: self._uncaught(
            told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback
        )
        sys.unraisablehook = lambda told: self._uncaught(
            told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback
        )
        qInstallMessageHandler(self._qt)

    def add(self, text: str) -> None:
        self.texts.append(text)
        print(f"PROBLEM {text}", flush=True)

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.add("".join(traceback.format_exception(kind, error, trace)))

    def _qt(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(harmless in text for harmless in _HARMLESS):
            self.add(f"{kind.name}: {text}")


class StallWatch:
    """Ends the program, with the stacks of all threads, where the window does not come round for STALL seconds."""

    def __init__(self) -> None:
        self.worst = 0.0
        self.busiest = 0.0
        self._last = time.monotonic()
        self._worked = 0.0
        self._over = threading.Event()
        self._tick = QTimer(interval=20)
        self._tick.timeout.connect(self._beat)
        self._tick.start()
        threading.Thread(target=self._look, daemon=True).start()

    def end(self) -> None:
        self._over.set()
        self._tick.stop()

    def _beat(self) -> None:
        now, worked = time.monotonic(), time.thread_time()
        self.worst = max(self.worst, now - self._last)
        busy = worked - self._worked if self._worked else 0.0  # the first beat ends the start
        if busy > max(self.busiest, LONG):
            print(f"the window was busy for {busy * 1000:.0f} ms", flush=True)
        self.busiest = max(self.busiest, busy)
        self._last, self._worked = now, worked

    def _look(self) -> None:
        main = threading.main_thread().ident or 0
        shown = 0.0
        while not self._over.wait(0.1):
            if time.monotonic() - self._last > WORTH_SHOWING and shown != self._last:
                shown = self._last
                stack = traceback.format_stack(sys._current_frames()[main])
                print("the window stands still here:", *stack[-4:], sep="\n", flush=True)
            if time.monotonic() - self._last > STALL:
                print(f"PROBLEM the window stood still for more than {STALL:g} seconds", flush=True)
                faulthandler.dump_traceback(all_threads=True)
                os._exit(4)


class Monkey:
    """Trains a sample, then acts until its time is over, then closes the window as a logout does."""

    def __init__(self, window: MainWindow, chance: random.Random, seconds: float) -> None:
        self.count = 0
        self.ended = False
        self._began = 0.0
        self._window = window
        self._seconds = seconds
        self._hands = Hands(window, chance)
        self._deadline = time.monotonic() + PREPARING

    def prepare(self) -> None:
        self._window.opening.open_sample("penguins")
        self._when_loaded()

    def _when_loaded(self) -> None:
        if self._window.parts.holder.state.experiment is None:
            self._again(self._when_loaded, "the sample is loaded")
            return
        for name, text in SETTINGS.items():
            child_of(self._window, QLineEdit, f"setting_{name}").setText(text)
        child_of(self._window, QAbstractButton, "train_button").click()
        self._when_training()

    def _when_training(self) -> None:
        if self._window.parts.holder.state.view is None:
            self._again(self._when_training, "the training begins")
            return
        self._began = time.monotonic()
        self._deadline = self._began + self._seconds
        self._tell_memory()
        self._act()

    def _tell_memory(self) -> None:
        """Print what the program takes, in MB, now and again later. Where there is /proc."""
        with suppress(OSError):
            size = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20
            minutes = (time.monotonic() - self._began) / 60
            print(f"memory {size} MB after {minutes:.1f} min, {self.count} actions", flush=True)
            QTimer.singleShot(int(LOOKS * 1000), self._tell_memory)

    def _act(self) -> None:
        if time.monotonic() > self._deadline:
            self._close()
            return
        QTimer.singleShot(PACE, self._act)  # first: an action may run an event loop of its own
        self.count += 1
        self._hands.act(self.count)

    def _close(self) -> None:
        self.ended = True
        print("the window is asked to close", flush=True)
        self._deadline = time.monotonic() + PREPARING
        self._window.end_in_good_order()
        self._when_closed()

    def _when_closed(self) -> None:
        if self._window.isVisible():
            self._again(self._when_closed, "the window is closed")
        else:
            QApplication.quit()

    def _again(self, look: Callable[[], None], what: str) -> None:
        if time.monotonic() > self._deadline:
            print(f"PROBLEM in {PREPARING:g} seconds it did not happen that {what}", flush=True)
            faulthandler.dump_traceback(all_threads=True)
            os._exit(5)
        QTimer.singleShot(50, look)


if __name__ == "__main__":
    sys.exit(main())
