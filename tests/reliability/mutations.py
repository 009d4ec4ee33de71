"""Small damage to valid files: bytes flipped, cut and doubled, and values in JSON where none of theirs belongs."""

from __future__ import annotations

import copy
import gzip
import io
import json
import random
import zipfile
from collections.abc import Callable
from typing import Any

from core.runs.catalogue.table_file import read_table
from core.runs.events.framing import frame
from tests.core import event_bytes
from tests.core.index_bytes import index_file

_NUMBERS = (b"\0" * 8, b"\xff" * 8, b"\x7f" + b"\xff" * 7, (1 << 60).to_bytes(8, "little"), b"\x80" * 9 + b"\1")
_WORDS = (
    b"nan",
    b"1e999",
    b"-1",
    b'"',
    b"{",
    b"[" * 80,
    b",,",
    b"\r\n",
    b"\0",
    b"\xed\xa0\x80",
    b"9" * 5000,
    b"null",
)
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_VALUES: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    1 << 63,
    10**400,
    1e308,
    float("nan"),
    float("-inf"),
    "",
    "x" * 10_000,
    "../../outside",
    "/",
    "\0",
    "\ud800",
    "²",
    [],
    [[]],
    {},
    {"": None},
    {"1" * 30: 1},
)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes with one to four small changes."""
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(_CHANGES)(data, chance)
    return data


def odd(value: Any, chance: random.Random) -> Any:
    """Return a copy of a JSON value in which up to three values are others, gone, or doubled under another name."""
    changed = copy.deepcopy(value)
    for _ in range(chance.randint(1, 3)):
        places = list(_places(changed))
        if not places:
            return chance.choice(_VALUES)
        holder, key = chance.choice(places)
        match chance.randrange(5):
            case 0:
                del holder[key]
            case 1 if isinstance(holder, dict):
                holder[chance.choice(("", "x", "²", "-1", "1e3", "9" * 40))] = holder.pop(key)
            case 2:
                holder[key] = [copy.deepcopy(holder[key])]
            case _:
                holder[key] = copy.deepcopy(chance.choice(_VALUES))
    return changed


def damaged_json(data: bytes, chance: random.Random) -> bytes:
    """Return the JSON text with other values in it, or with damaged bytes."""
    if chance.random() < 0.3:
        return damaged(data, chance)
    return json.dumps(odd(json.loads(data), chance)).encode()


def damaged_records(data: bytes, chance: random.Random) -> bytes:
    """Return framed records: one damaged and its checksums right, or the bytes of all of them damaged."""
    if chance.random() < 0.3:
        return damaged(data, chance)
    framed = frame(data)
    records = [data[start:end] for start, end in zip(framed.starts, framed.ends, strict=True)]
    at = chance.randrange(len(records))
    records[at] = damaged(records[at], chance)
    return b"".join(event_bytes.framed(record) for record in records)


def damaged_packed(data: bytes, chance: random.Random) -> bytes:
    """Return a gzip file of damaged records, or one that is damaged itself."""
    if chance.random() < 0.3:
        return damaged(data, chance)
    return gzip.compress(damaged_records(gzip.decompress(data), chance), 1, mtime=0)


def damaged_archive(data: bytes, chance: random.Random) -> bytes:
    """Return a zip file of damaged arrays, packed in any way, or one that is damaged itself."""
    if chance.random() < 0.3:
        return damaged(data, chance)
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as archive,
        zipfile.ZipFile(packed, "w", chance.choice(_PACKINGS)) as new,
    ):
        for name in archive.namelist():
            new.writestr(name, damaged(archive.read(name), chance))
    return packed.getvalue()


def damaged_index(data: bytes, chance: random.Random) -> bytes:
    """Return a checkpoint's index: one of its entries damaged and the checksums right, or its bytes damaged."""
    if chance.random() < 0.3:
        return damaged(data, chance)
    entries = [[key, value] for key, value in read_table(data)]
    entry, part = chance.choice(entries), chance.randrange(2)
    entry[part] = damaged(entry[part], chance)
    return index_file([(key, value) for key, value in entries])


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every (object or list, key or index) inside a JSON value."""
    if isinstance(value, dict):
        keys: list[Any] = list(value)
    elif isinstance(value, list):
        keys = list(range(len(value)))
    else:
        return []
    return [(value, key) for key in keys] + [place for key in keys for place in _places(value[key])]


def _flip(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return b"\0"
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _leave_out(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randint(1, 64) :]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at : at + 64] * chance.randint(2, 20) + data[at:]


def _write_over(data: bytes, chance: random.Random) -> bytes:
    at, word = chance.randrange(len(data) + 1), chance.choice(_NUMBERS + _WORDS)
    return data[:at] + word + data[at + len(word) :]


def _put_in(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_NUMBERS + _WORDS) + data[at:]


_CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flip,
    _cut,
    _leave_out,
    _repeat,
    _write_over,
    _put_in,
)
