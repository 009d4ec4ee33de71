"""Records made without pydantic: they equal what pydantic makes, and whatever is not plain is left to it."""

from __future__ import annotations

import dataclasses
import json
from typing import Literal, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from core.runs.events.evaluation_log import Evaluation
from core.runs.json_files import Step, checked
from core.runs.marks import Marks
from core.runs.plain_records import NotPlain, plain_value
from core.runs.run_records import RunInfo, RunState, StartedWarm

WARM = StartedWarm("run", "/runs/é", 900, "dense", {"a": "b"}, 3, 4, ("c",))
RECORDS: list[RunInfo | RunState | Evaluation] = [
    RunInfo("pets", "pets.py", "ab", {"units": [1, 2.5]}, {"steps": 9}, "mae", False, None, {"tf": "2.15"}, 1e9),
    RunInfo("pets", "p", "", {}, {}, "", True, {"a": 1}, {}, 0.5, ("dense",), {"run": "x"}, 7, {}, WARM),
    RunState("ended", "max_steps", 5, 9, "Done.", None, "host", 1e9, 5, 0.25, 0, (3, -4), "saving"),
    Evaluation(7, "held out", "model.ckpt-7", {"loss": float("inf"), "mae": float("nan")}, 1.5),
]
JSON = [json.loads(json.dumps(dataclasses.asdict(record))) for record in RECORDS]
MARKS = {"pinned": [3, 1], "finite": {"3": True}, "damage_seen": {"-20": ["It is.", 5.0]}, "name": "x"}
KINDS = [(type(record), value) for record, value in zip(RECORDS, JSON, strict=True)] + [(Marks, MARKS)]
ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.sampled_from([0, 1, -1, 2**63 - 1, 2**63, -(2**63), 10**30, 0.0, -0.0, 2.5, float("inf"), float("nan")])
    | st.sampled_from(
        ["", "x", "é", "\ud800", "ended", "5", "05", "-0", " 5", "5_0", "٣", "1.0", "true", "9" * 30]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["5", "05", "a", "-7"]), inner),
    max_leaves=4,
)


def agree(kind: object, value: object) -> None:
    """A plain value is just what pydantic makes of it."""
    try:
        plain = plain_value(kind, value)
    except NotPlain:
        return
    assert repr(plain) == repr(TypeAdapter(cast(type[object], kind)).validate_python(value))


@pytest.mark.parametrize(("kind", "value"), KINDS)
def test_what_the_program_writes_is_plain(kind: type, value: dict[str, object]) -> None:
    made = plain_value(kind, {**value, "later": [1]})
    assert repr(made) == repr(TypeAdapter(kind).validate_python(value))
    assert isinstance(made, kind)


@given(st.data())
def test_a_plain_record_is_what_pydantic_makes_of_it(data: st.DataObject) -> None:
    kind, value = data.draw(st.sampled_from(KINDS))
    place = data.draw(st.sampled_from(sorted(value)))
    agree(kind, {**value, place: data.draw(ANYTHING)})
    agree(kind, {name: item for name, item in value.items() if name != place})


@given(ANYTHING, st.data())
def test_a_plain_value_is_what_pydantic_makes_of_it(value: object, data: st.DataObject) -> None:
    kinds = [
        int, bool, float, str, object, int | None, list[float] | dict[str, object], frozenset[Step], dict[int, str],
        tuple[str, int], Literal["ended", 5], dict[float, str], Literal[True, None],
    ]  # fmt: skip
    agree(data.draw(st.sampled_from(kinds)), value)


@pytest.mark.parametrize("value", [True, "7", 7.0, 2**63, None])
def test_what_is_not_plain_is_left_to_pydantic(value: object) -> None:
    with pytest.raises(NotPlain):
        plain_value(Step, value)
    if value in (True, "7", 7.0):
        assert checked(Step, value) == int(str(value).removesuffix(".0").replace("True", "1"))
    else:
        with pytest.raises(ValueError, match="Input should be"):
            checked(Step, value)
