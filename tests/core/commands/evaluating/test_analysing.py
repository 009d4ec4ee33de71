"""A binary model over its run's evaluation data, through a checkpoint and through an export."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from core import commands
from core.analysis.records import ClassHead, WordValues
from core.analysis.roc import threshold_curve
from core.analysis.slices import ClassSlice, grouped, slices_of
from core.cli.main import main
from core.control import Control
from core.errors import CheckpointError, DataError
from core.experiment.data.row_source import RowKind, open_rows, rows_of
from core.jobs import Event, Notice, Phase, Progress
from core.runs.catalogue.checkpoints import find_checkpoint
from core.runs.run import RunFolder

COINS = """
import numpy as np
import tensorflow as tf
from core.experiment import Csv, Data, Experiment, Feature, FeatureSchema

schema = FeatureSchema(
    [Feature("weight"), Feature("mint", "string", vocabulary=("Rome", "Bern"))],
    labels=Feature("side", "string", vocabulary=("tails", "heads")),
)


def preprocess(features):
    return {**features, "weight": features["weight"] / 10.0}


def build_fn(features, params):
    bern = tf.cast(tf.equal(features["mint"], "Bern"), tf.float32)
    return tf.keras.layers.Dense(1, name="logits")(tf.stack([features["weight"], bern], axis=1))


experiment = Experiment(
    name="coins", schema=schema, data=Data(Csv("coins.csv"), Csv("coins.csv"), {"few": Csv("few.csv")}),
    preprocess=preprocess, build_fn=build_fn,
    head=lambda params: tf.estimator.BinaryClassHead(label_vocabulary=["tails", "heads"]),
    params={"learning_rate": 0.1}, settings={"max_steps": 20, "checkpoint_every": 20, "seed": 1},
)
"""


@pytest.fixture(scope="module")
def coins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished run over 300 coins, exported. Read only."""
    folder = tmp_path_factory.mktemp("coins")
    random = np.random.default_rng(3)
    weights, berns = random.normal(10, 4, 300), random.integers(0, 2, 300)
    heads = weights + 4 * berns + random.normal(0, 4, 300) > 12
    lines = [
        f"{weight:.3f},{('Rome', 'Bern')[bern]},{('tails', 'heads')[int(head)]}"
        for weight, bern, head in zip(weights, berns, heads, strict=True)
    ]
    (folder / "coins.csv").write_text("\n".join(["weight,mint,side", *lines]))
    (folder / "few.csv").write_text("\n".join(["weight,mint,side", *lines[:7]]))
    (folder / "coins.py").write_text(COINS)
    commands.train(folder / "coins.py", folder / "run")
    return folder / "run"


@pytest.fixture
def run(coins: Path, tmp_path: Path) -> Path:
    """A copy of the run, with its data, that a test may change."""
    shutil.copytree(coins.parent, tmp_path / "here")
    file = tmp_path / "here" / "run" / "workbench" / "run.json"
    file.write_text(file.read_text().replace(str(coins.parent), str(tmp_path / "here")))
    return tmp_path / "here" / "run"


def head_of(found: commands.Analysis | None) -> ClassHead:
    assert found is not None
    (head,) = found.predictions.heads
    assert isinstance(head, ClassHead)
    return head


def test_the_figures_are_those_that_the_evaluation_measured(run: Path) -> None:
    events: list[Event] = []
    found = commands.analyse(run, commands.Subject(), events.append)
    head = head_of(found)
    curve = threshold_curve(head)
    assert found is not None
    assert curve is not None
    measured = find_checkpoint(RunFolder(run), "best").metrics
    counts = curve.at(0.5)
    assert head.classes == ("tails", "heads")
    assert (found.predictions.count, found.predictions.at_end) == (300, True)
    assert counts.accuracy == pytest.approx(measured["accuracy"], abs=1e-6)
    assert counts.precision == pytest.approx(measured["precision"], abs=1e-6)
    assert counts.recall == pytest.approx(measured["recall"], abs=1e-6)
    assert curve.auc == pytest.approx(measured["auc"], abs=5e-3)
    assert curve.auc_precision_recall == pytest.approx(measured["auc_precision_recall"], abs=5e-3)
    assert any(isinstance(event, Progress) for event in events)
    mint = found.predictions.column("mint")
    assert isinstance(mint, WordValues)
    by_mint = [item for item in slices_of(head, grouped(mint)) if isinstance(item, ClassSlice)]
    assert sum(item.rows * item.accuracy for item in by_mint) == pytest.approx(300 * measured["accuracy"], abs=1e-3)


