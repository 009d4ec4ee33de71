"""Text from outside, at the borders where a reader would take some of it for more than text."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterable

from core.number_text import THIN

# Also what turns the direction of writing round, so that a name reads as another, and halves of surrogate pairs.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BREAK = re.compile("[\t\n\u2028\u2029]")
_LONG_WORD = re.compile(r"\S{1001,}")  # longer than any path in use
_ENDS = 100  # characters of it that are kept on each side
_SHELL_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_PLAIN_ON_WINDOWS = re.compile(r"[\w./:\\=+-]+")
_WINDOWS_ODD = re.compile('["$`%\u2018-\u201f]')
_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")  # the last four are wide ones, which some take for the first


def terminal_text(text: str) -> str:
    """`text` with control characters written out: a name must not move the cursor or rename the terminal.

    Thin spaces are plain ones: not every terminal has them.
    """
    return _CONTROL.sub(_written_out, text.replace(THIN, " "))


def terminal_line(text: str) -> str:
    """`text` on one line of a terminal, as `terminal_text`; line breaks and tabs are written out as well."""
    return _BREAK.sub(_written_out, terminal_text(text))


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


def shell_line(words: Iterable[str], *, windows: bool = os.name == "nt") -> str:
    """`words` as one line to paste into a shell of this system, which takes nothing of them for more than text."""
    return " ".join(map(_windows_word if windows else shell_word, words))


def shell_word(text: str) -> str:
    """`text` as one word of a line for bash, on that line: control characters and odd bytes are written out."""
    if not _SHELL_ODD.search(text):
        return shlex.quote(text)
    return "$'" + "".join(_in_bash(sign) for sign in text) + "'"


def _in_bash(sign: str) -> str:
    if sign in "\\'":
        return f"\\{sign}"
    if not _SHELL_ODD.match(sign):
        return sign
    is_byte = "\udc80" <= sign <= "\udcff"  # of a path that is no UTF-8
    return "".join(
        f"\\x{byte:02x}" for byte in sign.encode(errors="surrogateescape" if is_byte else "surrogatepass")
    )


def _windows_word(text: str) -> str:
    """`text` as PowerShell and cmd.exe both read it; if no form suits both, as PowerShell does."""
    if _PLAIN_ON_WINDOWS.fullmatch(text):
        return text
    plain = "".join(sign if sign.isprintable() else "\ufffd" for sign in text)
    if not _WINDOWS_ODD.search(plain):
        ending = len(plain) - len(plain.rstrip("\\"))  # Python would read \\" as a quotation mark
        return f'"{plain}{plain[len(plain) - ending :]}"'
    return "'" + re.sub("(['\u2018-\u201b])", r"\1\1", plain) + "'"


def _written_out(found: re.Match[str]) -> str:
    code = ord(found[0])
    if found[0] in "\t\n":
        return "\\t" if found[0] == "\t" else "\\n"
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
