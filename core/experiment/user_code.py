"""The border to the user's own functions: what they raise becomes a sentence with a traceback behind it."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from core.errors import UserCodeError, WorkbenchError


@contextmanager
def user_code(what: str) -> Iterator[None]:
    """Run the body as the user's code; `what` names it: "build_fn of penguins.py".

    Anything it raises that is not already a sentence leaves as UserCodeError with the traceback in `details`.
    """
    try:
        yield
    except WorkbenchError:
        raise
    except Exception as error:
        original = error.__context__
        if original is not None and hasattr(original, "ag_error_metadata"):
            # AutoGraph raises an exception of its own, whose text is the traceback of the user's lines.
            raise UserCodeError(describe(what, original), details=str(error)) from error
        raise UserCodeError(describe(what, error), details=traceback_text(error)) from error


def describe(what: str, error: BaseException) -> str:
    """One sentence: what raised which exception, with the first line of its message."""
    lines = [line for line in str(error).strip().splitlines() if line.strip()]
    message = f": {lines[0].strip()}" if lines else ""
    return f"{what} raised {type(error).__name__}{message}".rstrip(".") + "."


def traceback_text(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))
