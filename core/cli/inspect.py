"""`inspect`: what an export offers. Imports no more than it needs, as people want to see it at once."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.cli import output
from core.serving.saved_model.ops import as_json as operations_json
from core.serving.saved_model.ops import read_operations
from core.serving.saved_model.signatures import read_saved_model
from core.serving.saved_model.signatures_json import signatures_json


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """The arguments of `inspect`."""
    sub.add_argument("export", metavar="EXPORT", help="the SavedModel's folder")
    sub.set_defaults(command_function=_inspect)


def _inspect(arguments: argparse.Namespace) -> int:
    path = Path(arguments.export).expanduser()
    info = read_saved_model(path)
    operations = read_operations(path)
    if arguments.json:
        return output.print_json({**signatures_json(info), "operations": operations_json(operations)})
    output.print_signatures(info)
    output.say(f"{operations.total} ops. {operations.warning or 'None of them touches files or runs Python.'}")
    return 0
