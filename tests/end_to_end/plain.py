"""What a script's own Estimator gives: the script is run with its training and evaluation noted instead of done."""

from __future__ import annotations

import itertools
import os
import runpy
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from absl import flags

from core.serving.saved_model.saved_model_file import read_meta_graphs

# What a script that prints its results is told instead of them.
MEASURED = {"accuracy": 0.0, "score": 0.0, "loss": 0.0, "average_loss": 0.0, "global_step": 0}


@dataclass
class Plain:
    """The Estimator of a script, and how the script evaluates it."""

    estimator: Any = None
    train: Any = None
    evaluation: Any = None
    steps: int | None = None
    folder: Path = Path()
    receivers: list[Any] = field(default_factory=list)

    def evaluate(self, checkpoint: str) -> dict[str, float]:
        """The metrics of a checkpoint by Estimator.evaluate."""
        os.chdir(self.folder)
        found = self.estimator.evaluate(self.evaluation, steps=self.steps, checkpoint_path=checkpoint)
        return {name: float(value) for name, value in found.items() if name != "global_step"}

    def first_prediction(self, checkpoint: str) -> Any:
        """What Estimator.predict gives for the first evaluation record."""
        return self.first_predictions(checkpoint, 1)[0]

    def first_predictions(self, checkpoint: str, count: int) -> list[Any]:
        """What Estimator.predict gives for the first evaluation records."""
        os.chdir(self.folder)
        return list(itertools.islice(self.estimator.predict(self.evaluation, checkpoint_path=checkpoint), count))

    def first_features(self) -> Any:
        """The features of the first evaluation batch, read without the program."""
        import tensorflow.compat.v1 as v1
        from tensorflow_estimator.python.estimator import util

        os.chdir(self.folder)
        with v1.Graph().as_default():
            made = self.estimator._call_input_fn(self.evaluation, "eval")
            features, _, hooks = util.parse_input_fn_result(made)
            with v1.train.MonitoredSession(hooks=hooks) as session:
                return session.run(features)

    def signatures(self, receiver: Any, checkpoint: str, to: Path) -> Signatures:
        """Those of Estimator.export_saved_model with one of the script's own `receivers`."""
        os.chdir(self.folder)
        made = self.estimator.export_saved_model(str(to), receiver, checkpoint_path=checkpoint)
        return signatures_in(Path(os.fsdecode(made)))


Signatures = dict[str, tuple[str, dict[str, tuple[int, list[int] | None]], dict[str, tuple[int, list[int] | None]]]]


def signatures_in(export: Path) -> Signatures:
    """Of each signature its method, and dtype and shape of its inputs and outputs."""

    def tensors(infos: Any) -> dict[str, tuple[int, list[int] | None]]:
        shapes = {alias: info.tensor_shape for alias, info in infos.items()}
        return {
            alias: (info.dtype, None if shapes[alias].unknown_rank else [size.size for size in shapes[alias].dim])
            for alias, info in infos.items()
        }

    return {
        name: (item.method_name, tensors(item.inputs), tensors(item.outputs))
        for name, item in read_meta_graphs(export)[0].signature_def.items()
        if not name.startswith("__")
    }


def run_plain(script: Path, monkeypatch: pytest.MonkeyPatch, arguments: Sequence[str] = ()) -> Plain:
    """Run a script as `python SCRIPT` does, or `python -m`, but for what trains, measures and exports."""
    import tensorflow as tf

    packaged = (script.parent / "__init__.py").exists()
    plain = Plain(folder=script.parent.parent if packaged else script.parent)
    assert tf.estimator.Estimator  # the modules are loaded now, which would undo what is set on them
    assert tf.compat.v1.estimator.Estimator

    def train_and_evaluate(estimator: Any, train_spec: Any, eval_spec: Any) -> Any:
        plain.estimator, plain.train = estimator, train_spec.input_fn
        plain.evaluation, plain.steps = eval_spec.input_fn, eval_spec.steps
        for exporter in eval_spec.exporters or ():
            inner = getattr(exporter, "_saved_model_exporter", exporter)
            plain.receivers.append(inner._serving_input_receiver_fn)
        return dict(MEASURED), []

    def train(self: Any, input_fn: Any, **_: Any) -> Any:
        plain.estimator, plain.train = self, input_fn
        return self

    def evaluate(self: Any, input_fn: Any, steps: int | None = None, **_: Any) -> Any:
        plain.evaluation, plain.steps = input_fn, steps
        return dict(MEASURED)

    def export_saved_model(self: Any, folder: str, serving_input_receiver_fn: Any, **_: Any) -> bytes:
        plain.receivers.append(serving_input_receiver_fn)
        return b""

    with monkeypatch.context() as patch:
        for estimators in (tf.estimator, tf.compat.v1.estimator):
            patch.setattr(estimators, "train_and_evaluate", train_and_evaluate)
            patch.setattr(estimators.Estimator, "train", train)
            patch.setattr(estimators.Estimator, "evaluate", evaluate)
            patch.setattr(estimators.Estimator, "predict", lambda *args, **named: iter([defaultdict(int)] * 200))
            patch.setattr(estimators.Estimator, "get_variable_value", lambda *args: np.zeros([9, 9]))
            patch.setattr(estimators.Estimator, "export_saved_model", export_saved_model)
            patch.setattr(estimators.Estimator, "export_savedmodel", export_saved_model, raising=False)
        patch.setattr(sys, "argv", [str(script), *arguments])
        patch.syspath_prepend(str(plain.folder))
        before = os.getcwd()
        os.chdir(plain.folder)
        try:
            if packaged:
                runpy.run_module(f"{script.parent.name}.{script.stem}", run_name="__main__")
            else:
                runpy.run_path(str(script), run_name="__main__")
        except SystemExit as end:
            if end.code not in (None, 0):
                raise
        finally:
            os.chdir(before)
            _forget_modules(plain.folder)
    return plain


@contextmanager
def left_as_found() -> Iterator[None]:
    """What scripts change of this process is as it was afterwards: the folder, sys.path, the absl flags."""
    path, folder, known = list(sys.path), os.getcwd(), set(flags.FLAGS)
    yield
    os.chdir(folder)
    sys.path[:] = path
    for name in set(flags.FLAGS) - known:
        if flags.FLAGS.find_module_defining_flag(name) not in sys.modules:  # a script, not a library
            delattr(flags.FLAGS, name)


def _forget_modules(folder: Path) -> None:
    """Let the modules of a script's folder be found anew by whoever imports others of their names."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if isinstance(file, str) and folder in Path(file).parents:
            del sys.modules[name]
