"""A request as text to paste: curl, gRPC, saved_model_cli, Python. No TensorFlow.

Each is made from what is sent: {input alias: array, batch first}, strings as `object` arrays of bytes.
"""

from __future__ import annotations

import base64
import json
import math
import pprint
import re
import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import RequestError
from core.experiment.example_proto import Example
from core.serving.requests import readable_json, signature_of
from core.serving.signatures import SavedModelInfo, Signature

_LONG = 30_000  # characters; a command line takes no argument of more than 128 kB
_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Request:
    """What was sent to which signature of which export; `rows` is the size of the batch."""

    info: SavedModelInfo
    signature: Signature
    inputs: Mapping[str, NDArray[Any]]

    @property
    def rows(self) -> int:
        return len(next(iter(self.inputs.values()), ()))

    @property
    def model(self) -> str:
        """A name for TensorFlow Serving: the experiment's, else that of the folder above the version."""
        name = str(self.info.provenance.get("experiment") or Path(self.info.path).resolve().parent.name)
        return re.sub(r"[^\w.-]+", "-", name) or "model"

    @property
    def examples(self) -> list[Any] | None:
        """The Examples that are sent, as messages; None if the signature takes none."""
        if self.signature.example_features is None or len(self.inputs) != 1:
            return None
        (serialized,) = self.inputs.values()
        return [Example.FromString(item) for item in serialized.ravel().tolist()]


def request_of(info: SavedModelInfo, signature: str, inputs: Mapping[str, Any]) -> Request:
    """RequestError if there is no such signature."""
    arrays = {alias: np.asarray(value) for alias, value in inputs.items()}
    return Request(info, signature_of(info, signature), arrays)


def rest_rows(request: Request) -> str:
    """TF Serving's row form: one object per row of the batch."""
    columns = {alias: _rest(value) for alias, value in request.inputs.items()}
    rows = [{alias: values[index] for alias, values in columns.items()} for index in range(request.rows)]
    return _curl(request, {"signature_name": request.signature.name, "instances": rows})


def rest_columns(request: Request) -> str:
    """TF Serving's column form: one list per input."""
    columns = {alias: _rest(value) for alias, value in request.inputs.items()}
    return _curl(request, {"signature_name": request.signature.name, "inputs": columns})


def grpc_python(request: Request) -> str:
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


def saved_model_cli(request: Request) -> str:
    """A command of the tool that comes with TensorFlow. What it cannot take as text goes through a file."""
    command = [
        "saved_model_cli run",
        f"--dir {shlex.quote(request.info.path)}",
        f"--tag_set {shlex.quote(','.join(request.info.tags))}",
        f"--signature_def {shlex.quote(request.signature.name)}",
    ]
    examples = _literal_examples(request)
    if examples is not None:
        (alias,) = request.inputs
        return " \\\n  ".join([*command, f"--input_examples {shlex.quote(f'{alias}={examples}')}"]) + "\n"
    literals = {alias: _literal(value) for alias, value in request.inputs.items()}
    inline = [f"{alias}={literal}" for alias, literal in literals.items() if literal is not None]
    filed = {alias: request.inputs[alias] for alias, literal in literals.items() if literal is None}
    head = ""
    if inline:
        command.append(f"--input_exprs {shlex.quote(';'.join(inline))}")
    if filed:
        head = _file_of(filed)
        command.append(f"--inputs {shlex.quote(';'.join(f'{alias}=inputs.npz[{alias}]' for alias in filed))}")
    return head + " \\\n  ".join(command) + "\n"


def python(request: Request) -> str:
    """tf.saved_model.load and one call."""
    tensors = ",\n".join(
        f"    {json.dumps(alias)}: {_tensor(request, alias, 'tf.constant')}" for alias in request.inputs
    )
    return f"""import tensorflow as tf

model = tf.saved_model.load({request.info.path!r})
inputs = {{
{tensors},
}}
{_call_and_print(request)}"""


