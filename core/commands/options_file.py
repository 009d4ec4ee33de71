"""Options: the params and settings of a training in a JSON or TOML file, {"params": {...}, "settings": {...}}."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import FieldError
from core.words import worded

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_LARGEST = 1 << 20  # bytes
_PARTS = ("params", "settings")


@dataclass(frozen=True, slots=True)
class Options:
    """The content of an options file, not yet checked against an experiment."""

    params: Mapping[str, object]
    settings: Mapping[str, object]


def read_options(file: Path) -> Options:
    """Return a file's params and settings. FieldError (field "options") if it has another form."""
    told = read_object(file, "options")
    unknown = sorted(set(told) - set(_PARTS))
    if unknown:
        raise FieldError(
            "options",
            worded(
                '{name}: "{part}" is not known. There are: {names}.',
                name=file.name,
                part=unknown[0],
                names=", ".join(_PARTS),
            ),
        )
    parts = {part: told.get(part, {}) for part in _PARTS}
    for part, values in parts.items():
        if not isinstance(values, dict):
            raise FieldError(
                "options", worded('{name}: "{part}" must hold values by name.', name=file.name, part=part)
            )
    return Options(**parts)


def read_object(file: Path, field: str) -> Mapping[str, Any]:
    """Return the JSON or TOML object in a file. FieldError with this field if it cannot be read as one."""
    try:
        with file.open("rb") as stream:  # it may be a pipe or a device, whose size nobody knows
            data = stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise FieldError(
                field, worded("{file} is too large: at most {most} bytes are read.", file=file, most=_LARGEST)
            )
        text = data.decode("utf-8")
    except OSError as error:
        raise FieldError(
            field, worded("{file} cannot be read: {reason}.", file=file, reason=error.strerror or error)
        ) from error
    except UnicodeDecodeError as error:
        raise FieldError(field, worded("{file} is not a text file.", file=file)) from error
    try:
        found = tomllib.loads(text) if file.suffix.lower() == ".toml" else json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FieldError(field, worded("{name} cannot be read: {reason}.", name=file.name, reason=error)) from error
    if not isinstance(found, dict):
        raise FieldError(field, worded("{name} must hold an object, with values by name.", name=file.name))
    return found
