"""Requests and answers as plain values: JSON to arrays and Examples, outputs back to JSON. No TensorFlow."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from core.errors import RequestError
from core.experiment.data.example_proto import Example, ExampleMessage, SequenceExampleMessage
from core.experiment.data.examples import build_example, storage_kind
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.experiment.values import rows_to_array, to_array
from core.serving.predict.numbers import numbers_of
from core.serving.predict.sequences import build_sequence_example, has_steps, put
from core.serving.predict.tensors import tensor_of
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, Signature, TensorSpec
from core.words import worded

# The list of an Example that a parser reads a dtype from.
_LISTS = {"string": "bytes_list", "float32": "float_list", "int64": "int64_list"}
_NESTED = (dict, list, tuple)


def example_schema(info: SavedModelInfo, signature: Signature) -> FeatureSchema | None:
    """The export's schema, if the signature parses just these features, stored as the schema stores them."""
    schema = schema_of(info)
    if schema is None or not signature.example_features:
        return schema
    parsed = {item.name: _LISTS.get(item.dtype) for item in signature.example_features}
    return schema if parsed == {feature.name: storage_kind(feature) for feature in schema.features} else None


def schema_of(info: SavedModelInfo) -> FeatureSchema | None:
    """The feature schema kept in the export, if it is ours."""
    return None if info.schema is None else FeatureSchema.from_dict(info.schema)


def signature_of(info: SavedModelInfo, name: str) -> Signature:
    """RequestError lists the signatures there are."""
    if name not in info.signatures:
        why = worded('There is no signature "{name}". {offer}', name=name, offer=info.offer)
        raise RequestError("signature", why)
    return info.signatures[name]


if TYPE_CHECKING:
    from core.serving.saved_model.signatures import TensorSpec


def ragged_columns(
    values: TensorSpec, splits: TensorSpec, rows: Sequence[object] | NDArray[np.generic]
) -> dict[str, NDArray[np.generic]]:
    """Rows of different length as the two tensors. RequestError names the row that does not fit."""
    inner = (values.shape or (None,))[1:]
    parts = []
    for number, row in enumerate(rows):
        given = row if isinstance(row, list | tuple | np.ndarray) else [row]
        if not len(given):
            continue
        try:
            parts.append(tensor_of(values.alias, values.dtype, (None, *inner), given))
        except RequestError as error:
            raise RequestError(
                values.alias,
                worded("{error} (row {number})", error=error, number=number) if len(rows) > 1 else str(error),
            ) from None
    dtype = object if values.dtype == "string" else np.dtype(values.dtype)
    flat = np.concatenate(parts) if parts else np.empty((0, *(size or 0 for size in inner)), dtype)
    lengths = [len(row) if isinstance(row, list | tuple | np.ndarray) else 1 for row in rows]
    return {values.alias: flat, splits.alias: np.cumsum([0, *lengths]).astype(splits.dtype)}


def dense_inputs(
    info: SavedModelInfo, signature: str, columns: Mapping[str, object]
) -> dict[str, NDArray[np.generic]]:
    """{alias: values with the batch dimension} (TF Serving's column form) as arrays.

    Bytes are {"b64": "..."}; text is UTF-8. Where the export knows its schema, each row is checked against it;
    a variable-length feature, and a ragged input, may be given as rows of different length: its lengths, or row
    splits, are then filled in.
    """
    found = signature_of(info, signature)
    aliases = {spec.alias: spec for spec in found.inputs}
    if not isinstance(columns, Mapping):
        raise RequestError(
            "dense", worded("A dense request is an object {alias: values with the batch dimension}.")
        )
    for alias in columns:
        if alias not in aliases:
            raise RequestError(
                alias,
                worded(
                    '"{alias}" is not an input of {signature}. Its inputs are: {names}.',
                    alias=alias,
                    signature=signature,
                    names=", ".join(aliases),
                ),
            )
    schema = schema_of(info)
    features = {feature.name: feature for feature in schema.features} if schema else {}
    inputs: dict[str, NDArray[np.generic]] = {}
    for alias, values in columns.items():
        rows = from_json(values)
        feature = features.get(alias)
        spec = aliases[alias]
        if spec.shape == ():
            inputs[alias] = tensor_of(alias, spec.dtype, (), rows)
            continue
        if not isinstance(rows, list | tuple | np.ndarray):
            raise RequestError(
                alias, worded('"{alias}" needs the batch dimension: a list with one value per row.', alias=alias)
            )
        if alias in found.ragged and found.ragged[alias] not in columns:
            inputs.update(ragged_columns(spec, aliases[found.ragged[alias]], rows))
        elif feature is not None and _is_raw(feature, spec):
            inputs.update(_feature_rows(feature, rows, has_length=feature.length_name in columns))
        else:
            inputs[alias] = _plain_rows(spec, rows)
    return inputs


