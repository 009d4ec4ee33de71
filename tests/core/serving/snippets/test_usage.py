"""Code for a model: it runs as it is pasted, and a receiver written by hand answers as the Workbench's does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import commands
from core.cli import main as cli
from core.errors import RequestError
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.runs.catalogue.exports import list_exports
from core.runs.run import RunFolder
from core.serving.names.source_lines import source_file
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec
from core.serving.snippets.sample_inputs import sample_inputs, sample_row
from core.serving.snippets.usage import KINDS, UsedModel, code_for, kinds_for

PETS = """
import numpy as np
import tensorflow as tf
from core.experiment import Arrays, Data, Experiment, Feature, FeatureSchema

schema = FeatureSchema(
    [Feature("height", default=float("nan")), Feature("kind", "string", vocabulary=("cat", "dog")),
     Feature("words", "string", shape=(None,)), Feature("legs", "int32", default=4),
     Feature("photo", "uint8", (2, 2, 1), encoding="png")],
    labels=Feature("mood", "float32"),
)
count = 16
data = Arrays({
    "height": np.linspace(0, 3, count, dtype="float32"), "kind": ["cat", "dog"] * (count // 2),
    "words": [["a"] * (index % 3) for index in range(count)], "legs": np.full(count, 4, "int32"),
    "photo": np.zeros((count, 2, 2, 1), "uint8"), "mood": np.linspace(0, 1, count, dtype="float32"),
})


def preprocess(features, training):
    height = tf.where(tf.math.is_nan(features["height"]), 1.0, features["height"])
    return {
        "height": height, "is_cat": tf.cast(tf.equal(features["kind"], "cat"), tf.float32),
        "words": tf.cast(features["words"].row_lengths(), tf.float32),
        "legs": tf.cast(features["legs"], tf.float32),
        "light": tf.reduce_mean(tf.cast(features["photo"], tf.float32), axis=[1, 2, 3]),
    }


def build_fn(features, params):
    columns = [features[name] for name in ("height", "is_cat", "words", "legs", "light")]
    return tf.keras.layers.Dense(1, name="out")(tf.stack(columns, axis=1))


experiment = Experiment(
    name="pets", schema=schema, data=Data(data, data), preprocess=preprocess, build_fn=build_fn,
    head=lambda params: tf.estimator.RegressionHead(), params={"learning_rate": 0.05},
    settings={"max_steps": 4, "checkpoint_every": 2, "seed": 1, "batch_size": 4},
)
"""


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of a short training, with features of many kinds and a preprocess."""
    folder = tmp_path_factory.mktemp("used")
    (folder / "pets.py").write_text(PETS)
    commands.train(folder / "pets.py", folder / "run")
    return Path(list_exports(RunFolder.open(folder / "run"))[-1].path)


@pytest.fixture(scope="module")
def pasted(export: Path, repository: Path) -> dict[str, Any]:
    """What came of pasting every piece, in one process."""
    script = Path(__file__).with_name("pasted.py")
    environment = {**os.environ, "CUDA_VISIBLE_DEVICES": "", "TF_CPP_MIN_LOG_LEVEL": "3"}
    done = subprocess.run(
        [sys.executable, str(script), str(export)], cwd=export, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_every_kind_of_code_is_there_and_what_is_python_compiles(export: Path) -> None:
    pieces = commands.snippets(export)
    assert tuple(pieces) == KINDS
    for kind in (
        "predict",
        "example",
        "resume",
        "warm-start",
        "grpc",
        "receiver",
        "raw-receiver",
        "parsing-receiver",
    ):
        compile(pieces[kind], kind, "exec")


def test_the_pasted_code_loads_and_predicts(pasted: dict[str, Any]) -> None:
    assert pasted["said"]["predict"].startswith("predictions [[")
    assert pasted["said"]["example"] == pasted["said"]["predict"]


def test_receivers_by_hand_answer_as_the_workbenchs_do(pasted: dict[str, Any]) -> None:
    assert pasted["differences"] == {"receiver": 0.0, "parsing-receiver": 0.0, "raw-receiver": 0.0}


def test_the_pasted_code_resumes_and_starts_warm(pasted: dict[str, Any]) -> None:
    assert pasted["steps"] == {"warm-start": 4, "resume": 6}


def test_the_command_line_prints_the_code_alone(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["snippet", str(export), "--kind", "predict", "--signature", "example"]) == 0
    code = capsys.readouterr().out
    assert "model.signatures['example']" in code
    compile(code, "predict", "exec")
    assert cli.main(["snippet", str(export)]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == list(KINDS)
    assert cli.main(["snippet", str(export), "--kind", "predict", "--signature", "none"]) == 1


PREDICT = "tensorflow/serving/predict"
FOREIGN = SavedModelInfo(
    "/models/3", ("serve",),
    {"answer": Signature("answer", PREDICT, (TensorSpec("x", "float32", (None, 2), "x:0"),), (), None)}, {}, None,
)  # fmt: skip


def test_a_foreign_model_can_be_asked_and_nothing_else() -> None:
    assert kinds_for(UsedModel(FOREIGN)) == ("predict", "curl", "grpc", "saved_model_cli")
    with pytest.raises(RequestError, match="not made by the Workbench"):
        code_for(UsedModel(FOREIGN), "receiver")
    with pytest.raises(RequestError, match="an export holds no optimizer"):
        code_for(UsedModel(FOREIGN), "resume")


def test_a_run_without_an_export_can_be_resumed_and_its_receivers_written() -> None:
    schema = FeatureSchema([Feature("x", shape=(2,)), Feature("n", "int64", default=1)])
    model = UsedModel(schema=schema, run="/runs/1", checkpoint="/runs/1/model.ckpt-5", step=5, max_steps=10)
    assert kinds_for(model) == ("resume", "warm-start", "receiver", "raw-receiver", "parsing-receiver")
    assert "{'max_steps': 15}" in code_for(model, "resume")
    assert "preprocess" not in code_for(model, "receiver")


def test_what_estimators_receivers_cannot_do_is_said() -> None:
    ragged = UsedModel(schema=FeatureSchema(Feature("words", "string", (None,))))
    with pytest.raises(RequestError, match="words is of variable length"):
        code_for(ragged, "raw-receiver")
    double = UsedModel(schema=FeatureSchema(Feature("exact", "float64")))
    with pytest.raises(RequestError, match='"exact" is a float64'):
        code_for(double, "parsing-receiver")
    pair = UsedModel(schema=FeatureSchema([Feature("a"), Feature("b")], layout=["a", "b"]))
    with pytest.raises(RequestError, match="as a tuple or a nest"):
        code_for(pair, "receiver")
    bare = UsedModel(schema=FeatureSchema(Feature("a"), layout="a"))
    assert "TensorServingInputReceiver(features['a'], receiver_tensors)" in code_for(bare, "receiver")


def test_preprocess_is_a_part_of_the_receiver_or_the_code_is_refused() -> None:
    schema = FeatureSchema(Feature("x"))
    code = b"def clean(features):\n    return features\nexperiment = Experiment(preprocess=clean)\n"
    here = UsedModel(schema=schema, source=source_file(Path("/e/pets.py"), code))
    assert "features = experiment.preprocess(features)\n" in code_for(here, "receiver")
    with pytest.raises(RequestError, match="Export a checkpoint first"):
        code_for(here, "raw-receiver")
    away = SavedModelInfo("/m/1", ("serve",), {}, {"receivers": ["dense", "preprocessed"]}, None)
    with pytest.raises(RequestError, match="its preprocess is a part of the receiver"):
        code_for(UsedModel(away, schema), "receiver")


def test_sample_values_are_usual_ones() -> None:
    schema = FeatureSchema(
        [Feature("a", minimum=2, maximum=4, default=float("nan")), Feature("b", "string", vocabulary=("u", "v")),
         Feature("c", "int64", (2,)), Feature("d", default=0.5), Feature("e", "bool")]
    )  # fmt: skip
    row = sample_row(schema)
    assert (row["a"], row["b"], row["d"], row["e"]) == (3.0, "u", 0.5, False)
    np.testing.assert_array_equal(row["c"], [0, 0])
    assert sample_inputs(FOREIGN, "answer")["x"].shape == (1, 2)
