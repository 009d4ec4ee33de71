"""Reading a run of 900 000 scalars, and following it, against TensorBoard's EventAccumulator."""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.context import RequestContext
from tensorboard.data import server_ingester
from tensorboard.util import grpc_util

from core.runs.events.scalars import ScalarReader, SeriesKey
from tests.core.event_bytes import append, scalar, scalars, version

STEPS = 300_000
TAGS = ("loss", "accuracy", "learning_rate")
FILE = "events.out.tfevents.1"


@pytest.fixture(scope="module", params=["one event a step", "one event a scalar"])
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    values = np.random.default_rng(0).random((STEPS, len(TAGS))).tolist()
    together = request.param == "one event a step"
    content = [version()]
    for step, row in enumerate(values):
        named = dict(zip(TAGS, row, strict=True))
        wall_time = 1.7e9 + step / 100
        if together:
            content.append(scalars(step, named, wall_time))
        else:
            content += [scalar(step, tag, value, wall_time) for tag, value in named.items()]
    (folder / FILE).write_bytes(b"".join(content))
    return folder


def seconds_of_opening(run: Path) -> tuple[float, ScalarReader]:
    reader = ScalarReader(run)
    started = time.perf_counter()
    reader.poll()
    return time.perf_counter() - started, reader


def test_opening_a_run_of_900_000_scalars(run: Path, request: pytest.FixtureRequest) -> None:
    ours = min(seconds_of_opening(run)[0] for _ in range(3))
    _, reader = seconds_of_opening(run)
    assert {len(series) for series in reader.series.values()} == {STEPS}
    accumulator = EventAccumulator(str(run), size_guidance={"scalars": 0})
    started = time.perf_counter()
    accumulator.Reload()
    theirs = time.perf_counter() - started
    assert accumulator.Scalars("loss")[-1].value == reader.series[SeriesKey("", "loss")].values[-1]
    print(
        f"\n900 000 scalars, {request.node.callspec.params['run']}: {ours:.2f} s, "
        f"EventAccumulator {theirs:.1f} s, ratio {theirs / ours:.0f} (aim 15)"
    )
    assert theirs / ours > 6


def test_opening_it_against_tbparse(run: Path, request: pytest.FixtureRequest) -> None:
    """Where it is installed: pip install tbparse."""
    tbparse = pytest.importorskip("tbparse", exc_type=ImportError)
    ours = min(seconds_of_opening(run)[0] for _ in range(3))
    started = time.perf_counter()
    table = tbparse.SummaryReader(str(run), extra_columns={"wall_time"}).scalars
    theirs = time.perf_counter() - started
    assert len(table) == STEPS * len(TAGS)
    print(
        f"\n900 000 scalars, {request.node.callspec.params['run']}: {ours:.2f} s, "
        f"tbparse {theirs:.1f} s, ratio {theirs / ours:.0f} (aim 6)"
    )
    assert theirs / ours > 3


def test_opening_it_against_tensorboards_data_server(run: Path, request: pytest.FixtureRequest) -> None:
    """The Rust server reads the same file, which it does not verify, and gives all points over gRPC."""
    data_server = pytest.importorskip("tensorboard_data_server")
    ours = min(seconds_of_opening(run)[0] for _ in range(3))
    binary = server_ingester.ServerBinary(data_server.server_binary(), version=None)
    theirs = min(_seconds_of_server(binary, run) for _ in range(2))
    print(
        f"\n900 000 scalars, {request.node.callspec.params['run']}: {ours:.2f} s, TensorBoard's data server until "
        f"its client has them {theirs:.2f} s, ratio {ours / theirs:.2f} (aim 1)"
    )
    assert ours / theirs < 3


def _seconds_of_server(binary: Any, run: Path) -> float:
    ingester = server_ingester.SubprocessServerDataIngester(
        binary, str(run), reload_interval=0, channel_creds_type=grpc_util.ChannelCredsType.LOCAL,
        samples_per_plugin={"scalars": 0},
    )  # fmt: skip
    started = time.perf_counter()
    ingester.start()
    counts: list[int] = []
    while len(counts) < len(TAGS) or min(counts) < STEPS:
        found = ingester.data_provider.read_scalars(
            RequestContext(), experiment_id="", plugin_name="scalars", downsample=STEPS
        )
        counts = [len(series) for tags in found.values() for series in tags.values()]
    seconds = time.perf_counter() - started
    ingester._stdin_handle.close()
    return seconds


@pytest.fixture(scope="module")
def million(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of a million points."""
    folder = tmp_path_factory.mktemp("million")
    values = np.random.default_rng(0).random(10**6).tolist()
    content = (scalar(step, "loss", value, 1.7e9 + step / 100) for step, value in enumerate(values))
    (folder / FILE).write_bytes(b"".join(content))
    return folder


def test_memory_of_a_million_points(million: Path) -> None:
    tracemalloc.start()
    _, reader = seconds_of_opening(million)
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(reader.series[SeriesKey("", "loss")]) == 10**6
    print(f"\n1 000 000 points: {held / 1e6:.0f} MB held, {peak / 1e6:.0f} MB at most (aim 100 MB held)")
    assert held < 100e6


def test_following_a_long_run_costs_what_following_a_short_one_costs(million: Path, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"".join(scalar(step, "loss", 0.5, 1e9 + step) for step in range(1000)))
    readers = {path: seconds_of_opening(path)[1] for path in (tmp_path, million)}
    idle: dict[Path, list[float]] = {path: [] for path in readers}
    growing: dict[Path, list[float]] = {path: [] for path in readers}
    for number in range(40):
        for path, reader in readers.items():
            started = time.perf_counter()
            assert not reader.poll().changes
            idle[path].append(time.perf_counter() - started)
            steps = range(10**6 + number * 100, 10**6 + number * 100 + 100)
            append(path / FILE, b"".join(scalar(step, "loss", 0.5, 2e9 + step) for step in steps))
            started = time.perf_counter()
            assert len(reader.poll().changes[0].steps) == 100
            growing[path].append(time.perf_counter() - started)
    short, long = (sorted(growing[path])[20] for path in (tmp_path, million))
    print(
        f"\na poll that finds 100 new points: {short * 1e3:.2f} ms after 1 000 points, "
        f"{long * 1e3:.2f} ms after 1 000 000, ratio {long / short:.2f} (aim 1); "
        f"one that finds nothing: {sorted(idle[million])[20] * 1e3:.3f} ms"
    )
    assert long / short < 3
