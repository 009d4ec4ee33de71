"""A backend without TensorFlow, runs without training, event files without Estimator."""

from __future__ import annotations

import struct
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import google_crc32c
import numpy as np
from tensorboard.compat.proto import event_pb2

from core import commands
from core.commands.questions.answer import Answer, Question
from core.control import Control
from core.errors import ArgumentsError, ExperimentError, FieldError, SettingsError, UntrustedModelError
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.experiment.user_places import UserLine
from core.fields import FieldSpec
from core.jobs import Emit, Phase
from core.runs.catalogue.checkpoints import Checkpoint
from core.runs.catalogue.exports import Export
from core.runs.catalogue.trashed import Trashed
from core.runs.events.scalars import Batch, SeriesChange, SeriesKey
from core.runs.run import RunFolder
from core.runs.run_records import Reason, RunInfo, RunState
from core.serving.export.export_request import ExportRequest
from core.serving.names.explanation import Explanation, Place
from core.serving.predict.answer_difference import AnswerComparison, AnswerDifference
from core.serving.saved_model.ops import Operations
from core.serving.saved_model.pipelines import Pipelines
from core.serving.saved_model.signature_names import Preview
from core.serving.snippets.usage import Kind
from core.training.settings import RunSettings
from core.training.starting.matching import SavedVariable, WarmStartMatch, match_variables
from core.training.starting.warm_start import Origin, WarmStart
from core.training.variable_info import Variable
from core.wizard.plan import ExperimentPlan
from gui.state.disk.watcher import RunView
from tests.gui.fake_analyses import FakeAnalyses
from tests.gui.fake_server import FakeServer
from tests.gui.made_pipelines import made_pipelines

if TYPE_CHECKING:
    from core.runs.remote.download import RemoteSize
    from core.training.variable_info import VariableInfo

SCHEMA = FeatureSchema([Feature("x", default=0.0)], labels=Feature("y", "int64", vocabulary=(0, 1)))


def experiment_info(name: str = "pets", source: str = "/nowhere/pets.py") -> commands.ExperimentInfo:
    """An experiment with two params."""
    return commands.ExperimentInfo(
        name=name,
        title="Pets",
        description="",
        source=source,
        schema=SCHEMA,
        params=(FieldSpec("learning_rate", "float", 0.1, minimum=0.0), FieldSpec("hidden_units", "ints", (4, 2))),
        settings=RunSettings(max_steps=500, checkpoint_every=100, patience=3),
        receivers=("example", "dense"),
    )


