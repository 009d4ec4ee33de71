"""A model that never ends, while it is loaded or while it is asked: it is given up, and keeps no other waiting."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf
import tensorflow.compat.v1 as v1

from core import commands
from core.control import Control
from core.jobs import nothing
from core.own_python import own_environment
from core.serving.predict.confined.confinement import can_confine
from core.serving.predict.model_cache import Interrupted, ModelCache
from core.serving.predict.prediction import Prediction
from core.serving.saved_model.ops import read_operations
from core.waiting import wait_for

X = {"x": np.array([1.0, 2.5], np.float32)}
confines = pytest.mark.skipif(not can_confine(), reason="the system cannot confine a process")


def endless(said: str) -> tf.Tensor:
    """What is computed for ever. It only computes, so nobody is asked before it is loaded; it says its name."""
    with tf.control_dependencies([tf.print(said, output_stream=sys.stderr)]):
        return v1.while_loop(lambda i: i >= 0, lambda i: i * 1, [tf.identity(0)])


def model(folder: Path, *, starts: bool = True, answers: bool = True) -> Path:
    with v1.Session(graph=tf.Graph()) as session:
        x = v1.placeholder(tf.float32, [None], name="x")
        with tf.control_dependencies([] if answers else [endless("asked")]):
            y = tf.multiply(x, 2.0)
        builder = v1.saved_model.Builder(str(folder))
        signature = v1.saved_model.predict_signature_def({"x": x}, {"y": y})
        builder.add_meta_graph_and_variables(
            session,
            ["serve"],
            {"serving_default": signature},
            main_op=None if starts else tf.group(endless("started")),
        )
        builder.save()
    return folder


class Asked:
    """A model that is asked in a thread."""

    def __init__(self, models: ModelCache, path: Path) -> None:
        self.control = Control()
        self.ended: BaseException | Prediction | None = None
        self._ask = lambda: models.predict(str(path), "serving_default", X, nothing, self.control)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self.ended = self._ask()
        except BaseException as error:
            self.ended = error

    def wait(self) -> None:
        self._thread.join(60)
        assert not self._thread.is_alive()


@pytest.fixture
def models() -> Iterator[ModelCache]:
    with closing(commands.open_models()) as models:
        yield models


@pytest.mark.parametrize("where", [{"starts": False}, {"answers": False}])
@pytest.mark.parametrize("confined", [False, pytest.param(True, marks=confines)])
def test_it_keeps_no_other_waiting_and_ends_when_told(
    models: ModelCache,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    where: dict[str, bool],
    confined: bool,
) -> None:
    other, path = model(tmp_path / "other"), model(tmp_path / "endless", **where)
    assert not read_operations(path).is_risky
    if confined:
        models.confine(str(path))
    asked, again = Asked(models, path), Asked(models, path)
    answer = models.predict(str(other), "serving_default", X, nothing, Control())
    assert answer.outputs["y"].tolist() == [2.0, 5.0]
    assert asked.ended is None
    assert again.ended is None
    models.drop_changed()
    models.close()  # what is in use stays
    for each in (again, asked):
        each.control.request_stop()
    for each in (again, asked):
        each.wait()
        assert isinstance(each.ended, Interrupted)
    assert str(path) not in models.paths


@pytest.mark.parametrize("where", [{"starts": False}, {"answers": False}])
def test_a_comparison_with_it_ends_when_told_with_what_was_found(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], where: dict[str, bool]
) -> None:
    path, control, found = model(tmp_path / "endless", **where), Control(), []

    def compare() -> None:
        found.append(commands.compare_answers(path, path, control=control))

    thread = threading.Thread(target=compare, daemon=True)
    thread.start()
    thread.join(3)
    assert thread.is_alive()
    control.request_stop()
    thread.join(60)
    assert found[0].differences == ()


def _heed_ctrl_c() -> None:
    """As in a terminal: what is started in the background of a shell ignores it, and hands that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("where", [{"starts": False}, {"answers": False}])
def test_ctrl_c_ends_the_command(tmp_path: Path, repository: Path, where: dict[str, bool]) -> None:
    path = model(tmp_path / "endless", **where)
    said = "started" if "starts" in where else "asked"
    with subprocess.Popen(
        [sys.executable, "main.py", "predict", str(path), "--dense", '{"x": [1.0]}'],
        cwd=repository,
        env=own_environment(CUDA_VISIBLE_DEVICES=""),
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_heed_ctrl_c,
    ) as process:
        assert process.stderr is not None
        assert any(line.strip() == said for line in process.stderr)
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
        assert process.wait() == 130
    assert "Traceback" not in rest
    assert rest.strip().endswith("Interrupted.")


def test_work_that_raises_or_is_given_up() -> None:
    closed: list[str] = []
    with pytest.raises(ZeroDivisionError):
        wait_for(lambda: 1 / 0, lambda: closed.append("raised"), Control())
    assert wait_for(lambda: 1, lambda: closed.append("done"), Control()) == 1
    assert closed == []
    hold = threading.Event()
    with pytest.raises(TimeoutError):
        wait_for(hold.wait, hold.set, Control(), timeout=0.0)
    assert hold.is_set()
