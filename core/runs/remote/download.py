"""A remote run fetched whole: an ordinary run of this machine, to go on with, export and delete."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.errors import RemoteError, RunError, storage_error
from core.runs.catalogue.checkpoints import list_checkpoints, write_state_file
from core.runs.processes import is_alive
from core.runs.remote.fetching import Fetch, fetch
from core.runs.remote.mirror_files import is_run
from core.runs.remote.remote_files import RemoteFile, RemoteFolder
from core.runs.run import RunFolder
from core.words import worded

# Of the process that trains there, not of the run.
_LEFT = ("workbench/lock", "workbench/marks.lock", "workbench/control/", "workbench/holds/", "workbench/trash/")
_SCRATCH = ".download-"
_TRIES = 3  # listings, as a run that is being trained changes meanwhile
_SPARE = 64 << 20  # bytes of the disk that stay free


@dataclass(frozen=True, slots=True)
class RemoteSize:
    """What a download would fetch. `has_code`: an experiment's Python comes along."""

    files: int
    bytes: int
    has_code: bool


@dataclass(frozen=True, slots=True)
class Downloading:
    """How far a download is."""

    files: int
    all_files: int
    bytes: int
    all_bytes: int


def measure(url: str) -> RemoteSize:
    """Return how large a remote run is. RemoteError."""
    place = RemoteFolder(url)
    files = _wanted(place)
    return RemoteSize(len(files), sum(listed.size for listed in files.values()), "workbench/experiment.py" in files)


def download(
    url: str,
    to: Path,
    told: Callable[[Downloading], None] = lambda state: None,
    stop: Callable[[], bool] = lambda: False,
) -> RunFolder | None:
    """Fetch the whole run into the new folder `to`, which is there when all of it is; None if it was stopped.

    A run that is being trained there is taken as it stands, and is here one that was interrupted. RemoteError;
    RunError if `to` is taken; StorageError.
    """
    to = Path(to).expanduser().resolve()
    place = RemoteFolder(url)
    holder = to.with_name(f"{_SCRATCH}{os.getpid()}-{os.urandom(3).hex()}")
    scratch = holder / "run"  # deeper than runs lie: none is listed before it is whole
    try:
        if to.exists():
            raise RunError(worded("{to} already exists. Choose another folder.", to=to))
        to.parent.mkdir(parents=True, exist_ok=True)
        _sweep(to.parent)
        scratch.mkdir(parents=True)
        try:
            if not _fetch_all(place, scratch, told, stop):
                return None
            _settle(RunFolder(scratch), place.url)
            if to.exists():
                raise RunError(
                    worded("{to} was created by another program meanwhile. Choose another folder.", to=to)
                )
            os.rename(scratch, to)
        finally:
            shutil.rmtree(holder, ignore_errors=True)
    except OSError as error:
        raise storage_error(error, worded("download the run")) from error
    return RunFolder.open(to)


def _sweep(folder: Path) -> None:
    """Remove what downloads left behind whose process is gone."""
    for holder in folder.glob(f"{_SCRATCH}*"):
        pid = holder.name.removeprefix(_SCRATCH).partition("-")[0]
        if not (pid.isdecimal() and is_alive(int(pid))):
            shutil.rmtree(holder, ignore_errors=True)


def _wanted(place: RemoteFolder) -> dict[str, RemoteFile]:
    place.refresh()
    found = place.find()
    files = {
        name: listed
        for name, listed in found.items()
        if not name.startswith(_LEFT) and "/temp-" not in name and not name.rpartition("/")[2].startswith(".")
    }
    if not is_run(files):
        raise RemoteError(worded("There is no run at {url}: neither checkpoints nor event files.", url=place.url))
    return files


def _fetch_all(
    place: RemoteFolder, scratch: Path, told: Callable[[Downloading], None], stop: Callable[[], bool]
) -> bool:
    """Fetch until all that is listed is here; False if it was stopped."""
    here: dict[str, RemoteFile] = {}
    missing: list[str] = []
    for _ in range(_TRIES):
        files = _wanted(place)
        for name in [name for name in here if name not in files]:
            (scratch / name).unlink(missing_ok=True)
            del here[name]
        missing = [name for name in sorted(files) if name not in here]
        if not missing:
            return True
        size = sum(listed.size for listed in here.values())
        total = size + sum(files[name].size for name in missing)
        _check_room(scratch, total - size)
        told(Downloading(len(here), len(files), size, total))
        work = [Fetch(name, files[name], scratch / name, 0, anew=True) for name in missing]
        for done, fetched in fetch(place, work, stop):
            size += fetched
            for item in done:
                here[item.name] = item.listed
                item.date()
            told(Downloading(len(here), len(files), min(size, total), total))
        if stop():
            return False
    if len(here) < len(_wanted(place)):
        text = worded(
            "{url}/{name} changed while it was fetched. Try again when its training has ended.",
            url=place.url,
            name=missing[0],
        )
        raise RemoteError(text, passing=True)
    return True


def _check_room(folder: Path, wanted: int) -> None:
    free = shutil.disk_usage(folder).free
    if wanted + _SPARE > free:
        raise RunError(
            worded(
                "The run takes {size} GB, and {free} GB are free on that disk. Free some space, or "
                "choose another disk.",
                size=f"{wanted / 1e9:.1f}",
                free=f"{free / 1e9:.1f}",
            )
        )


def _settle(run: RunFolder, url: str) -> None:
    """Make what was true there true here: nobody trains it, and its latest checkpoint lies in this folder."""
    state = run.read_state() if not run.is_foreign else None
    if state is not None and state.status == "training":
        message = worded(
            "Downloaded from {url} at step {step}, while it was trained there. Resume continues it.",
            url=url,
            step=state.step,
        )
        ended = dataclasses.replace(state, status="ended", reason="interrupted", message=message, pid=None)
        run.write_state(dataclasses.replace(ended, updated=time.time(), activity=""))
    with contextlib.suppress(FileNotFoundError):
        named = (run.path / "checkpoint").read_text(encoding="utf-8", errors="replace")
        checkpoints = list_checkpoints(run)
        here = bool(checkpoints) and f'"{Path(checkpoints[-1].path).name}"' in named
        if checkpoints and not (here and "://" not in named and ': "/' not in named):
            write_state_file(checkpoints)
