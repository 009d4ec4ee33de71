"""The commands about runs: download, evaluate, branch, control, replay, delete, undelete."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from core import commands
from core.cli import output, train
from core.cli.code_question import add_trust, allow_code
from core.commands.evaluating.evaluations import Which
from core.commands.evaluating.run_evaluators import BroughtExperiment
from core.errors import CheckpointError, RunError, SettingsError
from core.jobs import Event, Notice, Phase
from core.outside_text import one_line
from core.runs.catalogue.trash import list_trash
from core.runs.control_files import REQUESTS, RequestName
from core.runs.run import RunFolder
from core.training.rules.rule_replay import sentence
from core.training.settings import EARLY_STOPPING, field_specs

_NAMES = ", ".join(name.replace("_", "-") for name in REQUESTS)


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the arguments of one of these commands."""
    fill, function = _COMMANDS[name]
    fill(sub)
    sub.set_defaults(command_function=function)


def _build_download(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("url", metavar="URL", help="where the run lies, such as gs://bucket/folder/run-001")
    sub.add_argument("to", metavar="DIR", help="the new folder for it")


def _build_evaluate(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("run", metavar="RUN", help="the run folder")
    which = sub.add_mutually_exclusive_group()
    which.add_argument("--all", action="store_true", help="evaluate every checkpoint (default: those without)")
    which.add_argument("--checkpoint", type=int, action="append", metavar="STEP", help="evaluate this one")
    which.add_argument(
        "--follow", action="store_true",
        help="evaluate each checkpoint as another process saves it, until the training has ended",
    )  # fmt: skip
    sub.add_argument(
        "--idle", type=float, metavar="SECONDS", help="with --follow: end when no checkpoint came for so long"
    )
    sub.add_argument(
        "--data", action="append", default=[], metavar="NAME=FILE",
        help="evaluate on this CSV or TFRecord file instead; its metrics are listed as NAME/metric",
    )  # fmt: skip
    add_trust(sub)
    group = sub.add_argument_group("runs that another program trained")
    group.add_argument("--experiment", metavar="FILE", help="the experiment or Estimator script of the run")
    group.add_argument("--param", action="append", default=[], metavar="NAME=VALUE", help="set one of its params")
    train.add_use(group)


def _build_branch(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("old", metavar="RUN", help="the folder of the run to branch from")
    sub.add_argument("--run", required=True, metavar="DIR", help="the folder of the new run")
    sub.add_argument("--checkpoint", default="best", metavar="best|latest|STEP", help="which one (default: best)")
    sub.add_argument("--reset-step", action="store_true", help="count steps from 0 again")
    add_trust(sub)
    train.add_options(sub)


def _build_control(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("run", metavar="RUN", help="the run folder")
    sub.add_argument("request", type=_request, metavar="REQUEST", help=f"what to ask for: {_NAMES}")
    sub.add_argument("steps", nargs="?", type=int, default=0, metavar="STEPS", help="for extend: how many more")


def _request(text: str) -> RequestName:
    """Return the request of that name; the names of earlier versions are accepted too."""
    known: dict[str, RequestName] = {name.replace("_", "-"): name for name in REQUESTS}
    known.update(cancel="discard", prolong="extend")
    if text not in known:
        raise argparse.ArgumentTypeError(f'there is no request "{text}"; there are: {_NAMES}')
    return known[text]


def _build_replay(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("run", metavar="RUN", help="the run folder, or the URL of one: gs://…, s3://…")
    for spec in field_specs():
        if spec.group == EARLY_STOPPING:
            train.add_option(sub, spec)


def _build_delete(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("run", metavar="RUN", help="the run folder")
    sub.add_argument("--checkpoint", type=int, action="append", metavar="STEP", help="only this checkpoint")


def _build_trash(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("path", metavar="RUN|WORKSPACE", help="the run folder, or the folder of runs")
    sub.add_argument("--empty", action="store_true", help="remove all of it from the disk for good")


def _build_undelete(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("run", metavar="RUN", help="the run folder, there or deleted")


def _download(arguments: argparse.Namespace) -> int:
    live = sys.stderr.isatty() and not arguments.json
    with train.graceful(quiet=True) as (_, control):
        run = commands.download_run(arguments.url, arguments.to, _show_line if live else commands.nothing, control)
    if live:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    if run is None:
        print("Stopped; nothing was kept.", file=sys.stderr)
        return train.exit_status(control)
    if arguments.json:
        return output.print_json({"run": str(run)})
    output.say(f"Downloaded to {run}.")
    return 0


def _show_line(event: Event) -> None:
    """Show the progress in one line of the terminal that is written over."""
    if isinstance(event, Phase):
        print(f"\r\x1b[K{one_line(event.text)}", end="", file=sys.stderr, flush=True)


def _evaluate(arguments: argparse.Namespace) -> int:
    which: Which = arguments.checkpoint or ("all" if arguments.all else "missing")
    data, brought = train.pairs_of(arguments.data, "data", "NAME=FILE"), _brought(arguments)
    if arguments.idle is not None and not (arguments.follow and arguments.idle > 0):
        raise SettingsError("idle", "--idle wants a number of seconds above 0, and goes with --follow.")
    if brought is None:
        allow_code(arguments, arguments.run)
    warnings: list[Notice] = []
    with train.graceful(quiet=arguments.json) as (told, control):

        def emit(event: Event) -> None:
            told(event)
            if isinstance(event, Notice) and event.level != "info":
                warnings.append(event)

        if arguments.follow:
            results = commands.follow(arguments.run, emit, control, data, brought, arguments.idle)
        else:
            results = commands.evaluate(arguments.run, which, emit, control, data, brought)
    if arguments.json:
        output.print_json(
            [{"step": item.step, "name": item.name, "metrics": dict(item.metrics)} for item in results]
        )
        return train.exit_status(control)
    if results or not control.stop_requested:
        count = f"{len(results)} evaluation{'s' if len(results) != 1 else ''} saved."
        none = "No evaluation was saved." if warnings else "Every checkpoint has its metrics already."
        print(count if results else none)
    return train.exit_status(control)


def _brought(arguments: argparse.Namespace) -> BroughtExperiment | None:
    """Return the experiment given for a run that has none."""
    if arguments.experiment is None:
        if arguments.param or arguments.use:
            raise SettingsError("param", "--param and --use go with --experiment.")
        return None
    return BroughtExperiment(arguments.experiment, train.params_of(arguments), train.use_of(arguments))


def _branch(arguments: argparse.Namespace) -> int:
    which = arguments.checkpoint
    allow_code(arguments, arguments.old)
    with train.graceful(quiet=arguments.json) as (emit, control):
        result = commands.branch(
            arguments.old,
            train.step_or_name(which),
            arguments.run,
            train.params_of(arguments),
            train.settings_of(arguments),
            emit,
            control,
            keep_step=not arguments.reset_step,
            owns_process=True,
        )
    train.print_result(result, as_json=arguments.json)
    return train.exit_status(control)


def _control(arguments: argparse.Namespace) -> int:
    request: RequestName = arguments.request
    commands.control_run(arguments.run, request, arguments.steps)
    if arguments.json:
        return output.print_json({"asked": request, "steps": arguments.steps})
    output.say(f"Asked {Path(arguments.run).name} to {request.replace('_', ' ')}.")
    return 0


def _replay(arguments: argparse.Namespace) -> int:
    replayed = commands.replay(arguments.run, train.settings_of(arguments))
    if arguments.json:
        return output.print_json(
            {
                "stop_step": replayed.stop_step,
                "reason": replayed.reason.kind if replayed.reason is not None else None,
                "best_step": replayed.status.best_step,
                "best_value": replayed.status.best_value,
                "steps_saved": replayed.steps_saved,
                "missed_best": replayed.missed_best,
                "tensorflow_step": replayed.tensorflow_step,
                "tensorflow_keeps_best": replayed.tensorflow_keeps_best,
            }
        )
    output.say(sentence(replayed))
    return 0


def _delete(arguments: argparse.Namespace) -> int:
    if arguments.checkpoint:
        trashed = commands.delete_checkpoints(arguments.run, arguments.checkpoint)
    else:
        trashed = commands.delete_run(arguments.run)
    if arguments.json:
        return output.print_json({"deleted": trashed.what, "trash": str(trashed.folder)})
    output.say(f"Deleted {trashed.what}. It is in {trashed.folder}; undelete restores it.")
    return 0


def _trash(arguments: argparse.Namespace) -> int:
    found = commands.list_trash(arguments.path)
    freed = commands.empty_trash(arguments.path) if arguments.empty else None
    if arguments.json:
        things = [{"what": item.what, "bytes": item.bytes, "folder": str(item.folder)} for item in found]
        return output.print_json({"trash": things, "freed": freed})
    if not found:
        print("The trash is empty.")
    for item in found:
        output.say(f"{item.what}  {output.size(item.bytes)}" + (f"  {item.problem}" if item.problem else ""))
    if found:
        total = output.size(sum(item.bytes for item in found))
        print(f"Removed for good: {total}." if arguments.empty else f"{total} in all; --empty removes it for good.")
    return 0


def _undelete(arguments: argparse.Namespace) -> int:
    path = Path(arguments.run).expanduser().resolve()
    if path.exists():
        found = list_trash(RunFolder.open(path).checkpoint_trash)
        if not found:
            raise CheckpointError(f"No checkpoint of {path.name} was deleted.")
    else:
        found = tuple(item for item in list_trash(path.parent / ".trash") if path in item.paths)
        if not found:
            raise RunError(f"There is no run {path}, nor was one deleted there.")
    commands.undelete(found[0])
    if arguments.json:
        return output.print_json({"restored": found[0].what})
    output.say(f"Restored {found[0].what}.")
    return 0


_COMMANDS: dict[str, tuple[Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace], int]]] = {
    "download": (_build_download, _download),
    "evaluate": (_build_evaluate, _evaluate),
    "branch": (_build_branch, _branch),
    "control": (_build_control, _control),
    "replay": (_build_replay, _replay),
    "delete": (_build_delete, _delete),
    "trash": (_build_trash, _trash),
    "undelete": (_build_undelete, _undelete),
}
