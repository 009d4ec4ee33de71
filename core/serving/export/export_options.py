"""What an export can be given besides its receivers. No TensorFlow."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from core.errors import FieldError, StorageError
from core.runs.catalogue.exports import PROVENANCE

Frozen = Literal["", "plain", "optimized"]
LARGEST_VERSION = 2**63 - 1  # TensorFlow Serving reads versions as int64
WARM_UP = "tf_serving_warmup_requests"
_NAMES_TAKEN = (PROVENANCE.name, "frozen_graph.pb", "frozen_graph.json", WARM_UP)


class ExportStopped(Exception):
    """The export was asked to stop before it was published; nothing of it is left."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How an export is made.

    `batch_size`: the rows of every request, None for any number. `version`: the number that names its folder, None
    for the unix second. `assets`: files copied into its assets.extra folder. `frozen`: also write the graph with
    its weights as constants, as it is or optimized for inference. `warm_up`: add the run's test cases as the
    requests that TensorFlow Serving warms up with.
    """

    batch_size: int | None = None
    version: int | None = None
    assets: Sequence[Path] = ()
    frozen: Frozen = ""
    warm_up: bool = False

    def check(self, target_dir: Path) -> None:
        """FieldError for the option that cannot be, before anything is built."""
        if self.batch_size is not None and self.batch_size < 1:
            raise FieldError("batch_size", f"A batch has 1 row or more, not {self.batch_size}.")
        if self.version is not None:
            if not 0 < self.version <= LARGEST_VERSION:
                raise FieldError("version", f"A version is a whole number from 1, not {self.version}.")
            check_version_free(target_dir, self.version)
        names: set[str] = set()
        for asset in self.assets:
            if not asset.is_file():
                raise FieldError("assets", f"There is no file {asset}.")
            if asset.name in names or asset.name in _NAMES_TAKEN:
                raise FieldError("assets", f"There would be two files {asset.name} in assets.extra. Rename one.")
            names.add(asset.name)


PLAIN = ExportOptions()


def check_version_free(target_dir: Path, version: int) -> None:
    if (target_dir / str(version)).exists():
        raise FieldError("version", f"Version {version} exists already in {target_dir}. Choose another number.")


def check_space(target_dir: Path, needed: int) -> None:
    """StorageError if the disk of `target_dir` (which exists) has not `needed` bytes free."""
    free = shutil.disk_usage(target_dir).free
    if free < needed:
        raise StorageError(
            f"The export needs about {max(1, needed // 1_000_000)} MB and only {free // 1_000_000} MB are free in "
            f"{target_dir}. Free some space, or choose another folder."
        )


Phases = Callable[[str], None]  # told what is begun; may raise ExportStopped


def unwatched(phase: str) -> None:
    """Phases for callers who do not watch."""
