"""The settings that a script's own specs and RunConfig ask for."""

from __future__ import annotations

import tensorflow as tf
from tensorflow_estimator.python.estimator import early_stopping

from core.words import mark, worded

_NO_END = 1_000_000  # steps, where the end of the data ends training
_CHECKPOINTS = 10  # of a training that names no cadence
_LARGEST_SEED = 2**31 - 1
NO_LISTENERS = mark("Its saving_listeners are not called: checkpoints are saved by the Workbench.")
_USUAL_DELAYS = {"start_delay_secs": 120, "throttle_secs": 600}


def settings_of_config(config: tf.estimator.RunConfig) -> dict[str, object]:
    """What a RunConfig says that is a setting."""
    found: dict[str, object] = {}
    seed = getattr(config, "tf_random_seed", None)
    if isinstance(seed, int) and 0 <= seed <= _LARGEST_SEED:
        found["seed"] = seed
    for name, setting in (("save_summary_steps", "summary_every"), ("save_checkpoints_steps", "checkpoint_every")):
        value = getattr(config, name, None)
        if isinstance(value, int) and value > 0:
            found[setting] = value
    return found


def notes_of_eval_spec(spec: tf.estimator.EvalSpec) -> list[str]:
    """A sentence for each part of an EvalSpec that does not apply."""
    notes = []
    if spec.name:
        notes.append(
            worded(
                'Its EvalSpec is named "{name}". The evaluation has no name here: its metrics have none in front '
                "of them, and its folder is eval.",
                name=spec.name,
            )
        )
    delays = [name for name, usual in _USUAL_DELAYS.items() if getattr(spec, name, usual) != usual]
    if delays:
        notes.append(
            worded(
                "Its {names} do not apply: every checkpoint is evaluated once it is saved.",
                names=worded(" and ").join(delays),
            )
        )
    if spec.exporters:
        names = ", ".join(exporter.name for exporter in spec.exporters)
        notes.append(
            worded(
                "When its exporters ({names}) export is decided by Export at the end and Export improvements; "
                "every export has their receivers.",
                names=names,
            )
        )
    parts = {item.name: getattr(item, "_saved_model_exporter", item) for item in spec.exporters or ()}
    strange = [
        name for name, part in parts.items() if not callable(getattr(part, "_serving_input_receiver_fn", None))
    ]
    if strange:
        notes.append(
            worded("Exporters of the script's own classes are not run: {names}.", names=", ".join(strange))
        )
    files = [name for name, part in parts.items() if getattr(part, "_assets_extra", None)]
    if files:
        notes.append(
            worded(
                "The assets_extra of {names} are not exported: add them to an export by hand.",
                names=", ".join(files),
            )
        )
    return notes


def steps_of(max_steps: int | None, rounds: int | None, length: int | None, *, endless: bool) -> int | None:
    """Max steps for a training of `max_steps` in each of `rounds` rounds; None where nothing says.

    `length`: the batches in a pass, None if not known; `endless`: the data has no end.
    """
    if max_steps is not None:
        return max_steps * (rounds or 1)
    if length is not None:
        return length * (rounds or 1)
    return None if endless else _NO_END


def cadence(max_steps: int) -> int:
    """Steps between checkpoints, of a training that names none."""
    return max(1, min(1000, max_steps // _CHECKPOINTS))


def is_early_stopping(hook: tf.estimator.SessionRunHook) -> bool:
    """Whether a hook is one of tf.estimator's that stop early, which read another folder than the run's."""
    return str(type(hook).__module__) == str(early_stopping.__name__)


def settings_of_early_stopping(hook: tf.estimator.SessionRunHook) -> dict[str, object]:
    """The rule of such a hook as settings; nothing where it is not of the known kinds."""
    named = closure_of(getattr(hook, "_should_stop_fn", None))
    threshold = named.get("threshold")
    if isinstance(threshold, int | float) and isinstance(named.get("metric_name"), str):
        higher = named.get("greater_or_lesser") == "greater than"
        direction = "higher" if higher else "lower"
        target = {"metric": named["metric_name"], "stop_at": float(threshold), "direction": direction}
        return {**target, "min_steps": named.get("min_steps", 0)}
    steps = named.get("max_steps_without_improvement")
    metric = named.get("metric_name")
    if not isinstance(steps, int) or not isinstance(metric, str):
        return {}
    direction = {"increase": "higher", "decrease": "lower"}.get(str(named.get("increase_or_decrease")), "auto")
    kept = {"metric": metric, "patience": steps, "patience_unit": "steps", "direction": direction}
    return {**kept, "min_steps": named.get("min_steps", 0)}


def closure_of(function: object) -> dict[str, object]:
    """The values that a function made inside another one keeps, by name."""
    code = getattr(function, "__code__", None)
    cells = getattr(function, "__closure__", None) or ()
    if code is None:
        return {}
    return {name: cell.cell_contents for name, cell in zip(code.co_freevars, cells, strict=True)}
