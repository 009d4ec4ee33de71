"""Event files: each event once, whatever the file goes through."""

from __future__ import annotations

import os
import struct
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.runs.events import event_files, framing, recovery
from core.runs.events.event_files import EventFile, masked_crc32c
from tests.core.event_bytes import append, framed, scalar

NAME = "events.out.tfevents.1"


@contextmanager
def folder() -> Iterator[Path]:
    """One for each example of hypothesis; tmp_path is one for all of them."""
    with tempfile.TemporaryDirectory() as path:
        yield Path(path)


def steps(reader: EventFile) -> list[int]:
    """The steps of the events that came since the last call, read as the program reads them."""
    look = reader.look()
    if look == "replaced":
        reader.restart()
    if look in ("same", "gone"):
        return []
    found = []
    for records in reader.read_records():
        for index in range(len(records.starts)):
            event = records.event(index)
            if event is None:
                reader.skip(records, index)
            else:
                found.append(event.step)
    return found


def naive_frame(data: bytes) -> tuple[list[bytes], bool]:
    """The payloads, and whether damage ends them; one record at a time."""
    payloads: list[bytes] = []
    position = 0
    while position + 12 <= len(data):
        length, crc = struct.unpack_from("<QI", data, position)
        if masked_crc32c(data[position : position + 8]) != crc:
            return payloads, True
        end = position + 12 + length
        if end + 4 > len(data):
            break
        if struct.pack("<I", masked_crc32c(data[position + 12 : end])) != data[end : end + 4]:
            return payloads, True
        payloads.append(data[position + 12 : end])
        position = end + 4
    return payloads, False


PATTERN = st.lists(st.sampled_from([0, 1, 7, 60]), min_size=1, max_size=4)


@given(st.lists(st.tuples(PATTERN, st.integers(1, 60)), min_size=1, max_size=5), st.data())
def test_records_whose_lengths_repeat_are_found_as_one_by_one(
    rows: list[tuple[list[int], int]], data: st.DataObject
) -> None:
    lengths = [length for pattern, count in rows for length in pattern * count]
    payloads = [bytes([number % 251]) * length for number, length in enumerate(lengths)]
    content = bytearray(b"".join(map(framed, payloads)))
    del content[data.draw(st.integers(0, len(content))) :]
    if content and data.draw(st.booleans()):
        content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    found = framing.frame(bytes(content))
    expected, damaged = naive_frame(bytes(content))
    pairs = zip(found.starts.tolist(), found.ends.tolist(), strict=True)
    assert [bytes(content[start:end]) for start, end in pairs] == expected
    assert found.damaged == damaged
    assert found.used == sum(len(payload) + 16 for payload in expected)


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=40), st.data())
def test_a_file_that_grows_by_any_bytes_gives_each_event_once(numbers: list[int], data: st.DataObject) -> None:
    with folder() as where, pytest.MonkeyPatch.context() as patch:
        patch.setattr(event_files, "_CHUNK", data.draw(st.sampled_from([1, 50, 1 << 20])))
        path = where / NAME
        content = b"".join(scalar(step, "loss", step) for step in numbers)
        cuts = sorted(data.draw(st.sets(st.integers(0, len(content)), max_size=6)) | {len(content)})
        reader, found, written = EventFile(path), [], 0
        for cut in cuts:
            append(path, content[written:cut])
            written = cut
            found += steps(reader)
        assert found == numbers
        assert reader.notice == ""
        assert steps(reader) == []


