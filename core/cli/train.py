"""`main.py train`: a progress bar, a graceful Ctrl-C, one JSON document at the end."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout, suppress
from pathlib import Path
from types import FrameType
from typing import Any

from core import commands, fields
from core.cli import output
from core.cli.cluster import add_cluster, trainer_of
from core.cli.code_question import add_trust, allow_code
from core.cli.event_printer import Printer, printer_of
from core.cli.warm_start import add_warm_start
from core.commands.options_file import read_options
from core.control import Control
from core.errors import RunError, SettingsError, WorkbenchError
from core.fields import FieldSpec
from core.jobs import Emit, run_job
from core.outside_text import one_line
from core.runs.run import RunFolder
from core.training.settings import field_specs


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the arguments of `train`."""
    experiment = "an Estimator script, a Python file that defines `experiment`, or a sample's name"
    sub.add_argument("experiment", metavar="EXPERIMENT", help=experiment)
    sub.add_argument("--run", required=True, metavar="DIR", help="the run folder; resumed if it holds a run")
    add_use(sub)
    sub.add_argument(
        "--options", type=Path, metavar="FILE", help='JSON or TOML with "params" and "settings"; options here win'
    )
    sub.add_argument("--json-lines", action="store_true", help="print every event as a line of JSON, for machines")
    add_cluster(sub)
    add_warm_start(sub)
    sub.add_argument("--resume", action="store_true", help="resume a run that early stopping ended")
    sub.add_argument("--go-on", action="store_true", dest="resume", help=argparse.SUPPRESS)
    add_trust(sub)
    add_options(sub)
    sub.set_defaults(command_function=train)


def add_use(sub: Any) -> None:
    """Add the option that chooses the parts of a script."""
    sub.add_argument(
        "--use", action="append", default=[], metavar="PART=NAME",
        help="use this function or object of a script: model, train, eval, receiver.NAME; training=2 takes its "
        "second training over, once the first was really done; folder=DIR is where its relative paths start; "
        "arguments=\"...\" is what else stands on its command line; main=no keeps its main part from running",
    )  # fmt: skip


def add_options(sub: argparse.ArgumentParser) -> None:
    """Add the options for params and for every setting of a run."""
    sub.add_argument(
        "--param", action="append", default=[], metavar="NAME=VALUE", help="set one of the experiment's params"
    )
    group = sub.add_argument_group("settings")
    for spec in field_specs():
        add_option(group, spec)


def add_option(group: Any, spec: FieldSpec) -> None:
    """Add the option of one setting."""
    shown = f"default: {spec.empty or fields.format_value(spec, spec.default)}"
    unit = f"{spec.unit}; " if spec.unit else ""
    group.add_argument(
        f"--{spec.name.replace('_', '-')}",
        dest=f"setting_{spec.name}",
        metavar="|".join(spec.choices) or ("yes|no" if spec.kind == "bool" else spec.kind.upper()),
        help=f"{spec.help} ({unit}{shown})".replace("%", "%%"),
    )


def train(arguments: argparse.Namespace) -> int:
    """Run the `train` command. Exit status 0, or 130 after Ctrl-C, 143 after SIGTERM, 129 after SIGHUP."""
    settings, params = settings_of(arguments), params_of(arguments)
    if arguments.options:
        options = read_options(arguments.options.expanduser())
        settings, params = {**options.settings, **settings}, {**options.params, **params}
    train_by = trainer_of(arguments)
    _ask_to_resume(arguments)
    allow_code(arguments, arguments.run, arguments.experiment)
    with graceful(quiet=arguments.json, json_lines=arguments.json_lines) as (emit, control):
        use = use_of(arguments)

        def work(emit: Emit) -> commands.TrainingResult:
            return train_by(arguments.experiment, arguments.run, params, settings, emit, control, use)

        if arguments.json_lines:
            return exit_status(control) if run_job(work, emit, control) is not None else 1
        result = work(emit)
    print_result(result, as_json=arguments.json)
    return exit_status(control)


