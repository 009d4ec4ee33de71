"""A remote run in its mirror: only new bytes are fetched, and what reads runs reads the same as there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import CheckpointError, RemoteError
from core.runs.catalogue.checkpoints import find_checkpoint, list_broken, list_checkpoints
from core.runs.catalogue.exports import list_exports
from core.runs.events.scalars import ScalarReader
from core.runs.mirror_manifest import place_of, url_of
from core.runs.remote import fetching
from core.runs.remote.mirror import Mirror
from core.runs.remote.mirrors import open_mirror
from core.runs.run import RunFolder
from tests.core import event_bytes as made
from tests.core.remote_storage import Bucket, BucketFileSystem
from tests.gui.fakes import run_info, state, write_run

EVENTS = "events.out.tfevents.1.host"
INDEX = bytes(40) + bytes.fromhex("57fb808b247547db")
Points = dict[tuple[str, str], list[tuple[int, float]]]


@pytest.fixture
def bucket() -> Iterator[Bucket]:
    bucket = Bucket()
    bucket.clear()
    yield bucket
    bucket.clear()


@pytest.fixture
def mirror(bucket: Bucket, tmp_path: Path) -> Mirror:
    return open_mirror(bucket.url, tmp_path)


def points(reader: ScalarReader) -> Points:
    reader.poll()
    return {
        (key.folder, key.tag): list(zip(series.steps.tolist(), series.values.tolist(), strict=True))
        for key, series in reader.series.items()
        if len(series.steps)
    }


def read(run: Path) -> Points:
    return points(ScalarReader(run))


def losses(first: int, last: int) -> bytes:
    return b"".join(made.scalar(step, "loss", 1 / (1 + step), wall_time=1e9 + step) for step in range(first, last))


def test_curves_of_training_and_of_every_evaluation_arrive(bucket: Bucket, mirror: Mirror) -> None:
    bucket.put(EVENTS, made.version() + losses(0, 5))
    bucket.put(f"eval/{EVENTS}", made.scalar(3, "accuracy", 0.5))
    bucket.put(f"eval_hard/{EVENTS}", made.scalar(3, "accuracy", 0.25))
    mirror.poll()
    found = read(mirror.run)
    assert found["", "loss"] == [(step, pytest.approx(1 / (1 + step))) for step in range(5)]
    assert found["eval", "accuracy"] == [(3, 0.5)]
    assert found["eval_hard", "accuracy"] == [(3, 0.25)]
    assert (mirror.run.parent.name, mirror.run.name) == ("penguins", "run-007")


@pytest.mark.parametrize("etags", [True, False])
def test_only_appended_bytes_are_read(bucket: Bucket, mirror: Mirror, etags: bool) -> None:
    BucketFileSystem.etags = etags
    bucket.put(EVENTS, made.version() + losses(0, 20_000))
    reader = ScalarReader(mirror.run)
    mirror.poll()
    assert len(points(reader)["", "loss"]) == 20_000
    bucket.forget_reads()
    assert mirror.poll().fetched == 0
    assert bucket.bytes_read == 0
    for count in range(3):
        more = losses(20_000 + 100 * count, 20_100 + 100 * count)
        bucket.append(EVENTS, more)
        bucket.forget_reads()
        mirror.poll()
        assert len(more) <= bucket.bytes_read <= len(more) + 128
        assert len(points(reader)["", "loss"]) == 20_100 + 100 * count


def test_the_next_start_fetches_only_what_is_new(bucket: Bucket, mirror: Mirror, tmp_path: Path) -> None:
    bucket.put(EVENTS, losses(0, 1000))
    bucket.put("checkpoint", b"model_checkpoint_path: 'x'")
    mirror.poll()
    bucket.append(EVENTS, losses(1000, 1010))
    bucket.forget_reads()
    open_mirror(bucket.url, tmp_path).poll()
    assert bucket.bytes_read <= len(losses(1000, 1010)) + 128
    assert len(read(mirror.run)["", "loss"]) == 1010


@pytest.mark.parametrize("lost", ["manifest", "both"])
def test_a_mirror_whose_notes_are_lost_is_compared_and_not_fetched_again(
    bucket: Bucket, mirror: Mirror, tmp_path: Path, lost: str
) -> None:
    bucket.put(EVENTS, losses(0, 1000))
    mirror.poll()
    (mirror.run.parent.parent / "mirror.json").write_text("{" if lost == "both" else "{}")
    bucket.forget_reads()
    open_mirror(bucket.url, tmp_path).poll()
    assert bucket.bytes_read <= 128
    assert len(read(mirror.run)["", "loss"]) == 1000


def test_a_file_that_was_cut_short_replaced_or_removed_is_so_here_too(bucket: Bucket, mirror: Mirror) -> None:
    bucket.put(EVENTS, losses(0, 100))
    reader = ScalarReader(mirror.run)
    mirror.poll()
    assert len(points(reader)["", "loss"]) == 100
    bucket.put(EVENTS, losses(0, 40))
    mirror.poll()
    assert len(points(reader)["", "loss"]) == 40
    bucket.put(EVENTS, losses(500, 700))  # longer than what was there, and another file
    mirror.poll()
    assert points(reader)["", "loss"][0][0] == 500
    bucket.put("checkpoint", b"")
    bucket.remove(EVENTS)
    mirror.poll()
    assert not (mirror.run / EVENTS).exists()
    bucket.put(EVENTS, losses(0, 10))
    mirror.poll()
    assert len(read(mirror.run)["", "loss"]) == 10
    assert [path.name for path in mirror.run.iterdir() if path.name.endswith(".part")] == []


def test_the_same_size_with_another_content_is_fetched_anew(bucket: Bucket, mirror: Mirror) -> None:
    bucket.put(EVENTS, losses(100, 200))
    bucket.put("workbench/run.json", b'{"a": 1}')
    mirror.poll()
    bucket.put(EVENTS, losses(300, 400))
    bucket.put("workbench/run.json", b'{"a": 2}')
    mirror.poll()
    assert read(mirror.run)["", "loss"][0][0] == 300
    assert (mirror.run / "workbench/run.json").read_bytes() == b'{"a": 2}'


def test_checkpoints_are_listed_though_their_values_stay_there(bucket: Bucket, mirror: Mirror) -> None:
    for step in (100, 200):
        bucket.put(f"model.ckpt-{step}.index", INDEX)
        bucket.put(f"model.ckpt-{step}.data-00000-of-00001", bytes(5_000_000))
    bucket.put("model.ckpt-300.index", INDEX)
    bucket.put("graph.pbtxt", bytes(10_000))
    bucket.forget_reads()
    mirror.poll()
    assert bucket.bytes_read == 3 * len(INDEX)
    run = RunFolder.open(mirror.run)
    found = list_checkpoints(run)
    assert [(item.step, item.bytes, item.latest) for item in found] == [
        (100, 5_000_000 + len(INDEX), False),
        (200, 5_000_000 + len(INDEX), True),
    ]
    assert found[0].path == f"{bucket.url}/model.ckpt-100"
    assert found[0].saved == 1_700_000_000.0
    assert [(item.step, item.path) for item in list_broken(run)] == [(300, f"{bucket.url}/model.ckpt-300")]
    with pytest.raises(CheckpointError, match=r"Checkpoint 100 lies at bucket://lab.*Download the run first"):
        find_checkpoint(run, 100)
    for name in ("model.ckpt-100.index", "model.ckpt-100.data-00000-of-00001"):
        bucket.remove(name)
    mirror.poll()
    assert [item.step for item in list_checkpoints(run)] == [200]


def test_exports_are_listed_with_their_whole_size(bucket: Bucket, mirror: Mirror) -> None:
    bucket.put("checkpoint", b"")
    bucket.put("export/1700/saved_model.pb", b"model")
    bucket.put("export/1700/assets.extra/workbench.json", b'{"step": 200, "signatures": ["serving_default"]}')
    bucket.put("export/1700/variables/variables.data-00000-of-00001", bytes(300_000))
    mirror.poll()
    (export,) = list_exports(RunFolder(mirror.run))
    assert (export.step, export.signatures) == (200, ("serving_default",))
    assert export.bytes == 5 + 48 + 300_000
    assert place_of(Path(export.path)) == f"{bucket.url}/export/1700"


def test_a_run_of_ours_has_its_state_and_brings_no_code(bucket: Bucket, mirror: Mirror, tmp_path: Path) -> None:
    run = write_run(tmp_path / "there" / "run", state("training", step=42), run_info())
    bucket.upload(run)
    bucket.put("workbench/control/request", b"{}")
    mirror.poll()
    found = RunFolder.open(mirror.run)
    assert found.read_state().step == 42
    info = found.read_info()
    assert info is not None
    assert info.experiment == "pets"
    assert sorted(path.name for path in (mirror.run / "workbench").iterdir()) == ["run.json", "state.json"]
    assert url_of(mirror.run) == bucket.url
    assert url_of(run) == ""


def test_large_files_come_in_portions_and_every_portion_can_be_seen(
    bucket: Bucket, mirror: Mirror, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "CHUNK", 1000)
    monkeypatch.setattr(fetching, "PORTION", 3000)
    bucket.put(EVENTS, losses(0, 400))
    bucket.put(f"eval/{EVENTS}", losses(0, 400))
    sizes: list[int] = []
    mirror.poll(lambda: sizes.append(sum(len(found) for found in read(mirror.run).values())))
    assert len(sizes) > 5
    assert sizes == sorted(sizes)
    assert sizes[-1] == 800
    bucket.append(EVENTS, losses(400, 800))
    mirror.poll()
    assert len(read(mirror.run)["", "loss"]) == 800


def test_a_poll_that_is_stopped_goes_on_at_the_next(
    bucket: Bucket, mirror: Mirror, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "CHUNK", 1000)
    monkeypatch.setattr(fetching, "PORTION", 1000)
    bucket.put(EVENTS, losses(0, 400))
    portions: list[int] = []
    mirror.poll(lambda: portions.append(1), lambda: len(portions) == 3)
    assert (mirror.run / EVENTS).stat().st_size == 3000
    bucket.forget_reads()
    mirror.poll()
    assert bucket.bytes_read <= len(bucket.get(EVENTS)) - 3000 + 128
    assert len(read(mirror.run)["", "loss"]) == 400


def test_two_programs_share_a_mirror(bucket: Bucket, mirror: Mirror, tmp_path: Path) -> None:
    other = open_mirror(bucket.url, tmp_path)
    bucket.put(EVENTS, losses(0, 100))
    busy = []
    mirror.poll(lambda: busy.append(other.poll().busy))
    assert busy == [True]
    for step in range(100, 130, 10):
        bucket.append(EVENTS, losses(step, step + 10))
        bucket.forget_reads()
        (other if step == 110 else mirror).poll()
        assert bucket.bytes_read <= len(losses(step, step + 10)) + 128
    assert read(mirror.run)["", "loss"][-1][0] == 129


def test_names_that_lead_out_of_the_run_are_left(bucket: Bucket, mirror: Mirror, tmp_path: Path) -> None:
    bucket.put(EVENTS, losses(0, 1))
    bucket.put(f"eval/../../{EVENTS}", losses(0, 1))
    bucket.put("export/../../../evil/saved_model.pb", b"x")
    mirror.poll()
    assert not list(tmp_path.rglob("evil"))
    assert read(mirror.run) == {("", "loss"): [(0, 1.0)]}


def test_trouble_on_the_way_leaves_what_is_here(bucket: Bucket, mirror: Mirror) -> None:
    bucket.put(EVENTS, losses(0, 10))
    mirror.poll()
    bucket.append(EVENTS, losses(10, 20))
    for doing in ("ls", "cat"):
        bucket.fail(ConnectionResetError("reset by peer"), doing)
        with pytest.raises(RemoteError, match="cannot be reached") as told:
            mirror.poll()
        assert told.value.passing
        assert len(read(mirror.run)["", "loss"]) == 10
    bucket.fail(None)
    mirror.poll()
    assert len(read(mirror.run)["", "loss"]) == 20


changes = st.lists(
    st.tuples(
        st.sampled_from(["append", "cut", "replace", "remove"]),
        st.sampled_from([EVENTS, "events.out.tfevents.2.host", f"eval/{EVENTS}"]),
        st.integers(1, 30),
        st.booleans(),
    ),
    max_size=12,
)


@given(changes)
def test_after_a_poll_the_points_are_those_of_the_remote_files(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[tuple[str, str, int, bool]]
) -> None:
    """Whatever is appended, cut at any byte, replaced or removed, with or without a poll in between."""
    folder = tmp_path_factory.mktemp("any")
    bucket = Bucket()
    bucket.clear()
    bucket.put(EVENTS, losses(0, 3))
    bucket.put("checkpoint", b"")
    mirror = open_mirror(bucket.url, folder)
    reader = ScalarReader(mirror.run)
    clock = 0
    for number, (what, name, amount, polled) in enumerate(wanted):
        clock += 1000
        old = bucket.get(name) if name in bucket.names() else b""
        step = 0 if what == "replace" else len(old)
        new = b"".join(
            made.scalar(step + more, "loss", clock + more, wall_time=clock + more) for more in range(amount)
        )
        cut = min(len(old), amount * 7)
        if what == "remove":
            bucket.remove(name)
        else:
            bucket.put(name, {"append": old + new, "cut": old[: len(old) - cut], "replace": new}[what])
        if polled or number == len(wanted) - 1:
            mirror.poll()
            plain = folder / f"plain-{number}"
            bucket.write_to(plain)
            assert {path.relative_to(mirror.run): path.read_bytes() for path in mirror.run.rglob("*tfevents*")} == {
                path.relative_to(plain): path.read_bytes() for path in plain.rglob("*tfevents*")
            }
            assert read(mirror.run) == read(plain)
            if "remove" not in {change[0] for change in wanted[: number + 1]}:  # its points stay for a while
                assert points(reader) == read(plain)


def test_a_poll_of_a_long_run_costs_what_one_of_a_short_run_costs(bucket: Bucket, tmp_path: Path) -> None:
    read_bytes = []
    for length in (100, 30_000):
        bucket.clear()
        bucket.put(EVENTS, losses(0, length))
        mirror = open_mirror(bucket.url, tmp_path / str(length))
        mirror.poll()
        bucket.append(EVENTS, losses(50_000, 50_100))
        bucket.forget_reads()
        mirror.poll()
        read_bytes.append(bucket.bytes_read)
    assert read_bytes[0] == read_bytes[1]


def test_the_mirror_is_not_taken_for_a_run_of_its_own(bucket: Bucket, mirror: Mirror) -> None:
    bucket.put(EVENTS, losses(0, 1))
    mirror.poll()
    assert ".elsewhere.json" in os.listdir(mirror.run)
    assert place_of(mirror.run) == bucket.url


def test_curves_in_folders_below_arrive_and_other_folders_are_not_asked_for(bucket: Bucket, mirror: Mirror) -> None:
    bucket.put(EVENTS, made.version())
    for folder in ("eval_dev set/é", "eval_a", "validation", "train", "notes", "workbench/trash", "train/deep"):
        bucket.put(f"{folder}/{EVENTS}", made.scalar(3, "loss", 0.5))
    bucket.put("workbench/evaluations.jsonl", b"{}\n")
    mirror.poll()
    assert set(read(mirror.run)) == {(name, "loss") for name in ("eval_dev set/é", "eval_a", "train", "validation")}
    assert (mirror.run / "workbench" / "evaluations.jsonl").read_bytes() == b"{}\n"


@pytest.mark.skipif(os.name == "nt", reason="a profile of Windows is private as it is")
def test_nobody_else_may_look_into_a_mirror(bucket: Bucket, tmp_path: Path) -> None:
    bucket.put(EVENTS, losses(0, 10))
    mirrors = tmp_path / "cache" / "mirrors"
    mirrors.mkdir(mode=0o755, parents=True)
    mirror = open_mirror(bucket.url, mirrors)
    mirror.poll()
    folders = (mirrors, mirror.run.parent.parent)
    assert [folder.stat().st_mode & 0o777 for folder in folders] == [0o700, 0o700]
