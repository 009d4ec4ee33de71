"""The command line: the same functions as the window, with the same words.

Exit status: 0 done, 1 a sentence on stderr says what is wrong, 2 usage, 130 interrupted.
With --json stdout is one JSON document and nothing else.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from typing import Any

from core import cli_export, cli_output, cli_runs, cli_train, commands
from core.errors import WorkbenchError, storage_error
from core.serving.ops import as_json as operations_json
from core.serving.signatures_json import signatures_json

COMMANDS = (
    "samples", "train", "list", "export", "inspect", "predict", "test",
    "evaluate", "branch", "control", "replay", "delete", "trash", "undelete",
)  # fmt: skip
_PROG = "main.py"


def main(argv: Sequence[str]) -> int:
    """Run one command in the calling thread; the exit status."""
    arguments = _parser().parse_args(list(argv))
    command: Callable[[argparse.Namespace], int] = arguments.command_function
    try:
        return command(arguments)
    except WorkbenchError as error:
        return _fail(arguments, str(error), error.details)
    except OSError as error:
        return _fail(arguments, str(storage_error(error, "go on")), "")
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return 130


def _fail(arguments: argparse.Namespace, message: str, details: str) -> int:
    if details and arguments.verbose:
        print(details.rstrip(), file=sys.stderr)
    more = " (--verbose shows the traceback)" if details and not arguments.verbose else ""
    print(f"error: {message}{more}", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=_PROG,
        description="Train TensorFlow Estimators, keep the best checkpoint, export it, try it.",
        epilog="Without a command the window opens; it takes --workspace DIR, --experiment FILE, --run DIR.",
    )
    parser.add_argument("--verbose", action="store_true", help="show the traceback of an error")
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, function: Callable[[argparse.Namespace], int], help: str) -> argparse.ArgumentParser:
        sub = subparsers.add_parser(name, help=help, description=help)
        sub.add_argument("--json", action="store_true", help="print one JSON document, for machines")
        sub.add_argument("--verbose", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        sub.set_defaults(command_function=function)
        return sub

    add("samples", _samples, "List the sample experiments.")
    _add_train(add("train", cli_train.train, "Train an experiment, or resume a run."))

    sub = add("list", _list, "List the checkpoints and exports of a run.")
    sub.add_argument("run", metavar="DIR", help="the run folder")

    cli_export.add_command(add)

    sub = add("inspect", _inspect, "Show the signatures of an export, and the features inside an Example.")
    sub.add_argument("export", metavar="EXPORT", help="the SavedModel's folder")

    sub = add("predict", _predict, "Run an export on an input.")
    sub.add_argument("export", metavar="EXPORT", help="the SavedModel's folder")
    sub.add_argument("--signature", metavar="NAME", help="which signature (default: one that fits the input)")
    form = sub.add_mutually_exclusive_group(required=True)
    form.add_argument("--dense", metavar="JSON", help="{alias: values with the batch dimension}; - reads stdin")
    form.add_argument("--example", metavar="JSON", help="one {feature: value}, or a list of them; - reads stdin")
    form.add_argument("--records", metavar="FILE", help="a TFRecord file of Examples")
    sub.add_argument("--index", type=int, default=0, metavar="I", help="which record of --records (default: 0)")
    sub = add("test", _test, "Ask an export the test cases saved on the Predict page; status 1 if one fails.")
    sub.add_argument("export", metavar="EXPORT", help="the SavedModel's folder")
    sub.add_argument("cases", metavar="CASES", help="a test case's JSON file, or a folder of them")
    cli_runs.add_commands(add)
    return parser


def _add_train(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "experiment", metavar="EXPERIMENT", help="a Python file that defines `experiment`, or a sample's name"
    )
    sub.add_argument("--run", required=True, metavar="DIR", help="the run folder; resumed if it holds a run")
    sub.add_argument("--go-on", action="store_true", help="continue a run that early stopping ended")
    cli_train.add_options(sub)


def _samples(arguments: argparse.Namespace) -> int:
    found = commands.samples()
    if arguments.json:
        return cli_output.print_json(
            [{"name": s.name, "title": s.title, "summary": s.summary, "path": str(s.path)} for s in found]
        )
    cli_output.print_samples(found)
    return 0


def _list(arguments: argparse.Namespace) -> int:
    listing = commands.list_run(arguments.run)
    if arguments.json:
        return cli_output.print_json(cli_output.listing_json(listing))
    cli_output.print_listing(listing)
    return 0


def _inspect(arguments: argparse.Namespace) -> int:
    info = commands.inspect(arguments.export)
    operations = commands.operations(arguments.export)
    if arguments.json:
        return cli_output.print_json({**signatures_json(info), "operations": operations_json(operations)})
    cli_output.print_signatures(info)
    print(f"{operations.total} ops. {operations.warning or 'None of them touches files or runs Python.'}")
    return 0


def _predict(arguments: argparse.Namespace) -> int:
    dense, example = _json_argument(arguments.dense, "--dense"), _json_argument(arguments.example, "--example")
    outputs = commands.predict(
        arguments.export,
        arguments.signature,
        dense=dense,
        examples=example,
        records=arguments.records,
        index=arguments.index,
    )
    if arguments.json:
        return cli_output.print_json({"outputs": outputs})
    cli_output.print_outputs(outputs)
    return 0


def _test(arguments: argparse.Namespace) -> int:
    emit = commands.nothing if arguments.json else cli_output.print_event
    results = commands.ask_cases(arguments.export, arguments.cases, emit)
    failed = sum(not result.passed for result in results)
    if arguments.json:
        cli_output.print_json(cli_output.cases_json(results))
    else:
        cli_output.print_cases(results)
    return 1 if failed else 0


def _json_argument(text: str | None, option: str) -> Any:
    if text is None:
        return None
    try:
        return json.loads(sys.stdin.read() if text == "-" else text)
    except json.JSONDecodeError as error:
        raise WorkbenchError(f"{option} is not JSON: {error.msg} at character {error.pos}.") from None
