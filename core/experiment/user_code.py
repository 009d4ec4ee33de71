"""The border to the user's own functions: what they raise becomes a sentence with a traceback behind it."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from core.errors import UserCodeError, WorkbenchError
from core.experiment.user_places import as_written, line_of
from core.reasons import reason_of
from core.words import worded

# Attributes by which code shows that it takes its features for a tensor.
_OF_TENSORS = ("shape", "dtype", "rank", "ndim", "get_shape", "set_shape", "numpy", "name", "op", "graph")


@contextmanager
def user_code(what: str, names: Iterable[str] = ()) -> Iterator[None]:
    """Run the body as the user's code; `what` names it: "build_fn". `names` are the feature keys that it can read.

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
            raise UserCodeError(describe(what, original, names), details=as_written(str(error))) from error
        told = describe(what, error, names) + _hint(error, tuple(names))
        raise UserCodeError(told, details=traceback_text(error)) from error


def describe(what: str, error: BaseException, names: Iterable[str] = (), *, located: bool = True) -> str:
    """Return one sentence: what raised which exception, why, and (`located`) in which line of the user's file."""
    kind, reason = type(error).__name__, reason_of(error, names)
    message = f": {reason}" if reason != kind else ""
    place = line_of(error) if located else None
    where = f" ({place})" if place is not None else ""
    end = "" if message.endswith(("?", "？")) and not where else "."
    return worded(
        "{what} raised {kind}{message}{where}{end}", what=what, kind=kind, message=message, where=where, end=end
    )


def _hint(error: Exception, names: tuple[str, ...]) -> str:
    """What may help a model that seems to take one tensor, and gets a dict."""
    if not names or not isinstance(error, TypeError | AttributeError):
        return ""
    if isinstance(error, AttributeError) and error.obj is not None and error.name not in _OF_TENSORS:
        return ""
    words = ("dict", "'slice'", *map(repr, names))
    if isinstance(error, TypeError) and not any(word in str(error) for word in words):
        return ""
    listed = ", ".join(names)
    return worded(
        " It is given its features as a dict: {listed}. If it takes a single tensor, say so in the "
        'schema: layout="{name}".',
        listed=listed,
        name=names[0],
    )


def keys_of(features: object) -> tuple[str, ...]:
    """Return the keys of features that come as a dict, () of others."""
    return tuple(str(key) for key in features) if isinstance(features, Mapping) else ()


def traceback_text(error: BaseException) -> str:
    """The traceback of `error`, with the user's own files in it rather than a run's copies of them."""
    return as_written("".join(traceback.format_exception(error)))
