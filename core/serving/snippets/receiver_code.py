"""The receivers of a model, written by hand: what the Workbench makes of the schema, as Python for Estimator."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from core.errors import RequestError
from core.experiment.data.examples import storage_kind
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.experiment.values import default_array
from core.serving.saved_model.signatures import TensorSpec
from core.words import worded

_STORED = {"bytes_list": "tf.string", "float_list": "tf.float32", "int64_list": "tf.int64"}


@dataclass(frozen=True, slots=True)
class PreprocessCall:
    """How code calls the experiment's preprocess: `imports` and `setup` make what the expression `call` needs.

    All are empty where there is none.
    """

    call: str = ""
    imports: tuple[str, ...] = ()
    setup: tuple[str, ...] = ()


def receiver_code(schema: FeatureSchema, preprocess: PreprocessCall, use: str) -> str:
    """A serving_input_receiver_fn that does what the dense receiver does; `use`: a last line that uses it.

    RequestError where Estimator has none.
    """
    _check_layout(schema)
    names = [line for feature in schema.features for line in _placeholders(feature)]
    ragged = [_ragged_line(feature) for feature in schema.features if feature.is_ragged]
    return f"""{_head(preprocess, "import tensorflow.compat.v1 as v1")}

def serving_input_receiver_fn():
    \"\"\"Dense: one tensor for each feature. The keys are the receiver keys, which a client sends.\"\"\"
    with tf.name_scope("receiver"):  # no placeholder may be named like a variable of the model
        receiver_tensors = {{
{_indented(names, 12)}
        }}
        features = dict(receiver_tensors)  # the keys of this one are the feature keys, which model_fn reads
{_indented([*ragged, *_model_lines(schema, preprocess)], 8)}
{use}"""


def parsing_receiver_code(schema: FeatureSchema, preprocess: PreprocessCall, use: str) -> str:
    """A serving_input_receiver_fn that does what the example receiver does. RequestError as of the dense one."""
    _check_layout(schema)
    _check_records(schema)
    specs = [f"{feature.name!r}: {_parse_spec(feature)}," for feature in schema.features]
    decoded = [line for feature in schema.features for line in _decoding(feature)]
    lines = _model_lines(schema, preprocess, "receiver.receiver_tensors")
    numbers = 'nan, inf = float("nan"), float("inf")\n' if any(_has_names(line) for line in specs) else ""
    return f"""{_head(preprocess)}
{numbers}feature_spec = {{
{_indented(specs, 4)}
}}
parse = tf.estimator.export.build_parsing_serving_input_receiver_fn(feature_spec)


