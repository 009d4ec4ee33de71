"""What can be asked of a TensorFlow Serving, whichever protocol it is asked by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from core.control import Control
from core.errors import RemoteError
from core.serving.saved_model.signatures import SavedModelInfo, Signature
from core.serving.server.address import ServerAddress
from core.words import worded

TIMEOUT = 30.0  # seconds; TensorFlow Serving itself ends a REST request after so many
VersionState = Literal["unknown", "start", "loading", "available", "unloading", "end"]
STATES: dict[int, VersionState] = {
    0: "unknown", 10: "start", 20: "loading", 30: "available", 40: "unloading", 50: "end",
}  # fmt: skip
CODES = (
    "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS",
    "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED",
    "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class VersionStatus:
    """One version of a served model. `code` is "OK" unless something went wrong with it, which `message` says."""

    version: int
    state: VersionState
    code: str = "OK"
    message: str = ""

    @property
    def is_available(self) -> bool:
        return self.state == "available"

    @property
    def has_failed(self) -> bool:
        return self.code != "OK"


@dataclass(frozen=True, slots=True, eq=False)
class ServedOutputs:
    """An answer. `seconds` includes the way there and back; `version` is None where the server does not tell it."""

    outputs: Mapping[str, NDArray[np.generic]]
    seconds: float
    version: int | None = None


@dataclass(frozen=True, slots=True)
class ServedModel:
    """A model of a server: the versions it knows, the newest first, and the signatures of the one that answers.

    `signatures` is empty where no version is available.
    """

    address: ServerAddress
    versions: tuple[VersionStatus, ...]
    signatures: Mapping[str, Signature]


class ServingClient(Protocol):
    """Asks one TensorFlow Serving. Each method blocks; RemoteError says what kept the server from answering.

    `control` ends the wait with WorkStopped.
    """

    @property
    def address(self) -> ServerAddress: ...

    def predict(
        self, signature: Signature, inputs: Mapping[str, NDArray[np.generic]], control: Control, /
    ) -> ServedOutputs:
        """Ask the Predict API; it takes signatures of every method. `inputs` are of the signature's dtypes."""

    def statuses(self, control: Control, /) -> tuple[VersionStatus, ...]:
        """The versions that the server knows, or the one of the address; the newest first."""

    def signatures(self, control: Control, /) -> Mapping[str, Signature]:
        """What the served version offers. The features inside an Example are not told."""


def served_info(address: ServerAddress, signatures: Mapping[str, Signature]) -> SavedModelInfo:
    """A served model as if it lay on disk; only what a server tells is there."""
    return SavedModelInfo(address.text, ("serve",), signatures, {}, None)


def not_there(address: ServerAddress, reason: str) -> RemoteError:
    """Nothing listens at the address."""
    kind = "REST" if address.protocol == "http" else "gRPC"
    return RemoteError(
        worded(
            "Nothing answers at {place} ({reason}). Check that TensorFlow Serving is running and that "
            "this is its {kind} port.",
            place=address.place,
            reason=reason,
            kind=kind,
        ),
        passing=True,
    )


def too_slow(address: ServerAddress, timeout: float) -> RemoteError:
    return RemoteError(
        worded(
            "{place} did not answer within {seconds} s. The model may still be loading, or the request "
            "is large: try again, or allow more time.",
            place=address.place,
            seconds=f"{timeout:g}",
        ),
        passing=True,
    )


def wrong_protocol(address: ServerAddress) -> RemoteError:
    """Something else listens there: most often the other one of the two ports."""
    other = "grpc" if address.protocol == "http" else "http"
    spoken, meant = ("REST", "gRPC") if address.protocol == "http" else ("gRPC", "REST")
    return RemoteError(
        worded(
            "{place} does not speak {spoken}. If it is the {meant} port, write {other}://{place}/{path}",
            place=address.place,
            spoken=spoken,
            meant=meant,
            other=other,
            path=address.path,
        )
    )
