"""Evaluations, whole runs and bare training, each against what Estimator itself does in the same run."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks.load import BOTH, beside, state

EVALUATION = """
import json, sys, tempfile, time
import tensorflow.compat.v1 as v1
from tests.benchmarks.training_cases import *
from core.training.evaluator import Evaluator
experiment = make_experiment(LAYERS)
config = tf.estimator.RunConfig(tempfile.mkdtemp(), tf_random_seed=1, save_checkpoints_steps=10)
estimator = make_estimator(experiment, experiment.params, config)
estimator.train(input_fn(experiment, training=True), steps=10)
path = estimator.latest_checkpoint()
data = input_fn(experiment, training=False)
evaluator = Evaluator(estimator, data)
evaluator.evaluate(path); estimator.evaluate(data, checkpoint_path=path)
ours, theirs = [], []
for _ in range(15):
    started = time.perf_counter(); mine = evaluator.evaluate(path).metrics
    ours.append(time.perf_counter() - started)
    started = time.perf_counter(); other = estimator.evaluate(data, checkpoint_path=path)
    theirs.append(time.perf_counter() - started)
worst = max(abs(mine[name] - float(value)) for name, value in other.items())
print(json.dumps({"ours": sorted(ours)[7], "theirs": sorted(theirs)[7], "difference": worst}))
"""
WHOLE_RUN = """
import logging, tempfile
from tests.benchmarks.training_cases import *
logging.getLogger("tensorflow").setLevel("ERROR")
experiment = make_experiment(LAYERS)
"""
OURS = """
from core.control import Control
from core.commands.training import train_in
from core.commands import nothing
from core.runs.run import RunFolder
run = RunFolder.create(Path(tempfile.mkdtemp()), run_info(experiment, STEPS, EVERY), b"")
result = train_in(run, experiment, {}, {}, nothing, Control())
assert result.step == STEPS, result
print("{}")
"""
SCRIPTED = """
scripted(experiment, STEPS, EVERY)
print("{}")
"""
STEPS_ALONE = """
import json, logging, tempfile, time
import tensorflow.compat.v1 as v1
from tests.benchmarks.training_cases import *
from core.control import Control
from core.training.fused.loop import with_fused_steps
from core.training.hooks import LoopHook, SaverHook
from core.training.settings import RunSettings
from core.training.summaries import close
logging.getLogger("tensorflow").setLevel("ERROR")
class Clock(v1.train.SessionRunHook):
    marks = None
    def before_run(self, context):
        return v1.train.SessionRunArgs(v1.train.get_global_step())
    def after_run(self, context, values):
        step = int(values.results)
        if step >= WARM_UP:
            self.marks = self.marks or [(time.perf_counter(), step)]
            self.marks[1:] = [(time.perf_counter(), step)]
def rate(ours, kind=KIND):
    folder = tempfile.mkdtemp()
    config = tf.estimator.RunConfig(folder, tf_random_seed=1, save_summary_steps=100, keep_checkpoint_max=None,
        save_checkpoints_steps=None if ours else 1000, save_checkpoints_secs=None)
    estimator, data = trainable(kind, config)
    clock, hooks = Clock(), []
    if ours:
        control, settings = Control(), RunSettings(max_steps=STEPS, checkpoint_every=1000)
        saver = SaverHook(folder, 1000, lambda step, by_hand, evaluate: False)
        loop = LoopHook(max_steps=STEPS, model_dir=folder, control=control, emit=lambda event: None,
                        saver=saver, doing=lambda activity: None)
        estimator, hooks = with_fused_steps(estimator, loop, saver, settings, STEPS, control, lambda event: None)
    estimator.train(data, hooks=[*hooks, clock], max_steps=None if ours else STEPS)
    close([folder])
    (t0, s0), (t1, s1) = clock.marks
    return (s1 - s0) / (t1 - t0)
"""
AGAINST_ESTIMATOR = """
ours, theirs = [], []
for _ in range(REPEAT):
    ours.append(rate(True)); theirs.append(rate(False))
print(json.dumps({"ours": max(ours), "theirs": max(theirs)}))
"""
THROUGH_INPUT_FN = """
schema, own = [], []
for _ in range(REPEAT):
    schema.append(rate(True)); own.append(rate(True, KIND + ", input_fn"))
