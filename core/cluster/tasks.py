"""What each task of a cluster does: chief and workers train, a ps keeps variables, the evaluator evaluates."""

from __future__ import annotations

import dataclasses
import os
import secrets
import time
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from typing_extensions import assert_never

from core.cluster.fingerprint import check_same, code_hashes, data_hashes
from core.cluster.job import Job, addresses_of, is_of, meet_chief
from core.cluster.peers import Peers
from core.cluster.tf_config import VARIABLE, Cluster, check_port
from core.commands.experiment_files import experiment_file
from core.commands.experiments import experiment_of, info_of, load_tensorflow
from core.commands.new_runs import created, overlaid, removed_if_it_never_began, typed
from core.commands.records import TrainingResult
from core.commands.run_log import logged
from core.commands.training import check_receivers, info_with
from core.control import Control, WorkStopped
from core.experiment.data.share import Share
from core.experiment.experiment import Experiment
from core.jobs import Checked, Emit, Phase, until_stopped
from core.number_text import format_number
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.catalogue.leftovers import sweep_leftovers
from core.runs.cluster_files import (
    ClusterRecord,
    forget_early_stop,
    forget_ready,
    is_trained_by_cluster,
    read_cluster,
    write_cluster,
)
from core.runs.lock import training_lock
from core.runs.path_patterns import check_no_pattern
from core.runs.run import RunFolder
from core.training.settings import RunSettings
from core.words import mark, worded

_LATE = 60.0  # seconds after which a training that had ended when the task started is taken for this one
_SAVING = 10.0  # seconds a ps stays when it is asked to stop: the chief, which is too, saves what it keeps
_LOOK_EVERY = 0.2  # seconds


def run_task(job: Job, cluster: Cluster, emit: Emit, control: Control) -> TrainingResult:
    """Do the work of one task, in the calling thread, until the training of the whole cluster has ended.

    Raises what `core.commands.train` raises; PeerLost if another task is gone and this one can only start again.
    TF_CONFIG is set, or unset, for TensorFlow in this process.
    """
    check_no_pattern(job.path, "A run")
    check_port(cluster)
    match cluster.task.role:
        case "chief" | "worker":
            os.environ[VARIABLE] = cluster.text
            try:
                return (
                    _chief(job, cluster, emit, control)
                    if cluster.is_chief
                    else _worker(job, cluster, emit, control)
                )
            except WorkStopped:
                return _result(job, control, worded("Stopped before the first step."))
        case "ps":
            os.environ.pop(VARIABLE, None)
            return _server(job, cluster, emit, control)
        case "evaluator":
            os.environ.pop(VARIABLE, None)
            from core.cluster.evaluator import evaluate_run

            try:
                run, record = meet_chief(job, cluster, emit, control, finish_after=_LATE)
                evaluate_run(run, record, emit, control)
            except WorkStopped:
                pass
            return _result(job, control, worded("The evaluator has ended."))
        case _:
            assert_never(cluster.task.role)


def _chief(job: Job, cluster: Cluster, emit: Emit, control: Control) -> TrainingResult:
    watched = until_stopped(emit, control)
    load_tensorflow(watched)
    from core.cluster.distribution import distribution_of

    peers = Peers(RunFolder(job.path.resolve()), cluster)
    peers.announce_restart()
    distribution = distribution_of(cluster, job.strategy)
    old = job.is_there
    if old:
        run = RunFolder.open(job.path)
        experiment = experiment_of(run, watched, job.params)
    else:
        run, experiment = created(job.source, job.path, job.params, job.settings, watched, job.use, control)
    with nullcontext() if old else removed_if_it_never_began(run), training_lock(run):
        emit = logged(run, emit)
        watched = until_stopped(emit, control)
        watched(Checked(mark("Lock"), "ok", mark("No other process trains in this folder.")))
        from core.cluster.chief_control import ClusterControl
        from core.cluster.chief_training import ChiefTraining
        from core.training.preflight import checked
        from core.training.prepare import prepare, resolve

        info = info_of(run)
        chosen = overlaid(info.settings, job.settings if old else {})
        values = typed(experiment, {**info.params, **(job.params if old else {})})
        if not is_trained_by_cluster(run):  # else the evaluator may be writing an export, on another machine
            sweep_leftovers(run)
        record = _record(run, job, cluster, chosen)
        if _all_done(run, chosen):
            return _finished(run, record)
        watched(Phase("preparing", mark("Preparing the data and the model")))
        prepared = prepare(
            experiment,
            values,
            chosen,
            run,
            watched,
            distribution,
            lambda start: _share(cluster, record.seed + start),
        )
        with checked(watched, "Receivers") as verdict:
            receivers = check_receivers(experiment, prepared.estimator, chosen, verdict)
        newest = prepared.checkpoint
        data, base = resolve(experiment, run)
        record = dataclasses.replace(
            record,
            start=newest.step if newest else 0,
            resumes=newest is not None,
            code=code_hashes(run, None),
            data=data_hashes(experiment, data, base),
        )
        run.write_info(info_with(info, values, chosen, prepared, receivers))
        peers.announce()
        write_cluster(run, record)
        for evaluator in prepared.evaluators:
            evaluator.close()  # evaluations are the evaluator's
        training = ChiefTraining(
            prepared, run, record, cluster, job.strategy, peers, emit, ClusterControl(emit, control)
        )
        outcome = training.train()
    if outcome.error is not None:
        raise outcome.error
    return result_of(run)


