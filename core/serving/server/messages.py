"""The messages of TensorFlow Serving that are sent, read or written to a file, without its package.

Names and numbers of the fields are those of tensorflow_serving/apis: model.proto, predict.proto,
get_model_status.proto, get_model_metadata.proto, prediction_log.proto. A message that TensorFlow has itself, such
as a TensorProto, stands as the bytes it is serialized to, the very same on the wire. The classes live in a
descriptor pool of their own, so they do not clash with those of the package where that is installed.
"""

from __future__ import annotations

from typing import Any

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

_Field = descriptor_pb2.FieldDescriptorProto


def _add(
    message: descriptor_pb2.DescriptorProto, name: str, number: int, kind: int | str, *, repeated: bool = False
) -> None:
    """Add a field of a scalar type, or of the message type called `kind`."""
    field = message.field.add(name=name, number=number)
    field.label = _Field.LABEL_REPEATED if repeated else _Field.LABEL_OPTIONAL
    if isinstance(kind, str):
        field.type, field.type_name = _Field.TYPE_MESSAGE, f".tensorflow.serving.{kind}"
    else:
        field.type = kind


def _add_map(message: descriptor_pb2.DescriptorProto, name: str, number: int, kind: int | str) -> None:
    entry = message.nested_type.add(name="".join(part.capitalize() for part in name.split("_")) + "Entry")
    entry.options.map_entry = True
    _add(entry, "key", 1, _Field.TYPE_STRING)
    _add(entry, "value", 2, kind)
    _add(message, name, number, f"{message.name}.{entry.name}", repeated=True)


def _file() -> descriptor_pb2.FileDescriptorProto:
    file = descriptor_pb2.FileDescriptorProto(
        name="workbench/serving.proto", package="tensorflow.serving", syntax="proto3"
    )
    for add in (_add_predict, _add_status, _add_metadata, _add_log):
        add(file)
    return file


def _add_predict(file: descriptor_pb2.FileDescriptorProto) -> None:
    _add(file.message_type.add(name="Int64Value"), "value", 1, _Field.TYPE_INT64)  # google.protobuf's, on the wire
    spec = file.message_type.add(name="ModelSpec")
    _add(spec, "name", 1, _Field.TYPE_STRING)
    _add(spec, "version", 2, "Int64Value")
    _add(spec, "signature_name", 3, _Field.TYPE_STRING)
    _add(spec, "version_label", 4, _Field.TYPE_STRING)
    request = file.message_type.add(name="PredictRequest")
    _add(request, "model_spec", 1, "ModelSpec")
    _add_map(request, "inputs", 2, _Field.TYPE_BYTES)  # TensorProto
    response = file.message_type.add(name="PredictResponse")
    _add_map(response, "outputs", 1, _Field.TYPE_BYTES)  # TensorProto
    _add(response, "model_spec", 2, "ModelSpec")


def _add_status(file: descriptor_pb2.FileDescriptorProto) -> None:
    request = file.message_type.add(name="GetModelStatusRequest")
    _add(request, "model_spec", 1, "ModelSpec")
    status = file.message_type.add(name="StatusProto")
    _add(status, "error_code", 1, _Field.TYPE_INT32)
    _add(status, "error_message", 2, _Field.TYPE_STRING)
    version = file.message_type.add(name="ModelVersionStatus")
    _add(version, "version", 1, _Field.TYPE_INT64)
    _add(version, "state", 2, _Field.TYPE_INT32)  # an enum, on the wire
    _add(version, "status", 3, "StatusProto")
    response = file.message_type.add(name="GetModelStatusResponse")
    _add(response, "model_version_status", 1, "ModelVersionStatus", repeated=True)


def _add_metadata(file: descriptor_pb2.FileDescriptorProto) -> None:
    request = file.message_type.add(name="GetModelMetadataRequest")
    _add(request, "model_spec", 1, "ModelSpec")
    _add(request, "metadata_field", 2, _Field.TYPE_STRING, repeated=True)
    any_message = file.message_type.add(name="Any")  # google.protobuf's, on the wire
    _add(any_message, "type_url", 1, _Field.TYPE_STRING)
    _add(any_message, "value", 2, _Field.TYPE_BYTES)
    response = file.message_type.add(name="GetModelMetadataResponse")
    _add(response, "model_spec", 1, "ModelSpec")
    _add_map(response, "metadata", 2, "Any")
    _add_map(file.message_type.add(name="SignatureDefMap"), "signature_def", 1, _Field.TYPE_BYTES)  # SignatureDef


def _add_log(file: descriptor_pb2.FileDescriptorProto) -> None:
    log = file.message_type.add(name="PredictLog")
    _add(log, "request", 1, "PredictRequest")
    prediction = file.message_type.add(name="PredictionLog")
    _add(prediction, "predict_log", 6, "PredictLog")


_POOL = descriptor_pool.DescriptorPool()
_POOL.AddSerializedFile(_file().SerializeToString())


def _class(name: str) -> Any:
    return message_factory.GetMessageClass(_POOL.FindMessageTypeByName(f"tensorflow.serving.{name}"))


PredictRequest = _class("PredictRequest")
PredictResponse = _class("PredictResponse")
GetModelStatusRequest = _class("GetModelStatusRequest")
GetModelStatusResponse = _class("GetModelStatusResponse")
GetModelMetadataRequest = _class("GetModelMetadataRequest")
GetModelMetadataResponse = _class("GetModelMetadataResponse")
SignatureDefMap = _class("SignatureDefMap")
PredictionLog = _class("PredictionLog")
