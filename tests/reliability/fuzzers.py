"""What is fuzzed: for each kind of file a valid one, what is done to it, and who reads it; `fuzz` runs it."""

from __future__ import annotations

import functools
import json
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef

from core import commands
from core.errors import WorkbenchError
from core.experiment.data.example_proto import Example
from core.experiment.data.row_source import RowKind, open_rows, rows_of
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.runs.catalogue.trash import trash_checkpoints
from core.runs.events.evaluation_log import Evaluation, append_evaluation
from core.runs.events.evaluations import read_evaluations
from core.runs.events.scalars import ScalarReader
from core.runs.events.summary_files import read_summaries
from core.runs.json_files import parse_json
from core.runs.marks import write_note
from core.runs.mirror_manifest import place_of, remote_files_of, url_of, write_manifest
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo, RunState
from core.serving.predict import requests
from core.serving.predict.cases import load_cases
from core.serving.saved_model.saved_model_file import write_meta_graphs
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, Signature, TensorSpec
from core.training.settings import RunSettings
from tests.core import event_bytes
from tests.reliability.mutations import damaged, damaged_json

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

Change = Callable[[bytes, random.Random], bytes]


@dataclass(frozen=True, slots=True)
class Fuzzer:
    """`valid` is the content of `file`, which `change` damages; `read` then reads what there is.

    A WorkbenchError is an answer; whatever else comes out is a bug.
    """

    name: str
    file: Path
    valid: bytes
    change: Change
    read: Callable[[], object]


def fuzzers(folder: Path) -> list[Fuzzer]:
    """Make a valid file of each kind below `folder`."""
    rows, cache = folder / "rows", folder / "cache"
    rows.mkdir()
    run = _run(folder / "workspace" / "pets" / "run-001")
    export = run.export_dir / "10"
    table = [
        (run.path / "events.out.tfevents.1.host", damaged, lambda: _read_curves(run.path)),
        (run.path / "eval" / "events.out.tfevents.1.host", damaged, lambda: _read_curves(run.path)),
        (_records(rows / "pets.tfrecord"), damaged, lambda: _read_rows(rows / "pets.tfrecord", cache)),
        (_packed(rows / "pets.tfrecord.gz"), damaged, lambda: _read_rows(rows / "pets.tfrecord.gz", cache)),
        (_csv(rows / "pets.csv"), damaged, lambda: _read_rows(rows / "pets.csv", cache)),
        (export / "saved_model.pb", damaged, lambda: _read_export(export)),
        (export / "assets.extra" / "workbench.json", damaged_json, lambda: _read_export(export)),
        (run.path / f"model.ckpt-{STEPS[-1]}.index", damaged, lambda: _read_checkpoints(run)),
        (run.path / "checkpoint", damaged, lambda: _read_run(run)),
        *((run.path / "workbench" / name, damaged_json, lambda: _read_run(run)) for name in _RECORDS),
        (run.evaluations_file, damaged, lambda: _read_run(run)),
        (next(run.checkpoint_trash.glob("*/origin.json")), damaged_json, lambda: _read_run(run)),
        (_mirror(folder / "mirror"), damaged_json, lambda: _read_mirror(folder / "mirror")),
        (_case(folder / "case.json"), damaged_json, lambda: load_cases(folder / "case.json")),
        (_request(folder / "request.json"), damaged_json, lambda: _read_request(folder / "request.json")),
    ]
    return [
        Fuzzer(str(file.relative_to(folder)), file, file.read_bytes(), change, read) for file, change, read in table
    ]


_RECORDS = ("state.json", "run.json", "marks.json", "notes.json")


def tolerate(read: Callable[[], object]) -> bool:
    """Whether something was read; False where the answer was a WorkbenchError, which must be a sentence."""
    try:
        read()
    except WorkbenchError as error:
        if not str(error).strip():
            raise AssertionError("an error without a sentence") from error
        return False
    return True