def example_inputs(
    info: SavedModelInfo, signature: str, rows: Sequence[Mapping[str, object]] | Mapping[str, object]
) -> dict[str, NDArray[np.generic]]:
    """Rows {feature: value} as serialized Examples for a signature that takes them.

    Built by the export's schema where the signature parses what that stores, else by the features recovered from
    the graph: a receiver of somebody's own may want floats where the schema has doubles, or fewer features.
    """
    found = signature_of(info, signature)
    if found.example_features is None:
        why = worded("{signature} takes dense tensors, not Examples.", signature=signature)
        raise RequestError("example", f"{why} {_examples_signatures(info)}")
    alias = next(spec.alias for spec in found.inputs if spec.dtype == "string")
    rows = [rows] if isinstance(rows, Mapping) else rows
    if not isinstance(rows, list | tuple) or not all(isinstance(row, Mapping) for row in rows):
        raise RequestError("example", worded("An Example is an object {feature: value}, or a list of them."))
    serialized = np.empty(len(rows), dtype=object)
    serialized[:] = [bytes(example_of(info, found, row).SerializeToString(deterministic=True)) for row in rows]
    return {alias: serialized}


def example_of(
    info: SavedModelInfo, signature: Signature, row: Mapping[str, object]
) -> ExampleMessage | SequenceExampleMessage:
    """One row as an Example message. RequestError names the feature."""
    plain = {name: from_json(value) for name, value in row.items() if value is not None}
    schema = example_schema(info, signature)
    if schema is not None:
        return build_example(schema, plain, labels=False)
    parsed = signature.example_features or ()
    ours, names = schema_of(info), {feature.name for feature in parsed}
    unread = {feature.name for feature in ours.features} - names if ours is not None else set()
    return _foreign_example(parsed, {name: value for name, value in plain.items() if name not in unread})


def columns_of(signature: Signature, rows: Sequence[Mapping[str, object]]) -> dict[str, object]:
    """Rows {alias: value} as the columns `dense_inputs` takes: a value per row, but a tensor without a batch once.

    None, or a missing value, is left out in every row or in none. RequestError names what only some rows have.
    """
    columns: dict[str, object] = {}
    specs = {spec.alias: spec for spec in signature.inputs}
    for name in dict.fromkeys(name for row in rows for name in row):
        values = [row.get(name) for row in rows]
        given = [value for value in values if value is not None]
        if not given:
            continue
        if len(given) < len(rows):
            raise RequestError(
                name,
                worded(
                    "{name} is missing in row {row}.",
                    name=name,
                    row=next(i for i, v in enumerate(values) if v is None),
                ),
            )
        columns[name] = values if name not in specs or takes_batches(specs[name]) else values[0]
    return columns


def takes_batches(spec: TensorSpec) -> bool:
    """Whether the first dimension of an input is that of the batch, not a part of one fixed tensor."""
    return spec.shape is None or spec.batched or (len(spec.shape) > 0 and spec.shape[0] in (None, 1))


def signature_for(info: SavedModelInfo, *, example: bool) -> str:
    """The signature to use where none was named: the default one if it fits, else the first that does."""
    fitting = [name for name, item in info.signatures.items() if (item.example_features is not None) == example]
    if not fitting:
        none_dense = worded("No signature of this export takes dense tensors.")
        why = worded("No signature of this export takes Examples.") if example else none_dense
        raise RequestError("signature", f"{why} {info.offer}")
    return fitting[0]


def class_names(info: SavedModelInfo, output: TensorSpec) -> tuple[str, ...] | None:
    """The names of the classes along the last dimension of an output, where the schema's label knows them."""
    schema = schema_of(info)
    if schema is None or output.dtype not in ("float32", "float64") or not output.shape or len(output.shape) < 2:
        return None
    for label in schema.labels:
        if label.vocabulary is not None and len(label.vocabulary) == output.shape[-1]:
            return tuple(str(word) for word in label.vocabulary)
    return None


def from_json(value: object) -> object:
    """`value` with every {"b64": "..."} as bytes, {"real": x, "imag": y} as a complex number. RequestError."""
    if isinstance(value, Mapping):
        if set(value) == {"real", "imag"}:
            return _complex(value["real"], value["imag"])
        if set(value) != {"b64"}:
            why = worded('Bytes are written {"b64": "..."}; another object has no meaning here.')
            raise RequestError("b64", why)
        try:
            return base64.b64decode(value["b64"], validate=True)
        except (binascii.Error, TypeError, ValueError):
            raise RequestError("b64", worded("The text behind b64 is not base64.")) from None
    if isinstance(value, list | tuple):
        nested = {kind for kind in set(map(type, value)) if issubclass(kind, _NESTED)}
        return [from_json(item) if type(item) in nested else item for item in value] if nested else list(value)
    return value


