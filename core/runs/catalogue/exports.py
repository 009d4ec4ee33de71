"""The catalogue of a run's exports."""

from __future__ import annotations

import contextlib
import math
import mmap
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from core.errors import RunError
from core.kept_words import SAID, given_back
from core.runs.catalogue.provenance import parity_of, provenance_of, unreadable
from core.runs.events import wire
from core.runs.json_files import read_json, write_json
from core.runs.mirror_manifest import remote_bytes_of
from core.runs.plain_files import plain
from core.runs.processes import is_alive
from core.runs.run import RunFolder
from core.words import mark, worded

PROVENANCE = Path("assets.extra") / "workbench.json"
_RECORD_REMEDY = mark("Restore it, or remove it: without it the export is read as one made elsewhere.")
MOST_PARTS = 100_000  # of a SavedModel, or of a graph of it
SCRATCH = ".export-"  # an export being written: .export-PID-RANDOM


@dataclass(frozen=True, slots=True)
class Export:
    """One SavedModel on disk.

    `version` is the folder's name; `step` and `metrics` come from its provenance, None and {} for a foreign one.
    `signatures` are the names in it, `created` is in unix seconds. `parity`: whether it passed the parity check
    against its checkpoint, None where that was not made, for the reason `parity_problem` if there is one;
    `difference`: by how much its outputs differ at most. `cases`: how many of the run's test
    cases passed when it was made, and how many were asked; None where none were. `note`: what a person wrote
    about it; `run`: the path of the run it was made from, "" for a foreign one. `problem`: the sentence that says
    why it cannot be used, as far as a glance tells, else ""; `record_problem`: the one that says why its record of
    where it came from cannot be read, which keeps nobody from using it.
    """

    path: str
    version: str
    step: int | None
    metrics: Mapping[str, float]
    signatures: tuple[str, ...]
    bytes: int
    created: float
    parity: bool | None = None
    difference: float | None = None
    cases: tuple[int, int] | None = None
    note: str = ""
    run: str = ""
    parity_problem: str = ""
    problem: str = ""
    record_problem: str = ""


def list_exports(run: RunFolder) -> tuple[Export, ...]:
    """Return the exports in RUN/export and one level below (Estimator's exporters), the oldest first.

    Those that vanish meanwhile are left out.
    """
    return ExportCatalogue(run.export_dir).poll()


