"""URLs of runs: told from paths, and made tidy. Asks nothing of fsspec."""

from __future__ import annotations

import re

from core.errors import RemoteError
from core.words import worded

_URL = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]+(?:::|://)")


def is_url(text: object) -> bool:
    """Return whether this names a place by a URL, not by a path."""
    return isinstance(text, str) and _URL.match(text.strip()) is not None


def tidy(url: str) -> str:
    """Return the URL without what says nothing: spaces around it, slashes at its end. RemoteError if it is none."""
    text = url.strip().rstrip("/")
    if not is_url(text) or text.endswith(":"):
        raise RemoteError(
            worded(
                '"{url}" is not the URL of a run. Enter one such as gs://bucket/folder/run-001.',
                url=url.strip(),
            )
        )
    return text
