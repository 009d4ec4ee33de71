"""From an experiment's file to an Experiment, checked.

AutoGraph reads a function's source again when it is traced, so a file that is edited after its import would
change, or break, what runs. Therefore a copy is run, kept in the run folder; `__file__` still names the
original, whose folder is where relative data files and sibling modules are looked for.
"""

from __future__ import annotations

import hashlib
import sys
import types
from pathlib import Path

from core import fields
from core.errors import ExperimentError, FieldError, UserCodeError
from core.experiment.experiment import Experiment
from core.experiment.schema import FeatureSchema
from core.experiment.user_code import describe, traceback_text


def load_experiment(file: Path, copy: Path | None = None) -> Experiment:
    """The `experiment` that `file` defines, from the code of `copy` if given. Runs the user's code.

    Raises ExperimentError for what is wrong with the file, UserCodeError for what its code raised.
    """
    code_file = copy or file
    try:
        source = code_file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ExperimentError(f"There is no experiment file {code_file}.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ExperimentError(f"{code_file} cannot be read: {error}.") from error
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
    models = {
        name: getattr(experiment, name)
        for name in ("build_fn", "model_fn", "estimator")
        if getattr(experiment, name) is not None
    }
    if len(models) != 1:
        found = " and ".join(models) or "none of them"
        raise ExperimentError(f"An experiment has a build_fn, a model_fn or an estimator; this one has {found}.")
    if experiment.build_fn is not None and (experiment.head is None) == (experiment.loss_fn is None):
        raise ExperimentError("With a build_fn give either a head or a loss_fn: they say how logits become a loss.")
    if not isinstance(experiment.schema, FeatureSchema):
        raise ExperimentError(f"schema must be a FeatureSchema, not {type(experiment.schema).__name__}.")
    if not experiment.name.strip():
        raise ExperimentError("The experiment needs a name.")
    for name, default in experiment.params.items():
        try:
            fields.spec_of(name, default)
        except FieldError as error:
            raise ExperimentError(str(error)) from error


def _run(source: str, file: Path, code_file: Path) -> types.ModuleType:
    digest = hashlib.sha256(f"{code_file}\0{source}".encode()).hexdigest()[:12]
    module = types.ModuleType(f"experiment_{file.stem}_{digest}")
    module.__file__ = str(file)
    folder = str(file.resolve().parent)
    if folder not in sys.path:
        sys.path.append(folder)
    try:
        code = compile(source, str(code_file), "exec")
    except SyntaxError as error:
        line = (error.text or "").strip()
        raise ExperimentError(
            f"{file.name}, line {error.lineno}: {error.msg}.", details=f"{line}\n\n{traceback_text(error)}"
        ) from error
    sys.modules[module.__name__] = module
    try:
        exec(code, module.__dict__)
    except ExperimentError:
        raise
    except Exception as error:
        del sys.modules[module.__name__]
        raise UserCodeError(describe(file.name, error), details=traceback_text(error)) from error
    return module
