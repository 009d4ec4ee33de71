"""tf.train.Example and SequenceExample as protobuf messages, without importing TensorFlow.

The classes live in a descriptor pool of their own, so they do not clash with TensorFlow's; bytes and JSON are
the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, MutableMapping
from typing import Any, Literal, Protocol, TypeVar

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

_Field = descriptor_pb2.FieldDescriptorProto

ListName = Literal["bytes_list", "float_list", "int64_list"]
Message = TypeVar("Message", covariant=True)


class Values(Protocol):
    """The values of a BytesList, FloatList or Int64List, which takes those of its kind."""

    def extend(self, values: Iterable[object], /) -> None: ...
    def append(self, value: object, /) -> None: ...
    def __getitem__(self, index: int, /) -> bytes | float | int: ...
    def __iter__(self) -> Iterator[bytes] | Iterator[float] | Iterator[int]: ...


class ValueList(Protocol):
    """A BytesList, FloatList or Int64List."""

    @property
    def value(self) -> Values: ...
    def SetInParent(self) -> None: ...


class FeatureMessage(Protocol):
    """A Feature: one of three lists, or none."""

    @property
    def bytes_list(self) -> ValueList: ...
    @property
    def float_list(self) -> ValueList: ...
    @property
    def int64_list(self) -> ValueList: ...
    def WhichOneof(self, oneof: Literal["kind"]) -> ListName | None: ...


class FeatureMap(Protocol):
    """Features by name. Asking for a missing one adds it."""

    @property
    def feature(self) -> MutableMapping[str, FeatureMessage]: ...


class StepList(Protocol):
    """The entries of a FeatureList."""

    def add(self) -> FeatureMessage: ...
    def __iter__(self) -> Iterator[FeatureMessage]: ...


class StepsMessage(Protocol):
    """A FeatureList."""

    @property
    def feature(self) -> StepList: ...
    def SetInParent(self) -> None: ...


class StepsMap(Protocol):
    """FeatureLists by name. Asking for a missing one adds it."""

    @property
    def feature_list(self) -> MutableMapping[str, StepsMessage]: ...


class ExampleMessage(Protocol):
    """A tf.train.Example."""

    @property
    def features(self) -> FeatureMap: ...
    def SerializeToString(self, *, deterministic: bool = False) -> bytes: ...


class SequenceExampleMessage(Protocol):
    """A tf.train.SequenceExample."""

    @property
    def context(self) -> FeatureMap: ...
    @property
    def feature_lists(self) -> StepsMap: ...
    def SerializeToString(self, *, deterministic: bool = False) -> bytes: ...


class MessageClass(Protocol[Message]):
    """A class of messages."""

    def __call__(self) -> Message: ...
    def FromString(self, data: bytes, /) -> Message: ...


def _add_field(
    message: descriptor_pb2.DescriptorProto,
    name: str,
    number: int,
    kind: int,
    *,
    repeated: bool = False,
    type_name: str = "",
) -> descriptor_pb2.FieldDescriptorProto:
    field = message.field.add(name=name, number=number, type=kind)
    field.label = _Field.LABEL_REPEATED if repeated else _Field.LABEL_OPTIONAL
    if type_name:
        field.type_name = f".tensorflow.{type_name}"
    return field


def _add_map(message: descriptor_pb2.DescriptorProto, field_name: str, value_type: str) -> None:
    entry = message.nested_type.add(name="".join(part.capitalize() for part in field_name.split("_")) + "Entry")
    entry.options.map_entry = True
    _add_field(entry, "key", 1, _Field.TYPE_STRING)
    _add_field(entry, "value", 2, _Field.TYPE_MESSAGE, type_name=value_type)
    _add_field(message, field_name, 1, _Field.TYPE_MESSAGE, repeated=True, type_name=f"{message.name}.{entry.name}")


def _file() -> descriptor_pb2.FileDescriptorProto:
    file = descriptor_pb2.FileDescriptorProto(name="workbench/example.proto", package="tensorflow", syntax="proto3")
    for name, kind in (
        ("BytesList", _Field.TYPE_BYTES),
        ("FloatList", _Field.TYPE_FLOAT),
        ("Int64List", _Field.TYPE_INT64),
    ):
        _add_field(file.message_type.add(name=name), "value", 1, kind, repeated=True)
    feature = file.message_type.add(name="Feature")
    feature.oneof_decl.add(name="kind")
    for number, name in enumerate(("bytes_list", "float_list", "int64_list"), start=1):
        type_name = "".join(part.capitalize() for part in name.split("_"))
        _add_field(feature, name, number, _Field.TYPE_MESSAGE, type_name=type_name).oneof_index = 0
    _add_map(file.message_type.add(name="Features"), "feature", "Feature")
    _add_field(
        file.message_type.add(name="FeatureList"),
        "feature", 1, _Field.TYPE_MESSAGE, repeated=True, type_name="Feature",
    )  # fmt: skip
    _add_map(file.message_type.add(name="FeatureLists"), "feature_list", "FeatureList")
    example = file.message_type.add(name="Example")
    _add_field(example, "features", 1, _Field.TYPE_MESSAGE, type_name="Features")
    sequence = file.message_type.add(name="SequenceExample")
    _add_field(sequence, "context", 1, _Field.TYPE_MESSAGE, type_name="Features")
    _add_field(sequence, "feature_lists", 2, _Field.TYPE_MESSAGE, type_name="FeatureLists")
    return file


_POOL = descriptor_pool.DescriptorPool()
_POOL.AddSerializedFile(_file().SerializeToString())


def _class(name: str) -> Any:
    return message_factory.GetMessageClass(_POOL.FindMessageTypeByName(f"tensorflow.{name}"))


Example: MessageClass[ExampleMessage] = _class("Example")
Features = _class("Features")
Feature: MessageClass[FeatureMessage] = _class("Feature")
SequenceExample: MessageClass[SequenceExampleMessage] = _class("SequenceExample")
FeatureLists = _class("FeatureLists")
FeatureList = _class("FeatureList")
