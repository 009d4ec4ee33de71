"""Our requests and answers beside the messages that TensorFlow Serving publishes (tensorflow-serving-api)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf

from core.control import Control
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.saved_model_file import read_meta_graphs
from core.serving.server import grpc_client, messages
from core.serving.server.address import parse_address
from core.serving.server.client import CODES, STATES, VersionStatus
from core.serving.server.grpc_client import GrpcClient

pytest.importorskip("tensorflow_serving", reason="tensorflow-serving-api is not installed")

from tensorflow_serving.apis import (  # its *_service_pb2 cannot be imported with this protobuf
    get_model_metadata_pb2,
    get_model_status_pb2,
    model_service_pb2_grpc,
    predict_pb2,
    prediction_log_pb2,
    prediction_service_pb2_grpc,
)


def test_each_field_has_the_published_name_number_and_kind() -> None:
    published = {
        message.DESCRIPTOR.name: message.DESCRIPTOR
        for message in (
            predict_pb2.PredictRequest, predict_pb2.PredictResponse,
            get_model_status_pb2.GetModelStatusRequest, get_model_status_pb2.GetModelStatusResponse,
            get_model_metadata_pb2.GetModelMetadataRequest, get_model_metadata_pb2.GetModelMetadataResponse,
            get_model_metadata_pb2.SignatureDefMap, prediction_log_pb2.PredictionLog,
        )
    }  # fmt: skip
    for name, theirs in published.items():
        _compare(getattr(messages, name).DESCRIPTOR, theirs, 0)


def _compare(ours: object, theirs: object, depth: int) -> None:
    known = theirs.fields_by_name  # type: ignore[attr-defined]
    for field in ours.fields:  # type: ignore[attr-defined]
        other = known[field.name]
        assert (field.number, field.label) == (other.number, other.label), field.full_name
        if field.message_type is not None and other.message_type is not None:
            _compare(field.message_type, other.message_type, depth + 1)
        elif field.type == field.TYPE_BYTES and other.message_type is not None:
            assert other.message_type.full_name.startswith("tensorflow."), field.full_name
        elif field.type == field.TYPE_INT32 and other.enum_type is not None:
            continue
        else:
            assert field.type == other.type, field.full_name


def test_states_and_codes_are_the_published_ones() -> None:
    states = get_model_status_pb2.ModelVersionStatus.State
    assert {number: name.lower() for name, number in states.items()} == STATES
    codes = get_model_status_pb2.ModelVersionStatus.DESCRIPTOR.fields_by_name["status"].message_type
    enum = codes.fields_by_name["error_code"].enum_type
    assert [enum.values_by_number[number].name for number in range(len(CODES))] == list(CODES)


def test_methods_are_the_published_ones() -> None:
    sources = "".join(
        Path(str(module.__file__)).read_text() for module in (prediction_service_pb2_grpc, model_service_pb2_grpc)
    )
    for method in (grpc_client.PREDICT, grpc_client.METADATA, grpc_client.STATUS):
        assert f"'{method}'" in sources


class _Sent(GrpcClient):
    """Notes what would be sent, and answers what it is told."""

    def __init__(self, address: str, answer: bytes) -> None:
        super().__init__(parse_address(address))
        self.answer, self.sent = answer, b""

    def _ask(self, method: str, request: object, read: object, control: Control) -> object:
        self.sent = request.SerializeToString()  # type: ignore[attr-defined]
        return read(self.answer)  # type: ignore[operator]


def test_a_prediction_is_sent_and_read_as_published(export: Path) -> None:
    answer = predict_pb2.PredictResponse()
    answer.model_spec.version.value = 3
    answer.outputs["y"].CopyFrom(tf.make_tensor_proto([0.25, 1.5]))
    answer.outputs["words"].CopyFrom(tf.make_tensor_proto([b"a\xff", b""]))
    client = _Sent("grpc://h/m/versions/3", answer.SerializeToString())
    signature = read_saved_model(export).signatures["dense"]
    found = client.predict(signature, {"x": np.array([[1, 2.5]], np.float32)}, Control())
    request = predict_pb2.PredictRequest.FromString(client.sent)
    spec = request.model_spec
    assert (spec.name, spec.version.value, spec.signature_name) == ("m", 3, "dense")
    assert tf.make_ndarray(request.inputs["x"]).tolist() == [[1.0, 2.5]]
    assert found.outputs["y"].tolist() == [0.25, 1.5]
    assert found.outputs["words"].tolist() == [b"a\xff", b""]
    assert found.version == 3
    labelled = _Sent("grpc://h/m/labels/stable", answer.SerializeToString())
    labelled.predict(signature, {}, Control())
    assert predict_pb2.PredictRequest.FromString(labelled.sent).model_spec.version_label == "stable"


def test_a_status_is_read_as_published() -> None:
    answer = get_model_status_pb2.GetModelStatusResponse()
    answer.model_version_status.add(version=1, state="AVAILABLE")
    failed = answer.model_version_status.add(version=2, state="END")
    failed.status.error_code, failed.status.error_message = 5, "gone"
    client = _Sent("grpc://h/m", answer.SerializeToString())
    assert client.statuses(Control()) == (
        VersionStatus(2, "end", "NOT_FOUND", "gone"), VersionStatus(1, "available")
    )  # fmt: skip
    assert get_model_status_pb2.GetModelStatusRequest.FromString(client.sent).model_spec.name == "m"


def test_metadata_is_read_as_published(export: Path) -> None:
    (graph,) = read_meta_graphs(export)
    stored = get_model_metadata_pb2.SignatureDefMap()
    for name, item in graph.signature_def.items():
        stored.signature_def[name].ParseFromString(item.SerializeToString())
    answer = get_model_metadata_pb2.GetModelMetadataResponse()
    answer.metadata["signature_def"].Pack(stored)
    client = _Sent("grpc://h/m", answer.SerializeToString())
    found = client.signatures(Control())
    assert set(found) == set(graph.signature_def)
    assert get_model_metadata_pb2.GetModelMetadataRequest.FromString(client.sent).metadata_field == [
        "signature_def"
    ]
