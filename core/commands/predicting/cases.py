"""Test cases: run on an export, and written into it as warm-up requests."""

from __future__ import annotations

from pathlib import Path

from core.commands.predicting.predictions import open_confined, open_predictor
from core.control import Control
from core.errors import WorkbenchError
from core.jobs import Emit, Notice, Phase, nothing
from core.runs.catalogue.exports import Export, add_provenance, read_export
from core.runs.run import RunFolder
from core.serving.predict.case_files import load_cases
from core.serving.predict.cases import CaseResult, run_cases
from core.serving.saved_model.ops import check_trusted
from core.waiting import wait_for
from core.words import mark, worded


def ask_cases(
    export_path: str | Path,
    cases: str | Path,
    emit: Emit = nothing,
    *,
    trusted: bool = False,
    confined: bool = False,
) -> list[CaseResult]:
    """Run the test cases of a file or a folder on an export.

    DataError if there are none, or one cannot be read. UntrustedModelError as for `predict`.
    """
    check_trusted(Path(export_path), trusted=trusted or confined)
    found = load_cases(Path(cases).expanduser())
    predictor = open_confined(export_path, emit) if confined else open_predictor(export_path, emit)
    try:
        emit(Phase("predicting", mark("Running the test cases")))
        return wait_for(lambda: run_cases(found, predictor.info, predictor.predict), predictor.close, Control())
    finally:
        predictor.close()


def write_case_warmup(export_path: str | Path, cases: str | Path) -> int:
    """Write the inputs of test cases into an export as its warm-up requests; return how many.

    No TensorFlow. DataError if there are no cases; RequestError if the export does not accept one.
    """
    from core.serving.export import warmup

    return warmup.write_case_warmup(Path(export_path).expanduser(), Path(cases).expanduser())


def check_cases(run: RunFolder, made: Export, emit: Emit) -> Export:
    """Run the run's test cases on a new export, and store the results in it.

    Does nothing if there are no cases. If they cannot be run, a Notice says why; the export stays.
    """
    if not any(run.cases_dir.glob("*.json")):
        return made
    try:
        results = ask_cases(made.path, run.cases_dir, emit, trusted=True)
    except WorkbenchError as error:
        emit(
            Notice(
                worded("The test cases could not be run on the export: {reason}", reason=error),
                "warning",
                error.details,
            )
        )
        return made
    failed = [result for result in results if not result.passed]
    add_provenance(
        Path(made.path),
        cases=[{"name": item.name, "passed": item.passed, "reason": item.reason} for item in results],
    )
    if failed:
        said = "\n".join(f"{item.name}: {item.reason}" for item in failed)
        emit(
            Notice(
                worded(
                    "{failed} of {count} test cases fail on export {version}.",
                    failed=len(failed),
                    count=len(results),
                    version=made.version,
                ),
                "warning",
                said,
            )
        )
    else:
        emit(
            Notice(
                worded("All {count} test cases pass on export {version}.", count=len(results), version=made.version)
            )
        )
    return read_export(Path(made.path))
