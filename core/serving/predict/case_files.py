"""Test cases on disk: JSON files, one case or a list of them each."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import ValidationError

from core.errors import DataError, storage_error
from core.runs.json_files import write_json
from core.runs.plain_files import plain
from core.serving.predict.cases import Case
from core.serving.predict.json_text import parse_json
from core.words import worded

_LARGEST = 100_000_000  # bytes of a file of test cases


def save_case(case: Case, where: Path) -> Path:
    """Write a case to `where`: a .json file, or a folder, in which it gets a name of its own. StorageError."""
    try:
        if where.suffix == ".json":
            where.parent.mkdir(parents=True, exist_ok=True)
        else:
            where.mkdir(parents=True, exist_ok=True)
            where = _free_name(where, case.name)
    except OSError as error:
        raise storage_error(error, worded("save the test case")) from error
    write_json(where, case.model_dump())
    return where


def load_cases(where: Path) -> list[Case]:
    """The cases of a file (one, or a list of them) or of all .json files of a folder, by their files' names.

    DataError names the file that cannot be read, or says that there is none.
    """
    files = sorted(where.glob("*.json")) if where.is_dir() else [where]
    cases = [case for file in files for case in _read(file)]
    if not cases:
        raise DataError(worded("{where} holds no test cases. Save some on the Predict page.", where=where))
    return cases


def _read(file: Path) -> list[Case]:
    try:
        value = parse_json(_bytes_within(file, _LARGEST))
        return [Case.model_validate(item) for item in (value if isinstance(value, list) else [value])]
    except FileNotFoundError:
        raise DataError(worded("There is no file or folder {file}.", file=file)) from None
    except OSError as error:
        raise DataError(
            worded("{file} cannot be read: {reason}.", file=file, reason=error.strerror or error)
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or worded("it")
        raise DataError(
            worded("{file} is not a test case: {field}: {reason}.", file=file, field=field, reason=first["msg"]),
            details=str(error),
        ) from error
    except ValueError as error:
        raise DataError(worded("{file} is not a test case: {error}.", file=file, error=error)) from error


def _bytes_within(file: Path, most: int) -> bytes:
    """The content of a file. ValueError, whose text ends a sentence, if it is larger."""
    with open(file, "rb", opener=plain) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise ValueError(worded("it is larger than {size} MB", size=most // 1_000_000))
    return data


def _free_name(folder: Path, name: str) -> Path:
    stem = re.sub(r"[^\w.-]+", "-", name.lower()).strip("-.")[:60] or "case"
    names = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 100_000))
    return next(folder / f"{each}.json" for each in names if not (folder / f"{each}.json").exists())
