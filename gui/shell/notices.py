"""Notices: tells in the window, and on the desktop, what became of the runs."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSystemTrayIcon, QWidget

from core.jobs import Event, Progress
from core.words import mark
from gui.look.icons import PROGRAM
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.state.disk.remote_runs import line_of
from gui.state.disk.run_watch import Kind, RunNotice, RunWatch
from gui.state.run_follower import RunFollower
from gui.state.training import TrainingJob
from gui.state.window_state import StateHolder, WindowState
from gui.widgets.basics import Badge, Tone, make_button, make_label
from gui.widgets.text import as_plain

if TYPE_CHECKING:
    from core.runs.events.scalars import Batch
    from gui.state.disk.watcher import RunLine

LOOK_EVERY = 5000  # ms
_MOST = 20

_WORDS: dict[Kind, tuple[str, Tone]] = {
    "ended": (mark("Done"), "good"),
    "failed": (mark("Failed"), "bad"),
    "nan": ("NaN", "bad"),
    "stuck": (mark("Stuck"), "warning"),
    "moving": (mark("Moving"), "good"),
}


class Notices(QObject):
    """GUI thread. `told(RunNotice)`: of every one; `run_wanted(Path)`: it is to be opened."""

    told = Signal(object)
    run_wanted = Signal(object)

    def __init__(
        self, theme: Theme, holder: StateHolder, runs: RunFollower, training: TrainingJob, window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._holder = holder
        self._runs = runs
        self._page = ""
        self._watch = RunWatch()
        self._followed: set[Path] = set()
        self._tray: QSystemTrayIcon | None = None
        self._remote: tuple[RunLine, ...] = ()
        self.bar = NoticeBar()
        self.bar.run_pressed.connect(self.run_wanted)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        holder.changed.connect(self._state_changed)
        runs.curves.connect(self._curves_read)
        runs.overlays.curves.connect(self._read_curves)
        runs.overlays.changed.connect(self._follow)
        training.reported.connect(self._training_reported)

    def show_page(self, page: str) -> None:
        """Another page is shown: "Train" tells itself how the open run ends."""
        self._page = page

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()
        if self._tray is not None:
            self._tray.hide()
            self._tray = None

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        if state.opened != before.opened:
            self._remote = ()
        if state.view is not before.view and state.view is not None and state.view.url:
            self._remote = (line_of(state.view),)  # a run at a URL is in no workspace
            self._read_runs(state)
        elif state.lines is not before.lines:
            self._read_runs(state)
        if state.training_run is not None and not self._timer.isActive():
            self._timer.start()

    def _read_runs(self, state: WindowState) -> None:
        self._tell(self._watch.read([*(state.lines or ()), *self._remote], time.monotonic()))
        if self._watch.any_live and not self._timer.isActive():
            self._timer.start()
        elif not self._watch.any_live:
            self._timer.stop()

    def _curves_read(self, batch: Batch) -> None:
        if self._holder.state.run is not None:
            self._read_curves(self._holder.state.run, batch)

    def _read_curves(self, run: Path, batch: Batch) -> None:
        self._tell(self._watch.read_curves(run, batch, time.monotonic()))

    def _follow(self) -> None:
        """Runs whose curves are read no more tell no more."""
        run = self._holder.state.run
        followed = {*self._runs.overlays.shown, *([run] if run is not None else [])}
        for path in self._followed - followed:
            self._watch.leave(path, "curves")
        self._followed = followed

    def _training_reported(self, event: Event) -> None:
        run = self._holder.state.training_run
        if run is not None and isinstance(event, Progress):
            self._watch.beat(run, "training", event.step, time.monotonic())

    def _look(self) -> None:
        state = self._holder.state
        resting = {state.training_run} if state.training_run is not None and state.training.paused else set()
        if state.run is not None and self._runs.remote.trouble:
            resting.add(state.run)  # its storage cannot be read: that says nothing of the training
        self._tell(self._watch.look(time.monotonic(), resting))

    def _tell(self, notices: list[RunNotice]) -> None:
        for notice in notices:
            self.told.emit(notice)
            seen = self._page == "Train" and notice.run == self._holder.state.run
            if not seen or notice.kind in ("nan", "stuck", "moving"):
                self.bar.show_notice(notice)
            if notice.kind != "moving" and not self._window.isActiveWindow():
                self._tell_desktop(notice)

    def _tell_desktop(self, notice: RunNotice) -> None:
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(QIcon(str(PROGRAM)), self)
            self._tray.setToolTip("Estimator Workbench")
            self._tray.messageClicked.connect(self._come_forward)
            self._tray.activated.connect(self._come_forward)
            self._tray.show()
        bad = notice.kind in ("failed", "nan")
        sign = QSystemTrayIcon.MessageIcon.Critical if bad else QSystemTrayIcon.MessageIcon.Information
        self._tray.showMessage("Estimator Workbench", as_plain(notice.text), sign)  # some take it for HTML

    def _come_forward(self) -> None:
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        QApplication.alert(self._window)


class NoticeBar(QFrame):
    """The newest notice; dismissing it shows the one before. `run_pressed(Path)`. GUI thread."""

    run_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_bar")
        self.setProperty("role", "card")
        self._notices: list[RunNotice] = []
        self._badge = Badge()
        self._text = make_label("", wrap=True, name="notice_text")
        self._more = make_label("", "small", name="notice_more")
        show = make_button(tr("Show run"), name="notice_show", help=tr("Open the run this is about"), small=True)
        show.clicked.connect(self._show_pressed)
        close = make_button(
            tr("Dismiss"), name="notice_dismiss", help=tr("Dismiss this notice"), small=True, flat=True
        )
        close.clicked.connect(self._dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(10)
        layout.addWidget(self._badge)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._more)
        layout.addWidget(show)
        layout.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def show_notice(self, notice: RunNotice) -> None:
        """Show it; of one run and kind only the newest is kept, and "moving" takes back "stuck"."""
        gone = {notice.kind, "stuck"} if notice.kind == "moving" else {notice.kind, "moving"}
        if notice.kind in ("ended", "failed"):
            gone = {"ended", "failed", "stuck", "moving"}
        self._notices = [each for each in self._notices if each.run != notice.run or each.kind not in gone]
        self._notices = [*self._notices[-_MOST + 1 :], notice]
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._notices))
        if not self._notices:
            return
        notice, others = self._notices[-1], len(self._notices) - 1
        word, tone = _WORDS[notice.kind]
        self._badge.show_word(tr(word), tone)
        self._text.setText(notice.text)
        self._more.setText(tr_n("and {n} more", "and {n} more", others) if others else "")

    def _show_pressed(self) -> None:
        notice = self._notices[-1]
        self._dismiss()
        self.run_pressed.emit(notice.run)

    def _dismiss(self) -> None:
        self._notices.pop()
        self._show()
