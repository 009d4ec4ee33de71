"""What the program can do, one function each. The window and the command line both call these.

TensorFlow is imported when a function that needs it is called, so importing this module is cheap. Each function
blocks its calling thread; run it in a worker. What the user can mend is raised as a WorkbenchError.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core import fields
from core.errors import ExperimentError, RunError, SettingsError, WorkbenchError
from core.experiment.experiment import Experiment
from core.experiment.schema import FeatureSchema
from core.fields import FieldSpec
from core.jobs import Control, Emit, ModelExported, Notice, Phase
from core.runs.checkpoints import Checkpoint, find_checkpoint, list_checkpoints
from core.runs.exports import Export, list_exports
from core.runs.run import Reason, RunFolder, RunInfo
from core.training.settings import RunSettings

if TYPE_CHECKING:
    from core.serving.predictor import Predictor
    from core.serving.signatures import SavedModelInfo

SAMPLES_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "experiments"


def nothing(event: object) -> None:
    """An Emit for callers who do not watch."""


@dataclass(frozen=True, slots=True)
class Sample:
    """An experiment that comes with the program. `path` is its file."""

    name: str
    title: str
    summary: str
    path: Path


@dataclass(frozen=True, slots=True)
class ExperimentInfo:
    """An experiment as plain values: what the form and the sidebar show."""

    name: str
    title: str
    description: str
    source: str
    schema: FeatureSchema
    params: tuple[FieldSpec, ...]
    settings: RunSettings
    receivers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrainingResult:
    """How a training ended; the values of the command line's JSON."""

    run: str
    reason: Reason
    step: int
    best_step: int | None
    best_metrics: Mapping[str, float]
    export: str | None
    message: str


@dataclass(frozen=True, slots=True)
class RunListing:
    checkpoints: tuple[Checkpoint, ...]
    exports: tuple[Export, ...]


def samples() -> tuple[Sample, ...]:
    """The sample experiments, the simplest first. Reads their docstrings, runs nothing."""
    import ast

    found = []
    for name in ("penguins", "digits", "dummy_records"):
        path = SAMPLES_FOLDER / f"{name}.py"
        lines = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or name).split("\n\n", 1)
        summary = " ".join(lines[1].split("\n\n")[0].split()) if len(lines) > 1 else ""
        found.append(Sample(name.replace("_", "-"), lines[0].strip().rstrip("."), summary, path))
    return tuple(found)


def experiment_file(source: str | Path) -> Path:
    """The file of an experiment named by a path or by a sample's name; ExperimentError lists the samples."""
    for sample in samples():
        if str(source) in (sample.name, sample.path.stem):
            return sample.path
    path = Path(source).expanduser()
    if not path.is_file():
        names = ", ".join(sample.name for sample in samples())
        raise ExperimentError(f'There is no experiment file "{source}". Give a Python file, or a sample: {names}.')
    return path.resolve()


def describe_experiment(source: str | Path, emit: Emit = nothing) -> ExperimentInfo:
    """Load an experiment (this runs its code) and tell what it holds."""
    file = experiment_file(source)
    experiment = _load(file, None, emit)
    return ExperimentInfo(
        name=experiment.name,
        title=experiment.title or experiment.name,
        description=experiment.description,
        source=str(file),
        schema=experiment.schema,
        params=param_specs(experiment),
        settings=_settings_of(experiment, {}),
        receivers=_receivers(experiment),
    )


def param_specs(experiment: Experiment) -> tuple[FieldSpec, ...]:
    """The form fields of the experiment's params."""
    return tuple(
        fields.spec_of(name, default, experiment.param_help.get(name, ""))
        for name, default in experiment.params.items()
    )


def train(
    source: str | Path | None,
    run_dir: str | Path,
    params: Mapping[str, Any] | None = None,
    settings: Mapping[str, Any] | None = None,
    emit: Emit = nothing,
    control: Control | None = None,
) -> TrainingResult:
    """Train a new run of `source` in `run_dir`, or resume the run that is there (`source` may then be None).

    `params` and `settings` overlay the experiment's defaults, or those of the run. Exports at the end as the
    settings say, however training ended; then raises what made it fail. Nothing is left behind of a new run that
    failed before its first step.
    """
    control = control or Control()
    path = Path(run_dir).expanduser().resolve()
    resumed = path.exists() and any(path.iterdir())
    run, experiment = _reopened(path, emit) if resumed else _created(source, path, params or {}, settings, emit)
    try:
        return _train(run, experiment, params or {}, settings or {}, emit, control)
    except BaseException:
        if not resumed and not list_checkpoints(run):
            shutil.rmtree(run.path, ignore_errors=True)
        raise


