"""Text from outside, at the borders where a reader would take some of it for more than text."""

from __future__ import annotations

import re

from core.number_text import THIN

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def terminal_text(text: str) -> str:
    """`text` with control characters written out: a name must not move the cursor or rename the terminal.

    Thin spaces are plain ones: not every terminal has them.
    """
    return _CONTROL.sub(_written_out, text.replace(THIN, " "))


def csv_cell(text: str) -> str:
    """`text` as a cell that spreadsheets show and do not compute; a number stays one."""
    if not text.startswith(_FORMULA) or _is_number(text):
        return text
    return f"'{text}"


def _written_out(found: re.Match[str]) -> str:
    return f"\\x{ord(found[0]):02x}"


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
