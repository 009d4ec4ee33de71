"""Experiments: loading one, and describing it."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from core import fields
from core.commands.experiment_files import experiment_file
from core.commands.records import ExperimentInfo
from core.control import Control
from core.errors import ExperimentError, RunError, SettingsError
from core.experiment.experiment import Experiment
from core.experiment.schema import FeatureSchema
from core.experiment.scripts.choices import Choices, changed, choices_of, read_choices, write_choices
from core.fields import FieldSpec
from core.garbage import importing
from core.jobs import Emit, Notice, Phase, nothing
from core.precedence import let_graphs_give_precedence
from core.runs.mirror_manifest import check_here
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo
from core.tensorflow_libraries import load_libraries
from core.training.settings import RunSettings
from core.words import mark, worded

if TYPE_CHECKING:
    import tensorflow as tf


def describe_experiment(
    source: str | Path,
    emit: Emit = nothing,
    use: Mapping[str, str] | None = None,
    control: Control | None = None,
) -> ExperimentInfo:
    """Load an experiment or a script, which runs its code, and return what it holds.

    `use` names the parts of a script to use, as in `Choices`. A stop by `control` cancels the import.
    """
    file = experiment_file(source)
    folder, choices = Path.cwd(), choices_for(file, use)
    try:
        experiment = load(file, None, emit, choices=choices, control=control)
    finally:
        os.chdir(folder)  # a script was run in its own
    return ExperimentInfo(
        name=experiment.name,
        title=experiment.title or experiment.name,
        description=experiment.description,
        source=str(file),
        schema=experiment.schema,
        params=param_specs(experiment),
        settings=settings_of(experiment, {}),
        receivers=receivers_offered(experiment),
        found=experiment.found,
        pickable=experiment.pickable,
        chosen={part: getattr(choices, part) for part in ("model", "train", "eval", "arguments")},
        summary=experiment.summary,
    )


def choices_for(file: Path, use: Mapping[str, str] | None) -> Choices:
    """Return the choices for a script: those in the file beside it, overlaid with `use`."""
    return changed(read_choices(file), use or {})


def choose(source: str | Path, use: Mapping[str, str]) -> Path:
    """Save the part of a script that a person picked in the file beside it, "" for what the loader finds.

    Return that file. StorageError.
    """
    file = experiment_file(source)
    return write_choices(file, choices_for(file, use))


def choose_schema(source: str | Path, schema: FeatureSchema) -> Path:
    """Save a schema for a script's data in the file beside it, instead of the inferred one. Return that file."""
    file = experiment_file(source)
    choices = read_choices(file).model_copy(update={"feature_schema": json.loads(schema.to_json())})
    return write_choices(file, choices)


def save_choices(source: str | Path, info: ExperimentInfo, use: Mapping[str, str] | None = None) -> Path:
    """Save everything found in a script, its schema too, in the file beside it, where it can be edited.

    Return that file.
    """
    file = experiment_file(source)
    choices = choices_for(file, use)
    if info.schema is not None:
        choices = choices.model_copy(update={"feature_schema": json.loads(info.schema.to_json())})
    return write_choices(file, choices)


def param_specs(experiment: Experiment) -> tuple[FieldSpec, ...]:
    """Return the form fields of the experiment's params."""
    return tuple(
        fields.spec_of(name, default, experiment.param_help.get(name, ""))
        for name, default in experiment.params.items()
    )


def settings_of(experiment: Experiment, over: Mapping[str, object]) -> RunSettings:
    try:
        base = RunSettings.from_dict(experiment.settings)
    except SettingsError as error:
        raise ExperimentError(worded("The experiment's settings: {reason}", reason=error)) from error
    return RunSettings.from_dict({**base.to_dict(), **over})


def receivers_offered(experiment: Experiment) -> tuple[str, ...]:
    """Return the receivers an experiment can have, before its model is built."""
    ours = ("example", "dense", "preprocessed") if experiment.preprocess else ("example", "dense")
    return (*(ours if experiment.schema is not None else ()), *experiment.receivers)