def test_an_export_says_the_same_as_its_checkpoint(run: Path) -> None:
    (export,) = commands.list_run(run).exports
    one = commands.analyse(run, commands.Subject())
    other = commands.analyse(run, commands.Subject(export=Path(export.path)))
    np.testing.assert_allclose(head_of(one).score, head_of(other).score, atol=1e-6)
    np.testing.assert_array_equal(head_of(one).true, head_of(other).true)
    assert other is not None
    assert other.model == f"export {export.version}"


def test_an_analysis_is_kept_until_its_data_or_its_checkpoint_changes(run: Path) -> None:
    subject = commands.Subject()
    assert commands.kept_analysis(run, subject) is None
    made = commands.analyse(run, subject)
    kept = commands.kept_analysis(run, subject)
    assert kept is not None
    assert made is not None
    assert kept.made == made.made
    np.testing.assert_array_equal(head_of(kept).score, head_of(made).score)
    assert commands.kept_analysis(run, commands.Subject(evaluation="few")) is None
    data = run.parent / "coins.csv"
    data.write_text(data.read_text().replace("heads", "HEADS", 1).replace("HEADS", "tails", 1))
    assert commands.kept_analysis(run, subject) is None


def test_data_that_was_written_anew_with_the_same_content_is_the_same(run: Path) -> None:
    commands.analyse(run, commands.Subject())
    data = run.parent / "coins.csv"
    data.write_bytes(data.read_bytes())
    assert commands.kept_analysis(run, commands.Subject()) is not None


def test_the_rows_are_kept_with_their_labels(run: Path, tmp_path: Path) -> None:
    found = commands.analyse(run, commands.Subject(evaluation="few"))
    assert found is not None
    assert found.rows_file is not None
    assert found.evaluations == ("", "few")
    assert found.predictions.kept.tolist() == list(range(7))
    kind = RowKind(found.schema)
    source = open_rows(found.rows_file, tmp_path / "cache", kind)
    rows = rows_of(source, source.page(0, 10), kind)
    source.close()
    lines = [line.split(",") for line in (run.parent / "few.csv").read_text().splitlines()[1:]]
    assert [float(str(row.values["weight"])) for row in rows] == pytest.approx([float(line[0]) for line in lines])
    assert [str(row.values["side"]) for row in rows] == [str(line[2].encode()) for line in lines]
    assert not any(row.problem for row in rows)


def test_a_stop_keeps_nothing(run: Path) -> None:
    control = Control()
    seen: list[Event] = []

    def stop(event: Event) -> None:
        seen.append(event)
        if isinstance(event, Phase) and event.kind == "evaluating":
            control.request_stop()

    subject = commands.Subject(evaluation="few")
    assert commands.analyse(run, subject, stop, control) is None
    assert seen
    assert not any(isinstance(event, Progress) for event in seen)
    assert commands.kept_analysis(run, subject) is None
    assert not list(RunFolder(run).analyses_dir.glob("*"))


def test_a_folder_that_cannot_be_written_is_said_and_the_figures_are_shown(run: Path) -> None:
    RunFolder(run).analyses_dir.write_text("in the way")
    events: list[Event] = []
    found = commands.analyse(run, commands.Subject(), events.append)
    assert found is not None
    assert found.rows_file is None
    assert any("cannot be kept" in event.text for event in events if isinstance(event, Notice))


def test_an_evaluation_or_a_checkpoint_that_is_not_there_is_said(coins: Path) -> None:
    with pytest.raises(DataError, match=r'no evaluation "hard"\. There are: the default one, few'):
        commands.analyse(coins, commands.Subject(evaluation="hard"))
    with pytest.raises(CheckpointError, match="no checkpoint 7"):
        commands.analyse(coins, commands.Subject(7))


def test_the_command_prints_slices_thresholds_and_calibration(
    run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    analyse = ["analyse", str(run), "--trust"]  # the copy of a run is none that was made here
    wanted = [*analyse, "--slices", "mint", "--threshold", "0.4", "--worst", "2"]
    assert main(wanted) == 0
    printed = capsys.readouterr().out
    for words in ("positive is heads: AUC 0.", "0.4000", "best F1", "by mint", "Bern", "came true", "furthest off"):
        assert words in printed
    assert main([*wanted, "--json"]) == 0
    (head,) = (found := json.loads(capsys.readouterr().out))["heads"]
    assert (found["rows"], head["kind"], head["thresholds"]["at"]["threshold"]) == (300, "binary", 0.4)
    assert sum(item["rows"] for item in head["slices"]["mint"]) == 300
    assert len(head["worst"]) == 2
    assert main([*analyse, "--slices", "colour"]) == 1
    assert 'sliced by "colour"' in capsys.readouterr().err
    assert main([*analyse, "--threshold", "1.5"]) == 1
    assert "from 0 to 1" in capsys.readouterr().err
