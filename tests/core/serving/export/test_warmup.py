"""Warm-up requests: what TensorFlow Serving reads from an export."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
from tensorflow.core.framework.tensor_pb2 import TensorProto

from core import commands
from core.cli import main as cli
from core.errors import ExportError, RequestError
from core.experiment.data.record_files import read_serialized
from core.runs.catalogue.exports import list_exports, read_export, read_provenance
from core.runs.run import RunFolder
from core.serving.export.warmup import WARMUP, write_warmup
from core.serving.predict.case_files import save_case
from core.serving.predict.cases import make_case
from core.serving.predict.prediction import Prediction
from core.serving.predict.requests import example_inputs
from core.serving.saved_model.reading import read_saved_model
from core.serving.server.messages import PredictionLog
from core.serving.server.tensor_messages import tensor_bytes


@pytest.fixture
def export(trained_run: Path, tmp_path: Path) -> Path:
    (made,) = list_exports(RunFolder.open(trained_run))
    return Path(shutil.copytree(made.path, tmp_path / "linear" / "1"))


def logs_of(export: Path) -> list[Any]:
    return [PredictionLog.FromString(record) for record in read_serialized(export / WARMUP)]


def test_requests_come_back_as_tensorflow_reads_them(export: Path) -> None:
    info = read_saved_model(export)
    examples = example_inputs(info, "example", [{"x": [0.5, 1]}, {"x": [2, 3]}])
    write_warmup(export, [("dense", {"x": np.array([[1, 2.5]])}), ("example", examples)])
    dense, example = (log.predict_log.request for log in logs_of(export))
    assert (dense.model_spec.name, dense.model_spec.signature_name) == ("linear", "dense")
    tensor = tf.make_ndarray(TensorProto.FromString(dense.inputs["x"]))
    np.testing.assert_array_equal(tensor, np.array([[1, 2.5]], np.float32))
    assert tensor.dtype == np.float32
    sent = tf.make_ndarray(TensorProto.FromString(example.inputs["examples"]))
    assert sent.tolist() == examples["examples"].tolist()


def test_the_bytes_are_those_of_the_published_messages() -> None:
    log = PredictionLog()
    log.predict_log.request.model_spec.name = "m"
    log.predict_log.request.model_spec.signature_name = "s"
    log.predict_log.request.inputs["x"] = b"T"
    # predict_log = 6 { request = 1 { model_spec = 1 { name = 1, signature_name = 3 } inputs = 2 { 1: 2: } } }
    assert log.SerializeToString().hex() == "32120a100a060a016d1a017312060a0178120154"


@pytest.mark.parametrize("dtype", ["float32", "float64", "float16", "int32", "int64", "uint8", "bool"])
def test_tensors_of_every_dtype_are_as_tensorflow_makes_them(dtype: str) -> None:
    array = np.array([[0, 1, 1]], dtype)
    message = TensorProto.FromString(tensor_bytes(array, dtype))
    np.testing.assert_array_equal(tf.make_ndarray(message), array)
    assert tf.make_ndarray(message).dtype == array.dtype


def test_what_cannot_be_a_request_is_said_and_nothing_is_written(export: Path, tmp_path: Path) -> None:
    with pytest.raises(RequestError, match='"x" is missing'):
        write_warmup(export, [("dense", {})])
    with pytest.raises(RequestError, match=r"x takes float32 \[any, 2\]"):
        write_warmup(export, [("dense", {"x": np.zeros((1, 3))})])
    with pytest.raises(RequestError, match="no signature"):
        write_warmup(export, [("other", {})])
    with pytest.raises(ExportError, match="1000 warm-up requests at most"):
        write_warmup(export, [("dense", {"x": np.zeros((1, 2))})] * 1001)
    with pytest.raises(ExportError, match="no request"):
        write_warmup(export, [])
    with pytest.raises(ExportError, match="no folder"):
        write_warmup(tmp_path / "gone", [("dense", {})])
    assert not (export / WARMUP).exists()


def save_cases(folder: Path, expected: float) -> None:
    answer = Prediction({"y": np.array([expected], np.float32)}, 0.0)
    save_case(make_case("one", "dense", "dense", {"x": [0.5, -1.0]}, answer), folder)
    save_case(make_case("two", "example", "example", {"x": [0.5, -1.0]}, answer), folder)


def test_the_command_line_makes_them_of_test_cases(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    right = np.asarray(commands.predict(export, "dense", dense={"x": [[0.5, -1.0]]})["y"]).item()
    save_cases(tmp_path / "cases", right)
    assert cli.main(["test", str(export), str(tmp_path / "cases"), "--warmup"]) == 0
    assert "2 warm-up requests" in capsys.readouterr().err
    assert [log.predict_log.request.model_spec.signature_name for log in logs_of(export)] == ["dense", "example"]


def test_a_new_export_is_asked_the_test_cases_of_its_run(trained_run: Path, tmp_path: Path) -> None:
    run = Path(shutil.copytree(trained_run, tmp_path / "run"))
    (made,) = list_exports(RunFolder.open(run))
    assert made.cases is None
    right = np.asarray(commands.predict(made.path, "dense", dense={"x": [[0.5, -1.0]]})["y"]).item()
    folder = RunFolder.open(run).cases_dir
    save_cases(folder, right)
    answer = Prediction({"y": np.array([right + 1], np.float32)}, 0.0)
    save_case(make_case("wrong", "dense", "dense", {"x": [0.5, -1.0]}, answer), folder)
    notices: list[Any] = []
    export = commands.export(run, made.step or "best", emit=notices.append)
    assert export.cases == (2, 3)
    assert read_export(Path(export.path)).cases == (2, 3)
    kept = {item["name"]: item for item in read_provenance(Path(export.path))["cases"]}
    assert kept["one"] == {"name": "one", "passed": True, "reason": ""}
    assert "not" in kept["wrong"]["reason"]
    assert f"1 of 3 test cases fail on export {export.version}." in [
        getattr(event, "text", "") for event in notices
    ]
    (folder / "broken.json").write_text("{")
    again = commands.export(run, made.step or "best", emit=notices.append)
    assert again.cases is None, "it is there all the same"
    assert any("could not be run" in getattr(event, "text", "") for event in notices)
