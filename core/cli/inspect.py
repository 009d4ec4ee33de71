"""`inspect`: show what an export offers. It imports little, so that it answers at once."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.cli import output
from core.serving.saved_model.ops import as_json as operations_json
from core.serving.saved_model.ops import read_operations
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.signatures import SavedModelInfo
from core.serving.saved_model.signatures_json import signatures_json


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the arguments of `inspect`."""
    sub.add_argument("export", metavar="EXPORT", help="the SavedModel's folder")
    sub.add_argument(
        "--tags", metavar="TAGS",
        help='comma-separated: the graph with these tags, "" for the one without (default: the one for serving)',
    )  # fmt: skip
    sub.set_defaults(command_function=_inspect)


def _inspect(arguments: argparse.Namespace) -> int:
    path = Path(arguments.export).expanduser()
    tags = None
    if arguments.tags is not None:
        tags = [tag.strip() for tag in arguments.tags.split(",") if tag.strip()]
    info = read_saved_model(path, tags)
    operations = read_operations(path)
    if arguments.json:
        return output.print_json({**signatures_json(info), "operations": operations_json(operations)})
    _print_tags(info)
    output.print_signatures(info)
    if not info.signatures:
        output.say("No signatures: this graph cannot be served or asked. Save it again with signatures.")
    if info.record_problem:
        output.say(f"Its record is damaged: {info.record_problem}")
    output.say(f"{operations.total} ops. {operations.warning or 'All of them are known to compute only.'}")
    if operations.is_risky:
        output.say("Load it only if you trust where it comes from.")
    return 0


def _print_tags(info: SavedModelInfo) -> None:
    """Print the tags of this graph if the export has other graphs, or if it is not the one for serving."""
    if info.tags != ("serve",) or len(info.tag_sets) > 1:
        output.say(f"Graph tagged: {_text(info.tags)}")
    others = [_text(tags) for tags in info.tag_sets if tags != info.tags]
    if others:
        output.say(f"Other graphs, which --tags shows: {'; '.join(others)}")


def _text(tags: tuple[str, ...]) -> str:
    return ", ".join(tags) or "(no tags)"
