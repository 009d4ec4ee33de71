"""Many steps in one call give what steps one by one give: weights, curves, checkpoints, order of the data."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.jobs import Event, Notice
from tests.core.training.fused_models import MODELS, checkpoints_of, curves_of, summary_steps, train, unequal_points

STEPS = int(os.environ.get("FUSED_STEPS", "230"))  # docs/benchmarks.md says what 500 gave


def largest_difference(one: dict[Any, Any], other: dict[Any, Any]) -> float:
    """Of numbers; text and other values must be equal."""
    worst = 0.0
    assert one.keys() == other.keys()
    for key, value in one.items():
        assert value.shape == other[key].shape
        if value.dtype.kind == "f":
            worst = max(worst, float(np.max(np.abs(value - other[key]), initial=0.0)))
        else:
            assert np.array_equal(value, other[key]), key
    return worst


@pytest.mark.parametrize("name", MODELS)
def test_many_steps_in_one_call_equal_steps_one_by_one(name: str, tmp_path: Path) -> None:
    events: list[Event] = []
    train(MODELS[name], tmp_path / "plain", fused=False, steps=STEPS)
    loop = train(MODELS[name], tmp_path / "fused", fused=True, steps=STEPS, emit=events.append)
    assert loop.step == STEPS
    said = [event.text for event in events if isinstance(event, Notice)]
    assert len(said) == 1
    assert "steps per call" in said[0]
    plain, fused = checkpoints_of(tmp_path / "plain"), checkpoints_of(tmp_path / "fused")
    assert {step for step, _ in fused} == {*range(0, STEPS, 100), STEPS}
    assert summary_steps(tmp_path / "fused") == list(range(1, STEPS, 10))
    speeds = {step for step, tag, _ in curves_of(tmp_path / "fused") if tag == "global_step/sec"}
    assert speeds == set(range(101, STEPS, 100))
    difference = largest_difference(plain, fused)
    print(f"\n{name}: {said[0]} largest difference {difference:g}")
    if difference == 0.0:
        assert unequal_points(tmp_path / "plain", tmp_path / "fused") == []
        return
    train(MODELS[name], tmp_path / "again", fused=False, steps=STEPS)
    allowed = largest_difference(plain, checkpoints_of(tmp_path / "again"))
    assert allowed > 0.0, "the plain way equals itself, so the fused way must equal it"
    print(f"two plain trainings differ by {allowed:g}")
    assert difference <= 3 * allowed
