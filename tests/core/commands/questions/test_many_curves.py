"""Why is there no curve, asked of a run with very many: some are named, at the cost of reading them."""

from __future__ import annotations

import tracemalloc

import pytest

from core.commands.questions.curves import why_no_curve
from core.garbage import searched_later
from core.runs.events.digest import digest_of_run
from core.runs.events.scalars import ScalarReader
from core.runs.run import RunFolder
from tests.core.event_bytes import scalars
from tests.costs import costs

TAGS = 10_000


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """A foreign run with one point of each of many tags."""
    folder = tmp_path_factory.mktemp("run")
    names = [f"layer_{number}/norm" for number in range(TAGS)]
    blocks = [scalars(1, dict.fromkeys(names[first : first + 100], 0.5)) for first in range(0, TAGS, 100)]
    (folder / "events.out.tfevents.1").write_bytes(b"".join(blocks))
    return RunFolder(folder)


def test_some_are_named_and_the_others_counted(run: RunFolder) -> None:
    answer = why_no_curve(run)
    assert answer.conclusion == "There are training curves and no evaluation yet."
    assert "Training: layer_0/norm (1 points), layer_1/norm (1 points), layer_10/norm" in answer.as_text()
    assert "9 980 more curves." in answer.as_text().replace("\u2009", " ")
    assert len(answer.as_text()) < 2000


def test_it_costs_little_more_than_a_digest_of_the_same_files(run: RunFolder) -> None:
    with searched_later():  # what else the process holds does not count
        why, digest = costs([lambda: why_no_curve(run), lambda: digest_of_run(run.path)], 5)
    assert why < 2 * digest


def test_a_curve_of_one_point_takes_a_kilobyte(run: RunFolder) -> None:
    reader = ScalarReader(run.path)
    tracemalloc.start()
    batch = reader.poll()
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(batch.changes) == len(reader.series) == TAGS
    assert taken < 1500 * TAGS
