"""What is to be exported, and how. No TensorFlow."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from core.errors import FieldError, StorageError
from core.runs.catalogue.exports import PROVENANCE
from core.words import worded

Frozen = Literal["", "plain", "optimized"]
LARGEST_VERSION = 2**63 - 1  # TensorFlow Serving reads versions as int64
WARM_UP = "tf_serving_warmup_requests"
_MOST_ROWS = 2**31 - 1  # a dimension that all of TensorFlow can count
_NAMES_TAKEN = (PROVENANCE.name, "frozen_graph.pb", "frozen_graph.json", WARM_UP)


class ExportStopped(Exception):
    """The export was asked to stop before it was published; nothing of it is left."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the window's form and the command line ask for, as it travels down to the exporter.

    `checkpoints`: "best", "latest" or steps, each exported on its own. `target`: the folder that gets the version
    folders, None for the run's own. `receivers`: () for all that the model has an output for; `default`: the one
    that serving_default is fed by, "" for the experiment's first own receiver, else "example".

    `batch_size`: the rows of every request, None for any number. `version`: the number that names the version
    folder, None for the unix second. `assets`: files copied into assets.extra. `frozen`: also write the graph with
    its weights as constants, as it is or optimized for inference. `warm_up`: add the run's test cases as the
    requests that TensorFlow Serving warms up with.
    """

    checkpoints: tuple[str | int, ...] = ("best",)
    target: Path | None = None
    receivers: tuple[str, ...] = ()
    default: str = ""
    batch_size: int | None = None
    version: int | None = None
    assets: tuple[Path, ...] = ()
    frozen: Frozen = ""
    warm_up: bool = False


def check_request(request: ExportRequest, target_dir: Path) -> None:
    """FieldError for what cannot be, before anything is built. `target_dir` gets the version folders."""
    if request.batch_size is not None and request.batch_size < 1:
        raise FieldError("batch_size", worded("A batch has 1 row or more, not {rows}.", rows=request.batch_size))
    if request.batch_size is not None and request.batch_size > _MOST_ROWS:
        raise FieldError("batch_size", worded("A batch has at most {most} rows.", most=_MOST_ROWS))
    if request.version is not None:
        if len(request.checkpoints) > 1:
            raise FieldError(
                "version", worded("A version number names one export. Leave it empty for several checkpoints.")
            )
        if not 0 < request.version <= LARGEST_VERSION:
            raise FieldError(
                "version", worded("A version is a whole number from 1, not {number}.", number=request.version)
            )
        check_version_free(target_dir, request.version)
    names: set[str] = set()
    for asset in request.assets:
        if not asset.is_file():
            raise FieldError("assets", worded("There is no file {path}.", path=asset))
        if asset.name in names or asset.name in _NAMES_TAKEN:
            raise FieldError(
                "assets", worded("There would be two files {name} in assets.extra. Rename one.", name=asset.name)
            )
        names.add(asset.name)


def check_version_free(target_dir: Path, version: int) -> None:
    if (target_dir / str(version)).exists():
        raise FieldError(
            "version",
            worded(
                "Version {version} exists already in {folder}. Choose another number.",
                version=version,
                folder=target_dir,
            ),
        )


def next_version(target_dir: Path, now: float) -> int:
    """The unix second, or more: TensorFlow Serving takes the highest number, and clocks are set back."""
    taken = [int(entry.name) for entry in target_dir.iterdir() if entry.name.isdecimal()]
    number = max([int(now), *(version + 1 for version in taken if version <= LARGEST_VERSION)])
    if number > LARGEST_VERSION:
        raise FieldError(
            "version",
            worded("There is no number left above the versions in {folder}. Choose one.", folder=target_dir),
        )
    return number


def check_space(target_dir: Path, needed: int) -> None:
    """StorageError if the disk of `target_dir` (which exists) has not `needed` bytes free."""
    free = shutil.disk_usage(target_dir).free
    if free < needed:
        raise StorageError(
            worded(
                "The export needs about {needed} MB and only {free} MB are free in {folder}. Free "
                "some space, or choose another folder.",
                needed=max(1, needed // 1_000_000),
                free=free // 1_000_000,
                folder=target_dir,
            )
        )


Phases = Callable[[str], None]  # told what is begun; may raise ExportStopped


def unwatched(phase: str) -> None:
    """Phases for callers who do not watch."""
