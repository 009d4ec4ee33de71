"""Which way an Example is built: as the export's schema stores its features, or as the signature parses them."""

from __future__ import annotations

import pytest

from core.errors import RequestError
from core.experiment.data.example_proto import Example
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.serving.predict.requests import example_inputs, example_schema
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, Signature, TensorSpec
from core.serving.snippets.sample_inputs import sample_inputs

SCHEMA = FeatureSchema(
    [Feature("rooms", "float64"), Feature("town", "string"), Feature("floor", "int32", default=0)],
    labels=Feature("price", "float64"),
)


def info_of(*parsed: tuple[str, str]) -> SavedModelInfo:
    """An export of the schema, with a signature that parses these (name, dtype)."""
    features = tuple(ExampleFeature(name, dtype, (), "fixed", None, True) for name, dtype in parsed)
    inputs = (TensorSpec("examples", "string", (None,), "examples:0"),)
    signature = Signature("asked", "tensorflow/serving/predict", inputs, (), features)
    return SavedModelInfo("", ("serve",), {"asked": signature}, {}, SCHEMA.model_dump(mode="json"))


def built(info: SavedModelInfo, **row: object) -> dict[str, str]:
    """The list that holds each feature of the Example built for this row."""
    (serialized,) = example_inputs(info, "asked", row)["examples"]
    features = Example.FromString(serialized).features.feature
    return {name: str(features[name].WhichOneof("kind")) for name in features}


ROW = {"rooms": 3.0, "town": "Ulm", "floor": 2}


def test_a_parser_of_what_the_schema_stores_gets_that() -> None:
    info = info_of(("rooms", "string"), ("town", "string"), ("floor", "int64"))
    assert example_schema(info, info.signatures["asked"]) is not None
    assert built(info, **ROW) == {"rooms": "bytes_list", "town": "bytes_list", "floor": "int64_list"}


def test_a_parser_of_floats_gets_floats_where_the_schema_has_doubles() -> None:
    info = info_of(("rooms", "float32"), ("town", "string"), ("floor", "int64"))
    assert built(info, **ROW) == {"rooms": "float_list", "town": "bytes_list", "floor": "int64_list"}
    (shown,) = sample_inputs(info, "asked")["examples"]
    assert Example.FromString(shown).features.feature["rooms"].WhichOneof("kind") == "float_list"


def test_features_that_a_parser_does_not_read_are_neither_needed_nor_refused() -> None:
    info = info_of(("town", "string"))
    assert built(info, town="Ulm") == built(info, **ROW) == {"town": "bytes_list"}
    with pytest.raises(RequestError, match='There is no feature "garden"'):
        built(info, town="Ulm", garden=1)
