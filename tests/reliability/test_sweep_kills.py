"""A sweep of real trainings, killed and resumed; `make soak` makes a large one of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

LARGE = "SOAK_SECONDS" in os.environ
TRIALS, AT_ONCE, KILLS = (50, 3, 24) if LARGE else (3, 2, 2)
SEED = os.environ.get("SOAK_SEED", "1")
LONGEST = 3900 if LARGE else 300  # seconds

pytestmark = pytest.mark.timeout(LONGEST + 60)


def test_a_sweep_that_is_killed_with_its_trials_ends_with_each_trial_done_or_explained(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.reliability.sweep_kills",
            *map(str, (TRIALS, AT_ONCE, KILLS, SEED, tmp_path)),
        ],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "CUDA_VISIBLE_DEVICES": "", "TF_CPP_MIN_LOG_LEVEL": "3"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        timeout=LONGEST,
    )
    print(done.stdout)
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith(f"{TRIALS} trials: ")
    assert "killed: 1 sweeps, 1 trials" in done.stdout or LARGE
