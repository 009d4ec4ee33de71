"""Pieces of Python text: values as a person would write them, lines that are not too long."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

WIDTH = 100


def literal(value: Any) -> str:
    """A value as Python source; texts in double quotes."""
    if isinstance(value, str):
        text = repr(value)
        if text.startswith("'") and '"' not in value:
            return f'"{text[1:-1]}"'.replace("\\'", "'")
        return text
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, tuple):
        inner = ", ".join(map(literal, value))
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return repr(value)


def comment(text: str, indent: int = 0) -> str:
    """A comment, on as many lines as it takes."""
    start = " " * indent + "# "
    return textwrap.fill(
        _one_line(text), WIDTH, initial_indent=start, subsequent_indent=start, break_on_hyphens=False
    )


def inside_docstring(text: str) -> str:
    """A text within three double quotes, on one line; it cannot end them."""
    return _one_line(text).replace("\\", "\\\\").replace('"""', "'''")


def _one_line(text: str) -> str:
    """Names of columns stand in it, which may hold anything."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def words_text(words: Sequence[Any], indent: int) -> str:
    """A tuple, on one line if it fits."""
    whole = literal(tuple(words))
    if len(whole) + indent <= WIDTH:
        return whole
    inner = textwrap.wrap(
        ", ".join(literal(word).replace(" ", "\0") for word in words), WIDTH - indent - 4, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip
    pad = " " * indent
    lines = "\n".join(f"{pad}    {line}".replace("\0", " ") for line in inner)
    return f"(\n{lines},\n{pad})"


def mapping_text(name: str, values: Mapping[str, Sequence[Any]]) -> str:
    """NAME = {"key": (...), ...}, a line for each key."""
    lines = [f"    {literal(key)}: {words_text(tuple(value), 4)}," for key, value in values.items()]
    return "\n".join([f"{name} = {{", *lines, "}"])


def call(function: str, arguments: Iterable[str], indent: int) -> str:
    """A call, on one line if it fits, else an argument on each."""
    listed = list(arguments)
    whole = f"{function}({', '.join(listed)})"
    pad = " " * indent
    if len(whole) + indent <= WIDTH and "\n" not in whole:
        return f"{pad}{whole}"
    return "\n".join([f"{pad}{function}(", *(f"{pad}    {argument}," for argument in listed), f"{pad})"])


def identifier(text: str) -> str:
    """A name for an experiment, of letters, digits, dashes and underscores."""
    return re.sub(r"[^\w-]+", "_", text).strip("_") or "experiment"


def number(value: float) -> str:
    """A number without a needless fraction."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