def _run(path: Path) -> RunFolder:
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
        path = event.summary.value.add(tag=f"{step}/checkpoint_path")
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


def _records(file: Path) -> Path:
    file.write_bytes(_record_bytes())
    return file


def _packed(file: Path) -> Path:
    import gzip

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


def _csv(file: Path) -> Path:
    lines = [f'{number / 4},"dog",[1;2;3],"Tom, {number}",{number % 2}' for number in range(40)]
    file.write_text("\n".join(["height,kind,spots,names,mood", *lines, ""]))
    return file


def _mirror(folder: Path) -> Path:
    folder.mkdir()
    write_manifest(folder, "gs://bucket/pets", {"model.ckpt-100.index": (1000, 1e9)})
    return folder / ".elsewhere.json"


def _case(file: Path) -> Path:
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


def _request(file: Path) -> Path:
    row = {"height": 1.5, "kind": "cat", "spots": [1, 2, 3], "names": ["Tom", {"b64": "VG9t"}]}
    columns = {"height": [1.5, 2], "kind": ["cat", "dog"], "spots": [[1, 2, 3], [4, 5, 6]], "names": [["a"], []]}
    file.write_text(json.dumps({"example": [row, row], "dense": columns, "foreign": {"a": [[1.5, 2.5]], "n": 3}}))
    return file


def _read_curves(run: Path) -> None:
    reader = ScalarReader(run)
    for _ in range(2):
        batch = reader.poll()
        places = [entry.place for change in batch.summaries for entry in change.entries]
        read_summaries(places)
    read_evaluations(run)


def _read_rows(file: Path, cache: Path) -> None:
    for kind in (RowKind(SCHEMA), RowKind(), RowKind(steps=True)):
        tolerate(functools.partial(_read_rows_as, file, cache, kind))


def _read_rows_as(file: Path, cache: Path, kind: RowKind) -> None:
    source = open_rows(file, cache, kind)
    try:
        rows_of(source, source.page(0, 50), kind)
        if hasattr(source, "build_index"):
            source.build_index(lambda count, share: None, lambda: False)
            rows_of(source, source.page(2, 50), kind)
    finally:
        source.close()


def _read_export(folder: Path) -> None:
    commands.describe_export(folder)
    info = commands.inspect(folder)
    commands.operations(folder)
    requests.schema_of(info)
    commands.compare_exports(folder, folder)


def _read_checkpoints(run: RunFolder) -> None:
    from core.training.verification import fault_of

    fault_of(str(run.path / f"model.ckpt-{STEPS[-1]}"))
    for each in (lambda: commands.contents(run.path, STEPS[-1], STEPS[0]), lambda: commands.list_run(run.path)):
        tolerate(each)


def _read_run(run: RunFolder) -> None:
    """What the window and the command line ask of a run."""
    for each in (
        lambda: commands.list_run(run.path),
        lambda: commands.list_trash(run.path),
        lambda: commands.replay(run.path),
        lambda: commands.readable_run(run.path),
        run.read_state,
        run.read_info,
        lambda: read_evaluations(run.path),
    ):
        tolerate(each)


def _read_mirror(folder: Path) -> None:
    for each in (url_of, remote_files_of, place_of):
        tolerate(functools.partial(each, folder))


def _infos() -> tuple[SavedModelInfo, SavedModelInfo]:
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


def _read_request(file: Path) -> None:
    try:
        value = parse_json(file.read_bytes())
    except ValueError:  # its text follows a colon in the command line's sentence
        return
    asked: Mapping[str, Any] = value if isinstance(value, dict) else {"example": value, "dense": value}
    ours, foreign = _infos()
    for each in (
        lambda: requests.example_inputs(ours, "example", asked.get("example")),
        lambda: requests.dense_inputs(ours, "dense", asked.get("dense")),
        lambda: requests.example_inputs(foreign, "example", asked.get("example")),
        lambda: requests.dense_inputs(foreign, "serving_default", asked.get("foreign")),
    ):
        tolerate(each)
