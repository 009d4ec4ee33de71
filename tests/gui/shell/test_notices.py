from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from core.runs.catalogue.workspace import RunSummary
from gui.look.theme import Theme
from gui.shell import notices
from gui.shell.notices import NoticeBar, Notices
from gui.state.disk.run_watch import LEAST_PAUSE, RunNotice, RunWatch
from gui.state.disk.watcher import RunLine
from tests.gui.bench import Bench
from tests.gui.fakes import FakeBackend, batch, change, state

RUN = Path("/runs/pets/run-001")


def line(status: str, reason: str | None = None, step: int = 0, message: str = "", spark: Any = ()) -> RunLine:
    run_state = state(status, reason, step, message)
    return RunLine(RunSummary(RUN, RUN.name, "pets", run_state, 1e9, "accuracy", None, True), spark)


def texts(found: list[RunNotice]) -> list[str]:
    return [notice.text for notice in found]


@pytest.mark.parametrize(
    ("reason", "message", "text"),
    [
        ("max_steps", "", "run-001 has finished."),
        ("early_stopping", "", "run-001 was stopped early."),
        ("failed", "The loss is NaN.", "run-001 failed. The loss is NaN."),
        ("interrupted", "", "run-001 was interrupted: its process is gone."),
    ],
)
def test_the_end_of_a_run_is_told_once(reason: str, message: str, text: str) -> None:
    watch = RunWatch()
    assert watch.read([line("training")], 0) == []
    ended = [line("ended", reason, message=message)]
    assert texts(watch.read(ended, 2)) == [text]
    assert watch.read(ended, 4) == []


def test_what_ended_before_and_what_a_person_stopped_is_no_news() -> None:
    watch = RunWatch()
    assert watch.read([line("ended", "failed")], 0) == []
    watch.read([line("training")], 2)
    assert watch.read([line("ended", "stopped")], 4) == []


def test_nan_in_a_live_run_is_told_with_its_first_step_and_once() -> None:
    watch = RunWatch()
    bad = batch(change("", "loss", [(10, 1.0), (20, math.nan), (30, math.nan)]))
    assert watch.read_curves(RUN, bad, 0) == []
    watch.read([line("ended", "max_steps")], 0)
    assert watch.read_curves(RUN, bad, 0) == []
    watch.read([line("training")], 1)
    (notice,) = watch.read_curves(RUN, bad, 1)
    assert notice.text.startswith("run-001: loss is NaN since step 20.")
    assert watch.read_curves(RUN, bad, 2) == []
    (other,) = watch.read([line("training", spark=(0.5, math.nan))], 3)
    assert other.text.startswith("run-001: accuracy is NaN.")


def beating(watch: RunWatch, every: float, until: float) -> float:
    """A live run that makes a step now and then."""
    now = 0.0
    while now < until:
        watch.read([line("training", step=int(now))], now)
        watch.look(now)
        now += every
    return now - every


def test_a_run_that_makes_no_step_for_much_longer_than_usual_is_stuck_until_it_moves() -> None:
    watch = RunWatch()
    last = beating(watch, 20.0, 200.0)
    found = [watch.look(last + 5.0 * number) for number in range(1, 41)]
    assert [number for number, each in enumerate(found, 1) if each] == [21]  # after more than 5 times 20 s
    (notice,) = found[20]
    assert notice.kind == "stuck"
    assert notice.text == "run-001: no step for 1 min 45 s (last: step 180). The longest gap before was 20 s."
    watch.read([line("training", step=500)], last + 205)
    assert texts(watch.look(last + 206)) == ["run-001 is making steps again."]


def test_a_fast_run_is_not_called_stuck_before_a_minute() -> None:
    watch = RunWatch()
    last = beating(watch, 1.0, 20.0)
    assert watch.look(last + 25) == []
    assert watch.look(last + LEAST_PAUSE - 10) == []
    assert len(watch.look(last + LEAST_PAUSE + 1)) == 1


def test_rest_and_sleep_are_not_stuck() -> None:
    watch = RunWatch()
    last = beating(watch, 1.0, 20.0)
    for number in range(1, 30):
        assert watch.look(last + 10 * number, [RUN]) == []
    asleep = last + 290 + 3600
    assert watch.look(asleep) == []
    assert watch.look(asleep + 25) == []


