"""A feature schema is written once: what it refuses, and that its JSON gives the same schema back."""

from __future__ import annotations

import json
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import SchemaError
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.experiment.values import default_array

SCALARS: dict[str, st.SearchStrategy[Any]] = {
    "float32": st.floats(width=32),
    "float64": st.floats(),
    "int32": st.integers(-(2**31), 2**31 - 1),
    "int64": st.integers(-(2**63), 2**63 - 1),
    "bool": st.booleans(),
    "string": st.text(max_size=4),
}


@st.composite
def features(draw: st.DrawFn, name: str) -> Feature:
    dtype = draw(st.sampled_from([*SCALARS, "uint8"]))
    if dtype == "uint8":
        size = draw(st.tuples(st.integers(1, 9), st.integers(1, 9), st.sampled_from([1, 3, 4])))
        return Feature(name, dtype, size, encoding="png")
    scalar = SCALARS[dtype]
    shape = draw(st.sampled_from([(), (1,), (3,), (2, 2), (None,)]))
    rest: dict[str, Any] = {"title": draw(st.text(max_size=3)), "unit": draw(st.sampled_from(["", "mm"]))}
    if dtype in ("string", "int32", "int64") and draw(st.booleans()):
        rest["vocabulary"] = draw(st.lists(scalar, min_size=1, max_size=4, unique=True))
        scalar = st.sampled_from(rest["vocabulary"])
    if shape != (None,):
        one, three = st.lists(scalar, min_size=1, max_size=1), st.lists(scalar, min_size=3, max_size=3)
        full = scalar if shape == () else one if shape == (1,) else three
        if shape == (2, 2):
            pair = st.lists(scalar, min_size=2, max_size=2)
            full = st.lists(pair, min_size=2, max_size=2)
        rest["default"] = draw(st.one_of(st.none(), scalar, full))
    return Feature(name, dtype, shape, **rest)


@given(features("a"), features("b"), features("label"))
def test_any_schema_survives_its_json(a: Feature, b: Feature, label: Feature) -> None:
    schema = FeatureSchema([a, b], labels=label)
    again = FeatureSchema.from_json(schema.to_json())
    assert again == schema
    assert hash(again) == hash(schema)
    for feature, other in zip(schema.all, again.all, strict=True):
        default, same = default_array(feature), default_array(other)
        assert (default is None) == (same is None)
        if default is not None and same is not None:
            assert default.dtype == same.dtype == feature.numpy_dtype
            assert np.array_equal(default, same, equal_nan=default.dtype.kind == "f")


def test_a_default_of_nan_is_a_number_again_after_json() -> None:
    schema = FeatureSchema([Feature("x", default=math.nan), Feature("y", shape=2, default=[math.nan, math.inf])])
    x, y = FeatureSchema.from_json(schema.to_json()).features
    np.testing.assert_array_equal(np.asarray(x.default), math.nan)
    np.testing.assert_array_equal(np.asarray(y.default), [math.nan, math.inf])


def test_the_text_nan_stays_a_text_where_it_is_one() -> None:
    schema = FeatureSchema(Feature("x", "string", default="NaN"))
    assert FeatureSchema.from_json(schema.to_json()).features[0].default == "NaN"


def test_defaults_of_numpy_and_bytes_are_kept_as_plain_values() -> None:
    assert Feature("x", shape=(2,), default=np.array([1, 2])).default == (1.0, 2.0)
    assert Feature("x", "int64", default=np.int64(3)).default == 3
    assert Feature("x", "string", default="é".encode()).default == "é"


def test_a_scalar_default_fills_the_shape() -> None:
    default = default_array(Feature("x", "int32", (2, 2), default=7))
    assert default is not None
    assert default.tolist() == [[7, 7], [7, 7]]


@pytest.mark.parametrize(
    ("dtype", "name"),
    [(np.float32, "float32"), (np.dtype("int64"), "int64"), (np.str_, "string"), (str, "string"), (bool, "bool")],
)
def test_a_dtype_may_be_one_of_numpy(dtype: Any, name: str) -> None:
    assert Feature("x", dtype).dtype == name


