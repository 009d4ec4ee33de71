"""TFRecord files as bytes: written, read and counted without TensorFlow, checksums included."""

from __future__ import annotations

import gzip
import io
import os
import struct
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from core.errors import DataError, storage_error
from core.experiment.data.gzip_stream import GzipStream
from core.experiment.data.unchanged import unchanged
from core.runs.events.framing import FOOTER, HEADER, masked_crc32c
from core.runs.plain_files import plain
from core.words import mark, worded

_LENGTH = struct.Struct("<Q")
_CHECKSUM = struct.Struct("<I")
_COMPRESSIONS = ("", "GZIP", "ZLIB")
LARGEST = 1 << 27  # bytes of a record that is read: a few bytes of a file may claim to be any number
Stream = BinaryIO | GzipStream


def compression_of(path: Path | str) -> str:
    """Return "", "GZIP" or "ZLIB" by how the file begins; for a file that does not exist by its name (.gz)."""
    with suppress(OSError), open(path, "rb", opener=plain) as stream:
        begin = stream.read(HEADER)
        if len(begin) == HEADER and length_of(begin) is not None:
            return ""
        if begin.startswith(b"\x1f\x8b"):
            return "GZIP"
        if begin[:1] == b"\x78" and int.from_bytes(begin[:2], "big") % 31 == 0:
            return "ZLIB"
    return "GZIP" if str(path).endswith(".gz") else ""


def check_compression(compression: str) -> str:
    """Return `compression` in TensorFlow's spelling; DataError if it is unknown."""
    if compression.upper() not in _COMPRESSIONS:
        raise DataError(
            worded('There is no compression "{compression}". Use "", "GZIP" or "ZLIB".', compression=compression)
        )
    return compression.upper()


def write_serialized(path: Path | str, records: Iterable[bytes], compression: str | None = None) -> int:
    """Write records to a file, which appears whole or not at all; return how many.

    `compression` None goes by the file's name. StorageError.
    """
    target = Path(path)
    if compression is None:
        compression = "GZIP" if target.name.endswith(".gz") else ""
    kind = check_compression(compression)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with unfinished.open("wb") as stream:
                count = _write_compressed(stream, records, kind)
            os.replace(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise storage_error(error, mark("write the records")) from error
    return count


def read_serialized(path: Path | str, compression: str | None = None) -> Iterator[bytes]:
    """Yield the records of a file. DataError at a damaged one, after the whole ones before it."""
    return _records(path, compression, data_of)


def count_serialized(path: Path | str, compression: str | None = None) -> int:
    """Return the number of records in a file.

    Reads their headers, skips their data. DataError as `read_serialized`.
    """
    return sum(1 for _ in _records(path, compression, _skipped))


def read_serialized_at(path: Path | str, index: int, compression: str | None = None) -> bytes:
    """Return one record, counted from 0. DataError says how many there are."""
    found = (
        next(islice(read_serialized(path, compression), min(index, sys.maxsize), None), None)
        if index >= 0
        else None
    )
    if found is None:
        count = count_serialized(path, compression)
        raise DataError(
            worded(
                "{path} has {n} records, so none with index {index} (they count from 0).",
                path=path,
                n=count,
                index=index,
            )
        )
    return found


def _write_compressed(stream: BinaryIO, records: Iterable[bytes], compression: str) -> int:
    match compression:
        case "GZIP":
            # Neither name nor time goes in, so that the same records make the same file.
            with gzip.GzipFile("", "wb", fileobj=stream, mtime=0) as packed:
                return _write_framed(packed.write, records)
        case "ZLIB":
            packer = zlib.compressobj()
            count = _write_framed(lambda data: stream.write(packer.compress(data)), records)
            stream.write(packer.flush())
            return count
        case _:
            return _write_framed(stream.write, records)


def _write_framed(write: Callable[[bytes], object], records: Iterable[bytes]) -> int:
    count = 0
    for record in records:
        length = _LENGTH.pack(len(record))
        footer = _CHECKSUM.pack(masked_crc32c(record))
        write(length + _CHECKSUM.pack(masked_crc32c(length)) + record + footer)
        count += 1
    return count


def _records(
    path: Path | str, compression: str | None, take: Callable[[Stream, int], bytes | None]
) -> Iterator[bytes]:
    """Yield what `take(stream after the header, length)` returns for each record; None is damage."""
    with unchanged(path):
        yield from _records_in(path, compression, take)


def _records_in(
    path: Path | str, compression: str | None, take: Callable[[Stream, int], bytes | None]
) -> Iterator[bytes]:
    kind = compression_of(path) if compression is None else check_compression(compression)
    index = 0
    try:
        with closing(opened(Path(path), kind)) as stream:
            while header := stream.read(HEADER):
                length = length_of(header)
                if length is not None and length > LARGEST:
                    raise DataError(
                        worded(
                            "{path}: record {index} is too large. {why}",
                            path=path,
                            index=index,
                            why=too_large(length),
                        )
                    )
                taken = None if length is None else take(stream, length)
                if taken is None:
                    raise _damaged(path, index)
                yield taken
                index += 1
    except FileNotFoundError:
        raise DataError(worded("There is no file {path}.", path=path)) from None
    except (EOFError, zlib.error) as error:
        raise _damaged(path, index, str(error)) from error
    except OSError as error:
        raise storage_error(error, mark("read the records"), reads=True) from error


def opened(path: Path, compression: str) -> Stream:
    """Return the unpacked content of a file as a stream. OSError."""
    return GzipStream(path) if compression else open(path, "rb", opener=plain)


def too_large(length: int) -> str:
    """Return the sentence that says why a record of that length is not read."""
    return worded(
        "It claims {size} GB; records of more than {most} MB are not read.",
        size=f"{length / 1e9:.1f}",
        most=LARGEST // 10**6,
    )


def data_of(stream: Stream, length: int) -> bytes | None:
    data = stream.read(length)
    footer = stream.read(FOOTER)
    whole = len(footer) == FOOTER and _CHECKSUM.unpack(footer)[0] == masked_crc32c(data)
    return data if whole else None


def _skipped(stream: Stream, length: int) -> bytes | None:
    stream.seek(length, io.SEEK_CUR)
    return b"" if len(stream.read(FOOTER)) == FOOTER else None


def length_of(header: bytes) -> int | None:
    """Return the length in a record's header; None if the header is truncated or its checksum is wrong."""
    if len(header) < HEADER or _CHECKSUM.unpack_from(header, 8)[0] != masked_crc32c(header[:8]):
        return None
    length: int = _LENGTH.unpack_from(header)[0]
    return length


def _damaged(path: Path | str, index: int, details: str = "") -> DataError:
    return DataError(
        worded("{path} is damaged, or no TFRecord file: record {index} cannot be read.", path=path, index=index),
        details=details,
    )