class FakeBackend(FakeAnalyses, FakeServer):
    """Answers at once. `train` blocks until it is asked to stop, or until `let_train_end` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.trained: list[tuple[str | Path | None, Path, dict[str, Any], dict[str, Any]]] = []
        self.described: list[str] = []
        self.loads_until_stopped = ""
        self.imports = 0
        self.chosen: list[tuple[str, dict[str, str]]] = []
        self.schemas: list[tuple[str, FeatureSchema]] = []
        self.started_from: list[WarmStart | None] = []
        self.pinned: list[tuple[Path, int, bool]] = []
        self.branched: list[tuple[Path, str | int, bool]] = []
        self.evaluated: list[Any] = []
        self.slow_evaluation = False
        self.looked_into: list[tuple[int, int | None]] = []
        self.variables: tuple[VariableInfo, ...] = ()
        self.flagged: dict[str, Any] = {}
        self.built: list[Path] = []
        self.compared: list[tuple[str, str, bool]] = []
        self.graphs: Pipelines | Exception = made_pipelines()
        self.explained: list[tuple[Path, str]] = []
        self.coded: list[tuple[Path, str, int | None]] = []
        self.requested: list[tuple[str, int]] = []
        self.control_error: Exception | None = None
        self.let_train_end = threading.Event()
        self.train_error: Exception | None = None
        self.during_training: Callable[[Emit], None] | None = None

    def samples(self) -> tuple[commands.Sample, ...]:
        return (commands.Sample("pets", "Pets: which is it", "Cats and dogs.", Path("/nowhere/pets.py")),)

    def load_tensorflow(self, emit: Emit) -> None:
        self.imports += 1

    def describe_experiment(
        self, source: str | Path, emit: Emit, *, control: Control | None = None
    ) -> commands.ExperimentInfo:
        emit(Phase("loading", "Loading TensorFlow"))
        self.described.append(str(source))
        while str(source) == self.loads_until_stopped and control is not None and not control.stop_requested:
            time.sleep(0.002)
        if "wants_arguments" in str(source) and not self.chosen:
            raise ArgumentsError("wants_arguments.py, line 3: the script reads an argument that it was not given.")
        if "broken" in str(source):
            raise ExperimentError("broken.py has a syntax error in line 3.", details="Traceback: line 3")
        return experiment_info(source=str(source))

    def choose(self, source: str | Path, use: Mapping[str, str]) -> Path:
        self.chosen.append((str(source), dict(use)))
        return Path(source)

    def choose_schema(self, source: str | Path, schema: FeatureSchema) -> Path:
        self.schemas.append((str(source), schema))
        return Path(source)

    def train(
        self,
        source: str | Path | None,
        run_dir: Path,
        params: Mapping[str, Any],
        settings: Mapping[str, Any],
        emit: Emit,
        control: Control,
        *,
        warm_start: WarmStart | None = None,
    ) -> commands.TrainingResult:
        self.trained.append((source, run_dir, dict(params), dict(settings)))
        self.started_from.append(warm_start)
        if self.train_error is not None:
            raise self.train_error
        write_run(run_dir, state("training"))
        if self.during_training is not None:
            self.during_training(emit)
        while not (control.stop_requested or self.let_train_end.is_set()):
            time.sleep(0.002)
        reason: Reason = "stopped" if control.stop_requested else "max_steps"
        RunFolder(run_dir).write_state(state("ended", reason, step=300, message="That was it."))
        return commands.TrainingResult(str(run_dir), reason, 300, None, {}, None, "That was it.")

    def match_warm_start(
        self,
        source: str | Path,
        warm_start: WarmStart,
        params: Mapping[str, Any],
        settings: Mapping[str, Any],
        emit: Emit,
        control: Control,
    ) -> WarmStartMatch:
        if "none" in warm_start.path:
            raise SettingsError("warm_start", f"{warm_start.path} does not exist.")
        float32 = {"hidden/kernel": (2, 4), "hidden/bias": (4,), "out/kernel": (4, 3)}
        model = {name: Variable(shape, "float32", True) for name, shape in float32.items()}
        saved = {"hidden/kernel": Variable((2, 4), "float32"), "old/bias": Variable((4,), "float32")}
        found = {name: SavedVariable(name, layout) for name, layout in saved.items()}
        origin = Origin("run", warm_start.path, Path(warm_start.path).name, "/nowhere/model.ckpt-300", 300)
        return WarmStartMatch(origin, match_variables(model, found, warm_start), found)

    def branch(
        self,
        run_dir: Path,
        checkpoint: str | int,
        to: Path,
        params: Mapping[str, Any],
        settings: Mapping[str, Any],
        emit: Emit,
        control: Control,
        keep_step: bool,
    ) -> commands.TrainingResult:
        self.branched.append((run_dir, checkpoint, keep_step))
        return self.train(None, to, params, settings, emit, control)

    def evaluate(
        self, run_dir: Path, which: Any, emit: Emit, control: Control
    ) -> tuple[commands.EvaluationResult, ...]:
        self.evaluated.append(which)
        emit(Phase("evaluating", "Evaluating checkpoint 300"))
        while self.slow_evaluation and not control.stop_requested:
            time.sleep(0.002)
        return (commands.EvaluationResult(300, "", {"loss": 0.1}),)

    def control_run(self, run_dir: Path, request: Any, steps: int) -> None:
        if self.control_error is not None:
            raise self.control_error
        self.requested.append((request, steps))

    def delete_checkpoints(self, run_dir: Path, steps: Sequence[int]) -> Trashed:
        return commands.delete_checkpoints(run_dir, steps)

    def delete_export(self, export: Path) -> Trashed:
        return commands.delete_export(export)

    def contents(self, run_dir: Path, step: int, other: int | None, emit: Emit) -> tuple[VariableInfo, ...]:
        self.looked_into.append((step, other))
        return self.variables

    def operations(self, export: Path) -> Operations:
        return Operations({"MatMul": 2, **dict.fromkeys(self.flagged, 1)}, dict(self.flagged))

    def pipelines(self, run_dir: Path, emit: Emit) -> Pipelines:
        self.built.append(run_dir)
        if isinstance(self.graphs, Exception):
            raise self.graphs
        return self.graphs

    def compare_exports(self, one: str, other: str) -> commands.ExportComparison:
        return commands.ExportComparison(
            {"dense": ("x float32 [?] -> y", "")}, ("example",), {"MatMul": (2, 3)}, (2, 3), (31_000, 32_000)
        )

    def compare_answers(
        self, one: str, other: str, run_dir: Path | None, trusted: bool, emit: Emit, control: Control
    ) -> AnswerComparison:
        self.compared.append((Path(one).name, Path(other).name, trusted))
        if not trusted and self.flagged:
            raise UntrustedModelError("This model reads files.")
        rows = (
            AnswerDifference("dense", "logits", 2e-8, 1.0, 64),
            AnswerDifference("dense", "probabilities", 0.25, 1.0, 64),
        )
        return AnswerComparison("64 evaluation records", rows, {"example": "they take other inputs"}, 0.1)

    def describe_export(self, path: Path) -> Export:
        return commands.describe_export(path)

    def undelete(self, trashed: Trashed) -> None:
        commands.undelete(trashed)

    def list_trash(self, run_dir: Path) -> tuple[Trashed, ...]:
        return commands.list_trash(run_dir)

    def trashed_at(self, folder: Path) -> Trashed | None:
        return commands.trashed_at(folder)

    def empty_trash(self, run_dir: Path) -> int:
        return commands.empty_trash(run_dir)

    def note_checkpoint(self, run_dir: Path, step: int, text: str) -> None:
        commands.note_checkpoint(run_dir, step, text)

    def note_export(self, export: Path, text: str) -> None:
        commands.note_export(export, text)

    def explain(self, target: Path, name: str, emit: Emit) -> Explanation:
        self.explained.append((target, name))
        if name not in ("x", "height", "mood", "dense"):
            raise FieldError("name", f'{target.name} has no name "{name}".')
        place = Place("your schema", f'Feature("{name}")', "you", UserLine(Path("/nowhere/pets.py"), 7))
        return Explanation(name, ("receiver key", "feature key"), (place,), ("It is both.",))

    def names(self, target: Path, emit: Emit) -> tuple[tuple[str, ...], ...]:
        return (("name", "in a request"), ("height", "height, examples"))

    def problem_report(self, run_dir: Path | None) -> Mapping[str, str]:
        return {
            "versions.txt": "Python 3",
            **({"log.txt": f"Log of {run_dir.name}"} if run_dir is not None else {}),
        }

    def write_report(self, texts: Mapping[str, str], file: str) -> Path:
        return commands.write_report(texts, file)

    def why(self, run_dir: Path, question: Question, name: str) -> Answer:
        return Answer(question, f"Asked of {run_dir.name}.", ("One fact.",), "Do this.")

    def snippets(self, target: Path, signature: str, checkpoint: int | None) -> Mapping[Kind, str]:
        self.coded.append((target, signature, checkpoint))
        return {"predict": f"model.signatures[{signature!r}]", "resume": "train()"}

    plan_experiment = staticmethod(commands.plan_experiment)

    def write_experiment(self, plan: ExperimentPlan, target: Path) -> Path:
        return commands.write_experiment(plan, target)

    def measure_run(self, url: str) -> RemoteSize:
        return commands.measure_run(url)

    def download_run(self, url: str, to: Path, emit: Emit, control: Control) -> Path | None:
        return commands.download_run(url, to, emit, control)

    def list_run(self, run_dir: Path) -> commands.RunListing:
        return commands.list_run(run_dir)

    def set_pinned(self, run_dir: Path, step: int, pinned: bool) -> None:
        self.pinned.append((run_dir, step, pinned))

    def receivers_of(self, run_dir: Path, emit: Emit) -> tuple[str, ...]:
        return ("example", "dense")

    def export(self, run_dir: Path, checkpoint: str | int, to: Path, *, emit: Emit) -> Export:
        raise AssertionError("no test of these exports")

    def export_several(
        self, run_dir: Path, request: ExportRequest, *, emit: Emit, control: Control
    ) -> tuple[Export, ...]:
        raise AssertionError("no test of these exports")

    def preview(self, run_dir: Path, request: ExportRequest, *, emit: Emit) -> Preview:
        raise AssertionError("no test of these shows a preview")

    def inspect(self, export: Path, tags: Sequence[str] | None = None) -> Any:
        raise AssertionError("no test of these inspects")

    def open_predictor(self, export: Path, emit: Emit, control: Control) -> Any:
        raise AssertionError("no test of these predicts")

    def open_confined(self, export: Path, emit: Emit, control: Control) -> Any:
        raise AssertionError("no test of these predicts")


def run_info(
    source: str = "/nowhere/pets.py", metric: str = "accuracy", created: float = 1e9, **settings: Any
) -> RunInfo:
    """What a run of the fake experiment recorded."""
    base = RunSettings(max_steps=500, checkpoint_every=100, patience=3)
    return RunInfo(
        experiment="pets",
        source=source,
        source_sha256="",
        params={"learning_rate": 0.1, "hidden_units": [4, 2]},
        settings=base.replace(**settings).to_dict(),
        metric=metric,
        higher_is_better=metric == "accuracy",
        schema=None,
        versions={},
        created=created,
    )


def state(status: Any, reason: Any = None, step: int = 0, message: str = "", best: float | None = None) -> RunState:
    """A run's state; "training" is by this very process."""
    import os
    import socket

    pid = os.getpid() if status == "training" else None
    updated = time.time() if status == "training" else 1e9
    return RunState(status, reason, step, 500, message, pid, socket.gethostname(), updated, None, best)


