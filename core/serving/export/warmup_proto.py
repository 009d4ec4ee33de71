"""The messages of TensorFlow Serving's warm-up file, without its package.

Only the fields that are written are declared; the numbers are those of tensorflow_serving/apis:
prediction_log.proto, predict.proto, model.proto. A TensorProto stands as the bytes it is serialized to, the very
same on the wire.
"""

from __future__ import annotations

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

_Field = descriptor_pb2.FieldDescriptorProto


def _add(
    message: descriptor_pb2.DescriptorProto,
    name: str,
    number: int,
    kind: int,
    type_name: str = "",
    *,
    repeated: bool = False,
) -> None:
    field = message.field.add(name=name, number=number, type=kind)
    field.label = _Field.LABEL_REPEATED if repeated else _Field.LABEL_OPTIONAL
    if type_name:
        field.type_name = f".tensorflow.serving.{type_name}"


def _file() -> descriptor_pb2.FileDescriptorProto:
    file = descriptor_pb2.FileDescriptorProto(
        name="workbench/warmup.proto", package="tensorflow.serving", syntax="proto3"
    )
    spec = file.message_type.add(name="ModelSpec")
    _add(spec, "name", 1, _Field.TYPE_STRING)
    _add(spec, "signature_name", 3, _Field.TYPE_STRING)
    request = file.message_type.add(name="PredictRequest")
    entry = request.nested_type.add(name="InputsEntry")
    entry.options.map_entry = True
    _add(entry, "key", 1, _Field.TYPE_STRING)
    _add(entry, "value", 2, _Field.TYPE_BYTES)
    _add(request, "model_spec", 1, _Field.TYPE_MESSAGE, "ModelSpec")
    _add(request, "inputs", 2, _Field.TYPE_MESSAGE, "PredictRequest.InputsEntry", repeated=True)
    log = file.message_type.add(name="PredictLog")
    _add(log, "request", 1, _Field.TYPE_MESSAGE, "PredictRequest")
    prediction = file.message_type.add(name="PredictionLog")
    _add(prediction, "predict_log", 6, _Field.TYPE_MESSAGE, "PredictLog")
    return file


_POOL = descriptor_pool.DescriptorPool()
_POOL.AddSerializedFile(_file().SerializeToString())

PredictionLog = message_factory.GetMessageClass(_POOL.FindMessageTypeByName("tensorflow.serving.PredictionLog"))
