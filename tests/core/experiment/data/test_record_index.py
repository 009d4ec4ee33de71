"""Pages of TFRecord files: small and large records, plain and gzip, whole, cut short and damaged."""

from __future__ import annotations

import gzip
import os
import struct
import tracemalloc
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DataError
from core.experiment.data import record_index
from core.experiment.data.gzip_stream import GzipStream
from core.experiment.data.record_files import LARGEST, compression_of, read_serialized, write_serialized
from core.experiment.data.record_index import EVERY, RecordPager
from core.runs.events.framing import masked_crc32c
from core.words import speak


def records_of(count: int, size: int = 20) -> list[bytes]:
    random = np.random.default_rng(count)
    return [str(number).encode() + random.bytes(number % size) for number in range(count)]


def index_of(pager: RecordPager) -> record_index.RecordIndex:
    index = pager.build_index(lambda count, share: None, lambda: False)
    assert index is not None
    return index


@pytest.fixture(params=["plain.tfrecord", "packed.tfrecord.gz"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path: Path = tmp_path / request.param
    return path


def test_pages_come_with_and_without_an_index(file: Path, tmp_path: Path) -> None:
    records = records_of(5 * EVERY + 7)
    write_serialized(file, records)
    pager = RecordPager(file, tmp_path / "cache")
    for _ in range(2):
        for start, count in ((0, 50), (50, 50), (100, 1), (3, 10), (5 * EVERY, 50), (EVERY - 1, 2)):
            page = pager.page(start, count)
            assert page.records == tuple(records[start : start + count])
            assert (page.start, page.damage) == (start, "")
            assert page.at_end is (start == 5 * EVERY)
        assert index_of(pager).count == len(records)
    assert pager.page(10_000, 5).records == ()
    assert pager.page(len(records) - 1, 1).at_end
    pager.close()


def test_the_index_is_kept_for_the_file_as_it_is(file: Path, tmp_path: Path) -> None:
    write_serialized(file, records_of(200))
    first = RecordPager(file, tmp_path / "cache")
    assert first.index is None
    index_of(first)
    again = RecordPager(file, tmp_path / "cache")
    assert again.index is not None
    assert again.index.count == 200
    assert again.page(150, 2).records == tuple(records_of(200)[150:152])
    write_serialized(file, records_of(90))
    assert RecordPager(file, tmp_path / "cache").index is None, "it is another file by now"
    assert [path.parent for path in tmp_path.rglob("*.npz")] == [tmp_path / "cache"], "nothing beside the data"


@pytest.mark.skipif(os.name == "nt", reason="a profile of Windows is private as it is")
def test_nobody_else_may_look_where_indexes_are_kept(file: Path, tmp_path: Path) -> None:
    write_serialized(file, records_of(200))
    cache = tmp_path / "cache"
    cache.mkdir(mode=0o755)
    index_of(RecordPager(file, cache))
    assert cache.stat().st_mode & 0o777 == 0o700, "one that an earlier version made, too"


@pytest.mark.parametrize("of_newer_kind", [False, True])
def test_a_damaged_index_is_made_again(file: Path, tmp_path: Path, of_newer_kind: bool) -> None:
    write_serialized(file, records_of(200))
    index_of(RecordPager(file, tmp_path / "cache"))
    (kept,) = (tmp_path / "cache").glob("*.npz")
    data = bytearray(kept.read_bytes())
    if of_newer_kind:
        data[data.rindex(b"PK\1\2") + 6] = 128  # the version of ZIP that reads it
    else:
        del data[-30:]
    kept.write_bytes(data)
    pager = RecordPager(file, tmp_path / "cache")
    assert pager.index is None
    assert index_of(pager).count == 200


@pytest.mark.parametrize("with_index", [False, True])
def test_of_a_file_cut_short_the_readable_part_is_kept(file: Path, tmp_path: Path, with_index: bool) -> None:
    records = records_of(1000, size=300)
    write_serialized(file, records)
    os.truncate(file, file.stat().st_size * 2 // 3)
    pager = RecordPager(file, tmp_path / "cache")
    page = pager.page(0, 2000) if not with_index else None
    index = index_of(pager)
    page = page or pager.page(0, 2000)
    assert 500 < index.count < 800
    assert page.records == tuple(records[: index.count])
    assert page.at_end
    said = f"the first {index.count} records are shown"
    assert said in page.damage
    assert said in index.damage


def test_of_a_damaged_gzip_file_what_comes_before_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "packed.gz"
    records = records_of(1000, size=300)
    write_serialized(file, records)
    data = bytearray(file.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 40] = b"x" * 40
    file.write_bytes(data)
    pager = RecordPager(file, tmp_path)
    count = index_of(pager).count
    assert 300 < count < 800
    page = pager.page(0, 1000)
    assert page.records == tuple(records[:count])
    assert f"the first {count} records are shown" in page.damage


def test_behind_a_wrong_checksum_nothing_is_read(tmp_path: Path) -> None:
    file = tmp_path / "plain.tfrecord"
    write_serialized(file, [b"one", b"two", b"three"])
    data = bytearray(file.read_bytes())
    data[data.index(b"two")] ^= 1
    file.write_bytes(data)
    pager = RecordPager(file, tmp_path)
    assert pager.page(0, 10).records == (b"one",)
    assert "the first record is shown" in pager.page(0, 10).damage
    assert index_of(pager).count == 1


def test_a_kept_index_says_what_is_damaged_in_the_language_of_now(tmp_path: Path) -> None:
    file = tmp_path / "plain.tfrecord"
    write_serialized(file, [b"one", b"two"])
    os.truncate(file, file.stat().st_size - 1)
    assert "is damaged or cut short" in index_of(RecordPager(file, tmp_path / "cache")).damage
    speak(translate_count=lambda one, many, n: "{name} ist abgeschnitten")
    try:
        kept = RecordPager(file, tmp_path / "cache").index
    finally:
        speak()
    assert kept is not None
    assert kept.damage == "plain.tfrecord ist abgeschnitten"


@pytest.mark.parametrize("content", [b"hello, this is a text file", b"\x1f\x8bno gzip at all"])
def test_what_is_no_tfrecord_file_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "text").write_bytes(content)
    pager = RecordPager(tmp_path / "text", tmp_path)
    page = pager.page(0, 10)
    assert page.records == ()
    assert page.damage == "text is not a TFRecord file, or is damaged: its first record cannot be read."
    assert index_of(pager).damage == page.damage


def test_an_empty_file_has_no_records_and_no_damage(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    pager = RecordPager(tmp_path / "empty", tmp_path)
    page = pager.page(0, 10)
    assert (page.records, page.at_end, page.damage) == ((), True, "")
    assert index_of(pager).count == 0
    assert pager.page(0, 10).records == ()


@pytest.mark.parametrize(("name", "says"), [("nothing", "There is no file"), (".", "is a folder")])
def test_what_cannot_be_opened_is_said(tmp_path: Path, name: str, says: str) -> None:
    with pytest.raises(DataError, match=says):
        RecordPager(tmp_path / name, tmp_path)


def test_making_the_index_can_be_stopped_and_tells_how_far_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "plain.tfrecord"
    write_serialized(file, records_of(1000))
    monkeypatch.setattr(record_index, "_CHUNK", 1000)
    monkeypatch.setattr(record_index, "_REPORT_EVERY", 0.0)
    told: list[tuple[int, float]] = []
    pager = RecordPager(file, tmp_path / "cache")
    assert pager.build_index(lambda count, share: told.append((count, share)), lambda: len(told) >= 5) is None
    assert [count for count, _ in told] == sorted({count for count, _ in told})
    assert 0 < told[-1][1] < 1
    assert not (tmp_path / "cache").exists()
    assert index_of(pager).count == 1000


def test_records_larger_than_a_piece_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_index, "_CHUNK", 64)
    records = [b"a" * 1000, b"", b"b" * 3, b"c" * 5000]
    write_serialized(tmp_path / "large", records)
    pager = RecordPager(tmp_path / "large", tmp_path)
    assert index_of(pager).count == 4
    assert pager.page(0, 9).records == tuple(records)


@given(places=st.lists(st.tuples(st.integers(0, 2500), st.integers(0, 300)), max_size=8), members=st.integers(1, 3))
def test_a_gzip_file_reads_the_same_from_anywhere(
    tmp_path: Path, places: list[tuple[int, int]], members: int
) -> None:
    data = np.random.default_rng(0).bytes(2400)
    pieces = [data[index * len(data) // members :][: len(data) // members] for index in range(members)]
    path = tmp_path / "data.gz"
    path.write_bytes(b"".join(gzip.compress(piece, 0) for piece in pieces))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.experiment.data.gzip_stream._APART", 200)
        patch.setattr("core.experiment.data.gzip_stream._CHUNK", 70)
        patch.setattr("core.experiment.data.gzip_stream._MOST_MARKS", 4)
        stream = GzipStream(path)
        for place, size in places:
            assert stream.seek(place) == min(place, len(data))
            assert stream.read(size) == data[place : place + size]
        assert len(stream._marks) <= 4, "memory is bounded, however long the file is"
        stream.close()


def test_going_back_in_a_gzip_file_does_not_start_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.experiment.data.gzip_stream._APART", 1000)
    monkeypatch.setattr("core.experiment.data.gzip_stream._CHUNK", 500)
    data = np.random.default_rng(0).bytes(100_000)
    (tmp_path / "data.gz").write_bytes(gzip.compress(data, 0))
    stream = GzipStream(tmp_path / "data.gz")
    stream.seek(len(data))
    stream.seek(90_000)
    stream.read(10)
    assert stream.packed_position > 80_000
    unpacked: list[int] = []
    original = zlib.decompressobj

    def counted(bits: int) -> object:
        unpacked.append(bits)
        return original(bits)

    monkeypatch.setattr(zlib, "decompressobj", counted)
    stream.seek(50_000)
    assert stream.read(20) == data[50_000:50_020]
    assert not unpacked, "it went on from a place it knew"
    assert stream.packed_position < 53_000
    stream.close()


def claim(length: int) -> bytes:
    """The header of a record of that length, its checksum right."""
    head = struct.pack("<Q", length)
    return head + struct.pack("<I", masked_crc32c(head))


@pytest.mark.parametrize("length", [LARGEST + 1, 1 << 33, 1 << 60, (1 << 64) - 1])
def test_a_record_that_claims_to_be_huge_is_not_read(tmp_path: Path, length: int) -> None:
    file = tmp_path / "a.tfrecord"
    write_serialized(file, [b"first"])
    file.write_bytes(file.read_bytes() + claim(length) + b"x" * 100)
    pager = RecordPager(file, tmp_path / "cache")
    page = pager.page(0, 50)
    assert page.records == (b"first",)
    assert "record 1 is too large" in page.damage
    index = pager.build_index(lambda count, share: None, lambda: False)
    pager.close()
    assert index is not None
    assert (index.count, index.damage) == (1, page.damage)
    again = RecordPager(file, tmp_path / "cache").index
    assert again is not None
    assert again.damage == page.damage, "the index that was kept says the same"
    with pytest.raises(DataError, match=r"record 1 is too large\. It claims"):
        list(read_serialized(file))


@pytest.mark.parametrize("compression", ["GZIP", "ZLIB"])
def test_a_packed_record_of_gigabytes_takes_little_memory(tmp_path: Path, compression: str) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31 if compression == "GZIP" else 15)
    packed = packer.compress(claim(1 << 32))
    packed += b"".join(packer.compress(bytes(1 << 22)) for _ in range(64)) + packer.flush()
    (tmp_path / "a.tfrecord").write_bytes(packed)
    tracemalloc.start()
    pager = RecordPager(tmp_path / "a.tfrecord", tmp_path / "cache")
    assert "too large" in pager.page(0, 50).damage
    pager.build_index(lambda count, share: None, lambda: False)
    pager.close()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 150_000_000


def test_a_page_of_large_records_is_shorter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.experiment.data.record_index.LARGEST", 100)
    write_serialized(tmp_path / "a.tfrecord", [bytes(60)] * 5)
    pager = RecordPager(tmp_path / "a.tfrecord", tmp_path / "cache")
    page = pager.page(0, 50)
    assert (len(page.records), page.at_end, page.damage) == (2, False, "")
    assert len(pager.page(4, 50).records) == 1
    pager.close()


def test_a_zlib_file_is_read_as_any_other(tmp_path: Path) -> None:
    write_serialized(tmp_path / "a.tfrecord", [b"one", b"two"], "ZLIB")
    assert compression_of(tmp_path / "a.tfrecord") == "ZLIB"
    assert list(read_serialized(tmp_path / "a.tfrecord")) == [b"one", b"two"]
    pager = RecordPager(tmp_path / "a.tfrecord", tmp_path / "cache")
    assert pager.page(1, 5).records == (b"two",)
    pager.close()
