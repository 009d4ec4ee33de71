"""Explains the names in an export, a run or an experiment: who decided them, and where they end up."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from core.commands.experiment_files import experiment_file
from core.commands.experiments import describe_experiment
from core.commands.listing import list_run
from core.errors import RunError, SchemaError
from core.experiment.schema import FeatureSchema
from core.experiment.trust import MOST_BYTES, hash_of_file
from core.jobs import Emit, nothing
from core.runs.catalogue.table_file import DamageSeen, read_table
from core.runs.plain_files import is_closed, read_plain
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo
from core.serving.names.explain import explain_name, name_table
from core.serving.names.explanation import Explanation, NamingFacts
from core.serving.names.source_lines import SourceFile, source_file
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.saved_model_file import FILE_NAME
from core.words import worded

_SLICE = b"\0"  # how the key of a slice of a variable begins


def explain(target: str | Path, name: str, emit: Emit = nothing) -> Explanation:
    """Explain a name of an export, a run or an experiment.

    FieldError "name" if there is no such name. Loads an experiment, which runs its code; of exports and runs only
    files are read, without TensorFlow.
    """
    return explain_name(naming_facts(target, emit), name)


def names(target: str | Path, emit: Emit = nothing) -> tuple[tuple[str, ...], ...]:
    """Return the table of where names end up: a head, then a row for each name of an export, a run or an
    experiment.
    """
    return name_table(naming_facts(target, emit))


def naming_facts(target: str | Path, emit: Emit = nothing) -> NamingFacts:
    """Return the naming facts of an export, a run (with its newest export), or an experiment's file."""
    folder = Path(target).expanduser()
    if os.path.isfile(folder / FILE_NAME):
        return _of_export(folder.resolve())
    if os.path.isdir(folder) or is_closed(folder.parent):
        return _of_run(RunFolder.open(folder))
    found = describe_experiment(target, emit)
    file = experiment_file(target)
    return NamingFacts(
        what=worded("the experiment {name}", name=found.name),
        source=source_file(file, file.read_bytes()),
        schema=found.schema,
        receivers=found.receivers,
        params={spec.name: spec.default for spec in found.params},
    )


def _of_export(folder: Path) -> NamingFacts:
    info = read_saved_model(folder, None)
    made = info.provenance
    run = str(made.get("run") or "")
    params, metrics = made.get("params"), made.get("metrics")
    return NamingFacts(
        what=worded("export {version} of {run}", version=folder.name, run=Path(run).name)
        if run
        else worded("export {version}", version=folder.name),
        source=_source_of_run(run),
        schema=_schema_of(info.schema),
        info=info,
        receivers=info.receivers,
        params=params if isinstance(params, Mapping) else {},
        metrics=tuple(metrics) if isinstance(metrics, Mapping) else (),
        variables=variable_names(folder / "variables" / "variables.index"),
    )


def _of_run(run: RunFolder) -> NamingFacts:
    info, listing = run.read_info(), list_run(run.path)
    usable = [export for export in listing.exports if not export.problem]
    known = read_saved_model(Path(usable[-1].path), None) if usable else None
    last = listing.checkpoints[-1] if listing.checkpoints else None
    return NamingFacts(
        what=run.name,
        source=_source_of(run, info) if info is not None else None,
        schema=_schema_of(info.schema) if info is not None else None,
        info=known,
        receivers=tuple(info.receivers) if info is not None else (),
        params=info.params if info is not None else {},
        metrics=tuple(dict.fromkeys(name for item in listing.checkpoints for name in item.metrics)),
        variables=variable_names(Path(f"{last.path}.index")) if last is not None else (),
    )


_LARGEST_INDEX = 64 << 20  # bytes


def variable_names(index: Path) -> tuple[str, ...]:
    """Return the names of the variables in a checkpoint's index; () if it cannot be read."""
    try:
        keys = [key for key, _ in read_table(read_plain(index, _LARGEST_INDEX))]
    except (OSError, ValueError, DamageSeen):
        return ()
    return tuple(key.decode("utf-8", "replace") for key in keys if key and not key.startswith(_SLICE))


def _source_of_run(path: str) -> SourceFile | None:
    """Return the code of the run an export was made from, if that run is here."""
    try:
        run = RunFolder.open(Path(path)) if path else None
        info = run.read_info() if run is not None else None
    except (RunError, OSError):
        return None
    return _source_of(run, info) if run is not None and info is not None else None


def _source_of(run: RunFolder, info: RunInfo) -> SourceFile | None:
    """Return the code that ran: the user's file if it is unchanged, else the run's copy."""
    try:
        text = read_plain(run.experiment_file, MOST_BYTES)
        file = Path(info.source)
        same = file.is_file() and hash_of_file(file) == info.source_sha256
    except OSError:
        return None
    return source_file(file if same else run.experiment_file, text)


def _schema_of(stored: Mapping[str, object] | None) -> FeatureSchema | None:
    """Return the schema kept in an export or a run; None if there is none that can be read."""
    if stored is None:
        return None
    try:
        return FeatureSchema.from_dict(stored)
    except SchemaError:
        return None
