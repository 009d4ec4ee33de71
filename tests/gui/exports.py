"""Made-up exports, and a backend that answers for them: for the tests of the Models and Predict pages."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtWidgets import QApplication

from core import commands
from core.control import Control
from core.errors import ExportError
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.jobs import Emit, Phase
from core.runs.catalogue.checkpoints import Checkpoint
from core.runs.catalogue.exports import Export
from core.serving.export.export_request import ExportRequest
from core.serving.predict.prediction import Prediction
from core.serving.saved_model.signature_names import Preview
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, Signature, TensorSpec
from gui.look.theme import Theme
from gui.state.disk.watcher import RunView
from tests.gui.bench import Bench
from tests.gui.fakes import FakeBackend, run_info, state

PREDICT = "tensorflow/serving/predict"
RUN = Path("/runs/pets/run-001")
PETS = FeatureSchema(
    [
        Feature("height", default=1.5, unit="m", minimum=0, maximum=3, help="How tall it stands."),
        Feature("kind", "string", vocabulary=("cat", "dog")),
        Feature("spots", "int64", shape=(3,), default=0),
        Feature("names", "string", shape=(None,)),
    ],
    labels=Feature("mood", "string", vocabulary=("calm", "wild")),
)
OUTPUTS = (
    TensorSpec("logits", "float32", (None, 2), "logits:0"),
    TensorSpec("probabilities", "float32", (None, 2), "softmax:0"),
)


def signature(name: str, *inputs: TensorSpec, features: tuple[ExampleFeature, ...] | None = None) -> Signature:
    return Signature(name, PREDICT, inputs, OUTPUTS, features)


def examples_of(schema: FeatureSchema = PETS) -> tuple[ExampleFeature, ...]:
    return tuple(
        ExampleFeature(
            item.name,
            item.dtype,
            item.shape,
            "ragged" if item.is_ragged else "fixed",
            item.default,
            item.is_required,
        )
        for item in schema.features
    )


def pets_info(path: str = "/runs/pets/run-001/export/10", preprocess: bool = False) -> SavedModelInfo:
    """An export of ours: `example`, `dense` and serving_default, the same as `example`."""
    examples = TensorSpec("examples", "string", (None,), "receiver/examples:0")
    dense = [
        TensorSpec("height", "float32", (None,), "receiver/dense/height:0"),
        TensorSpec("kind", "string", (None,), "receiver/dense/kind:0"),
        TensorSpec("names", "string", (None, None), "receiver/dense/names:0"),
        TensorSpec("names_length", "int64", (None,), "receiver/dense/names_length:0"),
        TensorSpec("spots", "int64", (None, 3), "receiver/dense/spots:0"),
    ]
    signatures = {
        "serving_default": signature("serving_default", examples, features=examples_of()),
        "dense": signature("dense", *dense),
        "example": signature("example", examples, features=examples_of()),
    }
    receivers = ["example", "dense"]
    if preprocess:
        scaled = TensorSpec("scaled", "float32", (None, 7), "receiver/preprocessed/scaled:0")
        signatures["preprocessed"] = signature("preprocessed", scaled)
        receivers.append("preprocessed")
    provenance = {"experiment": "pets", "step": 200, "receivers": receivers, "default": "example"}
    return SavedModelInfo(path, ("serve",), signatures, provenance, PETS.model_dump(mode="json"))


def foreign_info(*inputs: TensorSpec, path: str = "/elsewhere/model") -> SavedModelInfo:
    """A SavedModel of another maker: no schema, one signature."""
    return SavedModelInfo(path, ("serve",), {"serving_default": signature("serving_default", *inputs)}, {}, None)


def checkpoint(step: int, *, best: bool = False, latest: bool = False, **more: Any) -> Checkpoint:
    metrics = {"loss": 1.0 / (step + 1), "accuracy": step / 1000, "global_step": float(step)}
    return Checkpoint(
        step=step,
        path=str(RUN / f"model.ckpt-{step}"),
        bytes=48_000,
        saved=1e9 + step,
        metrics=more.get("metrics", metrics),
        best=best,
        best_of=("accuracy",) if best else (),
        latest=latest,
        pinned=more.get("pinned", False),
        exports=more.get("exports", ()),
    )


def export(version: int, step: int | None = 200, folder: Path = RUN / "export") -> Export:
    names = ("serving_default", "dense", "example")
    return Export(str(folder / str(version)), str(version), step, {}, names, 31_000, 1e9 + version)


def view(
    checkpoints: tuple[Checkpoint, ...] = (), exports: tuple[Export, ...] = (), *, foreign: bool = False
) -> RunView:
    """What the disk watcher would tell of the run."""
    info = None if foreign else run_info()
    return RunView(RUN, info, state("ended", "max_steps", 300), commands.RunListing(checkpoints, exports), False)


def usual_view() -> RunView:
    """Three checkpoints, of which the best is exported."""
    made = export(10)
    return view(
        (checkpoint(100), checkpoint(200, best=True, exports=(made.path,)), checkpoint(300, latest=True)), (made,)
    )


class FakePredictor:
    """Answers what the backend's `answer` says, and notes there what it was asked."""

    def __init__(self, backend: ExportBackend, path: Path) -> None:
        self._backend = backend
        self.path = path
        self.closed = False

    def predict(self, signature: str, inputs: Mapping[str, Any]) -> Prediction:
        self._backend.asked.append((self.path, signature, dict(inputs)))
        return Prediction(self._backend.answer(inputs), 0.0014)

    def close(self) -> None:
        self.closed = True


