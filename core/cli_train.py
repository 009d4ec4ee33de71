"""`main.py train`: a progress bar, a graceful Ctrl-C, one JSON document at the end."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import Any

from core import cli_output, commands, fields
from core.errors import SettingsError
from core.jobs import (
    CheckpointsRemoved,
    Control,
    Evaluated,
    Event,
    ModelExported,
    Notice,
    Phase,
    Progress,
)
from core.training.settings import field_specs


def train(arguments: argparse.Namespace) -> int:
    """The `train` command; exit status 130 after Ctrl-C or SIGTERM, else 0."""
    settings = _settings(arguments)
    params = _params(arguments)
    control = Control()
    printer = _Printer(quiet=arguments.json)
    with _signals_stop(control, printer):
        result = commands.train(
            arguments.experiment, arguments.run, params, settings, emit=printer.show, control=control
        )
    printer.clear()
    if arguments.json:
        import json

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
        print(json.dumps(cli_output.plain(document), indent=2))
    else:
        cli_output.print_training_result(result)
    return 130 if result.reason == "interrupted" else 0


def _settings(arguments: argparse.Namespace) -> dict[str, Any]:
    """The settings given on the command line, typed."""
    return {
        spec.name: fields.parse(spec, text)
        for spec in field_specs()
        if (text := getattr(arguments, f"setting_{spec.name}")) is not None
    }


def _params(arguments: argparse.Namespace) -> Mapping[str, Any]:
    """The params given as NAME=VALUE, still text: their types are known once the experiment is loaded."""
    params = {}
    for text in arguments.param:
        name, found, value = text.partition("=")
        if not found or not name.strip():
            raise SettingsError("param", f'--param wants NAME=VALUE, not "{text}".')
        params[name.strip()] = value
    return params


@contextmanager
def _signals_stop(control: Control, printer: _Printer) -> Iterator[None]:
    """The first SIGINT or SIGTERM asks training to stop in good order, the second ends the program at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def handle(number: int, frame: FrameType | None) -> None:
        if control.stop_requested:
            os._exit(130)
        control.request_stop("interrupted")
        printer.say("Stopping: finishing the step, saving a checkpoint. Press Ctrl-C again to quit at once.")

    before = {number: signal.signal(number, handle) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Printer:
    """Events as lines, with a progress bar under them where stderr is a terminal."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._bar = sys.stderr.isatty() and not quiet
        self._line = ""

    def show(self, event: Event) -> None:
        match event:
            case Progress():
                self._draw(event)
            case Evaluated(step=step, metrics=metrics, seconds=seconds):
                values = ", ".join(f"{name} {cli_output.metric(value)}" for name, value in metrics.items())
                self.say(f"step {step}: {values} ({seconds * 1000:.0f} ms)")
            case CheckpointsRemoved(steps=steps):
                self.say(f"removed checkpoints {', '.join(map(str, steps))}: neither latest, best nor pinned")
            case ModelExported(step=step, path=path):
                self.say(f"exported checkpoint {step} to {path}")
            case Notice(text=text, level=level):
                self.say(text if level == "info" else f"{level}: {text}")
            case Phase(text=text) if not text.startswith(("Evaluating", "Training")):
                self.say(f"{text}...")
            case _:
                pass

    def say(self, text: str) -> None:
        if self._quiet:
            return
        self.clear()
        print(text, file=sys.stderr)
        if self._line:
            print(self._line, end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self._bar and self._line:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def _draw(self, progress: Progress) -> None:
        if not self._bar:
            return
        self._line = cli_output.progress_line(progress)
        print(f"\r\x1b[K{self._line}", end="", file=sys.stderr, flush=True)
