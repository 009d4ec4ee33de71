"""Parts: what a script trains and on what, however it was found: taken from its call, told by name, or chosen."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import tensorflow as tf

from core.errors import ExperimentError
from core.experiment.experiment import Finding, name_of
from core.experiment.scripts import recognition, tpu
from core.experiment.scripts.choices import Choices
from core.experiment.scripts.other_functions import has_all_names
from core.experiment.scripts.settings import closure_of, is_early_stopping, settings_of_early_stopping
from core.experiment.scripts.syntax import Loop
from core.experiment.scripts.takeover import InterceptedCall
from core.tf_types import UserFunction
from core.words import worded

_JUDGED_ON_TRAINING = 20  # batches
_BUILT_IN = ("example", "dense", "preprocessed")


@dataclass(slots=True)
class Parts:
    """What trains, and on what. `estimator`: an Estimator, or a function that returns one; or else `model_fn`."""

    estimator: tf.estimator.Estimator | UserFunction | None = None
    model_fn: UserFunction | None = None
    train: UserFunction | None = None
    eval: UserFunction | None = None
    max_steps: int | None = None
    eval_steps: int | None = None
    train_hooks: tuple[tf.estimator.SessionRunHook, ...] = ()
    eval_hooks: tuple[tf.estimator.SessionRunHook, ...] = ()
    receivers: dict[str, UserFunction] = field(default_factory=dict)
    loop: Loop | None = None
    params: dict[str, object] = field(default_factory=dict)
    config: tf.estimator.RunConfig | None = None
    settings: dict[str, object] = field(default_factory=dict)
    found: list[Finding] = field(default_factory=list)

    def note(self, text: str) -> None:
        self.found.append(Finding("note", text))


def parts_of(script: str, names: Mapping[str, object], taken: InterceptedCall | None, choices: Choices) -> Parts:
    """The parts of a script whose names are `names`. ExperimentError says what is not found, and how to name it."""
    parts = _parts_of_call(taken) if taken is not None else _parts_of_settings(names)
    _choose(parts, names, choices)
    if taken is not None and parts.eval is None:
        name = recognition.input_fn_in(names, training=False)
        if name:
            parts.eval = recognition.prepared(recognition.function_named(names, name), training=False)
            parts.found.append(Finding("evaluation data", name))
    if taken is not None and not parts.receivers and choices.receivers is None:
        _take_receivers(parts, names)
    if parts.estimator is None and parts.model_fn is None:
        raise ExperimentError(
            worded(
                "{script} defines no `experiment`, does not train an Estimator, and has no model_fn or Estimator "
                "that could be told by its name. Name it: --use model=NAME. The script has: {names}.",
                script=script,
                names=_listed(names),
            )
        )
    if parts.train is None:
        raise ExperimentError(
            worded(
                "{script} has a model, but no function that could be told to be its training input_fn. Name it: "
                "--use train=NAME. The script has: {names}.",
                script=script,
                names=_listed(names),
            )
        )
    if parts.eval is None:
        parts.eval, parts.eval_steps = parts.train, _JUDGED_ON_TRAINING
        parts.note(
            worded(
                "No evaluation data was found, so checkpoints are judged on {n} batches of the training data. Name "
                "the function that reads it: --use eval=NAME.",
                n=_JUDGED_ON_TRAINING,
            )
        )
    _sort_hooks(parts)
    parts.receivers = {_free_name(name): function for name, function in parts.receivers.items()}
    return parts


def _parts_of_call(taken: InterceptedCall) -> Parts:
    parts = Parts(
        estimator=taken.estimator,
        train=taken.train,
        eval=taken.eval,
        max_steps=taken.max_steps,
        eval_steps=taken.eval_steps,
        train_hooks=taken.train_hooks,
        eval_hooks=taken.eval_hooks,
        receivers=dict(taken.receivers),
        loop=taken.loop,
        config=taken.estimator.config,
    )
    call = "tf.estimator.train_and_evaluate" if taken.by == "train_and_evaluate" else "Estimator.train"
    model = worded(
        "{name}, of {call} in line {line}", name=_model_name(taken.estimator), call=call, line=taken.line
    )
    parts.found.append(Finding("model", model))
    steps = worded(", {n} steps", n=taken.max_steps) if taken.max_steps else ""
    parts.found.append(Finding("training data", f"{_written(taken.train, taken.names)}{steps}"))
    if taken.eval is not None:
        batches = worded(", {n} batches", n=taken.eval_steps) if taken.eval_steps else ""
        parts.found.append(Finding("evaluation data", f"{_written(taken.eval, taken.names)}{batches}"))
    for name, function in taken.receivers.items():
        parts.found.append(Finding("receiver", f"{name}: {name_of(function)}"))
    if taken.loop is not None:
        for text in _notes_of_loop(taken.loop):
            parts.note(text)
    for text in taken.notes:
        parts.note(text)
    return parts


def _notes_of_loop(loop: Loop) -> Iterator[str]:
    place = (
        worded("The script trains in a loop of {n} rounds (line {line}).", n=loop.rounds, line=loop.line)
        if loop.rounds
        else worded("The script trains in a loop (line {line}).", line=loop.line)
    )
    yield worded(
        "{place} What the loop did, evaluating and stopping too, is done by the Workbench now: see Max steps and "
        "Checkpoint every.",
        place=place,
    )
    if loop.rounds is None:
        yield worded(
            "How often the loop goes round is not known, so Max steps is what one round does. Set it to what the "
            "whole loop does."
        )


def _model_name(estimator: tf.estimator.Estimator) -> str:
    """Return the script's name for its model: its model_fn, or the class of a canned Estimator."""
    kind = type(estimator).__name__
    model_fn = estimator._model_fn
    inner = closure_of(model_fn).get("estimator")
    if tpu.is_for_tpus(estimator):
        inside = closure_of(model_fn).get("model_fn")
        return name_of(inside if callable(inside) else model_fn)
    if kind not in ("Estimator", "EstimatorV2"):
        return kind.removesuffix("V2")
    if recognition.is_estimator(inner) and model_fn.__module__.startswith("tensorflow_estimator"):
        return _model_name(inner)  # add_metrics and forward_features wrap one
    return name_of(model_fn)


