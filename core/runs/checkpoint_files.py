"""The files of a run's checkpoints: which make up whole ones, which do not, how large and how old they are."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from core.runs.elsewhere import FILE as ELSEWHERE
from core.runs.elsewhere import files_elsewhere

_NAME = re.compile(
    r"^(?P<prefix>.+-(?P<step>\d+))\.(?:index(?:\.(?P<why>damaged|not-finite))?|data-\d{5}-of-(?P<of>\d{5}))$"
)
_OURS = "model.ckpt-"  # Estimator's own prefix; a folder may hold others beside
_TABLE_END = bytes.fromhex("57fb808b247547db")  # the last bytes of every index that was written to its end
_CUT_OFF = "Its index file ends too early: it was not written to its end."
_MISSING = "A file of it is missing: its values are not all there."
_SET_ASIDE = {
    "damaged": "It was set aside: it could not be read when training went on.",
    "not-finite": "It was set aside: some of its weights are NaN or infinite.",
}


@dataclass(frozen=True, slots=True)
class Files:
    """One checkpoint's. `prefix` is a file name, `saved` the time of its index; `problem` is "" if nothing is."""

    step: int
    prefix: str
    bytes: int
    saved: float
    problem: str = ""


class _Part(NamedTuple):
    prefix: str
    step: int
    of: int  # how many data files there should be; 0 for an index
    why: str  # the index was set aside
    inode: int
    bytes: int
    time: float
    cut_off: bool


class CheckpointFiles:
    """Looks at a folder again and again; a file that is the same as before is not opened anew. For one thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._known: dict[str, _Part | None] = {}

    def poll(self) -> tuple[dict[int, Files], dict[int, Files]]:
        """(whole ones, others), by step. Nothing is raised: what cannot be read is not there."""
        parts = self._look()
        whole: dict[int, Files] = {}
        others: dict[int, Files] = {}
        for prefix, mine in sorted(parts.items(), key=_ours_last):  # so that ours win
            index = next((part for part in mine if not part.of and not part.why), None)
            aside = next((part for part in mine if part.why), None)
            shards = [part for part in mine if part.of]
            size = sum(part.bytes for part in mine)
            if index is not None and _complete(shards):
                whole[index.step] = Files(index.step, prefix, size, index.time, _CUT_OFF if index.cut_off else "")
            elif index is not None:
                others[index.step] = Files(index.step, prefix, size, index.time, _MISSING)
            elif aside is not None:
                others[aside.step] = Files(aside.step, prefix, size, aside.time, _SET_ASIDE[aside.why])
        return dict(sorted(whole.items())), {step: others[step] for step in sorted(others) if step not in whole}

    def _look(self) -> dict[str, list[_Part]]:
        known, self._known = self._known, {}
        parts: dict[str, list[_Part]] = {}
        try:
            with os.scandir(self._folder) as entries:
                for entry in entries:
                    part = self._part(entry, known)
                    self._known[entry.name] = part
                    if part is not None:
                        parts.setdefault(part.prefix, []).append(part)
        except OSError:
            return {}
        if ELSEWHERE in self._known:
            for name, (size, time) in files_elsewhere(Path(self._folder)).items():
                part = _elsewhere(name, size, time) if name not in self._known else None
                if part is not None:
                    parts.setdefault(part.prefix, []).append(part)
        return parts

    def _part(self, entry: os.DirEntry[str], known: dict[str, _Part | None]) -> _Part | None:
        """What a file is to a checkpoint, None if nothing. Data files are written once: the inode tells."""
        name = entry.name
        seen = known.get(name)
        if name in known and seen is None:
            return None
        if seen is not None and seen.of and seen.inode == entry.inode():
            return seen
        match = _NAME.match(name)
        if match is None:
            return None
        try:
            status = entry.stat()
        except OSError:
            return None  # it was removed just now
        if seen is not None and (seen.inode, seen.bytes, seen.time) == (
            status.st_ino,
            status.st_size,
            status.st_mtime,
        ):
            return seen
        of = int(match["of"] or 0)
        cut_off = not of and not match["why"] and _is_cut_off(entry.path, status.st_size)
        return _Part(
            match["prefix"],
            int(match["step"]),
            of,
            match["why"] or "",
            status.st_ino,
            status.st_size,
            status.st_mtime,
            cut_off,
        )


def _elsewhere(name: str, size: int, time: float) -> _Part | None:
    """What a file that was not fetched is to a checkpoint."""
    match = _NAME.match(name) if "/" not in name else None
    if match is None:
        return None
    step, of = int(match["step"]), int(match["of"] or 0)
    return _Part(match["prefix"], step, of, match["why"] or "", 0, size, time, False)


def _is_cut_off(path: str, size: int) -> bool:
    """Whether an index file ends too early. Reads its last 8 bytes; False where it cannot be read now."""
    try:
        with open(path, "rb") as stream:
            stream.seek(max(0, size - len(_TABLE_END)))
            return stream.read() != _TABLE_END
    except OSError:
        return False


def _complete(shards: Iterable[_Part]) -> bool:
    """Whether these are all the data files there should be."""
    counts = [part.of for part in shards]
    return bool(counts) and len(set(counts)) == 1 and counts[0] == len(counts)


def _ours_last(item: tuple[str, object]) -> tuple[bool, str]:
    return item[0].startswith(_OURS), item[0]
