from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from core.runs.events.event_files import EventFile
from core.runs.events.scalars import SeriesKey
from core.runs.run import RunFolder
from gui.state.disk.watcher import DiskWatcher, RunLine, RunView
from tests.gui.fakes import append_scalars, run_info, state, write_run


class Seen(QObject):
    """What a watcher told, as a window would keep it. A QObject, as AppThread asks for."""

    def __init__(self, watcher: DiskWatcher) -> None:
        super().__init__()
        self.points: dict[tuple[Path, SeriesKey], list[tuple[int, float]]] = {}
        self.views: list[RunView] = []
        self.lines: tuple[RunLine, ...] = ()
        self.failures: list[tuple[Path, str]] = []
        watcher.curves.connect(self._curves)
        watcher.run_read.connect(self._view)
        watcher.runs_read.connect(self._runs)
        watcher.failed.connect(self._failed)

    def _curves(self, path: Path, batch: Any) -> None:
        for item in batch.changes:
            points = self.points.setdefault((path, item.key), [])
            points[item.start :] = zip(item.steps.tolist(), item.values.tolist(), strict=True)

    def _view(self, view: RunView) -> None:
        self.views.append(view)

    def _runs(self, workspace: Path, lines: tuple[RunLine, ...]) -> None:
        self.lines = lines

    def _failed(self, path: Path, sentence: str) -> None:
        self.failures.append((path, sentence))


@pytest.fixture
def watcher(qtbot: QtBot, tmp_path: Path) -> Iterator[DiskWatcher]:
    user = QObject()
    watcher = DiskWatcher(tmp_path, user)
    yield watcher
    watcher.end()


def test_points_appear_as_they_are_written_in_every_folder(
    watcher: DiskWatcher, tmp_path: Path, qtbot: QtBot
) -> None:
    seen = Seen(watcher)
    run = write_run(tmp_path / "pets" / "run-001", state("training"))
    append_scalars(run, "loss", [(1, 0.5), (2, 0.25)])
    watcher.start()
    watcher.watch_run(run)
    train, evaluation = (run, SeriesKey("", "loss")), (run, SeriesKey("eval", "accuracy"))
    qtbot.waitUntil(lambda: seen.points.get(train) == [(1, 0.5), (2, 0.25)], timeout=5000)
    append_scalars(run, "loss", [(3, 0.125)])
    append_scalars(run / "eval", "accuracy", [(3, 1.0)])
    qtbot.waitUntil(lambda: len(seen.points.get(train, ())) == 3, timeout=5000)
    qtbot.waitUntil(lambda: seen.points.get(evaluation) == [(3, 1.0)], timeout=5000)


def test_opening_a_run_again_tells_it_from_its_beginning(
    watcher: DiskWatcher, tmp_path: Path, qtbot: QtBot
) -> None:
    seen = Seen(watcher)
    run = write_run(tmp_path / "pets" / "run-001", state("ended", "max_steps"))
    append_scalars(run, "loss", [(1, 0.5)])
    watcher.start()
    for _ in range(2):
        seen.points.clear()
        watcher.watch_run(None)
        watcher.watch_run(run)
        qtbot.waitUntil(lambda: bool(seen.points), timeout=5000)
        assert seen.points[run, SeriesKey("", "loss")] == [(1, 0.5)]


def test_a_changed_state_is_told_without_being_asked(watcher: DiskWatcher, tmp_path: Path, qtbot: QtBot) -> None:
    seen = Seen(watcher)
    run = write_run(tmp_path / "pets" / "run-001", state("training", step=10))
    watcher.start()
    watcher.watch_run(run)
    qtbot.waitUntil(lambda: bool(seen.views), timeout=5000)
    assert seen.views[-1].state.status == "training"
    RunFolder(run).write_state(state("ended", "max_steps", step=500))
    qtbot.waitUntil(lambda: seen.views[-1].state.status == "ended", timeout=5000)


def test_an_edited_experiment_file_is_noticed(watcher: DiskWatcher, tmp_path: Path, qtbot: QtBot) -> None:
    seen = Seen(watcher)
    source = tmp_path / "pets.py"
    source.write_text("# changed since")
    run = write_run(tmp_path / "pets" / "run-001", state("ended", "max_steps"), run_info(source=str(source)))
    watcher.start()
    watcher.watch_run(run)
    qtbot.waitUntil(lambda: bool(seen.views), timeout=5000)
    assert seen.views[-1].source_changed is True


