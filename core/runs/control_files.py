"""Requests to a run that another process trains: small files in its folder, which the training looks for.

A request is an empty file RUN/workbench/control/TIME-REQUEST or TIME-extend-STEPS; the training takes it away.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import Literal, cast, get_args

from core.errors import RunError, storage_error
from core.runs.run import RunFolder

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
        raise RunError(f'There is no request "{request.name}". There are: {", ".join(REQUESTS)}.')
    if request.name == "extend" and request.steps <= 0:
        raise RunError(f"The number of additional steps must be at least 1 (got {request.steps}).")
    if run.read_state().status != "training":
        raise RunError(f"{run.name} is not being trained now, so there is nothing to {_word(request.name)}.")
    suffix = f"-{request.steps}" if request.name == "extend" else ""
    try:
        run.control_dir.mkdir(parents=True, exist_ok=True)
        (run.control_dir / f"{time.time_ns()}-{request.name}{suffix}").touch()
    except OSError as error:
        raise storage_error(error, "ask the training") from error


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


def _word(name: str) -> str:
    return {"checkpoint": "save", "stop_after_evaluation": "stop"}.get(name, name)
