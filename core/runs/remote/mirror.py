"""Mirror: the small part of a remote run that is needed to watch it, kept up to date in a folder of this machine.

Whatever reads run folders reads the mirror. A poll lists the remote run and fetches only what is new: of an event
file the bytes that were appended; other files, and one that was replaced or cut short, anew. What is known of the
files is kept between starts. All that a poll relies on lies on disk, so two programs may share a mirror.

CONTAINER/mirror.json         URL, and by name the size and the mark of what was fetched
CONTAINER/lock                held during a poll
CONTAINER/PARENT/RUN/         the run, as far as it was fetched
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from core.errors import RemoteError, RunError, storage_error
from core.runs.file_locks import file_lock
from core.runs.json_files import read_record, write_json
from core.runs.mirror_manifest import FILE as ELSEWHERE
from core.runs.mirror_manifest import Sizes, url_of, write_manifest
from core.runs.private_places import make_private_folder
from core.runs.remote.fetching import Fetch, fetch
from core.runs.remote.mirror_files import is_run, may_hold, way_of
from core.runs.remote.remote_files import RemoteFile, RemoteFolder
from core.words import worded

EXPORTS_EVERY = 30.0  # seconds: exports come seldom, and their folders are many
_SMALL = 64 << 10  # bytes: a file without a mark and up to this size is fetched at each poll
_DATED = (".index", "saved_model.pb")  # their times are shown

Known = dict[str, tuple[int, str]]


class _KnownFiles(BaseModel):
    files: Known


@dataclass(frozen=True, slots=True)
class Poll:
    """What a poll did. `fetched`: bytes; `busy`: nothing, as another program polls this mirror just now."""

    fetched: int = 0
    removed: int = 0
    busy: bool = False


class Mirror:
    """One remote run and its folder `run` in `container`. Use it from one thread, not the GUI thread."""

    def __init__(self, url: str, container: Path, run: Path) -> None:
        self._place: RemoteFolder | None = None
        self.url = url
        self.run = run
        self._container = container
        self._exports: dict[str, RemoteFile] = {}
        self._next_exports = 0.0
        self._elsewhere: Sizes | None = None

    def poll(self, progressed: Callable[[], None] | None = None, stop: Callable[[], bool] = lambda: False) -> Poll:
        """Fetch what is new. `progressed()` after each portion; `stop()` true ends it between two of them.

        RemoteError, after which the mirror is as it was or nearer to the remote run; StorageError.
        """
        place, self._place = self._place or RemoteFolder(self.url), None
        try:
            make_private_folder(self._container.parent)
            make_private_folder(self._container)
            with file_lock(self._container / "lock", 0.0) as alone:
                if alone:
                    os.utime(self._container / "lock")  # when it was used last
                poll = self._poll(place, progressed, stop) if alone else Poll(busy=True)
            self._place = place  # after trouble a new one: the person may have signed in meanwhile
            return poll
        except RemoteError:
            if not self.run.exists():  # nothing was ever here: leave no trace
                with contextlib.suppress(OSError):
                    (self._container / "lock").unlink()
                    self._container.rmdir()
            raise
        except OSError as error:
            raise storage_error(error, worded("keep a copy of the remote run")) from error

    def _poll(self, place: RemoteFolder, progressed: Callable[[], None] | None, stop: Callable[[], bool]) -> Poll:
        files = self._list(place)
        ways = {name: way_of(name, listed.size) for name, listed in files.items()}
        known = self._read_known()
        before = dict(known)
        removed = self._remove({name for name, way in ways.items() if way in ("grow", "whole")}, known)
        left = {name: (files[name].size, files[name].time) for name, way in ways.items() if way == "elsewhere"}
        if left != self._elsewhere or not self._says_where():
            self.run.mkdir(parents=True, exist_ok=True)
            write_manifest(self.run, self.url, left)
            self._elsewhere = left
        wanted: list[Fetch] = []
        for way in ("whole", "grow"):
            for name in sorted(name for name in files if ways[name] == way):
                work = _work(self.run / name, name, files[name], known.get(name), grows=way == "grow")
                if work is not None:
                    wanted.append(work)
        fetched = 0
        try:
            for done, size in fetch(place, wanted, stop):
                fetched += size
                for work in done:
                    known[work.name] = (work.listed.size, work.listed.mark)
                    if work.name.endswith(_DATED):
                        work.date()
                if progressed is not None:
                    progressed()
        finally:
            if known != before:
                write_json(self._container / "mirror.json", {"url": self.url, "files": known})
        return Poll(fetched, removed)

    def _list(self, place: RemoteFolder) -> dict[str, RemoteFile]:
        """Return the files of the remote run that matter. RemoteError, if it is none."""
        place.refresh()
        files, folders = place.list_folder()
        waiting = [folder for folder in folders if may_hold(folder)]
        while waiting:
            with contextlib.suppress(_Gone):
                found, inside = _list_folder(place, waiting.pop())
                files.update(found)
                waiting += [folder for folder in inside if may_hold(folder)]
        if not is_run(files):
            raise RemoteError(_no_run(self.url, folders))
        if "export" not in folders:
            self._exports = {}
        elif time.monotonic() >= self._next_exports:
            self._exports = place.find("export")
            self._next_exports = time.monotonic() + EXPORTS_EVERY
        return {**files, **self._exports}

    def _says_where(self) -> bool:
        try:
            return url_of(self.run) == self.url
        except RunError:
            return False

    def _read_known(self) -> Known:
        try:
            known = read_record(self._container / "mirror.json", _KnownFiles)
        except RunError:
            return {}  # then what lies here is compared with what lies there
        return known.files if known is not None else {}

    def _remove(self, wanted: set[str], known: Known) -> int:
        """Remove what is not there any more, and what a poll that was broken off left behind; how many files."""
        count = 0
        for folder, folders, names in os.walk(self.run, topdown=False):
            for name in names:
                file = Path(folder) / name
                relative = file.relative_to(self.run).as_posix()
                if relative not in wanted and relative != ELSEWHERE:
                    file.unlink(missing_ok=True)
                    known.pop(relative, None)
                    count += 1
            for name in folders:
                with contextlib.suppress(OSError):  # it is not empty
                    (Path(folder) / name).rmdir()
        return count


class _Gone(Exception):
    """A folder went away between two listings."""


def _list_folder(place: RemoteFolder, folder: str) -> tuple[Mapping[str, RemoteFile], tuple[str, ...]]:
    try:
        return place.list_folder(folder)
    except RemoteError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            raise _Gone from error
        raise


def _work(file: Path, name: str, listed: RemoteFile, known: tuple[int, str] | None, *, grows: bool) -> Fetch | None:
    """Return what is to be fetched of a file; None if nothing is."""
    try:
        here = file.stat().st_size
    except OSError:
        return Fetch(name, listed, file, 0, anew=not grows)
    if known == (listed.size, listed.mark) and here == listed.size:
        return None if listed.mark or listed.size > _SMALL else Fetch(name, listed, file, 0, anew=True)
    if not grows or here > listed.size or (here == listed.size and known is not None and known[0] == here):
        return Fetch(name, listed, file, 0, anew=True)
    return Fetch(name, listed, file, here, anew=False)


def _no_run(url: str, folders: tuple[str, ...]) -> str:
    hint = ""
    if folders:
        some = ", ".join(folders[:3]) + (", …" if len(folders) > 3 else "")
        hint = worded(" It has the folders {names}; choose the one that training wrote into.", names=some)
    return worded("There is no run at {url}: neither checkpoints nor event files.{hint}", url=url, hint=hint)
