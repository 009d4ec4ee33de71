"""What a signature wants to be given, one Input per editor, dense or inside an Example."""

from __future__ import annotations

from typing import cast

from core.errors import SchemaError
from core.experiment.feature import DType, Feature
from core.experiment.values import default_array
from core.serving.predict.requests import example_schema, schema_of, takes_batches
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, Signature, TensorSpec
from gui.pages.predict.input.inputs import NUMBERS, Input


def dense_inputs_of(info: SavedModelInfo, signature: Signature) -> list[Input]:
    """The editors of a dense signature. Lengths and row splits of what varies in length are filled in."""
    schema = schema_of(info)
    features = {feature.name: feature for feature in schema.features} if schema is not None else {}
    lengths = {feature.length_name for feature in features.values() if feature.is_ragged}
    lengths |= set(signature.ragged.values())
    inputs = []
    for spec in _in_schema_order(signature.inputs, list(features)):
        if spec.alias not in lengths:
            inputs.append(_of_tensor(spec, features.get(spec.alias), ragged=spec.alias in signature.ragged))
    return inputs


def _of_tensor(spec: TensorSpec, feature: Feature | None, *, ragged: bool) -> Input:
    shape = spec.shape or ()
    if takes_batches(spec) and not ragged:
        shape = shape[1:]  # of a ragged input the values of all rows stand in one; one row has any number of them
    if feature is None or feature.dtype != spec.dtype or shape != feature.shape:
        feature = _plain_feature(spec.alias, spec.dtype, shape)
    return Input(spec.alias, spec.dtype, shape, feature, _default_of(feature), True, free_rank=spec.shape is None)


def example_inputs_of(info: SavedModelInfo, signature: Signature) -> list[Input]:
    """The editors of the features inside an Example."""
    schema = example_schema(info, signature)
    if schema is not None:
        return [
            Input(
                item.name, item.dtype, item.shape, item, _default_of(item), item.is_required, sequence=item.sequence
            )
            for item in schema.features
        ]
    return [_of_example_feature(item) for item in signature.example_features or ()]


def _of_example_feature(item: ExampleFeature) -> Input:
    if item.sequence:
        lists = item.kind != "fixed"
        shape = (None, None) if lists else item.shape or (None,)
        return Input(item.name, item.dtype, shape, None, None, False, sequence=True, has_lists=lists)
    shape = (None,) if item.kind != "fixed" else item.shape or ()
    feature = _plain_feature(item.name, item.dtype, shape)
    return Input(item.name, item.dtype, shape, feature, item.default, item.required)


def _plain_feature(name: str, dtype: str, shape: tuple[int | None, ...]) -> Feature | None:
    """A feature that checks values of that dtype and shape; None if none can."""
    if dtype not in (*NUMBERS, "bool", "string"):
        return None
    try:
        return Feature(name, cast(DType, dtype), shape, title=name)
    except SchemaError:
        return None


def _default_of(feature: Feature | None) -> object:
    if feature is None or feature.is_ragged:
        return None
    default = default_array(feature)
    return None if default is None else _plain(default.tolist())


def _plain(value: object) -> object:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _in_schema_order(specs: tuple[TensorSpec, ...], names: list[str]) -> list[TensorSpec]:
    return sorted(specs, key=lambda spec: names.index(spec.alias) if spec.alias in names else len(names))
