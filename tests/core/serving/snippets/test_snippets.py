"""Requests as text: the JSON is checked against the signature, the code is compiled, and two are really run."""

from __future__ import annotations

import ast
import base64
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import commands
from core.errors import RequestError
from core.experiment.data.example_proto import Example
from core.runs.catalogue.exports import list_exports
from core.runs.run import RunFolder
from core.serving.predict.requests import example_inputs
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, Signature, TensorSpec
from core.serving.snippets.snippets import SNIPPETS, PredictRequest, request_of, rest_body, rest_columns, rest_rows

FEATURES = (
    ExampleFeature("size", "float32", (2,), "fixed", None, True),
    ExampleFeature("kind", "string", (), "fixed", "cat", False),
    ExampleFeature("tags", "int64", (None,), "variable", None, False),
)
INPUTS = (
    TensorSpec("image", "uint8", (None, 1, 2), "i:0"),
    TensorSpec("name", "string", (None,), "n:0"),
    TensorSpec("raw", "string", (None,), "r:0"),
    TensorSpec("x", "float32", (None, 2), "x:0"),
)
PREDICT = "tensorflow/serving/predict"
INFO = SavedModelInfo(
    "/models/it's here/3",
    ("serve",),
    {
        "dense": Signature("dense", PREDICT, INPUTS, (), None),
        "example": Signature("example", PREDICT, (TensorSpec("examples", "string", (None,), "e:0"),), (), FEATURES),
    },
    {},
    None,
)
DENSE = {
    "image": np.array([[[0, 255]], [[1, 2]]], np.uint8),
    "name": np.array([b"a; 'b'\"", "ü".encode()], object),
    "raw": np.array([b"\xff\x00", b"plain"], object),
    "x": np.array([[47.2, np.nan], [0.1, np.inf]], np.float32),
}


def dense() -> PredictRequest:
    return request_of(INFO, "dense", DENSE)


def example() -> PredictRequest:
    rows: list[Mapping[str, object]] = [
        {"size": [47.2, 1], "kind": "d;g", "tags": [1, 2]},
        {"size": [0, float("nan")]},
    ]
    return request_of(INFO, "example", example_inputs(INFO, "example", rows))


def assert_fits(spec: TensorSpec, rows: list[Any]) -> None:
    """Nested as the signature says, with values of its dtype."""
    value = np.array(rows, dtype=object)
    assert spec.shape is not None
    assert len(value.shape) == len(spec.shape)
    assert all(size in (None, given) for size, given in zip(spec.shape, value.shape, strict=True))
    for item in value.ravel():
        if spec.dtype == "string":
            assert isinstance(item, str) or set(item) == {"b64"}
            assert isinstance(item, str) or base64.b64decode(item["b64"], validate=True)
        else:
            assert isinstance(item, int if "int" in spec.dtype else float)


@pytest.mark.parametrize("request_", [dense(), example()], ids=["dense", "example"])
def test_rest_bodies_fit_the_signature(request_: PredictRequest) -> None:
    specs = {spec.alias: spec for spec in request_.signature.inputs}
    rows = json.loads(rest_body(rest_rows(request_)))
    columns = json.loads(rest_body(rest_columns(request_)))
    assert set(rows) == {"signature_name", "instances"}
    assert set(columns) == {"signature_name", "inputs"}
    assert rows["signature_name"] == columns["signature_name"] == request_.signature.name
    assert len(rows["instances"]) == 2
    for alias, spec in specs.items():
        assert_fits(spec, columns["inputs"][alias])
        assert_fits(spec, [row[alias] for row in rows["instances"]])
    assert all(set(row) == set(specs) == set(columns["inputs"]) for row in rows["instances"])


def test_numbers_and_bytes_arrive_as_they_were() -> None:
    body = json.loads(rest_body(rest_columns(dense())))["inputs"]
    assert body["x"][0][0] == 47.2, "as many digits as a float32 has"
    assert np.isnan(body["x"][0][1])
    assert body["image"] == [[[0, 255]], [[1, 2]]]
    assert body["name"] == ["a; 'b'\"", "ü"]
    assert [base64.b64decode(item["b64"]) for item in body["raw"]] == [b"\xff\x00", b"plain"]
    (first, _) = json.loads(rest_body(rest_columns(example())))["inputs"]["examples"]
    sent = Example.FromString(base64.b64decode(first["b64"])).features.feature
    assert list(sent["kind"].bytes_list.value) == [b"d;g"]


def test_the_address_names_the_model() -> None:
    assert "/v1/models/it-s-here:predict" in rest_rows(dense())


