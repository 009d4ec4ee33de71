""" "Why is the answer different?": whether the export equals its checkpoint, and which model is asked."""

from __future__ import annotations

from pathlib import Path

from core.commands.questions.answer import Answer
from core.experiment.trust import hash_of_file
from core.number_text import format_number
from core.runs.catalogue.checkpoints import Checkpoint, list_checkpoints
from core.runs.catalogue.exports import Export, list_exports
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo
from core.words import worded


def why_another_answer(run: RunFolder) -> Answer:
    """Answer from the parity check of the newest export, its step, and the experiment's file."""
    exports, checkpoints, info = list_exports(run), list_checkpoints(run), run.read_info()
    if not exports:
        return Answer(
            "answer",
            worded("There is no export to compare with."),
            advice=worded("Export a checkpoint first."),
        )
    newest = exports[-1]
    facts = (_parity(newest), _step(newest, checkpoints), *_source(info))
    if newest.parity is False:
        return Answer(
            "answer",
            worded("The export's outputs differ from those of its checkpoint."),
            facts,
            worded(
                "Something in the model or in preprocess depends on training: dropout, random numbers, batch "
                "statistics. Give build_fn or preprocess an argument `training`, and export again."
            ),
        )
    if any(item.finite is False for item in checkpoints if item.step == newest.step):
        conclusion = worded("Some weights are NaN or infinite.")
        return Answer("answer", conclusion, facts, worded("Export another checkpoint."))
    if newest.parity is None:
        conclusion = worded("Not known: the export was not compared with its checkpoint.")
        return Answer("answer", conclusion, facts, worded("Export again: the parity check is made then."))
    best = next((item.step for item in checkpoints if item.best), None)
    if best is not None and newest.step is not None and newest.step != best:
        return Answer(
            "answer",
            worded("The newest export is not of the best checkpoint."),
            facts,
            worded("Export checkpoint {step}, and ask that.", step=format_number(best)),
        )
    return Answer(
        "answer",
        worded("The export answers as its checkpoint does, so look at the inputs."),
        facts,
        worded(
            "Compare what is sent with what training reads: preprocess is a part of the dense and example "
            "signatures, so a client sends raw features; a feature left out of an Example takes its default."
        ),
    )


def _parity(export: Export) -> str:
    version = export.version
    if export.parity is None:
        if not export.parity_problem:
            return worded("The parity check of export {version} was not made.", version=version)
        return worded(
            "The parity check of export {version} was not made: {problem}",
            version=version,
            problem=export.parity_problem,
        )
    if export.difference:
        found = worded("outputs differ by at most {largest}", largest=f"{export.difference:.2g}")
    else:
        found = worded("outputs are identical")
    if export.parity:
        return worded("The parity check of export {version} passed: {found}.", version=version, found=found)
    return worded("The parity check of export {version} failed: {found}.", version=version, found=found)


def _step(export: Export, checkpoints: tuple[Checkpoint, ...]) -> str:
    best = next((item.step for item in checkpoints if item.best), None)
    if best is None:
        if export.step is None:
            return worded("Its step is not known.")
        return worded("It is of step {step}.", step=format_number(export.step))
    if export.step is None:
        return worded(
            "Its step is not known; the best checkpoint is that of step {best}.", best=format_number(best)
        )
    return worded(
        "It is of step {step}; the best checkpoint is that of step {best}.",
        step=format_number(export.step),
        best=format_number(best),
    )


def _source(info: RunInfo | None) -> list[str]:
    if info is None:
        return []
    file = Path(info.source)
    try:
        changed = hash_of_file(file) != info.source_sha256
    except OSError:
        return [worded("{file} is no longer where it was; the run keeps its copy.", file=file.name)]
    if changed:
        return [worded("{file} was edited since: the export has the code as it was.", file=file.name)]
    return [worded("{file} is unchanged.", file=file.name)]
