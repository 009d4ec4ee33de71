"""What the command line prints: tables for people, plain values for JSON."""

from __future__ import annotations

import dataclasses
import json
import math
import os
import sys
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from typing_extensions import assert_never

from core.number_text import format_metric
from core.outside_text import terminal_line
from core.runs.run_records import title_of

if TYPE_CHECKING:
    from core.commands import ExperimentInfo, RunListing, Sample, TrainingResult
    from core.jobs import Event
    from core.serving.predict.cases import CaseResult
    from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo


def reserve_stdout() -> None:
    """Let `sys.stdout` alone write to standard output; what anything else writes to its descriptor goes to stderr.

    An experiment's children, or operations of TensorFlow, may print there.
    """
    stream = sys.__stdout__
    if stream is None or stream is not sys.stdout or stream.fileno() != 1:
        return
    stream.flush()
    buffering = 1 if stream.isatty() else -1
    sys.stdout = os.fdopen(os.dup(1), "w", buffering, encoding=stream.encoding, errors=stream.errors)
    os.dup2(2, 1)


def plain(value: object) -> object:
    """Return `value` with non-finite numbers as text, so that the JSON is strict."""
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def print_json(value: object) -> int:
    """Print one strict JSON document and return exit status 0."""
    print(json.dumps(plain(value), indent=2))
    return 0


def say(text: str, *, error: bool = False) -> None:
    """Print one line on stdout or stderr, whatever the names from outside in it hold."""
    print(terminal_line(text), file=sys.stderr if error else sys.stdout)


def print_event(event: Event) -> None:
    """Print phases and notices on stderr."""
    from core.jobs import (
        Checked,
        CheckpointSaved,
        CheckpointsRemoved,
        Evaluated,
        Failed,
        Finished,
        ModelExported,
        Notice,
        PatienceChanged,
        Phase,
        Progress,
        Started,
        Stopped,
    )

    match event:
        case Phase(text=text):
            say(f"{text}...", error=True)
        case Notice(text=text):
            say(text, error=True)
        case (
            Started() | Progress() | CheckpointSaved() | Evaluated() | PatienceChanged() | CheckpointsRemoved()
            | Checked() | ModelExported() | Finished() | Stopped() | Failed()
        ):  # fmt: skip
            pass
        case _:
            assert_never(event)


def print_samples(samples: Sequence[Sample]) -> None:
    for sample in samples:
        say(f"{sample.name:15} {sample.title}")
        if sample.summary:
            say(f"{'':15} {sample.summary}")


def experiment_json(info: ExperimentInfo) -> dict[str, object]:
    return {
        "name": info.name,
        "source": info.source,
        "found": [{"role": item.role, "text": item.text} for item in info.found],
        "params": {spec.name: spec.default for spec in info.params},
        "settings": info.settings.to_dict(),
        "schema": None if info.schema is None else json.loads(info.schema.to_json()),
        "receivers": list(info.receivers),
    }


def print_experiment(info: ExperimentInfo) -> None:
    """Print what an experiment holds: the parts found in a script, the features, the params."""
    from core.experiment.summary import rows_of, table_of

    say(info.title)
    for item in info.found:
        say(f"  {item.text}" if item.role == "note" else f"  {item.role}: {item.text}")
    rows = (
        table_of(info.summary) if info.summary is not None else [] if info.schema is None else rows_of(info.schema)
    )
    if rows:
        print("Features and labels")
        print_table([["name", "", "dtype", "shape", "values"], *map(list, rows)])
    if info.params:
        print("Params")
        print_table([[spec.name, str(spec.default), spec.help] for spec in info.params])


def print_training_result(result: TrainingResult) -> None:
    say(result.message)
    if result.best_step is not None:
        values = ", ".join(f"{name} {format_metric(value)}" for name, value in result.best_metrics.items())
        say(f"Best checkpoint: {result.best_step} ({values})")
    if result.export:
        say(f"Exported to: {result.export}")


def listing_json(listing: RunListing) -> dict[str, object]:
    return {
        "checkpoints": [
            {
                "step": item.step,
                "path": item.path,
                "metrics": dict(item.metrics),
                "best": item.best,
                "pinned": item.pinned,
                "exports": list(item.exports),
                "problem": item.problem,
            }
            for item in listing.checkpoints
        ],
        "exports": [
            {
                "path": item.path,
                "step": item.step,
                "signatures": list(item.signatures),
                "problem": item.problem,
                "record_problem": item.record_problem,
            }
            for item in listing.exports
        ],
        "left_out": [{"name": item.name, "reason": item.reason} for item in listing.left_out],
        "notices": list(listing.notices),
        "warm_start": None if listing.warm_start is None else dataclasses.asdict(listing.warm_start),
    }