def test_a_source_that_tells_no_more_does_not_make_a_run_stuck() -> None:
    watch = RunWatch()
    for now in range(0, 400, 4):
        watch.read([line("training", step=now // 100 * 100)], now)  # a checkpoint every 100 s
        watch.beat(RUN, "curves", now, now)
        watch.look(now)
    watch.leave(RUN, "curves")
    for now in range(400, 480, 4):
        assert watch.look(now) == []


class FakeTray:
    """A desktop that takes messages."""

    MessageIcon = QSystemTrayIcon.MessageIcon
    shown: ClassVar[list[str]] = []

    def __init__(self, icon: QIcon, parent: object) -> None:
        assert not icon.isNull()
        self.messageClicked = self.activated = self

    def connect(self, slot: object) -> None:
        """As a signal."""

    @staticmethod
    def isSystemTrayAvailable() -> bool:
        return True

    supportsMessages = isSystemTrayAvailable

    def setToolTip(self, text: str) -> None: ...

    def show(self) -> None: ...

    def hide(self) -> None: ...

    def showMessage(self, title: str, text: str, sign: object) -> None:
        FakeTray.shown.append(text)


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    FakeTray.shown = []
    monkeypatch.setattr(notices, "QSystemTrayIcon", FakeTray)
    return FakeTray.shown


class Scene:
    def __init__(self, qtbot: QtBot, theme: Theme, workspace: Path) -> None:
        self.bench = Bench(workspace, FakeBackend())
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.notices = Notices(theme, self.bench.holder, self.bench.runs, self.bench.training, self.window)
        qtbot.addWidget(self.notices.bar)

    @property
    def bar(self) -> NoticeBar:
        return self.notices.bar


@pytest.fixture
def scene(qtbot: QtBot, qapp: QApplication, tmp_path: Path, desktop: list[str]) -> Iterator[Scene]:
    scene = Scene(qtbot, Theme(qapp, "light"), tmp_path)
    yield scene
    scene.notices.stop()
    scene.bench.end()


def test_an_end_is_told_in_the_window_and_on_the_desktop(scene: Scene, desktop: list[str], qtbot: QtBot) -> None:
    scene.bench.holder.change(lines=(line("training"),))
    scene.bench.holder.change(lines=(line("ended", "failed", message="Disk full."),))
    assert scene.bar.text == "run-001 failed. Disk full."
    assert desktop == ["run-001 failed. Disk full."]
    show = scene.bar.findChild(QPushButton, "notice_show")
    assert show is not None
    with qtbot.waitSignal(scene.notices.run_wanted) as wanted:
        qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert wanted.args == [RUN]
    assert scene.bar.isHidden()


def test_what_the_page_tells_anyway_is_told_on_the_desktop_only(scene: Scene, desktop: list[str]) -> None:
    scene.bench.leave_for(RUN)
    scene.notices.show_page("Train")
    scene.bench.holder.change(lines=(line("training"),))
    scene.bench.holder.change(lines=(line("ended", "max_steps"),))
    assert scene.bar.isHidden()
    assert desktop == ["run-001 has finished."]
    scene.notices.show_page("Models")
    scene.bench.holder.change(lines=(line("training"),))
    scene.bench.holder.change(lines=(line("ended", "early_stopping"),))
    assert scene.bar.text == "run-001 was stopped early."


def test_nan_of_the_open_run_is_told(scene: Scene) -> None:
    scene.notices.show_page("Train")
    scene.bench.leave_for(RUN)
    scene.bench.holder.change(lines=(line("training"),))
    scene.bench.runs.curves.emit(batch(change("eval", "loss", [(7, math.nan)])))
    assert scene.bar.text.startswith("run-001: eval loss is NaN since step 7.")


def test_several_notices_are_counted_and_put_away_one_by_one(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.show_notice(RunNotice("nan", RUN, "one"))
    bar.show_notice(RunNotice("stuck", RUN, "two"))
    bar.show_notice(RunNotice("moving", RUN, "three"))
    more = bar.findChild(QLabel, "notice_more")
    close = bar.findChild(QPushButton, "notice_dismiss")
    assert more is not None
    assert close is not None
    assert (bar.text, more.text()) == ("three", "and 1 more")
    close.click()
    assert (bar.text, more.text()) == ("one", "")
    close.click()
    assert bar.isHidden()


def test_without_a_tray_nothing_is_asked_of_the_desktop(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    scene = Scene(qtbot, Theme(qapp, "light"), tmp_path)
    scene.bench.holder.change(lines=(line("training"),))
    scene.bench.holder.change(lines=(line("ended", "max_steps"),))
    assert scene.bar.text == "run-001 has finished."
    scene.notices.stop()
    scene.bench.end()
