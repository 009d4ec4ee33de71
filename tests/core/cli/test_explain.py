"""`explain`: the names of an export or a run, read from files alone."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef

from core.cli import main as cli
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.runs.catalogue.exports import PROVENANCE
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo
from core.serving.saved_model.saved_model_file import write_meta_graphs

CODE = b"schema = FeatureSchema(\n    Feature('height'),\n    labels=Feature('mood', 'string'),\n)\n"
SCHEMA = FeatureSchema(Feature("height"), labels=Feature("mood", "string"))


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """A run of pets.py with one export, which was not made by TensorFlow."""
    file = tmp_path / "pets.py"
    file.write_bytes(CODE)
    schema = json.loads(SCHEMA.to_json())
    info = RunInfo(
        "pets", str(file), hashlib.sha256(CODE).hexdigest(), {"rate": 0.5}, {}, "loss", False, schema, {}, 1.0
    )
    made = RunFolder.create(tmp_path / "run-001", info, CODE)
    graph = MetaGraphDef()
    graph.meta_info_def.tags.append("serve")
    node = graph.graph_def.node.add()
    node.name, node.op = "receiver/height", "Placeholder"
    signature = graph.signature_def["dense"]
    signature.method_name = "tensorflow/serving/predict"
    signature.inputs["height"].name, signature.inputs["height"].dtype = "receiver/height:0", 1
    signature.outputs["mood"].name, signature.outputs["mood"].dtype = "mood:0", 1
    export = made.export_dir / "7"
    export.mkdir(parents=True)
    write_meta_graphs(export, [graph])
    record = {"run": str(made.path), "receivers": ["dense"], "schema": schema, "params": {"rate": 0.5}}
    (export / PROVENANCE).parent.mkdir()
    (export / PROVENANCE).write_text(json.dumps(record))
    return made


def said(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert cli.main(["explain", *arguments]) == status
    found = capsys.readouterr()
    return found.err if status else found.out


def test_a_name_of_an_export_or_of_its_run_leads_to_the_users_file(
    run: RunFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    for target in (str(run.path), str(run.export_dir / "7")):
        text = said(capsys, target, "height")
        assert text.startswith("height: receiver key, feature key\n")
        assert "you · pets.py, line 2" in text
        assert "receiver/height:0" in text


def test_a_file_that_was_edited_since_is_not_blamed(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    info = run.read_info()
    assert info is not None
    Path(info.source).write_text("# another line\n" + CODE.decode())
    assert "you · experiment.py, line 2" in said(capsys, str(run.path), "height")


def test_an_export_that_lies_alone_says_that_the_line_is_unknown(
    run: RunFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = (run.export_dir / "7").rename(tmp_path / "7")
    run.path.rename(tmp_path / "moved")
    assert "the line is not known" in said(capsys, str(alone), "height")


def test_json_has_places_with_files_and_lines(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(said(capsys, str(run.path), "height", "--json"))
    assert found["places"][0]["line"] == 2
    assert found["places"][0]["file"].endswith("pets.py")
    rows = json.loads(said(capsys, str(run.path), "--json"))
    assert [row["name"] for row in rows] == ["height", "mood", "dense"]


def test_an_unknown_name_is_an_error_with_a_hint(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Did you mean height?" in said(capsys, str(run.export_dir / "7"), "heigth", status=1)