@pytest.mark.parametrize("request_", [dense(), example()], ids=["dense", "example"])
@pytest.mark.parametrize("name", [name for name in SNIPPETS if "Python" in name])
def test_python_compiles_and_names_the_signature(name: str, request_: PredictRequest) -> None:
    if name.endswith("tf.train.Example") and request_.examples is None:
        with pytest.raises(RequestError, match="takes dense tensors"):
            SNIPPETS[name](request_)
        return
    code = SNIPPETS[name](request_)
    compile(code, name, "exec")
    assert repr(request_.signature.name) in code
    assert 'float("nan")' in code or "examples" in code


@pytest.fixture(scope="module")
def export_path(trained_run: Path) -> Path:
    (export,) = list_exports(RunFolder.open(trained_run))
    return Path(export.path)


def run(command: list[str], folder: Path) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "CUDA_VISIBLE_DEVICES": "",
            "TF_CPP_MIN_LOG_LEVEL": "3",
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        },
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def numbers_after(name: str, text: str) -> list[float]:
    """The numbers that are printed behind an output's name."""
    shown = text[text.index(name) + len(name) :].replace("[", " ").replace("]", " ")
    return [float(word) for word in shown.split()[:2]]


def test_the_python_snippets_run_as_pasted(export_path: Path, tmp_path: Path) -> None:
    info = read_saved_model(export_path)
    rows = [{"x": [0.5, -1.0]}, {"x": [1e-3, 2.0]}]
    by_example = request_of(info, "example", example_inputs(info, "example", rows))
    by_dense = request_of(info, "dense", {"x": np.array([row["x"] for row in rows], np.float32)})
    parts = [
        SNIPPETS["Python, tf.saved_model.load"](by_dense),
        SNIPPETS["Python, tf.saved_model.load"](by_example),
        SNIPPETS["Python, tf.train.Example"](by_example),
    ]
    printed = run([sys.executable, "-c", "\nprint('NEXT')\n".join(parts)], tmp_path).split("NEXT")
    expected = np.asarray(commands.predict(export_path, "dense", dense={"x": [row["x"] for row in rows]})["y"])
    assert len(printed) == 3
    for text in printed:
        np.testing.assert_allclose(numbers_after("y", text), expected, rtol=1e-4)


def test_the_saved_model_cli_commands_run_as_pasted(export_path: Path, tmp_path: Path) -> None:
    info = read_saved_model(export_path)
    command = SNIPPETS["saved_model_cli run"]
    rows = [{"x": [0.5, -1.0]}, {"x": [0.25, 2.0]}]
    by_example = request_of(info, "example", example_inputs(info, "example", rows))
    printed = run(["bash", "-ec", command(by_example)], tmp_path)
    expected = np.asarray(commands.predict(export_path, "dense", dense={"x": [row["x"] for row in rows]})["y"])
    np.testing.assert_allclose(numbers_after("output key y:\n", printed), expected, rtol=1e-4)


def test_what_the_tool_cannot_read_as_text_goes_through_a_file(tmp_path: Path) -> None:
    text = SNIPPETS["saved_model_cli run"](dense())
    script, command = text.split("\nPYTHON\n")
    assert "--inputs x=inputs.npz[x]" in command.replace("'", "")
    literals = command.split("--input_exprs ")[1]
    assert "\\x3b" in literals, "a semicolon inside of a text would part it in two"
    compiled = compile(script.split("<<'PYTHON'\n")[1].replace("inputs.npz", str(tmp_path / "i.npz")), "", "exec")
    exec(compiled, {})
    with np.load(tmp_path / "i.npz") as written:
        np.testing.assert_array_equal(written["x"], DENSE["x"])
        assert written["x"].dtype == np.float32


@pytest.mark.parametrize("alias", ["x=__import__('os').system('id')#", "a;b", "a[b]"])
def test_saved_model_cli_is_given_no_name_that_it_would_run(alias: str) -> None:
    signature = Signature("dense", PREDICT, (TensorSpec(alias, "float32", (None,), "x:0"),), (), None)
    request = PredictRequest(INFO, signature, {alias: np.array([1.0], np.float32)})
    with pytest.raises(RequestError, match="takes no input that is named"):
        SNIPPETS["saved_model_cli run"](request)


def test_python_reads_every_name_as_it_is() -> None:
    alias = '\N{GRINNING FACE} "$(id)" \'; \n{{}} %s'
    signature = Signature(alias, PREDICT, (TensorSpec(alias, "float32", (None,), "x:0"),), (), None)
    request = PredictRequest(INFO, signature, {alias: np.array([1.0], np.float32)})
    for kind in ("Python, tf.saved_model.load", "gRPC in Python"):
        tree = ast.parse(SNIPPETS[kind](request))
        texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
        assert texts.count(alias) == 2