def _free_name(receiver: str) -> str:
    """Return a receiver's name, changed if a built-in one has it."""
    plain = re.sub(r"[^\w.-]", "_", receiver)
    return f"{plain}_own" if plain in _BUILT_IN else plain


def _written(function: UserFunction, names: Mapping[str, object]) -> str:
    """Return the script's name for a function."""
    return next((name for name, value in names.items() if value is function), name_of(function))


def _parts_of_settings(names: Mapping[str, object]) -> Parts:
    parts = Parts()
    train_spec = recognition.spec_in(names, tf.estimator.TrainSpec)
    eval_spec = recognition.spec_in(names, tf.estimator.EvalSpec)
    parts.config = recognition.spec_in(names, tf.estimator.RunConfig)
    estimator, model_fn = recognition.estimator_in(names), recognition.model_fn_in(names)
    if estimator:
        _take_model(parts, estimator, _named(estimator, "model", names))
    elif model_fn:
        _take_model(parts, model_fn, _named(model_fn, "model", names))
    if train_spec is not None:
        parts.train, parts.max_steps = train_spec.input_fn, train_spec.max_steps
        parts.train_hooks = tuple(train_spec.hooks or ())
        said = worded("{name}, of a TrainSpec", name=name_of(parts.train or len))
        parts.found.append(Finding("training data", said))
    elif name := recognition.input_fn_in(names, training=True):
        parts.train = recognition.prepared(recognition.function_named(names, name), training=True)
        parts.found.append(Finding("training data", name))
    if eval_spec is not None:
        parts.eval, parts.eval_steps = eval_spec.input_fn, eval_spec.steps
        parts.eval_hooks = tuple(eval_spec.hooks or ())
        said = worded("{name}, of an EvalSpec", name=name_of(parts.eval or len))
        parts.found.append(Finding("evaluation data", said))
    elif name := recognition.input_fn_in(names, training=False):
        parts.eval = recognition.prepared(recognition.function_named(names, name), training=False)
        parts.found.append(Finding("evaluation data", name))
    _take_receivers(parts, names)
    return parts


def _take_receivers(parts: Parts, names: Mapping[str, object]) -> None:
    """Take the functions that make receivers by their names, where nothing exports with one."""
    for name, function in recognition.receivers_in(names).items():
        if has_all_names(function):
            parts.receivers[name] = function
            parts.found.append(Finding("receiver", f"{name}: {name_of(function)}"))


def _take_model(parts: Parts, name: str, value: tf.estimator.Estimator | UserFunction) -> None:
    parts.estimator = parts.model_fn = None
    parts.found = [item for item in parts.found if item.role != "model"]
    parts.found.insert(0, Finding("model", name))
    if recognition.is_estimator(value):
        parts.estimator, parts.config = value, value.config
    elif "features" in inspect.signature(value).parameters:
        parts.model_fn = value
    else:
        parts.estimator = value


def _choose(parts: Parts, names: Mapping[str, object], choices: Choices) -> None:
    """Replace what was found by what the person named."""
    if choices.model:
        _take_model(parts, choices.model, _named(choices.model, "model", names))
    for role, what in (("train", "training data"), ("eval", "evaluation data")):
        wanted = getattr(choices, role)
        if wanted:
            function = recognition.prepared(_named(wanted, role, names), training=role == "train")
            setattr(parts, role, function)
            parts.found = [item for item in parts.found if item.role != what]
            parts.found.append(Finding("training data" if role == "train" else "evaluation data", wanted))
    if choices.receivers is not None:
        parts.receivers = {
            name: _named(function, f"receiver.{name}", names) for name, function in choices.receivers.items()
        }
        parts.found = [item for item in parts.found if item.role != "receiver"]
        parts.found += [Finding("receiver", f"{name}: {function}") for name, function in choices.receivers.items()]


def _named(name: str, role: str, names: Mapping[str, object]) -> tf.estimator.Estimator | UserFunction:
    value = names.get(name)
    if callable(value) or recognition.is_estimator(value):
        return value
    raise ExperimentError(
        worded(
            'The script has no "{name}" for {role}. It has: {names}.', name=name, role=role, names=_listed(names)
        )
    )


def _listed(names: Mapping[str, object]) -> str:
    found = [name for name, _ in recognition.own_functions(names)]
    found += [name for name, value in names.items() if recognition.is_estimator(value)]
    return ", ".join(found) or worded("no functions of its own")


def _sort_hooks(parts: Parts) -> None:
    """Keep the hooks that do not do what the Workbench does; turn the wishes of the others into settings."""
    kept = []
    for hook in parts.train_hooks:
        rule = settings_of_early_stopping(hook) if is_early_stopping(hook) else {}
        if rule:
            parts.settings.update(rule)
            parts.note(
                worded("Its early-stopping hook is replaced by the Workbench's early stopping, with the same rule.")
            )
        elif isinstance(hook, tf.estimator.CheckpointSaverHook):
            parts.note(worded("Its CheckpointSaverHook is left out: checkpoints are saved by the Workbench."))
        else:
            kept.append(hook)
    parts.train_hooks = tuple(kept)
    hooks = [*parts.train_hooks, *parts.eval_hooks]
    if hooks:
        parts.found.append(Finding("hooks", ", ".join(type(hook).__name__ for hook in hooks)))
