"""The files of a run's checkpoints: which make up whole ones, which do not, how large and how old they are."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from core.runs.catalogue.object_checkpoints import lacks_global_step
from core.runs.catalogue.table_file import DamageSeen, read_table, was_cut_off
from core.runs.events.wire import VARINT, Field, fields, varint
from core.runs.mirror_manifest import FILE as ELSEWHERE
from core.runs.mirror_manifest import remote_files_of
from core.runs.plain_files import plain
from core.words import mark, worded

_NAME = re.compile(
    r"^(?P<prefix>.+-(?P<step>[0-9]{1,18}))\.(?:index(?:\.(?P<why>damaged|not-finite))?|data-(?P<shard>\d{5})-of-(?P<of>\d{5}))$"
)
STEP_IN_NAME = re.compile(r"-([0-9]{1,18})$")  # no more digits: steps are 64-bit numbers
_OURS = "model.ckpt-"  # Estimator's own prefix; a folder may hold others beside
LARGEST_INDEX = 64 << 20  # bytes
_SHARD, _SIZE = 3, 5  # fields of an index's entry: the data file of a variable, and its bytes there
_CUT_OFF = mark("Its index file ends too early: it was not written to its end.")
_EMPTY_INDEX = mark("Its index file is empty: it was not written to its end.")
_EMPTY_DATA = mark("One of its data files is empty, so values are missing.")
_OBJECTS = mark("tf.train.Checkpoint or Keras wrote it, without a global step, so an Estimator cannot restore it.")
_MISSING = mark("One of its files is missing, so values are missing.")
_SET_ASIDE = {
    "damaged": mark("It was found to be damaged when the run was resumed, and set aside."),
    "not-finite": mark("Some of its weights are NaN or infinite, so it was set aside."),
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
    shard: int  # which of them it is
    why: str  # the index was set aside
    inode: int
    bytes: int
    time: float
    cut_off: bool
    foreign: bool  # an index of Python objects that no Estimator saved


class CheckpointFiles:
    """Looks at a folder again and again; a file that is the same as before is not opened anew. For one thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._known: dict[str, _Part | None] = {}
        self._incomplete: set[str] = set()

    def poll(self) -> tuple[dict[int, Files], dict[int, Files]]:
        """Return (whole ones, others), by step. Nothing is raised: what cannot be read is not there."""
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
            if index is not None:
                missing = worded(_MISSING) if prefix in incomplete else self._emptiness(index, mine)
                unusable = missing or (worded(_OBJECTS) if index.foreign else "")
                problem = unusable or (worded(_CUT_OFF) if index.cut_off else "")
                (others if unusable else whole)[index.step] = Files(index.step, prefix, size, index.time, problem)
            elif aside is not None:
                finite = False if aside.why == "not-finite" else None
                others[aside.step] = Files(
                    aside.step, prefix, size, aside.time, worded(_SET_ASIDE[aside.why]), finite
                )
        return dict(sorted(whole.items())), {step: others[step] for step in sorted(others) if step not in whole}

    def _emptiness(self, index: _Part, parts: Iterable[_Part]) -> str:
        """Return the sentence about a file that should not be empty, else ""."""
        if not index.bytes:
            return worded(_EMPTY_INDEX)
        data = [part for part in parts if part.of]
        if all(part.bytes for part in data):
            return ""
        if not any(part.bytes for part in data):
            return worded(_EMPTY_DATA)
        empty = {part.shard for part in data if not part.bytes}
        return worded(_EMPTY_DATA) if empty & _shards_with_values(f"{self._folder}/{index.prefix}.index") else ""

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
            for name, (size, time) in remote_files_of(Path(self._folder)).items():
                part = _unfetched(name, size, time) if name not in self._known else None
                if part is not None:
                    parts.setdefault(part.prefix, []).append(part)
        return parts

    def _part(self, entry: os.DirEntry[str], known: dict[str, _Part | None]) -> _Part | None:
        """Return a file's part in a checkpoint, None if it has none. OSError.

        A data file is written once, so its inode tells whether it is the same.
        """
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
        is_index = not of and not match["why"]
        cut_off = is_index and _is_cut_off(entry.path)
        return _Part(
            match["prefix"],
            int(match["step"]),
            of,
            int(match["shard"] or 0),
            match["why"] or "",
            status.st_ino,
            status.st_size,
            status.st_mtime,
            cut_off,
            is_index and not cut_off and lacks_global_step(entry.path),
        )


def _unfetched(name: str, size: int, time: float) -> _Part | None:
    """Return what a file that was not fetched is to a checkpoint."""
    part = _named(name) if "/" not in name else None
    return part._replace(bytes=size, time=time) if part is not None else None


def _named(name: str) -> _Part | None:
    """Return what a file is to a checkpoint, as far as its name tells."""
    match = _NAME.match(name)
    if match is None:
        return None
    of, shard = int(match["of"] or 0), int(match["shard"] or 0)
    return _Part(match["prefix"], int(match["step"]), of, shard, match["why"] or "", 0, 1, 0.0, False, False)


def _shards_with_values(index: str) -> set[int]:
    """Return the numbers of the data files that should hold something; none where the index cannot tell."""
    found = set()
    try:
        with open(index, "rb", opener=plain) as stream:
            for key, entry in read_table(stream.read(LARGEST_INDEX)):
                values = {field.number: varint(entry, field.start, len(entry))[0] for field in _numbers(entry)}
                if key and values.get(_SIZE):
                    found.add(values.get(_SHARD, 0))
    except (OSError, ValueError, DamageSeen):
        return set()
    return found


def _numbers(entry: bytes) -> Iterable[Field]:
    return (field for field in fields(entry, 0, len(entry)) if field.kind == VARINT)


def _is_cut_off(path: str) -> bool:
    """Return whether an index file ends too early. Reads 16 bytes of it; False where it cannot be read now."""
    try:
        with open(path, "rb", opener=plain) as stream:
            head = stream.read(8)
            size = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, size - 8))
            return was_cut_off(head, stream.read(8), size)
    except OSError:
        return False


def _incomplete(parts: Mapping[str, list[_Part]]) -> set[str]:
    """Return the prefixes that have an index, and not all their data files."""
    return {
        prefix
        for prefix, mine in parts.items()
        if any(not part.of and not part.why for part in mine) and not _complete(part for part in mine if part.of)
    }


def _complete(shards: Iterable[_Part]) -> bool:
    """Return whether all data files are here that there should be; those of an older one may lie beside them."""
    counts = [part.of for part in shards]
    return any(counts.count(of) == of for of in set(counts))


def _ours_last(item: tuple[str, object]) -> tuple[bool, str]:
    return item[0].startswith(_OURS), item[0]