print(json.dumps({"schema": max(schema), "own": max(own)}))
"""
MEMORY = """
import gc, json, logging, resource, tempfile
from tests.benchmarks.training_cases import *
from core.commands import nothing
from core.commands.training import train_in
from core.control import Control
from core.runs.run import RunFolder
logging.getLogger("tensorflow").setLevel("ERROR")
experiment = make_experiment(2)
sizes = []
for number in range(TRAININGS):
    with tempfile.TemporaryDirectory() as folder:
        run = RunFolder.create(Path(folder) / "run", run_info(experiment, 20, 10), b"")
        train_in(run, experiment, {}, {}, nothing, Control())
    gc.collect()
    pages = int(open("/proc/self/statm").read().split()[1])
    sizes.append(pages * resource.getpagesize())
print(json.dumps({"tenth": sizes[9], "last": sizes[-1], "most": max(sizes)}))
"""


def measure(code: str, repository: Path, seconds: int = 240, **constants: int | str) -> dict[str, float]:
    head = "".join(f"{name} = {value!r}\n" for name, value in constants.items())
    done = subprocess.run(
        [sys.executable, "-c", head + code], cwd=repository, capture_output=True, text=True, timeout=seconds
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


@BOTH
@pytest.mark.parametrize(("layers", "aim", "busy_aim"), [(2, 20, 12), (50, 50, 0)])
def test_one_evaluation(repository: Path, layers: int, aim: float, busy_aim: float, busy: bool) -> None:
    with beside(busy):
        found = measure(EVALUATION, repository, LAYERS=layers)
    ratio = found["theirs"] / found["ours"]
    print(
        f"\none evaluation, {layers} layers, {state(busy)}: Estimator {found['theirs'] * 1000:.0f} ms, here "
        f"{found['ours'] * 1000:.1f} ms: {ratio:.1f}x cheaper (aim {busy_aim if busy else aim}); metrics differ by "
        f"{found['difference']:.1e}"
    )
    assert found["difference"] <= 1e-6
    assert ratio > aim / 4


@BOTH
@pytest.mark.parametrize(("layers", "steps", "every", "aim"), [(2, 5000, 100, 0.33), (50, 1000, 50, 0.24)])
def test_a_whole_run(repository: Path, layers: int, steps: int, every: int, aim: float, busy: bool) -> None:
    """From the start of the process to its end, all imports included."""
    seconds = []
    for code in (OURS, SCRIPTED):
        with beside(busy):
            started = time.perf_counter()
            measure(WHOLE_RUN + code, repository, LAYERS=layers, STEPS=steps, EVERY=every)
            seconds.append(time.perf_counter() - started)
    ours, theirs = seconds
    print(
        f"\n{steps} steps, {steps // every} evaluations, {layers} layers, whole process, {state(busy)}: "
        f"train_and_evaluate {theirs:.1f} s, here {ours:.1f} s: {ours / theirs:.2f}x (aim {aim})"
    )
    assert ours / theirs < min(1.0, aim * 2)


@BOTH
@pytest.mark.parametrize(
    ("kind", "steps", "aim"), [("2 layers", 9000, 2.2), ("50 layers", 2500, 1.25), ("wide and deep", 4000, 1.8)]
)
def test_steps_per_second_alone(repository: Path, kind: str, steps: int, aim: float, busy: bool) -> None:
    code = STEPS_ALONE + AGAINST_ESTIMATOR
    with beside(busy):
        found = measure(code, repository, KIND=kind, STEPS=steps, WARM_UP=steps // 5, REPEAT=2)
    ratio = found["ours"] / found["theirs"]
    print(
        f"\nsteps/s alone, {kind}, {state(busy)}: Estimator.train {found['theirs']:.0f}, here {found['ours']:.0f}: "
        f"{ratio:.2f}x (aim {aim})"
    )
    assert ratio > 0.8


def test_steps_per_second_through_an_input_fn(repository: Path) -> None:
    steps, code = 6000, STEPS_ALONE + THROUGH_INPUT_FN
    found = measure(code, repository, KIND="2 layers", STEPS=steps, WARM_UP=steps // 5, REPEAT=4)
    ratio = found["own"] / found["schema"]
    print(
        f"\nsteps/s through an InputFn: {found['own']:.0f}, of the same data from a schema: {found['schema']:.0f}: "
        f"{ratio:.2f}x (aim 0.98)"
    )
    assert ratio > 0.8


def test_memory_after_many_trainings(repository: Path) -> None:
    found = measure(MEMORY, repository, 550, TRAININGS=200)
    ratio = found["last"] / found["tenth"]
    print(
        f"\nmemory after 200 trainings: {found['last'] / 1e6:.0f} MB, after 10: {found['tenth'] / 1e6:.0f} MB: "
        f"{ratio:.2f}x (aim 1.10)"
    )
    assert ratio < 1.5
