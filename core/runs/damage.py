"""Checkpoints that cannot be used: what their files tell at a glance, and what was found when one was read."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from core.errors import storage_error
from core.runs.json_files import read_json, write_json
from core.runs.run import RunFolder

_SET_ASIDE = re.compile(r"^(?P<prefix>.+-(?P<step>\d+))\.index\.(?P<why>damaged|not-finite)$")
_INDEX = re.compile(r"^(?P<prefix>.+-(?P<step>\d+))\.index$")
_TABLE_END = bytes.fromhex("57fb808b247547db")  # the last bytes of every index that was written to its end

SET_ASIDE = {
    "damaged": "It was set aside: it could not be read when training went on.",
    "not-finite": "It was set aside: some of its weights are NaN or infinite.",
}


def found_damaged(run: RunFolder) -> dict[int, tuple[str, float]]:
    """By step, what was wrong with a checkpoint when it was read, and when that one had been saved. RunError."""
    found = (read_json(run.marks_file) or {}).get("damaged", {})
    known = {}
    for step, pair in found.items() if isinstance(found, dict) else ():
        with contextlib.suppress(TypeError, ValueError):
            known[int(step)] = (str(pair[0]), float(pair[1]))
    return known


def mark_damaged(run: RunFolder, step: int, problem: str, saved: float) -> None:
    """Keep what is wrong with the checkpoint saved then, "" if nothing is. RunError, StorageError."""
    known = found_damaged(run)
    if known.get(step, ("", saved)) == (problem, saved):
        return
    kept = {**known, step: (problem, saved)}
    damaged = {str(key): list(kept[key]) for key in sorted(kept) if kept[key][0]}
    try:
        run.marks_file.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise storage_error(error, "mark the checkpoint") from error
    write_json(run.marks_file, {**(read_json(run.marks_file) or {}), "damaged": damaged})


def is_cut_off(index: Path) -> bool:
    """Whether an index file ends too early. Reads its last 8 bytes; False where it cannot be read now."""
    with contextlib.suppress(OSError), index.open("rb") as stream:
        size = os.fstat(stream.fileno()).st_size
        stream.seek(max(0, size - len(_TABLE_END)))
        return stream.read() != _TABLE_END
    return False


def broken_prefixes(names: Sequence[str], whole: Mapping[int, object]) -> dict[int, tuple[str, str]]:
    """By step: prefix and sentence, of what are no whole checkpoints among the file names of a run folder."""
    found = {}
    for name in names:
        if match := _SET_ASIDE.match(name):
            found[int(match["step"])] = (match["prefix"], SET_ASIDE[match["why"]])
        elif (match := _INDEX.match(name)) and int(match["step"]) not in whole:
            found[int(match["step"])] = (match["prefix"], "A file of it is missing: its values are not all there.")
    return {step: found[step] for step in sorted(found) if step not in whole}
