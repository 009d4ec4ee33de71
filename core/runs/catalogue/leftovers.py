"""What processes that were killed left behind in a run: swept when training starts there, which is then alone."""

from __future__ import annotations

import contextlib
import re
import shutil
from pathlib import Path

from core.runs.catalogue.checkpoints import list_checkpoints, write_state_file
from core.runs.catalogue.exports import sweep_unfinished
from core.runs.catalogue.removal import half_removed, remove_files
from core.runs.plain_files import read_plain
from core.runs.processes import is_alive
from core.runs.run import RunFolder

# A checkpoint that TensorFlow was writing: a folder with the parts of its data files.
_HALF_SAVED = re.compile(r"-\d+_temp$")
# A file that we were writing: .NAME.PID and something, beside the one it should replace.
_HALF_WRITTEN = re.compile(r"^\..+\.(?P<pid>\d+)\.[0-9a-z]+$")
UNFINISHED = ".unfinished-"  # an analysis being written: .unfinished-PID-RANDOM
_LARGEST_STATE = 16 << 20  # bytes of TensorFlow's `checkpoint` file
_NAMED = re.compile(r'"((?:[^"\\]|\\.)*)"')


def sweep_leftovers(run: RunFolder) -> tuple[str, ...]:
    """Remove what was left half-written, while the run is locked for training; the names of what was removed.

    Afterwards TensorFlow's `checkpoint` file names only checkpoints that are there. What cannot be removed stays.
    """
    removed = []
    for folder in run.path.glob("*_temp"):
        if _HALF_SAVED.search(folder.name) and folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder, ignore_errors=True)
            removed.append(folder.name)
    for prefix in half_removed(run.path):
        remove_files(prefix)
        removed.append(prefix.name)
    for place in (run.path, run.data_dir, run.marks_file.parent):
        removed += [f"{place.name}/{file.name}" for file in place.glob(".*") if _swept(file)]
    sweep_unfinished(run.export_dir)
    sweep_unfinished(run.analyses_dir, UNFINISHED)
    _mend_state_file(run)
    return tuple(removed)


def _swept(file: Path) -> bool:
    """Remove a file that a process was writing which is gone; whether it was one."""
    match = _HALF_WRITTEN.match(file.name)
    if match is None or is_alive(int(match["pid"])) or file.is_dir():
        return False
    with contextlib.suppress(OSError):
        file.unlink()
        return True
    return False


def _mend_state_file(run: RunFolder) -> None:
    state_file = run.path / "checkpoint"
    with contextlib.suppress(OSError):
        text = read_plain(state_file, _LARGEST_STATE).decode("utf-8", "replace")
        named = {Path(name).name for name in _NAMED.findall(text)}
        checkpoints = list_checkpoints(run)
        if named <= {Path(checkpoint.path).name for checkpoint in checkpoints}:
            return
        if checkpoints:
            write_state_file(checkpoints)
        else:
            state_file.unlink()
