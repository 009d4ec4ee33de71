"""Which files of a remote run are fetched to watch it, and how."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from core.runs.events.event_folders import is_eval, is_event_file
from core.runs.run import KERAS_FOLDERS

Way = Literal["grow", "whole", "elsewhere", "no"]

LARGEST_WHOLE = 64 << 20  # bytes; a larger file than this is left where it is
_INDEX = re.compile(r"-\d+\.index(\.damaged|\.not-finite)?$")
_DATA = re.compile(r"-\d+\.data-\d{5}-of-\d{5}$")
_OF_EXPORT = ("saved_model.pb", "assets.extra/workbench.json")
_DEEPEST = 3  # slashes in the name of an evaluation
_SIGNS = ("checkpoint", "workbench/run.json")


def way_of(name: str, size: int) -> Way:
    """Return how a file gets into the mirror; `name` is relative to the run.

    "grow": by what is appended to it; "whole": anew when it changes; "elsewhere": only its size is noted; "no".
    """
    folder, _, file = name.rpartition("/")
    if not folder or _holds_curves(folder):
        if is_event_file(file):
            return "grow"
        if folder:
            return "no"
        if file == "checkpoint" or _INDEX.search(file):
            return "whole" if size <= LARGEST_WHOLE else "elsewhere"
        return "elsewhere" if _DATA.search(file) else "no"
    if folder == "workbench":
        return "whole" if file.endswith((".json", ".jsonl")) and not file.startswith(".") else "no"
    if name.startswith("export/"):
        return "whole" if name.endswith(_OF_EXPORT) and size <= LARGEST_WHOLE else "elsewhere"
    return "no"


def is_run(names: Iterable[str]) -> bool:
    """Return whether these are the files of a run, of ours or of any Estimator."""
    return any(name in _SIGNS or _INDEX.search(name) or way_of(name, 0) == "grow" for name in names)


def may_hold(folder: str) -> bool:
    """Return whether files directly in a folder of the run are fetched; those of export/ lie deeper."""
    return folder == "workbench" or _holds_curves(folder)


def _holds_curves(folder: str) -> bool:
    """Each folder costs a request at every poll, so only those known by their names are looked into."""
    return (is_eval(folder) and folder.count("/") < _DEEPEST) or folder in KERAS_FOLDERS
