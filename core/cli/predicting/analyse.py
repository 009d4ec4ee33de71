"""`analyse`: a model over its run's evaluation data, by slice, by threshold, by how sure it is."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from core import commands
from core.analysis.json_values import head_json, slices_json
from core.analysis.records import (
    ClassHead,
    Head,
    LabelledPredictions,
    NumberHead,
)
from core.analysis.slices import BINS
from core.cli import output, train
from core.cli.code_question import allow_code
from core.cli.predicting.analysis_text import Shown, class_name, print_head, slices_by, worst_rows
from core.errors import DataError, SettingsError
from core.number_text import format_moment, format_number

_MOST_BINS = 100


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """The arguments of `analyse`."""
    sub.add_argument("run", metavar="RUN", help="the run folder")
    which = sub.add_mutually_exclusive_group()
    which.add_argument("--checkpoint", default="best", metavar="best|latest|STEP", help="which one (default: best)")
    which.add_argument("--export", metavar="DIR", help="ask this SavedModel instead of a checkpoint")
    sub.add_argument(
        "--signature", default="", metavar="NAME", help="of --export (default: the one that says most)"
    )
    sub.add_argument("--evaluation", default="", metavar="NAME", help="a further evaluation of the experiment")
    sub.add_argument("--head", metavar="NAME", help="only this head of a model that has several")
    sub.add_argument(
        "--slices", action="append", default=[], metavar="FEATURE", help="figures by the values of this feature"
    )
    sub.add_argument(
        "--bins", type=int, default=BINS, metavar="N", help=f"slices of a feature of many numbers (default: {BINS})"
    )
    sub.add_argument("--threshold", type=float, metavar="T", help="of a binary head (default: 0.5)")
    sub.add_argument("--worst", type=int, default=0, metavar="N", help="list so many rows that are furthest off")
    sub.add_argument("--again", action="store_true", help="ask the model anew, even if that was done and kept")
    sub.add_argument(
        "--trust",
        action="store_true",
        help="run the experiment that RUN brings, although RUN was not made here, and load a model that has ops "
        "that touch files or run Python",
    )
    sub.set_defaults(command_function=_analyse)


def _analyse(arguments: argparse.Namespace) -> int:
    if not 2 <= arguments.bins <= _MOST_BINS:
        raise SettingsError("bins", f"--bins must be a number from 2 to {_MOST_BINS} (got {arguments.bins}).")
    if arguments.threshold is not None and not 0 <= arguments.threshold <= 1:
        raise SettingsError("threshold", f"--threshold must be a number from 0 to 1 (got {arguments.threshold:g}).")
    if arguments.signature and not arguments.export:
        raise SettingsError("signature", "--signature is that of an export: name it with --export.")
    subject = commands.Subject(
        train.step_or_name(arguments.checkpoint),
        Path(arguments.export).expanduser() if arguments.export else None,
        arguments.evaluation,
        arguments.signature,
    )
    allow_code(arguments, arguments.run)
    with train.graceful(quiet=arguments.json) as (emit, control):
        found = commands.analyse(
            arguments.run, subject, emit, control, again=arguments.again, trusted=arguments.trust
        )
    if found is None:
        print("Stopped; nothing was kept.", file=sys.stderr)
        return train.exit_status(control)
    shown = Shown(tuple(arguments.slices), arguments.bins, arguments.threshold, arguments.worst)
    heads = _heads(found.predictions, arguments.head)
    _check_slices(found.predictions, arguments.slices)
    if arguments.json:
        return output.print_json(_json(found, heads, shown))
    count = format_number(found.predictions.count)
    at_end = "" if found.predictions.at_end else "; there may be more"
    when = f" Made {format_moment(found.made)}." if found.made else ""
    output.say(f"{found.model} over {found.data}: {count} rows{at_end}.{when}")
    for head in heads:
        print_head(found.predictions, head, shown)
    return 0


def _heads(predictions: LabelledPredictions, name: str | None) -> Sequence[Head]:
    if name is None:
        return predictions.heads
    head = predictions.head(name)
    if head is None:
        names = ", ".join(item.name for item in predictions.heads if item.name) or "one without a name"
        raise DataError(f'The model has no head "{name}". There are: {names}.')
    return (head,)


def _check_slices(predictions: LabelledPredictions, wanted: Sequence[str]) -> None:
    for feature in wanted:
        if predictions.column(feature) is None:
            names = ", ".join(predictions.names) or "none"
            raise DataError(
                f'Rows cannot be sliced by "{feature}". What has one number or text for each row is: {names}.'
            )


def _json(found: commands.Analysis, heads: Sequence[Head], shown: Shown) -> dict[str, object]:
    return {
        "model": found.model,
        "data": found.data,
        "rows": found.predictions.count,
        "at_end": found.predictions.at_end,
        "made": found.made,
        "sliceable": list(found.predictions.names),
        "heads": [
            {
                **head_json(head, shown.threshold),
                "slices": {
                    name: slices_json(slices_by(found.predictions, head, name, shown)) for name in shown.slices
                },
                "worst": [_row_json(head, row) for row in worst_rows(head, shown)],
            }
            for head in heads
        ],
    }


def _row_json(head: Head, row: int) -> dict[str, object]:
    match head:
        case ClassHead():
            score = float(head.confidence[row])
            label, answer = class_name(head, head.true[row]), class_name(head, head.chosen[row])
            return {"row": row, "label": label, "answer": answer, "probability": score}
        case NumberHead():
            return {"row": row, "label": float(head.true[row]), "answer": float(head.predicted[row])}
