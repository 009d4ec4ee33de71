"""What an export can be given: a fixed batch, a version, assets, a frozen graph; several at once; a stop."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
from tensorboard.compat.proto.tensor_pb2 import TensorProto

from core import commands
from core.cli import main as cli
from core.control import Control
from core.errors import ExportError, FieldError, StorageError
from core.jobs import Event, Phase
from core.runs.catalogue.exports import list_exports
from core.runs.run import RunFolder
from core.serving.export.export_request import LARGEST_VERSION, ExportRequest, next_version
from core.serving.export.frozen import write_frozen
from core.serving.predict.case_files import save_case
from core.serving.predict.cases import make_case
from core.serving.predict.predictor import Predictor
from core.serving.saved_model.saved_model_file import read_meta_graphs
from core.serving.server.messages import PredictionLog

v1 = tf.compat.v1
ROWS = [[0.0, 0.5], [1.0, -2.0], [3.0, 1.0], [0.5, 0.5], [-1.0, 2.0]]

# Everything a stranger needs: no code of ours, only TensorFlow.
THREE_WAYS = """
import json, sys
import numpy as np
import tensorflow as tf
from tensorboard.compat.proto.tensor_pb2 import TensorProto
v1 = tf.compat.v1
rows = np.array(json.loads(sys.argv[1]), np.float32)
answers = []
for export in sys.argv[2:]:
    found = {}
    loaded = tf.saved_model.load(export)
    found["load"] = loaded.signatures["dense"](x=tf.constant(rows))["y"].numpy().tolist()
    with v1.Session(graph=tf.Graph()) as session:
        meta = v1.saved_model.load(session, ["serve"], export)
        signature = meta.signature_def["dense"]
        found["session"] = session.run(signature.outputs["y"].name,
                                       {signature.inputs["x"].name: rows}).tolist()
    names = json.load(open(export + "/assets.extra/frozen_graph.json"))
    graph = v1.GraphDef.FromString(open(export + "/assets.extra/frozen_graph.pb", "rb").read())
    with v1.Session(graph=tf.Graph()) as session:
        tf.import_graph_def(graph, name="")
        signature = names["signatures"]["dense"]
        found["frozen"] = session.run(signature["outputs"]["y"], {signature["inputs"]["x"]: rows}).tolist()
    answers.append(found)
