"""A TensorFlow Serving that is started here: its state while it runs, its log, its end."""

from __future__ import annotations

import contextlib
import re
import socket
import subprocess
import threading
import uuid
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Literal

from core.control import Control
from core.errors import RemoteError, WorkbenchError, storage_error
from core.runs.scratch import scratch_folder
from core.serving.server.address import PORTS, ServerAddress
from core.serving.server.client import VersionStatus
from core.serving.server.model_config import ServedFolder, config_text
from core.serving.server.opening import open_client
from core.serving.server.programs import (
    CONFIG_NAME,
    Ports,
    ServingProgram,
    base_seen,
    command_line,
    remove_command,
)
from core.words import worded

ServerPhase = Literal["starting", "available", "failed", "stopped"]
_LOOK = 0.25  # seconds between two looks at the state
_GRACE = 5.0  # seconds that the server may take to end
_LINES = 200  # of the log that are kept to say why it failed
_WRONG = re.compile(r"error|fail|fatal|denied|in use|not found", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ServerState:
    """How far a started server is. `reason`: why it failed; `config`: its file, read again when it changes."""

    phase: ServerPhase
    rest: ServerAddress
    grpc: ServerAddress
    config: Path
    versions: tuple[VersionStatus, ...] = ()
    reason: str = ""


Tell = Callable[[ServerState], None]
Log = Callable[[str], None]


def free_ports(rest: int = 0, grpc: int = 0) -> Ports:
    """The ports that are asked for; for 0 the usual one of TensorFlow Serving if it is free, else any free one.

    RemoteError if one that is asked for is taken.
    """
    for asked in (rest, grpc):
        if asked and not _is_free(asked):
            raise RemoteError(
                worded("Port {port} is in use. Choose another one, or leave it out to have a free one.", port=asked)
            )
    chosen = Ports(rest or _free(PORTS["http"]), grpc or _free(PORTS["grpc"]))
    if chosen.rest == chosen.grpc:
        raise RemoteError(worded("REST and gRPC need two different ports."))
    return chosen


def run_server(
    program: ServingProgram, folder: ServedFolder, ports: Ports, tell: Tell, log: Log, control: Control
) -> ServerState:
    """Start a server and stay with it until it ends or `control` says stop; its last state.

    `tell` is given each new state and `log` each line that the server prints, both in threads of this call.
    """
    rest = ServerAddress("http", "127.0.0.1", ports.rest, folder.name)
    grpc = ServerAddress("grpc", "127.0.0.1", ports.grpc, folder.name)
    name = f"workbench-serving-{uuid.uuid4().hex[:8]}"
    with scratch_folder("serving") as made:
        config = made.resolve() / CONFIG_NAME
        config.parent.chmod(0o755)  # a container may run as another user
        config.write_text(config_text(folder, base_seen(program, folder.base)), encoding="utf-8")
        state = ServerState("starting", rest, grpc, config)
        tell(state)
        command = command_line(program, folder.base, config.parent, ports, name)
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                errors="replace", start_new_session=True,
            )  # fmt: skip
        except OSError as error:
            raise storage_error(error, worded("start {path}", path=program.path)) from error
        try:
            return _watch(process, state, tell, log, control)
        finally:
            _end(process, remove_command(program, name))


def _watch(
    process: subprocess.Popen[str], state: ServerState, tell: Tell, log: Log, control: Control
) -> ServerState:
    """Follow it to its end, or to ours."""
    tail: deque[str] = deque(maxlen=_LINES)
    reader = threading.Thread(target=_read, args=(process.stdout, tail, log), name="serving-log", daemon=True)
    reader.start()
    client = open_client(state.rest, timeout=2.0)
    pause = threading.Event()
    while not control.stop_requested:
        if process.poll() is not None:
            reader.join(1.0)
            return _told(
                replace(state, phase="failed", versions=(), reason=_reason(tail, process.returncode)), tell
            )
        with contextlib.suppress(WorkbenchError):  # it does not listen yet, or does not know the model yet
            new = _with_versions(state, client.statuses(control))
            state = state if new == state else _told(new, tell)
        pause.wait(_LOOK)
    return _told(replace(state, phase="stopped"), tell)


def _read(stream: IO[str] | None, tail: deque[str], log: Log) -> None:
    for line in stream or ():
        text = line.rstrip()
        tail.append(text)
        log(text)


def _with_versions(state: ServerState, versions: tuple[VersionStatus, ...]) -> ServerState:
    """Available as soon as one version is; failed when each of them is."""
    failed = [version for version in versions if version.has_failed]
    if any(version.is_available for version in versions):
        return replace(state, phase="available", versions=versions, reason="")
    if failed and len(failed) == len(versions):
        return replace(state, phase="failed", versions=versions, reason=f"{failed[0].code}: {failed[0].message}")
    return replace(state, phase="starting", versions=versions, reason="")


def _told(state: ServerState, tell: Tell) -> ServerState:
    tell(state)
    return state


def _reason(tail: deque[str], status: int) -> str:
    """The last line that says what went wrong, else the last one."""
    said = [line for line in tail if line.strip()]
    wrong = [line for line in said if _WRONG.search(line)]
    line = (wrong or said or [worded("it printed nothing")])[-1].strip()
    return worded("It ended with status {status}: {line}", status=status, line=line[:300])


def _end(process: subprocess.Popen[str], remove: list[str] | None) -> None:
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if remove is not None:  # the container outlives the command that started it, where that was killed
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(remove, capture_output=True, timeout=_GRACE * 2, check=False)
    if process.stdout is not None:
        process.stdout.close()


def _is_free(port: int) -> bool:
    with socket.socket() as tried:
        try:
            tried.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def _free(usual: int) -> int:
    if _is_free(usual):
        return usual
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])
