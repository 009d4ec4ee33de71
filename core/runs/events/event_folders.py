"""The event files of a run: which there are, which grew, and when all must be read anew."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path

from core.runs.events.event_files import EventFile

# A folder's time of change may be this coarse (seconds): within it a second change would not show.
_COARSEST_CLOCK = 2.0


def event_folders(run_path: Path) -> Mapping[str, Path]:
    """The folders of a run that may hold event files, by name: "", "eval", "eval_NAME"."""
    folders = {"": Path(run_path)}
    try:
        with os.scandir(run_path) as entries:
            names = sorted(entry.name for entry in entries if is_eval(entry.name) and entry.is_dir())
    except OSError:
        return folders
    return {**folders, **{name: Path(run_path) / name for name in names}}


def event_files_of(folder: Path) -> list[Path]:
    """The event files in a folder, in the order they were started."""
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

    def look(self) -> tuple[bool, list[EventFile]]:
        """(whether to forget all points of the folder, the files to read, in the order they were started).

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
        """The event files there are, listed again only if the folder changed."""
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
    return name == "eval" or name.startswith("eval_")


def is_event_file(name: str) -> bool:
    """Hidden ones are copies that are still being made; the profiler leaves empty ones."""
    return ".tfevents." in name and not name.startswith(".") and not name.endswith(".profile-empty")
