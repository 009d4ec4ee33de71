""" "Why is this signature missing?": what the newest export was made from, and what it cannot have."""

from __future__ import annotations

from pathlib import Path

from core.commands.questions.answer import Answer
from core.errors import ExportError
from core.runs.catalogue.exports import list_exports
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo
from core.serving.names.explanation import BUILT_IN
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.signatures import DEFAULT_SIGNATURE, SavedModelInfo
from core.version import program_name

_EXAMPLES_ONLY = ("tensorflow/serving/classify", "tensorflow/serving/regress")


def why_no_signature(run: RunFolder, wanted: str = "") -> Answer:
    """Answer from the newest export of a run. `wanted` is the missing signature, "" for any."""
    info, exports = run.read_info(), list_exports(run)
    if not exports:
        return Answer(
            "signature",
            "There is no export yet, and a checkpoint has no signatures.",
            advice=f"Export a checkpoint: on Models, or with {program_name()} export.",
        )
    newest = exports[-1]
    try:
        found = read_saved_model(Path(newest.path), None)
    except ExportError as error:
        return Answer("signature", f"Export {newest.version} cannot be read.", (str(error),), "Export it again.")
    facts = [
        f"Export {newest.version} has: {', '.join(found.signatures) or 'no signatures'}.",
        *_receivers(info, found),
    ]
    facts += _examples_only(found)
    if wanted and wanted in found.signatures:
        return Answer("signature", f'"{wanted}" is there.', tuple(facts))
    conclusion, advice = _missing(info, found, wanted)
    return Answer("signature", conclusion, tuple(facts), advice)


def _receivers(info: RunInfo | None, found: SavedModelInfo) -> list[str]:
    facts = [f"It was made with the receivers {', '.join(found.receivers)}."] if found.receivers else []
    left = [name for name in (info.receivers if info is not None else ()) if name not in found.receivers]
    if left and found.receivers:
        facts.append(f"Left out, although the experiment can have them: {', '.join(left)}.")
    return facts


def _examples_only(found: SavedModelInfo) -> list[str]:
    names = [item.name for item in found.signatures.values() if item.method in _EXAMPLES_ONLY]
    if not names:
        return []
    return [f"{', '.join(names)} classify or regress: such signatures take serialized tf.train.Examples only."]


def _missing(info: RunInfo | None, found: SavedModelInfo, wanted: str) -> tuple[str, str]:
    if not found.signatures:
        return (
            "The model has only outputs to classify or regress, and no receiver of Examples feeds them.",
            "Export it with the example receiver, or give the model a predict output.",
        )
    if wanted in BUILT_IN and wanted not in found.receivers:
        if info is not None and wanted not in info.receivers:
            why = (
                "the experiment has no preprocess" if wanted == "preprocessed" else "the model has no output for it"
            )
            return f"The receiver {wanted} cannot be had: {why}.", ""
        return f"The export was made without the receiver {wanted}.", "Export again, and tick it in the dialog."
    if wanted == DEFAULT_SIGNATURE:
        return "No receiver of this export is the default one.", "Export again and choose one as serving_default."
    if not wanted:
        return (
            "Every receiver of the export has the signatures that the model's outputs allow.",
            f"If one is missed by its name, ask for it: {program_name()} why RUN signature --name NAME.",
        )
    return (
        f'Nothing here is called "{wanted}": a signature is named after a receiver or a key of export_outputs.',
        "Look at the names the export has, above.",
    )
