"""The one reader and the one writer of our small JSON files, which are read whole and written whole or not at all.

A file may come from anywhere, so its size and its depth are limited, and a file that cannot be used gives one
sentence, a RunError, whatever is wrong with it.
"""

from __future__ import annotations

import contextlib
import functools
import json
import math
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar, cast

from core.errors import RunError, storage_error
from core.kept_words import SAID, given_back, kept
from core.runs.plain_files import plain
from core.runs.plain_records import NotPlain, Within, plain_value
from core.words import mark, worded

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError

LARGEST = 32 << 20  # bytes
DEEPEST = 64  # levels of objects and lists
_TOKENS = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
# Escapes that may stand for no text: NUL, and halves of surrogate pairs. \udc80 to \udcff are bytes of a path.
_NO_TEXT = re.compile(rb"\\u(?:0000|d[89a-f])", re.IGNORECASE)
_NO_CHARACTER = re.compile("[\0\ud800-\udc7f\udd00-\udfff]")
_LONGEST_VALUE = 40  # characters of a wrong value that a sentence quotes

Record = TypeVar("Record")
Step = Annotated[int, Within(-(2**63), 2**63)]  # as TensorFlow counts them


def read_json(file: Path, remedy: str = mark("Restore it, or remove it.")) -> dict[str, object] | None:
    """Return the object in a JSON file, None if there is no such file. RunError, naming it, if it cannot be read.

    `remedy` ends the sentence: what to do about a file that cannot be read.
    """
    try:
        with open(file, "rb", opener=plain) as stream:
            data = stream.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise RunError(
            worded("{file} cannot be read: {reason}.", file=file, reason=error.strerror or error)
        ) from error
    try:
        value = parse_json(data)
    except ValueError as error:
        raise RunError(
            worded("{file} cannot be read: {reason}. {remedy}", file=file, reason=error, remedy=worded(remedy))
        ) from error
    if _NO_TEXT.search(data):
        value = _as_text(value)
    if not isinstance(value, dict):
        raise RunError(
            worded("{file} cannot be read: it holds no JSON object. {remedy}", file=file, remedy=worded(remedy))
        )
    return value


def parse_json(text: str | bytes, deepest: int = DEEPEST) -> object:
    """Return the value of a JSON text. ValueError says, in words that follow a colon, why it has none."""
    data = text.encode("utf-8", "replace") if isinstance(text, str) else text
    if len(data) > LARGEST:
        raise ValueError(worded("it is larger than {size} MB", size=LARGEST >> 20))
    if _is_deep(data, deepest):
        raise ValueError(worded("it is nested more than {levels} levels deep", levels=deepest))
    try:
        return json.loads(data.decode("utf-8-sig"), parse_float=_number)
    except UnicodeDecodeError as error:
        raise ValueError(worded("it is not UTF-8 text at byte {place}", place=error.start)) from error
    except json.JSONDecodeError as error:
        raise ValueError(worded("it is not valid JSON ({reason})", reason=error)) from error
    except OverflowError as error:
        raise ValueError(str(error)) from error
    except ValueError as error:  # a whole number of thousands of digits
        raise ValueError(worded("it has a number with too many digits")) from error


def read_record(file: Path, kind: type[Record], remedy: str = mark("Restore it, or remove it.")) -> Record | None:
    """Return the record in a JSON file, None if there is no such file. RunError, naming the file."""
    values = read_json(file, remedy)
    return None if values is None else record_of(kind, values, file, remedy)


def record_of(kind: type[Record], values: Mapping[str, object], file: Path, remedy: str) -> Record:
    """Return a record made of a JSON object. What a newer version wrote beyond it is left out.

    Its sentences are in the language of now.

    `kind` is a dataclass or a pydantic model. RunError names the file and the first value that does not fit.
    """
    try:
        return given_back(cast(Record, checked(cast(object, kind), values)), values.get(SAID))
    except ValueError as error:
        raise RunError(
            worded(
                "{file} cannot be read: {reason}. {remedy}",
                file=file,
                reason=_sentence(cast("ValidationError", error)),
                remedy=worded(remedy),
            )
        ) from error


def checked(kind: object, value: object) -> object:
    """Return what a value of a JSON text is as a `kind`. pydantic's ValidationError, a ValueError, if it is none.

    pydantic, which takes long to import, is asked only where the value has not just the shape that is declared.
    """
    try:
        return plain_value(kind, value)
    except NotPlain:
        return _adapter(kind).validate_python(value)


@functools.cache
def _adapter(kind: object) -> TypeAdapter[object]:
    """Return what checks records of a kind: made once, as that takes longer than the check."""
    from pydantic import TypeAdapter  # slow to import, and the window starts without it

    return TypeAdapter(cast(type[object], kind))


def write_json(file: Path, value: Mapping[str, object]) -> None:
    """Replace the file in one go, so that whoever reads it meanwhile gets the old or the new. StorageError.

    Sentences are written in English, with what says them in another language.
    """
    plain_words, said = kept(value)
    written = {**cast(dict[str, object], plain_words), SAID: said} if said else value
    temporary = file.with_name(f".{file.name}.{os.getpid()}.{os.urandom(4).hex()}")
    try:
        try:
            with temporary.open("x", encoding="utf-8") as stream:
                json.dump(written, stream, indent=1)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(temporary, file)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise storage_error(error, worded("write {name}", name=file.name)) from error


def _as_text(value: object) -> object:
    """Return a value of a JSON text with what no text and no path can hold replaced, as UTF-8's readers do."""
    match value:
        case str():
            return _NO_CHARACTER.sub("\ufffd", value)
        case list():
            return [_as_text(item) for item in value]
        case dict():
            return {_as_text(name): _as_text(item) for name, item in value.items()}
        case _:
            return value


def _number(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise OverflowError(
            worded("it holds {text}, which is too large for any number here", text=text[:_LONGEST_VALUE])
        )
    return value


def _is_deep(data: bytes, deepest: int) -> bool:
    """Return whether objects and lists are nested deeper than `deepest`; brackets inside strings are none."""
    if data.count(b"[") + data.count(b"{") <= deepest:
        return False
    depth = 0
    for match in _TOKENS.finditer(data):
        token = match[0]
        if token in (b"[", b"{"):
            depth += 1
            if depth > deepest:
                return True
        elif token in (b"]", b"}"):
            depth -= 1
    return False


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"] if part != "[key]") or "it"
    if first["type"] == "missing":
        return worded("{name} is missing", name=where)
    said = first["msg"].removeprefix("Value error, ")
    value = repr(first["input"])
    if len(value) > _LONGEST_VALUE:
        value = f"{value[: _LONGEST_VALUE - 1]}…"
    return worded("{name}: {said}, got {value}", name=where, said=said[:1].lower() + said[1:], value=value)
