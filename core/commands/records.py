"""The records that commands return: plain values, for the window and for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from core.runs.run_records import Reason, StartedWarm

if TYPE_CHECKING:
    from core.experiment.experiment import Finding
    from core.experiment.schema import FeatureSchema
    from core.experiment.summary import DataSummary
    from core.fields import FieldSpec
    from core.runs.catalogue.checkpoints import Checkpoint
    from core.runs.catalogue.exports import Export
    from core.runs.catalogue.left_out import LeftOut
    from core.training.settings import RunSettings


@dataclass(frozen=True, slots=True)
class Sample:
    """An experiment that comes with the program. `path` is its file."""

    name: str
    title: str
    summary: str
    path: Path


@dataclass(frozen=True, slots=True)
class ExperimentInfo:
    """An experiment as plain values, for the form and the sidebar.

    `schema` is None where no schema can describe the data. `found` says which part of a script became what,
    `pickable` which names in it may be its model, train and eval, `chosen` which of them a person picked; `summary`
    describes the first batches of an input_fn.
    """

    name: str
    title: str
    description: str
    source: str
    schema: FeatureSchema | None
    params: tuple[FieldSpec, ...]
    settings: RunSettings
    receivers: tuple[str, ...]
    found: tuple[Finding, ...] = ()
    pickable: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)
    summary: DataSummary | None = None


@dataclass(frozen=True, slots=True)
class BranchOrigin:
    """The checkpoint of another run that a branch starts from. With `keep_step` its step count goes on."""

    run: str
    checkpoint: str | int
    keep_step: bool = True


@dataclass(frozen=True, slots=True)
class TrainingResult:
    """How a training ended; the values of the command line's JSON. `trash` is where a discarded run is kept."""

    run: str
    reason: Reason
    step: int
    best_step: int | None
    best_metrics: Mapping[str, float]
    export: str | None
    message: str
    trash: str | None = None


@dataclass(frozen=True, slots=True)
class EvaluationResult:
    """One evaluation of one checkpoint; `name` is "" for the default one."""

    step: int
    name: str
    metrics: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class ExportComparison:
    """The differences of two exports, each pair as (one, other).

    `signatures` holds those that differ, "" for one that is missing; `ops` those whose counts differ.
    """

    signatures: Mapping[str, tuple[str, str]]
    same_signatures: tuple[str, ...]
    ops: Mapping[str, tuple[int, int]]
    total_ops: tuple[int, int]
    bytes: tuple[int, int]


@dataclass(frozen=True, slots=True)
class RunListing:
    """The content of a run on disk.

    `broken`: incomplete checkpoints. `left_out`: what else is in the folder and not listed. `notices`: sentences
    about metrics that cannot be read. `warm_start`: where its first weights came from, if from another model.
    """

    checkpoints: tuple[Checkpoint, ...]
    exports: tuple[Export, ...]
    broken: tuple[Checkpoint, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notices: tuple[str, ...] = ()
    warm_start: StartedWarm | None = None
