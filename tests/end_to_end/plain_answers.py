"""What plain Estimator gives for a script and a checkpoint, in a process of its own, as JSON in a file.

`python -m tests.end_to_end.plain_answers SCRIPT CHECKPOINT FOLDER [ARGUMENT ...]` writes FOLDER/answers.json:
"metrics" by Estimator.evaluate, "features" of the first evaluation batch, "predictions" of it by Estimator.predict,
and "signatures" of Estimator.export_saved_model with a raw receiver of these features. For scripts that change how
TensorFlow behaves in the whole process.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.end_to_end.plain import run_plain


def main(script: str, checkpoint: str, folder: str, *arguments: str) -> None:
    plain = run_plain(Path(script), pytest.MonkeyPatch(), arguments)
    features = plain.first_features()
    count = len(next(iter(features.values())))
    answers = {
        "metrics": plain.evaluate(checkpoint),
        "features": {name: value.tolist() for name, value in features.items()},
        "predictions": _by_name(plain.first_predictions(checkpoint, count)),
        "signatures": plain.signatures(_raw_receiver(features), checkpoint, Path(folder) / "plain"),
    }
    (Path(folder) / "answers.json").write_text(json.dumps(answers))


def _by_name(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    return {name: np.asarray([row[name] for row in rows]).tolist() for name in rows[0]}


def _raw_receiver(features: dict[str, Any]) -> Any:
    """A receiver of the features as they are, for any number of records."""
    import tensorflow as tf

    with tf.Graph().as_default():
        inputs = {
            name: tf.compat.v1.placeholder(value.dtype, [None, *value.shape[1:]], name)
            for name, value in features.items()
        }
        return tf.estimator.export.build_raw_serving_input_receiver_fn(inputs)


if __name__ == "__main__":
    main(*sys.argv[1:])
