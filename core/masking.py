"""Text that is shown to others: what a URL in it holds besides the place is left out."""

from __future__ import annotations

import re

MASK = "***"
_URL = re.compile(r"""(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*://)(?P<rest>(?:[^\s"<>\\]|\\["\\/])+)""")  # in JSON, too
_VALUE = re.compile(r"(?P<name>[?&;#][^=&;#?]*=)[^&;#?]*|[?&;#][^=&;#?]+(?=[&;#?]|$)")
_END = ".,;:!)]}"  # of a sentence or a list, rather than of the URL


def without_secrets(text: str) -> str:
    """Return a text with *** for user and password, and the values of query and fragment, of each URL in it.

    Which values are secret nobody can tell by their names: a signature is `sig`, `X-Amz-Signature` or `se`.
    """
    return _URL.sub(lambda found: found["scheme"] + _masked(found["rest"]), text)


def _masked(rest: str) -> str:
    """What stands behind the scheme. A password may hold a slash: all up to the last @ of the place goes."""
    place, sign, query = _split(rest)
    kept = place.rstrip(_END) if not sign else place
    user, at, host = kept.rpartition("@")
    end = "" if sign else place[len(kept) :]
    return (MASK + at if user or at else "") + host + end + _VALUE.sub(_without_value, sign + query)


def _split(rest: str) -> tuple[str, str, str]:
    found = re.search(r"[?#]", rest)
    return (rest, "", "") if found is None else (rest[: found.start()], rest[found.start()], rest[found.end() :])


def _without_value(found: re.Match[str]) -> str:
    return (found["name"] or found[0][0]) + MASK