def serving_input_receiver_fn():
    \"\"\"Example: clients send serialized tf.train.Examples under the receiver key "examples".\"\"\"
    with tf.name_scope("receiver"):
        receiver = parse()
        features = dict(receiver.features)
{_indented([*decoded, *lines], 8)}
{use}"""


def raw_receiver_code(inputs: Sequence[TensorSpec], note: str, use: str) -> str:
    """build_raw_serving_input_receiver_fn for features that model_fn reads as they are given in `inputs`."""
    lines = [
        f"{spec.alias!r}: v1.placeholder(tf.{spec.dtype}, {_shape(spec.asked_shape)}, name={_safe(spec.alias)!r}),"
        for spec in inputs
    ]
    return f"""{_head(PreprocessCall(), "import tensorflow.compat.v1 as v1")}
{note}with tf.Graph().as_default():  # these only say dtypes, shapes and names: the receiver makes its own
    features = {{
{_indented(lines, 8)}
    }}
    serving_input_receiver_fn = tf.estimator.export.build_raw_serving_input_receiver_fn(features)
{use}"""


def _head(preprocess: PreprocessCall, *more: str) -> str:
    imports = sorted(line for line in preprocess.imports)
    theirs = ["import tensorflow as tf", *more]
    parts = [imports, theirs, list(preprocess.setup)]
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def _has_names(line: str) -> bool:
    """Whether a line of the spec uses nan or inf."""
    return "default_value=" in line and any(word in line.partition("default_value=")[2] for word in ("nan", "inf"))


def _check_layout(schema: FeatureSchema) -> None:
    if isinstance(schema.layout, list | tuple | dict):
        raise RequestError(
            "kind",
            worded(
                "The model takes its features as a tuple or a nest. Estimator's ServingInputReceiver takes a dict "
                "or one tensor only, so there is no receiver to write by hand; the Workbench's own exports do it."
            ),
        )


def _check_records(schema: FeatureSchema) -> None:
    steps = [feature.name for feature in schema.features if feature.sequence or feature.inner_shape]
    if steps:
        raise RequestError(
            "kind",
            worded(
                '"{name}" is a sequence of steps, which build_parsing_serving_input_receiver_fn cannot parse. Use '
                "tf.io.parse_sequence_example in a receiver of your own, or an export of the Workbench, which "
                "does.",
                name=steps[0],
            ),
        )


def _placeholders(feature: Feature) -> list[str]:
    def line(key: str, dtype: str, shape: list[int | None]) -> str:
        return f"{key!r}: v1.placeholder(tf.{dtype}, {shape}, name={_safe(key)!r}),"

    lines = [line(feature.name, feature.dtype, [None, *feature.shape])]
    return [*lines, line(feature.length_name, "int64", [None])] if feature.is_ragged else lines


def _ragged_line(feature: Feature) -> str:
    lengths = f"features.pop({feature.length_name!r})"
    return (
        f"features[{feature.name!r}] = tf.RaggedTensor.from_tensor(features[{feature.name!r}], lengths={lengths})"
    )


def _model_lines(schema: FeatureSchema, preprocess: PreprocessCall, tensors: str = "receiver_tensors") -> list[str]:
    """From the raw features to what the function returns."""
    lines = [f"features = {preprocess.call}"] if preprocess.call else []
    for feature in schema.features:
        read = f"features[{feature.name!r}]"
        if feature.given_as == "sparse":
            lines.append(f"{read} = {read}.to_sparse()")
        elif feature.given_as == "padded":
            lines.append(f"{read} = {read}.to_tensor()")
        if feature.model_dtype:
            lines.append(f"{read} = tf.cast({read}, {feature.model_dtype!r})")
    if isinstance(schema.layout, str):
        made = f"tf.estimator.export.TensorServingInputReceiver(features[{schema.layout!r}], {tensors})"
        return [*lines, f"return {made}"]
    return [*lines, f"return tf.estimator.export.ServingInputReceiver(features, {tensors})"]


def _parse_spec(feature: Feature) -> str:
    dtype = _STORED[storage_kind(feature)]
    if feature.is_ragged:
        return f"tf.io.RaggedFeature({dtype}, row_splits_dtype=tf.int64)"
    if feature.dtype == "float64" and feature.stored_as == "bytes":
        raise RequestError(
            "kind",
            worded(
                '"{name}" is a float64, kept as raw bytes in an Example: parse it with tf.io.decode_raw.',
                name=feature.name,
            ),
        )
    if feature.is_image:
        return f"tf.io.FixedLenFeature([], {dtype})"
    default = default_array(feature)
    if default is None:
        return f"tf.io.FixedLenFeature({list(feature.shape)}, {dtype})"
    return f"tf.io.FixedLenFeature({list(feature.shape)}, {dtype}, default_value={_literal(default.tolist())})"


def _decoding(feature: Feature) -> list[str]:
    """From what is stored to the feature's own dtype."""
    read = f"features[{feature.name!r}]"
    if feature.is_image:
        decode = f"tf.io.decode_{feature.encoding}(data, channels={feature.shape[2]})"
        shape = list(feature.shape)
        return [
            f"{read} = tf.map_fn(",
            f"    lambda data: tf.ensure_shape({decode}, {shape}), {read},",
            f"    fn_output_signature=tf.TensorSpec({shape}, tf.uint8),",
            ")",
        ]
    if _STORED[storage_kind(feature)] != f"tf.{feature.dtype}":
        return [f"{read} = tf.cast({read}, tf.{feature.dtype})"]
    return []


def _literal(value: object) -> str:
    """A default as Python code: nan and inf are names in it."""
    if isinstance(value, list):
        return f"[{', '.join(_literal(item) for item in value)}]"
    if isinstance(value, float) and not math.isfinite(value):
        return "nan" if math.isnan(value) else "inf" if value > 0 else "-inf"
    return repr(value)


def _shape(shape: tuple[int | None, ...] | None) -> str:
    return "None" if shape is None else str(list(shape))


def _safe(name: str) -> str:
    """A feature's name as the name of an op may be written."""
    plain = "".join(letter if letter.isascii() and (letter.isalnum() or letter == "_") else "_" for letter in name)
    return plain or "_"


def _indented(lines: Sequence[str], count: int) -> str:
    return "\n".join(" " * count + line for line in lines)
