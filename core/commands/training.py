"""Training: a new run, an old one resumed, or a branch of one."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import platform
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
from core.jobs import Checked, Control, Emit, Notice, Phase
from core.runs.checkpoints import Checkpoint, find_checkpoint, list_checkpoints
from core.runs.exports import list_exports, sweep_unfinished
from core.runs.holds import held
from core.runs.lock import training_lock
from core.runs.run import RunFolder, RunInfo
from core.runs.trash import trash_run
from core.training.settings import RunSettings

if TYPE_CHECKING:
    from core.training.preflight import Verdict


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
    failed before its first step. A run that is cancelled goes to the trash.
    """
    path = Path(run_dir).expanduser().resolve()
    if path.exists() and any(path.iterdir()):
        run = RunFolder.open(path)
        return _train(run, experiment_of(run, emit), params or {}, settings or {}, emit, control or Control())
    run, experiment = _created(source, path, params or {}, settings, emit)
    with _removed_if_it_never_began(run):
        return _train(run, experiment, {}, {}, emit, control or Control())


def branch(
    run_dir: str | Path,
    checkpoint: str | int,
    to: str | Path,
    params: Mapping[str, Any] | None = None,
    settings: Mapping[str, Any] | None = None,
    emit: Emit = nothing,
    control: Control | None = None,
    keep_step: bool = True,
) -> TrainingResult:
    """Train a new run in `to` that starts with the weights of a checkpoint of another run.

    Variables are matched by name and shape, the others start fresh. `params` and `settings` overlay those of the
    old run; without `keep_step` steps count from 0. Raises as `train`, and CheckpointError if nothing fits.
    """
    old = RunFolder.open(Path(run_dir))
    info = info_of(old)
    chosen = find_checkpoint(old, checkpoint)
    path = Path(to).expanduser().resolve()
    experiment = experiment_of(old, emit)
    settings_now = RunSettings.from_dict({**info.settings, **(settings or {})})
    new = dataclasses.replace(
        info,
        params=_typed(experiment, {**info.params, **(params or {})}),
        settings=settings_now.to_dict(),
        metric="",
        versions=versions(),
        created=time.time(),
        branched_from={"run": str(old.path), "step": chosen.step},
    )
    run = RunFolder.create(path, new, old.experiment_file.read_bytes())
    with _removed_if_it_never_began(run):
        experiment = experiment_of(run, emit)
        with held(old, chosen.step):
            _start_from(run, experiment, chosen, settings_now, keep_step, emit)
        return _train(run, experiment, {}, {}, emit, control or Control())


def _start_from(
    run: RunFolder,
    experiment: Experiment,
    checkpoint: Checkpoint,
    settings: RunSettings,
    keep_step: bool,
    emit: Emit,
) -> None:
    """Give a new run its first checkpoint."""
    from core.experiment.model import make_estimator, make_run_config
    from core.training.branching import branch_from
    from core.training.prepare import make_train_input_fn, resolve

    info = info_of(run)
    emit(Phase(f"Branching from checkpoint {checkpoint.step}"))
    run_config = make_run_config(run.path, seed=settings.seed, summary_every=settings.summary_every)
    estimator = make_estimator(experiment, info.params, run_config)
    data, base = resolve(experiment, run)
    input_fn = make_train_input_fn(experiment, data, base, settings, 0)
    step, diff = branch_from(checkpoint, estimator, input_fn, keep_step=keep_step)
    came_from = {**(info.branched_from or {}), "new": [*diff.new, *diff.changed], "left": list(diff.missing)}
    run.write_info(dataclasses.replace(info, branched_from=came_from))
    emit(Notice(f"The branch starts at step {step} from checkpoint {checkpoint.step}. {diff.sentence}"))


@contextmanager
def _removed_if_it_never_began(run: RunFolder) -> Iterator[None]:
    try:
        yield
    except BaseException:
        if run.path.exists() and run.read_state().status == "new":
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
    from core.training.preflight import checked
    from core.training.prepare import prepare

    with training_lock(run):
        emit(Checked("Lock", "ok", "No other process trains in this folder."))
        info = info_of(run)
        chosen = RunSettings.from_dict({**info.settings, **settings})
        values = _typed(experiment, {**info.params, **params})
        emit(Phase("Preparing the data and the model"))
        sweep_unfinished(run.export_dir)
        prepared = prepare(experiment, values, chosen, run, emit)
        with checked(emit, "Receivers") as verdict:
            _check_receivers(experiment, prepared.estimator, chosen, verdict)
        run.write_info(_with(info, values, chosen, prepared.rule.metric, prepared.rule.higher_is_better))
        improved = _exporter(run, experiment, emit) if chosen.export_improvements else None
        outcome = trainer.train(prepared, run, emit, control, improved)
        if outcome.reason != "cancelled":
            exported = _export_at_end(run, experiment, chosen, emit)
    if outcome.reason == "cancelled":
        trashed = trash_run(run)
        text = f"Cancelled: {run.name} is in the trash."
        return TrainingResult(str(run.path), "cancelled", outcome.step, None, {}, None, text, str(trashed.folder))
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


def _check_receivers(experiment: Experiment, estimator: Any, settings: RunSettings, verdict: Verdict) -> None:
    """Build what an export needs now, rather than find out after hours. Only warns if nothing is to be exported."""
    from core.serving.exporter import check_exportable

    receivers = receivers_offered(experiment)
    try:
        check_exportable(estimator, experiment.schema, experiment.preprocess, receivers)
    except WorkbenchError as error:
        if settings.export != "none" or settings.export_improvements:
            raise
        verdict.warn(f"{error} Nothing is to be exported, so training goes on.")
    else:
        verdict.text = f"The receivers build: {', '.join(receivers)}."


def _exporter(run: RunFolder, experiment: Experiment, emit: Emit) -> Callable[[int], None]:
    def export_now(step: int) -> None:
        try:
            checkpoint = find_checkpoint(run, step)
            export_of(run, experiment, checkpoint, None, receivers_offered(experiment), "example", emit)
        except WorkbenchError as error:
            emit(Notice(f"Checkpoint {step} was not exported: {error}", "warning", error.details))

    return export_now


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