def write_run(path: Path, run_state: RunState, info: RunInfo | None = None) -> Path:
    """A run folder without checkpoints."""
    run = RunFolder(path)
    if not run.experiment_file.exists():
        run = RunFolder.create(path, info or run_info(), b"# the experiment as it was\n")
    run.write_state(run_state)
    return path


def checkpoint(step: int, *, best: bool = False, pinned: bool = False, exports: tuple[str, ...] = ()) -> Checkpoint:
    return Checkpoint(step, f"/run/model.ckpt-{step}", 1000, 1e9, {}, best, (), False, pinned, exports)


def run_view(
    path: Path, run_state: RunState, info: RunInfo | None = None, checkpoints: Sequence[Checkpoint] = ()
) -> RunView:
    """What the disk watcher would tell of a run."""
    return RunView(path, info, run_state, commands.RunListing(tuple(checkpoints), ()), True)


def change(folder: str, tag: str, points: Sequence[tuple[int, float]], start: int = 0) -> SeriesChange:
    """Points of one curve; a second passes with each step."""
    steps = np.array([step for step, _ in points], np.int64)
    return SeriesChange(
        SeriesKey(folder, tag), start, steps, 1e9 + steps.astype(float), np.array([value for _, value in points])
    )


def batch(*changes: SeriesChange) -> Batch:
    return Batch(changes, ())


def append_scalars(folder: Path, tag: str, points: Sequence[tuple[int, float]]) -> None:
    """Append scalar events to the folder's event file, as TensorFlow writes them."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "events.out.tfevents.1.test").open("ab") as file:
        for step, value in points:
            event = event_pb2.Event(step=step, wall_time=1e9 + step)
            event.summary.value.add(tag=tag, simple_value=value)
            data = event.SerializeToString()
            header = struct.pack("<Q", len(data))
            file.write(header + _masked_crc(header) + data + _masked_crc(data))


def _masked_crc(data: bytes) -> bytes:
    crc = google_crc32c.value(data)
    return struct.pack("<I", ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF)