def print_listing(listing: RunListing) -> None:
    names = sorted({name for item in listing.checkpoints for name in item.metrics if name != "global_step"})
    rows = [["step", "age", "size", *names, ""]]
    if listing.warm_start is not None:
        start = listing.warm_start
        say(f"Warm start: {start.taken} of {start.of} variables from {title_of(start)} ({start.path})")
    for item in listing.checkpoints:
        marks = [word for word, is_so in _marks(item).items() if is_so]
        values = [format_metric(item.metrics[name]) if name in item.metrics else "-" for name in names]
        age = duration(max(0.0, time.time() - item.saved))
        rows.append([str(item.step), age, size(item.bytes), *values, ", ".join(marks)])
    say("Checkpoints" if listing.checkpoints else "No checkpoints yet.")
    if listing.checkpoints:
        print_table(rows)
    problems = [(f"checkpoint {item.step}", item.problem) for item in listing.checkpoints if item.problem]
    problems += [(item.name, item.reason) for item in listing.left_out]
    say("Exports" if listing.exports else "No exports yet.")
    if listing.exports:
        print_table(
            [["step", "signatures", "path"]]
            + [[str(item.step or "-"), ", ".join(item.signatures), item.path] for item in listing.exports]
        )
    problems += [(f"export {item.version}", item.problem) for item in listing.exports if item.problem]
    if problems:
        say("Not usable")
        print_table([list(row) for row in problems])
    for notice in listing.notices:
        say(notice)


def _marks(item: Any) -> dict[str, bool]:
    return {"best": item.best, "latest": item.latest, "pinned": item.pinned, "exported": bool(item.exports)}


def print_signatures(info: SavedModelInfo) -> None:
    for name, signature in info.signatures.items():
        say(f"{name}  ({signature.method})")
        for title, items in (("inputs", signature.inputs), ("outputs", signature.outputs)):
            say(f"  {title}")
            print_table([[item.alias, item.dtype, _shape_text(item.shape), item.tensor] for item in items], 4)
        if signature.example_features is not None:
            say("  features inside the Example")
            rows = [
                [item.name, item.dtype, _shape_text(item.shape), item.kind, _needed(item)]
                for item in signature.example_features
            ]
            print_table(rows, 4)


def _needed(item: ExampleFeature) -> str:
    return "required" if item.required else "optional" if item.default is None else f"default {item.default}"


def print_outputs(outputs: Mapping[str, object]) -> None:
    """Print one line for each output."""
    for name, values in outputs.items():
        say(f"{name}: {_readable(values)}")


def _readable(value: object) -> object:
    """Return nested lists with bytes and complex numbers in Python's notation."""
    from core.serving.predict.requests import from_json

    return [_readable(item) for item in value] if isinstance(value, list) else from_json(value)


def cases_json(results: Sequence[CaseResult]) -> dict[str, object]:
    return {
        "passed": sum(result.passed for result in results),
        "failed": sum(not result.passed for result in results),
        "cases": [
            {"name": item.name, "passed": item.passed, "reason": item.reason, "deviation": item.deviation}
            for item in results
        ],
    }


def print_batch(result: Mapping[str, Any]) -> None:
    """Print how many rows were predicted, their scores, and where the answers were saved."""
    rows, problems = result["rows"], result["problems"]
    if rows or problems:
        say(f"{rows} row{'' if rows == 1 else 's'} predicted." if rows else "No row was predicted.")
    else:
        say("No row was predicted: the file has no rows.")
    for number, problem in list(result["problems"].items())[:5]:
        say(f"Row {number} has no answer: {problem}")
    if len(result["problems"]) > 5:
        say(f"{len(result['problems']) - 5} more rows have no answer.")
    for name, value in result["scores"].items():
        say(f"{name}: {format_metric(value)}")
    if result["file"]:
        say(f"Saved as {result['file']}")


def print_cases(results: Sequence[CaseResult]) -> None:
    for item in results:
        say(f"pass  {item.name}" if item.passed else f"FAIL  {item.name}: {item.reason}")
    passed = sum(item.passed for item in results)
    say(f"{passed} of {len(results)} test cases pass.")


def size(count: int) -> str:
    """Return a number of bytes in words: 48 kB."""
    value, unit = float(count), "B"
    for larger in ("kB", "MB", "GB", "TB"):
        if value < 1000:
            break
        value, unit = value / 1000, larger
    return f"{value:.0f} {unit}" if value >= 10 or unit == "B" else f"{value:.1f} {unit}"


def _shape_text(shape: tuple[int | None, ...] | None) -> str:
    if shape is None:
        return "[...]"
    return "[" + ", ".join("?" if length is None else str(length) for length in shape) + "]"


def duration(seconds: float | None) -> str:
    if seconds is None:
        return "?"
    for length, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if seconds >= length:
            return f"{seconds / length:.0f} {unit}"
    return f"{seconds:.0f} s"


def print_table(rows: Sequence[Sequence[str]], indent: int = 2) -> None:
    """Print rows of cells in columns; the first row is the head. A cell is on one line, whatever it holds."""
    rows = [[terminal_line(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    for row in rows:
        cells = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        say(" " * indent + cells.rstrip())
