"""Runs at a URL: read through their mirror, or downloaded whole. No TensorFlow."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from core.control import Control
from core.errors import RemoteError, RunError
from core.runs.urls import is_url
from core.words import worded

if TYPE_CHECKING:
    from core.jobs import Emit
    from core.runs.remote.download import Downloading, RemoteSize
    from core.runs.remote.mirror import Mirror

_PATIENCE = 30.0  # seconds in which another program may fetch the same run
_PAUSE = 0.1
_UNITS = ("B", "kB", "MB", "GB", "TB")


def local_folder(run_dir: str | Path) -> Path:
    """Return the folder that training may write to, as an absolute path. RunError for a URL."""
    if is_url(run_dir):
        raise RunError(
            worded("{url} is a URL, and training writes to a folder of this machine. Choose one.", url=run_dir)
        )
    return Path(run_dir).expanduser().resolve()


def readable_run(run: str | Path) -> Path:
    """Return the folder to read a run from; for a URL its mirror, updated first. RemoteError, StorageError."""
    if not is_url(run):
        return Path(run)
    from core.runs.remote.mirrors import open_mirror, sweep_mirrors

    mirror = open_mirror(str(run))
    until = time.monotonic() + _PATIENCE
    while mirror.poll().busy:
        if time.monotonic() > until:
            raise RemoteError(
                worded("Another program is fetching {url} just now. Try again in a minute.", url=mirror.url)
            )
        time.sleep(_PAUSE)
    sweep_mirrors([mirror.url])
    return mirror.run


def mirror_of(url: str) -> Mirror:
    """Return the mirror of a remote run in its last state, to be polled; old mirrors of other runs are removed.

    RemoteError.
    """
    from core.runs.remote.mirrors import open_mirror, sweep_mirrors

    mirror = open_mirror(url)
    sweep_mirrors([url])
    return mirror


def measure_run(url: str) -> RemoteSize:
    """Return how much a download of the run would fetch. RemoteError."""
    from core.runs.remote.download import measure

    return measure(url)


def download_run(url: str, to: str | Path, emit: Emit | None = None, control: Control | None = None) -> Path | None:
    """Download a whole remote run into a new folder.

    None if `control` was asked to stop, which leaves nothing behind. RemoteError; RunError if the folder exists or
    the disk is too small; StorageError.
    """
    from core.jobs import Phase  # not on top: lists of runs do without it
    from core.runs.remote.download import download

    told = ""

    def tell(state: Downloading) -> None:
        nonlocal told
        text = downloading_text(state)
        if text != told and emit is not None:
            told = text
            emit(Phase("downloading", text))

    def stopped() -> bool:
        return control is not None and control.stop_requested

    run = download(url, Path(to), tell, stopped)
    return run.path if run is not None else None


def downloading_text(state: Downloading) -> str:
    """Return a progress text: "Downloading: 12 of 40 files, 1.2 of 9.8 GB"."""
    unit, size = _UNITS[0], 1.0
    for unit in _UNITS:
        if state.all_bytes < 1000 * size or unit == _UNITS[-1]:
            break
        size *= 1000
    digits = 1 if unit in _UNITS[2:] else 0
    done, whole = state.bytes / size, state.all_bytes / size
    return worded(
        "Downloading: {files} of {all_files} files, {done} of {whole} {unit}",
        files=state.files,
        all_files=state.all_files,
        done=f"{done:.{digits}f}",
        whole=f"{whole:.{digits}f}",
        unit=unit,
    )
