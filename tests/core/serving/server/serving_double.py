"""A test double of TensorFlow Serving: its REST and gRPC interfaces on loopback, in front of a loaded model.

It stands in for the real server, which is not installed where the tests run. Paths, forms of JSON, states and the
words of errors are TensorFlow Serving's; models are loaded and run by TensorFlow itself, not by the Workbench.
"""

from __future__ import annotations

import base64
import json
import re
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import grpc
import numpy as np
import tensorflow as tf
from google.protobuf.json_format import MessageToDict
from tensorflow.core.protobuf.config_pb2 import CallableOptions

from core.serving.server import messages

v1 = tf.compat.v1
_PATH = re.compile(r"/v1/models/([^/:]+)(?:/versions/(\d+)|/labels/([^/:]+))?(:predict|/metadata)?")
_HTTP = {grpc.StatusCode.NOT_FOUND: 404, grpc.StatusCode.INVALID_ARGUMENT: 400}
_STATES = {"START": 10, "LOADING": 20, "AVAILABLE": 30, "UNLOADING": 40, "END": 50}


class Refused(Exception):
    def __init__(self, code: grpc.StatusCode, text: str) -> None:
        super().__init__(text)
        self.code, self.text = code, text


@dataclass
class Version:
    """A loaded version, or one that is in another state than AVAILABLE and answers nothing."""

    path: Path
    state: str = "AVAILABLE"
    code: int = 0
    message: str = ""

    def __post_init__(self) -> None:
        self.session = v1.Session(graph=tf.Graph())
        with self.session.graph.as_default():
            self.signatures = v1.saved_model.load(self.session, ["serve"], str(self.path)).signature_def

    def run(self, name: str, inputs: Mapping[str, Any]) -> dict[str, Any]:
        name = name or "serving_default"
        if name not in self.signatures:
            raise Refused(
                grpc.StatusCode.INVALID_ARGUMENT, f'Serving signature name: "{name}" not found in signature def'
            )
        signature = self.signatures[name]
        for alias in inputs:
            if alias not in signature.inputs:
                text = f"input tensor alias not found in signature: {alias}. Inputs expected to be in the set "
                raise Refused(
                    grpc.StatusCode.INVALID_ARGUMENT,
                    f"{text}{{{','.join(signature.inputs)}}}.",
                )
        fetches = {alias: info.name for alias, info in signature.outputs.items()}
        # As the C++ server runs it: shapes are checked by the ops of the graph, not by Python.
        options = CallableOptions(feed=[signature.inputs[alias].name for alias in inputs], fetch=fetches.values())
        try:
            call = self.session._make_callable_from_options(options)
            return dict(zip(fetches, call(*inputs.values()), strict=True))
        except tf.errors.OpError as error:
            raise Refused(grpc.StatusCode.INVALID_ARGUMENT, error.message) from error