def _worker(job: Job, cluster: Cluster, emit: Emit, control: Control) -> TrainingResult:
    watched = until_stopped(emit, control)
    load_tensorflow(watched)
    from core.cluster.distribution import distribution_of
    from core.cluster.worker_training import train_worker
    from core.experiment.model import make_estimator, make_run_config
    from core.training.prepare import make_train_input_fn, resolve, set_seed

    peers = Peers(RunFolder(job.path.resolve()), cluster)
    peers.announce_restart()
    distribution = distribution_of(cluster, job.strategy)
    run, record = meet_chief(job, cluster, watched, control)
    peers.announce()
    experiment, info = experiment_of(run, watched), info_of(run)
    experiment = dataclasses.replace(experiment, params=info.params)
    settings = RunSettings.from_dict(info.settings)
    data, base = resolve(experiment, run)
    _check_content(job, cluster, run, record, experiment, lambda: data_hashes(experiment, data, base))
    set_seed(settings)
    config = make_run_config(
        run.path, seed=settings.seed, summary_every=settings.summary_every, distribution=distribution
    )
    estimator = make_estimator(experiment, info.params, config)
    share = _share(cluster, record.seed + record.start)
    input_fn = make_train_input_fn(experiment, data, base, settings, record.start, share)
    set_seed(settings)
    parts = estimator, input_fn, settings.checkpoint_every, settings.max_steps
    step = train_worker(run, record, cluster, job.strategy, peers, parts, emit, control)
    return TrainingResult(str(run.path), "max_steps", step, None, {}, None, _ended(cluster))


def _server(job: Job, cluster: Cluster, emit: Emit, control: Control) -> TrainingResult:
    """Keep variables until the chief has ended."""
    load_tensorflow(emit)
    from core.cluster.distribution import start_server

    server, run = start_server(cluster), RunFolder(job.path)
    emit(Phase("training", worded("{name} serves", name=cluster.task.name)))
    began, met = time.monotonic(), False
    while control.seconds_since_stop() < _SAVING:
        record = read_cluster(run) if job.is_there else None
        if is_of(record, cluster) and record is not None:
            met = met or record.stage != "ended"
            if record.stage == "ended" and (met or time.monotonic() - began > _LATE):
                break
        time.sleep(_LOOK_EVERY)
    del server
    return _result(job, control, _ended(cluster))


def _ended(cluster: Cluster) -> str:
    return worded("{name} has ended.", name=cluster.task.name)


def _record(run: RunFolder, job: Job, cluster: Cluster, settings: RunSettings) -> ClusterRecord:
    """Return the record of a training that begins, or that goes on after its chief was restarted."""
    before, state = read_cluster(run), run.read_state()
    goes_on = before is not None and before.stage != "ended" and before.strategy == job.strategy
    forget_ready(run)
    if not goes_on:
        forget_early_stop(run)
    drawn = settings.seed if settings.seed is not None else secrets.randbelow(2**31 - 1)
    return ClusterRecord(
        id=before.id if before is not None and goes_on else secrets.token_hex(8),
        strategy=job.strategy,
        cluster=addresses_of(cluster),
        seed=before.seed if before is not None and goes_on else drawn,
        start=0,
        resumes=False,
        patience_from=state.step if state.reason == "early_stopping" else state.patience_from,
        code={},
        data={},
    )


def _all_done(run: RunFolder, settings: RunSettings) -> bool:
    """Return whether a chief died after the last step, before it could record the end."""
    reached = max((item.step for item in list_checkpoints(run) if not item.problem), default=0)
    return is_trained_by_cluster(run) and reached >= settings.max_steps


def _finished(run: RunFolder, record: ClusterRecord) -> TrainingResult:
    """Record the end of a training whose chief died after the last step."""
    step = max(item.step for item in list_checkpoints(run))
    message = worded("Finished: all {step} steps are done.", step=format_number(step))
    state = run.read_state()
    run.write_state(
        dataclasses.replace(
            state, status="ended", reason="max_steps", step=step, message=message, pid=None, activity=""
        )
    )
    write_cluster(run, dataclasses.replace(record, stage="ended", stop_at=step, message=message))
    return result_of(run)


def _share(cluster: Cluster, seed: int) -> Share:
    return Share(cluster.trainers.index(cluster.task), len(cluster.trainers), seed)


def _check_content(
    job: Job,
    cluster: Cluster,
    run: RunFolder,
    record: ClusterRecord,
    experiment: Experiment,
    data: Callable[[], dict[str, str]],
) -> None:
    """Check that this task has the chief's code and data. RunError if it has not."""
    own = experiment_file(job.source) if job.source is not None and Path(job.source).exists() else None
    check_same(cluster.task.name, code_hashes(run, own), record.code, "code")
    check_same(cluster.task.name, data(), record.data, "data")


def result_of(run: RunFolder) -> TrainingResult:
    """Return how the training of a run ended, from its folder."""
    state = run.read_state()
    best = next((item for item in list_checkpoints(run) if item.best), None)
    return TrainingResult(
        run=str(run.path),
        reason=state.reason or "interrupted",
        step=state.step,
        best_step=best.step if best else None,
        best_metrics=best.metrics if best else {},
        export=best.exports[-1] if best and best.exports else None,
        message=state.message,
    )


def _result(job: Job, control: Control, message: str) -> TrainingResult:
    if job.is_there:
        return dataclasses.replace(result_of(RunFolder.open(job.path)), message=message)
    return TrainingResult(str(job.path), control.stop_reason, 0, None, {}, None, message)
