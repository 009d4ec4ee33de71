"""Kills trainings at chosen and at random instants, and prints as JSON what was found on disk after each.

Run as a program: python -m tests.core.crash_loop FOLDER. Each training is a forked child, so that TensorFlow is
imported once. The parent trains nothing, it only reads.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import core.serving.export.exporter as exporter
import core.training.trainer as trainer
from core import commands
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.catalogue.exports import list_exports
from core.runs.events.evaluations import read_evaluations
from core.runs.run import RunFolder
from core.training.verification import fault_of
from tests.core.conftest import LINEAR

RANDOM_KILLS = 6
SETTINGS = {"max_steps": 1_000_000, "patience": 0, "export_improvements": True, "keep_latest": 2, "keep_best": 1}


def die(*anything: Any, **more: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def during_save(path: Path) -> None:
    """A checkpoint's files are half written."""

    def watch() -> None:
        seen = set(path.glob("*_temp*"))
        while not set(path.glob("*_temp*")) - seen:
            pass
        die()

    threading.Thread(target=watch, daemon=True).start()


def during_export(path: Path) -> None:
    exporter._write_provenance = die


def during_evaluation(path: Path) -> None:
    trainer._Training._check_evaluation = die  # type: ignore[method-assign]


def during_retention(path: Path) -> None:
    """The first file of a checkpoint is gone, the others are not."""
    unlink, calls = Path.unlink, [0]

    def counted(self: Path, missing_ok: bool = False) -> None:
        if "model.ckpt" in self.name:
            calls[0] += 1
            if calls[0] == 2:
                die()
        unlink(self, missing_ok)

    Path.unlink = counted  # type: ignore[method-assign]


def during_state(path: Path) -> None:
    """The state's new file is written, the old one not yet replaced."""
    replace, calls = os.replace, [0]

    def counted(source: Any, target: Any) -> None:
        if str(target).endswith("state.json"):
            calls[0] += 1
            if calls[0] == 4:
                die()
        replace(source, target)

    os.replace = counted  # type: ignore[assignment]


POINTS: tuple[Callable[[Path], None], ...] = (
    during_save,
    during_export,
    during_evaluation,
    during_retention,
    during_state,
)


def train_and_die(folder: Path, prepare: Callable[[Path], None] | None, seconds: float) -> bool:
    """Train in a child until it is killed; whether it was, rather than ended by itself."""
    child = os.fork()
    if child == 0:
        try:
            if prepare is not None:
                prepare(folder / "run")
            commands.train(folder / "linear.py", folder / "run", settings=SETTINGS)
        finally:
            os._exit(3)
    deadline = time.monotonic() + (40 if prepare is not None else seconds)
    while time.monotonic() < deadline:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return prepare is not None and os.WIFSIGNALED(status)
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return prepare is None


def train_to_a_checkpoint(folder: Path) -> None:
    """Train in a child until there is a checkpoint, and kill it."""
    child = os.fork()
    if child == 0:
        try:
            commands.train(folder / "linear.py", folder / "run", settings=SETTINGS)
        finally:
            os._exit(3)
    while not (folder / "run" / "checkpoint").exists() and not os.waitpid(child, os.WNOHANG)[0]:
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def found(run: RunFolder) -> dict[str, Any]:
    """What the run folder looks like now."""
    state = run.read_state()
    checkpoints = list_checkpoints(run)
    named = (run.path / "checkpoint").read_text().splitlines()[0].split('"')[1]
    best = [item.step for item in checkpoints if item.best]
    evaluations = read_evaluations(run.path)
    return {
        "reason": state.reason,
        "named": str(fault_of(str(run.path / named)) or ""),
        "steps": [item.step for item in checkpoints],
        "best": best[0] if best else None,
        "best_ever": min(evaluations, key=lambda item: item.metrics["loss"]).step if evaluations else None,
        "measured": [item.step for item in evaluations],
        "exports": [len(item.signatures) for item in list_exports(run)],
        "unfinished": len(list(run.export_dir.glob(".export-*"))) if run.export_dir.exists() else 0,
    }


def main() -> None:
    folder = Path(sys.argv[1])
    (folder / "linear.py").write_text(LINEAR)
    run = RunFolder(folder / "run")
    chance = random.Random(7)
    report = []
    train_to_a_checkpoint(folder)
    for point in (*POINTS, *[None] * RANDOM_KILLS):
        killed = train_and_die(folder, point, 1.0 + chance.random() * 2)
        report.append({"point": point.__name__ if point else "random", "killed": killed, **found(run)})
    print(json.dumps(report))


if __name__ == "__main__":
    main()
