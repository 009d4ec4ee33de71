"""What was read of curves is handed on in portions: nothing is lost, and the window has its turns in between."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from core.runs.events.scalars import Batch, Restart, SeriesChange, SeriesKey
from gui.state.disk.curve_queue import CurveQueue, portions

_MOST = 25_000  # points that may come at once


def change_of(tag: str, start: int, count: int) -> SeriesChange:
    steps = np.arange(start, start + count)
    return SeriesChange(SeriesKey("", tag), start, steps, steps + 1e9, steps * 0.5)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 5), st.integers(0, 100_000)), max_size=12))
def test_portions_are_small_and_give_the_same_curves(sizes: list[tuple[str, int, int]]) -> None:
    changes = tuple(change_of(*size) for size in sizes)
    batch = Batch(changes, ("a notice",), (Restart(3, 1.0),), (change_of("a", 0, 7),))
    found = list(portions(batch))
    assert curves_of([batch]) == curves_of(found)
    assert all(sum(len(change.steps) for change in portion.changes) <= _MOST for portion in found)
    assert [portion.notices for portion in found if portion.notices] == [("a notice",)]
    assert [portion.restarts for portion in found if portion.restarts] == [batch.restarts]
    assert found[-1].superseded == batch.superseded
    assert not any(portion.superseded for portion in found[:-1])


def curves_of(batches: list[Batch]) -> dict[str, list[int]]:
    """The steps of each curve after these changes."""
    curves: dict[str, list[int]] = {}
    for batch in batches:
        for change in batch.changes:
            kept = curves.get(change.key.tag, [])[: change.start]
            curves[change.key.tag] = kept + change.steps.tolist()
    return curves


def test_the_window_has_its_turn_while_much_is_handed_on(qtbot: QtBot, tmp_path: Path) -> None:
    queue = CurveQueue()
    found: list[Batch] = []
    turns: list[int] = []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: turns.append(len(found)))

    def take(path: Path, batch: Batch) -> None:
        found.append(batch)
        qtbot.wait(1)

    queue.curves.connect(take)
    queue.append(tmp_path, Batch((change_of("a", 0, 1_000_000),)))
    assert not found
    timer.start()
    qtbot.waitUntil(lambda: sum(len(change.steps) for each in found for change in each.changes) == 1_000_000)
    timer.stop()
    assert len(set(turns)) > 5


def test_what_waits_of_a_run_that_was_left_is_dropped(qtbot: QtBot, tmp_path: Path) -> None:
    queue = CurveQueue()
    queue.append(tmp_path / "old", Batch((change_of("a", 0, 100_000),)))
    queue.clear()
    with qtbot.waitSignal(queue.curves) as handed:
        queue.append(tmp_path / "new", Batch((change_of("a", 0, 1),)))
    assert handed.args is not None
    assert handed.args[0] == tmp_path / "new"


def test_of_other_runs_what_waits_can_be_dropped_alone(qtbot: QtBot, tmp_path: Path) -> None:
    queue = CurveQueue()
    found: list[Path] = []
    queue.curves.connect(lambda path, batch: found.append(path))
    for name in ("open", "overlaid"):
        queue.append(tmp_path / name, Batch((change_of("a", 0, 100_000),)))
    queue.keep_only(tmp_path / "open")
    with qtbot.waitSignal(queue.caught_up):
        pass
    qtbot.wait(1)
    assert set(found) == {tmp_path / "open"}
