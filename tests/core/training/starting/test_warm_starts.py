"""Warm starts: the first checkpoint has the values of the one it began from, and the list said so before."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from core import commands
from core.cli.main import main
from core.errors import SettingsError, WorkbenchError
from core.jobs import Event, Notice
from core.runs.run import RunFolder
from core.training.starting.warm_start import WarmStart
from tests.core.conftest import LINEAR

WIDER = LINEAR.replace(
    'return tf.keras.layers.Dense(1, name="out")(features["x"])',
    'more = tf.keras.layers.Dense(4, name="more")(features["x"])\n'
    '    return tf.keras.layers.Dense(1, name="exit")(features["x"]) + tf.keras.layers.Dense(1, name="last")(more)',
)


@pytest.fixture
def wider(tmp_path: Path) -> Path:
    file = tmp_path / "wider.py"
    file.write_text(WIDER)
    return file


def weights(prefix: Path) -> dict[str, Any]:
    reader = tf.train.load_checkpoint(str(prefix))
    return {name: reader.get_tensor(name) for name in reader.get_variable_to_shape_map()}


def test_a_warm_start_begins_at_step_0_with_the_values_that_were_listed(
    wider: Path, trained_run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = [
        f"--warm-start={trained_run}", "--warm-start-checkpoint=40", "--warm-start-name=exit/=out/",
        "--max-steps=1", "--checkpoint-every=1", "--export=none",
    ]  # fmt: skip
    assert main(["train", str(wider), f"--run={tmp_path / 'new'}", *options]) == 0
    told = capsys.readouterr().err
    assert "Warm start from checkpoint 40 of run: 2 of 6 variables match.\n" in told
    assert "Resumes from" not in told
    listed = [line.split(maxsplit=1) for line in told.splitlines() if line.startswith("     ")]
    assert [" ".join(words[1].split()) for words in listed if words[0] == "exit/kernel"] == [
        "(2, 1) taken from out/kernel"
    ]
    assert [" ".join(words[1].split()) for words in listed if words[0] == "more/bias"] == [
        "(4,) not in the checkpoint"
    ]
    start, source = weights(tmp_path / "new" / "model.ckpt-0"), weights(trained_run / "model.ckpt-40")
    np.testing.assert_array_equal(start["exit/kernel"], source["out/kernel"])
    np.testing.assert_array_equal(start["exit/bias"], source["out/bias"])
    assert start["global_step"] == 0
    assert not start["exit/kernel/Adam"].any()
    assert source["out/kernel/Adam"].any()
    assert start["more/kernel"].any()
    info = RunFolder.open(tmp_path / "new").read_info()
    assert info is not None
    assert info.warm_start is not None
    assert (info.warm_start.kind, info.warm_start.path, info.warm_start.step) == ("run", str(trained_run), 40)
    assert (info.warm_start.taken, info.warm_start.of, info.warm_start.names) == (2, 6, {"exit/": "out/"})
    assert main(["list", str(tmp_path / "new")]) == 0
    assert "Warm start: 2 of 6 variables from checkpoint 40 of run (" in capsys.readouterr().out
    assert main(["list", "--json", str(tmp_path / "new")]) == 0
    assert json.loads(capsys.readouterr().out)["warm_start"]["taken"] == 2


def test_a_run_a_prefix_and_a_savedmodel_can_be_started_from(experiment_file: Path, trained_run: Path) -> None:
    (export,) = (trained_run / "export").iterdir()
    for path, title in (
        (trained_run, "checkpoint 60 of run"),
        (trained_run / "model.ckpt-20", "the checkpoint model.ckpt-20"),
        (trained_run / "model.ckpt-20.index", "the checkpoint model.ckpt-20"),
        (export, f"the SavedModel {export.name}"),
        (export / "saved_model.pb", f"the SavedModel {export.name}"),
    ):
        match = commands.match_warm_start(experiment_file, WarmStart(str(path)))
        assert match.origin.title == title
        assert {item.name: item.state for item in match.variables} == {"out/kernel": "taken", "out/bias": "taken"}
        assert match.unused == ()


def test_objects_that_keras_saved_are_known_by_the_names_of_their_variables(
    experiment_file: Path, tmp_path: Path
) -> None:
    model = tf.keras.Sequential([tf.keras.layers.Dense(1, name="out", input_shape=(2,))])
    prefix = tf.train.Checkpoint(model=model).save(str(tmp_path / "kept"))
    match = commands.match_warm_start(experiment_file, WarmStart(prefix))
    assert [item.name for item in match.taken] == ["out/kernel", "out/bias"]
    assert match.taken[0].key.endswith("/.ATTRIBUTES/VARIABLE_VALUE")
    assert match.unused == ()


def test_what_nothing_can_start_from_is_told_before_any_code_runs(tmp_path: Path, trained_run: Path) -> None:
    failing = tmp_path / "failing.py"
    failing.write_text("raise RuntimeError('this code was run')\n")
    frozen, empty = tmp_path / "frozen", tmp_path / "empty"
    frozen.mkdir()
    empty.mkdir()
    (frozen / "saved_model.pb").touch()
    for start, field, sentence in (
        (WarmStart(" "), "warm_start", "Choose a run, a checkpoint or a SavedModel"),
        (WarmStart(str(tmp_path / "none")), "warm_start", "does not exist, neither as a folder nor as the prefix"),
        (WarmStart(str(failing)), "warm_start", "is neither a checkpoint nor a SavedModel"),
        (WarmStart(str(empty)), "warm_start", "is not a run"),
        (WarmStart(str(frozen)), "warm_start", "has no variables"),
        (WarmStart(str(trained_run / "export")), "warm_start", "holds exports. Choose one of them, such as"),
        (WarmStart("gs://bucket/run"), "warm_start", "is a URL. Download the run first"),
        (WarmStart(str(tmp_path / "a[b")), "warm_start", r'the character "\["'),
        (
            WarmStart(str(trained_run), 30),
            "warm_start_checkpoint",
            "has no checkpoint 30. There are: best, latest, 20",
        ),
        (WarmStart(str(trained_run / "model.ckpt-20"), 20), "warm_start_checkpoint", "is not a run"),
    ):
        with pytest.raises(SettingsError, match=sentence) as caught:
            commands.train(failing, tmp_path / "new", warm_start=start)
        assert caught.value.field == field
    with pytest.raises(SettingsError, match="holds a run, which resumes from its own checkpoint"):
        commands.train(failing, trained_run, warm_start=WarmStart(str(trained_run)))
    assert not (tmp_path / "new").exists()


def test_a_checkpoint_in_which_nothing_matches_starts_nothing(
    wider: Path, trained_run: Path, tmp_path: Path
) -> None:
    events: list[Event] = []
    with pytest.raises(WorkbenchError, match="No variable of the model matches one of checkpoint 60 of run"):
        commands.train(wider, tmp_path / "new", emit=events.append, warm_start=WarmStart(str(trained_run)))
    assert not (tmp_path / "new").exists()
    assert not any(isinstance(event, Notice) and event.details for event in events)
