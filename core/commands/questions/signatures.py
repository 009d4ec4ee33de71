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
from core.words import worded

_EXAMPLES_ONLY = ("tensorflow/serving/classify", "tensorflow/serving/regress")


def why_no_signature(run: RunFolder, wanted: str = "") -> Answer:
    """Answer from the newest export of a run. `wanted` is the missing signature, "" for any."""
    info, exports = run.read_info(), list_exports(run)
    if not exports:
        return Answer(
            "signature",
            worded("There is no export yet, and a checkpoint has no signatures."),
            advice=worded("Export a checkpoint: on Models, or with {program} export.", program=program_name()),
        )
    newest = exports[-1]
    try:
        found = read_saved_model(Path(newest.path), None)
    except ExportError as error:
        conclusion = worded("Export {version} cannot be read.", version=newest.version)
        return Answer("signature", conclusion, (str(error),), worded("Export it again."))
    facts = [_signatures(newest.version, found), *_receivers(info, found), *_examples_only(found)]
    if wanted and wanted in found.signatures:
        return Answer("signature", worded('"{name}" is there.', name=wanted), tuple(facts))
    conclusion, advice = _missing(info, found, wanted)
    return Answer("signature", conclusion, tuple(facts), advice)


def _signatures(version: str, found: SavedModelInfo) -> str:
    if not found.signatures:
        return worded("Export {version} has: no signatures.", version=version)
    return worded("Export {version} has: {names}.", version=version, names=", ".join(found.signatures))


def _receivers(info: RunInfo | None, found: SavedModelInfo) -> list[str]:
    if not found.receivers:
        return []
    facts = [worded("It was made with the receivers {names}.", names=", ".join(found.receivers))]
    left = [name for name in (info.receivers if info is not None else ()) if name not in found.receivers]
    if left:
        facts.append(worded("Left out, although the experiment can have them: {names}.", names=", ".join(left)))
    return facts


def _examples_only(found: SavedModelInfo) -> list[str]:
    names = [item.name for item in found.signatures.values() if item.method in _EXAMPLES_ONLY]
    if not names:
        return []
    return [
        worded(
            "{names} classify or regress: such signatures take serialized tf.train.Examples only.",
            names=", ".join(names),
        )
    ]


def _missing(info: RunInfo | None, found: SavedModelInfo, wanted: str) -> tuple[str, str]:
    if not found.signatures:
        return (
            worded("The model has only outputs to classify or regress, and no receiver of Examples feeds them."),
            worded("Export it with the example receiver, or give the model a predict output."),
        )
    if wanted in BUILT_IN and wanted not in found.receivers:
        if info is not None and wanted not in info.receivers:
            if wanted == "preprocessed":
                why = worded("The receiver {name} cannot be had: the experiment has no preprocess.", name=wanted)
            else:
                why = worded("The receiver {name} cannot be had: the model has no output for it.", name=wanted)
            return why, ""
        return (
            worded("The export was made without the receiver {name}.", name=wanted),
            worded("Export again, and tick it in the dialog."),
        )
    if wanted == DEFAULT_SIGNATURE:
        return (
            worded("No receiver of this export is the default one."),
            worded("Export again and choose one as serving_default."),
        )
    if not wanted:
        return (
            worded("Every receiver of the export has the signatures that the model's outputs allow."),
            worded(
                "If one is missed by its name, ask for it: {program} why RUN signature --name NAME.",
                program=program_name(),
            ),
        )
    return (
        worded(
            'Nothing here is called "{name}": a signature is named after a receiver or a key of export_outputs.',
            name=wanted,
        ),
        worded("Look at the names the export has, above."),
    )
