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


def why_another_answer(run: RunFolder) -> Answer:
    """Answer from the parity check of the newest export, its step, and the experiment's file."""
    exports, checkpoints, info = list_exports(run), list_checkpoints(run), run.read_info()
    if not exports:
        return Answer("answer", "There is no export to compare with.", advice="Export a checkpoint first.")
    newest = exports[-1]
    facts = [*_parity(newest), *_step(newest, checkpoints), *_source(info)]
    if newest.parity is False:
        return Answer(
            "answer",
            "The export's outputs differ from those of its checkpoint.",
            tuple(facts),
            "Something in the model or in preprocess depends on training: dropout, random numbers, batch "
            "statistics. Give build_fn or preprocess an argument `training`, and export again.",
        )
    if any(item.finite is False for item in checkpoints if item.step == newest.step):
        return Answer("answer", "Some weights are NaN or infinite.", tuple(facts), "Export another checkpoint.")
    if newest.parity is None:
        conclusion = "Not known: the export was not compared with its checkpoint."
        return Answer("answer", conclusion, tuple(facts), "Export again: the parity check is made then.")
    best = next((item.step for item in checkpoints if item.best), None)
    if best is not None and newest.step is not None and newest.step != best:
        return Answer(
            "answer",
            "The newest export is not of the best checkpoint.",
            tuple(facts),
            f"Export checkpoint {format_number(best)}, and ask that.",
        )
    return Answer(
        "answer",
        "The export answers as its checkpoint does, so look at the inputs.",
        tuple(facts),
        "Compare what is sent with what training reads: preprocess is a part of the dense and example signatures, "
        "so a client sends raw features; a feature left out of an Example takes its default.",
    )


def _parity(export: Export) -> list[str]:
    if export.parity is None:
        why = f": {export.parity_problem}" if export.parity_problem else "."
        return [f"The parity check of export {export.version} was not made{why}"]
    word = "passed" if export.parity else "failed"
    far = f"differ by at most {export.difference:.2g}" if export.difference else "are identical"
    return [f"The parity check of export {export.version} {word}: outputs {far}."]


def _step(export: Export, checkpoints: tuple[Checkpoint, ...]) -> list[str]:
    made = f"It is of step {format_number(export.step)}" if export.step is not None else "Its step is not known"
    best = next((item.step for item in checkpoints if item.best), None)
    return [
        f"{made}; the best checkpoint is that of step {format_number(best)}." if best is not None else f"{made}."
    ]


def _source(info: RunInfo | None) -> list[str]:
    if info is None:
        return []
    file = Path(info.source)
    try:
        changed = hash_of_file(file) != info.source_sha256
    except OSError:
        return [f"{file.name} is no longer where it was; the run keeps its copy."]
    if changed:
        return [f"{file.name} was edited since: the export has the code as it was."]
    return [f"{file.name} is unchanged."]
