"""Paths that TensorFlow takes for patterns, or cannot read: it restores no checkpoint and loads no model there."""

from __future__ import annotations

import os
from pathlib import Path

from core.errors import RunError
from core.words import worded

_SIGNS = "[" if os.sep == "\\" else "[\\"  # "*" and "?" match themselves, so they do no harm


def check_no_pattern(path: Path, what: str) -> None:
    """RunError, naming the reason, if TensorFlow cannot read what lies at `path`; `what` begins the sentence."""
    if any("\ud800" <= sign <= "\udfff" for sign in str(path)):
        raise RunError(
            worded(
                "{what} cannot lie in {path}: TensorFlow cannot read a path that is not valid UTF-8. Choose "
                "another folder or rename it.",
                what=what,
                path=path,
            )
        )
    sign = next((sign for sign in str(path) if sign in _SIGNS), "")
    if sign:
        raise RunError(
            worded(
                '{what} cannot lie in {path}: TensorFlow takes the character "{sign}" in a path for a pattern '
                'and finds no weights there. Choose or rename the folder so that its path has no "{sign}".',
                what=what,
                path=path,
                sign=sign,
            )
        )