def print_result(result: commands.TrainingResult, *, as_json: bool) -> None:
    """Print how the training ended on stdout."""
    if as_json:
        best = (
            {"step": result.best_step, "metrics": dict(result.best_metrics)}
            if result.best_step is not None
            else None
        )
        document = {
            "run": result.run,
            "reason": result.reason,
            "step": result.step,
            "best": best,
            "export": result.export,
        }
        output.print_json(document)
    else:
        output.print_training_result(result)


@contextmanager
def graceful(*, quiet: bool, json_lines: bool = False) -> Iterator[tuple[Emit, Control]]:
    """Yield the function that takes events and the Control; during the body, signals ask the work to stop."""
    control = Control()
    printer = printer_of(quiet=quiet, json_lines=json_lines)
    try:
        with _signals_stop(control, printer), redirect_stdout(sys.stderr):  # what the user's code prints
            yield printer.show, control
    finally:
        printer.close()


def exit_status(control: Control) -> int:
    """Return 128 plus the number of the signal that ended the work, as shells do, else 0."""
    return 128 + control.stop_signal if control.stop_signal else 0


def settings_of(arguments: argparse.Namespace) -> dict[str, object]:
    """Return the settings given on the command line, typed."""
    return {
        spec.name: fields.parse(spec, text)
        for spec in field_specs()
        if (text := getattr(arguments, f"setting_{spec.name}", None)) is not None
    }


def step_or_name(text: str) -> int | str:
    """Return the checkpoint that is meant: its step, or a name such as "best" unchanged."""
    return int(text) if text.isdecimal() and len(text) < 19 else text


def params_of(arguments: argparse.Namespace) -> Mapping[str, object]:
    """Return the params given as NAME=VALUE, still as text: their types are known once the experiment is loaded."""
    return pairs_of(arguments.param, "param", "NAME=VALUE")


def use_of(arguments: argparse.Namespace) -> Mapping[str, str]:
    """Return the chosen parts of a script, by the name of the part."""
    return pairs_of(arguments.use, "use", "PART=NAME")


def pairs_of(texts: Sequence[str], option: str, form: str) -> dict[str, str]:
    """Return texts of the form NAME=VALUE as a dict. SettingsError for any other form."""
    found = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise SettingsError(option, f'--{option} wants {form}, not "{text}".')
        found[name.strip()] = value
    return found


def _ask_to_resume(arguments: argparse.Namespace) -> None:
    """Ask whether to resume a run that early stopping ended. RunError if the answer is no."""
    try:
        run = RunFolder.open(Path(arguments.run))
        state = run.read_state()
    except WorkbenchError:
        return  # a new run, or one whose trouble `train` tells
    if state.reason != "early_stopping" or arguments.resume:
        return
    if sys.stdin.isatty() and not arguments.json:
        print(
            f"{one_line(f'{run.name}: {state.message}')}\nResume it, with its patience reset? [y/N] ",
            end="",
            file=sys.stderr,
        )
        if sys.stdin.readline().strip().lower() in ("y", "yes"):
            return
    raise RunError(f"{run.name} was ended by early stopping. --resume resumes it, with its patience reset.")


@contextmanager
def _signals_stop(control: Control, printer: Printer) -> Iterator[None]:
    """Let the first signal ask the work to stop, and a second Ctrl-C end the program at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def handle(number: int, frame: FrameType | None) -> None:
        if control.stop_requested:
            if number == signal.SIGINT:  # a closing terminal sends SIGHUP twice, a shutdown SIGTERM and SIGHUP
                os._exit(128 + number)
            return
        control.request_stop("interrupted", number)
        with suppress(OSError, RuntimeError):  # the terminal may be gone after SIGHUP, or be written to just now
            printer.say("Stopping in good order. Press Ctrl-C again to quit at once.")

    heard = [number for number in _SIGNALS if signal.getsignal(number) != signal.SIG_IGN]  # as nohup wants it
    before = {number: signal.signal(number, handle) for number in heard}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
