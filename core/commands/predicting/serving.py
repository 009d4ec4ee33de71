"""Serve exports with the TensorFlow Serving of this machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.control import Control
from core.errors import ExportError, RequestError, WorkbenchError
from core.serving.saved_model.ops import check_trusted
from core.serving.saved_model.reading import read_saved_model
from core.serving.server.address import problem_of_name
from core.serving.server.model_config import ServedFolder, Versions, config_text, served_folder, with_choice
from core.serving.server.programs import ProgramKind, find_program
from core.serving.server.running import Log, ServerState, Tell, free_ports, run_server
from core.serving.snippets.request import model_name
from core.words import worded


@dataclass(frozen=True, slots=True)
class ServeRequest:
    """What is served, and how. `name` "": the experiment's. `versions` None: the export itself, or the latest one.

    `labels` {label: version}. `rest_port` and `grpc_port` 0: the usual ones if they are free, else any. `program`
    None: a container if there is one, else the program. `any_interface`: the program may be started, although every
    machine that reaches this one can ask it then. `trusted`: also models that may do more than compute.
    """

    export: Path
    name: str = ""
    versions: Versions | None = None
    labels: Mapping[str, int] = field(default_factory=dict)
    rest_port: int = 0
    grpc_port: int = 0
    program: ProgramKind | None = None
    any_interface: bool = False
    trusted: bool = False


class OpenToNetworkError(WorkbenchError):
    """The only TensorFlow Serving here listens at every network interface, and nobody said that it may."""


def serving_config(request: ServeRequest) -> str:
    """The model config of what would be served, with the folder as it is called here."""
    folder = _folder(request)
    return config_text(folder, str(folder.base))


def serve(request: ServeRequest, tell: Tell, log: Log, control: Control) -> ServerState:
    """Start TensorFlow Serving and stay with it until it ends or `control` says stop; its last state.

    `tell` is given each new state, `log` each line it prints, in threads of this call. OpenToNetworkError, before
    anything is started, unless the request allows it, and so UntrustedModelError; WorkbenchError if there is no
    TensorFlow Serving here, ExportError and RequestError (fields "name", "versions", "labels") if there is nothing
    to serve.
    """
    folder = _folder(request)
    for version in folder.served:
        check_trusted(folder.there[version], trusted=request.trusted)
    program = find_program(request.program)
    if not program.on_loopback and not request.any_interface:
        raise OpenToNetworkError(
            worded(
                "tensorflow_model_server listens at every network interface and has no option against it, so "
                "that other machines could ask it too. A container listens here alone."
            )
        )
    return run_server(program, folder, free_ports(request.rest_port, request.grpc_port), tell, log, control)


def _folder(request: ServeRequest) -> ServedFolder:
    path = request.export.expanduser()
    if not path.is_dir():
        raise ExportError(worded("There is no folder {path}.", path=path))
    folder = with_choice(served_folder(path, request.name), request.versions, request.labels)
    newest = folder.there[max(folder.served)]
    name = request.name or model_name(read_saved_model(newest, None))
    if (why := problem_of_name(name)) is not None:
        raise RequestError("name", why)
    return replace(folder, name=name)
