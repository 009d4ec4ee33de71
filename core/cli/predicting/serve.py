"""serve: run the TensorFlow Serving of this machine on an export until Ctrl-C."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from core import commands
from core.cli import output
from core.cli.train import exit_status, graceful, pairs_of
from core.errors import RequestError, UntrustedModelError
from core.serving.server.model_config import LARGEST_VERSION, Versions
from core.serving.server.running import ServerState

_MOST_DIGITS = 255  # of the name of a folder


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """The arguments of `serve`."""
    sub.add_argument("export", metavar="EXPORT", help="an export, or the folder above exports: the latest one")
    sub.add_argument("--name", default="", help="what clients call the model (default: the experiment's name)")
    sub.add_argument(
        "--versions", nargs="+", metavar="N", help="which ones: numbers, or latest, or all (default: EXPORT itself)"
    )
    sub.add_argument(
        "--label", action="append", default=[], metavar="LABEL=N", help="a name for a version; may be repeated"
    )
    sub.add_argument("--port", type=_port, default=0, metavar="P", help="for REST (default: 8501, or a free one)")
    sub.add_argument(
        "--grpc-port", type=_port, default=0, metavar="P", help="for gRPC (default: 8500, or a free one)"
    )
    sub.add_argument(
        "--with",
        dest="program",
        choices=("docker", "podman", "tensorflow_model_server"),
        help="what runs it (default: a container, else the program)",
    )
    sub.add_argument(
        "--any-interface",
        action="store_true",
        help="run tensorflow_model_server although it listens at every network interface, not this machine's alone",
    )
    sub.add_argument(
        "--trust", action="store_true", help="serve the model even if it has ops that touch files or run Python"
    )
    sub.add_argument("--print-config", action="store_true", help="print the model config, and start nothing")
    sub.add_argument("--quiet", action="store_true", help="do not print the server's log")
    sub.set_defaults(command_function=_serve)


def _serve(arguments: argparse.Namespace) -> int:
    request = commands.ServeRequest(
        Path(arguments.export),
        arguments.name,
        _versions(arguments.versions),
        _labels(arguments.label),
        arguments.port,
        arguments.grpc_port,
        arguments.program,
        arguments.any_interface,
        arguments.trust,
    )
    if arguments.print_config:
        print(commands.serving_config(request), end="")
        return 0
    quiet = arguments.quiet or arguments.json
    with graceful(quiet=True) as (_, control):
        try:
            state = commands.serve(
                request,
                (lambda state: None) if arguments.json else _say_state,
                (lambda line: None) if quiet else (lambda line: output.say(line, error=True)),
                control,
            )
        except commands.OpenToNetworkError as error:
            raise commands.OpenToNetworkError(f"{error} Say --any-interface to start it all the same.") from None
        except UntrustedModelError as error:
            raise UntrustedModelError(f"{error} Then say --trust.") from None
    if arguments.json:
        output.print_json(_state_json(state))
    return 1 if state.phase == "failed" else exit_status(control)


def _say_state(state: ServerState) -> None:
    match state.phase:
        case "starting":
            output.say(f"Starting {state.rest.text}", error=True)
            output.say(f"Config: {state.config} (change it to move a label or to serve other versions)", error=True)
        case "available":
            there = ", ".join(str(item.version) for item in state.versions if item.is_available)
            output.say(f"Available: {state.rest.text} and {state.grpc.text}, version {there}", error=True)
            for item in state.versions:
                if item.has_failed:
                    output.say(f"Version {item.version} failed: {item.code}: {item.message}", error=True)
        case "failed":
            output.say(f"Failed: {state.reason}", error=True)
        case "stopped":
            output.say("Stopped.", error=True)


def _state_json(state: ServerState) -> dict[str, object]:
    return {
        "state": state.phase,
        "reason": state.reason,
        "rest": state.rest.text,
        "grpc": state.grpc.text,
        "versions": [
            {"version": item.version, "state": item.state, "error_code": item.code, "error": item.message}
            for item in state.versions
        ],
    }


def _versions(words: Sequence[str] | None) -> Versions | None:
    if words is None:
        return None
    if len(words) == 1 and words[0] in ("latest", "all"):
        return "latest" if words[0] == "latest" else "all"
    return tuple(_version(word, "versions") for word in words)


def _labels(texts: Sequence[str]) -> dict[str, int]:
    return {label: _version(text, "labels") for label, text in pairs_of(texts, "label", "LABEL=N").items()}


def _version(text: str, field: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise RequestError(field, f'A version is a whole number, not "{text}".')
    if len(text) > _MOST_DIGITS or int(text) > LARGEST_VERSION:
        raise RequestError(field, f"A version is at most {LARGEST_VERSION}.")
    return int(text)


def _port(text: str) -> int:
    value = int(text)
    if not 0 < value < 65_536:
        raise ValueError
    return value