def python_example(request: Request) -> str:
    """The Example built value by value, then asked. RequestError if the signature takes no Examples."""
    examples = request.examples
    if examples is None:
        raise RequestError("signature", f"{request.signature.name} takes dense tensors, not Examples.")
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
inputs = {{{json.dumps(alias)}: tf.constant([example.SerializeToString() for example in examples])}}
{_call_and_print(request)}"""


SNIPPETS: Mapping[str, Callable[[Request], str]] = {
    "curl, REST in rows": rest_rows,
    "curl, REST in columns": rest_columns,
    "gRPC in Python": grpc_python,
    "saved_model_cli run": saved_model_cli,
    "Python, tf.saved_model.load": python,
    "Python, tf.train.Example": python_example,
}


def rest_body(snippet: str) -> str:
    """The JSON inside a curl command of `rest_rows` or `rest_columns`."""
    return snippet.split("<<'JSON'\n")[1].rsplit("\nJSON", 1)[0]


def _curl(request: Request, body: Mapping[str, Any]) -> str:
    url = f"http://localhost:8501/v1/models/{request.model}:predict"
    return f"curl -X POST {url} -d @- <<'JSON'\n{json.dumps(body)}\nJSON\n"


def _rest(value: NDArray[Any]) -> Any:
    """Nested lists; TF Serving takes text as it is and all other bytes as {"b64": ...}."""
    return _all_b64(value.tolist()) if _holds_protos(value) else readable_json(value)


def _holds_protos(value: NDArray[Any]) -> bool:
    """Whether any string is no plain text: a serialized Example may happen to be valid UTF-8."""
    return value.dtype.kind in "OS" and any(
        any(byte < 32 for byte in item) for item in value.ravel().tolist() if isinstance(item, bytes)
    )


def _all_b64(value: Any) -> Any:
    if isinstance(value, list):
        return [_all_b64(item) for item in value]
    data = value.encode() if isinstance(value, str) else value
    return {"b64": base64.b64encode(data).decode()}


def _tensor(request: Request, alias: str, make: str) -> str:
    """`make(values, dtype, shape)` as code; the shape, so that an empty tensor keeps it."""
    value = request.inputs[alias]
    dtype = next((spec.dtype for spec in request.signature.inputs if spec.alias == alias), str(value.dtype))
    name = "string" if value.dtype.kind in "OSU" else dtype
    return f"{make}({_code(value)}, dtype=tf.{name}, shape={list(value.shape)})"


def _code(value: NDArray[Any]) -> str:
    """Nested lists as Python code."""
    plain = value.tolist() if value.dtype.kind in "OSU" else readable_json(value)
    text = pprint.pformat(plain, width=_WIDTH, compact=True)
    return re.sub(r"(?<![\w'\"\\])(nan|inf)\b", r'float("\1")', text) if value.dtype.kind == "f" else text


def _call_and_print(request: Request) -> str:
    return f"""answer = model.signatures[{request.signature.name!r}](**inputs)
for name, value in answer.items():
    print(name, value.numpy())
"""


def _example_code(example: Any) -> str:
    makers = {"float_list": "floats", "int64_list": "integers", "bytes_list": "strings"}
    lines = []
    for name in sorted(example.features.feature):
        kind, values = _values_of(example.features.feature[name])
        if kind is not None:
            lines.append(f"        {name!r}: {makers[kind]}({', '.join(repr(value) for value in values)}),")
    features = "\n".join(lines)
    return f"    tf.train.Example(features=tf.train.Features(feature={{\n{features}\n    }}))"


def _values_of(feature: Any) -> tuple[str | None, list[Any]]:
    """Which list a Feature holds, and its values, floats with as many digits as they have."""
    kind = feature.WhichOneof("kind")
    if kind is None:
        return None, []
    values = list(getattr(feature, kind).value)
    return kind, [float(str(np.float32(value))) for value in values] if kind == "float_list" else values


def _literal_examples(request: Request) -> str | None:
    """The Examples as saved_model_cli reads them; None if it cannot."""
    if request.examples is None:
        return None
    rows = []
    for example in request.examples:
        row = {}
        for name in sorted(example.features.feature):
            _, values = _values_of(example.features.feature[name])
            if not all(math.isfinite(value) for value in values if isinstance(value, float)):
                return None
            if values:  # the tool fails at an empty list; left out it means the same
                row[name] = [_as_text(value) for value in values]
        rows.append(row)
    text = _without_semicolons(repr(rows))
    return text if len(text) <= _LONG else None


def _literal(value: NDArray[Any]) -> str | None:
    """An array as a Python literal; None if it is none, or too long for a command line."""
    if value.dtype.kind == "f" and not np.isfinite(value).all():
        return None
    if value.size == 0 and value.ndim > 1:
        return None
    text = _without_semicolons(repr(value.tolist() if value.dtype.kind in "OSU" else readable_json(value)))
    return text if len(text) <= _LONG else None


def _as_text(value: Any) -> Any:
    if isinstance(value, bytes):
        try:
            return value.decode("ascii")
        except UnicodeDecodeError:
            return value
    return value


def _without_semicolons(literal: str) -> str:
    """The tool parts inputs at them, inside of texts too."""
    return literal.replace(";", "\\x3b")


def _file_of(inputs: Mapping[str, NDArray[Any]]) -> str:
    """A script that writes inputs.npz."""
    lines = []
    for alias, value in inputs.items():
        dtype = "object" if value.dtype.kind in "OSU" else f"np.{value.dtype}"
        lines.append(
            f"    {json.dumps(alias)}: np.array({_code(value)}, dtype={dtype}).reshape({list(value.shape)}),"
        )
    arrays = "\n".join(lines)
    return f"python - <<'PYTHON'\nimport numpy as np\n\nnp.savez('inputs.npz', **{{\n{arrays}\n}})\nPYTHON\n"