@dataclass
class ServingDouble:
    """Serves `models` {name: {version: Version}}, with `labels` {name: {label: version}}; `delay`: seconds."""

    models: dict[str, dict[int, Version]]
    labels: dict[str, dict[str, int]] = field(default_factory=dict)
    delay: float = 0.0
    asked: list[str] = field(default_factory=list)
    rest_port: int = 0
    grpc_port: int = 0

    def find(self, model: str, version: int | None, label: str) -> tuple[int, Version]:
        there = self.models.get(model, {})
        if label:
            if label not in self.labels.get(model, {}):
                raise Refused(grpc.StatusCode.INVALID_ARGUMENT, f"Unrecognized servable version label: {label}")
            version = self.labels[model][label]
        available = [number for number, found in there.items() if found.state == "AVAILABLE"]
        if version is not None and version not in available:
            raise Refused(
                grpc.StatusCode.NOT_FOUND, f"Servable not found for request: Specific({model}, {version})"
            )
        if not available:
            raise Refused(grpc.StatusCode.NOT_FOUND, f"Servable not found for request: Latest({model})")
        number = max(available) if version is None else version
        return number, there[number]

    def statuses(self, model: str, version: int | None, label: str) -> list[tuple[int, Version]]:
        there = self.models.get(model, {})
        if label:
            version = self.find(model, None, label)[0]
        if version is not None and version not in there:
            raise Refused(grpc.StatusCode.NOT_FOUND, f"Could not find version {version} of model {model}")
        if not there:
            raise Refused(grpc.StatusCode.NOT_FOUND, f"Could not find any versions of model {model}")
        return sorted((number, found) for number, found in there.items() if version in (None, number))

    # REST

    def rest(self, method: str, path: str, body: bytes) -> dict[str, Any]:
        self.asked.append(f"{method} {path}")
        time.sleep(self.delay)
        match = _PATH.fullmatch(path)
        if match is None or (method == "POST") != (match[4] == ":predict"):
            raise Refused(grpc.StatusCode.INVALID_ARGUMENT, f"Malformed request: {method} {path}")
        model, version, label = (
            unquote(match[1]),
            None if match[2] is None else int(match[2]),
            unquote(match[3] or ""),
        )
        if match[4] == ":predict":
            return self._predict(self.find(model, version, label)[1], body)
        if match[4] == "/metadata":
            number, found = self.find(model, version, label)
            signatures = {
                name: MessageToDict(item, preserving_proto_field_name=True)
                for name, item in found.signatures.items()
            }
            return {
                "model_spec": {"name": model, "signature_name": "", "version": str(number)},
                "metadata": {"signature_def": {"signature_def": signatures}},
            }
        states = [
            {
                "version": str(number),
                "state": found.state,
                "status": {"error_code": "OK" if not found.code else "UNKNOWN", "error_message": found.message},
            }
            for number, found in self.statuses(model, version, label)
        ]
        return {"model_version_status": states}

    def _predict(self, version: Version, body: bytes) -> dict[str, Any]:
        try:
            request = json.loads(body)
        except ValueError:
            raise Refused(
                grpc.StatusCode.INVALID_ARGUMENT, "JSON Parse error: Invalid value. at offset: 0"
            ) from None
        name = request.get("signature_name") or "serving_default"
        if name not in version.signatures:
            version.run(name, {})
        infos = version.signatures[name].inputs
        rows = "instances" in request
        given = request["instances"] if rows else request["inputs"]
        if rows:
            each = [
                row if isinstance(row, dict) and set(row) != {"b64"} else {next(iter(infos)): row} for row in given
            ]
            given = {alias: [row[alias] for row in each] for alias in each[0]}
        elif not isinstance(given, dict):
            given = {next(iter(infos)): given}
        for alias in infos:
            if alias not in given:
                raise Refused(grpc.StatusCode.INVALID_ARGUMENT, f"Missing named input: {alias} in 'inputs' object.")
        inputs = {alias: _tensor(infos[alias].dtype, values) for alias, values in given.items() if alias in infos}
        outputs = version.run(name, inputs)
        plain = {alias: _plain(value, alias.endswith("_bytes")) for alias, value in outputs.items()}
        if not rows:
            return {"outputs": plain if len(plain) > 1 else next(iter(plain.values()))}
        lists = [dict(zip(plain, row, strict=True)) for row in zip(*plain.values(), strict=True)]
        return {"predictions": lists if len(plain) > 1 else [next(iter(row.values())) for row in lists]}

    # gRPC

    def grpc_predict(self, data: bytes, context: Any) -> bytes:
        request = messages.PredictRequest.FromString(data)
        number, found = self._named(request.model_spec)
        inputs = {
            alias: tf.make_ndarray(tf.make_tensor_proto(0).FromString(value))
            for alias, value in request.inputs.items()
        }
        answer = messages.PredictResponse()
        answer.model_spec.name, answer.model_spec.version.value = request.model_spec.name, number
        for alias, value in found.run(request.model_spec.signature_name, inputs).items():
            answer.outputs[alias] = tf.make_tensor_proto(value).SerializeToString()
        return bytes(answer.SerializeToString())

    def grpc_metadata(self, data: bytes, context: Any) -> bytes:
        request = messages.GetModelMetadataRequest.FromString(data)
        stored = messages.SignatureDefMap()
        for name, item in self._named(request.model_spec)[1].signatures.items():
            stored.signature_def[name] = item.SerializeToString()
        answer = messages.GetModelMetadataResponse()
        answer.metadata["signature_def"].type_url = "type.googleapis.com/tensorflow.serving.SignatureDefMap"
        answer.metadata["signature_def"].value = stored.SerializeToString()
        return bytes(answer.SerializeToString())

    def grpc_status(self, data: bytes, context: Any) -> bytes:
        spec = messages.GetModelStatusRequest.FromString(data).model_spec
        answer = messages.GetModelStatusResponse()
        version = spec.version.value if spec.HasField("version") else None
        for number, found in self.statuses(spec.name, version, spec.version_label):
            item = answer.model_version_status.add(version=number, state=_STATES[found.state])
            item.status.error_code, item.status.error_message = found.code, found.message
        return bytes(answer.SerializeToString())

    def _named(self, spec: Any) -> tuple[int, Version]:
        return self.find(spec.name, spec.version.value if spec.HasField("version") else None, spec.version_label)


