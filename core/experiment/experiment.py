"""Experiment: everything that defines what is trained. An experiment file makes one and calls it `experiment`.

No TensorFlow is imported here; the functions an Experiment holds use it when they are called.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping, Sized
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from core.errors import DataError
from core.experiment.schema import FeatureSchema
from core.experiment.summary import DataSummary
from core.experiment.where import Where
from core.tf_types import ModelFunction, Tensors, UserFunction
from core.words import worded

if TYPE_CHECKING:
    import tensorflow as tf


def name_of(function: UserFunction) -> str:
    """Return the name a function was written with, else that of its class or of what it calls."""
    while isinstance(function, functools.partial):
        function = function.func
    name = str(getattr(function, "__name__", type(function).__name__))
    if name != "<lambda>":
        return name
    code = function.__code__
    values = {**function.__globals__, **inspect.getclosurevars(function).nonlocals}
    called = [name for name in (*code.co_names, *code.co_freevars) if callable(values.get(name))]
    return f"lambda: {called[0]}" if called else "lambda"


# For the annotations of an experiment, which alone knows what its params are.
Features = Mapping[str, Any]
Params = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class TFRecords:
    """Records of tf.train.Example. `patterns`: a path or glob, or several; relative to the experiment's file.

    `compression` is "", "GZIP" or "ZLIB"; None tells plain and GZIP files apart by how they begin. `part`: see Csv.
    """

    patterns: str | Path | tuple[str | Path, ...]
    compression: str | None = None
    part: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        _check_part(self.part)


@dataclass(frozen=True, slots=True)
class Csv:
    """CSV files whose columns are the schema's names. An empty cell takes the default.

    What is None is guessed from a file's first lines. `header`: the first line names the columns; without one they
    are the features and the labels, or the features alone, in the schema's order. `decimal`: "." or ",". `strip`:
    drop the blanks around a text; None: only where the feature's vocabulary has the word without them. A vector
    is written `[1, 2]` or `1 2`. `missing` are texts that count as empty cells, such as "NA".

    `part` splits data that lies in one place: (0, 80) are 80 of a hundred records and (80, 100) the others. The
    content of a record decides where it belongs, so the parts never change and equal records stay together.
    `where` splits it by a column instead: Where("split", ("train",)), or Where("year", below=2020).

    `names` are those of the columns of files without a header line, from the left, if they are not the schema's.
    """

    patterns: str | Path | tuple[str | Path, ...]
    delimiter: str | None = None
    header: bool | None = None
    decimal: Literal[".", ","] | None = None
    strip: bool | None = None
    missing: tuple[str, ...] = ()
    part: tuple[int, int] | None = None
    where: Where | None = None
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _check_part(self.part)
        if self.names and self.header:
            raise DataError(worded("Csv takes either header=True, or the names of the columns."))


@dataclass(frozen=True, slots=True)
class Arrays:
    """Data in memory: {name: array [records, ...]} for every feature and label of the schema."""

    columns: Mapping[str, Sized]


@dataclass(frozen=True, slots=True)
class InputFn:
    """Data as Estimator takes it: `function` is an input_fn, called anew for each pass.

    It may take any of (mode, params, config, input_context), and returns a tf.data.Dataset of batches, or tensors:
    features alone or (features, labels), each a tensor (sparse or ragged too) or a nest of tensors. It batches,
    shuffles and repeats by itself: the settings that do this for other sources do not apply. `repeat` begins again
    when a training pass ends: True without end, a number for so many passes in all. `params` and `config`, where
    given, are what the function gets instead of the run's. `hooks` may start an iterator that the function made.
    """

    function: UserFunction
    repeat: bool | int = False
    params: Mapping[str, object] | None = None
    config: tf.estimator.RunConfig | None = None
    hooks: tuple[tf.estimator.SessionRunHook, ...] = ()

    @property
    def name(self) -> str:
        """The name the function was written with."""
        return name_of(self.function)

    @property
    def passes(self) -> int | None:
        """The number of passes of the data in a training, None for any number."""
        return None if self.repeat is True else self.repeat or 1


def _check_part(part: tuple[int, int] | None) -> None:
    if part is not None and not 0 <= part[0] < part[1] <= 100:
        raise DataError(
            worded("A part of data is (first, end) with 0 <= first < end <= 100, not {part}.", part=part)
        )


Source = TFRecords | Csv | Arrays | InputFn


def _source_of(source: Source | UserFunction) -> Source:
    return InputFn(source) if callable(source) else source


@dataclass(frozen=True, slots=True)
class Data:
    """What to learn from and what to be judged on. `evals`: further evaluations by name.

    A function in place of a source is an input_fn: an InputFn is made of it.
    The metrics of an evaluation "hard" are called "hard/accuracy" and so on; its folder is eval_hard, as Estimator
    has it.
    """

    train: Source
    eval: Source
    evals: Mapping[str, Source] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "train", _source_of(self.train))
        object.__setattr__(self, "eval", _source_of(self.eval))
        object.__setattr__(self, "evals", {name: _source_of(source) for name, source in self.evals.items()})


Role = Literal["model", "training data", "evaluation data", "receiver", "hooks", "params", "note"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What the loader took from a script, for the person to check; `text` says which function or object it is."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Experiment:
    """What the user brings.

    The model is one of:

    - `build_fn(features, params) -> logits` and `head`: a `tf.estimator.Head`, or `head(params)` that makes one.
    - `build_fn` with `loss_fn(labels, logits) -> scalar`, and where wanted `metrics_fn(labels, predictions) ->
      {name: (value, update_op) or Keras metric}` and `predictions_fn(logits) -> {name: tensor}`.
    - `model_fn(features, labels, mode, params) -> EstimatorSpec`, complete.
    - `estimator`: a ready Estimator of TF1 or TF2, or `estimator(params, run_config) -> Estimator`.

    A function may leave out arguments and have them in any order: they are given by name, and to arguments of
    other names in the order shown here. A model_fn takes `config` too, as in Estimator, and knows its arguments by
    name only. `build_fn` and `preprocess` may take `training` (a Python bool), `build_fn` also `mode`;
    `loss_fn`, `metrics_fn` and `predictions_fn` may take `features` and `params`.
    `optimizer(params)` makes a tf.compat.v1 or a legacy Keras optimizer; by default Adam at
    params["learning_rate"]. `preprocess(features) -> features` runs on batches in training, evaluation and
    serving, `augment(features, labels) -> (features, labels)` on batches in training only.

    `receivers` are serving input receivers of your own, by name, as Estimator.export_saved_model takes them:
    functions that return a ServingInputReceiver or a TensorServingInputReceiver, or (features, receiver_tensors).
    They stand beside the built-in ones; the first of them feeds serving_default unless an export says otherwise.

    `schema` may be left out where all data are InputFns: it is then inferred from their first batches.
    `data` is a Data, or a function `data(folder) -> Data` that makes or fetches files into `folder`, which is
    kept in the run. `params` are the hyperparameters with their defaults: numbers, bools, text, lists of
    numbers; `param_help` explains them. `settings` overrides defaults of RunSettings. `found`, `pickable` and
    `summary` are set by the loader: what a script gave, the names in it that may stand for its model, train and
    eval, and what the first batches of an InputFn hold.
    """

    name: str
    schema: FeatureSchema | None = None
    data: Data | Callable[[Path], Data] | None = None
    build_fn: Callable[..., tf.Tensor | Tensors] | None = None
    head: tf.estimator.Head | UserFunction | None = None
    loss_fn: Callable[..., tf.Tensor] | None = None
    metrics_fn: Callable[..., Mapping[str, object]] | None = None
    predictions_fn: Callable[..., tf.Tensor | Tensors] | None = None
    model_fn: ModelFunction | None = None
    estimator: tf.estimator.Estimator | UserFunction | None = None
    optimizer: Callable[[Params], object] | None = None
    preprocess: Callable[..., Tensors] | None = None
    augment: UserFunction | None = None
    receivers: Mapping[str, UserFunction] = field(default_factory=dict)
    params: Mapping[str, object] = field(default_factory=dict)
    param_help: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, object] = field(default_factory=dict)
    title: str = ""
    description: str = ""
    found: tuple[Finding, ...] = ()
    pickable: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    summary: DataSummary | None = None