def test_new_runs_join_the_list_with_their_sparkline(watcher: DiskWatcher, tmp_path: Path, qtbot: QtBot) -> None:
    seen = Seen(watcher)
    write_run(tmp_path / "pets" / "run-001", state("ended", "max_steps"))
    watcher.start()
    qtbot.waitUntil(lambda: len(seen.lines) == 1, timeout=5000)
    run = write_run(tmp_path / "pets" / "run-002", state("training", best=0.5), run_info(created=2e9))
    append_scalars(run / "eval", "accuracy", [(100, 0.25), (200, 0.5)])
    watcher.refresh()
    qtbot.waitUntil(lambda: len(seen.lines) == 2, timeout=5000)
    assert [line.summary.name for line in seen.lines] == ["run-002", "run-001"]
    assert [line.spark for line in seen.lines] == [(0.25, 0.5), ()]
    append_scalars(run / "eval", "accuracy", [(300, 0.75)])
    qtbot.waitUntil(lambda: seen.lines[0].spark == (0.25, 0.5, 0.75), timeout=5000)


def test_evaluations_are_followed_and_never_read_twice(
    watcher: DiskWatcher, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = []
    original = EventFile.read_records

    def counted(file: EventFile) -> Any:
        for records in original(file):
            blocks.append((file.path.parent.name, records.offset))
            yield records

    monkeypatch.setattr(EventFile, "read_records", counted)
    seen = Seen(watcher)
    run = write_run(tmp_path / "pets" / "run-001", state("training"))
    append_scalars(run / "eval", "accuracy", [(100, 0.25)])
    watcher.start()
    watcher.watch_run(run)
    qtbot.waitUntil(lambda: bool(seen.lines) and bool(seen.views), timeout=5000)
    append_scalars(run / "eval", "accuracy", [(200, 0.5)])
    watcher.refresh()
    qtbot.waitUntil(lambda: seen.lines[0].spark == (0.25, 0.5), timeout=5000)
    first = [block for block in blocks if block == ("eval", 0)]
    assert len(first) == 3  # the curves', the checkpoints' and the sparkline's reader, each once


def test_overlaid_runs_are_followed_beside_the_open_one(watcher: DiskWatcher, tmp_path: Path, qtbot: QtBot) -> None:
    seen = Seen(watcher)
    one, two = (write_run(tmp_path / "pets" / name, state("training")) for name in ("run-001", "run-002"))
    for run in (one, two):
        append_scalars(run, "loss", [(1, 0.5)])
    watcher.start()
    watcher.watch_run(one)
    watcher.watch_overlays((two,))
    key = SeriesKey("", "loss")
    qtbot.waitUntil(lambda: seen.points.get((two, key)) == seen.points.get((one, key)) == [(1, 0.5)], timeout=5000)
    append_scalars(two, "loss", [(2, 0.25)])
    qtbot.waitUntil(lambda: len(seen.points[two, key]) == 2, timeout=5000)
    watcher.watch_overlays(())
    append_scalars(two, "loss", [(3, 0.125)])
    append_scalars(one, "loss", [(2, 0.25)])
    qtbot.waitUntil(lambda: len(seen.points[one, key]) == 2, timeout=5000)
    assert len(seen.points[two, key]) == 2


def test_a_run_that_is_no_run_is_said_so(watcher: DiskWatcher, tmp_path: Path, qtbot: QtBot) -> None:
    seen = Seen(watcher)
    watcher.start()
    watcher.watch_run(tmp_path / "nothing")
    qtbot.waitUntil(lambda: bool(seen.failures), timeout=5000)
    assert seen.failures[0][0] == tmp_path / "nothing"
    assert "nothing" in seen.failures[0][1]


@pytest.mark.expected_logs("Reading runs failed")
def test_a_bug_in_reading_does_not_end_the_thread(
    watcher: DiskWatcher, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Seen(watcher)
    run = write_run(tmp_path / "pets" / "run-001", state("training"))
    append_scalars(run, "loss", [(1, 0.5)])
    calls = []

    def fail_once(*arguments: object) -> object:
        calls.append(1)
        if len(calls) == 1:
            raise ZeroDivisionError
        return ()

    monkeypatch.setattr("core.runs.catalogue.run_list.RunList.poll", fail_once)
    watcher.start()
    watcher.watch_run(run)
    qtbot.waitUntil(lambda: bool(seen.points) and bool(calls), timeout=5000)


def test_ending_does_not_wait_for_the_next_poll(tmp_path: Path, qtbot: QtBot) -> None:
    user = QObject()
    watcher = DiskWatcher(tmp_path, user)
    watcher.start()
    watcher.end()
    assert watcher.isFinished()


def test_a_checkpoint_that_is_not_listed_is_told_once_nothing_is_written(
    watcher: DiskWatcher, tmp_path: Path, qtbot: QtBot
) -> None:
    seen = Seen(watcher)
    run = write_run(tmp_path / "pets" / "run-001", state("ended", "max_steps"))
    (run / "model.ckpt-7.data-00000-of-00001").write_bytes(b"0")
    watcher.start()
    watcher.watch_run(run)
    qtbot.waitUntil(lambda: bool(seen.views), timeout=5000)
    assert [item.name for item in seen.views[-1].listing.left_out] == ["model.ckpt-7"]
    RunFolder(run).write_state(state("training"))
    qtbot.waitUntil(lambda: seen.views[-1].state.status == "training", timeout=5000)
    assert not seen.views[-1].listing.left_out