def receivers_of(run: RunFolder, experiment: Experiment) -> tuple[str, ...]:
    """Return the receivers of a run's exports by default, found by building its model once it has trained."""
    return tuple(info_of(run).receivers) or receivers_offered(experiment)


def experiment_of(run: RunFolder, emit: Emit, params: Mapping[str, object] | None = None) -> Experiment:
    """Return the experiment as it was when the run began: from the copy in the run folder, with the run's params.

    `params` overlay those; for a script they are its command line.
    """
    check_here(run.path, run.name)
    info = info_of(run)
    schema = None if info.schema is None else FeatureSchema.from_dict(info.schema)
    return load(
        Path(info.source),
        run.experiment_file,
        emit,
        choices=choices_of(info.script or {}, "run.json"),
        params={**info.params, **(params or {})} if info.script is not None else {},
        schema=schema,
        told=False,
    )


def estimator_of(run: RunFolder, experiment: Experiment) -> tf.estimator.Estimator:
    """Return the Estimator of a run with the params and settings the run has now."""
    from core.experiment.model import make_estimator, make_run_config

    info = info_of(run)
    settings = RunSettings.from_dict(info.settings)
    run_config = make_run_config(run.path, seed=settings.seed, summary_every=settings.summary_every)
    return make_estimator(experiment, info.params, run_config)


def load(
    file: Path,
    copy: Path | None,
    emit: Emit,
    *,
    text: bytes | None = None,
    choices: Choices | None = None,
    params: Mapping[str, object] | None = None,
    schema: FeatureSchema | None = None,
    control: Control | None = None,
    told: bool = True,
) -> Experiment:
    """Run a file once and return its experiment, or the one made from a script.

    With `told`, notices say what was found. `copy` is the path its code is known by, `text` its text if that is not
    written yet. `schema` is the run's, for data without one.
    """
    load_tensorflow(emit)
    from core.experiment.data.inference import with_schema_found
    from core.experiment.scripts.script import load_script
    from core.training.tensorflow_log import quiet

    emit(Phase("loading", worded("Running {file}", file=file.name)))
    try:
        experiment = load_script(
            file,
            copy,
            text,
            choices=choices or Choices(),
            params=params or {},
            schema=schema,
            control=control,
        )
    finally:
        quiet()
    if experiment.schema is None and experiment.summary is None:
        known = choices.feature_schema if choices is not None else None
        found = schema if known is None else FeatureSchema.from_dict(known, worded("of the choices"))
        experiment = dataclasses.replace(experiment, schema=found)
        experiment = with_schema_found(experiment)
    if told:
        for item in experiment.found:
            role = worded(item.role.capitalize())
            emit(Notice(item.text if item.role == "note" else role + ": " + item.text))
    return experiment


def load_tensorflow(emit: Emit) -> None:
    """Import TensorFlow now, announced by a Phase, as it takes seconds. On a GPU it takes memory as it needs it."""
    os.environ.setdefault("TF_FORCE_GPU_ALLOW_GROWTH", "true")
    if "tensorflow" in sys.modules and hasattr(sys.modules["tensorflow"], "estimator"):
        let_graphs_give_precedence()  # somebody else may have imported it
        return
    from core.training.tensorflow_log import quiet

    emit(Phase("loading", mark("Loading TensorFlow")))
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    with importing():
        load_libraries()
        import tensorflow  # noqa: F401

        let_graphs_give_precedence()
    quiet()


def info_of(run: RunFolder) -> RunInfo:
    info = run.read_info()
    if info is None:
        raise RunError(
            worded(
                "{name} was not made by the Workbench: its curves and checkpoints can be looked at, but "
                "without its experiment it can neither be trained nor exported.",
                name=run.name,
            )
        )
    return info
