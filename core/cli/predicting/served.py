"""What a running TensorFlow Serving is asked: `predict --server`, and `served`, the state of a model."""

from __future__ import annotations

import argparse

from core import commands
from core.cli import output
from core.commands.predicting.inputs import GivenInput
from core.errors import WorkbenchError
from core.serving.predict.requests import outputs_json
from core.serving.predict.tensors import kind_text
from core.serving.saved_model.signatures import TensorSpec
from core.serving.server.address import EXAMPLE
from core.serving.server.asking import OutputDifference
from core.serving.server.client import TIMEOUT, VersionStatus

_URL = f"{EXAMPLE} for REST or grpc://localhost:8500/penguins; /versions/N or /labels/LABEL may follow"


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """The arguments of `served`."""
    sub.add_argument("server", metavar="URL", help=_URL)
    _add_timeout(sub)
    sub.set_defaults(command_function=_served)


def add_server(sub: argparse.ArgumentParser) -> None:
    """The options of `predict` that ask a server."""
    sub.add_argument(
        "--server",
        metavar="URL",
        help=f"ask a running TensorFlow Serving, and compare it with EXPORT if that is given: {_URL}",
    )
    _add_timeout(sub)


def check_server(arguments: argparse.Namespace) -> None:
    """WorkbenchError if --server stands beside what a server is not asked."""
    for option in ("rows", "vary", "compare"):
        if getattr(arguments, option) is not None:
            raise WorkbenchError(f"--server and --{option} cannot be used together: a server is asked one input.")


def predict_served(arguments: argparse.Namespace, given: GivenInput, trusted: bool) -> int:
    """Print what the server answers; status 1 if the export beside it answers otherwise."""
    emit = commands.nothing if arguments.json else output.print_event
    found = commands.predict_served(
        arguments.server, given, arguments.export, timeout=arguments.timeout, trusted=trusted, emit=emit
    )
    outputs = outputs_json(found.served.outputs)
    if arguments.json:
        output.print_json(
            {
                "server": found.address.text,
                "signature": found.signature,
                "version": found.served.version,
                "outputs": outputs,
                "export": None if found.local is None else outputs_json(found.local),
                "differences": [
                    {"output": item.output, "largest": item.largest, "identical": item.is_same, "why": item.why}
                    for item in found.differences
                ],
            }
        )
    else:
        output.print_outputs(outputs)
        if found.served.version is not None:
            output.say(f"Answered by version {found.served.version}.", error=True)
        if found.local is not None:
            rows = [["output", "server beside export"], *([item.output, _said(item)] for item in found.differences)]
            output.print_table(rows)
    return 0 if found.agrees else 1


def _served(arguments: argparse.Namespace) -> int:
    found = commands.served_model(arguments.server, timeout=arguments.timeout)
    if arguments.json:
        output.print_json(
            {
                "server": found.address.text,
                "versions": [
                    {"version": item.version, "state": item.state, "error_code": item.code, "error": item.message}
                    for item in found.versions
                ],
                "signatures": {
                    name: {
                        "method": item.method,
                        "inputs": [_spec_json(spec) for spec in item.inputs],
                        "outputs": [_spec_json(spec) for spec in item.outputs],
                    }
                    for name, item in found.signatures.items()
                },
            }
        )
    else:
        output.print_table([["version", "state", ""], *map(_row, found.versions)])
        for name, item in found.signatures.items():
            output.say(f"{name}: {_kinds(item.inputs)} -> {_kinds(item.outputs)}")
    return 0 if any(version.is_available for version in found.versions) else 1


def _add_timeout(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--timeout", type=_seconds, default=TIMEOUT, metavar="S", help=f"seconds to wait (default: {TIMEOUT:g})"
    )


def _seconds(text: str) -> float:
    value = float(text)
    if not 0 < value <= 86_400:
        raise ValueError
    return value


def _row(version: VersionStatus) -> list[str]:
    why = f"{version.code}: {version.message}" if version.has_failed else ""
    return [str(version.version), version.state, why]


def _said(item: OutputDifference) -> str:
    if item.largest is None:
        return item.why
    return "identical" if item.is_same else f"differs by at most {item.largest:.3g}"


def _kinds(specs: tuple[TensorSpec, ...]) -> str:
    return ", ".join(f"{spec.alias} {kind_text(spec.dtype, spec.shape or ())}" for spec in specs)


def _spec_json(spec: TensorSpec) -> dict[str, object]:
    return {"alias": spec.alias, "dtype": spec.dtype, "shape": None if spec.shape is None else list(spec.shape)}