def _train(
    run: RunFolder,
    experiment: Experiment,
    params: Mapping[str, Any],
    settings: Mapping[str, Any],
    emit: Emit,
    control: Control,
) -> TrainingResult:
    from core.training import trainer
    from core.training.prepare import prepare

    trainer.refuse_if_training(run)
    info = _info(run)
    chosen = RunSettings.from_dict({**info.settings, **settings})
    values = fields.check_all(param_specs(experiment), {**info.params, **params}, "param")
    emit(Phase("Preparing the data and the model"))
    prepared = prepare(experiment, values, chosen, run, emit)
    run.write_info(_with(info, values, chosen, prepared.rule.metric, prepared.rule.higher_is_better))
    outcome = trainer.train(prepared, run, emit, control)
    exported = _export_at_end(run, experiment, chosen, emit)
    if outcome.error is not None:
        raise outcome.error
    best = next((item for item in list_checkpoints(run) if item.best), None)
    return TrainingResult(
        run=str(run.path),
        reason=outcome.reason,
        step=outcome.step,
        best_step=best.step if best else None,
        best_metrics=best.metrics if best else {},
        export=exported,
        message=outcome.message,
    )


def _export_at_end(run: RunFolder, experiment: Experiment, settings: RunSettings, emit: Emit) -> str | None:
    """Export what the settings ask for; the path of the best (or only) one. A failure is a notice, not the end."""
    wanted = {"best": ["best"], "latest": ["latest"], "both": ["latest", "best"], "none": []}[settings.export]
    path = None
    steps_done = {export.step: export.path for export in list_exports(run)}
    for which in wanted:
        try:
            checkpoint = find_checkpoint(run, which)
            path = steps_done.get(checkpoint.step)
            if path is None:
                made = _export(run, experiment, checkpoint, None, _receivers(experiment), "example", emit)
                path = steps_done[checkpoint.step] = made.path
        except WorkbenchError as error:
            emit(Notice(f"The {which} checkpoint was not exported: {error}", "warning", error.details))
    return path


def list_run(run_dir: str | Path) -> RunListing:
    """The checkpoints and exports of a run. Reads files only, no TensorFlow."""
    run = RunFolder.open(Path(run_dir))
    return RunListing(list_checkpoints(run), list_exports(run))


def set_pinned(run_dir: str | Path, step: int, pinned: bool) -> None:
    """Keep a checkpoint from being removed by retention, or let it go."""
    RunFolder.open(Path(run_dir)).set_pinned(step, pinned)


def receivers_of(run_dir: str | Path, emit: Emit = nothing) -> tuple[str, ...]:
    """The receivers this run's experiment can be exported with. Loads the experiment."""
    return _receivers(_experiment_of(RunFolder.open(Path(run_dir)), emit))


def export(
    run_dir: str | Path,
    checkpoint: str | int = "best",
    to: str | Path | None = None,
    receivers: tuple[str, ...] = (),
    default: str = "example",
    emit: Emit = nothing,
) -> Export:
    """Export one checkpoint: "best", "latest" or a step. `to` is the folder that gets the version folder.

    `receivers` () means all the experiment offers; `default` is the receiver behind serving_default.
    """
    run = RunFolder.open(Path(run_dir))
    chosen = find_checkpoint(run, checkpoint)
    experiment = _experiment_of(run, emit)
    target = Path(to).expanduser().resolve() if to is not None else None
    return _export(run, experiment, chosen, target, receivers or _receivers(experiment), default, emit)


def _export(
    run: RunFolder,
    experiment: Experiment,
    checkpoint: Checkpoint,
    to: Path | None,
    receivers: tuple[str, ...],
    default: str,
    emit: Emit,
) -> Export:
    from core.experiment.model import make_estimator, make_run_config
    from core.serving.exporter import export_checkpoint

    info = _info(run)
    emit(Phase(f"Exporting checkpoint {checkpoint.step}"))
    run_config = make_run_config(run.path, seed=info.settings.get("seed"), summary_every=100)
    made = export_checkpoint(
        make_estimator(experiment, info.params, run_config),
        experiment.schema,
        checkpoint.path,
        to or run.export_dir,
        preprocess=experiment.preprocess,
        receivers=receivers,
        default=default if default in receivers else receivers[0],
        provenance={
            "run": str(run.path),
            "experiment": info.experiment,
            "step": checkpoint.step,
            "metrics": dict(checkpoint.metrics),
            "params": dict(info.params),
            "versions": dict(info.versions),
        },
    )
    emit(ModelExported(checkpoint.step, made.path))
    return made


def inspect(export_path: str | Path) -> SavedModelInfo:
    """What an export offers. Reads saved_model.pb only, no TensorFlow."""
    from core.serving.signatures import read_saved_model

    return read_saved_model(Path(export_path).expanduser())


def open_predictor(export_path: str | Path, emit: Emit = nothing) -> Predictor:
    """Load an export for predictions; close() it when done."""
    _load_tensorflow(emit)
    from core.serving.predictor import Predictor

    emit(Phase("Loading the exported model"))
    return Predictor(Path(export_path).expanduser())


