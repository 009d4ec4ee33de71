"""JSON from outside, within limits."""

from __future__ import annotations

import pytest

from core.serving.predict.json_text import DEPTH, parse_json


def test_what_is_within_the_limits_is_read() -> None:
    assert parse_json('{"a": [1, {"b": null}]}') == {"a": [1, {"b": None}]}
    assert parse_json(b"[1.5]") == [1.5]
    parse_json("[" * DEPTH + "]" * DEPTH)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "not valid JSON .Expecting property name"),
        ("[" * (DEPTH + 1) + "]" * (DEPTH + 1), f"nested more than {DEPTH} levels deep"),
        ('{"a":' * 50 + "1" + "}" * 50, f"nested more than {DEPTH} levels deep"),
        ("[" * 100_000 + "]" * 100_000, f"nested more than {DEPTH} levels deep"),
        ("1" * 5000, "a number with too many digits"),
        ("[1, 1e999]", "it holds 1e999, which is too large"),
        (b"\xff\xfe\xfd", "not UTF-8 text"),
    ],
)
def test_what_is_not_is_said(text: str | bytes, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        parse_json(text)
