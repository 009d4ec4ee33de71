"""A sweep whose process and whose trials are killed at random: `python -m tests.reliability.sweep_kills`.

    python -m tests.reliability.sweep_kills TRIALS AT_ONCE KILLS SEED FOLDER

Trains TRIALS small runs, AT_ONCE side by side, and kills KILLS times either the sweep's process, which is then
started again, or a process that trains one of them. Ends with status 0 if in the end each trial is finished or
pruned, or failed with a sentence and can be resumed; prints how many there are of each.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.errors import WorkbenchError
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.processes import is_alive
from core.runs.run import RunFolder
from core.sweeps.folder import SweepView, TrialLine, read_sweep

_ROOT = Path(__file__).parents[2]
_LONGEST = 3600.0  # seconds
_ENDED = ("max_steps", "early_stopping")
EXPERIMENT = """
import time
import numpy as np
import tensorflow as tf
from core.experiment import Arrays, Data, Experiment, Feature, FeatureSchema

x = np.random.default_rng(0).normal(size=(200, 2)).astype("float32")
y = (x @ [1.0, -2.0] + 0.5).astype("float32")
schema = FeatureSchema([Feature("x", shape=(2,), default=0.0)], labels=Feature("y"))
data = Arrays({"x": x, "y": y})


def slowly(features, labels):
    def wait(x):
        time.sleep(0.01)
        return x
    return {"x": tf.ensure_shape(tf.numpy_function(wait, [features["x"]], tf.float32), [None, 2])}, labels


def build_fn(features, params):
    if params["units"] == 0:
        raise ValueError("A layer of 0 units.")
    return tf.keras.layers.Dense(1)(tf.keras.layers.Dense(params["units"])(features["x"]))


experiment = Experiment(
    name="linear", schema=schema, data=Data(data, data), build_fn=build_fn, augment=slowly,
    loss_fn=lambda labels, logits: tf.reduce_mean(tf.square(labels - logits[:, 0])),
    predictions_fn=lambda logits: {"y": logits[:, 0]}, params={"learning_rate": 0.05, "units": 4},
    settings={"max_steps": 120, "checkpoint_every": 20, "metric": "loss", "export": "none", "batch_size": 8},
)
"""
SPACE = {"params": {"learning_rate": {"low": 0.0001, "high": 0.5, "log": True}, "units": {"low": 0, "high": 6}}}


class Sweep:
    """The sweep, its process, and what was killed."""

    def __init__(self, folder: Path, trials: int, at_once: int, seed: int) -> None:
        self.folder = folder / "sweep"
        (folder / "linear.py").write_text(EXPERIMENT)
        (folder / "space.json").write_text(json.dumps(SPACE))
        self._command = [
            sys.executable, str(_ROOT / "main.py"), "sweep", str(folder / "linear.py"),
            f"--space={folder / 'space.json'}", f"--to={self.folder}", f"--trials={trials}",
            f"--at-once={at_once}", "--method=random", f"--seed={seed}",
        ]  # fmt: skip
        self._log = folder / "sweep.txt"
        self.start()

    def start(self) -> None:
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(self._command, cwd=_ROOT, stdout=log, stderr=log)

    @property
    def view(self) -> SweepView | None:
        try:
            return read_sweep(self.folder)
        except WorkbenchError:
            return None

    @property
    def printed(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")

    def training(self) -> Iterator[tuple[Path, int]]:
        """The runs that are trained now, and the processes that train them."""
        for path in sorted(self.folder.glob("trial-*")):
            state = RunFolder(path).read_state()
            if state.status == "training" and state.pid is not None:
                yield path, state.pid

    def kill_trial(self, chance: random.Random) -> str:
        """Kill a process that trains; the name of its run, "" where there is none."""
        found = list(self.training())
        if not found:
            return ""
        path, pid = chance.choice(found)
        os.kill(pid, signal.SIGKILL)
        return path.name

    def kill(self) -> None:
        """Kill the sweep's process, and start it again."""
        self.process.kill()
        self.process.wait()
        self.start()