class ExportCatalogue:
    """The exports in a folder, listed again and again: only new and changed ones are read. Use it in one thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = Path(folder)
        self._known: dict[str, tuple[object, Export]] = {}

    def poll(self) -> tuple[Export, ...]:
        """Return those there are by now, the oldest first."""
        known, self._known = self._known, {}
        for path in _candidates(self._folder):
            with contextlib.suppress(OSError):
                looks = _looks(path)
                seen = known.get(path)
                found = seen[1] if seen is not None and seen[0] == looks else read_export(Path(path))
                self._known[path] = (looks, found)
        exports = [export for _, export in self._known.values()]
        return tuple(sorted(exports, key=lambda export: (export.created, export.version)))


def _looks(path: str) -> tuple[int, ...]:
    """Return what changes when an export does: times and sizes of model and provenance. OSError if it is none."""
    model = os.stat(f"{path}/saved_model.pb")
    try:
        provenance = os.stat(f"{path}/{PROVENANCE}")
    except OSError:
        return (model.st_mtime_ns, model.st_size)
    return (model.st_mtime_ns, model.st_size, provenance.st_mtime_ns, provenance.st_size)


def read_export(path: Path) -> Export:
    """Return what is known of one SavedModel folder without parsing its graph. OSError if it cannot be read."""
    path = Path(path)
    kept, record_problem = read_record(path)
    provenance = provenance_of(kept)
    model = path / "saved_model.pb"
    changed = model.stat().st_mtime
    problem = _problem_of(model)
    parity, created = parity_of(provenance), provenance.created
    return Export(
        path=str(path),
        version=path.name,
        step=provenance.step,
        metrics=_numbers(provenance.metrics or {}),
        signatures=tuple(provenance.signatures or ()) or (_names_in(model) if not problem else ()),
        bytes=_bytes_in(path) + remote_bytes_of(path),
        created=created if created is not None and math.isfinite(created) else changed,
        parity=parity.passed,
        difference=parity.largest,
        cases=_cases(provenance.cases or []),
        note=provenance.note or "",
        run=provenance.run or "",
        parity_problem=given_back(parity.problem or "", kept.get(SAID)),
        problem=problem,
        record_problem=record_problem,
    )


def read_provenance(path: Path) -> dict[str, Any]:
    """Return assets.extra/workbench.json of an export; {} if there is none or it cannot be read."""
    return read_record(path)[0]


def read_record(path: Path) -> tuple[dict[str, Any], str]:
    """Return assets.extra/workbench.json of an export, {} if there is none, and what is wrong with it, else ""."""
    file = Path(path) / PROVENANCE
    try:
        kept = read_json(file, _RECORD_REMEDY) or {}
    except RunError as error:
        return {}, str(error)
    if names := unreadable(kept):
        return kept, worded(
            "{file} holds values that cannot be read: {names}. {remedy}",
            file=file,
            names=", ".join(names),
            remedy=worded(_RECORD_REMEDY),
        )
    return kept, ""


def record_notices(exports: Iterable[Export]) -> tuple[str, ...]:
    """Return a sentence for each export whose record cannot be read: it was not made elsewhere."""
    return tuple(
        worded(
            "The record of export {version} is damaged: {problem}",
            version=item.version,
            problem=item.record_problem,
        )
        for item in exports
        if item.record_problem
    )


def add_provenance(path: Path, **values: object) -> None:
    """Add to assets.extra/workbench.json of an export. RunError if it cannot be read, StorageError."""
    file = Path(path) / PROVENANCE
    write_json(file, {**(read_json(file) or {}), **values})


def signature_names(saved_model: wire.Octets) -> tuple[str, ...]:
    """Return the names of the signatures in a saved_model.pb, of all its meta graphs; () if it is damaged.

    SavedModel field 2 is a meta graph, its field 5 an entry of signature_def, whose field 1 is the name.
    """
    names = set()
    try:
        for graph in _parts(saved_model, 2, 0, len(saved_model)):
            for entry in _parts(saved_model, 5, graph.start, graph.end):
                for key in _parts(saved_model, 1, entry.start, entry.end):
                    names.add(bytes(saved_model[key.start : key.end]).decode())
    except ValueError:
        return ()
    return tuple(sorted(names - {"__saved_model_init_op"}))


def sweep_unfinished(folder: Path, scratch_prefix: str = SCRATCH) -> None:
    """Remove what processes that are gone left behind, such as exports; a scratch folder carries its pid."""
    for scratch in folder.glob(f"{scratch_prefix}*"):
        pid = scratch.name.removeprefix(scratch_prefix).partition("-")[0]
        if not (pid.isdecimal() and is_alive(int(pid))):
            shutil.rmtree(scratch, ignore_errors=True)


def _cases(stored: list[object]) -> tuple[int, int] | None:
    """Return (passed, asked)."""
    if not stored:
        return None
    return sum(isinstance(item, dict) and item.get("passed") is True for item in stored), len(stored)


def _problem_of(model: Path) -> str:
    """Return what is wrong with a saved_model.pb, as far as its outermost fields tell."""
    if not model.stat().st_size:
        return worded("Its saved_model.pb is empty: it was not written to its end.")
    try:
        with _mapped(model) as content:
            parts = sum(1 for _ in islice(wire.fields(content, 0, len(content)), MOST_PARTS + 1))
    except ValueError:
        return worded("Its saved_model.pb ends too early, or is not a SavedModel.")
    except OSError as error:
        return worded("Its saved_model.pb cannot be read: {reason}.", reason=error.strerror or error)
    if parts <= MOST_PARTS:
        return ""
    return worded("Its saved_model.pb has too many parts, so it is not a SavedModel.")


def _names_in(model: Path) -> tuple[str, ...]:
    """Only the pages that hold names are read: the graph in the file may be large."""
    with _mapped(model) as content:
        return signature_names(content)


@contextmanager
def _mapped(file: Path) -> Iterator[mmap.mmap]:
    with (
        open(file, "rb", opener=plain) as stream,
        mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        yield content


def _parts(data: wire.Octets, number: int, start: int, end: int) -> Iterator[wire.Field]:
    for field in islice(wire.fields(data, start, end), MOST_PARTS):
        if field.number == number and field.kind == wire.LENGTH:
            yield field


def _candidates(folder: Path) -> list[str]:
    """Return the folders that may be SavedModels, here and one level below, but for half-written ones."""
    found = []
    for outer in _folders(str(folder)):
        if outer.rpartition("/")[2].isdigit():  # a version: it holds no others
            found.append(outer)
        else:
            found += [outer, *_folders(outer)]
    return found


def _folders(folder: str) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if entry.is_dir()]
    except OSError:
        return []
    return [f"{folder}/{name}" for name in sorted(names) if not name.startswith(("temp-", "."))]


def _bytes_in(path: Path) -> int:
    """Links count as links: where one leads nowhere, the export is there all the same."""
    return sum(os.lstat(f"{folder}/{name}").st_size for folder, _, names in os.walk(path) for name in names)


def _numbers(metrics: Mapping[Any, object]) -> dict[str, float]:
    """Return only what is a number: somebody may have edited the file."""
    found = {}
    for name, value in metrics.items():
        if isinstance(value, int | float) and not isinstance(value, bool):
            with contextlib.suppress(OverflowError):
                found[str(name)] = float(value)
    return found
