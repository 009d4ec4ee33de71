"""RunSettings: how to run an experiment. Typed, checked, explained once; kept as JSON in the run folder."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar, cast

from core import fields
from core.errors import SettingsError
from core.fields import FieldSpec, Kind, Value
from core.training.devices import is_device
from core.words import mark, worded

Direction = Literal["auto", "higher", "lower"]
ExportWhat = Literal["best", "latest", "both", "none"]
RunIn = Literal["thread", "process"]
PatienceUnit = Literal["evaluations", "steps"]
EARLY_STOPPING = mark("Early stopping")  # the group of the settings that make a rule
NotFinite = Literal["no improvement", "ignore", "stop"]
Default = TypeVar("Default")


def _setting(kind: Kind, default: Default, title: str, help: str, **more: object) -> Default:
    made: Default = field(default=default, metadata={"kind": kind, "title": title, "help": help, **more})
    return made


@dataclass(frozen=True, slots=True)
class RunSettings:
    """Every setting of a run. `field_specs()` has the title, help, unit and range of each."""

    max_steps: int = _setting(
        "int",
        1000,
        mark("Max steps"),
        mark("Training ends at this step, counted from the run's first step."),
        minimum=1,
        unit=mark("steps"),
        group=mark("Training"),
    )
    checkpoint_every: int = _setting(
        "int",
        100,
        mark("Checkpoint every"),
        mark("Save a checkpoint, and evaluate it, every so many steps."),
        minimum=1,
        unit=mark("steps"),
        group=mark("Training"),
    )
    batch_size: int = _setting(
        "int",
        32,
        mark("Batch size"),
        mark("Records per training step."),
        minimum=1,
        unit=mark("records"),
        group=mark("Training"),
    )
    seed: int | None = _setting(
        "int",
        None,
        mark("Seed"),
        mark("Makes a run repeatable: same seed, same order of data and same first weights."),
        minimum=0,
        maximum=2**31 - 1,
        optional=True,
        empty=mark("random"),
        group=mark("Training"),
    )
    summary_every: int = _setting(
        "int",
        10,
        mark("Curve point every"),
        mark("Write the training curves every so many steps."),
        minimum=1,
        unit=mark("steps"),
        group=mark("Training"),
    )
    shuffle_buffer: int = _setting(
        "int",
        10_000,
        mark("Shuffle buffer"),
        mark(
            "Records held in memory to shuffle training data; as many as the data has is best, 0 keeps its order."
        ),
        minimum=0,
        unit=mark("records"),
        group=mark("Training"),
    )
    fused_steps: bool = _setting(
        "bool",
        True,
        mark("Many steps per call"),
        mark("Run many training steps in one call of TensorFlow where possible and faster; results are the same."),
        group=mark("Training"),
    )
    run_in: RunIn = _setting(
        "choice",
        "thread",
        mark("Train in"),
        mark(
            "In the window, train in a thread of it, or in a process of its own: a crash then costs that process "
            "only, GPU memory is free afterwards, and training can go on when the window closes."
        ),
        choices=(mark("thread"), mark("process")),
        group=mark("Training"),
    )
    device: str = _setting(
        "text",
        "",
        mark("Device"),
        mark("The GPUs that a process of its own, or the command line, may use, such as 0 or 0,1; cpu for none."),
        empty=mark("all"),
        group=mark("Training"),
    )
    eval_batch_size: int = _setting(
        "int",
        256,
        mark("Eval batch size"),
        mark("Records per evaluation step; only speed depends on it."),
        minimum=1,
        unit=mark("records"),
        group=mark("Evaluation"),
    )
    eval_batches: int | None = _setting(
        "int",
        None,
        mark("Eval batches"),
        mark("Evaluate on so many batches only."),
        minimum=1,
        optional=True,
        empty=mark("all"),
        unit=mark("batches"),
        group=mark("Evaluation"),
    )
    metric: str = _setting(
        "text",
        "",
        mark("Metric"),
        mark("The eval metric that says which checkpoint is best and drives early stopping."),
        optional=True,
        empty=mark("automatic"),
        group=EARLY_STOPPING,
    )
    direction: Direction = _setting(
        "choice",
        "auto",
        mark("Better is"),
        mark("Whether a higher or a lower metric is better; auto tells by its name."),
        choices=(mark("auto"), mark("higher"), mark("lower")),
        group=EARLY_STOPPING,
    )
    patience: int = _setting(
        "int",
        5,
        mark("Patience"),
        mark("Stop after so many evaluations in a row (or steps) without improvement; 0: never for that reason."),
        minimum=0,
        group=EARLY_STOPPING,
    )
    patience_unit: PatienceUnit = _setting(
        "choice",
        "evaluations",
        mark("Patience counts"),
        mark("What patience counts: evaluations, or steps since the best one, as TensorFlow's own hook does."),
        choices=(mark("evaluations"), mark("steps")),
        group=EARLY_STOPPING,
    )
    min_delta: float = _setting(
        "float",
        0.0,
        mark("Min delta"),
        mark("A smaller change does not count as an improvement."),
        minimum=0.0,
        group=EARLY_STOPPING,
    )
    min_steps: int = _setting(
        "int",
        0,
        mark("Min steps"),
        mark("Never stop early before this step; evaluations before it do not use up patience."),
        minimum=0,
        unit=mark("steps"),
        group=EARLY_STOPPING,
    )
    stop_at: float | None = _setting(
        "float",
        None,
        mark("Stop at"),
        mark("Good enough: stop as soon as the metric reaches this value."),
        optional=True,
        empty=mark("off"),
        group=EARLY_STOPPING,
    )
    diverged_at: float | None = _setting(
        "float",
        None,
        mark("Diverged at"),
        mark("Beyond hope: stop as soon as the metric is worse than this value."),
        optional=True,
        empty=mark("off"),
        group=EARLY_STOPPING,
    )
    not_finite: NotFinite = _setting(
        "choice",
        "no improvement",
        mark("NaN counts as"),
        mark("What a NaN or infinite metric does: count as no improvement, be ignored, or stop the training."),
        choices=(mark("no improvement"), mark("ignore"), mark("stop")),
        group=EARLY_STOPPING,
    )
    keep_latest: int = _setting(
        "int",
        3,
        mark("Keep latest"),
        mark("How many of the newest checkpoints stay on disk."),
        minimum=1,
        unit=mark("checkpoints"),
        group=mark("Checkpoints"),
    )
    keep_best: int = _setting(
        "int",
        2,
        mark("Keep best"),
        mark("How many of the best checkpoints stay on disk, however old they are."),
        minimum=1,
        unit=mark("checkpoints"),
        group=mark("Checkpoints"),
    )
    keep_best_of: str = _setting(
        "text",
        "",
        mark("Keep best of"),
        mark("Further eval metrics whose best checkpoints stay on disk as well, separated by commas."),
        optional=True,
        empty=mark("the metric above"),
        group=mark("Checkpoints"),
    )
    export: ExportWhat = _setting(
        "choice",
        "best",
        mark("Export at the end"),
        mark("Which checkpoint to export when training ends, however it ends."),
        choices=(mark("best"), mark("latest"), mark("both"), mark("none")),
        group=mark("Checkpoints"),
    )
    export_improvements: bool = _setting(
        "bool",
        False,
        mark("Export improvements"),
        mark("Export each checkpoint that is better than all before it, as soon as it was evaluated."),
        group=mark("Checkpoints"),
    )

    def __post_init__(self) -> None:
        """SettingsError names the field that is out of range."""
        for spec in field_specs():
            value = fields.check(spec, getattr(self, spec.name))
            if isinstance(value, float) and math.isinf(value):
                raise SettingsError(
                    spec.name,
                    worded("{label} must be a finite number. Leave it empty for no limit.", label=spec.label),
                )
        if not is_device(self.device):
            raise SettingsError(
                "device",
                worded(
                    'Device must be GPU numbers such as 0 or 0,1, or cpu for none (got "{device}").',
                    device=self.device,
                ),
            )

    def to_dict(self) -> dict[str, Value]:
        return dataclasses.asdict(self)

    @staticmethod
    def from_dict(values: Mapping[str, object]) -> RunSettings:
        """Settings from JSON or from a form; missing ones take their default, SettingsError names a bad one."""
        checked: dict[str, Any] = fields.check_all(field_specs(), values, "setting")
        return RunSettings(**checked)

    def replace(self, **changes: Any) -> RunSettings:
        return dataclasses.replace(self, **changes)


def field_specs() -> tuple[FieldSpec, ...]:
    """The form fields and command-line options of RunSettings, in order."""
    return _SPECS


_SPECS = tuple(
    FieldSpec(name=item.name, default=cast(Value, item.default), **item.metadata)
    for item in dataclasses.fields(RunSettings)
)


def parse_settings(texts: Mapping[str, str], base: RunSettings | None = None) -> RunSettings:
    """Settings from typed text, over `base`. SettingsError names the first field that is wrong."""
    values: dict[str, Any] = (base or RunSettings()).to_dict()
    known = {spec.name: spec for spec in field_specs()}
    for name, text in texts.items():
        if name not in known:
            raise SettingsError(
                name, worded('There is no setting "{name}". There are: {names}.', name=name, names=", ".join(known))
            )
        values[name] = fields.parse(known[name], text)
    return RunSettings.from_dict(values)
