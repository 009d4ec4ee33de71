"""TensorFlow Serving's gRPC interface, by grpcio, which TensorFlow brings along. No TensorFlow."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

import grpc
import numpy as np
from google.protobuf.message import DecodeError
from numpy.typing import NDArray
from tensorboard.compat.proto.graph_pb2 import GraphDef
from tensorboard.compat.proto.meta_graph_pb2 import SignatureDef

from core.control import Control
from core.errors import RemoteError, RequestError, WorkbenchError
from core.serving.saved_model.example_features import ExampleFinder
from core.serving.saved_model.reading import signature_of
from core.serving.saved_model.signatures import Signature
from core.serving.server import messages
from core.serving.server.address import FIELD, ServerAddress
from core.serving.server.client import (
    CODES,
    STATES,
    TIMEOUT,
    ServedOutputs,
    VersionStatus,
    not_there,
    too_slow,
    wrong_protocol,
)
from core.serving.server.refusals import refusal
from core.serving.server.tensor_messages import array_of, tensor_bytes
from core.waiting import wait_for
from core.words import worded

PREDICT = "/tensorflow.serving.PredictionService/Predict"
METADATA = "/tensorflow.serving.PredictionService/GetModelMetadata"
STATUS = "/tensorflow.serving.ModelService/GetModelStatus"
_SIGNATURES = "signature_def"  # the one field of metadata that TensorFlow Serving knows
_OPTIONS = (
    ("grpc.max_send_message_length", -1),
    ("grpc.max_receive_message_length", -1),
    ("grpc.enable_http_proxy", 0),
)


class GrpcClient:
    """A ServingClient that speaks gRPC: a channel for each question."""

    def __init__(self, address: ServerAddress, timeout: float = TIMEOUT) -> None:
        self.address = address
        self._timeout = timeout

    def predict(
        self, signature: Signature, inputs: Mapping[str, NDArray[np.generic]], control: Control
    ) -> ServedOutputs:
        request = messages.PredictRequest()
        self._name_model(request)
        request.model_spec.signature_name = signature.name
        dtypes = {spec.alias: spec.dtype for spec in signature.inputs}
        for alias, array in inputs.items():
            request.inputs[alias] = tensor_bytes(array, dtypes[alias])
        started = time.perf_counter()
        answer = self._ask(PREDICT, request, messages.PredictResponse.FromString, control)
        seconds = time.perf_counter() - started
        outputs = {alias: array_of(alias, data) for alias, data in sorted(answer.outputs.items())}
        told = answer.model_spec.HasField("version")
        return ServedOutputs(outputs, seconds, answer.model_spec.version.value if told else None)

    def statuses(self, control: Control) -> tuple[VersionStatus, ...]:
        request = messages.GetModelStatusRequest()
        self._name_model(request)
        answer = self._ask(STATUS, request, messages.GetModelStatusResponse.FromString, control)
        found = [
            VersionStatus(
                item.version,
                STATES.get(item.state, "unknown"),
                CODES[code] if 0 <= (code := item.status.error_code) < len(CODES) else str(code),
                item.status.error_message,
            )
            for item in answer.model_version_status
        ]
        return tuple(sorted(found, key=lambda status: -status.version))

    def signatures(self, control: Control) -> Mapping[str, Signature]:
        request = messages.GetModelMetadataRequest(metadata_field=[_SIGNATURES])
        self._name_model(request)
        answer = self._ask(METADATA, request, messages.GetModelMetadataResponse.FromString, control)
        finder = ExampleFinder(GraphDef())
        try:
            stored = messages.SignatureDefMap.FromString(answer.metadata[_SIGNATURES].value).signature_def
            return {
                name: signature_of(name, SignatureDef.FromString(data), finder)
                for name, data in sorted(stored.items())
            }
        except DecodeError as error:
            raise _not_serving(self.address) from error

    def _name_model(self, request: Any) -> None:
        spec = request.model_spec
        spec.name = self.address.model
        if self.address.version is not None:
            spec.version.value = self.address.version
        elif self.address.label:
            spec.version_label = self.address.label

    def _ask(self, method: str, request: Any, read: Callable[[bytes], Any], control: Control) -> Any:
        """The message that the server answers. RemoteError, RequestError; WorkStopped."""
        with grpc.insecure_channel(self.address.place, options=_OPTIONS) as channel:
            call = channel.unary_unary(method).future(request.SerializeToString(), timeout=self._timeout)
            try:
                data = wait_for(call.result, call.cancel, control, self._timeout + 1)
            except grpc.RpcError as error:
                raise _failure(self.address, self._timeout, error) from error
            except (TimeoutError, grpc.FutureTimeoutError):
                raise too_slow(self.address, self._timeout) from None
        try:
            return read(data)
        except DecodeError as error:
            raise _not_serving(self.address) from error


def _failure(address: ServerAddress, timeout: float, error: Any) -> WorkbenchError:
    code, text = error.code(), str(error.details() or "")
    match code:
        case grpc.StatusCode.DEADLINE_EXCEEDED:
            return too_slow(address, timeout)
        case grpc.StatusCode.UNIMPLEMENTED:
            return _not_serving(address)
        case grpc.StatusCode.UNAVAILABLE if "DNS" in text or "resol" in text:
            return RequestError(
                FIELD, worded('There is no host called "{host}". Check the address.', host=address.host)
            )
        case grpc.StatusCode.UNAVAILABLE if "http1" in text or "Socket closed" in text or "HTTP" in text:
            return wrong_protocol(address)
        case grpc.StatusCode.UNAVAILABLE:
            return not_there(address, worded("connection refused") if "refused" in text.lower() else text[:200])
    return refusal(address, text or code.name)


def _not_serving(address: ServerAddress) -> RemoteError:
    return RemoteError(worded("{place} speaks gRPC, but it is not TensorFlow Serving.", place=address.place))
