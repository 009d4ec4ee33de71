""" "Why did it stop?": what ended the training, and where the early-stopping rule stood."""

from __future__ import annotations

from core.commands.questions.answer import Answer
from core.errors import SettingsError
from core.number_text import format_number
from core.runs.events.evaluations import read_evaluations
from core.runs.run import RunFolder
from core.runs.run_records import Reason, RunInfo, RunState
from core.training.rules import early_stopping
from core.training.settings import RunSettings
from core.words import mark, worded, worded_n

_WHY: dict[Reason, tuple[str, str]] = {
    "max_steps": (
        mark("It reached its Max steps."),
        mark("To train on, extend it: Run > Extend, or --max-steps."),
    ),
    "early_stopping": (
        mark("Early stopping ended it."),
        mark("To train on all the same, resume it: patience starts anew."),
    ),
    "stopped": (mark("It was stopped before its last step."), mark("Resume continues where it stood.")),
    "interrupted": (
        mark("It was interrupted: the process that trained it was told to end, or is gone."),
        mark("Resume continues it."),
    ),
    "failed": (mark("It failed."), mark("Fix the cause, then resume from the newest checkpoint.")),
    "data_exhausted": (mark("The training data ended."), mark("Let the input_fn repeat, or lower Max steps.")),
    "cancelled": (mark("It was discarded."), mark("It can be restored from the trash of the workspace.")),
}


def why_it_stopped(run: RunFolder) -> Answer:
    """Answer from the run's state, its settings and its evaluations."""
    info, state = run.read_info(), run.read_state()
    facts = []
    if state.max_steps:
        facts.append(
            worded(
                "It is at step {step} of {max_steps}.",
                step=format_number(state.step),
                max_steps=format_number(state.max_steps),
            )
        )
    if state.message:
        facts.append(state.message)
    facts += _rule(run, info, state)
    if state.status == "training":
        return Answer("stop", worded("It has not stopped: it is being trained."), tuple(facts))
    if state.reason is None:
        conclusion = worded("Not known: nothing in its folder tells how it ended.")
        return Answer("stop", conclusion, tuple(facts))
    conclusion, advice = map(worded, _WHY[state.reason])
    if state.reason in ("failed", "interrupted") and run.log_file.is_file():
        advice += worded(" What TensorFlow logged is in {file}.", file=run.log_file)
    return Answer("stop", conclusion, tuple(facts), advice)


def _rule(run: RunFolder, info: RunInfo | None, state: RunState) -> list[str]:
    """Return where early stopping stood according to the evaluations."""
    if info is None or not info.metric:
        return []
    try:
        rule = early_stopping.rule_of(RunSettings.from_dict(info.settings), info.metric)
    except SettingsError:
        return []
    name, _, metric = info.metric.rpartition("/")
    points = [
        (item.step, item.metrics[metric])
        for item in read_evaluations(run.path)
        if item.name == name and metric in item.metrics
    ]
    status = early_stopping.replay(rule, points, state.patience_from, frozenset(state.uncounted))
    return [
        worded_n(
            "{n} evaluation of {metric}; {status}",
            "{n} evaluations of {metric}; {status}",
            len(points),
            metric=info.metric,
            status=early_stopping.sentence(status),
        )
    ]
