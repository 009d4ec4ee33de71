"""Text from outside, at the borders where a reader would take some of it for more than text."""

from __future__ import annotations

import re

from core.number_text import THIN

# Also what turns the direction of writing round, so that a name reads as another, and halves of surrogate pairs.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LONG_WORD = re.compile(r"\S{1001,}")  # longer than any path in use
_ENDS = 100  # characters of it that are kept on each side
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def terminal_text(text: str) -> str:
    """`text` with control characters written out: a name must not move the cursor or rename the terminal.

    Thin spaces are plain ones: not every terminal has them.
    """
    return _CONTROL.sub(_written_out, text.replace(THIN, " "))


def one_line(text: str, most: int = 300) -> str:
    """`text` for a question, which it must not change: on one line, its middle left out where it is long."""
    plain = "".join(sign if sign.isprintable() else "\ufffd" for sign in text)
    half = (most - 1) // 2
    return plain if len(plain) <= most else f"{plain[:half]}…{plain[-half:]}"


def shortened(text: str) -> str:
    """`text` with the middle of each long word left out: a sentence is there to be read, whatever it quotes."""
    return _LONG_WORD.sub(lambda found: f"{found[0][:_ENDS]}…{found[0][-_ENDS:]}", text)


def csv_cell(text: str) -> str:
    """`text` as a cell that spreadsheets show and do not compute; a number stays one."""
    if not text.startswith(_FORMULA) or _is_number(text):
        return text
    return f"'{text}"


def _written_out(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
