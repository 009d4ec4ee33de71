"""From an experiment's file to an Experiment, checked.

AutoGraph reads a function's source again when it is traced, so a file that is edited after its import would
change, or break, what runs. Therefore a copy is run, kept in the run folder; `__file__` still names the
original, whose folder is where relative data files and sibling modules are looked for.
"""

from __future__ import annotations

import hashlib
import importlib
import re
import sys
import types
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from core import fields
from core.errors import ExperimentError, FieldError, UserCodeError, WorkbenchError
from core.experiment.experiment import Arrays, Csv, Data, Experiment, TFRecords
from core.experiment.schema import FeatureSchema
from core.experiment.user_code import describe, traceback_text
from core.experiment.user_places import COPY

_EVAL_NAME = re.compile(r"^[A-Za-z0-9][\w.-]*$")
_PREFIX = "workbench_experiment_"
_SIBLINGS = "__workbench_siblings__"
_OURS = ("core", "gui", "resources", "main")
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


def load_experiment(file: Path, copy: Path | None = None) -> Experiment:
    """The `experiment` that `file` defines, from the code of `copy` if given. Runs the user's code.

    Modules beside `file` can be imported; they are read anew each time. Raises ExperimentError for what is wrong
    with the file, UserCodeError for what its code raised.
    """
    file, code_file = file.absolute(), (copy or file).absolute()
    try:
        source = code_file.read_bytes()
    except FileNotFoundError:
        raise ExperimentError(f"There is no experiment file {code_file}.") from None
    except OSError as error:
        raise ExperimentError(f"{code_file} cannot be read: {error.strerror or error}.") from error
    module = _run(source, file, code_file)
    experiment = getattr(module, "experiment", None)
    if experiment is None:
        raise ExperimentError(
            f"{file.name} defines no `experiment`. Its last line should be: experiment = Experiment(...)."
        )
    if not isinstance(experiment, Experiment):
        raise ExperimentError(f"`experiment` in {file.name} is a {type(experiment).__name__}, not an Experiment.")
    check_experiment(experiment)
    return experiment


def base_folder(file: Path) -> Path:
    """Where relative paths of the experiment in `file` start: its folder."""
    return Path(file).resolve().parent


def check_experiment(experiment: Experiment) -> None:
    """ExperimentError if the parts contradict each other."""
    if not isinstance(experiment.name, str) or not experiment.name.strip():
        raise ExperimentError("The experiment needs a name.")
    if not isinstance(experiment.schema, FeatureSchema):
        raise ExperimentError(f"schema must be a FeatureSchema, not {type(experiment.schema).__name__}.")
    for name in _FUNCTIONS:
        function = getattr(experiment, name)
        if function is not None and not callable(function):
            raise ExperimentError(f"{name} must be a function, not {type(function).__name__}.")
    _check_receivers(experiment)
    _check_model(experiment)
    if isinstance(experiment.data, Data):
        check_data(experiment.data)
    elif not callable(experiment.data):
        raise ExperimentError(
            "data must be a Data(train=..., eval=...) or a function data(folder) that returns one, "
            f"not {type(experiment.data).__name__}."
        )
    _check_params(experiment)


def check_data(data: Data) -> None:
    """ExperimentError if train or an eval is no source of records."""
    sources = {"train": data.train, "eval": data.eval}
    for name, source in (*sources.items(), *data.evals.items()):
        if not isinstance(source, TFRecords | Csv | Arrays):
            raise ExperimentError(
                f"Data needs TFRecords, Csv or Arrays as its {name} source, not {type(source).__name__}."
            )
    for name in data.evals:
        if not isinstance(name, str) or not _EVAL_NAME.match(name):
            raise ExperimentError(
                f"The evaluation {name!r} needs a name of letters, digits, dots, dashes and underscores."
            )


def _check_model(experiment: Experiment) -> None:
    models = [name for name in ("build_fn", "model_fn", "estimator") if getattr(experiment, name) is not None]
    if len(models) != 1:
        found = " and ".join(models) or "none of them"
        raise ExperimentError(f"An experiment has a build_fn, a model_fn or an estimator; this one has {found}.")
    if experiment.build_fn is None:
        for name in ("head", "loss_fn", "metrics_fn", "predictions_fn", "optimizer"):
            if getattr(experiment, name) is not None:
                raise ExperimentError(f"{name} goes with a build_fn; a {models[0]} brings its own.")
    elif (experiment.head is None) == (experiment.loss_fn is None):
        raise ExperimentError("With a build_fn give either a head or a loss_fn: they say how logits become a loss.")
    elif experiment.head is not None:
        for name in ("metrics_fn", "predictions_fn"):
            if getattr(experiment, name) is not None:
                raise ExperimentError(f"{name} goes with a loss_fn; a head brings its own.")