print(json.dumps(answers))
"""


def test_an_export_answers_alike_in_every_way_to_load_it(trained_run: Path, tmp_path: Path) -> None:
    kinds: tuple[Any, ...] = ("plain", "optimized")
    made = {
        frozen: commands.export(trained_run, 40, tmp_path / frozen, request=ExportRequest(frozen=frozen)).path
        for frozen in kinds
    }
    command = [sys.executable, "-c", THREE_WAYS, json.dumps(ROWS), *made.values()]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr
    for (frozen, path), found in zip(made.items(), json.loads(done.stdout.splitlines()[-1]), strict=True):
        predictor = Predictor(Path(path))
        expected = predictor.predict("dense", {"x": ROWS}).outputs["y"].astype(float)
        predictor.close()
        for way in ("load", "session", "frozen"):
            np.testing.assert_allclose(found[way], expected, atol=1e-6, err_msg=f"{frozen}: {way}")


def test_a_frozen_graph_takes_its_tables_along(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("red\ngreen\nblue\n")
    columns = [
        tf.feature_column.indicator_column(
            tf.feature_column.categorical_column_with_vocabulary_file("colour", str(words), 3)
        ),
        tf.feature_column.indicator_column(
            tf.feature_column.categorical_column_with_vocabulary_list("kind", ["a", "b"])
        ),
    ]
    labels = ["no", "yes"]
    estimator = tf.estimator.DNNClassifier([3], columns, label_vocabulary=labels, model_dir=str(tmp_path / "m"))

    def input_fn() -> Any:
        features = {"colour": tf.constant([["red"], ["blue"]]), "kind": tf.constant([["b"], ["a"]])}
        return tf.data.Dataset.from_tensors((features, tf.constant([["no"], ["yes"]]))).repeat(3)

    estimator.train(input_fn)
    spec = tf.feature_column.make_parse_example_spec(columns)
    receiver = tf.estimator.export.build_parsing_serving_input_receiver_fn(spec)
    path = Path(estimator.export_saved_model(str(tmp_path / "out"), receiver).decode())
    examples = [
        tf.train.Example(
            features=tf.train.Features(
                feature={
                    name: tf.train.Feature(bytes_list=tf.train.BytesList(value=[value]))
                    for name, value in {"colour": colour, "kind": kind}.items()
                }
            )
        ).SerializeToString()
        for colour, kind in ((b"red", b"a"), (b"blue", b"b"), (b"mauve", b"b"))
    ]
    predictor = Predictor(path)
    expected = predictor.predict("predict", {"examples": examples}).outputs
    predictor.close()
    for optimized in (False, True):
        file = write_frozen(path, optimized=optimized)
        names = json.loads(file.with_suffix(".json").read_text())
        moved = tmp_path / f"moved-{optimized}.pb"
        shutil.copy(file, moved)
        with v1.Session(graph=tf.Graph()) as session:
            tf.import_graph_def(v1.GraphDef.FromString(moved.read_bytes()), name="")
            assert not any(
                "Variable" in op.type or op.type == "VarHandleOp" for op in session.graph.get_operations()
            )
            session.run(names["init"])
            signature = names["signatures"]["predict"]
            found = session.run(signature["outputs"], {signature["inputs"]["examples"]: examples})
        np.testing.assert_allclose(found["probabilities"], expected["probabilities"].astype(float), atol=1e-6)
        assert found["classes"].tolist() == expected["classes"].tolist()


def test_a_fixed_batch_is_fixed_and_still_answers_any_number_of_rows(trained_run: Path, tmp_path: Path) -> None:
    free = commands.export(trained_run, 40, tmp_path / "free")
    events: list[Event] = []
    fixed = commands.export(
        trained_run, 40, tmp_path / "fixed", emit=events.append, request=ExportRequest(batch_size=3)
    )
    assert fixed.parity
    assert fixed.difference == pytest.approx(0, abs=1e-6)
    one, other = Predictor(Path(free.path)), Predictor(Path(fixed.path))
    assert other.info.signatures["dense"].inputs[0].shape == (3, 2)
    assert other.info.signatures["example"].inputs[0].shape == (3,)
    for count in (1, 3, 5):
        expected = one.predict("dense", {"x": ROWS[:count]}).outputs["y"].astype(float)
        found = other.predict("dense", {"x": ROWS[:count]}).outputs["y"].astype(float)
        np.testing.assert_allclose(found, expected, atol=1e-6)
        assert len(found) == count
    one.close()
    other.close()


def test_version_and_assets_are_where_serving_looks_for_them(trained_run: Path, tmp_path: Path) -> None:
    note = tmp_path / "labels.txt"
    note.write_text("small\nlarge\n")
    made = commands.export(trained_run, 40, tmp_path / "out", request=ExportRequest(version=7, assets=(note,)))
    assert made.path == str(tmp_path / "out" / "7")
    assert (Path(made.path) / "assets.extra" / "labels.txt").read_text() == "small\nlarge\n"
    assert read_meta_graphs(Path(made.path))[0].meta_info_def.stripped_default_attrs
    with pytest.raises(FieldError, match="Version 7 exists already") as caught:
        commands.export(trained_run, 40, tmp_path / "out", request=ExportRequest(version=7))
    assert caught.value.field == "version"


@pytest.mark.parametrize(
    ("asked", "field", "says"),
    [
        (ExportRequest(batch_size=0), "batch_size", "1 row or more"),
        (ExportRequest(batch_size=10**40), "batch_size", "at most 2147483647 rows"),
        (ExportRequest(version=0), "version", "a whole number from 1"),
        (ExportRequest(version=2**63), "version", "a whole number from 1"),
        (ExportRequest(assets=(Path("nowhere.txt"),)), "assets", "no file nowhere.txt"),
    ],
)
def test_an_option_that_cannot_be_is_told_at_its_field(
    trained_run: Path, tmp_path: Path, asked: ExportRequest, field: str, says: str
) -> None:
    with pytest.raises(FieldError, match=says) as caught:
        commands.export(trained_run, 40, tmp_path / "out", request=asked)
    assert caught.value.field == field
    assert not (tmp_path / "out").exists()


def test_two_assets_of_one_name_are_told(trained_run: Path, tmp_path: Path) -> None:
    files = (tmp_path / "a" / "x.txt", tmp_path / "b" / "x.txt")
    for file in files:
        file.parent.mkdir()
        file.write_text("x")
    with pytest.raises(FieldError, match=r"two files x\.txt"):
        commands.export(trained_run, 40, tmp_path / "out", request=ExportRequest(assets=files))


def test_a_disk_that_cannot_hold_the_export_is_told_before(
    trained_run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr("shutil.disk_usage", lambda path: usage._replace(free=10))
    with pytest.raises(StorageError, match="only 0 MB are free"):
        commands.export(trained_run, 40, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_several_checkpoints_are_exported_at_once(trained_run: Path, tmp_path: Path) -> None:
    made = commands.export_several(trained_run, ExportRequest((20, "latest", 60), tmp_path, ("dense",)))
    assert [export.step for export in made] == [20, 60]
    assert len({export.version for export in made}) == 2
    with pytest.raises(FieldError, match="names one export"):
        commands.export_several(trained_run, ExportRequest((20, 60), tmp_path, version=3))


@pytest.mark.parametrize("phase", ["20: building", "20: publishing", "40: building"])
def test_a_stop_leaves_nothing_half_made(trained_run: Path, tmp_path: Path, phase: str) -> None:
    control = Control()

    def emit(event: Event) -> None:
        if isinstance(event, Phase) and phase in event.text:
            control.request_stop()

    made = commands.export_several(trained_run, ExportRequest((20, 40), tmp_path), emit, control)
    there = sorted(entry.name for entry in tmp_path.iterdir())
    assert there == [export.version for export in made]
    assert [export.step for export in made] == ([] if phase == "20: building" else [20])


def test_the_command_line_exports_with_options(
    trained_run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("hello")
    where = ["export", str(trained_run), "--to", str(tmp_path / "out"), "--checkpoint", "40"]
    options = ["--batch-size", "2", "--version", "5", "--asset", str(note), "--frozen", "plain", "--json"]
    assert cli.main([*where, *options]) == 0
    found = json.loads(capsys.readouterr().out)
    extra = Path(found["path"]) / "assets.extra"
    assert found["step"] == 40
    assert {file.name for file in extra.iterdir()} == {
        "note.txt", "frozen_graph.pb", "frozen_graph.json", "workbench.json"
    }  # fmt: skip
    assert cli.main([*where, "--checkpoint", "20", "--receivers", "dense", "--default", "dense", "--json"]) == 0
    assert [item["step"] for item in json.loads(capsys.readouterr().out)] == [40, 20]
    assert cli.main([*where, *options]) == 1
    assert "Version 5 exists already" in capsys.readouterr().err


@pytest.mark.parametrize("batch_size", [None, 3])
def test_test_cases_become_warm_up_requests(trained_run: Path, tmp_path: Path, batch_size: int | None) -> None:
    run = tmp_path / "run"
    shutil.copytree(trained_run, run)
    made = commands.export(run, 40)
    predictor = commands.open_predictor(made.path)
    answer = predictor.predict("dense", {"x": ROWS[:1]})
    predictor.close()
    save_case(make_case("one", "dense", "dense", {"x": ROWS[0]}, answer), RunFolder.open(run).cases_dir)
    warm = commands.export(run, 40, request=ExportRequest(warm_up=True, batch_size=batch_size))
    file = Path(warm.path) / "assets.extra" / "tf_serving_warmup_requests"
    (record,) = [bytes(item) for item in tf.data.TFRecordDataset(str(file)).as_numpy_iterator()]
    log = PredictionLog.FromString(record)
    tensor = tf.make_ndarray(TensorProto.FromString(log.predict_log.request.inputs["x"]))
    assert tensor.tolist() == [ROWS[0]] * (batch_size or 1)
    with pytest.raises(ExportError, match="None of the 1 test cases asks a signature"):
        commands.export(run, 40, None, ExportRequest(receivers=("example",), warm_up=True))
    assert len(list_exports(RunFolder.open(run))) == 3


def test_versions_go_up_although_the_clock_was_set_back(tmp_path: Path) -> None:
    assert next_version(tmp_path, 1000.7) == 1000
    for name in ("1500", "temp-9999", "notes"):
        (tmp_path / name).mkdir()
    assert next_version(tmp_path, 1000.0) == 1501, "TensorFlow Serving serves the highest number"
    assert next_version(tmp_path, 2000.0) == 2000
    (tmp_path / str(LARGEST_VERSION)).mkdir()
    with pytest.raises(FieldError, match="no number left"):
        next_version(tmp_path, 2000.0)
