"""Files that Python 3 cannot run: notebooks, text in another encoding, Python 2. What to do with them."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

from core.errors import ExperimentError
from core.words import worded

_PYTHON_2 = re.compile(
    "Missing parentheses in call to|multiple exception types must be parenthesized|leading zeros in decimal integer"
)
_PYTHON_2_LINE = re.compile(r"^raise \w+, |^exec |<>|\b0[0-7]+L?\b|\d[lL]\b|\bur'")
_NOTEBOOK_LINE = re.compile(r"^[%!]")


def text_of(source: bytes, file: Path) -> str:
    """The text of a Python file. ExperimentError if it is a notebook, or not in the encoding that it names."""
    if source.lstrip().startswith(b"{") and b'"nbformat"' in source:
        raise ExperimentError(
            worded(
                "{name} is a notebook. Save it as a Python file, with jupyter nbconvert --to script {name}, and "
                "open that one.",
                name=file.name,
            )
        )
    try:
        return importlib.util.decode_source(source)
    except (SyntaxError, UnicodeDecodeError) as error:
        if b"coding" in b"\n".join(source.splitlines()[:2]):
            said = worded("{name} is not text in the encoding that its first lines name.", name=file.name)
        else:
            said = worded(
                "{name}, line {line}: this is not text in UTF-8. Save the file as UTF-8, or name its encoding in "
                "the first line, as in # -*- coding: latin-1 -*-.",
                name=file.name,
                line=_wrong_line(source),
            )
        raise ExperimentError(said) from error


def _wrong_line(source: bytes) -> int:
    try:
        source.decode()
    except UnicodeDecodeError as error:
        return source[: error.start].count(b"\n") + 1
    return 1


def syntax_message(error: SyntaxError, name: str) -> str:
    """What is wrong with a line, with its full stop; and what to do where it is of Python 2 or of a notebook."""
    line = (error.text or "").strip()
    message = error.msg if error.msg.endswith(("?", ".")) else f"{error.msg}."
    if _NOTEBOOK_LINE.match(line):
        advice = worded("Lines that begin with % or ! are for notebooks only. Remove them, or put # before them.")
        return f"{message} {advice}"
    if _PYTHON_2.search(error.msg) or _PYTHON_2_LINE.search(line):
        advice = worded("If the file is for Python 2, convert it with python -m lib2to3 -w {name}.", name=name)
        return f"{message} {advice}"
    return message
