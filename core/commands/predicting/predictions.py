"""Predictions: load an export, ask it, once or its test cases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.experiments import load_tensorflow
from core.commands.predicting.inputs import GivenInput, inputs_of
from core.errors import WorkbenchError
from core.jobs import Emit, Notice, Phase, nothing
from core.runs.catalogue.exports import Export, add_provenance, read_export
from core.runs.mirror_manifest import check_here
from core.runs.run import RunFolder
from core.serving.predict import requests
from core.serving.predict.model_cache import ModelCache
from core.serving.saved_model.ops import check_trusted
from core.serving.saved_model.reading import read_saved_model

if TYPE_CHECKING:
    from core.serving.predict.cases import CaseResult
    from core.serving.predict.predictor import Predictor


def open_predictor(export_path: str | Path, emit: Emit = nothing) -> Predictor:
    """Load an export for predictions; close() it when done."""
    check_here(Path(export_path).expanduser(), f"Export {Path(export_path).name}")
    load_tensorflow(emit)
    from core.serving.predict.predictor import Predictor

    emit(Phase("loading", "Loading the exported model"))
    return Predictor(Path(export_path).expanduser())


def predict(
    export_path: str | Path,
    signature: str | None = None,
    *,
    dense: object = None,
    examples: object = None,
    records: str | Path | None = None,
    index: int = 0,
    trusted: bool = False,
    emit: Emit = nothing,
) -> dict[str, object]:
    """Ask an export once, by one of the inputs of GivenInput.

    Returns {output alias: nested lists} as `requests.outputs_json` writes them. UntrustedModelError, before
    anything is loaded, for a model that reaches outside, unless it is `trusted`; RequestError names a wrong
    input, DataError a wrong record.
    """
    check_trusted(Path(export_path), trusted=trusted)
    info = read_saved_model(Path(export_path).expanduser())
    name, inputs = inputs_of(info, GivenInput(dense, examples, records, index, signature))
    predictor = open_predictor(export_path, emit)
    try:
        outputs = predictor.predict(name, inputs).outputs
    finally:
        predictor.close()
    return requests.outputs_json(outputs)


def open_models(limit: int | None = None) -> ModelCache:
    """A cache of loaded models, within `limit` bytes or a quarter of the memory; close() it when done."""
    return ModelCache(lambda path, emit: open_predictor(path, emit), limit=limit)


def ask_cases(
    export_path: str | Path, cases: str | Path, emit: Emit = nothing, *, trusted: bool = False
) -> list[CaseResult]:
    """Ask an export the test cases of a file or a folder. DataError if there are none, or one cannot be read.

    UntrustedModelError as for `predict`.
    """
    from core.serving.predict.cases import load_cases, run_cases

    check_trusted(Path(export_path), trusted=trusted)
    found = load_cases(Path(cases).expanduser())
    predictor = open_predictor(export_path, emit)
    try:
        emit(Phase("predicting", "Running the test cases"))
        return run_cases(found, predictor.info, predictor.predict)
    finally:
        predictor.close()


def write_case_warmup(export_path: str | Path, cases: str | Path) -> int:
    """Make the inputs of test cases the warm-up requests of an export; how many. No TensorFlow.

    DataError if there are none; RequestError if the export does not take one.
    """
    from core.serving.export import warmup

    return warmup.write_case_warmup(Path(export_path).expanduser(), Path(cases).expanduser())


def check_cases(run: RunFolder, made: Export, emit: Emit) -> Export:
    """Ask an export that was just made the run's test cases, and keep in it how they went.

    Nothing to do where there are none. What keeps them from being asked is a Notice, no error: the export is there.
    """
    if not any(run.cases_dir.glob("*.json")):
        return made
    try:
        results = ask_cases(made.path, run.cases_dir, emit, trusted=True)
    except WorkbenchError as error:
        emit(Notice(f"The test cases could not be run on the export: {error}", "warning", error.details))
        return made
    failed = [result for result in results if not result.passed]
    add_provenance(
        Path(made.path),
        cases=[{"name": item.name, "passed": item.passed, "reason": item.reason} for item in results],
    )
    if failed:
        said = "\n".join(f"{item.name}: {item.reason}" for item in failed)
        emit(Notice(f"{len(failed)} of {len(results)} test cases fail on export {made.version}.", "warning", said))
    else:
        emit(Notice(f"All {len(results)} test cases pass on export {made.version}."))
    return read_export(Path(made.path))
