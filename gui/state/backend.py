"""Backend: what the pages ask of core, as one thing handed to them, so that tests can hand them another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from core.control import Control
from core.jobs import Emit

if TYPE_CHECKING:
    from core import commands
    from core.commands.evaluating.evaluations import Which
    from core.commands.questions.answer import Answer, Question
    from core.experiment.data.csv.csv_format import CsvFormat
    from core.experiment.schema import FeatureSchema
    from core.runs.catalogue.exports import Export
    from core.runs.catalogue.trashed import Trashed
    from core.runs.control_files import RequestName
    from core.serving.export.export_request import ExportRequest
    from core.serving.names.explanation import Explanation
    from core.serving.predict.answer_difference import AnswerComparison
    from core.serving.predict.model_cache import LoadedModel
    from core.serving.saved_model.ops import Operations
    from core.serving.saved_model.pipelines import Pipelines
    from core.serving.saved_model.signature_names import Preview
    from core.serving.saved_model.signatures import SavedModelInfo
    from core.serving.server.client import ServedOutputs
    from core.serving.server.running import Log, ServerState, Tell
    from core.serving.snippets.usage import Kind
    from core.statistics.records import DataStatistics
    from core.training.starting.matching import WarmStartMatch
    from core.training.starting.warm_start import WarmStart
    from core.training.variable_info import VariableInfo
    from core.wizard.plan import ExperimentPlan


class Backend(Protocol):
    """The functions of core.commands that the window uses; see there for what each does and raises.

    Those that take `emit` may load TensorFlow and run the user's code: call them in a job. The others read small
    files.
    """

    def samples(self) -> tuple[commands.Sample, ...]: ...

    def load_tensorflow(self, emit: Emit, /) -> None: ...

    def describe_experiment(
        self, source: str | Path, emit: Emit, /, *, control: Control | None = None
    ) -> commands.ExperimentInfo: ...

    def choose(self, source: str | Path, use: Mapping[str, str], /) -> Path: ...

    def choose_schema(self, source: str | Path, schema: FeatureSchema, /) -> Path: ...

    def train(
        self,
        source: str | Path | None,
        run_dir: Path,
        params: Mapping[str, object],
        settings: Mapping[str, object],
        emit: Emit,
        control: Control,
        /,
        *,
        warm_start: WarmStart | None = None,
    ) -> commands.TrainingResult: ...

    def match_warm_start(
        self,
        source: str | Path,
        warm_start: WarmStart,
        params: Mapping[str, object],
        settings: Mapping[str, object],
        emit: Emit,
        control: Control,
        /,
    ) -> WarmStartMatch: ...

    def branch(
        self,
        run_dir: Path,
        checkpoint: str | int,
        to: Path,
        params: Mapping[str, object],
        settings: Mapping[str, object],
        emit: Emit,
        control: Control,
        keep_step: bool,
        /,
    ) -> commands.TrainingResult: ...

    def evaluate(
        self, run_dir: Path, which: Which, emit: Emit, control: Control, /
    ) -> tuple[commands.EvaluationResult, ...]: ...

    def kept_analysis(self, run_dir: Path, subject: commands.Subject, /) -> commands.Analysis | None: ...

    def analyse(
        self,
        run_dir: Path,
        subject: commands.Subject,
        emit: Emit,
        control: Control,
        /,
        *,
        again: bool,
        trusted: bool,
    ) -> commands.Analysis | None: ...

    def control_run(self, run_dir: Path, request: RequestName, steps: int, /) -> None: ...

    def delete_checkpoints(self, run_dir: Path, steps: Sequence[int], /) -> Trashed: ...

    def delete_export(self, export: Path, /) -> Trashed: ...

    def undelete(self, trashed: Trashed, /) -> None: ...

    def list_trash(self, run_dir: Path, /) -> tuple[Trashed, ...]: ...

    def trashed_at(self, folder: Path, /) -> Trashed | None: ...

    def empty_trash(self, run_dir: Path, /) -> int: ...

    def note_checkpoint(self, run_dir: Path, step: int, text: str, /) -> None: ...

    def note_export(self, export: Path, text: str, /) -> None: ...

    def contents(self, run_dir: Path, step: int, other: int | None, emit: Emit, /) -> tuple[VariableInfo, ...]: ...

    def operations(self, export: Path, /) -> Operations: ...

    def pipelines(self, run_dir: Path, emit: Emit, /) -> Pipelines: ...

    def compare_exports(self, one: str, other: str, /) -> commands.ExportComparison: ...

    def list_run(self, run_dir: Path, /) -> commands.RunListing: ...

    def set_pinned(self, run_dir: Path, step: int, pinned: bool, /) -> None: ...

    def export(self, run_dir: Path, checkpoint: str | int, to: Path, /, *, emit: Emit) -> Export: ...

    def export_several(
        self, run_dir: Path, request: ExportRequest, /, *, emit: Emit, control: Control
    ) -> tuple[Export, ...]: ...

    def preview(self, run_dir: Path, request: ExportRequest, /, *, emit: Emit) -> Preview: ...

    def compare_answers(
        self, one: str, other: str, run_dir: Path | None, /, *, trusted: bool, emit: Emit, control: Control
    ) -> AnswerComparison: ...

    def describe_export(self, path: Path, /) -> Export: ...

    def inspect(self, export: Path, tags: Sequence[str] | None = None, /) -> SavedModelInfo: ...

    def explain(self, target: Path, name: str, emit: Emit, /) -> Explanation: ...

    def names(self, target: Path, emit: Emit, /) -> tuple[tuple[str, ...], ...]: ...

    def problem_report(self, run_dir: Path | None, /) -> Mapping[str, str]: ...

    def write_report(self, texts: Mapping[str, str], file: str, /) -> Path: ...

    def why(self, run_dir: Path, question: Question, name: str, /) -> Answer: ...

    def snippets(self, target: Path, signature: str, checkpoint: int | None, /) -> Mapping[Kind, str]: ...

    def measure_run(self, url: str, /) -> commands.RemoteSize: ...

    def data_statistics(
        self, sources: Sequence[str | Path], emit: Emit, control: Control, /, *, csv: CsvFormat | None = None
    ) -> tuple[DataStatistics, ...]: ...

    def plan_experiment(
        self,
        files: Sequence[str | Path],
        label: str,
        emit: Emit,
        control: Control,
        /,
        *,
        csv: CsvFormat | None = None,
    ) -> ExperimentPlan: ...

    def write_experiment(self, plan: ExperimentPlan, target: Path, /) -> Path: ...

    def download_run(self, url: str, to: Path, emit: Emit, control: Control, /) -> Path | None: ...

    def ask_served(
        self,
        server: str,
        info: SavedModelInfo,
        signature: str,
        inputs: Mapping[str, object],
        /,
        *,
        control: Control,
    ) -> ServedOutputs: ...

    def served_model(self, server: str, /, *, control: Control) -> commands.ServedModel: ...

    def serve(self, request: commands.ServeRequest, tell: Tell, log: Log, control: Control, /) -> ServerState: ...

    def open_predictor(self, export: Path, emit: Emit, control: Control, /) -> LoadedModel: ...

    def open_confined(self, export: Path, emit: Emit, control: Control, /) -> LoadedModel: ...


class _Commands:
    """core.commands itself, imported when the first of its functions is asked for, to show the window sooner."""

    def __getattr__(self, name: str) -> object:
        from core import commands

        return getattr(commands, name)


if TYPE_CHECKING:
    _fits: Backend = commands  # every function that is asked of it, with these arguments


def commands_backend() -> Backend:
    """The Backend of the real program."""
    return cast(Backend, _Commands())