def main(arguments: Sequence[str]) -> int:
    trials, at_once, kills, seed = (int(text) for text in arguments[:4])
    folder = Path(arguments[4])
    chance = random.Random(seed)
    sweep = Sweep(folder, trials, at_once, seed)
    killed = {"sweeps": 0, "trials": 0}
    began, next_at = time.monotonic(), _when_begun(sweep)
    try:
        while sweep.process.poll() is None:
            if time.monotonic() - began > _LONGEST:
                return _failed(sweep, f"not done after {_LONGEST:.0f} s")
            if sum(killed.values()) < kills and next_at is not None and time.monotonic() >= next_at:
                if killed["sweeps"] > killed["trials"]:
                    killed["trials"] += bool(sweep.kill_trial(chance))
                else:
                    sweep.kill()
                    killed["sweeps"] += 1
                next_at = time.monotonic() + chance.uniform(
                    0.5, max(1.0, 0.4 * trials)
                )  # a small sweep is soon done
            time.sleep(0.1)
    finally:
        sweep.process.kill()
    wrong = list(_wrongs(sweep, trials, killed["trials"]))
    counts = Counter(trial.state for trial in sweep.view.trials) if sweep.view is not None else Counter()
    told = ", ".join(f"{count} {state}" for state, count in sorted(counts.items()))
    seconds = time.monotonic() - began
    print(f"{trials} trials: {told}; killed: {killed['sweeps']} sweeps, {killed['trials']} trials; {seconds:.0f} s")
    return _failed(sweep, "; ".join(wrong)) if wrong else 0


def _wrongs(sweep: Sweep, trials: int, killed: int) -> Iterator[str]:
    """What is not as it should be once the sweep has ended."""
    view = sweep.view
    if view is None or sweep.process.returncode != 0 or not view.complete:
        yield f"the sweep ended with status {sweep.process.returncode}, and is not complete"
        return
    if [trial.number for trial in view.trials] != list(range(trials)):
        yield f"trials {[trial.number for trial in view.trials]}"
    names = {trial.run for trial in view.trials}
    strangers = sorted(path.name for path in sweep.folder.glob("trial-*") if path.name not in names)
    if strangers:
        yield f"folders that belong to no trial: {', '.join(strangers)}"
    if any(is_alive(pid) for _, pid in sweep.training()):
        yield "a process still trains"
    for trial in view.trials:
        why = _wrong_of(trial, sweep.folder / trial.run)
        if why:
            yield f"trial {trial.number} {trial.state}: {why}"
    told = sum("was killed (SIGKILL)" in trial.error for trial in view.trials)
    if told > killed:
        yield f"{told} trials are said to be killed, not {killed}"


def _wrong_of(trial: TrialLine, path: Path) -> str:
    """Why a trial is not as its state says; "" if it is."""
    if trial.state == "failed":
        known = "was killed (SIGKILL)" in trial.error or "A layer of 0 units" in trial.error
        broken = [item.step for item in list_checkpoints(RunFolder(path)) if item.problem] if path.exists() else []
        return trial.error if not known else f"checkpoints {broken} are damaged" if broken else ""
    run = RunFolder(path)
    state = run.read_state()
    if trial.state == "finished":
        return "" if state.reason in _ENDED and trial.value == state.best_value else f"{state}, value {trial.value}"
    if trial.state == "pruned":
        return "" if state.reason == "stopped" and trial.value is not None else str(state)
    return "neither finished, pruned nor failed"


def _when_begun(sweep: Sweep) -> float:
    """Wait until the first trial trains; when that was."""
    while sweep.process.poll() is None and not any(sweep.training()):
        time.sleep(0.1)
    return time.monotonic()


def _failed(sweep: Sweep, why: str) -> int:
    print(sweep.printed[-8000:])
    print(f"went wrong: {why}")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
