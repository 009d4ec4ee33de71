"""Loads an experiment's file into a checked Experiment."""

from __future__ import annotations

import re
import types
from collections.abc import Mapping
from pathlib import Path

from core import fields
from core.errors import ExperimentError, FieldError
from core.experiment.experiment import Arrays, Csv, Data, Experiment, InputFn, TFRecords
from core.experiment.schema import FeatureSchema
from core.experiment.user_module import base_folder, read_source, run_module
from core.words import worded

_EVAL_NAME = re.compile(r"^[A-Za-z0-9][\w.-]*$")
__all__ = ["base_folder", "check_data", "check_experiment", "experiment_in", "load_experiment"]
_FUNCTIONS = (
    "build_fn",
    "model_fn",
    "loss_fn",
    "metrics_fn",
    "predictions_fn",
    "optimizer",
    "preprocess",
    "augment",
)


def load_experiment(file: Path, copy: Path | None = None, source: bytes | None = None) -> Experiment:
    """Return the `experiment` that `file` defines, from the code of `copy` if given.

    Runs the user's code. AutoGraph reads a function's source again when it is traced, so a file that is edited
    after its import would change, or break, what runs. Therefore a copy is run, kept in the run folder; `__file__`
    still names the original, whose folder is where relative data files and sibling modules are found. `source` is
    the text of `copy` if that is yet to be written. Modules beside `file` can be imported; they are read anew each
    time. ExperimentError for what is wrong with the file, UserCodeError for what its code raised.
    """
    file, code_file = file.absolute(), (copy or file).absolute()
    module = run_module(source if source is not None else read_source(code_file), file, code_file)
    return experiment_in(module, file)


def experiment_in(module: types.ModuleType, file: Path) -> Experiment:
    """Return the `experiment` of a module that ran, checked. ExperimentError."""
    experiment = getattr(module, "experiment", None)
    if experiment is None:
        raise ExperimentError(
            worded(
                "{name} defines no `experiment`. Its last line should be: experiment = Experiment(...).",
                name=file.name,
            )
        )
    if not isinstance(experiment, Experiment):
        raise ExperimentError(
            worded(
                "`experiment` in {name} is a {kind}, not an Experiment.",
                name=file.name,
                kind=type(experiment).__name__,
            )
        )
    check_experiment(experiment)
    return experiment


def check_experiment(experiment: Experiment) -> None:
    """ExperimentError if the parts contradict each other."""
    if not isinstance(experiment.name, str) or not experiment.name.strip():
        raise ExperimentError(worded("The experiment needs a name."))
    if experiment.schema is None:
        _check_needs_no_schema(experiment)
    elif not isinstance(experiment.schema, FeatureSchema):
        raise ExperimentError(
            worded("schema must be a FeatureSchema, not {kind}.", kind=type(experiment.schema).__name__)
        )
    for name in _FUNCTIONS:
        function = getattr(experiment, name)
        if function is not None and not callable(function):
            raise ExperimentError(
                worded("{name} must be a function, not {kind}.", name=name, kind=type(function).__name__)
            )
    _check_receivers(experiment)
    _check_model(experiment)
    if isinstance(experiment.data, Data):
        check_data(experiment.data)
    elif not callable(experiment.data):
        raise ExperimentError(
            worded(
                "data must be a Data(train=..., eval=...) or a function data(folder) that returns one, not {kind}.",
                kind=type(experiment.data).__name__,
            )
        )
    _check_params(experiment)


def check_data(data: Data) -> None:
    """ExperimentError if train or an evaluation is not a source of records."""
    sources = {"train": data.train, "eval": data.eval}
    for name, source in (*sources.items(), *data.evals.items()):
        if not isinstance(source, TFRecords | Csv | Arrays | InputFn):
            raise ExperimentError(
                worded(
                    "Data needs TFRecords, Csv, Arrays or InputFn as its {name} source, not {kind}.",
                    name=name,
                    kind=type(source).__name__,
                )
            )
    for name in data.evals:
        if not isinstance(name, str) or not _EVAL_NAME.match(name):
            raise ExperimentError(
                worded(
                    "The evaluation {name!r} needs a name of letters, digits, dots, dashes and underscores.",
                    name=name,
                )
            )


def _check_needs_no_schema(experiment: Experiment) -> None:
    data = experiment.data
    if not isinstance(data, Data):
        raise ExperimentError(
            worded("The experiment needs a schema: it can be found in InputFns only, without a function.")
        )
    for source in (data.train, data.eval, *data.evals.values()):
        if isinstance(source, TFRecords | Csv | Arrays):
            raise ExperimentError(
                worded("{kind} needs a schema. Only an InputFn can do without one.", kind=type(source).__name__)
            )


def _check_model(experiment: Experiment) -> None:
    models = [name for name in ("build_fn", "model_fn", "estimator") if getattr(experiment, name) is not None]
    if len(models) != 1:
        found = worded(" and ").join(models) or worded("none of them")
        raise ExperimentError(
            worded("An experiment has a build_fn, a model_fn or an estimator; this one has {found}.", found=found)
        )
    if experiment.build_fn is None:
        for name in ("head", "loss_fn", "metrics_fn", "predictions_fn", "optimizer"):
            if getattr(experiment, name) is not None:
                raise ExperimentError(
                    worded("{name} goes with a build_fn; a {model} brings its own.", name=name, model=models[0])
                )
    elif (experiment.head is None) == (experiment.loss_fn is None):
        raise ExperimentError(
            worded("With a build_fn give either a head or a loss_fn: they say how logits become a loss.")
        )
    elif experiment.head is not None:
        for name in ("metrics_fn", "predictions_fn"):
            if getattr(experiment, name) is not None:
                raise ExperimentError(worded("{name} goes with a loss_fn; a head brings its own.", name=name))


def _check_receivers(experiment: Experiment) -> None:
    if not isinstance(experiment.receivers, Mapping):
        raise ExperimentError(
            worded("receivers is a dict by name, not {kind}.", kind=type(experiment.receivers).__name__)
        )
    for name, function in experiment.receivers.items():
        if not isinstance(name, str) or not _EVAL_NAME.match(name):
            raise ExperimentError(
                worded(
                    "The receiver {name!r} needs a name of letters, digits, dots, dashes and underscores.",
                    name=name,
                )
            )
        if name in ("example", "dense", "preprocessed"):
            raise ExperimentError(
                worded('The receiver "{name}" has the name of a built-in one. Rename it.', name=name)
            )
        if not callable(function):
            raise ExperimentError(
                worded(
                    'The receiver "{name}" must be a function, not {kind}.', name=name, kind=type(function).__name__
                )
            )


def _check_params(experiment: Experiment) -> None:
    for name, default in experiment.params.items():
        if not isinstance(name, str):
            raise ExperimentError(worded("params is a dict by name; {name!r} is not a name.", name=name))
        try:
            fields.spec_of(name, default)
        except FieldError as error:
            raise ExperimentError(str(error)) from error
    for name in experiment.param_help:
        if name not in experiment.params:
            raise ExperimentError(worded('param_help explains "{name}", but there is no such param.', name=name))
