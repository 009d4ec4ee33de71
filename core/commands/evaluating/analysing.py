"""Analysis of a model over its run's evaluation data: each row's answer beside its label. The run keeps it."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.analysis.records import ClassHead, Head, LabelledPredictions, is_wrong
from core.commands.chosen import held_checkpoint
from core.commands.evaluating.analyses import (
    Analysis,
    Subject,
    analysis_of,
    data_text,
    identity_of,
    kept_analysis,
    stamps_of,
    write_analysis,
)
from core.commands.evaluating.run_evaluators import sources_of
from core.commands.exports import servable_of
from core.commands.predicting.predictions import open_predictor
from core.commands.reading import judge
from core.control import Control, WorkStopped
from core.errors import CheckpointError, DataError
from core.experiment.schema import FeatureSchema
from core.jobs import Emit, Phase, Progress, nothing, until_stopped
from core.runs.run import RunFolder
from core.serving.labelled.columns import ColumnRows
from core.serving.labelled.heads import HeadRows, plan_heads
from core.serving.labelled.kept_rows import RowKeeper
from core.serving.saved_model.ops import check_trusted
from core.words import mark, worded

if TYPE_CHECKING:
    from core.serving.export.servable import Servable
    from core.serving.labelled.collecting import LabelledBatch
    from core.tf_types import InputFunction

MOST_ROWS = 200_000
_REPORT_EVERY = 0.2  # seconds


def analyse(
    run_dir: str | Path,
    subject: Subject,
    emit: Emit = nothing,
    control: Control | None = None,
    *,
    again: bool = False,
    trusted: bool = False,
) -> Analysis | None:
    """Ask a model about the run's evaluation data, row by row; what was kept is returned at once, unless `again`.

    None if `control` was asked to stop: nothing is kept then. Emits Progress in rows. CheckpointError, ExportError,
    DataError, UserCodeError; UntrustedModelError as for `predict`.
    """
    run, control = RunFolder.open(Path(run_dir)), control or Control()
    found = None if again else kept_analysis(run.path, subject)
    if found is not None:
        return found
    try:
        return _made(run, subject, emit, control, trusted)
    except WorkStopped:
        return None


def _made(run: RunFolder, subject: Subject, emit: Emit, control: Control, trusted: bool) -> Analysis:
    if subject.export is not None:
        check_trusted(subject.export, trusted=trusted)
    sources = sources_of(run, until_stopped(emit, control))
    if subject.evaluation not in sources.evaluations:
        names = ", ".join(name or "the default one" for name in sources.evaluations)
        raise DataError(
            worded(
                '{name} has no evaluation "{evaluation}". There are: {names}.',
                name=run.name,
                evaluation=subject.evaluation,
                names=names,
            )
        )
    source = sources.evaluations[subject.evaluation]
    from core.training.prepare import make_eval_input_fn

    emit(Phase("preparing", mark("Preparing the data and the model")))
    input_fn = make_eval_input_fn(
        replace(sources.experiment, preprocess=None), source, sources.base, sources.settings
    )
    servable = servable_of(run, sources.experiment)
    keeper = RowKeeper(servable.schema)
    about = {
        **identity_of(run, subject),
        "data": data_text(source, subject.evaluation),
        "files": stamps_of(source, sources.base),
        "evaluations": list(sources.evaluations),
        "made": time.time(),
    }
    with _batches(run, subject, servable, input_fn, emit, control) as batches:
        predictions = _collected(
            batches, _vocabularies(servable.schema), keeper, sources.settings.eval_batches, emit, control
        )
    folder = write_analysis(run, predictions, keeper, about, emit)
    return analysis_of(run, about, predictions, folder)


@contextlib.contextmanager
def _batches(
    run: RunFolder, subject: Subject, servable: Servable, input_fn: InputFunction, emit: Emit, control: Control
) -> Iterator[Iterator[LabelledBatch]]:
    """The batches of the chosen model, which is held or open meanwhile."""
    from core.serving.labelled import collecting

    if subject.export is None:
        with held_checkpoint(run, subject.checkpoint) as checkpoint:
            emit(Phase("evaluating", worded("Asking checkpoint {step}", step=checkpoint.step)))
            try:
                found = collecting.batches_through_checkpoint(servable, input_fn, checkpoint.path)
                with contextlib.closing(found) as batches:
                    yield batches
            except CheckpointError:
                judge(run, checkpoint)
                raise
        return
    with contextlib.closing(open_predictor(subject.export, emit, control)) as predictor:
        emit(Phase("evaluating", worded("Asking export {name}", name=Path(subject.export).name)))
        signature = subject.signature or collecting.telling_signature(predictor.info)
        found = collecting.batches_through_export(servable, input_fn, predictor, signature)
        with contextlib.closing(found) as batches:
            yield batches


def _collected(
    batches: Iterator[LabelledBatch],
    vocabularies: Mapping[str, tuple[str, ...]],
    keeper: RowKeeper,
    most_batches: int | None,
    emit: Emit,
    control: Control,
) -> LabelledPredictions:
    columns, heads, count, reported, at_end = ColumnRows(), list[HeadRows](), 0, 0.0, False
    for number, batch in enumerate(batches):
        control.check()
        if number == 0:
            heads = [HeadRows(plan) for plan in plan_heads(batch.outputs, batch.labels, vocabularies)]
            if not heads:
                names = ", ".join("/".join(filter(None, key)) for key in batch.outputs)
                raise DataError(
                    worded(
                        "No output of the model ({names}) is a class, a probability or one number for each "
                        "row, so there is nothing to analyse.",
                        names=names,
                    )
                )
        answers = [head.add(batch.outputs, batch.labels, batch.rows) for head in heads]
        columns.add({**batch.features, **batch.labels}, batch.rows)
        keeper.add(count, batch.rows, batch.features, batch.labels, _worth_keeping(answers))
        count += batch.rows
        if time.monotonic() - reported > _REPORT_EVERY:
            reported = time.monotonic()
            emit(Progress(count, None, None, None))
        if count >= MOST_ROWS or number + 1 == most_batches:
            break
    else:
        at_end = True
    if not count:
        raise DataError(worded("The evaluation data has no records, so there is nothing to analyse."))
    kept = np.array(keeper.numbers, np.int64)
    return LabelledPredictions(count, tuple(head.head() for head in heads), columns.columns(), kept, at_end)


def _worth_keeping(answers: list[Head]) -> NDArray[np.bool_]:
    """Which rows of a batch are kept where room is short: of classes the wrong ones, of numbers the worst."""
    found = np.zeros(len(answers[0].true), np.bool_)
    for head in answers:
        if isinstance(head, ClassHead):
            found |= is_wrong(head)
        else:
            off = np.abs(np.nan_to_num(head.error))
            found |= off >= max(np.quantile(off, 0.9), 1e-12)
    return found


def _vocabularies(schema: FeatureSchema | None) -> dict[str, tuple[str, ...]]:
    labels = schema.labels if schema is not None else ()
    return {label.name: tuple(map(str, label.vocabulary)) for label in labels if label.vocabulary is not None}
