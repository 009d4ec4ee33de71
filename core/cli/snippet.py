"""`snippet`: print code that uses an export or a run outside of the Workbench."""

from __future__ import annotations

import argparse

from core.cli import output
from core.commands.using import snippet, snippets
from core.serving.snippets.usage import HELP, KINDS


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the arguments of `snippet`."""
    sub.formatter_class = argparse.RawDescriptionHelpFormatter
    sub.epilog = "kinds:\n" + "\n".join(f"  {kind:17} {HELP[kind]}" for kind in KINDS)
    sub.add_argument("target", metavar="EXPORT|RUN", help="a SavedModel's folder, or a run's")
    sub.add_argument("--kind", choices=KINDS, help="what the code does (default: list what there is)")
    sub.add_argument(
        "--signature", metavar="NAME", default="", help="the signature to ask (default: one that fits)"
    )
    sub.add_argument(
        "--checkpoint", metavar="STEP", type=int, help="the checkpoint to start from (default: the export's)"
    )
    sub.set_defaults(command_function=_snippet)


def _snippet(arguments: argparse.Namespace) -> int:
    if arguments.kind is None:
        found = snippets(arguments.target, arguments.signature, arguments.checkpoint)
        if arguments.json:
            return output.print_json(dict(found))
        for kind in found:
            output.say(f"{kind:17} {HELP[kind]}")
        return 0
    code = snippet(arguments.target, arguments.kind, arguments.signature, arguments.checkpoint)
    if arguments.json:
        return output.print_json({"kind": arguments.kind, "code": code})
    print(code, end="" if code.endswith("\n") else "\n")
    return 0
