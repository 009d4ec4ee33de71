"""TensorFlow Serving's REST interface, by the standard library. No TensorFlow."""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
import time
from collections.abc import Mapping
from typing import Any

import numpy as np
from google.protobuf.json_format import ParseDict, ParseError
from numpy.typing import NDArray
from tensorboard.compat.proto.graph_pb2 import GraphDef
from tensorboard.compat.proto.meta_graph_pb2 import SignatureDef

from core.control import Control
from core.errors import RemoteError, RequestError
from core.serving.predict.requests import from_json
from core.serving.saved_model.example_features import ExampleFinder
from core.serving.saved_model.reading import signature_of
from core.serving.saved_model.signatures import Signature, TensorSpec
from core.serving.server.address import FIELD, ServerAddress
from core.serving.server.client import (
    CODES,
    STATES,
    TIMEOUT,
    ServedOutputs,
    VersionState,
    VersionStatus,
    not_there,
    too_slow,
    wrong_protocol,
)
from core.serving.server.refusals import refusal
from core.serving.snippets.rest import columns_body
from core.waiting import wait_for
from core.words import worded


class RestClient:
    """A ServingClient that speaks REST: a connection for each question."""

    def __init__(self, address: ServerAddress, timeout: float = TIMEOUT) -> None:
        self.address = address
        self._timeout = timeout

    def predict(
        self, signature: Signature, inputs: Mapping[str, NDArray[np.generic]], control: Control
    ) -> ServedOutputs:
        body = json.dumps(columns_body(signature.name, inputs)).encode()
        started = time.perf_counter()
        answer = self._ask("POST", f"/v1/models/{self.address.path}:predict", body, control)
        seconds = time.perf_counter() - started
        return ServedOutputs(_outputs(self.address, signature, answer), seconds, self.address.version)

    def statuses(self, control: Control) -> tuple[VersionStatus, ...]:
        answer = self._ask("GET", f"/v1/models/{self.address.path}", None, control)
        try:
            found = [_status(item) for item in answer["model_version_status"]]
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise _not_serving(self.address) from error
        return tuple(sorted(found, key=lambda status: -status.version))

    def signatures(self, control: Control) -> Mapping[str, Signature]:
        answer = self._ask("GET", f"/v1/models/{self.address.path}/metadata", None, control)
        finder = ExampleFinder(GraphDef())
        try:
            stored = answer["metadata"]["signature_def"]["signature_def"]
            return {
                name: signature_of(name, ParseDict(item, SignatureDef(), ignore_unknown_fields=True), finder)
                for name, item in sorted(stored.items())
            }
        except (KeyError, TypeError, ValueError, AttributeError, ParseError) as error:
            raise _not_serving(self.address) from error

    def _ask(self, method: str, path: str, body: bytes | None, control: Control) -> Any:
        """The JSON object that the server answers. RemoteError, RequestError; WorkStopped."""
        address = self.address
        connection = http.client.HTTPConnection(address.host, address.port, timeout=self._timeout)

        def ask() -> tuple[int, bytes]:
            connection.request(method, path, body, {"Content-Type": "application/json"} if body else {})
            response = connection.getresponse()
            return response.status, response.read()

        try:
            status, data = wait_for(ask, lambda: _hang_up(connection), control, self._timeout)
        except TimeoutError:
            raise too_slow(address, self._timeout) from None
        except socket.gaierror:
            raise RequestError(
                FIELD, worded('There is no host called "{host}". Check the address.', host=address.host)
            ) from None
        except ConnectionRefusedError:
            raise not_there(address, worded("connection refused")) from None
        except (http.client.HTTPException, ConnectionResetError) as error:
            raise wrong_protocol(address) from error
        except OSError as error:
            raise not_there(address, error.strerror or str(error)) from error
        finally:
            connection.close()
        return _json(address, status, data)


def _hang_up(connection: http.client.HTTPConnection) -> None:
    """End a request that another thread waits for."""
    if connection.sock is not None:
        with contextlib.suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)


def _json(address: ServerAddress, status: int, data: bytes) -> Any:
    try:
        answer = json.loads(data)  # with NaN and Infinity, as TensorFlow Serving writes them
    except (ValueError, RecursionError):
        raise _not_serving(address, worded("It answered {status} and no JSON.", status=status)) from None
    if not isinstance(answer, dict):
        raise _not_serving(address)
    if status >= 400 or "error" in answer:
        raise refusal(address, str(answer.get("error", worded("HTTP status {status}", status=status))))
    return answer


def _not_serving(address: ServerAddress, why: str = "") -> RemoteError:
    return RemoteError(
        worded(
            "{place} is not TensorFlow Serving's REST port. {why}",
            place=address.place,
            why=why or worded("Its answer is of another form."),
        )
    )


def _outputs(address: ServerAddress, signature: Signature, answer: Any) -> dict[str, NDArray[np.generic]]:
    """The outputs by alias: an only one stands without its name."""
    if "outputs" not in answer:
        raise _not_serving(address)
    given = answer["outputs"]
    specs = {spec.alias: spec for spec in signature.outputs}
    if len(specs) == 1 and not (isinstance(given, Mapping) and set(given) == set(specs)):
        given = {next(iter(specs)): given}
    if not isinstance(given, Mapping):
        given = {"output": given}
    return {alias: _array(alias, specs.get(alias), value) for alias, value in given.items()}


def _array(alias: str, spec: TensorSpec | None, value: object) -> NDArray[np.generic]:
    """JSON as an array of the dtype that the signature says; strings are `object` arrays of bytes."""
    try:
        plain = from_json(value)
        if spec is None or spec.dtype == "string":
            found = np.array(_encoded(plain), dtype=None if spec is None else object)
            return found.astype(object) if found.dtype.kind in "SU" else found
        return np.array(plain, np.dtype(spec.dtype))
    except (ValueError, TypeError, OverflowError, RequestError) as error:
        raise RemoteError(
            worded('The output "{alias}" of the server cannot be read: {error}.', alias=alias, error=error)
        ) from error


def _encoded(value: object) -> object:
    if isinstance(value, list):
        return [_encoded(item) for item in value]
    return value.encode("utf-8", "surrogateescape") if isinstance(value, str) else value


def _status(item: Mapping[str, Any]) -> VersionStatus:
    said = item.get("status") or {}
    state = str(item["state"]).lower()
    code = said.get("error_code", "OK")
    return VersionStatus(
        int(item["version"]),
        _state(state),
        CODES[code] if isinstance(code, int) and 0 <= code < len(CODES) else str(code),
        str(said.get("error_message", "")),
    )


def _state(text: str) -> VersionState:
    return next((state for state in STATES.values() if state == text), "unknown")