def predict(
    export_path: str | Path,
    signature: str | None = None,
    *,
    dense: Any = None,
    examples: Any = None,
    records: str | Path | None = None,
    index: int = 0,
    emit: Emit = nothing,
) -> dict[str, Any]:
    """Run an export once: on `dense` columns, on `examples` (one row or several), or on a record of a file.

    Returns {output alias: nested lists}, bytes as {"b64": ...}.
    """
    from core.serving import requests

    info = inspect(export_path)
    name = signature or requests.signature_for(info, example=dense is None)
    if dense is not None:
        inputs = requests.dense_inputs(info, name, dense)
    elif records is not None:
        inputs = _record_input(info, name, records, index, emit)
    else:
        inputs = requests.example_inputs(info, name, examples)
    predictor = open_predictor(export_path, emit)
    try:
        outputs = predictor.predict(name, inputs).outputs
    finally:
        predictor.close()
    return {alias: requests.to_json(value) for alias, value in outputs.items()}


def _record_input(
    info: SavedModelInfo, signature: str, records: str | Path, index: int, emit: Emit
) -> dict[str, Any]:
    import numpy as np

    from core.serving import requests

    _load_tensorflow(emit)
    from core.experiment.records import read_record

    found = requests.signature_of(info, signature)
    if found.example_features is None:
        raise WorkbenchError(f"{signature} takes dense tensors, so it cannot be run on a record of Examples.")
    serialized = np.empty(1, dtype=object)
    serialized[0] = read_record(Path(records).expanduser(), index)
    return {next(spec.alias for spec in found.inputs if spec.dtype == "string"): serialized}


def _created(
    source: str | Path | None,
    path: Path,
    params: Mapping[str, Any],
    settings: Mapping[str, Any] | None,
    emit: Emit,
) -> tuple[RunFolder, Experiment]:
    if source is None:
        raise RunError(f"{path} holds no run to resume. Name an experiment to start a new one.")
    file = experiment_file(source)
    text = file.read_bytes()
    experiment = _load(file, None, emit)
    info = RunInfo(
        experiment=experiment.name,
        source=str(file),
        source_sha256=hashlib.sha256(text).hexdigest(),
        params=fields.check_all(param_specs(experiment), params, "param"),
        settings=_settings_of(experiment, settings or {}).to_dict(),
        metric="",
        higher_is_better=True,
        schema=_json_object(experiment.schema),
        versions=versions(),
        created=time.time(),
    )
    run = RunFolder.create(path, info, text)
    return run, _load(file, run.experiment_file, emit)


def _reopened(path: Path, emit: Emit) -> tuple[RunFolder, Experiment]:
    run = RunFolder.open(path)
    return run, _experiment_of(run, emit)


def _experiment_of(run: RunFolder, emit: Emit) -> Experiment:
    """The experiment as it was when the run began: from the copy in the run folder."""
    info = _info(run)
    return _load(Path(info.source), run.experiment_file, emit)


def _load(file: Path, copy: Path | None, emit: Emit) -> Experiment:
    _load_tensorflow(emit)
    from core.experiment.loading import load_experiment
    from core.training.tensorflow_log import quiet

    experiment = load_experiment(file, copy)
    quiet()
    return experiment


def _load_tensorflow(emit: Emit) -> None:
    """Import TensorFlow here and now, said aloud, as it takes seconds."""
    if "tensorflow" in sys.modules and hasattr(sys.modules["tensorflow"], "estimator"):
        return
    from core.training.tensorflow_log import quiet

    emit(Phase("Loading TensorFlow"))
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    import tensorflow  # noqa: F401

    quiet()


def _info(run: RunFolder) -> RunInfo:
    info = run.read_info()
    if info is None:
        raise RunError(
            f"{run.name} was not made by the Workbench: its curves and checkpoints can be looked at, "
            "but without its experiment it can neither be trained nor exported."
        )
    return info


def _with(info: RunInfo, params: Mapping[str, Any], settings: RunSettings, metric: str, higher: bool) -> RunInfo:
    import dataclasses

    return dataclasses.replace(
        info, params=dict(params), settings=settings.to_dict(), metric=metric, higher_is_better=higher
    )


def _settings_of(experiment: Experiment, over: Mapping[str, Any]) -> RunSettings:
    try:
        base = RunSettings.from_dict(experiment.settings)
    except SettingsError as error:
        raise ExperimentError(f"The experiment's settings: {error}") from error
    return RunSettings.from_dict({**base.to_dict(), **over})


def _receivers(experiment: Experiment) -> tuple[str, ...]:
    return ("example", "dense", "preprocessed") if experiment.preprocess else ("example", "dense")


def _json_object(schema: FeatureSchema) -> dict[str, Any]:
    import json

    value: dict[str, Any] = json.loads(schema.to_json())
    return value


def versions() -> dict[str, str]:
    """The versions a result depends on."""
    names = ("tensorflow", "tensorflow-estimator", "numpy")
    return {"python": platform.python_version(), **{name: metadata.version(name) for name in names}}


__all__ = [
    "ExperimentInfo",
    "RunListing",
    "Sample",
    "TrainingResult",
    "describe_experiment",
    "experiment_file",
    "export",
    "inspect",
    "list_run",
    "open_predictor",
    "receivers_of",
    "samples",
    "set_pinned",
    "train",
]
