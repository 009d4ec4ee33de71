"""Backend: what the pages ask of core, as one thing handed to them, so that tests can hand them another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from core.jobs import Control, Emit

if TYPE_CHECKING:
    from core import commands
    from core.commands.evaluations import Which
    from core.runs.control_files import RequestName
    from core.runs.exports import Export
    from core.runs.trash import Trashed
    from core.serving.answer_difference import AnswerComparison
    from core.serving.export_options import ExportOptions
    from core.serving.ops import Operations
    from core.serving.pipelines import Pipelines
    from core.serving.predictor import Predictor
    from core.serving.signature_names import Preview
    from core.serving.signatures import SavedModelInfo
    from core.training.contents import VariableInfo


class Backend(Protocol):
    """The functions of core.commands that the window uses; see there for what each does and raises.

    Those that take `emit` may load TensorFlow and run the user's code: call them in a job. The others read small
    files.
    """

    def samples(self) -> tuple[commands.Sample, ...]: ...

    def describe_experiment(self, source: str | Path, emit: Emit) -> commands.ExperimentInfo: ...

    def train(
        self,
        source: str | Path | None,
        run_dir: Path,
        params: Mapping[str, Any],
        settings: Mapping[str, Any],
        emit: Emit,
        control: Control,
    ) -> commands.TrainingResult: ...

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
    ) -> commands.TrainingResult: ...

    def evaluate(
        self, run_dir: Path, which: Which, emit: Emit, control: Control
    ) -> tuple[commands.EvaluationResult, ...]: ...

    def control_run(self, run_dir: Path, request: RequestName, steps: int) -> None: ...

    def delete_checkpoints(self, run_dir: Path, steps: Sequence[int]) -> Trashed: ...

    def delete_export(self, export: Path) -> Trashed: ...

    def undelete(self, trashed: Trashed) -> None: ...

    def list_trash(self, run_dir: Path) -> tuple[Trashed, ...]: ...

    def empty_trash(self, run_dir: Path) -> int: ...

    def note_checkpoint(self, run_dir: Path, step: int, text: str) -> None: ...

    def note_export(self, export: Path, text: str) -> None: ...

    def contents(self, run_dir: Path, step: int, other: int | None, emit: Emit) -> tuple[VariableInfo, ...]: ...

    def operations(self, export: Path) -> Operations: ...

    def pipelines(self, run_dir: Path, emit: Emit) -> Pipelines: ...

    def compare_exports(self, one: str, other: str) -> commands.ExportComparison: ...

    def list_run(self, run_dir: Path) -> commands.RunListing: ...

    def set_pinned(self, run_dir: Path, step: int, pinned: bool) -> None: ...

    def export(self, run_dir: Path, checkpoint: str | int, to: Path, *, emit: Emit) -> Export: ...

    def export_several(
        self,
        run_dir: Path,
        checkpoints: Sequence[str | int],
        to: Path,
        receivers: tuple[str, ...],
        default: str,
        options: ExportOptions,
        control: Control,
        *,
        emit: Emit,
    ) -> tuple[Export, ...]: ...

    def preview(
        self, run_dir: Path, receivers: tuple[str, ...], default: str, batch_size: int | None, *, emit: Emit
    ) -> Preview: ...

    def compare_answers(
        self, one: str, other: str, run_dir: Path | None, trusted: bool, emit: Emit, control: Control
    ) -> AnswerComparison: ...

    def read_export(self, path: Path) -> Export: ...

    def inspect(self, export: Path, tags: Sequence[str] | None = None) -> SavedModelInfo: ...

    def open_predictor(self, export: Path, emit: Emit) -> Predictor: ...


class CommandsBackend:
    """The Backend of the real program. core.commands is imported at the first call, to show the window sooner."""

    def samples(self) -> tuple[commands.Sample, ...]:
        from core import commands

        return commands.samples()

    def describe_experiment(self, source: str | Path, emit: Emit) -> commands.ExperimentInfo:
        from core import commands

        return commands.describe_experiment(source, emit)

    def train(
        self,
        source: str | Path | None,
        run_dir: Path,
        params: Mapping[str, Any],
        settings: Mapping[str, Any],
        emit: Emit,
        control: Control,
    ) -> commands.TrainingResult:
        from core import commands

        return commands.train(source, run_dir, params, settings, emit, control)

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
        from core import commands

        return commands.branch(run_dir, checkpoint, to, params, settings, emit, control, keep_step)

    def evaluate(
        self, run_dir: Path, which: Which, emit: Emit, control: Control
    ) -> tuple[commands.EvaluationResult, ...]:
        from core import commands

        return commands.evaluate(run_dir, which, emit, control)

    def control_run(self, run_dir: Path, request: RequestName, steps: int) -> None:
        from core import commands

        commands.control_run(run_dir, request, steps)

    def delete_checkpoints(self, run_dir: Path, steps: Sequence[int]) -> Trashed:
        from core import commands

        return commands.delete_checkpoints(run_dir, steps)

    def delete_export(self, export: Path) -> Trashed:
        from core import commands

        return commands.delete_export(export)

    def contents(self, run_dir: Path, step: int, other: int | None, emit: Emit) -> tuple[VariableInfo, ...]:
        from core import commands

        return commands.contents(run_dir, step, other, emit)

    def operations(self, export: Path) -> Operations:
        from core import commands

        return commands.operations(export)

    def pipelines(self, run_dir: Path, emit: Emit) -> Pipelines:
        from core import commands

        return commands.pipelines(run_dir, emit)

    def compare_exports(self, one: str, other: str) -> commands.ExportComparison:
        from core import commands

        return commands.compare_exports(one, other)

    def undelete(self, trashed: Trashed) -> None:
        from core import commands

        commands.undelete(trashed)

    def list_trash(self, run_dir: Path) -> tuple[Trashed, ...]:
        from core import commands

        return commands.list_trash(run_dir)

    def empty_trash(self, run_dir: Path) -> int:
        from core import commands

        return commands.empty_trash(run_dir)

    def note_checkpoint(self, run_dir: Path, step: int, text: str) -> None:
        from core import commands

        commands.note_checkpoint(run_dir, step, text)

    def note_export(self, export: Path, text: str) -> None:
        from core import commands

        commands.note_export(export, text)

    def list_run(self, run_dir: Path) -> commands.RunListing:
        from core import commands

        return commands.list_run(run_dir)

    def set_pinned(self, run_dir: Path, step: int, pinned: bool) -> None:
        from core import commands

        commands.set_pinned(run_dir, step, pinned)

    def export(self, run_dir: Path, checkpoint: str | int, to: Path, *, emit: Emit) -> Export:
        from core import commands

        return commands.export(run_dir, checkpoint, to, emit=emit)

    def export_several(
        self,
        run_dir: Path,
        checkpoints: Sequence[str | int],
        to: Path,
        receivers: tuple[str, ...],
        default: str,
        options: ExportOptions,
        control: Control,
        *,
        emit: Emit,
    ) -> tuple[Export, ...]:
        from core import commands

        return commands.export_several(run_dir, checkpoints, to, receivers, default, emit, options, control)

    def preview(
        self, run_dir: Path, receivers: tuple[str, ...], default: str, batch_size: int | None, *, emit: Emit
    ) -> Preview:
        from core import commands

        return commands.preview(run_dir, receivers, default, batch_size, emit)

    def compare_answers(
        self, one: str, other: str, run_dir: Path | None, trusted: bool, emit: Emit, control: Control
    ) -> AnswerComparison:
        from core import commands

        return commands.compare_answers(one, other, run_dir, trusted=trusted, emit=emit, control=control)

    def read_export(self, path: Path) -> Export:
        from core import commands

        return commands.describe_export(path)

    def inspect(self, export: Path, tags: Sequence[str] | None = None) -> SavedModelInfo:
        from core import commands

        return commands.inspect(export, tags)

    def open_predictor(self, export: Path, emit: Emit) -> Predictor:
        from core import commands

        return commands.open_predictor(export, emit)
