"""Requests to a run that another process trains: small files in its folder, which the training looks for.

A request is an empty file RUN/workbench/control/TIME-REQUEST or TIME-extend-STEPS; the training takes it away.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import Literal, cast, get_args

from typing_extensions import assert_never

from core.errors import RunError, storage_error
from core.runs.run import RunFolder
from core.words import worded

RequestName = Literal[
    "stop", "stop_after_evaluation", "discard", "pause", "resume", "checkpoint", "evaluate", "extend"
]
REQUESTS: tuple[RequestName, ...] = get_args(RequestName)
_FILE = re.compile(r"^\d+-(?P<name>[a-z_]+)(-(?P<steps>\d+))?$")


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a training. `steps` belongs to "extend" and is 0 elsewhere."""

    name: RequestName
    steps: int = 0


def send_request(run: RunFolder, request: Request) -> None:
    """Ask the process that trains `run`. RunError if none does or the request makes no sense, StorageError."""
    if request.name not in REQUESTS:
        raise RunError(
            worded(
                'There is no request "{name}". There are: {names}.',
                name=request.name,
                names=", ".join(REQUESTS),
            )
        )
    if request.name == "extend" and request.steps <= 0:
        raise RunError(
            worded("The number of additional steps must be at least 1 (got {steps}).", steps=request.steps)
        )
    if run.read_state().status != "training":
        raise RunError(_nothing_to(request.name, run.name))
    suffix = f"-{request.steps}" if request.name == "extend" else ""
    try:
        run.control_dir.mkdir(parents=True, exist_ok=True)
        (run.control_dir / f"{time.time_ns()}-{request.name}{suffix}").touch()
    except OSError as error:
        raise storage_error(error, worded("ask the training")) from error


def receive_requests(run: RunFolder) -> tuple[Request, ...]:
    """Return the requests made since the last call, in their order. For the process that trains; cheap."""
    try:
        files = sorted(run.control_dir.iterdir(), key=lambda file: file.name)
    except OSError:
        return ()
    found = []
    for file in files:
        match = _FILE.match(file.name)
        try:
            file.unlink()
        except OSError:
            continue
        if match is not None and match["name"] in REQUESTS:
            found.append(Request(cast(RequestName, match["name"]), int(match["steps"] or 0)))
    return tuple(found)


def _nothing_to(request: RequestName, name: str) -> str:
    match request:
        case "stop" | "stop_after_evaluation":
            return worded("{name} is not being trained now, so there is nothing to stop.", name=name)
        case "checkpoint":
            return worded("{name} is not being trained now, so there is nothing to save.", name=name)
        case "discard":
            return worded("{name} is not being trained now, so there is nothing to discard.", name=name)
        case "pause":
            return worded("{name} is not being trained now, so there is nothing to pause.", name=name)
        case "resume":
            return worded("{name} is not being trained now, so there is nothing to resume.", name=name)
        case "evaluate":
            return worded("{name} is not being trained now, so there is nothing to evaluate.", name=name)
        case "extend":
            return worded("{name} is not being trained now, so there is nothing to extend.", name=name)
        case _:
            assert_never(request)
