"""What the Predict page adds to the bare model, and how fast it opens large files of records."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from core import commands
from core.experiment.data.record_files import read_serialized, write_serialized
from core.experiment.data.record_index import RecordPager
from core.experiment.data.record_rows import row_of
from core.jobs import Event
from core.runs.catalogue.exports import list_exports
from core.runs.run import RunFolder
from core.serving.predict import requests
from core.serving.predict.predictor import Predictor
from core.serving.predict.rows.batch import predict_rows
from core.serving.snippets.snippets import SNIPPETS, request_of
from tests.benchmarks.load import BOTH, beside, state

ROWS = 10_000
DIGITS = Path(__file__).parents[2] / "resources" / "data" / "digits" / "eval.tfrecord"


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The digits sample, exported."""
    run = tmp_path_factory.mktemp("digits") / "run"
    commands.train("digits", run, settings={"max_steps": 40, "checkpoint_every": 40})
    return Path(list_exports(RunFolder.open(run))[-1].path)


def nothing(event: Event) -> None:
    pass


def milliseconds(work: Callable[[], Any], times: int) -> float:
    """The middle one of several, after some to warm up."""
    found = []
    for number in range(times + times // 10 + 1):
        started = time.perf_counter()
        work()
        if number > times // 10:
            found.append((time.perf_counter() - started) * 1000)
    return statistics.median(found)


@pytest.mark.parametrize("form", ["dense", "example"])
def test_one_prediction_beside_the_bare_signature(export: Path, form: str) -> None:
    models = commands.open_models()
    info = commands.inspect(export)
    row = {"image": np.arange(64, dtype=np.uint8).reshape(8, 8, 1)}
    signature = info.signatures[form]

    def inputs() -> Any:
        if form == "example":
            return requests.example_inputs(info, form, row)
        return requests.dense_inputs(info, form, requests.columns_of(signature, [row]))

    bare = tf.saved_model.load(str(export)).signatures[form]
    given = {alias: tf.constant(value) for alias, value in inputs().items()}
    theirs = milliseconds(lambda: {name: value.numpy() for name, value in bare(**given).items()}, 300)
    ours = milliseconds(lambda: models.predict(str(export), form, inputs(), nothing), 300)
    models.close()
    print(
        f"\none prediction, {form}: {ours:.2f} ms from values to arrays, bare signature call {theirs:.2f} ms, "
        f"{ours - theirs:+.2f} ms (aim: at most +2 ms), ratio {ours / theirs:.2f}"
    )
    assert ours / theirs < 4


@BOTH
@pytest.mark.parametrize(("form", "rows"), [("example", "records"), ("dense", "records"), ("dense", "arrays")])
def test_ten_thousand_rows_beside_the_bare_batched_call(export: Path, form: str, rows: str, busy: bool) -> None:
    """Where rows are records, the bare call gets records too: it parses and decodes as what it is compared with."""
    records = list(read_serialized(DIGITS))
    records = [records[number % len(records)] for number in range(ROWS)]
    predictor = Predictor(export)
    bare = tf.saved_model.load(str(export)).signatures["example" if rows == "records" else form]
    items: list[Any] = records
    given: dict[str, Any] = {"examples": tf.constant(records)}
    if rows == "arrays":
        pixels = np.random.default_rng(0).integers(0, 256, (ROWS, 8, 8, 1), np.uint8)
        items = [{"image": image, "digit": 3} for image in pixels]
        given = {"image": tf.constant(pixels)}
    with beside(busy):
        theirs = milliseconds(lambda: [value.numpy() for value in bare(**given).values()], 7)
        ours = milliseconds(lambda: predict_rows(predictor.info, form, enumerate(items), predictor.predict), 7)
    answer = predict_rows(predictor.info, form, enumerate(items), predictor.predict)
    np.testing.assert_allclose(answer.outputs["logits"].astype(float), bare(**given)["logits"].numpy(), atol=1e-4)
    assert len(answer.labels["digit"]) == ROWS
    predictor.close()
    print(
        f"\n{ROWS} rows of {rows}, {form}, {state(busy)}: {ours:.0f} ms with their labels, bare batched call "
        f"{theirs:.0f} ms, speed ratio {theirs / ours:.2f} (aim 0.9); the model alone "
        f"{answer.seconds * 1000:.0f} ms, {theirs / answer.seconds / 1000:.2f}"
    )
    assert theirs / ours > 0.4


def test_the_first_answer_beside_a_process_of_saved_model_cli(export: Path, tmp_path: Path) -> None:
    info = commands.inspect(export)
    inputs = requests.example_inputs(info, "example", {"image": np.zeros((8, 8, 1), np.uint8)})
    command = SNIPPETS["saved_model_cli run"](request_of(info, "example", inputs))
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    started = time.perf_counter()
    done = subprocess.run(
        ["bash", "-ec", command], cwd=tmp_path, capture_output=True, env={**os.environ, "PATH": path}
    )
    theirs = time.perf_counter() - started
    assert done.returncode == 0, done.stderr

    def first() -> None:
        models = commands.open_models()
        models.predict(str(export), "example", inputs, nothing)
        models.close()

    ours = milliseconds(first, 5) / 1000
    print(f"\nfirst answer: {ours:.2f} s, saved_model_cli {theirs:.1f} s, ratio {ours / theirs:.2f} (aim 0.2)")
    assert ours / theirs < 0.5


@pytest.fixture(scope="module")
def gigabyte(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """1.1 GB in 2 000 000 records of different length, each with its number."""
    folder = tmp_path_factory.mktemp("large")
    if shutil.disk_usage(folder).free < 3e9:
        pytest.skip("needs 3 GB of disk")
    random = np.random.default_rng(0)
    fill = random.bytes(2000)
    sizes = random.integers(100, 960, 1000).tolist()
    file = folder / "large.tfrecord"
    records = (number.to_bytes(8, "little") + fill[: sizes[number % 1000]] for number in range(2_000_000))
    write_serialized(file, records)
    assert file.stat().st_size > 1e9
    return file


def test_a_gigabyte_of_records(gigabyte: Path, tmp_path: Path) -> None:
    started = time.perf_counter()
    pager = RecordPager(gigabyte, tmp_path / "cache")
    rows = [row_of(number, data, None) for number, data in enumerate(pager.page(0, 50).records)]
    first = time.perf_counter() - started
    assert len(rows) == 50
    started = time.perf_counter()
    pager.build_index(lambda count, share: None, lambda: False)
    built = time.perf_counter() - started
    pager.close()

    started = time.perf_counter()
    again = RecordPager(gigabyte, tmp_path / "cache")
    page = again.page(10**6, 50)
    jump = time.perf_counter() - started
    again.close()
    assert int.from_bytes(page.records[0][:8], "little") == 10**6

    started = time.perf_counter()
    dataset = tf.data.TFRecordDataset(str(gigabyte)).skip(10**6).take(50)
    theirs_records = [record.numpy() for record in dataset]
    theirs = time.perf_counter() - started
    assert theirs_records[0] == page.records[0]
    print(
        f"\n1 GB of records: first page {first * 1000:.0f} ms (aim 200), index {built:.1f} s once, opened again at "
        f"record 1 000 000 in {jump * 1000:.0f} ms (aim 1 000), TFRecordDataset.skip {theirs * 1000:.0f} ms"
    )
    assert jump < theirs / 5
    assert first < theirs / 5
