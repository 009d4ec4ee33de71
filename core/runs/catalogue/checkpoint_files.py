"""The files of a run's checkpoints: which make up whole ones, which do not, how large and how old they are."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from core.runs.catalogue.table_file import was_cut_off
from core.runs.mirror_manifest import FILE as ELSEWHERE
from core.runs.mirror_manifest import files_elsewhere

_NAME = re.compile(
    r"^(?P<prefix>.+-(?P<step>\d+))\.(?:index(?:\.(?P<why>damaged|not-finite))?|data-\d{5}-of-(?P<of>\d{5}))$"
)
_OURS = "model.ckpt-"  # Estimator's own prefix; a folder may hold others beside
_CUT_OFF = "Its index file ends too early: it was not written to its end."
_MISSING = "A file of it is missing: its values are not all there."
_SET_ASIDE = {
    "damaged": "It was set aside: it was found to be damaged when the run was resumed.",
    "not-finite": "It was set aside: some of its weights are NaN or infinite.",
}


@dataclass(frozen=True, slots=True)
class Files:
    """One checkpoint's. `prefix` is a file name, `saved` the time of its index; `problem` is "" if nothing is.

    `finite` is False where it was set aside because weights are NaN or infinite, else None.
    """

    step: int
    prefix: str
    bytes: int
    saved: float
    problem: str = ""
    finite: bool | None = None


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
        self._incomplete: set[str] = set()

    def poll(self) -> tuple[dict[int, Files], dict[int, Files]]:
        """(whole ones, others), by step. Nothing is raised: what cannot be read is not there."""
        parts = self._look()
        incomplete = _incomplete(parts)
        if not incomplete <= self._incomplete:
            # Its files may have been written or removed during that look: only a second one tells what is missing.
            parts = self._look()
            incomplete = _incomplete(parts)
        self._incomplete = incomplete
        whole: dict[int, Files] = {}
        others: dict[int, Files] = {}
        for prefix, mine in sorted(parts.items(), key=_ours_last):  # so that ours win
            index = next((part for part in mine if not part.of and not part.why), None)
            aside = next((part for part in mine if part.why), None)
            size = sum(part.bytes for part in mine)
            if index is not None and prefix not in incomplete:
                whole[index.step] = Files(index.step, prefix, size, index.time, _CUT_OFF if index.cut_off else "")
            elif index is not None:
                others[index.step] = Files(index.step, prefix, size, index.time, _MISSING)
            elif aside is not None:
                finite = False if aside.why == "not-finite" else None
                others[aside.step] = Files(aside.step, prefix, size, aside.time, _SET_ASIDE[aside.why], finite)
        return dict(sorted(whole.items())), {step: others[step] for step in sorted(others) if step not in whole}

    def _look(self) -> dict[str, list[_Part]]:
        known, self._known = self._known, {}
        parts: dict[str, list[_Part]] = {}
        try:
            with os.scandir(self._folder) as entries:
                for entry in entries:
                    try:
                        part = self._known[entry.name] = self._part(entry, known)
                    except FileNotFoundError:
                        continue  # it was removed just now
                    except OSError:
                        part = known.get(entry.name) or _named(entry.name)  # it is there, whatever else it is
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
        """A file's part in a checkpoint, if it has one. Data files are written once: the inode tells. OSError."""
        name = entry.name
        seen = known.get(name)
        if name in known and seen is None:
            return None
        if seen is not None and seen.of and seen.inode == entry.inode():
            return seen
        match = _NAME.match(name)
        if match is None:
            return None
        status = entry.stat()
        if seen is not None and (seen.inode, seen.bytes, seen.time) == (
            status.st_ino,
            status.st_size,
            status.st_mtime,
        ):
            return seen
        of = int(match["of"] or 0)
        cut_off = not of and not match["why"] and _is_cut_off(entry.path)
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
    part = _named(name) if "/" not in name else None
    return part._replace(bytes=size, time=time) if part is not None else None


def _named(name: str) -> _Part | None:
    """What a file is to a checkpoint, as far as its name tells."""
    match = _NAME.match(name)
    if match is None:
        return None
    return _Part(match["prefix"], int(match["step"]), int(match["of"] or 0), match["why"] or "", 0, 0, 0.0, False)


def _is_cut_off(path: str) -> bool:
    """Whether an index file ends too early. Reads 16 bytes of it; False where it cannot be read now."""
    try:
        with open(path, "rb") as stream:
            head = stream.read(8)
            size = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, size - 8))
            return was_cut_off(head, stream.read(8), size)
    except OSError:
        return False


def _incomplete(parts: Mapping[str, list[_Part]]) -> set[str]:
    """The prefixes that have an index, and not all their data files."""
    return {
        prefix
        for prefix, mine in parts.items()
        if any(not part.of and not part.why for part in mine) and not _complete(part for part in mine if part.of)
    }


def _complete(shards: Iterable[_Part]) -> bool:
    """Whether these hold all the data files there should be; others, of an older one, may lie beside them."""
    counts = [part.of for part in shards]
    return any(counts.count(of) == of for of in set(counts))


def _ours_last(item: tuple[str, object]) -> tuple[bool, str]:
    return item[0].startswith(_OURS), item[0]
