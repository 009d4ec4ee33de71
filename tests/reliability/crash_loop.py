"""Kills trainings again and again: `python -m tests.reliability.crash_loop KILLS SEED FOLDER`.

Each training is a forked child, so that TensorFlow is imported once; this process trains nothing, it only reads.
After each kill the run is looked through for what was lost. Each run is killed fifty times at most, then another
begins, with other settings. The last line is what was found after each kill, as JSON.
"""

from __future__ import annotations

import dataclasses
import json
import os
import random
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import Any

import core.serving.export.exporter  # TensorFlow too: before the first fork
import core.training.trainer  # noqa: F401
from core import commands
from core.runs.run import RunFolder
from tests.core.conftest import LINEAR
from tests.reliability.crash_findings import Findings
from tests.reliability.crash_moments import NAMED, Prepare, at_random, while_created

KILLS_OF_A_RUN = 50
PATIENCE = 30.0  # seconds until a moment must have come; then it is killed as it is
OF_OPERATIONS = 8.0  # seconds, as a training may have fewer
EVERY = 10  # kills between two lines of progress
SETTINGS = {"max_steps": 1_000_000, "patience": 0, "export_improvements": True, "keep_latest": 2, "keep_best": 1}


def main() -> int:
    kills, seed, folder = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    print(f"seed {seed}, {kills} kills", flush=True)
    chance, report, began = random.Random(seed), [], time.monotonic()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "linear.py").write_text(LINEAR)
    loop: Loop | None = None
    for number in range(kills):
        if number % KILLS_OF_A_RUN == 0:
            run = RunFolder(folder / f"run-{number // KILLS_OF_A_RUN:03}")
            loop = Loop(folder, run, settings(number, chance), not number)
        assert loop is not None
        report.append(loop.kill(number % KILLS_OF_A_RUN, chance))
        for loss in report[-1]["losses"]:
            print(f"LOSS {loop.run.name}, kill {number} ({report[-1]['moment']}): {loss}", flush=True)
        if number % EVERY == EVERY - 1:
            lost, seconds = sum(len(found["losses"]) for found in report), time.monotonic() - began
            print(f"{number + 1} kills in {seconds:.0f} s, {lost} losses", flush=True)
    print(json.dumps(report))
    return 1 if any(found["losses"] for found in report) else 0


def settings(number: int, chance: random.Random) -> dict[str, Any]:
    """Those of the first run are the hardest; the others differ."""
    if not number:
        return SETTINGS
    return {
        **SETTINGS,
        "direction": chance.choice(("lower", "higher")),
        "export_improvements": chance.random() < 0.5,
        "fused_steps": chance.random() < 0.5,
        "keep_latest": chance.randint(1, 3),
        "keep_best": chance.randint(1, 2),
    }


@dataclasses.dataclass
class Loop:
    """One run that is killed again and again."""

    folder: Path
    run: RunFolder
    settings: dict[str, Any]
    is_first: bool

    def __post_init__(self) -> None:
        self.findings = Findings(self.run)

    def kill(self, number: int, chance: random.Random) -> dict[str, Any]:
        """Train until the moment has come; what is found then. The first run of all has a checkpoint then."""
        moment, seconds = "a checkpoint", PATIENCE
        prepare: Prepare | None = None
        until: Path | None = self.run.path / "checkpoint"
        if not number and not self.is_first:
            moment, prepare = while_created(chance)
        elif number:
            names = list(NAMED)
            named = names[number - 1] if number <= len(names) else ""
            moment, prepare = (named, NAMED[named]) if named else at_random(chance)
            seconds, until = chance.uniform(0.3, 4.0), None
            if prepare is not None:
                seconds = OF_OPERATIONS if moment.startswith("operation") else PATIENCE
        child = self._start(prepare)
        killed = self._wait(child, seconds, until)
        found = {"moment": moment, "killed": killed, **self.findings.look()}
        if not killed:
            found["losses"].append(f"the training ended by itself: {self._error()}")
        return found

    def _start(self, prepare: Prepare | None) -> int:
        child = os.fork()
        if child == 0:
            try:
                if prepare is not None:
                    prepare(self.run.path)
                commands.train(self.folder / "linear.py", self.run.path, settings=self.settings)
                (self.folder / "error").write_text("it came to its end")
            except BaseException:
                (self.folder / "error").write_text(traceback.format_exc())
            finally:
                os._exit(3)
        return child

    def _wait(self, child: int, seconds: float, until: Path | None) -> bool:
        """Whether it was killed: by itself, after these seconds, or as soon as a file is there."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and not (until is not None and until.exists()):
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
            time.sleep(0.01)
        os.kill(child, signal.SIGKILL)
        return os.WIFSIGNALED(os.waitpid(child, 0)[1])

    def _error(self) -> str:
        file = self.folder / "error"
        return file.read_text()[-1500:] if file.exists() else "nothing is known of why"


if __name__ == "__main__":
    sys.exit(main())
