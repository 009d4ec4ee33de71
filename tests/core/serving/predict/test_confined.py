"""A model made to harm, asked in a process of its own: it can write nowhere, and its answer still comes."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
import tensorflow.compat.v1 as v1
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef

from core.cli import main as cli
from core.errors import ExportError, RequestError
from core.own_python import own_environment, python_code
from core.serving.predict.confined import confined_predictor
from core.serving.predict.confined.confined_predictor import ConfinedPredictor
from core.serving.predict.confined.confinement import can_confine
from core.serving.predict.confined.messages import receive, send
from core.serving.predict.predictor import Predictor
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.saved_model_file import read_meta_graphs, write_meta_graphs

confines = pytest.mark.skipif(not can_confine(), reason="the system cannot confine a process")


def write(file: Any) -> Any:
    with tf.control_dependencies([tf.io.write_file(file, "planted")]):
        return tf.constant(0.0)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that writes `outside` when it is asked, and says nothing if it cannot; `aloud` says so."""
    folder = tmp_path_factory.mktemp("hostile")
    with v1.Session(graph=tf.Graph()) as session:
        x, loud = v1.placeholder(tf.float32, [None], name="x"), v1.placeholder(tf.float32, [None], name="loud")
        files = tf.data.Dataset.from_tensors(f"{folder}/outside")
        tried = files.map(write).ignore_errors().concatenate(tf.data.Dataset.from_tensors(0.0))
        outputs = {
            "y": 2.0 * x + v1.data.make_one_shot_iterator(tried).get_next(),
            "words": tf.constant([["a", "bc"]]),
        }
        with tf.control_dependencies([tf.io.write_file(f"{folder}/aloud", "planted")]):
            aloud = tf.identity(loud)
        signature = v1.saved_model.predict_signature_def
        builder = v1.saved_model.Builder(f"{folder}/model")
        signatures = {
            "serving_default": signature({"x": x}, outputs),
            "aloud": signature({"l": loud}, {"y": aloud}),
        }
        builder.add_meta_graph_and_variables(session, ["serve"], signatures)
        builder.save()
    return folder / "model"


