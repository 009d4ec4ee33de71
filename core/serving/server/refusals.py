"""What TensorFlow Serving says when it refuses, in sentences that say what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.errors import RemoteError, RequestError, WorkbenchError
from core.serving.server.address import FIELD, ServerAddress
from core.words import worded

_NO_SIGNATURE = re.compile(r'(?:signature name: "|Serving signature key ")(?P<name>[^"]*)" not found')
_NO_INPUT = re.compile(
    r"(?:input tensor alias not found in signature: (?P<alias>[^.]+)\."
    r"|does not have named input: (?P<named>.+?)\s*$)"
)
_MISSING_INPUT = re.compile(
    r"(?:Missing named input: (?P<one>\S+) in|input size does not match signature"
    r"|Failed to process element: \d+ key: (?P<key>\S+) of 'instances')"
)
_NO_MODEL = re.compile(r"Could not find any versions of model|Servable not found for request: Latest\(")
_NO_VERSION = re.compile(
    r"Could not find version (?P<version>\d+) of model"
    r"|Servable not found for request: Specific\(.*, (?P<asked>\d+)\)"
)
_NO_LABEL = re.compile(r"Unrecognized servable version label")


def refusal(address: ServerAddress, text: str, signatures: Iterable[str] = ()) -> WorkbenchError:
    """The sentence for an error of the server; what it said itself is in the details.

    RequestError names the field: "server" for the address, "signature", or an input.
    """
    said = text.strip()
    model = worded('model "{model}" at {place}', model=address.model, place=address.place)
    if found := _NO_SIGNATURE.search(said):
        names = ", ".join(signatures)
        there = worded(" It has: {names}.", names=names) if names else ""
        return RequestError(
            "signature",
            worded('The {model} has no signature "{name}".{there}', model=model, name=found["name"], there=there),
            details=said,
        )
    if _NO_LABEL.search(said):
        return RequestError(
            FIELD,
            worded(
                'The {model} has no version with the label "{label}". Labels are set in the server\'s '
                "model config.",
                model=model,
                label=address.label,
            ),
            details=said,
        )
    if found := _NO_VERSION.search(said):
        number = found["version"] or found["asked"]
        return RequestError(
            FIELD,
            worded(
                "The {model} has no version {number}, or it is not loaded. Show its versions.",
                model=model,
                number=number,
            ),
            details=said,
        )
    if _NO_MODEL.search(said):
        return RequestError(
            FIELD,
            worded(
                '{place} serves no model "{model}", or no version of it is loaded. The name is the one '
                "given to the server as --model_name or in its model config.",
                place=address.place,
                model=address.model,
            ),
            details=said,
        )
    if found := _NO_INPUT.search(said):
        alias = (found["alias"] or found["named"]).strip()
        return RequestError(
            alias,
            worded(
                '"{alias}" is not an input of the {model}. {said}', alias=alias, model=model, said=_sentence(said)
            ),
            details=said,
        )
    if _MISSING_INPUT.search(said):
        return RemoteError(
            worded("The {model} lacks an input: {said}", model=model, said=_sentence(said)), details=said
        )
    return RemoteError(
        worded("The {model} refused the request: {said}", model=model, said=_sentence(said)), details=said
    )


def _sentence(text: str) -> str:
    """The first line, as the end of a sentence."""
    line = " ".join(text.splitlines()[:1]).strip().rstrip(". ")
    return f"{line[:300]}…" if len(line) > 300 else f"{line or worded('it gave no reason')}."
