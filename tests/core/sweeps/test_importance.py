from __future__ import annotations

import random
from math import nan
from typing import Any

import pytest

from core.errors import WorkbenchError
from core.sweeps import importance_process
from core.sweeps.importance import importance_of
from core.sweeps.importance_process import importance_in_process


def made_runs(count: int = 80) -> tuple[list[dict[str, Any]], list[float]]:
    """Runs whose value depends on the rate alone; units and names are drawn by chance."""
    chance = random.Random(1)
    asked: list[dict[str, Any]] = [
        {
            "rate": 10 ** chance.uniform(-4, -1),
            "units": chance.choice([[8], [16, 8]]),
            "dropout": chance.choice([0, 0.1, 0.2]),
        }
        for _ in range(count)
    ]
    return asked, [-abs(each["rate"] - 0.05) for each in asked]


def test_what_decides_the_metric_is_the_most_important() -> None:
    asked, values = made_runs()
    found = importance_of(asked, values, higher_is_better=True)
    assert next(iter(found)) == "rate"
    assert set(found) == {"rate", "units", "dropout"}
    assert found["rate"] > 0.5
    assert abs(sum(found.values()) - 1) < 1e-6


def test_nothing_is_said_of_too_few_runs_or_of_equal_ones() -> None:
    asked, values = made_runs(3)
    assert importance_of(asked, values, higher_is_better=True) == {}
    assert importance_of([{"rate": 0.1}] * 9, [float(n) for n in range(9)], higher_is_better=True) == {}
    asked, _ = made_runs(9)
    assert importance_of(asked, [1.0] * 9, higher_is_better=True) == {}


def test_runs_without_a_param_or_a_value_are_left_out() -> None:
    asked, values = made_runs(20)
    asked[3], values[7] = {"rate": 0.1}, nan
    kept = [place for place in range(20) if place not in (3, 7)]
    assert importance_of(asked, values, higher_is_better=False) == importance_of(
        [asked[place] for place in kept], [values[place] for place in kept], higher_is_better=False
    )


def test_a_process_of_its_own_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, values = made_runs(12)
    found = importance_in_process(asked, values, higher_is_better=True)
    assert found == importance_of(asked, values, higher_is_better=True)
    monkeypatch.setattr(importance_process, "_CODE", "raise SystemExit(3)")
    with pytest.raises(WorkbenchError, match="could not be computed"):
        importance_in_process(asked, values, higher_is_better=True)
