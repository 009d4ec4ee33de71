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
from pathlib import Path
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shiboken6
from PySide6.QtCore import QMessageLogContext, QSettings, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from gui.look.theme import Theme
from gui.shell.app import prepare_process
from gui.shell.main_window import MainWindow
from gui.state.app_thread import end_threads
from gui.state.backend import commands_backend
from gui.state.disk.settings import Settings
from tests.gui.children import child_of
from tests.reliability.machine_pace import MachinePace
from tests.reliability.memory_watch import MemoryWatch, resident
from tests.reliability.monkey_hands import Hands, leave_alone
from tests.reliability.stall_watch import LONG, StallWatch

STALL = float(os.environ.get("SOAK_STALL", "15"))  # seconds, on a machine that is shared
LOOKS = 60.0  # seconds between two looks at the memory
PACE_LOOKS = 5_000  # ms between two looks at how fast the machine is
AT_FIRST = 10.0  # minutes, from which on it should stay
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
    prepare_process()
    app = QApplication(["monkey"])
    setattr(QDesktopServices, "openUrl", lambda url: True)  # noqa: B010 - no browser, no file manager
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(Theme(app, "light"), commands_backend(), folder / "workspace", settings)
    pace, memory = MachinePace(), MemoryWatch()
    watch = StallWatch(window, STALL, pace)
    monkey = Monkey(window, random.Random(seed), seconds, watch, memory, pace)
    leave_alone(window)
    window.started.connect(monkey.prepare)
    window.show()
    app.exec()
    watch.end()
    shiboken6.delete(window)
    end_threads()
    if not monkey.ended:
        problems.add("the window was closed before the time was over")
    for text in problems.texts:
        print(f"PROBLEM {text}", flush=True)
    print(
        f"seed {seed}: {monkey.count} actions, {len(problems.texts)} uncaught exceptions or warnings of Qt, "
        f"turns over {LONG * 1000:.0f} ms on the clock {watch.on_the_clock}, "
        f"of them on a quiet machine {watch.on_a_quiet_machine}, "
        f"of the window's processor time {watch.of_the_processor}, of {watch.turns}; "
        f"memory {memory.at(AT_FIRST) or 'unknown'} MB after {AT_FIRST:g} min, "
        f"{monkey.memory_at_end} MB at the end; "
        f"a fixed piece of work took {pace}",
        flush=True,
    )
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


class Monkey:
    """Trains a sample, then acts until its time is over, then closes the window as a logout does."""

    def __init__(
        self,
        window: MainWindow,
        chance: random.Random,
        seconds: float,
        watch: StallWatch,
        memory: MemoryWatch,
        pace: MachinePace,
    ) -> None:
        self.count = 0
        self.ended = False
        self.memory_at_end = 0  # MB, before the window is asked to close
        self._watch, self._memory, self._pace = watch, memory, pace
        self._began = 0.0
        self._window = window
        self._seconds = seconds
        self._hands = Hands(window, chance, watch.aside)
        self._deadline = time.monotonic() + PREPARING
        # One for all actions: PySide keeps a little of each call of `QTimer.singleShot`.
        self._next = QTimer(singleShot=True, interval=PACE)
        self._next.timeout.connect(self._act)
        self._pace_looks = QTimer(interval=PACE_LOOKS)
        self._pace_looks.timeout.connect(self._look_at_pace)

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
        self._look_at_memory()
        self._pace_looks.start()
        self._act()

    def _look_at_pace(self) -> None:
        with self._watch.aside():
            self._pace.look()

    def _look_at_memory(self) -> None:
        """Print what the program takes, now and again later."""
        self._memory.look((time.monotonic() - self._began) / 60, self.count)
        self._watch.leave_out()
        QTimer.singleShot(int(LOOKS * 1000), self._look_at_memory)

    def _act(self) -> None:
        if time.monotonic() > self._deadline:
            self._close()
            return
        self._next.start()  # first: an action may run an event loop of its own
        self.count += 1
        self._watch.beat()
        self._hands.act(self.count)

    def _close(self) -> None:
        self.ended = True
        self.memory_at_end = resident()
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
