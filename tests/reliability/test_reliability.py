"""The fuzzers and the monkey, each for a few seconds; `make soak` lets them work for an hour, and kills trainings.

SOAK_SECONDS is the time of each, SOAK_KILLS how many trainings are killed (test_crashes.py kills a few), SOAK_SEED
where all begin; the seed is printed with whatever went wrong.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FUZZING = float(os.environ.get("SOAK_SECONDS", "15"))
AT_THE_WINDOW = float(os.environ.get("SOAK_SECONDS", "15"))
KILLS = int(os.environ.get("SOAK_KILLS", "0"))
_OF_A_KILL = 60.0  # seconds at most
SEED = os.environ.get("SOAK_SEED", "1")
_MARGIN = 280.0  # seconds: TensorFlow is loaded, a run is made, the window is closed
_LAST = 60  # lines that are shown of what was printed

pytestmark = pytest.mark.timeout(max(FUZZING, AT_THE_WINDOW, KILLS * _OF_A_KILL) + _MARGIN + 20)


def soak(program: str, amount: float, folder: Path, seconds: float | None = None) -> tuple[int, list[str]]:
    """The exit status of a program that works for `amount` seconds, or for these, and the lines it printed."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.reliability.{program}", f"{amount:g}", SEED, str(folder)],
        cwd=Path(__file__).parents[2],
        env={
            **os.environ,
            "HOME": str(folder),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "QT_QPA_PLATFORM": "offscreen",
            "CUDA_VISIBLE_DEVICES": "",
            "TF_CPP_MIN_LOG_LEVEL": "3",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        timeout=(amount if seconds is None else seconds) + _MARGIN,
    )
    lines = done.stdout.splitlines()
    print(*(line for line in lines if not line[:1].isdigit()), sep="\n")
    return done.returncode, lines


def test_a_damaged_file_of_any_kind_is_read_or_refused_in_a_sentence(tmp_path: Path) -> None:
    status, told = soak("fuzz", FUZZING, tmp_path)
    assert status == 0, "\n".join(told[-_LAST:])
    assert told[-1] == "every file was read or refused"


def test_nothing_that_is_done_to_the_window_while_it_trains_breaks_it(tmp_path: Path) -> None:
    status, told = soak("monkey", AT_THE_WINDOW, tmp_path)
    assert status == 0, "\n".join(told[-_LAST:])
    assert told[-1] == "the window was closed in good order"


@pytest.mark.skipif(not KILLS, reason="test_crashes.py kills some trainings")
def test_nothing_is_lost_by_any_number_of_kills(tmp_path: Path) -> None:
    status, told = soak("crash_loop", KILLS, tmp_path, KILLS * _OF_A_KILL)
    assert status == 0, "\n".join(line for line in told if line.startswith("LOSS"))
