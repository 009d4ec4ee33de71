"""Numbers as people read them, text from outside as text, and paths as people type them."""

from __future__ import annotations

import contextlib
import math
from pathlib import Path

from core.number_text import format_change, format_metric, format_number

__all__ = [
    "as_plain",
    "format_age",
    "format_bytes",
    "format_change",
    "format_duration",
    "format_metric",
    "format_number",
    "format_seconds",
    "format_shape",
    "short_dtype",
    "typed_path",
    "without_mnemonic",
]

_UNSEEN = "\u200b"


def as_plain(text: str) -> str:
    """`text` for a tooltip or a message, where Qt takes for HTML what looks like it: a name is not HTML.

    An unseen character stands behind what would begin a tag or an entity.
    """
    return text.replace("<", f"<{_UNSEEN}").replace("&lt;", f"&{_UNSEEN}lt;")


def without_mnemonic(text: str) -> str:
    """A name from outside on a button, where Qt takes "&" for the sign before a mnemonic."""
    return text.replace("&", "&&")


def format_bytes(count: int) -> str:
    """48 kB."""
    value = float(count)
    for unit in ("B", "kB", "MB", "GB"):
        if value < 1000:
            return f"{value:.0f} {unit}" if unit == "B" or value >= 10 else f"{value:.1f} {unit}"
        value /= 1000
    return f"{value:.1f} TB"


def format_seconds(seconds: float) -> str:
    """1.4 ms, 247 ms, 2.5 s: how long something short took."""
    if seconds >= 1:
        return f"{seconds:.1f} s"
    return f"{seconds * 1000:.1f} ms" if seconds < 0.01 else f"{seconds * 1000:.0f} ms"


def format_duration(seconds: float) -> str:
    """4 s, 3 min, 2 h 5 min; as the number that it is where a file holds no time at all."""
    if not math.isfinite(seconds):
        return f"{format_metric(seconds)} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min" if minutes >= 5 or not rest else f"{minutes} min {rest} s"
    hours, minutes = divmod(minutes, 60)
    if hours < 24:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    return f"{hours // 24} d {hours % 24} h"


def format_age(seconds: float) -> str:
    """How long ago, in its largest unit; as for `format_duration` where a file holds no time."""
    if not math.isfinite(seconds):
        return format_duration(seconds)
    for length, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if seconds >= length:
            return f"{int(seconds // length)} {unit}"
    return f"{max(0, int(seconds))} s"


def format_shape(shape: tuple[int | None, ...] | None) -> str:
    """[?, 3]; "any" where the rank is unknown."""
    if shape is None:
        return "[any]"
    return "[" + ", ".join("?" if size is None else str(size) for size in shape) + "]"


_SHORT = {"float32": "f32", "float64": "f64", "float16": "f16", "string": "str", "int32": "i32", "int64": "i64"}


def short_dtype(dtype: str) -> str:
    """f32, i64, str: for tight places."""
    return _SHORT.get(dtype, {"uint8": "u8", "bool": "bool"}.get(dtype, dtype))


def elided(text: str, most: int = 160) -> str:
    """Text from outside for a sentence: on one line, its middle left out where it is long."""
    plain = "".join(sign if sign.isprintable() else "\ufffd" for sign in text)
    half = (most - 1) // 2
    return plain if len(plain) <= most else f"{plain[:half]}…{plain[-half:]}"


def typed_path(text: str) -> Path:
    """Return the path, with ~ and ~NAME written out; where there is no such home, the path as it was typed.

    What is no part of a path is left out: a NUL.
    """
    path = Path(text.strip().replace("\0", ""))
    with contextlib.suppress(RuntimeError):
        return path.expanduser()
    return path
