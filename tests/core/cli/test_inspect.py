"""`inspect`: signatures, the graphs of other tags, and what could not be vouched for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import pytest
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef

from core.cli import main as cli
from core.serving.saved_model.saved_model_file import write_meta_graphs
from tests.costs import costs


def save(folder: Path, graphs: Mapping[Sequence[str], Sequence[str]], op: str = "Placeholder") -> str:
    """A SavedModel with these signatures by the tags of their graph."""
    made = []
    for tags, names in graphs.items():
        graph = MetaGraphDef()
        graph.meta_info_def.tags.extend(tags)
        node = graph.graph_def.node.add()
        node.name, node.op = "x", op
        for name in names:
            signature = graph.signature_def[name]
            signature.method_name = "tensorflow/serving/predict"
            for side in (signature.inputs, signature.outputs):
                side["x"].name, side["x"].dtype = "x:0", 1
        made.append(graph)
    folder.mkdir()
    write_meta_graphs(folder, made)
    return str(folder)


def test_a_plain_model_shows_its_signatures_and_no_tags(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["inspect", save(tmp_path / "m", {("serve",): ["serving_default"]})]) == 0
    said = capsys.readouterr().out
    assert said.startswith("serving_default")
    assert "tagged" not in said
    assert "known to compute only" in said


def test_other_graphs_are_named_and_can_be_seen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = save(tmp_path / "m", {("train",): ["training"], ("serve",): ["answer"], ("serve", "gpu"): ["fast"]})
    assert cli.main(["inspect", path]) == 0
    said = capsys.readouterr().out
    assert "Graph tagged: serve\nOther graphs, which --tags shows: train; serve, gpu\n" in said
    assert "answer" in said
    assert cli.main(["inspect", path, "--tags", "gpu, serve"]) == 0
    assert "fast" in capsys.readouterr().out
    assert cli.main(["inspect", path, "--tags", "tpu"]) == 1
    assert "Its graphs are tagged: train; serve; serve, gpu." in capsys.readouterr().err


def test_a_model_without_a_graph_for_serving_is_shown_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["inspect", save(tmp_path / "m", {(): ["answer"]})]) == 0
    said = capsys.readouterr().out
    assert "Graph tagged: (no tags)" in said
    assert "answer" in said


def test_a_model_without_signatures_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = save(tmp_path / "m", {("serve",): []})
    assert cli.main(["inspect", path]) == 0
    assert "No signatures: this graph cannot be served or asked." in capsys.readouterr().out
    assert cli.main(["predict", path, "--dense", '{"x": 1}']) == 1
    assert "This SavedModel has no signatures, so it cannot be asked." in capsys.readouterr().err


def test_it_says_what_it_cannot_vouch_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["inspect", save(tmp_path / "m", {("serve",): ["answer"]}, "BrandNewOp")]) == 0
    said = capsys.readouterr().out
    assert "This model has ops whose effect is not known: BrandNewOp." in said
    assert "Load it only if you trust where it comes from." in said


def test_a_thousand_signatures_of_a_large_graph_are_read_in_a_moment(tmp_path: Path) -> None:
    """The graph is gone through once, not once for each signature."""
    from core.serving.saved_model.reading import read_saved_model

    graph = MetaGraphDef()
    graph.meta_info_def.tags.append("serve")
    for number in range(20_000):
        node = graph.graph_def.node.add()
        node.name, node.op = f"n{number}", "Placeholder" if number == 0 else "Abs"
        if number:
            node.input.append(f"n{number - 1}")
    for number in range(1000):
        signature = graph.signature_def[f"s{number}"]
        signature.inputs["x"].name, signature.inputs["x"].dtype = "n0:0", 7
        if number in (0, 999):
            (tmp_path / str(number)).mkdir()
            write_meta_graphs(tmp_path / str(number), [graph])
    assert len(read_saved_model(tmp_path / "999").signatures) == 1000
    one, thousand = costs([partial(read_saved_model, tmp_path / name) for name in ("0", "999")])
    assert thousand < 10 * one
