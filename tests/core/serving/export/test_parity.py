"""The proof of an export, what is inside a checkpoint, and the ops of a model."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf

from core import commands
from core.commands.experiments import experiment_of
from core.commands.exports import verify_export
from core.control import Control
from core.errors import CheckpointError
from core.jobs import Event, ModelExported, Notice
from core.runs.catalogue.checkpoints import find_checkpoint
from core.runs.catalogue.exports import read_provenance
from core.runs.run import RunFolder
from core.training.contents import role_of
from tests.core.conftest import Finished


def notices(events: list[Event]) -> list[tuple[str, str]]:
    return [(event.level, event.text) for event in events if isinstance(event, Notice)]


@pytest.mark.parametrize("sample", ["penguins", "dummy-records"])
def test_every_signature_of_a_sample_answers_as_the_checkpoint(sample: str, tmp_path: Path) -> None:
    settings = {"max_steps": 20, "checkpoint_every": 20, "export": "none"}
    commands.train(sample, tmp_path / "run", settings=settings)
    events: list[Event] = []
    made = commands.export(tmp_path / "run", "latest", emit=events.append)
    assert made.parity is True
    proof = read_provenance(Path(made.path))["parity"]
    assert set(proof["differences"]) == set(made.signatures)
    assert all(proof["differences"].values())
    assert proof["largest"] <= 1e-5
    assert proof["skipped"] == {}
    assert any("Parity check passed: " in text for _, text in notices(events))
    again = next(item for item in commands.list_run(tmp_path / "run").exports if item.path == made.path)
    assert (again.parity, again.difference) == (True, proof["largest"])


def test_an_export_with_other_weights_is_found_out(finished: Finished) -> None:
    run = RunFolder.open(finished({"keep_latest": 9, "export": "none"}))
    good, other = (commands.export(run.path, step, run.path / "made") for step in (60, 20))
    for file in (Path(other.path) / "variables").iterdir():
        shutil.copy(file, Path(good.path) / "variables" / file.name)
    events: list[Event] = []
    experiment = experiment_of(run, commands.nothing)
    made = verify_export(run, experiment, find_checkpoint(run, 60), good, events.append)
    assert made.parity is False
    assert made.difference is not None
    assert made.difference > 1e-3
    level, text = notices(events)[-1]
    assert level == "warning"
    assert text.startswith("The export's outputs differ from the checkpoint's by up to ")


def test_what_keeps_the_proof_from_being_made_costs_no_export(
    finished: Finished, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = RunFolder.open(finished({"export": "none"}))

    def broken(*arguments: object, **more: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr("core.serving.export.checks.parity.check_parity", broken)
    events: list[Event] = []
    made = commands.export(run.path, "best", emit=events.append)
    assert made.parity is None
    assert (
        "warning",
        f"The parity check of export {made.version} was not made: the check raised RuntimeError: no.",
    ) in notices(events)


def test_a_stop_ends_the_check_and_keeps_the_export(trained_run: Path, tmp_path: Path) -> None:
    control = Control()

    def emit(event: Event) -> None:
        if isinstance(event, ModelExported):
            control.request_stop()

    request = commands.ExportRequest((40,), tmp_path)
    (made,) = commands.export_several(trained_run, request, emit, control)
    assert (made.parity, made.parity_problem) == (None, "it was cancelled.")
    assert read_provenance(Path(made.path))["parity"] == {"problem": "it was cancelled."}


def test_the_contents_of_a_checkpoint(finished: Finished) -> None:
    run = finished({"keep_latest": 9, "export": "none"})
    found = {info.name: info for info in commands.contents(run, 60)}
    reader = tf.train.load_checkpoint(str(run / "model.ckpt-60"))
    assert set(found) == set(reader.get_variable_to_shape_map())
    kernel = found["out/kernel"]
    value = reader.get_tensor("out/kernel")
    assert (kernel.shape, kernel.dtype, kernel.count, kernel.bytes) == ((2, 1), "float32", 2, 8)
    assert kernel.mean == pytest.approx(float(value.mean()))
    assert kernel.deviation == pytest.approx(float(value.std()))
    assert sum(kernel.histogram) == 2
    assert len(kernel.edges) == len(kernel.histogram) + 1
    roles = {name: info.role for name, info in found.items()}
    assert roles["out/kernel"] == roles["out/bias"] == "weight"
    assert roles["out/kernel/Adam"] == roles["beta1_power"] == "optimizer"
    assert roles["global_step"] == "step"
    assert [info.role for info in commands.contents(run, 60)][:2] == ["weight", "weight"]


def test_two_checkpoints_compared(finished: Finished) -> None:
    run = finished({"keep_latest": 9, "export": "none"})
    found = {info.name: info for info in commands.contents(run, 60, 20)}
    one, other = (tf.train.load_checkpoint(str(run / f"model.ckpt-{step}")) for step in (60, 20))
    change = one.get_tensor("out/kernel") - other.get_tensor("out/kernel")
    expected = np.linalg.norm(change) / np.linalg.norm(other.get_tensor("out/kernel"))
    assert found["out/kernel"].moved == pytest.approx(float(expected), rel=1e-5)
    assert found["out/kernel"].most_moved == pytest.approx(float(np.abs(change).max()), rel=1e-5)
    assert found["global_step"].most_moved == 40
    same = {info.name: info for info in commands.contents(run, 60, 60)}
    assert all(info.moved == 0.0 for info in same.values())


def test_a_damaged_checkpoint_cannot_be_looked_into(finished: Finished) -> None:
    run = finished({"export": "none"})
    file = run / "model.ckpt-60.data-00000-of-00001"
    file.write_bytes(file.read_bytes()[:20])
    with pytest.raises(CheckpointError, match="damaged"):
        commands.contents(run, 60)


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("dense/kernel", "weight"),
        ("dense/kernel/Momentum", "optimizer"),
        ("dense/kernel/Adam_1", "optimizer"),
        ("training/Adam/beta_1", "optimizer"),
        ("dense/kernel/m", "optimizer"),
        ("other/m", "weight"),
        ("global_step", "step"),
    ],
)
def test_roles(name: str, role: str) -> None:
    assert role_of(name, {"dense/kernel", name}) == role


def save_module(path: Path, function: object) -> None:
    module = tf.Module()
    module.f = function
    tf.saved_model.save(module, str(path), signatures=function)


def test_ops_that_reach_outside_are_flagged_without_loading(tmp_path: Path) -> None:
    @tf.function(input_signature=[tf.TensorSpec([], tf.string)])
    def reads(name: object) -> object:
        tf.io.write_file("/nowhere/x", name)
        return {"content": tf.io.read_file(name)}

    save_module(tmp_path / "risky", reads)
    found = commands.operations(tmp_path / "risky")
    assert dict(found.flagged) == {"ReadFile": "reads files", "WriteFile": "writes files"}
    assert found.is_risky
    assert found.warning == "This model reads files, writes files: it has the ops ReadFile, WriteFile."


def test_an_export_of_ours_keeps_to_itself(trained_run: Path) -> None:
    export = commands.list_run(trained_run).exports[0]
    found = commands.operations(export.path)
    assert (found.flagged, found.is_risky, found.warning) == ({}, False, "")
    assert found.counts["MatMul"] >= 1
    assert found.total == sum(found.counts.values())


def test_two_exports_compared(finished: Finished) -> None:
    run = finished({"keep_latest": 9, "export": "none"})
    both = commands.export(run, 60)
    dense = commands.export(run, 20, request=commands.ExportRequest(receivers=("dense",)))
    found = commands.compare_exports(both.path, dense.path)
    assert set(found.signatures) == {"example", "serving_default"}
    assert found.signatures["example"][1] == ""
    assert found.same_signatures == ("dense",)
    assert found.ops["ParseExampleV2"] == (1, 0)
    assert found.total_ops[0] > found.total_ops[1]
    same = commands.compare_exports(both.path, both.path)
    assert (same.signatures, same.ops) == ({}, {})
    assert json.dumps(found.total_ops)