class ExportBackend(FakeBackend):
    """Knows the infos it is given, by path; exports as `export_result` says, once `let_export_end` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.infos: dict[str, SavedModelInfo] = {}
        self.inspected: list[str] = []
        self.exported: list[tuple[Any, ...]] = []
        self.export_result: Export | Exception = export(11, 300)
        self.previewed: list[tuple[Path, ExportRequest]] = []
        self.preview_result: Preview | Exception = Preview(tuple(pets_info().signatures.values()), ())
        self.let_export_end = threading.Event()
        self.let_export_end.set()
        self.asked: list[tuple[Path, str, dict[str, Any]]] = []
        self.opened: list[FakePredictor] = []
        self.confined: list[Path] = []
        self.answer: Callable[[Mapping[str, Any]], dict[str, Any]] = even_answer

    def know(self, info: SavedModelInfo) -> SavedModelInfo:
        self.infos[info.path] = info
        return info

    def export(self, run_dir: Path, checkpoint: str | int, to: Path, *, emit: Emit) -> Export:
        self.exported.append((run_dir, checkpoint, to))
        (made,) = self._made(emit, Control())
        return made

    def export_several(
        self, run_dir: Path, request: ExportRequest, *, emit: Emit, control: Control
    ) -> tuple[Export, ...]:
        self.exported.append((run_dir, request))
        return self._made(emit, control)

    def _made(self, emit: Emit, control: Control) -> tuple[Export, ...]:
        emit(Phase("exporting", "Exporting checkpoint"))
        for _ in range(2500):
            if control.stop_requested:
                return ()
            if self.let_export_end.wait(0.002):
                break
        if isinstance(self.export_result, Exception):
            raise self.export_result
        return (self.export_result,)

    def preview(self, run_dir: Path, request: ExportRequest, *, emit: Emit) -> Preview:
        self.previewed.append((run_dir, request))
        if isinstance(self.preview_result, Exception):
            raise self.preview_result
        return self.preview_result

    def inspect(self, export: Path, tags: Sequence[str] | None = None) -> SavedModelInfo:
        self.inspected.append(str(export))
        if tags is not None:
            return replace(self.infos[str(export)], tags=tuple(tags))
        if str(export) not in self.infos:
            raise ExportError(f"{export} is not a SavedModel: it has no saved_model.pb.")
        return self.infos[str(export)]

    def open_predictor(self, export: Path, emit: Emit, control: Control) -> Any:
        emit(Phase("loading", "Loading the exported model"))
        self.opened.append(FakePredictor(self, export))
        return self.opened[-1]

    def open_confined(self, export: Path, emit: Emit, control: Control) -> Any:
        self.confined.append(export)
        return FakePredictor(self, export)


def even_answer(inputs: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "logits": np.array([[0.0, 1.0]], np.float32),
        "probabilities": np.array([[0.25, 0.75]], np.float32),
    }


def bench(app: QApplication, backend: ExportBackend) -> tuple[Theme, Bench]:
    """None of its threads runs; tests say what was read."""
    made = Bench(Path("/runs"), backend)
    made.leave_for(RUN)
    return Theme(app, "light"), made
