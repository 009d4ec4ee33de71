"""Where a served model is asked: the address a person types, as a record."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import quote, unquote, urlsplit

from core.errors import RequestError
from core.words import worded

Api = Literal["http", "grpc"]
PORTS: dict[Api, int] = {"http": 8501, "grpc": 8500}  # those TensorFlow Serving listens at unless told otherwise
FIELD = "server"
EXAMPLE = "http://localhost:8501/penguins"
_VERB = re.compile(r":(predict|classify|regress)$")
_NAME = re.compile(r"[^/:\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A model of a TensorFlow Serving: one of its versions, by number or by label; the latest one with neither."""

    protocol: Api
    host: str
    port: int
    model: str
    version: int | None = None
    label: str = ""

    @property
    def place(self) -> str:
        """host:port"""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def path(self) -> str:
        """The model within the server, as REST names it after /v1/models/."""
        if self.version is not None:
            return f"{quote(self.model)}/versions/{self.version}"
        return f"{quote(self.model)}/labels/{quote(self.label)}" if self.label else quote(self.model)

    @property
    def text(self) -> str:
        """What `parse_address` reads back."""
        return f"{self.protocol}://{self.place}/{self.path}"

    def at(self, version: int | None = None, label: str = "") -> ServerAddress:
        """The same model in another version."""
        return replace(self, version=version, label=label)


def parse_address(text: str) -> ServerAddress:
    """Read http://HOST:PORT/MODEL or grpc://HOST:PORT/MODEL, with /versions/N or /labels/LABEL behind it or not.

    A URL of the REST interface, /v1/models/MODEL:predict, is read too. RequestError (field "server") says what is
    wrong.
    """
    typed = text.strip()
    if "://" not in typed:
        raise _wrong(worded("It begins with http:// for REST or grpc:// for gRPC: {example}", example=EXAMPLE))
    try:
        parts = urlsplit(typed)
        port = parts.port
    except ValueError as error:
        raise _wrong(f"{error}.".replace("..", ".")) from None
    if parts.scheme not in ("http", "grpc"):
        raise _wrong(
            worded(
                "{scheme}:// cannot be used. It begins with http:// for REST or grpc:// for gRPC.",
                scheme=parts.scheme,
            )
        )
    if not parts.hostname:
        raise _wrong(worded("The host is missing: {example}", example=EXAMPLE))
    protocol: Api = "http" if parts.scheme == "http" else "grpc"
    words = [unquote(word) for word in _VERB.sub("", parts.path).strip("/").split("/") if word]
    if words[:2] == ["v1", "models"]:
        words = words[2:]
    if words[-1:] == ["metadata"]:
        words.pop()
    if not words:
        raise _wrong(worded("The name of the model is missing: {example}", example=EXAMPLE))
    if (why := problem_of_name(words[0])) is not None:
        raise _wrong(why)
    found = ServerAddress(protocol, parts.hostname, port or PORTS[protocol], words[0])
    match words[1:]:
        case []:
            return found
        case ["versions", number] if (
            number.isascii() and number.isdigit() and len(number) < 20 and int(number) < 2**63
        ):
            return found.at(version=int(number))
        case ["labels", label] if label:
            return found.at(label=label)
    raise _wrong(
        worded(
            '"/{path}" has no meaning behind a model; /versions/2 and /labels/stable have.',
            path="/".join(words[1:]),
        )
    )


def problem_of_name(name: str) -> str | None:
    """Why a model cannot be called so, in a sentence; None if it can: its name is a part of addresses."""
    if name in (".", "..") or _NAME.fullmatch(name) is None:
        return worded('"{name}" cannot be the name of a model.', name=name)
    return None


def _wrong(why: str) -> RequestError:
    return RequestError(FIELD, worded("This is not the address of a served model. {why}", why=why))
