"""Analyses of a run as it keeps them: what each is of, and whether it still is."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.analysis.files import ROWS_FILE, read_about, read_predictions, write_predictions
from core.analysis.records import LabelledPredictions
from core.errors import CheckpointError, StorageError, storage_error
from core.experiment.experiment import Csv, Source, TFRecords
from core.experiment.schema import FeatureSchema
from core.jobs import Emit, Notice
from core.runs.catalogue.checkpoints import find_checkpoint
from core.runs.catalogue.exports import read_export, sweep_unfinished
from core.runs.catalogue.leftovers import UNFINISHED
from core.runs.run import RunFolder
from core.serving.labelled.kept_rows import RowKeeper
from core.serving.saved_model.saved_model_file import FILE_NAME
from core.words import worded

_MOST_KEPT = 20  # analyses of one run
_ENDS = 1 << 20  # bytes at the beginning and the end of a file that tell whether it was changed


@dataclass(frozen=True, slots=True)
class Subject:
    """What is analysed: a checkpoint "best", "latest" or of a step, or else an export; over one evaluation.

    `evaluation` is its name, "" the default one; `signature` of the export, "" for the one that says most.
    """

    checkpoint: str | int = "best"
    export: Path | None = None
    evaluation: str = ""
    signature: str = ""


@dataclass(frozen=True)
class Analysis:
    """What was found. `model` and `data` name what was asked and about what; `made` is in unix seconds.

    `rows_file` holds the rows `predictions.kept` as records of `schema`; None where none could be kept.
    """

    predictions: LabelledPredictions
    model: str
    data: str
    made: float
    evaluations: tuple[str, ...]
    schema: FeatureSchema | None
    rows_file: Path | None


def kept_analysis(run_dir: str | Path, subject: Subject) -> Analysis | None:
    """The analysis that was made of this model, if neither it nor the data's files changed since. No TensorFlow.

    RunError, CheckpointError, ExportError if there is no such model.
    """
    run = RunFolder.open(Path(run_dir))
    return _kept(run, identity_of(run, subject))


def identity_of(run: RunFolder, subject: Subject) -> dict[str, object]:
    """What tells the model and the evaluation from others, also one of the same name that was made anew."""
    if subject.export is None:
        checkpoint = find_checkpoint(run, subject.checkpoint)
        if checkpoint.problem:
            raise CheckpointError(
                worded(
                    "Checkpoint {step} of {name} cannot be used. {problem}",
                    step=checkpoint.step,
                    name=run.name,
                    problem=checkpoint.problem,
                )
            )
        which: dict[str, object] = {
            "model": f"checkpoint {checkpoint.step}",
            "where": Path(checkpoint.path).name,
            "written": checkpoint.saved,
        }
    else:
        folder = subject.export.expanduser().resolve()
        export = read_export(folder)
        which = {
            "model": f"export {export.version}",
            "where": str(folder),
            "written": (folder / FILE_NAME).stat().st_mtime if (folder / FILE_NAME).is_file() else 0.0,
            "signature": subject.signature,
        }
    return {**which, "evaluation": subject.evaluation}


def _kept(run: RunFolder, identity: Mapping[str, object]) -> Analysis | None:
    folder = run.analyses_dir / _folder_name(identity)
    about = read_about(folder)
    if about is None or any(about.get(name) != value for name, value in identity.items()):
        return None
    if not _are_unchanged(about.get("files")):
        return None
    predictions = read_predictions(folder)
    return None if predictions is None else analysis_of(run, about, predictions, folder)


def analysis_of(
    run: RunFolder, about: Mapping[str, object], predictions: LabelledPredictions, folder: Path | None
) -> Analysis:
    info, evaluations = run.read_info(), about.get("evaluations")
    schema = FeatureSchema.from_dict(info.schema) if info is not None and info.schema is not None else None
    if schema is not None and not all(predictions.column(label.name) for label in schema.labels):
        schema = FeatureSchema(schema.features)  # the rows were kept without labels, if these are not in the data
    rows = folder / ROWS_FILE if folder is not None and len(predictions.kept) else None
    return Analysis(
        predictions,
        str(about.get("model", "")),
        str(about.get("data", "")),
        made if isinstance(made := about.get("made"), float) else 0.0,
        tuple(map(str, evaluations)) if isinstance(evaluations, list) else ("",),
        schema,
        rows,
    )


def write_analysis(
    run: RunFolder,
    predictions: LabelledPredictions,
    keeper: RowKeeper,
    about: Mapping[str, object],
    emit: Emit,
) -> Path | None:
    """The folder that keeps an analysis; None, with a Notice, where it cannot be written."""
    target = run.analyses_dir / _folder_name(about)
    unfinished: Path | None = None
    try:
        run.analyses_dir.mkdir(parents=True, exist_ok=True)
        sweep_unfinished(run.analyses_dir, UNFINISHED)
        unfinished = Path(tempfile.mkdtemp(prefix=f"{UNFINISHED}{os.getpid()}-", dir=run.analyses_dir))
        keeper.write(unfinished / ROWS_FILE)
        write_predictions(unfinished, predictions, about)
        shutil.rmtree(target, ignore_errors=True)
        os.replace(unfinished, target)
        _prune(run)
    except (OSError, StorageError) as error:
        if unfinished is not None:
            shutil.rmtree(unfinished, ignore_errors=True)
        told = error if isinstance(error, StorageError) else storage_error(error, worded("keep the analysis"))
        emit(
            Notice(
                worded(
                    "The analysis is shown, but cannot be kept, and its rows cannot be opened. {told}", told=told
                ),
                "warning",
            )
        )
        return None
    return target


def _prune(run: RunFolder) -> None:
    """Remove the oldest ones of too many."""
    there = [folder for folder in run.analyses_dir.iterdir() if not folder.name.startswith(".")]
    for folder in sorted(there, key=_modified)[:-_MOST_KEPT]:
        shutil.rmtree(folder, ignore_errors=True)


def _modified(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except OSError:
        return 0.0


def _folder_name(identity: Mapping[str, object]) -> str:
    told = "\n".join(str(identity.get(name, "")) for name in ("where", "evaluation", "signature"))
    model = str(identity["model"]).replace(" ", "-")
    return f"{model}-{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:8]}"


def data_text(source: Source, evaluation: str) -> str:
    name = worded('the evaluation "{name}"', name=evaluation) if evaluation else worded("the evaluation data")
    return f"{name}, {source.patterns}" if isinstance(source, TFRecords | Csv) else name


def stamps_of(source: Source, base: Path) -> list[list[object]]:
    """The files of the data as they are. Of other data nothing is known."""
    if not isinstance(source, TFRecords | Csv):
        return []
    from core.experiment.data.datasets import files_of

    return [_stamp(path.resolve()) for path in files_of(source, base)]


def _stamp(path: Path) -> list[object]:
    """A file's path, bytes, time of change and a checksum of its ends, as data(folder) may write the same again."""
    found = path.stat()
    return [str(path), found.st_size, found.st_mtime_ns, _checksum_of_ends(path)]


def _checksum_of_ends(path: Path) -> int:
    with path.open("rb") as stream:
        begin = stream.read(_ENDS)
        stream.seek(max(0, path.stat().st_size - _ENDS))
        return zlib.crc32(stream.read(_ENDS), zlib.crc32(begin))


def _are_unchanged(stamps: object) -> bool:
    if not isinstance(stamps, list):
        return False
    for stamp in stamps:
        try:
            path, size, modified, checksum = stamp
            now = Path(str(path)).stat()
            if now.st_size != size:
                return False
            if now.st_mtime_ns != modified and _checksum_of_ends(Path(str(path))) != checksum:
                return False
        except (OSError, ValueError, TypeError):
            return False
    return True
