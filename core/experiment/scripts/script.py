"""From a script that never heard of this program to an Experiment."""

from __future__ import annotations

import contextlib
import dataclasses
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import tensorflow as tf
from keras.src import backend

from core import fields
from core.control import Control
from core.errors import ExperimentError, FieldError
from core.experiment.code_place import place_of
from core.experiment.data.inference import described_by, first_batches
from core.experiment.experiment import Data, Experiment, Finding, InputFn
from core.experiment.loading import check_experiment, experiment_in
from core.experiment.schema import FeatureSchema
from core.experiment.scripts import own_cluster, recognition, tpu
from core.experiment.scripts.choices import Choices
from core.experiment.scripts.flags import CommandLine, forget_flags, refusal
from core.experiment.scripts.interruption import interruptible, signals_kept
from core.experiment.scripts.parts import Parts, parts_of
from core.experiment.scripts.settings import cadence, settings_of_config, steps_of
from core.experiment.scripts.syntax import defines_experiment, imports_workbench
from core.experiment.scripts.takeover import Takeover
from core.experiment.user_module import base_folder, loaded_modules, read_source, run_module
from core.tf_types import Params, UserFunction
from core.words import mark, worded

_DEFAULT_STEPS = 1000
_NO_CLUSTER = mark(
    "The TF_CONFIG that the script sets does not apply: the run trains in this process. To train in several, let "
    "main.py train start them: --cluster chief=1,worker=1,ps=1."
)


def load_script(
    file: Path,
    copy: Path | None = None,
    source: bytes | None = None,
    *,
    choices: Choices,
    params: Mapping[str, object],
    schema: FeatureSchema | None = None,
    control: Control | None = None,
) -> Experiment:
    """The experiment of a file: of a script, what its training would have used; else the `experiment` it defines.

    A file written for this program may train while it is imported: its `experiment` is used all the same.

    The script is run once, as `python FILE` runs it, in its own folder, where the process then stays: relative
    paths are followed later too. One that is part of a package is run as `python -m PACKAGE.FILE` from above that.
    `copy` and `source` are as for load_experiment. `params` are those that are set, `schema` one that is known
    already, of a run. Raises ExperimentError, UserCodeError, DataError.
    """
    file, code_file = file.absolute(), (copy or file).absolute()
    text = source if source is not None else read_source(code_file)
    is_script = not defines_experiment(text)
    takes_over = is_script or not imports_workbench(text)
    root = place_of(file, text).root
    takeover = Takeover(root, choices.training)
    line = CommandLine(params, choices.arguments)
    for module in loaded_modules():
        forget_flags(module)
    if is_script:
        _enter(base_folder(file) / choices.folder if choices.folder else root)
    notes: list[str] = []
    _begin_names_anew()
    with line.parsed(str(file)), own_cluster.left_out(notes, worded(_NO_CLUSTER)), signals_kept():
        around = _watched(takeover if takes_over else None, control, file, line)
        module = run_module(text, file, code_file, around, as_main=is_script and choices.main)
    line.take_flags(module, str(file))
    is_ours = not is_script or isinstance(getattr(module, "experiment", None), Experiment)
    if is_ours and takeover.taken is None:
        return experiment_in(module, file)
    names = takeover.taken.names if takeover.taken is not None else dict(vars(module))
    parts = parts_of(file.name, names, takeover.taken, choices)
    for note in notes:
        parts.note(note)
    if not is_script and takeover.taken is not None:
        parts.note(
            worded(
                "{name} trains while it is imported (line {line}), so that was taken over; what follows it, "
                "`experiment` too, was not run. To have that used, put the training under "
                '`if __name__ == "__main__":`.',
                name=file.name,
                line=takeover.taken.line,
            )
        )
    experiment = _experiment_of(file, parts, names, line, schema)
    if choices.feature_schema is None or schema is not None:
        return experiment
    chosen = FeatureSchema.from_dict(choices.feature_schema, worded("of the choices"))
    return dataclasses.replace(experiment, schema=chosen)


@contextlib.contextmanager
def _watched(takeover: Takeover | None, control: Control | None, file: Path, line: CommandLine) -> Iterator[None]:
    taking_over = takeover.watching() if takeover is not None else contextlib.nullcontext()
    try:
        with taking_over, interruptible(control):
            yield
    except (SystemExit, Exception) as error:
        said = refusal(error, file, line.names)
        if said is None:
            raise
        raise said.with_traceback(error.__traceback__) from error


def _begin_names_anew() -> None:
    """Let Keras count the layers that the script makes from the first one on, as in a process of its own.

    They name the variables of its checkpoints, which another process will look for. Of this thread only:
    clear_session would reset models that others train.
    """
    backend._GRAPH.graph = None
    with contextlib.suppress(AssertionError):  # inside another graph
        tf.compat.v1.reset_default_graph()


def _enter(folder: Path) -> None:
    try:
        os.chdir(folder)
    except OSError as error:
        raise ExperimentError(
            worded("The script cannot be run in {folder}: {reason}.", folder=folder, reason=error.strerror or error)
        ) from error


