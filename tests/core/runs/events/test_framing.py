"""Framing: lengths and checksums, and where reading goes on behind damage."""

from __future__ import annotations

import io
import struct

import google_crc32c
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.runs.events import recovery
from core.runs.events.framing import HEADER, LONGEST, frame, frame_few, length_at, masked_crc32c
from core.runs.events.growing_array import GrowingArray
from core.runs.events.recovery import next_record
from tests.core.event_bytes import framed


def header(length: int) -> bytes:
    data = struct.pack("<Q", length)
    return data + struct.pack("<I", masked_crc32c(data))


def test_the_checksum_is_a_crc32c_rotated_and_moved() -> None:
    assert google_crc32c.value(b"123456789") == 0xE3069283
    rotated = 0xE3069283 >> 15 | 0xE3069283 << 17
    assert masked_crc32c(b"123456789") == (rotated + 0xA282EAD8) & 0xFFFFFFFF


def test_a_length_is_believed_with_its_checksum_only() -> None:
    data = framed(b"abc")
    assert length_at(data) == 3
    assert length_at(b"xx" + data, 2) == 3
    assert length_at(bytes([data[0] ^ 1]) + data[1:]) is None


def test_a_record_may_be_as_long_as_is_said_and_no_longer() -> None:
    data = framed(b"x" * 10) * 2
    assert len(frame(data, 10).starts) == 2
    assert not frame(data, 10).damaged
    found = frame(framed(b"x" * 9) + data, 9)
    assert (len(found.starts), found.damaged) == (1, True)


@pytest.mark.parametrize(("length", "damaged"), [(LONGEST, False), (LONGEST + 1, True), ((1 << 64) - 1, True)])
def test_a_length_beyond_what_protobuf_reads_is_damage(length: int, damaged: bool) -> None:
    found = frame(header(length) + b"x" * 100)
    assert found.damaged == damaged
    assert found.missing == (0 if damaged else length + HEADER + 4 - 112)


@given(st.lists(st.binary(max_size=30), max_size=12), st.integers(0, 400), st.integers(0, 400), st.integers(0, 31))
def test_few_records_are_found_as_many_are(texts: list[bytes], cut: int, spoilt: int, longest: int) -> None:
    data = bytearray(b"".join(map(framed, texts))[: 400 - cut])
    if spoilt < len(data):
        data[spoilt] ^= 1
    many, few = frame(bytes(data), longest), frame_few(bytes(data), longest)
    assert (many.starts.tolist(), many.ends.tolist()) == (few.starts, few.ends)
    assert (many.missing, many.damaged, many.used) == (few.missing, few.damaged, few.used)


@given(st.lists(st.binary(min_size=8, max_size=8), max_size=20))
def test_many_checksums_at_once_are_those_one_by_one(texts: list[bytes]) -> None:
    rows = np.frombuffer(b"".join(texts), np.uint8).reshape(-1, 8)
    assert recovery._masked_crc32c(rows).tolist() == [masked_crc32c(text) for text in texts]


def find(content: bytes, damaged: int = 0, start: int = 0, longest: int = LONGEST) -> int | None:
    return next_record(io.BytesIO(content), damaged, start, len(content), longest)


@pytest.mark.parametrize("chunk", [1, 5, 12, 1 << 20])
@pytest.mark.parametrize("junk", [1, 11, 12, 13, 100])
def test_the_next_record_is_found_wherever_it_begins(
    chunk: int, junk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovery, "_CHUNK", chunk)
    last = framed(b"last")
    assert find(b"?" * junk + last) == junk
    assert find(bytes(junk) + last + last) == junk
    assert find(b"?" * junk + last[:-1]) == junk, "it is still being written"
    assert find(b"?" * junk + last[:11]) is None


def test_a_whole_record_goes_before_one_that_never_ends() -> None:
    endless = header(1 << 20) + b"x" * 30
    assert find(b"?" + endless + framed(b"whole")) == 1 + len(endless)
    assert find(b"?" + endless) == 1
    assert find(b"?" + endless, longest=1 << 19) is None


def test_a_damaged_record_whose_length_is_right_is_skipped_whole() -> None:
    inner = framed(b"a record inside of another")
    outer = bytearray(framed(inner + b"more"))
    outer[-1] ^= 1
    content = bytes(outer) + framed(b"next")
    assert find(content) == len(outer)


def test_the_search_begins_where_the_last_one_ended() -> None:
    content = b"?" * 50 + framed(b"x") + b"?" + framed(b"y")
    assert find(content, start=51) == 50 + 17 + 1


def test_only_so_many_bytes_are_read_to_verify_records(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery, "_VERIFIED", 5)
    content = b"?" + framed(b"123") + b"?" + framed(b"123") + b"?"
    assert find(content) == 1
    assert find(content, start=2) == 1 + 19 + 1
    monkeypatch.setattr(recovery, "_VERIFIED", 2)
    assert find(content) is None


def test_a_growing_array_keeps_what_stands_before() -> None:
    column = GrowingArray(np.int64)
    column.replace(0, np.arange(3))
    column.replace(1, np.array([7, 8, 9]))
    assert column.values.tolist() == [0, 7, 8, 9]
    column.replace(2, np.empty(0, np.int64))
    assert (column.values.tolist(), len(column)) == ([0, 7], 2)
    column.replace(99, np.arange(1000))
    assert column.values.tolist() == [0, 7, *range(1000)]
