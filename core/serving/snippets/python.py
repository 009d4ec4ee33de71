"""A request as Python: tf.saved_model.load, an Example built value by value, a gRPC client."""

from __future__ import annotations

import pprint
import re
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import RequestError
from core.experiment.data.example_proto import FeatureMessage, ListName, StepsMessage
from core.serving.predict.requests import readable_json
from core.serving.snippets.request import PredictRequest
from core.words import worded

_WIDTH = 100
_MAKERS = {"float_list": "floats", "int64_list": "integers", "bytes_list": "strings"}


def grpc_python(request: PredictRequest) -> str:
    """A client of TF Serving's gRPC port."""
    tensors = "\n".join(
        f"request.inputs[{alias!r}].CopyFrom({_tensor(request, alias, 'tf.make_tensor_proto')})"
        for alias in request.inputs
    )
    return f"""# pip install tensorflow-serving-api
import grpc
import tensorflow as tf
from tensorflow_serving.apis import predict_pb2, prediction_service_pb2_grpc

request = predict_pb2.PredictRequest()
request.model_spec.name = {request.model!r}
request.model_spec.signature_name = {request.signature.name!r}
{tensors}

with grpc.insecure_channel("localhost:8500") as channel:
    stub = prediction_service_pb2_grpc.PredictionServiceStub(channel)
    answer = stub.Predict(request, timeout=10)
for name, tensor in answer.outputs.items():
    print(name, tf.make_ndarray(tensor))
"""


def python(request: PredictRequest) -> str:
    """tf.saved_model.load and one call."""
    tensors = ",\n".join(f"    {alias!r}: {_tensor(request, alias, 'tf.constant')}" for alias in request.inputs)
    return f"""import tensorflow as tf

model = tf.saved_model.load({request.info.path!r})
inputs = {{
{tensors},
}}
{_call_and_print(request)}"""


def python_example(request: PredictRequest) -> str:
    """The Example built value by value, then asked. RequestError if the signature takes no Examples."""
    examples = request.examples
    if examples is None:
        raise RequestError(
            "signature", worded("{signature} takes dense tensors, not Examples.", signature=request.signature.name)
        )
    (alias,) = request.inputs
    built = ",\n".join(_example_code(example) for example in examples)
    return f"""import tensorflow as tf


def floats(*values):
    return tf.train.Feature(float_list=tf.train.FloatList(value=values))


def integers(*values):
    return tf.train.Feature(int64_list=tf.train.Int64List(value=values))


def strings(*values):
    return tf.train.Feature(bytes_list=tf.train.BytesList(value=values))


nan, inf = float("nan"), float("inf")
examples = [
{built},
]
model = tf.saved_model.load({request.info.path!r})
inputs = {{{alias!r}: tf.constant([example.SerializeToString() for example in examples])}}
{_call_and_print(request)}"""


def _tensor(request: PredictRequest, alias: str, make: str) -> str:
    """`make(values, dtype, shape)` as code; the shape, so that an empty tensor keeps it."""
    value = request.inputs[alias]
    dtype = next((spec.dtype for spec in request.signature.inputs if spec.alias == alias), str(value.dtype))
    name = "string" if value.dtype.kind in "OSU" else dtype
    return f"{make}({code_of(value)}, dtype=tf.{name}, shape={list(value.shape)})"


def code_of(value: NDArray[np.generic]) -> str:
    """Nested lists as Python code."""
    plain = value.tolist() if value.dtype.kind in "OSU" else readable_json(value)
    text = pprint.pformat(plain, width=_WIDTH, compact=True)
    return re.sub(r"(?<![\w'\"\\])(nan|inf)\b", r'float("\1")', text) if value.dtype.kind == "f" else text


def _call_and_print(request: PredictRequest) -> str:
    return f"""answer = model.signatures[{request.signature.name!r}](**inputs)
for name, value in answer.items():
    print(name, value.numpy())
"""


def _example_code(example: Any) -> str:
    if example.DESCRIPTOR.name == "Example":
        features = _features_code(example.features.feature, "        ")
        return f"    tf.train.Example(features=tf.train.Features(feature={{\n{features}\n    }}))"
    context = _features_code(example.context.feature, "            ")
    steps = sorted(example.feature_lists.feature_list.items())
    lists = "\n".join(_steps_code(name, found) for name, found in steps)
    return f"""    tf.train.SequenceExample(
        context=tf.train.Features(feature={{
{context}
        }}),
        feature_lists=tf.train.FeatureLists(feature_list={{
{lists}
        }}),
    )"""


def _features_code(features: Mapping[str, FeatureMessage], indent: str) -> str:
    lines = ((name, _feature_code(features[name])) for name in sorted(features))
    return "\n".join(f"{indent}{name!r}: {code}," for name, code in lines if code)


def _steps_code(name: str, steps: StepsMessage) -> str:
    made = ", ".join(_feature_code(step) or "tf.train.Feature()" for step in steps.feature)
    return f"            {name!r}: tf.train.FeatureList(feature=[{made}]),"


def _feature_code(feature: FeatureMessage) -> str:
    """floats(1.0, 2.0); "" for a feature without a list."""
    kind, values = values_of(feature)
    return "" if kind is None else f"{_MAKERS[kind]}({', '.join(repr(value) for value in values)})"


def values_of(feature: FeatureMessage) -> tuple[ListName | None, list[bytes | int | float]]:
    """Which list a Feature holds, and its values, floats with as many digits as they have."""
    kind = feature.WhichOneof("kind")
    if kind is None:
        return None, []
    values = list(getattr(feature, kind).value)
    return kind, [float(str(np.float32(value))) for value in values] if kind == "float_list" else values
