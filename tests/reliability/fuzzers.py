"""What is fuzzed: for each kind of file a valid one, what is done to it, and who reads it; `fuzz` runs it."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import commands
from core.errors import WorkbenchError
from core.experiment.data.row_source import RowKind, open_rows, rows_of
from core.runs.events.evaluations import read_evaluations
from core.runs.events.scalars import ScalarReader
from core.runs.events.summary_files import read_summaries
from core.runs.json_files import parse_json
from core.runs.mirror_manifest import place_of, remote_files_of, url_of
from core.runs.run import RunFolder
from core.serving.predict import requests
from core.serving.predict.case_files import load_cases
from core.serving.predict.tensor_files import read_tensor
from tests.reliability.mutations import (
    damaged,
    damaged_archive,
    damaged_index,
    damaged_json,
    damaged_packed,
    damaged_records,
)
from tests.reliability.valid_files import (
    SCHEMA,
    STEPS,
    made_exports,
    make_run,
    write_archive,
    write_array,
    write_cases,
    write_csv,
    write_mirror,
    write_packed,
    write_records,
    write_request,
    write_tensor_csv,
    write_tensor_json,
)

Change = Callable[[bytes, random.Random], bytes]


@dataclass(frozen=True, slots=True)
class Fuzzer:
    """`valid` is the content of `file`, which `change` damages; `read` then reads what there is.

    The time is shared evenly by the groups.

    A WorkbenchError is an answer; whatever else comes out is a bug.
    """

    group: str
    name: str
    file: Path
    valid: bytes
    change: Change
    read: Callable[[], object]


def fuzzers(folder: Path) -> list[Fuzzer]:
    """Make a valid file of each kind below `folder`."""
    rows, cache = folder / "rows", folder / "cache"
    rows.mkdir()
    run = make_run(folder / "workspace" / "pets" / "run-001")
    export = run.export_dir / "10"
    table: list[tuple[str, Path, Change, Callable[[], object]]] = [
        ("event files", run.path / _EVENTS, damaged_records, lambda: _read_curves(run.path)),
        ("event files", run.path / "eval" / _EVENTS, damaged_records, lambda: _read_curves(run.path)),
        (
            "records",
            write_records(rows / "pets.tfrecord"),
            damaged_records,
            lambda: _read_rows(rows / "pets.tfrecord", cache),
        ),
        (
            "records",
            write_packed(rows / "pets.tfrecord.gz"),
            damaged_packed,
            lambda: _read_rows(rows / "pets.tfrecord.gz", cache),
        ),
        ("CSV", write_csv(rows / "pets.csv"), damaged, lambda: _read_rows(rows / "pets.csv", cache)),
        ("saved_model.pb", export / "saved_model.pb", damaged, lambda: _read_export(export)),
        ("checkpoints", run.path / f"model.ckpt-{STEPS[-1]}.index", damaged_index, lambda: _read_checkpoints(run)),
        ("checkpoints", run.path / "checkpoint", damaged, lambda: _read_run(run)),
        ("JSON of runs", export / "assets.extra" / "workbench.json", damaged_json, lambda: _read_export(export)),
        *(
            ("JSON of runs", run.path / "workbench" / name, damaged_json, lambda: _read_run(run))
            for name in _RECORDS
        ),
        ("JSON of runs", run.evaluations_file, damaged, lambda: _read_run(run)),
        ("JSON of runs", next(run.checkpoint_trash.glob("*/origin.json")), damaged_json, lambda: _read_run(run)),
        ("JSON of runs", write_mirror(folder / "mirror"), damaged_json, lambda: _read_mirror(folder / "mirror")),
        ("tensors", write_array(folder / "x.npy"), damaged, lambda: _read_tensor(folder / "x.npy")),
        ("tensors", write_archive(folder / "x.npz"), damaged_archive, lambda: _read_tensor(folder / "x.npz")),
        ("tensors", write_tensor_csv(folder / "x.csv"), damaged, lambda: _read_tensor(folder / "x.csv")),
        ("tensors", write_tensor_json(folder / "x.json"), damaged_json, lambda: _read_tensor(folder / "x.json")),
        (
            "JSON of predict",
            write_cases(folder / "case.json"),
            damaged_json,
            lambda: load_cases(folder / "case.json"),
        ),
        (
            "JSON of predict",
            write_request(folder / "request.json"),
            damaged_json,
            lambda: _read_request(folder / "request.json"),
        ),
    ]
    return [
        Fuzzer(group, str(file.relative_to(folder)), file, file.read_bytes(), change, read)
        for group, file, change, read in table
    ]


_EVENTS = "events.out.tfevents.1.host"
_RECORDS = ("state.json", "run.json", "marks.json", "notes.json")


def tolerate(read: Callable[[], object]) -> bool:
    """Whether something was read; False where the answer was a WorkbenchError, which must be a sentence."""
    try:
        read()
    except WorkbenchError as error:
        if not str(error).strip():
            raise AssertionError("an error without a sentence") from error
        return False
    return True


def _read_curves(run: Path) -> None:
    reader = ScalarReader(run)
    for _ in range(2):
        batch = reader.poll()
        places = [entry.place for change in batch.summaries for entry in change.entries]
        read_summaries(places)
    read_evaluations(run)


def _read_rows(file: Path, cache: Path) -> None:
    for kind in (RowKind(SCHEMA), RowKind(), RowKind(steps=True)):
        tolerate(functools.partial(_read_rows_as, file, cache, kind))


def _read_rows_as(file: Path, cache: Path, kind: RowKind) -> None:
    source = open_rows(file, cache, kind)
    try:
        rows_of(source, source.page(0, 50), kind)
        if hasattr(source, "build_index"):
            source.build_index(lambda count, share: None, lambda: False)
            rows_of(source, source.page(2, 50), kind)
    finally:
        source.close()


def _read_export(folder: Path) -> None:
    commands.describe_export(folder)
    info = commands.inspect(folder)
    commands.operations(folder)
    requests.schema_of(info)
    commands.compare_exports(folder, folder)


def _read_checkpoints(run: RunFolder) -> None:
    from core.training.verification import fault_of

    fault_of(str(run.path / f"model.ckpt-{STEPS[-1]}"))
    for each in (lambda: commands.contents(run.path, STEPS[-1], STEPS[0]), lambda: commands.list_run(run.path)):
        tolerate(each)


def _read_run(run: RunFolder) -> None:
    """What the window and the command line ask of a run."""
    for each in (
        lambda: commands.list_run(run.path),
        lambda: commands.list_trash(run.path),
        lambda: commands.replay(run.path),
        lambda: commands.readable_run(run.path),
        run.read_state,
        run.read_info,
        lambda: read_evaluations(run.path),
    ):
        tolerate(each)


def _read_mirror(folder: Path) -> None:
    for each in (url_of, remote_files_of, place_of):
        tolerate(functools.partial(each, folder))


def _read_tensor(file: Path) -> None:
    for dtype, shape in (("float32", (2, 3)), ("float32", (None, 3)), ("int64", (None,)), ("string", (None, None))):
        tolerate(functools.partial(read_tensor, file, "x", dtype, shape))


def _read_request(file: Path) -> None:
    try:
        value = parse_json(file.read_bytes())
    except ValueError:  # its text follows a colon in the command line's sentence
        return
    asked: Any = value if isinstance(value, dict) else {"example": value, "dense": value}
    ours, foreign = made_exports()
    for each in (
        lambda: requests.example_inputs(ours, "example", asked.get("example")),
        lambda: requests.dense_inputs(ours, "dense", asked.get("dense")),
        lambda: requests.example_inputs(foreign, "example", asked.get("example")),
        lambda: requests.dense_inputs(foreign, "serving_default", asked.get("foreign")),
    ):
        tolerate(each)
