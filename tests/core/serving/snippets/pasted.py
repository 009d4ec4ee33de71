"""Runs every piece of code of an export as a person would who pastes it: `python pasted.py EXPORT`.

Run as a process of its own; prints a line of JSON.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[4]))

import numpy as np
import tensorflow as tf

from core import commands
from core.commands.experiments import estimator_of, experiment_of
from core.runs.run import RunFolder
from core.serving.saved_model.reading import read_saved_model
from core.serving.snippets.sample_inputs import sample_inputs
from core.serving.snippets.usage import Kind

PAIRS = {"receiver": "dense", "parsing-receiver": "example", "raw-receiver": "preprocessed"}


def paste(code: str) -> tuple[dict[str, Any], str]:
    """What the code defines, and what it prints."""
    scope: dict[str, Any] = {"__name__": "__main__"}
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(code, "pasted", "exec"), scope)
    return scope, said.getvalue()


def asked(export: str, signature: str, inputs: dict[str, Any]) -> dict[str, Any]:
    model = tf.saved_model.load(export)
    made = {alias: tf.constant(value.tolist(), tf.as_dtype(kind_of(value))) for alias, value in inputs.items()}
    return {name: value.numpy() for name, value in model.signatures[signature](**made).items()}


def kind_of(value: Any) -> Any:
    return tf.string if value.dtype.kind in "OSU" else value.dtype


def main(export: str) -> None:
    """Paste each piece; the receivers' exports must answer as the Workbench's."""
    info, pieces = read_saved_model(Path(export)), commands.snippets(export)
    run = RunFolder.open(Path(info.provenance["run"]))
    checkpoint = f"{run.path}/model.ckpt-{info.provenance['step']}"
    said = {kind: paste(pieces[kind])[1] for kind in ("predict", "example") if kind in pieces}
    differences = {}
    receivers: tuple[tuple[Kind, str], ...] = (
        ("receiver", "dense"),
        ("parsing-receiver", "example"),
        ("raw-receiver", "preprocessed"),
    )
    for kind, signature in receivers:
        scope, _ = paste(pieces[kind])
        estimator = estimator_of(run, experiment_of(run, commands.nothing))
        with tempfile.TemporaryDirectory() as folder:
            made = estimator.export_saved_model(
                folder, scope["serving_input_receiver_fn"], checkpoint_path=checkpoint
            )
            inputs = dict(sample_inputs(info, signature))
            theirs = asked(made.decode(), "predict", inputs)
        ours = asked(export, signature, inputs)
        differences[kind] = max(float(np.abs(theirs[name] - ours[name]).max()) for name in ours)
    warm, _ = paste(pieces["warm-start"])
    resumed, _ = paste(pieces["resume"])
    steps = {"warm-start": warm["result"].step, "resume": resumed["result"].step}
    print(json.dumps({"said": said, "differences": differences, "steps": steps}))


if __name__ == "__main__":
    main(sys.argv[1])
