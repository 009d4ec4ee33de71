"""Statistics of data files, and digests of event files."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from core.commands.experiment_files import experiment_file, samples
from core.commands.experiments import load, load_tensorflow
from core.control import Control
from core.errors import DataError, RunError
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.experiment import Arrays, Csv, Experiment, InputFn, Source
from core.experiment.user_module import base_folder
from core.jobs import Emit, Phase, nothing
from core.runs.events.digest import FileDigest, digest_of_run
from core.runs.plain_files import is_closed
from core.runs.scratch import scratch_folder
from core.statistics.reading import reporter_of, statistics_of_arrays, statistics_of_files, statistics_of_rows
from core.statistics.records import DataStatistics
from core.words import worded

BETWEEN_WORDS = 2.0  # seconds
MOST_BATCHES = 100  # that are read of an input_fn, which may be endless


def data_statistics(
    sources: Sequence[str | Path],
    emit: Emit = nothing,
    control: Control | None = None,
    *,
    csv: CsvFormat | None = None,
) -> tuple[DataStatistics, ...]:
    """Return the statistics of CSV or TFRecord files, or of the data sources of one experiment (which runs its
    code). An experiment is a Python file or a sample's name. Of an input_fn the first batches are read.
    DataError, ExperimentError; WorkStopped if `control` was asked to stop.
    """
    if len(sources) == 1 and _is_experiment(sources[0]):
        return _of_experiment(experiment_file(sources[0]), emit, control)
    if not sources:
        raise DataError(worded("Choose at least one file."))
    paths = [Path(source).expanduser() for source in sources]
    what = paths[0].name + (worded(" and {n} more", n=len(paths) - 1) if paths[1:] else "")
    emit(Phase("reading", worded("Reading {name}", name=what)))
    return (statistics_of_files(paths, csv, report=_telling(what, emit, reporter_of(control))),)


def _telling(what: str, emit: Emit, report: Callable[[float], None]) -> Callable[[float], None]:
    """Return a function that calls `report`, and every few seconds emits how much was read; share 0 is unknown."""
    told = time.monotonic()

    def tell(share: float) -> None:
        nonlocal told
        report(share)
        if time.monotonic() - told >= BETWEEN_WORDS:
            told = time.monotonic()
            text = worded("Reading {name}", name=what)
            emit(Phase("reading", text + f", {share:.0%}" if share else text))

    return tell


def digest(run: str | Path) -> tuple[FileDigest, ...]:
    """Return what the event files in a run folder, or in any other folder, hold. RunError if there are none."""
    folder = Path(run).expanduser()
    if is_closed(folder):
        raise RunError(
            worded("You may not read {path}. Change its permissions, or choose another folder.", path=folder)
        )
    if not folder.is_dir():
        raise RunError(worded("There is no folder {folder}.", folder=folder))
    found = digest_of_run(folder)
    if not found:
        raise RunError(worded("{folder} has no event files.", folder=folder))
    return found


def _is_experiment(source: str | Path) -> bool:
    names = {name for sample in samples() for name in (sample.name, sample.path.stem)}
    return str(source) in names or Path(source).suffix == ".py"


def _of_experiment(file: Path, emit: Emit, control: Control | None) -> tuple[DataStatistics, ...]:
    load_tensorflow(emit)
    from core.experiment.data.datasets import resolve_data

    here = Path.cwd()
    with scratch_folder("statistics") as folder:
        try:
            experiment = load(file, None, emit, control=control, told=False)
            data = resolve_data(experiment, folder)
            base = base_folder(file)
            named = {"train": data.train, "eval": data.eval, **data.evals}
            found = []
            for name, source in named.items():
                emit(Phase("reading", worded("Reading the {name} data", name=name)))
                found.append(_of_source(experiment, source, name, base, reporter_of(control)))
            return tuple(found)
        finally:
            os.chdir(here)  # a script was run in its own


def _of_source(
    experiment: Experiment, source: Source, name: str, base: Path, report: Callable[[float], None]
) -> DataStatistics:
    from core.experiment.data.csv.csv_rows import orders_of
    from core.experiment.data.datasets import csv_format, files_of
    from core.experiment.data.inference import rows_of_batches
    from core.experiment.data.input_fns import make_own_input_fn, read_first

    match source:
        case Arrays():
            return statistics_of_arrays(source.columns, name=name)
        case InputFn():
            training = name == "train"
            input_fn = make_own_input_fn(source, training=training, params=experiment.params, to_model=None)
            first = read_first(input_fn, source.name, MOST_BATCHES)
            return statistics_of_rows(rows_of_batches(first), name=name, layout="batches", report=report)
    paths = files_of(source, base)
    if isinstance(source, Csv):
        orders = orders_of(experiment.schema) if experiment.schema is not None else ()
        return statistics_of_files(paths, csv_format(source), name=name, orders=orders, report=report)
    return statistics_of_files(paths, name=name, compression=source.compression, report=report)