def _tensor(dtype: int, values: object) -> Any:
    kind = tf.as_dtype(dtype)
    if kind == tf.string:
        return np.array(_bytes(values), dtype=object)
    try:
        return np.array(values, kind.as_numpy_dtype)
    except (ValueError, TypeError):
        text = f"JSON Value: {json.dumps(values)} Type: String is not of expected type: {kind.name}"
        raise Refused(grpc.StatusCode.INVALID_ARGUMENT, text) from None


def _bytes(value: Any) -> Any:
    if isinstance(value, list):
        return [_bytes(item) for item in value]
    return base64.b64decode(value["b64"]) if isinstance(value, dict) else value.encode()


def _plain(value: Any, as_bytes: bool) -> Any:
    if isinstance(value, np.ndarray):
        return [_plain(item, as_bytes) for item in value]
    if isinstance(value, bytes):
        return {"b64": base64.b64encode(value).decode()} if as_bytes else value.decode()
    return float(str(value)) if isinstance(value, np.floating) else value.item()


@contextmanager
def serving(
    models: Mapping[str, Mapping[int, Path]], labels: Mapping[str, Mapping[str, int]] | None = None
) -> Iterator[ServingDouble]:
    """The double with these exports loaded, at two free ports of loopback."""
    loaded = {name: {number: Version(path) for number, path in of.items()} for name, of in models.items()}
    double = ServingDouble(loaded, {name: dict(of) for name, of in (labels or {}).items()})
    rest = ThreadingHTTPServer(("127.0.0.1", 0), _handler_of(double))
    double.rest_port = rest.server_port
    threading.Thread(target=rest.serve_forever, args=(0.02,), daemon=True).start()
    server = grpc.server(ThreadPoolExecutor(4), options=(("grpc.so_reuseport", 0),))
    services = {
        "tensorflow.serving.PredictionService": {
            "Predict": double.grpc_predict,
            "GetModelMetadata": double.grpc_metadata,
        },
        "tensorflow.serving.ModelService": {"GetModelStatus": double.grpc_status},
    }
    for service, methods in services.items():
        handlers = {
            name: grpc.unary_unary_rpc_method_handler(_answering(double, work)) for name, work in methods.items()
        }
        server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(service, handlers),))
    double.grpc_port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    try:
        yield double
    finally:
        server.stop(None).wait()
        rest.shutdown()
        rest.server_close()
        for of in loaded.values():
            for version in of.values():
                version.session.close()


def _answering(double: ServingDouble, work: Any) -> Any:
    def answer(data: bytes, context: Any) -> bytes:
        double.asked.append(work.__name__)
        time.sleep(double.delay)
        try:
            return bytes(work(data, context))
        except Refused as error:
            context.abort(error.code, error.text)
            raise

    return answer


def _handler_of(double: ServingDouble) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, answer = 200, {}
            try:
                answer = double.rest(self.command, self.path, body)
            except Refused as error:
                status, answer = _HTTP[error.code], {"error": error.text}
            data = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            with suppress(BrokenPipeError, ConnectionResetError):  # who asked has gone
                self.wfile.write(data)

        do_GET = do_POST = _answer

        def log_message(self, format: str, *arguments: Any) -> None:
            """Keep quiet."""

    return Handler
