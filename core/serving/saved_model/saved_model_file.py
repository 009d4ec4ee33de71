"""saved_model.pb as protobuf messages, without importing TensorFlow.

message SavedModel { int64 saved_model_schema_version = 1; repeated MetaGraphDef meta_graphs = 2; }
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef

from core.errors import ExportError
from core.reasons import reason_of
from core.runs.catalogue.exports import MOST_PARTS
from core.runs.plain_files import plain, read_plain
from core.words import mark, worded

FILE_NAME = "saved_model.pb"
_OTHER_FORMATS = {
    ".tflite": mark("a TensorFlow Lite model, which is not read."),
    ".pb": mark("a graph without signatures, such as a frozen one, which is not read."),
    ".keras": mark("a Keras model: load it in Keras, and call its export(FOLDER)."),
    ".h5": mark("a Keras model: load it in Keras, and call its export(FOLDER)."),
    ".index": mark("a part of a checkpoint: export that first."),
}
_AS_TEXT = "saved_model.pbtxt"
_MOST_TAG = 1 << 32
_MOST_BYTES = 1 << 31  # of a protobuf message
_CHUNK = 1 << 20


def read_meta_graphs(path: Path) -> list[MetaGraphDef]:
    """The MetaGraphDefs of the SavedModel in folder `path`. ExportError says what else the folder is."""
    return read_graphs_and_hash(path)[0]


def read_graphs_and_hash(path: Path) -> tuple[list[MetaGraphDef], str]:
    """The MetaGraphDefs, and the SHA-256 of the very bytes that they were read from. ExportError."""
    file = Path(path) / FILE_NAME
    try:
        if not file.is_file():
            raise ExportError(what_it_is(Path(path)))
        size = file.stat().st_size
        if size >= _MOST_BYTES:
            raise ExportError(
                worded(
                    "{file} has {size} GB, and TensorFlow reads no graph of 2 GB or more: it is "
                    "damaged, or no SavedModel.",
                    file=file,
                    size=f"{size / 1e9:.1f}",
                )
            )
        graphs, content = _graphs_in(file, size)
    except OSError as error:
        raise ExportError(worded("{file} cannot be read: {reason}.", file=file, reason=error.strerror)) from error
    except ExportError:
        raise
    except Exception as error:  # protobuf's DecodeError differs between its implementations
        raise ExportError(
            worded("{file} is damaged, or is not a SavedModel: {reason}.", file=file, reason=reason_of(error))
        ) from error
    if not graphs:
        raise ExportError(worded("{file} is damaged, or is not a SavedModel: it holds no graph.", file=file))
    return graphs, content


def read_saved_model_file(path: Path) -> bytes:
    """The bytes of saved_model.pb, which TensorFlow takes whole. ExportError."""
    file = Path(path) / FILE_NAME
    try:
        return read_plain(file, _MOST_BYTES)
    except OSError as error:
        raise ExportError(worded("{file} cannot be read: {reason}.", file=file, reason=error.strerror)) from error


def _graphs_in(file: Path, size: int) -> tuple[list[MetaGraphDef], str]:
    """Parse the graphs, each as it is come to: a file that is none is not taken into memory."""
    with open(file, "rb", opener=plain) as opened:
        stream = _Hashed(opened)
        graphs = [MetaGraphDef.FromString(part) for part in _meta_graphs(stream, size)]
        return graphs, stream.content


class _Hashed:
    """A file that is read once from its beginning to its end, and what it holds as a hash."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._hash = hashlib.sha256()

    @property
    def content(self) -> str:
        return self._hash.hexdigest()

    def tell(self) -> int:
        return self._stream.tell()

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._hash.update(data)
        return data

    def skip(self, size: int) -> None:
        while size > 0 and self.read(min(size, _CHUNK)):
            size -= _CHUNK


def write_meta_graphs(path: Path, graphs: list[MetaGraphDef]) -> None:
    """Write the SavedModel of folder `path` anew with these MetaGraphDefs."""
    parts = [b"\x08\x01"]
    for graph in graphs:
        data = graph.SerializeToString(deterministic=True)
        parts += [b"\x12", _varint_bytes(len(data)), data]
    (Path(path) / FILE_NAME).write_bytes(b"".join(parts))


def what_it_is(path: Path) -> str:
    """What a folder is that holds no saved_model.pb, in a sentence."""
    if not path.exists():
        return worded("There is no folder {path}.", path=path)
    if path.is_file():
        return worded(
            "{path} is a file. An export is the folder that holds {name}.{hint}",
            path=path,
            name=FILE_NAME,
            hint=_other_format(path),
        )
    versions = sorted(entry.parent.name for entry in path.glob(f"*/{FILE_NAME}"))
    if versions:
        return worded(
            "{path} holds exports, but is none itself. Choose one of: {versions}.",
            path=path,
            versions=", ".join(versions),
        )
    if (path / _AS_TEXT).is_file():
        return worded(
            "{path} has its graph as text, {text}, which is not read. Save the model as {name}.",
            path=path,
            text=_AS_TEXT,
            name=FILE_NAME,
        )
    others = sorted(file for suffix in _OTHER_FORMATS for file in path.glob(f"*{suffix}"))
    return worded(
        "{path} is not an export: it has no {name}.{hint}",
        path=path,
        name=FILE_NAME,
        hint=_other_format(others[0]) if others else "",
    )


def _other_format(file: Path) -> str:
    """Return a sentence about a file that holds a model in another format, after a space; "" for any other file."""
    found = _OTHER_FORMATS.get(file.suffix)
    return (
        worded(" {name} is {found}", name=file.name, found=worded(found))
        if found is not None and file.name != FILE_NAME
        else ""
    )


def _meta_graphs(stream: _Hashed, size: int) -> Iterator[bytes]:
    for _ in range(MOST_PARTS):
        if stream.tell() >= size:
            return
        tag = _varint(stream)
        if not tag >> 3:
            raise ValueError(worded("a field has no number"))
        if tag >= _MOST_TAG:  # readers that cut it off would see another field than this one
            raise ValueError(worded("unexpected field {number}", number=tag >> 3))
        if tag & 7 == 0:
            _varint(stream)
            continue
        if tag & 7 != 2:
            raise ValueError(worded("unexpected field {number}", number=tag >> 3))
        length = _varint(stream)
        if stream.tell() + length > size:
            raise ValueError(worded("it ends too early"))
        if tag >> 3 == 2:
            yield stream.read(length)
        else:
            stream.skip(length)
    raise ValueError(worded("it has too many parts"))


def _varint(stream: _Hashed) -> int:
    value = 0
    for shift in range(0, 70, 7):
        (byte,) = stream.read(1) or (0x80,)
        value |= (byte & 0x7F) << shift
        if not byte & 0x80:
            return value
    raise ValueError(worded("it ends too early"))


def _varint_bytes(value: int) -> bytes:
    parts = bytearray()
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    parts.append(value)
    return bytes(parts)
