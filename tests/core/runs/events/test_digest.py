"""The digest of event files."""

from __future__ import annotations

from pathlib import Path

from core.runs.events.digest import digest_of_run
from tests.core.event_bytes import append, histogram, record, scalar, start, text, version

FILE = "events.out.tfevents.1"


def test_each_file_is_told_by_kind_and_tag(tmp_path: Path) -> None:
    from tensorboard.compat.proto.event_pb2 import Event

    append(tmp_path / FILE, version() + start(1, 5.0) + record(Event(step=0, wall_time=5.0, graph_def=b"\x0a\x00")))
    for step in range(1, 40):
        append(tmp_path / FILE, scalar(step, "loss", 1.0, 10.0 + step))
    append(tmp_path / FILE, histogram(7, "w", [0, 1], [3], 60.0) + text(8, "note", "hello", 61.0))
    (tmp_path / "eval").mkdir()
    append(tmp_path / "eval" / FILE, scalar(20, "accuracy", 0.5, 70.0))
    train, evaluation = digest_of_run(tmp_path)
    told = {(tag.kind, tag.tag): (tag.count, tag.first_step, tag.last_step) for tag in train.tags}
    assert told == {
        ("graph", "graph"): (1, 0, 0),
        ("histogram", "w"): (1, 7, 7),
        ("scalar", "loss"): (39, 1, 39),
        ("session log", "start"): (1, 1, 1),
        ("text", "note"): (1, 8, 8),
    }
    loss = next(tag for tag in train.tags if tag.tag == "loss")
    assert (loss.first_wall_time, loss.last_wall_time) == (11.0, 49.0)
    assert (train.events, train.restarts, train.problem, train.skipped) == (44, (1,), "", ())
    assert (evaluation.folder, evaluation.tags[0].tag) == ("eval", "accuracy")


def test_steps_that_go_back_are_counted(tmp_path: Path) -> None:
    for step in (1, 2, 5, 3, 4, 6):
        append(tmp_path / FILE, scalar(step, "loss", 1.0))
    (found,) = digest_of_run(tmp_path)
    assert found.out_of_order == found.tags[0].out_of_order == 2


def test_damaged_places_are_told(tmp_path: Path) -> None:
    whole = [scalar(step, "loss", 1.0) for step in range(5)]
    broken = bytearray(whole[2])
    broken[-6] ^= 0xFF
    append(tmp_path / FILE, b"".join([*whole[:2], bytes(broken), *whole[3:]]))
    (found,) = digest_of_run(tmp_path)
    place = len(whole[0]) + len(whole[1])
    assert found.skipped == ((place, place + len(broken)),)
    assert (found.tags[0].count, found.events) == (4, 4)
    assert f"cannot be read from byte {place}" in found.problem


def test_a_folder_without_event_files_has_no_digest(tmp_path: Path) -> None:
    assert digest_of_run(tmp_path) == ()


def test_a_last_event_that_is_not_whole_is_told(tmp_path: Path) -> None:
    cut = scalar(2, "loss", 1.0)[:-7]
    append(tmp_path / FILE, scalar(1, "loss", 1.0) + cut)
    (found,) = digest_of_run(tmp_path)
    assert found.tags[0].count == 1
    assert found.problem.startswith(f"Its last {len(cut)} bytes are the beginning of an event")
