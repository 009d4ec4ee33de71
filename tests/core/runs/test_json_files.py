"""Our JSON files: whatever is in them, it is read, or one sentence names the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import BaseModel

from core.errors import RunError, StorageError
from core.runs import json_files
from core.runs.json_files import DEEPEST, LARGEST, Step, parse_json, read_json, read_record, write_json


class Point(BaseModel):
    step: Step
    names: list[str] = []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "not valid JSON"),
        (b'{"a": 1', "not valid JSON"),
        (b"\xff\xfe", "not UTF-8 text at byte 0"),
        (b"[]", "holds no JSON object"),
        (b"[" * 200_000 + b"]" * 200_000, f"nested more than {DEEPEST} levels"),
        (b'{"a":' * 200_000 + b"1" + b"}" * 200_000, f"nested more than {DEEPEST} levels"),
        (b'{"a": 1' + b"0" * 5000 + b"}", "too many digits"),
        (b'{"a": "' + b"x" * LARGEST + b'"}', f"larger than {LARGEST >> 20} MB"),
    ],
    ids=["empty", "cut off", "binary", "a list", "deep lists", "deep objects", "huge number", "large"],
)
def test_a_file_that_cannot_be_used_is_named_with_the_reason(tmp_path: Path, content: bytes, says: str) -> None:
    file = tmp_path / "marks.json"
    file.write_bytes(content)
    with pytest.raises(RunError) as caught:
        read_json(file, "Remove it.")
    assert str(caught.value).startswith(f"{file} cannot be read: ")
    assert says in str(caught.value)
    assert str(caught.value).endswith(". Remove it.")


def test_the_deepest_that_is_allowed_is_read_and_one_level_more_is_not() -> None:
    def nested(levels: int) -> bytes:
        return b"[" * levels + b"]" * levels

    assert parse_json(nested(DEEPEST)) is not None
    with pytest.raises(ValueError, match="nested"):
        parse_json(nested(DEEPEST + 1))


def test_the_limits_are_those_that_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (DEEPEST, LARGEST) == (64, 32 << 20)
    monkeypatch.setattr(json_files, "LARGEST", 10)
    file = tmp_path / "a.json"
    file.write_bytes(b'{"a":  12}')
    assert read_json(file) == {"a": 12}
    file.write_bytes(b'{"a":  123}')
    with pytest.raises(RunError, match="larger than 0 MB"):
        read_json(file)


def test_depth_ends_where_a_bracket_closes() -> None:
    closed = b"[" + b"[[]]," * 100 + b"[" * (DEEPEST - 1) + b"]" * DEEPEST
    found = parse_json(closed)
    assert isinstance(found, list)
    assert len(found) == 101
    with pytest.raises(ValueError, match="nested"):
        parse_json(closed.replace(b"[[[[[[", b"[[[[[[[", 1))


def test_brackets_one_after_the_other_or_in_strings_are_not_depth() -> None:
    flat = json.dumps([[number] for number in range(1000)]).encode()
    found = parse_json(flat)
    assert isinstance(found, list)
    assert len(found) == 1000
    text = "[{" * 1000 + '\\"'
    assert parse_json(json.dumps([text]).encode()) == [text]


def test_what_python_writes_is_read_again(tmp_path: Path) -> None:
    value = {"nan": float("inf"), "path": "caf\udce9", "é": [1, None, True]}
    write_json(tmp_path / "a.json", value)
    assert read_json(tmp_path / "a.json") == value
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert parse_json(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


def test_no_file_is_no_object_and_a_folder_is_told(tmp_path: Path) -> None:
    assert read_json(tmp_path / "gone.json") is None
    (tmp_path / "file").touch()
    assert read_json(tmp_path / "file" / "x.json") is None
    with pytest.raises(RunError, match="cannot be read: Is a directory"):
        read_json(tmp_path)


def test_a_record_leaves_out_what_only_a_newer_version_knows(tmp_path: Path) -> None:
    file = tmp_path / "point.json"
    assert read_record(file, Point) is None
    file.write_text('{"step": 3, "later": {"x": 1}}')
    assert read_record(file, Point) == Point(step=3)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{"step": "' + "y" * 38 + '"}', ".*, got '" + "y" * 38 + "'"),
        ('{"step": "' + "y" * 39 + '"}', ".*, got '" + "y" * 38 + "…"),
        ("{}", "step is missing"),
        ('{"step": "x"}', "step: input should be a valid integer"),
        ('{"step": 9223372036854775808}', "step: input should be less than"),
        ('{"step": -9223372036854775809}', "step: input should be greater than or equal"),
        ('{"step": 1, "names": "x"}', "names: input should be a valid list"),
        ('{"step": 1, "names": ["a", 2]}', r"names\.1: input should be a valid string, got 2"),
        ('{"step": 1e999}', "it holds 1e999, which is too large"),
        (f'{{"step": "{"y" * 500}"}}', ".*got 'y{38}…"),
    ],
)
def test_a_wrong_value_is_named_by_its_place(tmp_path: Path, content: str, says: str) -> None:
    file = tmp_path / "point.json"
    file.write_text(content)
    with pytest.raises(RunError, match=rf"point\.json cannot be read: {says}"):
        read_record(file, Point)


def test_the_largest_steps_are_steps() -> None:
    assert (Point(step=2**63 - 1).step, Point(step=-(2**63)).step) == (2**63 - 1, -(2**63))


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    write_json(file, {"a": 1})
    with pytest.raises(TypeError):
        write_json(file, {"a": object()})
    assert read_json(file) == {"a": 1}
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    with pytest.raises(StorageError, match=r"Could not write b\.json"):
        write_json(tmp_path / "gone" / "b.json", {})


def test_what_no_text_can_hold_is_replaced_and_the_bytes_of_a_files_name_stay(tmp_path: Path) -> None:
    file = tmp_path / "run.json"
    file.write_text(r'{"a\u0000": ["\ud800 \uDFFF", {"b": "\u0000"}, 1], "name": "\udcff", "pair": "\ud83d\ude00"}')
    assert read_json(file) == {"a�": ["� �", {"b": "�"}, 1], "name": "\udcff", "pair": "😀"}
