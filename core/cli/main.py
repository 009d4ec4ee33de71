"""The command line: the same functions as the window, with the same words.

Exit status: 0 done, 1 a sentence on stderr says what is wrong, 2 usage; 130 after Ctrl-C, 143 after SIGTERM, 129
after SIGHUP.
With --json stdout is one JSON document and nothing else.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, NoReturn

from core.errors import WorkbenchError, access_error
from core.outside_text import shortened, terminal_line, terminal_text
from core.runs.scratch import sweep_scratch
from core.version import program_name, version

# Each command with the module that has it, which is imported when the command is wanted.
_COMMANDS = {
    "samples": ("lists", "List the sample experiments."),
    "describe": ("lists", "Show what an Estimator script or an experiment holds: model, data, features, params."),
    "new": ("new", "Write an experiment file for CSV or TFRecord files: features, label, model, ready to train."),
    "statistics": ("statistics", "Show what CSV or TFRecord files, or the data of an experiment, hold by feature."),
    "train": ("train", "Train an experiment, or resume a run."),
    "runs": ("lists", "List the runs of a workspace or a sweep side by side, with the params that differ."),
    "list": ("lists", "List the checkpoints and exports of a run."),
    "download": ("runs", "Copy a run from gs://, s3:// or another URL, whole, into a new folder."),
    "export": ("export", "Export checkpoints as SavedModels."),
    "inspect": ("inspect", "Show the signatures of an export, and the features inside an Example."),
    "explain": ("explain", "Show who decided a name of an export, a run or an experiment, and where it ends up."),
    "predict": ("predicting.predict", "Run an export on an input."),
    "serve": ("predicting.serve", "Start the TensorFlow Serving of this machine on an export, and show its state."),
    "served": (
        "predicting.served",
        "Show the versions of a model on a running TensorFlow Serving, their states and signatures.",
    ),
    "snippet": ("snippet", "Print code that uses an export or a run: load, predict, resume, the receiver by hand."),
    "test": (
        "predicting.predict",
        "Ask an export the test cases saved on the Predict page; status 1 if one fails.",
    ),
    "why": (
        "why",
        "Inspect a run and answer: no curve, its end, a missing signature, a deleted checkpoint.",
    ),
    "evaluate": ("runs", "Evaluate checkpoints of a run that have no metrics yet, or all of them."),
    "analyse": (
        "predicting.analyse",
        "Show how right a model is on each slice of the evaluation data, at each threshold, and how sure.",
    ),
    "sweep": ("sweep", "Train many runs of an experiment with other params and settings, chosen by Optuna."),
    "cluster-files": ("cluster_files", "Write files that train an experiment on Kubernetes, Kubeflow or Slurm."),
    "adapt": ("adapt", "List what to change in a script of TensorFlow 1, and write a changed copy."),
    "branch": ("runs", "Train a new run that starts with the weights of a checkpoint of another run."),
    "digest": ("statistics", "Show what the event files of a run hold by tag, and what is wrong with them."),
    "report": ("report", "Show what a report of a problem holds, without any data, and save it as a zip."),
    "control": ("runs", "Ask a run that is being trained: stop, pause, save and more."),
    "replay": ("runs", "Show where an early-stopping rule would have stopped a recorded run."),
    "delete": ("runs", "Move a run, or some of its checkpoints, to the trash."),
    "trash": ("runs", "List what was deleted of a run, or the deleted runs of a workspace; empty the trash."),
    "undelete": ("runs", "Restore what was deleted last."),
}


def main(argv: Sequence[str]) -> int:
    """Run one command in the calling thread; the exit status."""
    wanted = next((word for word in argv if not word.startswith("-")), "")
    arguments = _parser(wanted).parse_args(list(argv))
    if wanted != "train":
        os.environ.pop("TF_CONFIG", None)  # only a training can be a task of a cluster; TensorFlow would look at it
    sweep_scratch()
    command: Callable[[argparse.Namespace], int] = arguments.command_function
    try:
        status = command(arguments)
        sys.stdout.flush()
        return status
    except WorkbenchError as error:
        return _fail(arguments, str(error), error.details)
    except OSError as error:
        if isinstance(error, BrokenPipeError) and _reader_has_gone():
            return 141  # as a shell has it for SIGPIPE
        return _fail(arguments, str(access_error(error)), "")
    except RuntimeError as error:
        if "home directory" not in str(error):
            raise
        return _fail(arguments, "A path begins with ~ and a name that no user of this system has.", "")
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return 130


def commands() -> dict[str, str]:
    """Return every command with what it does."""
    return {name: help for name, (_, help) in _COMMANDS.items()}


def _reader_has_gone() -> bool:
    """Whether what reads the output has ended, as `head` does; then no more is written, and nothing is said."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return True
    return False


def _fail(arguments: argparse.Namespace, message: str, details: str) -> int:
    if details and arguments.verbose:
        print(terminal_text(details.rstrip()), file=sys.stderr)
    more = " (--verbose shows the traceback)" if details and not arguments.verbose else ""
    print(terminal_line(f"error: {shortened(message)}{more}"), file=sys.stderr)
    return 1


class _Parser(argparse.ArgumentParser):
    """A parser that shortens long words in its errors, and refuses "--" as the value of an option."""

    def error(self, message: str) -> NoReturn:
        super().error(terminal_line(shortened(message)))

    def _get_values(self, action: argparse.Action, arg_strings: list[str]) -> Any:
        if action.option_strings and "--" in arg_strings:
            # argparse would drop it, and give an empty list where the command expects a text
            raise argparse.ArgumentError(action, 'the value "--" is none')
        return super()._get_values(action, arg_strings)


def _parser(wanted: str) -> argparse.ArgumentParser:
    """Return the parser of the whole command line; only the `wanted` command's arguments are built."""
    parser = _Parser(
        prog=program_name(),
        description="Train TensorFlow Estimators, keep the best checkpoint, export it, try it.",
        epilog="Without a command the window opens; it takes --workspace DIR, --experiment FILE, --run DIR_OR_URL.",
    )
    parser.add_argument("--version", action="version", version=f"Estimator Workbench {version()}")
    parser.add_argument("--verbose", action="store_true", help="show the traceback of an error")
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, (module, help) in _COMMANDS.items():
        sub = subparsers.add_parser(name, help=help, description=help)
        sub.add_argument("--json", action="store_true", help="print one JSON document, for machines")
        sub.add_argument("--verbose", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        if name == wanted:
            import_module(f"core.cli.{module}").build(name, sub)
    return parser
