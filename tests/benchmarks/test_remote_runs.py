"""A poll of a long remote run against one of a short one; the storage lies in memory: no network."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from core.runs.remote.mirrors import open_mirror
from tests.core import event_bytes as made
from tests.core.remote_storage import Bucket, BucketFileSystem

EVENTS = "events.out.tfevents.1.host"
POLLS = 20


def poll_time(length: int, folder: Path) -> tuple[float, int]:
    """(seconds of a poll that finds 100 new points, bytes read beyond them)."""
    bucket = Bucket()
    bucket.clear()
    BucketFileSystem.etags = False  # the stand-in makes them of the whole file each time
    bucket.put(EVENTS, b"".join(made.scalars(step, {"a": 1.0, "b": 2.0, "c": 3.0}, step) for step in range(length)))
    mirror = open_mirror(bucket.url, folder)
    mirror.poll()
    times, beyond = [], 0
    for poll in range(POLLS):
        first = length + 100 * poll
        new = b"".join(made.scalar(step, "a", 1.0, step) for step in range(first, first + 100))
        bucket.append(EVENTS, new)
        bucket.forget_reads()
        began = time.perf_counter()
        mirror.poll()
        times.append(time.perf_counter() - began)
        beyond = max(beyond, bucket.bytes_read - len(new))
    bucket.clear()
    return statistics.median(times), beyond


def test_a_poll_costs_the_same_however_long_the_run_is(tmp_path: Path) -> None:
    short, _ = poll_time(1_000, tmp_path / "short")
    long, beyond = poll_time(300_000, tmp_path / "long")
    print(
        f"\nremote poll that finds 100 points: {long * 1000:.2f} ms after 900 000 scalars, "
        f"{short * 1000:.2f} ms after 3 000, ratio {long / short:.2f}; {beyond} bytes read beyond the new ones"
    )
    assert long / short < 3
    assert beyond == 128
