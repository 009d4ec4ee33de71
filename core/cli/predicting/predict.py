"""`predict` and `test`: ask an export."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import TypeVar

from core import commands
from core.cli import csv_options, output
from core.cli.predicting import served, variations
from core.errors import UntrustedModelError, WorkbenchError
from core.jobs import Event, Notice
from core.serving.predict.json_text import parse_json

T = TypeVar("T")


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the arguments of `predict` or `test`."""
    (_build_predict if name == "predict" else _build_test)(sub)
    sub.set_defaults(command_function=_predict if name == "predict" else _test)


def _build_predict(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("export", metavar="EXPORT", nargs="?", help="the SavedModel's folder; optional with --server")
    sub.add_argument("--signature", metavar="NAME", help="which signature (default: one that fits the input)")
    form = sub.add_mutually_exclusive_group(required=True)
    form.add_argument("--dense", metavar="JSON", help="{alias: values with the batch dimension}; - reads stdin")
    form.add_argument("--example", metavar="JSON", help="one {feature: value}, or a list of them; - reads stdin")
    form.add_argument("--records", metavar="FILE", help="a TFRecord file of Examples")
    form.add_argument(
        "--rows", metavar="FILE", help="every row of a TFRecord or CSV file; --to says where answers go"
    )
    sub.add_argument("--index", type=int, default=0, metavar="I", help="which record of --records (default: 0)")
    sub.add_argument("--to", metavar="FILE", help="the .csv or .json file that gets the answers of --rows")
    csv_options.add(sub, "how a CSV file of --rows is written")
    variations.build(sub)
    served.add_server(sub)
    _add_trust(sub)


def _build_test(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("export", metavar="EXPORT", help="the SavedModel's folder")
    sub.add_argument("cases", metavar="CASES", help="a test case's JSON file, or a folder of them")
    sub.add_argument(
        "--warmup",
        action="store_true",
        help="also make their inputs the export's warm-up requests for TensorFlow Serving",
    )
    _add_trust(sub)


def _add_trust(sub: argparse.ArgumentParser) -> None:
    group = sub.add_mutually_exclusive_group()
    group.add_argument(
        "--trust", action="store_true", help="load the model even if it has ops that touch files or run Python"
    )
    group.add_argument(
        "--confined",
        action="store_true",
        help="load the model in a process of its own that can write no file and has no network (Linux 6.2)",
    )


def _predict(arguments: argparse.Namespace) -> int:
    if arguments.export is None and arguments.server is None:
        raise WorkbenchError("Name the export to run, or a server to ask with --server URL.")
    if arguments.server is not None:
        served.check_server(arguments)
    if arguments.rows is not None:
        return _predict_rows(arguments)
    given = commands.GivenInput(
        _json_argument(arguments.dense, "--dense"),
        _json_argument(arguments.example, "--example"),
        arguments.records,
        arguments.index,
        arguments.signature,
    )
    if arguments.server is not None:
        return _trusting(arguments, lambda trusted: served.predict_served(arguments, given, trusted))
    if arguments.vary is not None:
        return _trusting(arguments, lambda trusted: variations.vary(arguments, given, trusted))
    if arguments.compare is not None:
        return _trusting(arguments, lambda trusted: variations.compare(arguments, given, trusted))
    outputs = _trusting(
        arguments,
        lambda trusted: commands.predict(
            arguments.export, trusted=trusted, confined=arguments.confined, emit=_tell_warning, **asdict(given)
        ),
    )
    if arguments.json:
        return output.print_json({"outputs": outputs})
    output.print_outputs(outputs)
    return 0


def _tell_warning(event: Event) -> None:
    if isinstance(event, Notice) and event.level == "warning":
        output.say(event.text, error=True)


def _predict_rows(arguments: argparse.Namespace) -> int:
    emit = commands.nothing if arguments.json else output.print_event
    found = _trusting(
        arguments,
        lambda trusted: commands.predict_file(
            arguments.export,
            arguments.rows,
            arguments.to,
            arguments.signature,
            csv=csv_options.format_of(arguments),
            trusted=trusted,
            confined=arguments.confined,
            emit=emit,
        ),
    )
    if arguments.json:
        output.print_json(found)
    else:
        output.print_batch(found)
    return 0 if found["rows"] else 1


def _test(arguments: argparse.Namespace) -> int:
    emit = commands.nothing if arguments.json else output.print_event
    results = _trusting(
        arguments,
        lambda trusted: commands.ask_cases(
            arguments.export, arguments.cases, emit, trusted=trusted, confined=arguments.confined
        ),
    )
    failed = sum(not result.passed for result in results)
    if arguments.json:
        output.print_json(output.cases_json(results))
    else:
        output.print_cases(results)
    if arguments.warmup:
        count = commands.write_case_warmup(arguments.export, arguments.cases)
        print(f"The export has {count} warm-up request{'' if count == 1 else 's'} now.", file=sys.stderr)
    return 1 if failed else 0


def _trusting(arguments: argparse.Namespace, ask: Callable[[bool], T]) -> T:
    """Ask a model. One that reaches outside of itself needs --trust, or a yes at the terminal."""
    try:
        return ask(arguments.trust)
    except UntrustedModelError as error:
        if arguments.json or not sys.stdin.isatty():
            raise UntrustedModelError(f"{error} Then say --trust, or --confined.") from None
        output.say(str(error), error=True)
        print("Load it? [y/N] ", end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            raise UntrustedModelError("Nothing was loaded.") from None
    return ask(True)


def _json_argument(text: str | None, option: str) -> object:
    if text is None:
        return None
    try:
        return parse_json(sys.stdin.buffer.read() if text == "-" else text)
    except ValueError as error:
        raise WorkbenchError(f"{option} cannot be used: {error}.") from None
