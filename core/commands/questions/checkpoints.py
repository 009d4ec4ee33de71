""" "Why was this checkpoint deleted?": what the settings keep, and where the missing one stood."""

from __future__ import annotations

import math
from dataclasses import dataclass

from core.commands.questions.answer import Answer
from core.errors import SettingsError
from core.number_text import format_metric, format_number
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.catalogue.trash import list_trash_of_run
from core.runs.events.evaluations import read_evaluations
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo
from core.training.rules.early_stopping import rule_of
from core.training.settings import RunSettings
from core.version import program_name
from core.words import joined, worded

_MOST = 8  # steps that are listed


def why_deleted(run: RunFolder, step: int | None = None) -> Answer:
    """Answer from the run's settings, its evaluations and its trash.

    `step` is that of the missing checkpoint, None for all.
    """
    info = run.read_info()
    there = {item.step for item in list_checkpoints(run)}
    measured = _measured(run, info)
    gone = [known for known in sorted(measured) if known not in there]
    trashed = [item.what for item in list_trash_of_run(run)]
    settings = _settings(info)
    facts = [*_steps(sorted(there), gone), *_kept(settings)]
    if trashed:
        facts.append(worded("In the trash of the run: {items}.", items=joined("; ", trashed[:_MOST])))
    if step is not None and step in there:
        conclusion = worded("Checkpoint {step} is there.", step=format_number(step))
        return Answer("checkpoint", conclusion, tuple(facts))
    if step is not None and any(format_number(step) in what or str(step) in what for what in trashed):
        conclusion = worded("Checkpoint {step} was deleted; it is in the trash.", step=format_number(step))
        advice = worded("Restore it: {program} undelete RUN.", program=program_name())
        return Answer("checkpoint", conclusion, tuple(facts), advice)
    if step is not None and step not in measured:
        conclusion = worded("Not known: nothing tells of a checkpoint at step {step}.", step=format_number(step))
        return Answer("checkpoint", conclusion, tuple(facts))
    if not gone:
        return Answer("checkpoint", worded("No checkpoint that was evaluated is missing."), tuple(facts))
    if info is None:
        return Answer("checkpoint", worded("Not known: this run was made elsewhere."), tuple(facts))
    if settings is None or not info.metric:
        conclusion = worded("Not known: the run's settings do not tell what was kept.")
        return Answer("checkpoint", conclusion, tuple(facts))
    ranks = [_rank(info, settings, measured, missed) for missed in (gone if step is None else [step])]
    facts += [rank.text for rank in ranks[:_MOST]]
    odd = [rank for rank in ranks if rank.newer < settings.keep_latest or rank.better < settings.keep_best]
    if odd:
        return Answer(
            "checkpoint",
            worded(
                "Not known: by the settings, checkpoint {step} would have stayed.",
                step=format_number(odd[0].step),
            ),
            tuple(facts),
            worded("It was deleted by hand and the trash emptied, or removed outside of the Workbench."),
        )
    return Answer(
        "checkpoint",
        worded(
            "Retention removes such checkpoints while training: neither among the newest nor the best, and not "
            "pinned."
        ),
        tuple(facts),
        worded(
            "Raise Keep latest or Keep best, or pin a checkpoint that is to stay. What retention removes is not in "
            "the trash."
        ),
    )


def _steps(there: list[int], gone: list[int]) -> list[str]:
    return [
        worded("On disk: {steps}.", steps=_listed(there)) if there else worded("On disk: none."),
        worded("Evaluated and no longer on disk: {steps}.", steps=_listed(gone))
        if gone
        else worded("Evaluated and no longer on disk: none."),
    ]


def _kept(settings: RunSettings | None) -> list[str]:
    if settings is None:
        return []
    return [
        worded(
            "Keep latest is {latest}, Keep best is {best}.",
            latest=settings.keep_latest,
            best=settings.keep_best,
        )
    ]


def _measured(run: RunFolder, info: RunInfo | None) -> dict[int, float | None]:
    """Return the run's own metric of each evaluation by step."""
    name, _, metric = (info.metric if info is not None else "").rpartition("/")
    found: dict[int, float | None] = {}
    for item in read_evaluations(run.path):
        if item.name == name:
            found[item.step] = item.metrics.get(metric)
    return found


def _settings(info: RunInfo | None) -> RunSettings | None:
    try:
        return RunSettings.from_dict(info.settings) if info is not None else None
    except SettingsError:
        return None


@dataclass(frozen=True, slots=True)
class _Rank:
    """The rank of an evaluated checkpoint: how many are newer, how many are better, and a sentence that says so."""

    step: int
    newer: int
    better: int
    text: str


def _rank(info: RunInfo, settings: RunSettings, measured: dict[int, float | None], step: int) -> _Rank:
    value, sign = measured.get(step), -1.0 if rule_of(settings, info.metric).higher_is_better else 1.0
    newer = sum(other > step for other in measured)
    if value is None or not math.isfinite(value):
        told = worded(
            "Step {step}: {newer} newer; its {metric} is not known.",
            step=format_number(step),
            newer=newer,
            metric=info.metric,
        )
        return _Rank(step, newer, len(measured), told)
    # As retention counts: min delta does not matter, and of equals the earlier is better.
    better = sum(
        other is not None and math.isfinite(other) and (sign * other, at) < (sign * value, step)
        for at, other in measured.items()
    )
    told = worded(
        "Step {step}: {metric} {value}, {better} better, {newer} newer.",
        step=format_number(step),
        metric=info.metric,
        value=format_metric(value),
        better=better,
        newer=newer,
    )
    return _Rank(step, newer, better, told)


def _listed(steps: list[int]) -> str:
    shown = ", ".join(format_number(step) for step in steps[:_MOST])
    more = worded(" and {n} more", n=len(steps) - _MOST) if len(steps) > _MOST else ""
    return shown + more
