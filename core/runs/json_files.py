"""Small JSON files that are read whole and written whole or not at all."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.errors import RunError, storage_error


def read_json(file: Path) -> dict[str, Any] | None:
    """The object in a JSON file, None if there is no such file. RunError, naming it, if it cannot be read."""
    try:
        value = json.loads(file.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise RunError(f"{file} cannot be read: {error.strerror or error}.") from error
    except ValueError as error:  # also UnicodeDecodeError
        raise RunError(f"{file} is damaged: {error}. Restore it, or remove it.") from error
    if not isinstance(value, dict):
        raise RunError(f"{file} is damaged: it holds no JSON object. Restore it, or remove it.")
    return value


def write_json(file: Path, value: Mapping[str, Any]) -> None:
    """Replace the file in one go, so that whoever reads it meanwhile gets the old or the new. StorageError."""
    temporary = file.with_name(f".{file.name}.{os.getpid()}.{os.urandom(4).hex()}")
    try:
        try:
            with temporary.open("x", encoding="utf-8") as stream:
                json.dump(value, stream, indent=1)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(temporary, file)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise storage_error(error, f"write {file.name}") from error
