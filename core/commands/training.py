"""Training: a new run, or an old one resumed."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import platform
import shutil
import time
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

from core import fields
from core.commands.experiments import (
    experiment_file,
    experiment_of,
    info_of,
    load,
    nothing,
    param_specs,
    receivers_offered,
    settings_of,
)
from core.commands.exports import export_of
from core.commands.records import TrainingResult
from core.errors import RunError, WorkbenchError
from core.experiment.experiment import Experiment
from core.experiment.schema import FeatureSchema
from core.jobs import Control, Emit, Notice, Phase
from core.runs.checkpoints import find_checkpoint, list_checkpoints
from core.runs.exports import list_exports
from core.runs.run import RunFolder, RunInfo
from core.training.settings import RunSettings


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
    info = info_of(run)
    chosen = RunSettings.from_dict({**info.settings, **settings})
    values = _typed(experiment, {**info.params, **params})
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
                made = export_of(run, experiment, checkpoint, None, receivers_offered(experiment), "example", emit)
                path = steps_done[checkpoint.step] = made.path
        except WorkbenchError as error:
            emit(Notice(f"The {which} checkpoint was not exported: {error}", "warning", error.details))
    return path


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
    experiment = load(file, None, emit)
    info = RunInfo(
        experiment=experiment.name,
        source=str(file),
        source_sha256=hashlib.sha256(text).hexdigest(),
        params=_typed(experiment, params),
        settings=settings_of(experiment, settings or {}).to_dict(),
        metric="",
        higher_is_better=True,
        schema=_json_object(experiment.schema),
        versions=versions(),
        created=time.time(),
        receivers=receivers_offered(experiment),
    )
    run = RunFolder.create(path, info, text)
    return run, load(file, run.experiment_file, emit)


def _reopened(path: Path, emit: Emit) -> tuple[RunFolder, Experiment]:
    run = RunFolder.open(path)
    return run, experiment_of(run, emit)


def _with(info: RunInfo, params: Mapping[str, Any], settings: RunSettings, metric: str, higher: bool) -> RunInfo:
    return dataclasses.replace(
        info, params=dict(params), settings=settings.to_dict(), metric=metric, higher_is_better=higher
    )


def _json_object(schema: FeatureSchema) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(schema.to_json())
    return value


def versions() -> dict[str, str]:
    """The versions a result depends on."""
    names = ("tensorflow", "tensorflow-estimator", "numpy")
    return {"python": platform.python_version(), **{name: metadata.version(name) for name in names}}


def _typed(experiment: Experiment, params: Mapping[str, Any]) -> dict[str, fields.Value]:
    """The experiment's params overlaid with these; text, as the command line gives it, becomes a value."""
    specs = param_specs(experiment)
    kinds = {spec.name: spec for spec in specs}
    values = {
        name: fields.parse(kinds[name], value) if isinstance(value, str) and name in kinds else value
        for name, value in params.items()
    }
    return fields.check_all(specs, values, "param")
