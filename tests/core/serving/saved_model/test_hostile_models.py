"""saved_model.pb as nobody should write it: one clear sentence, whatever is in it, and no memory eaten."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tensorboard.compat.proto.graph_pb2 import GraphDef
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef

from core import commands
from core.errors import ExportError
from core.runs.catalogue.exports import list_exports, read_export
from core.runs.run import RunFolder
from core.serving.saved_model.saved_model_file import read_meta_graphs, write_meta_graphs
from gui.diagrams.pipeline_diagram import serving_diagram
from gui.diagrams.signature_diagram import diagram_of
from tests.costs import costs


@pytest.fixture(scope="module")
def good(trained_run: Path) -> bytes:
    (export,) = list_exports(RunFolder.open(trained_run))
    return (Path(export.path) / "saved_model.pb").read_bytes()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


def read(folder: Path, data: bytes) -> str:
    """Everything the Models page asks of a model; the sentence it gets if it cannot be read, else ""."""
    (folder / "saved_model.pb").write_bytes(data)
    read_export(folder)
    try:
        info, operations = commands.inspect(folder), commands.operations(folder)
    except ExportError as error:
        return str(error)
    for name in info.signatures:
        assert diagram_of(info, name).text()
        serving_diagram(info, operations, name)
    return ""


def check_sentence(sentence: str) -> None:
    assert sentence == "" or (sentence.endswith(".") and "\n" not in sentence and len(sentence) < 500), sentence


@given(data=st.binary(max_size=400))
@settings(max_examples=150)
def test_random_bytes_are_told_in_one_sentence(folder: Path, data: bytes) -> None:
    check_sentence(read(folder, data))


@given(cut=st.integers(0, 1 << 30))
@settings(max_examples=60)
def test_a_model_that_ends_too_early_is_told(folder: Path, good: bytes, cut: int) -> None:
    sentence = read(folder, good[: cut % len(good)])
    check_sentence(sentence)
    assert "is damaged, or is not a SavedModel" in sentence


@given(places=st.lists(st.tuples(st.integers(0, 1 << 30), st.integers(0, 255)), min_size=1, max_size=8))
@settings(max_examples=200)
def test_a_model_with_wrong_bytes_is_read_or_told(folder: Path, good: bytes, places: list[tuple[int, int]]) -> None:
    spoilt = bytearray(good)
    for place, value in places:
        spoilt[place % len(good)] = value
    check_sentence(read(folder, bytes(spoilt)))


def test_another_proto_is_told(folder: Path) -> None:
    graph = GraphDef()
    for number in range(50):
        node = graph.node.add()
        node.name, node.op = f"node_{number}", "NoOp"
    sentence = read(folder, graph.SerializeToString())
    assert "is damaged, or is not a SavedModel" in sentence


def test_a_file_larger_than_any_graph_is_not_read_at_all(folder: Path) -> None:
    file = folder / "saved_model.pb"
    file.write_bytes(b"\x08\x01")
    with file.open("r+b") as stream:
        stream.truncate(3 << 30)  # takes no room on the disk
    try:
        with pytest.raises(ExportError, match=r"has 3\.2 GB, and TensorFlow reads no graph of 2 GB or more"):
            commands.inspect(folder)
    finally:
        file.unlink()


@pytest.mark.parametrize("part", [b"\0\0", b"\x08\x01"], ids=["zeros", "versions"])
def test_a_model_of_countless_parts_is_told(folder: Path, part: bytes) -> None:
    sentence = read(folder, b"\x08\x01" + part * (8 << 20))
    check_sentence(sentence)
    assert "is not a SavedModel" in sentence
    assert read_export(folder).problem


def test_of_countless_parts_only_some_are_looked_at(folder: Path) -> None:
    too_many, many_times_more = costs([partial(read, folder, b"\x08\x01" * count) for count in (1 << 17, 1 << 23)])
    assert many_times_more < 4 * too_many  # 64, if all were looked at


def hostile(change: Callable[[MetaGraphDef], object]) -> Callable[[Path, Path], None]:
    def write(source: Path, target: Path) -> None:
        shutil.copytree(source, target)
        graphs = read_meta_graphs(target)
        change(graphs[0])
        write_meta_graphs(target, graphs)

    return write


def claim_a_huge_constant(graph: MetaGraphDef) -> None:
    """Defaults of a feature that claim a tera of values."""
    for node in graph.graph_def.node:
        if node.op == "Const" and node.attr["value"].tensor.dtype == 1:
            shape = node.attr["value"].tensor.tensor_shape
            del shape.dim[:]
            shape.dim.add().size = 10**12
            node.attr["value"].tensor.ClearField("tensor_content")
            del node.attr["value"].tensor.float_val[:]
            node.attr["value"].tensor.float_val.append(1.0)


def tie_a_knot(graph: MetaGraphDef) -> None:
    """Every identity is its own input."""
    for node in graph.graph_def.node:
        if node.op in ("Identity", "Reshape", "Const"):
            node.op = "Identity"
            del node.input[:]
            node.input.append(node.name)


def name_files_elsewhere(graph: MetaGraphDef) -> None:
    for name in ("../../../../../../../../etc/passwd", "/etc/passwd"):
        graph.asset_file_def.add().filename = name


@pytest.mark.parametrize("change", [claim_a_huge_constant, tie_a_knot, name_files_elsewhere])
def test_a_model_made_to_harm_is_read_or_told(
    trained_run: Path, tmp_path: Path, change: Callable[[MetaGraphDef], object]
) -> None:
    (export,) = list_exports(RunFolder.open(trained_run))
    hostile(change)(Path(export.path), tmp_path / "m")
    try:
        info = commands.inspect(tmp_path / "m")
    except ExportError as error:
        check_sentence(str(error))
    else:
        assert all(item.bytes is None for item in info.assets), "nothing outside of it is looked at"
