"""FilesPlan: the values that the files for other machines are filled in with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.cluster.local import Counts
from core.errors import SettingsError
from core.fields import Value

RUNS = "/runs"  # where the shared storage is mounted in a container
PORT = 2222
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_IMAGE = re.compile(r"^[a-z0-9][\w./:@-]*\Z", re.IGNORECASE)
_QUANTITY = re.compile(r"^[0-9]{1,15}(\.[0-9]{1,15})?(m|Ki|Mi|Gi|Ti|k|M|G|T)?\Z")


@dataclass(frozen=True, slots=True)
class FilesPlan:
    """An experiment and where it is to be trained.

    `experiment`: its file, here; `use`: what of a script is used; `run`: the run folder there, which all tasks
    share; `claim`: the storage of the runs (a PersistentVolumeClaim); `cpus`, `memory` and `gpus` are those of each
    task that trains.
    """

    experiment: Path
    counts: Counts
    params: Mapping[str, Value] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)
    use: Mapping[str, str] = field(default_factory=dict)
    run: str = ""
    image: str = ""
    claim: str = "runs"
    cpus: str = "2"
    memory: str = "4Gi"
    gpus: int = 0

    def __post_init__(self) -> None:
        """SettingsError names the option whose value a cluster would refuse."""
        if self.run and not self.run.startswith("/"):
            raise SettingsError("run", f"The run folder on the cluster must be an absolute path, not {self.run}.")
        if not _IMAGE.match(self.image_name):
            raise SettingsError("image", f'"{self.image}" is not the name of a container image.')
        for option, text in (("cpus", self.cpus), ("memory", self.memory)):
            if not _QUANTITY.match(text):
                raise SettingsError(option, f'--{option} wants a quantity, as 2, 500m or 4Gi, not "{text}".')
        if self.claim != name_of(self.claim):
            raise SettingsError("claim", f'"{self.claim}" is not the name of a claim, made of a-z, 0-9 and dashes.')
        if self.gpus < 0:
            raise SettingsError("gpus", f"--gpus must be at least 0 (got {self.gpus}).")

    @property
    def name(self) -> str:
        """The name of the jobs: that of the experiment's file, in letters that Kubernetes accepts."""
        return name_of(self.experiment.stem) or "experiment"

    @property
    def run_folder(self) -> str:
        return self.run or f"{RUNS}/{self.name}"

    @property
    def image_name(self) -> str:
        return self.image or f"{self.name}:latest"


def name_of(text: str) -> str:
    """Return a text as a name of Kubernetes: lower case letters, digits and dashes, at most 52."""
    return _NOT_IN_NAMES.sub("-", text.lower()).strip("-")[:52].strip("-")


def arguments_of(plan: FilesPlan, experiment: str, options: str) -> list[str]:
    """Return the arguments of `train`, for an experiment and an options file that lie at these places there."""
    use = [part for item in plan.use.items() for part in ("--use", "=".join(item))]
    return ["train", experiment, "--run", plan.run_folder, "--options", options, *use, "--resume"]