@given(st.integers(0, 10_000), st.integers(0, 7))
def test_a_flipped_bit_costs_its_own_event_only_and_says_so(where: int, bit: int) -> None:
    records = [scalar(step, "loss", 1.0) for step in range(1, 6)]
    content = bytearray(b"".join(records))
    length = len(records[0])
    where %= len(content)
    content[where] ^= 1 << bit
    with folder() as path:
        (path / NAME).write_bytes(bytes(content))
        reader = EventFile(path / NAME)
        hit = where // length
        assert steps(reader) == [step for step in range(1, 6) if step != hit + 1]
        assert reader.has_damage
        if hit == 4:
            assert (
                reader.notice
                == f"{NAME} cannot be read from byte {4 * length} on; the 4 events before it are shown."
            )
            append(path / NAME, records[0])
            assert steps(reader) == [1]
        assert reader.skipped == [(hit * length, (hit + 1) * length)]
        assert reader.notice == (
            f"{NAME} cannot be read from byte {hit * length} to byte {(hit + 1) * length}; "
            f"these {length} bytes were skipped."
        )
        assert reader.look() == "same"


@given(st.lists(st.integers(0, 30), min_size=1, max_size=8), st.data())
def test_behind_any_damage_all_whole_events_are_read(sizes: list[int], data: st.DataObject) -> None:
    records = [scalar(step, "x" * size, 1.0) for step, size in enumerate(sizes)]
    pieces: list[tuple[bytes, int | None]] = []
    for step, whole in enumerate(records):
        match data.draw(st.sampled_from(["whole", "whole", "flipped", "cut", "zeros", "noise"])):
            case "whole":
                pieces.append((whole, step))
            case "flipped":
                place = data.draw(st.integers(0, len(whole) - 1))
                pieces.append((whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :], None))
            case "cut":
                pieces.append((whole[: data.draw(st.integers(1, len(whole) - 1))], None))
            case "zeros":
                pieces.append((bytes(len(whole)), None))
            case _:
                pieces.append((data.draw(st.binary(min_size=1, max_size=40)), None))
    # So long that no record which was cut off can still be waited for when it is there.
    pieces.append((scalar(99, "last" * 50, 1.0), 99))
    with folder() as where, pytest.MonkeyPatch.context() as patch:
        patch.setattr(recovery, "_CHUNK", data.draw(st.sampled_from([1, 7, 1 << 20])))
        patch.setattr(event_files, "_CHUNK", data.draw(st.sampled_from([1, 50, 1 << 20])))
        reader, found = EventFile(where / NAME), []
        at_once = data.draw(st.booleans())
        for content, _ in pieces:
            append(where / NAME, content)
            found += [] if at_once else steps(reader)
        found += steps(reader)
        assert found == [step for _, step in pieces if step is not None]
        assert reader.has_damage == any(step is None for _, step in pieces)
        lost = sum(len(content) for content, step in pieces if step is None)
        assert sum(end - start for start, end in reader.skipped) == lost


@pytest.mark.parametrize("length", [1 << 60, (1 << 64) - 1, 8 << 30, (1 << 30) + 1])
def test_a_length_that_cannot_be_is_told_and_not_waited_for(tmp_path: Path, length: int) -> None:
    header = struct.pack("<Q", length)
    bomb = header + struct.pack("<I", masked_crc32c(header)) + b"x" * 100
    (tmp_path / NAME).write_bytes(scalar(1, "loss", 1.0) + bomb)
    reader = EventFile(tmp_path / NAME)
    assert steps(reader) == [1]
    assert f"cannot be read from byte {len(scalar(1, 'loss', 1.0))} on; the 1 events before" in reader.notice
    append(tmp_path / NAME, scalar(2, "loss", 1.0))
    assert steps(reader) == [2]
    assert f"these {len(bomb)} bytes were skipped" in reader.notice


def test_a_file_of_damage_is_given_up_after_a_hundred_places(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"".join(scalar(step, "loss", 1.0) + b"?" for step in range(200)))
    reader = EventFile(tmp_path / NAME)
    assert steps(reader) == list(range(101))
    assert "cannot be read in 100 places, the first from byte" in reader.notice
    assert "; 100 bytes in all were skipped." in reader.notice


