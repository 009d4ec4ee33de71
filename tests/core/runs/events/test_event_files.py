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

from core.runs.events import event_files, framing
from core.runs.events.event_files import EventFile, masked_crc32c
from tests.core.event_bytes import append, framed, scalar

NAME = "events.out.tfevents.1"


@contextmanager
def folder() -> Iterator[Path]:
    """One for each example of hypothesis; tmp_path is one for all of them."""
    with tempfile.TemporaryDirectory() as path:
        yield Path(path)


def steps(reader: EventFile) -> list[int]:
    return [event.step for event in reader.read_new()]


def naive_frame(data: bytes) -> tuple[list[bytes], bool]:
    """The payloads, and whether damage ends them; one record at a time."""
    payloads, position = [], 0
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


@given(st.integers(0, 10_000))
def test_a_flipped_byte_ends_the_file_there_and_says_so(where: int) -> None:
    records = [scalar(step, "loss", 1.0) for step in range(1, 6)]
    content = bytearray(b"".join(records))
    where %= len(content)
    content[where] ^= 0x40
    with folder() as path:
        (path / NAME).write_bytes(bytes(content))
        reader = EventFile(path / NAME)
        whole = where // len(records[0])
        assert steps(reader) == list(range(1, whole + 1))
        assert f"damaged at byte {whole * len(records[0])}, after {whole} events" in reader.notice


def test_what_follows_a_damage_is_read_once_it_is_mended(tmp_path: Path) -> None:
    path = tmp_path / NAME
    whole = b"".join(scalar(step, "loss", 1.0) for step in (1, 2, 3))
    # Zeros where the data has not arrived yet: so network folders and power cuts leave a file.
    path.write_bytes(whole[: len(whole) // 3] + bytes(len(whole) * 2 // 3))
    reader = EventFile(path)
    assert steps(reader) == [1]
    assert "damaged" in reader.notice
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
    assert f"no event at byte {len(scalar(1, 'loss', 1.0))}" in reader.notice


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    reader = EventFile(tmp_path / NAME)
    assert steps(reader) == []
    assert reader.notice == f"{NAME} cannot be read: Is a directory. It is tried again."


def test_only_new_bytes_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / NAME
    path.write_bytes(b"".join(scalar(step, "loss", 1.0) for step in range(1000)))
    reader = EventFile(path)
    assert len(steps(reader)) == 1000
    read: list[int] = []

    def counted(data: bytes) -> framing.Framed:
        read.append(len(data))
        return framing.frame(data)

    monkeypatch.setattr(event_files, "frame", counted)
    append(path, scalar(1000, "loss", 1.0))
    assert steps(reader) == [1000]
    assert read == [len(scalar(1000, "loss", 1.0))]
