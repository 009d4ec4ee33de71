"""Events on the command line: as lines, with a progress bar below them on a terminal, or as JSON for machines."""

from __future__ import annotations

import sys
from typing import Protocol

from core.cli import output
from core.commands.run_log import line_of
from core.jobs import Event, Notice, Progress
from core.outside_text import terminal_line


class Printer(Protocol):
    """Prints the events of a command. Calls come from one thread at a time."""

    def show(self, event: Event) -> None: ...

    def say(self, text: str) -> None:
        """Print a message for people beside the events."""

    def close(self) -> None: ...


def printer_of(*, quiet: bool, json_lines: bool) -> Printer:
    """Return the printer of a command: JSON lines on stdout, or text on stderr for people."""
    if json_lines:
        return JsonLines()
    return Bar() if sys.stderr.isatty() and not quiet else Lines(quiet=quiet)


def _lines_of(event: Event) -> list[str]:
    """Return the line of an event, and below it what a notice that is no warning lists."""
    line = line_of(event)
    listed = event.details.splitlines() if isinstance(event, Notice) and event.level == "info" else []
    return [line, *(f"     {item}" for item in listed)] if line else []


class Lines:
    """Prints lines on stderr, or nothing if `quiet`."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet

    def show(self, event: Event) -> None:
        for line in _lines_of(event):
            self.say(line)

    def say(self, text: str) -> None:
        if not self._quiet:
            output.say(text, error=True)

    def close(self) -> None:
        pass


class Bar:
    """Prints lines on a terminal above a bar with steps, speed and time left."""

    def __init__(self) -> None:
        # rich takes a moment to import, and is seldom needed.
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn
        from rich.progress import Progress as Display

        self._display = Display(
            TextColumn("step {task.completed:.0f} / {task.fields[of]}"),
            BarColumn(),
            TextColumn("{task.fields[more]}"),
            console=Console(stderr=True, highlight=False, markup=False, emoji=False),
            transient=True,
        )
        self._task = self._display.add_task("", total=None, visible=False, of="?", more="")

    def show(self, event: Event) -> None:
        if isinstance(event, Progress):
            self._draw(event)
        for line in _lines_of(event):
            self.say(line)

    def say(self, text: str) -> None:
        self._display.console.print(terminal_line(text), soft_wrap=True)

    def close(self) -> None:
        self._display.stop()

    def _draw(self, progress: Progress) -> None:
        self._display.start()
        speed = f"{progress.steps_per_second:,.0f} steps/s" if progress.steps_per_second else ""
        left = f"{output.duration(progress.eta_seconds)} left" if progress.eta_seconds is not None else ""
        self._display.update(
            self._task,
            completed=progress.step,
            total=progress.max_steps,
            visible=True,
            of=str(progress.max_steps or "?"),
            more=", ".join(part for part in (speed, left) if part),
        )


class JsonLines:
    """Prints every event as a line of JSON on stdout, in the format of `core.processes.event_lines`."""

    def __init__(self) -> None:
        self._stream = sys.stdout  # what the user's code prints goes elsewhere

    def show(self, event: Event) -> None:
        from core.processes.event_lines import event_line

        print(event_line(event), file=self._stream, flush=True)

    def say(self, text: str) -> None:
        output.say(text, error=True)

    def close(self) -> None:
        pass