def outputs_json(outputs: Mapping[str, object]) -> dict[str, object]:
    """Outputs as TensorFlow Serving writes them: text is text, but {"b64": "..."} for names ending in `_bytes`.

    Bytes that are not UTF-8 are {"b64": "..."} whatever their name; a complex number is {"real": x, "imag": y}.
    """
    return {alias: _plain(value, as_bytes=alias.endswith("_bytes")) for alias, value in outputs.items()}


def _complex(real: Any, imag: Any) -> complex:
    if not all(isinstance(part, int | float) for part in (real, imag)):
        raise RequestError("real", worded('A complex number is written {"real": 1.5, "imag": -2}.'))
    return complex(real, imag)


def readable_json(value: object) -> object:
    """An array as nested lists that a person can read, and `from_json` too.

    A float32 has as many digits as it has; bytes are text where they are text, else {"b64": "..."}.
    """
    if isinstance(value, np.ndarray) and value.dtype == np.float32:
        value = np.array([float(str(number)) for number in value.ravel()]).reshape(value.shape)
    return _plain(value, as_bytes=False)


def _plain(value: object, *, as_bytes: bool) -> object:
    if isinstance(value, np.ndarray | np.generic):
        value = value.tolist()
    if isinstance(value, list | tuple):
        return [_plain(item, as_bytes=as_bytes) for item in value]
    if isinstance(value, complex):
        return {"real": value.real, "imag": value.imag}
    if not isinstance(value, bytes):
        return value
    try:
        if not as_bytes:
            return value.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return {"b64": base64.b64encode(value).decode()}


def _is_raw(feature: Feature, spec: TensorSpec) -> bool:
    """Whether this input is the feature as the schema describes it, not what preprocess makes of it."""
    same_shape = spec.shape is None or len(spec.shape) == len(feature.shape) + 1
    return spec.dtype == feature.dtype and same_shape


def _feature_rows(feature: Feature, rows: Any, *, has_length: bool) -> dict[str, NDArray[np.generic]]:
    if not feature.is_ragged:
        return {feature.name: rows_to_array(feature, rows)}
    arrays = [to_array(feature, row) for row in rows]
    width = max((len(array) for array in arrays), default=0)
    fill: object = b"" if feature.dtype == "string" else 0
    padded = np.full((len(arrays), width, *feature.inner_shape), fill, feature.numpy_dtype)
    for index, array in enumerate(arrays):
        padded[index, : len(array)] = array
    made: dict[str, NDArray[np.generic]] = {feature.name: padded}
    if not has_length:
        made[feature.length_name] = np.array([len(array) for array in arrays], np.int64)
    return made


def _plain_rows(spec: TensorSpec, rows: object) -> NDArray[np.generic]:
    alias = spec.alias
    if spec.dtype == "string":
        try:
            array = np.array(_encoded(rows), dtype=object)
        except UnicodeEncodeError:  # half of a surrogate pair, which JSON can write
            raise RequestError(alias, worded('"{alias}" holds text that is not Unicode.', alias=alias)) from None
        for item in array.ravel():
            if isinstance(item, list | tuple):
                raise RequestError(alias, worded('The rows of "{alias}" differ in length.', alias=alias))
            if not isinstance(item, bytes):
                why = worded('"{alias}" must hold text, not {value}.', alias=alias, value=f"{item!r:.60}")
                raise RequestError(alias, why)
        return array
    try:
        wanted = np.dtype(spec.dtype)
    except TypeError:  # such as bfloat16, which only TensorFlow knows: the predictor checks it
        return np.array(rows)
    try:
        return numbers_of(alias, spec.dtype, wanted, rows)
    except ValueError:
        raise RequestError(alias, worded('The rows of "{alias}" differ in length.', alias=alias)) from None


def _encoded(value: object) -> object:
    if isinstance(value, list | tuple):
        return [_encoded(item) for item in value]
    return value.encode("utf-8") if isinstance(value, str) else value


def _foreign_example(
    features: Sequence[ExampleFeature], row: Mapping[str, object]
) -> ExampleMessage | SequenceExampleMessage:
    known = {feature.name: feature for feature in features}
    for name in row:
        if name not in known:
            raise RequestError(
                name, worded('There is no feature "{name}". There are: {known}.', name=name, known=", ".join(known))
            )
    if has_steps(features):
        return build_sequence_example(features, row)
    example = Example()
    for feature in features:
        put(example.features.feature, feature, row.get(feature.name))
    return example


def _examples_signatures(info: SavedModelInfo) -> str:
    names = [name for name, item in info.signatures.items() if item.example_features is not None]
    if not names:
        return worded("No signature of this export takes Examples.")
    return worded("These take Examples: {names}.", names=", ".join(names))
