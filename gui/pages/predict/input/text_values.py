"""Values as text and back: what is typed becomes a value here, what is shown becomes text."""

from __future__ import annotations

import re

import numpy as np

from core.errors import RequestError
from gui.look.language import tr
from gui.pages.predict.input.inputs import Input

_THIN = "\u2009"


def as_text(value: object) -> str:
    """A value as somebody would type it; numbers in full."""
    value = listed(value)
    if isinstance(value, list):
        return ", ".join(as_text(part) for part in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, float):
        return str(value)
    short = f"{value:.9g}"
    return short if float(short) == value or value != value else repr(value)


def listed(value: object) -> object:
    """Arrays as lists, a float32 with as many digits as it has; bytes as text."""
    if isinstance(value, np.float32):
        return float(str(value))
    if isinstance(value, np.ndarray) and value.dtype == np.float32:
        return [listed(part) for part in value] if value.ndim else float(str(value))
    value = value.tolist() if hasattr(value, "tolist") else value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return [listed(part) for part in value] if isinstance(value, list | tuple) else value


def parts_of(item: Input, text: str) -> list[str]:
    """The values of a list. Numbers may be parted by spaces too; a text may hold some."""
    between = r"[,;\t]" if item.dtype == "string" else r"[,;\s]+"
    parts = [part.strip() for part in re.split(between, text.strip().strip("[]").strip())]
    return parts if item.dtype == "string" else [part for part in parts if part]


def one_value(item: Input, text: str) -> object:
    """One value of the input's dtype. RequestError says what it must be."""
    plain = text.strip().replace(_THIN, "")
    if item.dtype == "string":
        return text
    if item.dtype == "bool":
        if plain.lower() in ("true", "yes", "1"):
            return True
        if plain.lower() in ("false", "no", "0"):
            return False
        raise RequestError(
            item.name, tr('{label} must be true or false, not "{typed}".', label=item.label, typed=text)
        )
    for kind in (int, float):
        try:
            return kind(plain)
        except ValueError:
            continue
    typed = text.strip()
    if "int" in item.dtype:
        told = tr('{label} must be a whole number, not "{typed}".', label=item.label, typed=typed)
    else:
        told = tr('{label} must be a number, not "{typed}".', label=item.label, typed=typed)
    raise RequestError(item.name, told)