@confines
def test_a_hostile_model_writes_nothing_and_its_answer_comes(
    hostile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["predict", str(hostile), "--signature", "serving_default", "--dense", '{"x": [1, 2.5]}', "--json"]
    assert cli.main(line) == 1
    assert "WriteFile" in capsys.readouterr().err
    assert cli.main([*line, "--confined"]) == 0
    assert json.loads(capsys.readouterr().out)["outputs"] == {"words": [["a", "bc"]], "y": [2.0, 5.0]}
    assert not (hostile.parent / "outside").exists()
    assert cli.main([*line, "--trust"]) == 0
    assert (hostile.parent / "outside").read_text() == "planted"  # what was kept from it
    (hostile.parent / "outside").unlink()


@confines
def test_what_a_confined_model_may_not_do_is_a_sentence_and_it_answers_on(hostile: Path) -> None:
    with closing(ConfinedPredictor(hostile)) as model:
        with pytest.raises(RequestError, match="Permission denied"):
            model.predict("aloud", {"l": np.ones(1, np.float32)})
        assert not (hostile.parent / "aloud").exists()
        with pytest.raises(RequestError, match='"x" is missing'):
            model.predict("serving_default", {})
        prediction = model.predict("serving_default", {"x": np.ones(2, np.float32)})
        assert prediction.outputs["y"].tolist() == [2.0, 2.0]
        folder = model._folder.path
        model._process.kill()
        with pytest.raises(ExportError, match="ended with status -9"):
            model.predict("serving_default", {"x": np.ones(2, np.float32)})
    assert not folder.exists()


@confines
@pytest.mark.skipif(not os.access("/dev/shm", os.W_OK), reason="there is no such folder")
def test_what_lies_among_the_devices_cannot_be_read(tmp_path: Path) -> None:
    """Terminals lie there, and what programs share in memory."""
    code = "from pathlib import Path; from core.serving.predict.confined.confinement import confine; "
    with tempfile.NamedTemporaryFile(dir="/dev/shm") as shared:
        code += f"confine([], Path({str(tmp_path)!r})); open('/dev/urandom').close(); open({shared.name!r})"
        done = subprocess.run(python_code(code), env=own_environment(), capture_output=True, text=True)
    assert f"PermissionError: [Errno 13] Permission denied: '{shared.name}'" in done.stderr


@confines
def test_the_environment_of_other_processes_cannot_be_read(tmp_path: Path) -> None:
    code = "from pathlib import Path; from core.serving.predict.confined.confinement import confine; "
    code += f"confine([], Path({str(tmp_path)!r})); open('/proc/self/environ').close(); "
    code += f"open('/proc/{os.getpid()}/environ')"
    done = subprocess.run(python_code(code), env=own_environment(), capture_output=True, text=True)
    assert "PermissionError: [Errno 13] Permission denied: '/proc/" in done.stderr


@confines
def test_it_has_no_terminal_and_ends_with_the_program(hostile: Path) -> None:
    code = "import os, time; from core.serving.predict.confined.child import end_with_input; end_with_input(); "
    with subprocess.Popen(
        python_code(f"{code}print(flush=True); time.sleep(600)"),
        env=own_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()
        process.stdin.close()
        assert process.wait() == 0
    with closing(ConfinedPredictor(hostile)) as model:
        assert os.getsid(model._process.pid) == model._process.pid


@pytest.mark.parametrize("seconds", [10**400, float("nan"), -1, None])
def test_a_time_that_is_none_is_an_invalid_answer(
    hostile: Path, monkeypatch: pytest.MonkeyPatch, seconds: object
) -> None:
    model = ConfinedPredictor.__new__(ConfinedPredictor)
    model.info, model._lock = read_saved_model(hostile), threading.Lock()
    monkeypatch.setattr(model, "_process", SimpleNamespace(stdin=io.BytesIO()), raising=False)
    answers = {"y": np.ones(1), "words": np.ones(1)}
    monkeypatch.setattr(model, "_read", lambda: ({"seconds": seconds}, answers))
    with pytest.raises(ExportError, match="invalid answer"):
        model.predict("serving_default", {"x": np.ones(1, np.float32)})


def two_init_ops(graph: MetaGraphDef) -> None:
    graph.collection_def["saved_model_main_op"].node_list.value.extend(["x", "loud"])


def damaged_variable(graph: MetaGraphDef) -> None:
    graph.collection_def["variables"].bytes_list.value.append(b"\xff\xff")


def missing_output(graph: MetaGraphDef) -> None:
    graph.signature_def["aloud"].outputs["y"].name = "nowhere:0"


def missing_input(graph: MetaGraphDef) -> None:
    graph.signature_def["aloud"].inputs["l"].name = "nowhere:0"


def no_name(graph: MetaGraphDef) -> None:
    graph.signature_def["aloud"].inputs["l"].name = "no name at all"


@pytest.mark.parametrize("change", [two_init_ops, damaged_variable, missing_output, missing_input, no_name])
def test_a_model_that_contradicts_itself_is_a_sentence(
    hostile: Path, tmp_path: Path, change: Callable[[MetaGraphDef], None]
) -> None:
    graphs = read_meta_graphs(hostile)
    change(graphs[0])
    write_meta_graphs(tmp_path, graphs)
    with pytest.raises(ExportError, match=r"cannot be loaded|that the graph of the model does not have"):
        Predictor(tmp_path).predict("aloud", {"l": np.ones(1, np.float32)})


def test_a_model_that_would_be_waited_for_is_not_loaded(hostile: Path, tmp_path: Path) -> None:
    shutil.copytree(hostile, tmp_path / "model")
    (tmp_path / "model" / "variables").mkdir(exist_ok=True)
    os.mkfifo(tmp_path / "model" / "variables" / "variables.index")
    with pytest.raises(ExportError, match=r"cannot be loaded: variables\.index is not a plain file"):
        Predictor(tmp_path / "model")


def test_where_nothing_can_be_confined_nothing_is_loaded(hostile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined_predictor, "can_confine", lambda: False)
    with pytest.raises(ExportError, match="this system cannot confine a process"):
        ConfinedPredictor(hostile)


def test_arrays_arrive_as_they_were_sent() -> None:
    words = np.empty((2, 1), object)
    words[:, 0] = [b"", "Straße".encode() + b"\0"]
    sent = {"a": np.arange(6, dtype=np.int64).reshape(2, 3), "b": np.array(True), "c": np.zeros((0, 2)), "s": words}
    stream = io.BytesIO()
    send(stream, {"seconds": 1.5}, sent)
    stream.seek(0)
    received = receive(stream)
    assert received is not None
    assert received[0] == {"seconds": 1.5}
    for name, array in sent.items():
        assert received[1][name].tolist() == array.tolist()
        assert received[1][name].dtype == array.dtype
    assert receive(stream) is None


def told(**item: Any) -> bytes:
    usual = {"name": "a", "dtype": "<f4", "shape": [2], "bytes": 8}
    return json.dumps({"arrays": [{**usual, **item}]}).encode() + b"\n" + bytes(8)


@pytest.mark.parametrize(
    "data",
    [
        b"[]\n", b"{}\n", b"{", b"\xff\n", b'{"arrays": [1]}\n', b'{"arrays": ' + b"[" * 100_000 + b"\n",
        told(shape=[3]), told(shape=[-2]), told(shape=[2**40, 2**40]), told(dtype="O"), told(dtype="nothing"),
        told(dtype="U2"), told(bytes=2**62), told(bytes=9), told(bytes="8"), told(dtype="string"),
        told(dtype="string", shape=[1], bytes=8)[:-8] + b"\xff" * 8, told(shape=[[1]]), told(name=None),
    ],
)  # fmt: skip
def test_a_message_that_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"^(it|an array) "):
        receive(io.BytesIO(data))
