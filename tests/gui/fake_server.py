"""What a backend of the tests answers for TensorFlow Serving: nothing is sent, nothing is started."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from core import commands
from core.control import Control, WorkStopped
from core.serving.saved_model.signatures import SavedModelInfo
from core.serving.server.address import parse_address
from core.serving.server.client import ServedModel, ServedOutputs, VersionStatus
from core.serving.server.running import Log, ServerState, Tell

STATES = (VersionStatus(2, "end", "NOT_FOUND", "no such file"), VersionStatus(1, "available"))


class FakeServer:
    """`served`: what a server answers, or what is raised; it blocks while `server_is_silent` is set."""

    def __init__(self) -> None:
        self.served: Callable[[Mapping[str, Any]], dict[str, Any]] | Exception = lambda inputs: {}
        self.asked_servers: list[str] = []
        self.server_is_silent = threading.Event()
        self.serve_error: Exception | None = None
        self.servers_running = 0
        self.serve_requests: list[commands.ServeRequest] = []

    def ask_served(
        self, server: str, info: SavedModelInfo, signature: str, inputs: Mapping[str, object], *, control: Control
    ) -> ServedOutputs:
        parse_address(server)
        self.asked_servers.append(server)
        self._wait(control)
        if isinstance(self.served, Exception):
            raise self.served
        outputs = {alias: np.asarray(value) for alias, value in self.served(inputs).items()}
        return ServedOutputs(outputs, 0.002, 1 if server.startswith("grpc") else None)

    def served_model(self, server: str, *, control: Control) -> ServedModel:
        self.asked_servers.append(server)
        self._wait(control)
        return ServedModel(parse_address(server), STATES, {})

    def serve(self, request: commands.ServeRequest, tell: Tell, log: Log, control: Control) -> ServerState:
        self.serve_requests.append(request)
        if self.serve_error is not None and not (request.any_interface or request.trusted):
            raise self.serve_error
        rest, grpc = parse_address("http://127.0.0.1:8501/pets"), parse_address("grpc://127.0.0.1:8500/pets")
        state = ServerState("starting", rest, grpc, Path("/tmp/models.config"))
        tell(state)
        log("Loading servable version {name: pets version: 10}")
        tell(ServerState("available", rest, grpc, state.config, (VersionStatus(10, "available"),)))
        self.servers_running += 1
        while not control.stop_requested:
            time.sleep(0.005)
        self.servers_running -= 1
        ended = ServerState("stopped", rest, grpc, state.config)
        tell(ended)
        return ended

    def _wait(self, control: Control) -> None:
        while self.server_is_silent.is_set():
            if control.stop_requested:
                raise WorkStopped
            time.sleep(0.005)