def test_what_was_skipped_is_read_once_it_is_mended(tmp_path: Path) -> None:
    path = tmp_path / NAME
    parts = [scalar(step, "loss", 1.0) for step in (1, 2, 3, 4)]
    path.write_bytes(parts[0] + bytes(len(parts[1])) + parts[2])
    reader = EventFile(path)
    assert steps(reader) == [1, 3]
    path.write_bytes(b"".join(parts))
    assert steps(reader) == [1, 2, 3, 4]
    assert reader.notice == ""


def test_a_damaged_beginning_is_no_reason_to_read_the_file_again(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(b"?" + scalar(1, "loss", 1.0))
    reader = EventFile(path)
    assert steps(reader) == [1]
    append(path, scalar(2, "loss", 1.0))
    assert steps(reader) == [2]


def test_what_follows_a_damage_is_read_once_it_is_mended(tmp_path: Path) -> None:
    path = tmp_path / NAME
    whole = b"".join(scalar(step, "loss", 1.0) for step in (1, 2, 3))
    # Zeros where the data has not arrived yet: so network folders and power cuts leave a file.
    path.write_bytes(whole[: len(whole) // 3] + bytes(len(whole) * 2 // 3))
    reader = EventFile(path)
    assert steps(reader) == [1]
    assert "cannot be read from byte" in reader.notice
    path.write_bytes(whole)
    assert steps(reader) == [2, 3]
    assert reader.notice == ""


@pytest.mark.parametrize("steps_after", [(7,), (7, 8), (7, 8, 9)], ids=["shorter", "as long", "longer"])
def test_a_replaced_file_is_read_from_its_start(tmp_path: Path, steps_after: tuple[int, ...]) -> None:
    path = tmp_path / NAME
    path.write_bytes(scalar(1, "loss", 1.0) + scalar(2, "loss", 1.0))
    reader = EventFile(path)
    assert steps(reader) == [1, 2]
    path.write_bytes(b"".join(scalar(step, "loss", 1.0, wall_time=2.0) for step in steps_after))
    os.utime(path, ns=(1, 1))  # the clock of the file system may be too coarse to show the change
    assert steps(reader) == list(steps_after)


def test_a_file_replaced_by_a_longer_copy_of_itself_is_read_on(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(scalar(1, "loss", 1.0))
    reader = EventFile(path)
    assert steps(reader) == [1]
    copy = tmp_path / "copy"
    copy.write_bytes(scalar(1, "loss", 1.0) + scalar(2, "loss", 1.0))
    copy.replace(path)
    assert steps(reader) == [2]


def test_a_file_that_vanishes_and_comes_back_is_read_on(tmp_path: Path) -> None:
    path = tmp_path / NAME
    reader = EventFile(path)
    assert steps(reader) == []
    path.write_bytes(scalar(1, "loss", 1.0))
    assert steps(reader) == [1]
    content = path.read_bytes()
    path.unlink()
    assert steps(reader) == []
    path.write_bytes(content + scalar(2, "loss", 1.0))
    assert steps(reader) == [2]


def test_a_record_that_is_no_event_is_skipped_and_told(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(scalar(1, "loss", 1.0) + framed(b"\xff no event") + scalar(2, "loss", 1.0))
    reader = EventFile(path)
    assert steps(reader) == [1, 2]
    assert f"an invalid event at byte {len(scalar(1, 'loss', 1.0))}" in reader.notice


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    reader = EventFile(tmp_path / NAME)
    assert steps(reader) == []
    assert reader.notice == f"{NAME} cannot be read: Is a directory. Retrying."


def test_only_new_bytes_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / NAME
    path.write_bytes(b"".join(scalar(step, "loss", 1.0) for step in range(1000)))
    reader = EventFile(path)
    assert len(steps(reader)) == 1000
    read: list[int] = []

    def counted(data: bytes, longest: int) -> framing.Few:
        read.append(len(data))
        return framing.frame_few(data, longest)

    monkeypatch.setattr(event_files, "frame_few", counted)
    append(path, scalar(1000, "loss", 1.0))
    assert steps(reader) == [1000]
    assert read == [len(scalar(1000, "loss", 1.0))]
