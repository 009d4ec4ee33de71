"""`export`: export one checkpoint or several, with every option an export has."""

from __future__ import annotations

import argparse
from pathlib import Path

from core import commands
from core.cli import output, train
from core.cli.code_question import add_trust, allow_code
from core.runs.catalogue.exports import Export
from core.serving.export.export_request import ExportRequest


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    sub.set_defaults(command_function=_export)
    sub.add_argument("run", metavar="RUN", help="the run folder")
    sub.add_argument(
        "--checkpoint", action="append", metavar="best|latest|STEP",
        help="which one (default: best); may be given several times",
    )  # fmt: skip
    sub.add_argument("--to", metavar="DIR", help="folder that gets the version folder (default: RUN/export)")
    sub.add_argument(
        "--receivers", metavar="NAMES", default="",
        help="comma-separated: example, dense, preprocessed, and the experiment's own (default: all that the model "
        "has an output for)",
    )  # fmt: skip
    sub.add_argument(
        "--default", default="", metavar="NAME",
        help="the receiver behind serving_default (default: the experiment's first own, else example)",
    )  # fmt: skip
    sub.add_argument("--batch-size", type=int, metavar="N", help="rows of every request (default: any number)")
    sub.add_argument(
        "--version", type=int, metavar="N", help="number that names the version folder (default: the unix second)"
    )
    sub.add_argument(
        "--asset", action="append", default=[], type=Path, metavar="FILE",
        help="a file to copy into assets.extra; may be given several times",
    )  # fmt: skip
    sub.add_argument(
        "--frozen", choices=("plain", "optimized"), default="",
        help="also write the graph with weights and tables as constants, assets.extra/frozen_graph.pb",
    )  # fmt: skip
    sub.add_argument("--warmup", action="store_true", help="make the run's test cases warm-up requests")
    add_trust(sub)


def _export(arguments: argparse.Namespace) -> int:
    request = ExportRequest(
        checkpoints=tuple(train.step_or_name(name) for name in arguments.checkpoint or ["best"]),
        target=Path(arguments.to) if arguments.to else None,
        receivers=tuple(name.strip() for name in arguments.receivers.split(",") if name.strip()),
        default=arguments.default,
        batch_size=arguments.batch_size,
        version=arguments.version,
        assets=tuple(path.expanduser() for path in arguments.asset),
        frozen=arguments.frozen,
        warm_up=arguments.warmup,
    )
    allow_code(arguments, arguments.run)
    with train.graceful(quiet=arguments.json) as (emit, control):
        made = commands.export_several(arguments.run, request, emit, control)
    if arguments.json:
        found = [_document(export) for export in made]
        output.print_json(found[0] if len(request.checkpoints) == 1 and found else found)
        return train.exit_status(control)
    for export in made:
        output.say(f"Exported checkpoint {export.step} to {export.path}")
        output.say(f"Signatures: {', '.join(export.signatures)}")
    if control.stop_requested:
        print("Stopped. Nothing else was exported.")
    return train.exit_status(control)


def _document(export: Export) -> dict[str, object]:
    return {"path": export.path, "step": export.step, "signatures": list(export.signatures)}
