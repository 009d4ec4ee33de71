"""Predictions: load an export and run it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.experiments import load_tensorflow
from core.commands.predicting.inputs import GivenInput, inputs_of
from core.control import Control
from core.jobs import Emit, Notice, Phase, nothing
from core.runs.mirror_manifest import check_here
from core.serving.predict import requests
from core.serving.predict.model_cache import ModelCache
from core.serving.saved_model.ops import check_trusted
from core.serving.saved_model.reading import read_saved_model
from core.waiting import wait_for
from core.words import mark, worded

if TYPE_CHECKING:
    from core.serving.predict.confined.confined_predictor import ConfinedPredictor
    from core.serving.predict.predictor import Predictor


def open_predictor(export_path: str | Path, emit: Emit = nothing, control: Control | None = None) -> Predictor:
    """Load an export for predictions. Call close() when done. WorkStopped once `control` says stop."""
    check_here(Path(export_path).expanduser(), worded("Export {version}", version=Path(export_path).name))
    load_tensorflow(emit)
    from core.serving.predict.predictor import Predictor

    emit(Phase("loading", mark("Loading the exported model")))
    return Predictor(Path(export_path).expanduser(), control=control)


def open_confined(
    export_path: str | Path, emit: Emit = nothing, control: Control | None = None
) -> ConfinedPredictor:
    """Load an export for predictions in a process that can change nothing. Call close() when done.

    No TensorFlow in this process. ExportError also where the system cannot confine a process. WorkStopped once
    `control` says stop.
    """
    check_here(Path(export_path).expanduser(), worded("Export {version}", version=Path(export_path).name))
    from core.serving.predict.confined.confined_predictor import ConfinedPredictor
    from core.serving.predict.confined.confinement import left_open

    emit(Phase("loading", mark("Loading the exported model in a confined process")))
    if warning := left_open():
        emit(Notice(warning, level="warning"))
    return ConfinedPredictor(Path(export_path).expanduser(), control)


def predict(
    export_path: str | Path,
    signature: str | None = None,
    *,
    dense: object = None,
    examples: object = None,
    records: str | Path | None = None,
    index: int = 0,
    trusted: bool = False,
    confined: bool = False,
    emit: Emit = nothing,
) -> dict[str, object]:
    """Run an export once on one of the inputs of GivenInput.

    Returns {output alias: nested lists} as written by `requests.outputs_json`. UntrustedModelError, before anything
    is loaded, for a model that reaches outside of itself, unless it is `trusted`, or `confined` to a process of its
    own; RequestError names an invalid input, DataError an invalid record.
    """
    check_trusted(Path(export_path), trusted=trusted or confined)
    info = read_saved_model(Path(export_path).expanduser())
    name, inputs = inputs_of(info, GivenInput(dense, examples, records, index, signature))
    predictor = open_confined(export_path, emit) if confined else open_predictor(export_path, emit)
    try:
        outputs = wait_for(lambda: predictor.predict(name, inputs), predictor.close, Control()).outputs
    finally:
        predictor.close()
    return requests.outputs_json(outputs)


def open_models(limit: int | None = None) -> ModelCache:
    """Return a cache of loaded models within `limit` bytes, by default a quarter of the memory.

    Call close() when done.
    """
    return ModelCache(
        lambda path, emit, control: open_predictor(path, emit, control),
        limit=limit,
        load_confined=lambda path, emit, control: open_confined(path, emit, control),
    )
