"""Valid files of every kind that the program reads, to be damaged."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef

from core.experiment.data.example_proto import Example
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.runs.catalogue.trash import trash_checkpoints
from core.runs.events.evaluation_log import Evaluation, append_evaluation
from core.runs.marks import write_note
from core.runs.mirror_manifest import write_manifest
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo, RunState
from core.serving.saved_model.saved_model_file import write_meta_graphs
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, Signature, TensorSpec
from core.training.settings import RunSettings
from tests.core import event_bytes

SCHEMA = FeatureSchema(
    [
        Feature("height", default=1.5, minimum=0, maximum=3),
        Feature("kind", "string", vocabulary=("cat", "dog")),
        Feature("spots", "int64", shape=(3,), default=0),
        Feature("names", "string", shape=(None,)),
    ],
    labels=Feature("mood", "int64", vocabulary=(0, 1)),
)
STEPS = (100, 200)


def make_run(path: Path) -> RunFolder:
    """A run with curves, checkpoints, evaluations, marks, notes, an export, and a checkpoint in its trash."""
    settings = RunSettings(max_steps=500, checkpoint_every=100, patience=3).to_dict()
    info = RunInfo(
        "pets",
        "/nowhere/pets.py",
        "",
        {"learning_rate": 0.1, "hidden_units": [4, 2]},
        settings,
        "accuracy",
        True,
        SCHEMA.model_dump(mode="json"),
        {"tensorflow": "2.15.1"},
        1e9,
    )
    path.parent.mkdir(parents=True)
    run = RunFolder.create(path, info, b"# the experiment\n")
    run.write_state(RunState("ended", "max_steps", 200, 500, "That was it.", None, "host", 1e9, 200, 0.75))
    _checkpoints(path)
    trash_checkpoints(run, [50])
    run.set_pinned(STEPS[0], True)
    run.mark_finite({STEPS[1]: True})
    write_note(run, STEPS[0], "The one that was shown.")
    for step in STEPS:
        append_evaluation(
            run.evaluations_file,
            Evaluation(step, "", f"model.ckpt-{step}", {"accuracy": step / 400, "loss": 1.0}, 1e9 + step),
        )
    (path / "events.out.tfevents.1.host").write_bytes(_events())
    (path / "eval").mkdir()
    (path / "eval" / "events.out.tfevents.1.host").write_bytes(_evaluation_events())
    _export(run.export_dir / "10")
    return run


def _events() -> bytes:
    begin = event_bytes.version() + event_bytes.start(1)
    curves = b"".join(event_bytes.scalars(step, {"loss": 1 / (step + 1), "lr": 0.1}) for step in range(40))
    text = event_bytes.text(5, "words", "some words")
    histogram = event_bytes.histogram(6, "weights", [0.0, 1.0, 2.0], [3.0, 4.0])
    return begin + curves + text + histogram + event_bytes.image(7, "picture", b"\x89PNG\r\n\x1a\n" + bytes(40))


def _evaluation_events() -> bytes:
    data = event_bytes.version()
    for step in STEPS:
        event = Event(step=step, wall_time=1e9 + step)
        event.summary.value.add(tag="accuracy", simple_value=step / 400)
        path = event.summary.value.add(tag="checkpoint_path")
        path.metadata.plugin_data.plugin_name = "text"
        path.tensor.dtype = 7
        path.tensor.string_val.append(f"/nowhere/model.ckpt-{step}".encode())
        data += event_bytes.record(event)
    return data


def _checkpoints(path: Path) -> None:
    """Two that stay, and one to be deleted."""
    import tensorflow as tf

    names = ["dense/kernel", "dense/kernel/Adam", "global_step", "words"]
    values = [tf.ones([3, 4]), tf.zeros([3, 4]), tf.constant(1, tf.int64), tf.constant(["a", "bc"])]
    for step in (50, *STEPS):
        tf.raw_ops.SaveV2(
            prefix=str(path / f"model.ckpt-{step}"),
            tensor_names=names,
            shape_and_slices=[""] * len(names),
            tensors=values,
        )
    listed = [f'all_model_checkpoint_paths: "model.ckpt-{step}"' for step in (50, *STEPS)]
    (path / "checkpoint").write_text("\n".join([f'model_checkpoint_path: "model.ckpt-{STEPS[-1]}"', *listed, ""]))


def _export(path: Path) -> None:
    graph = MetaGraphDef()
    graph.meta_info_def.tags.append("serve")
    graph.graph_def.ParseFromString(_parsing_graph())
    function = graph.graph_def.library.function.add()
    function.signature.name = "inner"
    function.node_def.add(name="z", op="WriteFile")
    signature = graph.signature_def["serving_default"]
    signature.method_name = "tensorflow/serving/predict"
    for alias, dtype in (("examples", 7), ("height", 1)):
        signature.inputs[alias].name, signature.inputs[alias].dtype = "x:0", dtype
        signature.inputs[alias].tensor_shape.dim.add(size=-1)
    signature.outputs["logits"].name, signature.outputs["logits"].dtype = "y:0", 1
    (path / "assets.extra").mkdir(parents=True)
    write_meta_graphs(path, [graph])
    provenance = {
        "step": 200,
        "metrics": {"loss": 0.5},
        "signatures": ["serving_default"],
        "created": 1e9,
        "parity": {"passed": True, "largest": 1e-7, "problem": None},
        "cases": [3, 3],
        "note": "good",
        "run": "/nowhere",
        "schema": SCHEMA.model_dump(mode="json"),
        "receivers": ["example"],
        "batch_size": 4,
    }
    (path / "assets.extra" / "workbench.json").write_text(json.dumps(provenance))


def _parsing_graph() -> bytes:
    """A graph that reads Examples, and a file."""
    import tensorflow as tf

    with tf.Graph().as_default() as graph:
        serialized = tf.compat.v1.placeholder(tf.string, [None], name="x")
        features = {"height": tf.io.FixedLenFeature([], tf.float32, 1.5), "names": tf.io.VarLenFeature(tf.string)}
        tf.identity(tf.io.parse_example(serialized, features)["height"], name="y")
        tf.io.read_file("vocabulary.txt", name="file")
        data: bytes = graph.as_graph_def().SerializeToString()
    return data


def write_records(file: Path) -> Path:
    file.write_bytes(_record_bytes())
    return file


def write_packed(file: Path) -> Path:
    file.write_bytes(gzip.compress(_record_bytes(), mtime=0))
    return file


def _record_bytes() -> bytes:
    data = b""
    for number in range(8):
        example = Example()
        features = example.features.feature
        features["height"].float_list.value.append(number / 4)
        features["kind"].bytes_list.value.append(b"cat")
        features["spots"].int64_list.value.extend([1, 2, 3])
        features["names"].bytes_list.value.extend([b"Tom"] * number)
        features["mood"].int64_list.value.append(number % 2)
        data += event_bytes.framed(example.SerializeToString())
    return data


def write_csv(file: Path) -> Path:
    lines = [f'{number / 4},"dog",[1;2;3],"Tom, {number}",{number % 2}' for number in range(40)]
    file.write_text("\n".join(["height,kind,spots,names,mood", *lines, ""]))
    return file


def write_mirror(folder: Path) -> Path:
    folder.mkdir()
    write_manifest(folder, "gs://bucket/pets", {"model.ckpt-100.index": (1000, 1e9)})
    return folder / ".elsewhere.json"


def write_cases(file: Path) -> Path:
    case = {
        "name": "Tom",
        "signature": "dense",
        "form": "dense",
        "inputs": {"height": 1.5, "kind": "cat"},
        "expected": {"logits": [[0.5, 0.5]]},
        "tolerance": 0.001,
    }
    file.write_text(json.dumps([case, case]))
    return file


def write_request(file: Path) -> Path:
    row = {"height": 1.5, "kind": "cat", "spots": [1, 2, 3], "names": ["Tom", {"b64": "VG9t"}]}
    columns = {"height": [1.5, 2], "kind": ["cat", "dog"], "spots": [[1, 2, 3], [4, 5, 6]], "names": [["a"], []]}
    file.write_text(json.dumps({"example": [row, row], "dense": columns, "foreign": {"a": [[1.5, 2.5]], "n": 3}}))
    return file


def write_array(file: Path) -> Path:
    np.save(file, np.arange(6, dtype=np.float32).reshape(2, 3))
    return file


def write_archive(file: Path) -> Path:
    x, words = np.arange(6.0).reshape(2, 3), np.array([["a", "b"], ["c", "d"]])
    np.savez_compressed(file, x=x, words=words)
    return file


def write_tensor_csv(file: Path) -> Path:
    file.write_text("a,b,c\n1,2.5,-3\n4,5,6e2\n")
    return file


def write_tensor_json(file: Path) -> Path:
    file.write_text(json.dumps({"inputs": {"x": [[1, 2, 3], [4.5, 5, 6]], "b": {"b64": "VG9t"}}}))
    return file


def made_exports() -> tuple[SavedModelInfo, SavedModelInfo]:
    """An export of ours and one of another maker."""
    examples = tuple(
        ExampleFeature(
            item.name,
            item.dtype,
            item.shape,
            "ragged" if item.is_ragged else "fixed",
            item.default,
            item.is_required,
        )
        for item in SCHEMA.features
    )
    text = TensorSpec("examples", "string", (None,), "examples:0")
    dense = (
        TensorSpec("height", "float32", (None,), "height:0"),
        TensorSpec("kind", "string", (None,), "kind:0"),
        TensorSpec("names", "string", (None, None), "names:0"),
        TensorSpec("names_length", "int64", (None,), "names_length:0"),
        TensorSpec("spots", "int64", (None, 3), "spots:0"),
    )
    outputs = (TensorSpec("logits", "float32", (None, 2), "logits:0"),)
    method = "tensorflow/serving/predict"
    ours = {
        "example": Signature("example", method, (text,), outputs, examples),
        "dense": Signature("dense", method, dense, outputs, None),
    }
    plain = (TensorSpec("a", "float32", (None, 2), "a:0"), TensorSpec("n", "int64", (), "n:0"))
    foreign = {
        "serving_default": Signature("serving_default", method, plain, outputs, None),
        "example": Signature("example", method, (text,), outputs, examples),
    }
    return (
        SavedModelInfo("/nowhere/1", ("serve",), ours, {}, SCHEMA.model_dump(mode="json")),
        SavedModelInfo("/nowhere/2", ("serve",), foreign, {}, None),
    )