def test_a_number_as_shape_makes_a_vector() -> None:
    assert Feature("x", shape=3).shape == (3,)


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda: Feature(""), 'Feature "" needs a name'),
        (lambda: Feature("\ud800"), "needs a name that can be written as UTF-8"),
        (lambda: Feature("x", "float16"), "dtype must be 'float32'"),
        (lambda: Feature("x", shape=(2, None)), "only the first size may be None"),
        (lambda: Feature("x", shape=(0,)), "every size must be 1 or more"),
        (lambda: Feature("x", bogus=1), 'Feature "x": there is no "bogus"'),
        (lambda: Feature("x", "uint8", (2, 2, 1)), "go together: an image"),
        (lambda: Feature("x", "uint8", (2, 2), encoding="png"), "an image's shape is (height, width, channels)"),
        (
            lambda: Feature("x", "uint8", (2, 2, 4), encoding="jpeg"),
            "an image's shape is (height, width, channels)",
        ),
        (lambda: Feature("x", "uint8", (2, 2, 1), encoding="png", default=0), "an image has no default"),
        (lambda: Feature("x", vocabulary=[1.0]), "a vocabulary needs dtype"),
        (lambda: Feature("x", "int64", vocabulary=["a"]), "the vocabulary of int64 holds int values"),
        (lambda: Feature("x", "int32", vocabulary=[2**40]), "out of range for int32"),
        (lambda: Feature("x", "string", vocabulary=["a", "a"]), "holds a value twice"),
        (lambda: Feature("x", minimum=2, maximum=1), "minimum 2.0 is above maximum 1.0"),
        (lambda: Feature("x", "string", minimum=2), "a minimum or maximum is for numbers"),
        (lambda: Feature("x", minimum=math.nan), "is not a number"),
        (lambda: Feature("x", shape=(None,), default=1), "defaults to empty; give no default"),
        (lambda: Feature("x", stored_as="float"), 'stored_as "float" is for float64'),
        (lambda: Feature("x", default="tall"), 'the default does not fit: X must be a number, not "tall"'),
        (lambda: Feature("x", shape=(3,), default=[1, 2]), "must be 3 numbers, not of shape [2]"),
        (lambda: Feature("x", "int32", default=2**40), "must lie between"),
        (lambda: Feature("x", "string", vocabulary=["a"], default="b"), 'must be one of a, not "b"'),
        (lambda: Feature("x", "string", default=b"\xff"), "no UTF-8 text"),
        (lambda: FeatureSchema([]), "The feature schema has no features"),
        (lambda: FeatureSchema([Feature("x"), Feature("x")]), "has the name x twice"),
        (lambda: FeatureSchema([Feature("x")], Feature("x")), "has the name x twice"),
        (lambda: FeatureSchema([Feature("x", shape=(None,)), Feature("x_length")]), "has the name x_length twice"),
        (lambda: FeatureSchema.from_json("{"), "is not valid JSON"),
        (lambda: FeatureSchema.from_json("[]"), "should be a valid dictionary"),
        (lambda: FeatureSchema.from_json('{"features": [{}]}', "schema.json"), "The feature schema schema.json"),
        (lambda: FeatureSchema([Feature("x")]).feature("y"), 'No feature "y". There are: x'),
    ],
)
def test_a_contradiction_is_told_in_a_sentence(made: Any, says: str) -> None:
    with pytest.raises(SchemaError) as caught:
        made()
    assert says in str(caught.value)
    assert str(caught.value).endswith(".")


def test_json_leaves_out_what_is_as_usual() -> None:
    schema = FeatureSchema([Feature("x")], labels=Feature("y", "int64"))
    assert json.loads(schema.to_json()) == {
        "features": [{"name": "x"}],
        "labels": [{"name": "y", "dtype": "int64"}],
    }


@pytest.mark.parametrize("name", ["self", "9", ""])
def test_a_name_that_a_schema_does_not_have_is_told_in_a_sentence(name: str) -> None:
    with pytest.raises(SchemaError, match=f'^The feature schema: there is no "{name}".$'):
        FeatureSchema.from_dict({"features": [{"name": "x"}], name: 1})
    with pytest.raises(SchemaError, match=f'Feature "x": there is no "{name}".$'):
        FeatureSchema.from_dict({"features": [{"name": "x", name: 1}]})


@pytest.mark.parametrize("layout", [{"a": 3}, ["x", True], [["x"], 1.5]])
def test_a_layout_of_anything_but_names_is_told_in_a_sentence(layout: Any) -> None:
    with pytest.raises(SchemaError, match="in its layout, where the name of a feature belongs"):
        FeatureSchema.from_dict({"features": [{"name": "x"}], "layout": layout})