def _check_receivers(experiment: Experiment) -> None:
    if not isinstance(experiment.receivers, Mapping):
        raise ExperimentError(f"receivers is a dict by name, not {type(experiment.receivers).__name__}.")
    for name, function in experiment.receivers.items():
        if not isinstance(name, str) or not _EVAL_NAME.match(name):
            raise ExperimentError(
                f"The receiver {name!r} needs a name of letters, digits, dots, dashes and underscores."
            )
        if name in ("example", "dense", "preprocessed"):
            raise ExperimentError(f'The receiver "{name}" has the name of a built-in one. Rename it.')
        if not callable(function):
            raise ExperimentError(f'The receiver "{name}" must be a function, not {type(function).__name__}.')


def _check_params(experiment: Experiment) -> None:
    for name, default in experiment.params.items():
        if not isinstance(name, str):
            raise ExperimentError(f"params is a dict by name; {name!r} is no name.")
        try:
            fields.spec_of(name, default)
        except FieldError as error:
            raise ExperimentError(str(error)) from error
    for name in experiment.param_help:
        if name not in experiment.params:
            raise ExperimentError(f'param_help explains "{name}", but there is no such param.')


def _run(source: bytes, file: Path, code_file: Path) -> types.ModuleType:
    digest = hashlib.sha256(str(code_file).encode() + b"\0" + source).hexdigest()[:12]
    module = types.ModuleType(f"{_PREFIX}{file.stem}_{digest}")
    module.__file__ = str(file)
    setattr(module, COPY, str(code_file))
    try:
        code = compile(source, str(code_file), "exec", dont_inherit=True)
    except SyntaxError as error:
        line = (error.text or "").strip()
        place = f"{file.name}, line {error.lineno}" if error.lineno else file.name
        raise ExperimentError(
            f"{place}: {error.msg}.", details=f"{line}\n\n{traceback_text(error.with_traceback(None))}"
        ) from error
    except ValueError as error:
        raise ExperimentError(f"{file.name} is not Python source: {error}.") from error
    _forget_earlier(file)
    sys.modules[module.__name__] = module
    try:
        with _importing_beside(module):
            exec(code, module.__dict__)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # SystemExit too: a script that ends itself must not end the program
        _forget(module)
        raise _told(error, file, code_file) from error
    return module


def _told(error: BaseException, file: Path, code_file: Path) -> WorkbenchError:
    """What the user's code raised, as a sentence, with its traceback from the file's own line on."""
    trace, line = error.__traceback__, None
    while trace is not None and trace.tb_frame.f_code.co_filename != str(code_file):
        trace = trace.tb_next
    if trace is not None:
        line = trace.tb_lineno
    details = traceback_text(error.with_traceback(trace))
    if isinstance(error, WorkbenchError):
        place = f"{file.name}, line {line}" if line else file.name
        return UserCodeError(f"{place}: {error}", details=error.details or details)
    what = f"{file.name}, line {line}," if line else file.name
    return UserCodeError(describe(what, error, located=False), details=details)


@contextmanager
def _importing_beside(module: types.ModuleType) -> Iterator[None]:
    """Find modules beside the experiment first, as a script does; later, for imports inside functions, last."""
    folder = str(base_folder(Path(str(module.__file__))))
    while folder in sys.path:
        sys.path.remove(folder)
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    before = set(sys.modules)
    try:
        yield
    finally:
        with suppress(ValueError):
            sys.path.remove(folder)
        sys.path.append(folder)
        setattr(module, _SIBLINGS, tuple(name for name in set(sys.modules) - before if _lies_in(name, folder)))


def _lies_in(name: str, folder: str) -> bool:
    """Whether a module, or the package it is part of, lies right in a folder, and is not ours."""
    top = name.partition(".")[0]
    place = Path(getattr(sys.modules.get(top), "__file__", None) or "/")
    return top not in _OURS and str(place.parent.parent if place.name == "__init__.py" else place.parent) == folder


def _forget_earlier(file: Path) -> None:
    """Forget this experiment as it was loaded before, and what lay beside any: edited since, or a namesake."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_PREFIX):
            _forget(module, itself=module.__file__ == str(file))


def _forget(module: types.ModuleType, *, itself: bool = True) -> None:
    for name in (*getattr(module, _SIBLINGS, ()), *([module.__name__] if itself else [])):
        sys.modules.pop(name, None)
