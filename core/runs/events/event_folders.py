"""The event files of a run: which there are, which grew, and when all must be read anew."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.runs.events.event_files import EventFile

# A folder's time of change may be this coarse (seconds): within it a second change would not show.
_COARSEST_CLOCK = 2.0
_DEEPEST = 4  # levels below the run
_MOST_FOLDERS = 200  # looked into
NO_CURVES = ("workbench", "export", "data")  # of a run, where no curves lie


class EventFolders:
    """The folders of a run that hold event files, looked for again and again. Not thread-safe; only ever reads.

    By name: "" is the run itself, "eval" and "eval_NAME" are evaluations (a NAME may have slashes), any other is a
    folder that some other program writes curves into, such as "train" and "validation" of Keras.
    """

    def __init__(self, run_path: Path) -> None:
        self._run = Path(run_path)
        self._seen: dict[str, tuple[int, _Listed]] = {}

    def poll(self) -> Mapping[str, Path]:
        """Return those there are by now. Costs a stat for each folder, where nothing changed."""
        found = {"": self._run}
        seen, self._seen = self._seen, {}
        waiting = deque([("", 0)])
        looks = 0
        while waiting and looks < _MOST_FOLDERS:
            looks += 1
            folder, depth = waiting.popleft()
            listed = self._list(folder, seen)
            if folder and listed.has_events:
                found[folder] = self._run / folder
            if depth < _DEEPEST:
                inside = (name for name in listed.folders if depth or name not in NO_CURVES)
                waiting.extend((f"{folder}/{name}" if folder else name, depth + 1) for name in inside)
        return dict(sorted(found.items()))

    def _list(self, folder: str, seen: Mapping[str, tuple[int, _Listed]]) -> _Listed:
        path = self._run / folder
        try:
            changed = os.stat(path)
            before = seen.get(folder)
            if before is not None and before[0] == changed.st_mtime_ns:
                self._seen[folder] = before
                return before[1]
            with os.scandir(path) as entries:
                listed = _listed(entries)
        except OSError:
            return _Listed(False, ())
        if time.time() - changed.st_mtime >= _COARSEST_CLOCK:
            self._seen[folder] = changed.st_mtime_ns, listed
        return listed


@dataclass(frozen=True, slots=True)
class _Listed:
    has_events: bool
    folders: tuple[str, ...]


def _listed(entries: Iterable[os.DirEntry[str]]) -> _Listed:
    """Links to folders are followed only where they are the evaluations of a run: others may lead anywhere."""
    has_events, folders = False, []
    for entry in entries:
        if is_event_file(entry.name):
            has_events = True
        elif not entry.name.startswith(".") and entry.is_dir(follow_symlinks=is_eval(entry.name)):
            folders.append(entry.name)
    return _Listed(has_events, tuple(sorted(folders)))


def event_files_of(folder: Path) -> list[Path]:
    """Return the event files in a folder, in the order they were started."""
    try:
        return [Path(folder) / name for name in sorted(filter(is_event_file, os.listdir(folder)))]
    except OSError:
        return []


class EventFolder:
    """The event files of one folder, followed. Not thread-safe; only ever reads.

    A file that vanishes keeps its place: the disk may be away for a moment. When files have vanished and others
    come, or one is replaced or cut short, what was read before is no longer what lies on disk.
    """

    def __init__(self, path: Path, label: str = "") -> None:
        self._path = Path(path)
        self._label = label
        self._files: dict[Path, EventFile] = {}
        self._listed: tuple[tuple[int, int], list[Path]] | None = None

    @property
    def notices(self) -> tuple[str, ...]:
        return tuple(file.notice for file in self._files.values() if file.notice)

    @property
    def has_damage(self) -> bool:
        """Whether events may have been written here that cannot be read."""
        return any(file.has_damage for file in self._files.values())

    def look(self) -> tuple[bool, list[EventFile]]:
        """Return (whether to forget all points of the folder, the files to read, in the order they were started).

        Costs a stat per file when nothing changed.
        """
        new = [path for path in self._list() if path not in self._files]
        looks = {path: file.look() for path, file in self._files.items()}
        gone = {path for path, look in looks.items() if look == "gone"}
        forget = "replaced" in looks.values() or bool(gone and new)
        if forget:
            self._files = {path: file for path, file in self._files.items() if path not in gone}
            for file in self._files.values():
                file.restart()
        for path in new:
            self._files[path] = EventFile(path, f"{self._label}/{path.name}" if self._label else "")
        grown = [path for path in self._files if forget or path in new or looks[path] == "grown"]
        return forget, [self._files[path] for path in sorted(grown)]

    def _list(self) -> list[Path]:
        """Return the event files there are, listed again only if the folder changed."""
        try:
            changed = os.stat(self._path)
        except OSError:
            return []
        identity = (changed.st_ino, changed.st_mtime_ns)
        if self._listed is None or self._listed[0] != identity:
            paths = event_files_of(self._path)
            if time.time() - changed.st_mtime < _COARSEST_CLOCK:
                self._listed = None
                return paths
            self._listed = identity, paths
        return self._listed[1]


def is_eval(name: str) -> bool:
    """Return whether a folder of that name, relative to the run, belongs to an evaluation."""
    return name == "eval" or name.startswith("eval_")


def is_event_file(name: str) -> bool:
    """Hidden ones are copies that are still being made; the profiler leaves empty ones."""
    return ".tfevents." in name and not name.startswith(".") and not name.endswith(".profile-empty")