def _experiment_of(
    file: Path, parts: Parts, names: Mapping[str, object], line: CommandLine, schema: FeatureSchema | None
) -> Experiment:
    params: dict[str, object] = dict(line.params)
    hyper = {} if parts.model_fn is None else recognition.params_in(names)
    params.update({name: value for name, value in hyper.items() if _is_param(name, value)})
    if params:
        parts.found.append(Finding("params", ", ".join(params)))
    train, evaluation = _data_of(parts, hyper, params)
    experiment = Experiment(
        name=file.stem,
        schema=schema,
        data=Data(train, evaluation),
        model_fn=None if parts.model_fn is None else _with_params(parts.model_fn, hyper, params),
        estimator=_with_hooks(parts),
        receivers=parts.receivers,
        params=params,
        param_help={name: text for name, text in line.help.items() if name in params},
        found=tuple(parts.found),
        pickable=recognition.pickable_in(names),
    )
    check_experiment(experiment)
    if schema is not None:
        return experiment
    first = first_batches(train, params)
    rounds = parts.loop.rounds if parts.loop is not None else None
    endless = first.endless or (parts.loop is not None and rounds is None)
    steps = steps_of(parts.max_steps, rounds, first.length, endless=endless)
    described = described_by(experiment, first)
    if steps is None:
        said = worded("The script names no last step; Max steps is {n}, unless you set it.", n=_DEFAULT_STEPS)
        described = dataclasses.replace(described, found=(*described.found, Finding("note", said)))
    return dataclasses.replace(described, settings=_settings(parts, steps or _DEFAULT_STEPS))


def _data_of(parts: Parts, hyper: Mapping[str, object], params: Mapping[str, object]) -> tuple[InputFn, InputFn]:
    given = getattr(parts.estimator, "params", None)
    train, evaluation = parts.train, parts.eval
    assert train is not None
    assert evaluation is not None
    if recognition.is_estimator(parts.estimator) and tpu.is_for_tpus(parts.estimator):
        tpu.prepare_for_cpu(parts.estimator)
        train, evaluation = tpu.through(parts.estimator, train), tpu.through(parts.estimator, evaluation)
    if parts.model_fn is not None:
        given = {**hyper, **params} if hyper.keys() - params.keys() else None
    return (
        InputFn(train, repeat=_repeat_of(parts), params=given, config=parts.config, hooks=parts.train_hooks),
        InputFn(evaluation, params=given, config=parts.config, hooks=parts.eval_hooks),
    )


def _repeat_of(parts: Parts) -> bool | int:
    """How often the training data is read: as often as the script's loop does, if nothing else ends it."""
    if parts.loop is None:
        return False
    return True if parts.max_steps or parts.loop.rounds is None else parts.loop.rounds


def _settings(parts: Parts, max_steps: int) -> dict[str, object]:
    settings = {"checkpoint_every": cadence(max_steps), **settings_of_config(parts.config), "max_steps": max_steps}
    if parts.loop is not None and parts.max_steps:
        settings["checkpoint_every"] = parts.max_steps  # the loop evaluated after each of its trainings
    if parts.eval_steps:
        settings["eval_batches"] = parts.eval_steps
    return {**settings, **parts.settings}


def _with_params(model_fn: UserFunction, hyper: Mapping[str, object], params: Mapping[str, object]) -> UserFunction:
    """The model_fn as it is, unless the script's params hold what cannot be set: these are then added."""
    rest = {name: value for name, value in hyper.items() if name not in params}
    if not rest:
        return model_fn

    def with_all(
        features: object, labels: object, mode: str, params: Params, config: tf.estimator.RunConfig
    ) -> tf.estimator.EstimatorSpec:
        estimator = tf.estimator.Estimator(model_fn, config=config, params={**rest, **params})
        return estimator.model_fn(features, labels, mode, config)

    return with_all


def _with_hooks(parts: Parts) -> tf.estimator.Estimator | UserFunction | None:
    """The Estimator, whose specs have the script's hooks besides the model's own."""
    estimator, training, evaluation = parts.estimator, parts.train_hooks, parts.eval_hooks
    if not recognition.is_estimator(estimator) or not (training or evaluation):
        return estimator
    build = estimator._call_model_fn

    def with_hooks(*args: object, **named: object) -> tf.estimator.EstimatorSpec:
        spec = build(*args, **named)
        if spec.mode == tf.estimator.ModeKeys.TRAIN and training:
            spec = spec._replace(training_hooks=(*(spec.training_hooks or ()), *training))
        if spec.mode == tf.estimator.ModeKeys.EVAL and evaluation:
            spec = spec._replace(evaluation_hooks=(*(spec.evaluation_hooks or ()), *evaluation))
        return spec

    estimator._call_model_fn = with_hooks
    return estimator


def _is_param(name: str, value: object) -> bool:
    try:
        fields.spec_of(name, value)
    except FieldError:
        return False
    return True
