"""The moments at which a training is killed: named ones, any file operation in its run, any instant.

Each is prepared in the process that is to die. The named ones replace a function of that process.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

Prepare = Callable[[Path], None]

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.truncate", "shutil.rmtree")
_OPERATIONS_OF_A_NEW_RUN = 12
_MOST_OPERATIONS = 200  # on files, in a training of some seconds


def die(*anything: Any, **more: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def during_save(path: Path) -> None:
    """A checkpoint's files are half written."""

    def watch() -> None:
        seen = set(path.glob("*_temp*"))
        while not set(path.glob("*_temp*")) - seen:
            pass
        die()

    threading.Thread(target=watch, daemon=True).start()


def during_export(path: Path) -> None:
    import core.serving.export.exporter as exporter

    exporter._write_provenance = die


def during_evaluation(path: Path) -> None:
    import core.training.trainer as trainer

    trainer._Training._check_evaluation = die  # type: ignore[method-assign]


def during_retention(path: Path) -> None:
    """The first file of a checkpoint is gone, the others are not."""
    unlink, calls = Path.unlink, [0]

    def counted(self: Path, missing_ok: bool = False) -> None:
        if "model.ckpt" in self.name:
            calls[0] += 1
            if calls[0] == 2:
                die()
        unlink(self, missing_ok)

    Path.unlink = counted  # type: ignore[method-assign]


def during_state(path: Path) -> None:
    """The state's new file is written, the old one not yet replaced."""
    replace, calls = os.replace, [0]

    def counted(source: Any, target: Any) -> None:
        if str(target).endswith("state.json"):
            calls[0] += 1
            if calls[0] == 4:
                die()
        replace(source, target)

    os.replace = counted  # type: ignore[assignment]


NAMED: dict[str, Prepare] = {
    "save": during_save,
    "export": during_export,
    "evaluation": during_evaluation,
    "retention": during_retention,
    "state": during_state,
}


def before_operation(number: int) -> Prepare:
    """Return what kills before the operation of that number on a file below the run: written, renamed, removed."""

    def prepare(path: Path) -> None:
        place, left = str(path), [number]

        def look(event: str, args: tuple[Any, ...]) -> None:
            if event == "open":
                changes = isinstance(args[2], int) and args[2] & _WRITING
            else:
                changes = event in _CHANGES
            if changes and str(args[0]).startswith(place):
                left[0] -= 1
                if left[0] <= 0:
                    die()

        sys.addaudithook(look)

    return prepare


def at_random(chance: random.Random) -> tuple[str, Prepare | None]:
    """Return a moment and what prepares it; None: whoever watches kills at some instant."""
    draw = chance.random()
    if draw < 0.25:
        return "instant", None
    if draw < 0.75:
        number = int(_MOST_OPERATIONS ** chance.random())  # the first ones are the start, each of them matters
        return f"operation {number}", before_operation(number)
    name = chance.choice(list(NAMED))
    return name, NAMED[name]


def while_created(chance: random.Random) -> tuple[str, Prepare]:
    """Return a moment at which a new run is not yet all there."""
    number = chance.randint(1, _OPERATIONS_OF_A_NEW_RUN)
    return f"operation {number} of a new run", before_operation(number)
