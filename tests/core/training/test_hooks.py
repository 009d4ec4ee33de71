"""What the hook of the training loop tells, without a training."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from core.control import Control
from core.jobs import Event, Notice
from core.training.hooks import LoopHook, SaverHook


def notices_of(steps: list[int], folder: Path) -> list[str]:
    """What is told of a training whose batches end at these steps."""
    events: list[Event] = []
    saver = SaverHook(str(folder), 1000, lambda step, by_hand, evaluate: False)
    hook = LoopHook(
        max_steps=9999, model_dir=str(folder), control=Control(), emit=events.append, saver=saver,
        doing=lambda activity: None, begun=lambda: None,
    )  # fmt: skip
    context: Any = SimpleNamespace()
    for step in steps:
        values: Any = SimpleNamespace(results=(step, 1.0))
        hook.after_run(context, values)
    return [event.text for event in events if isinstance(event, Notice)]


def test_a_train_op_that_does_not_count_its_steps_is_told_once(tmp_path: Path) -> None:
    (notice,) = notices_of([0] * 1200, tmp_path)
    assert "does not count its steps" in notice
    assert notices_of([step // 100 for step in range(1200)], tmp_path) == []
