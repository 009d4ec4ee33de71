"""What the window is made of without its looks; each page is handed the parts that it uses."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from gui.state.backend import Backend
from gui.state.code_trust import CodeTrust
from gui.state.evaluation import EvaluationJob
from gui.state.loading import ExperimentLoader
from gui.state.run_files import RunFiles
from gui.state.run_follower import RunFollower
from gui.state.training import TrainingJob
from gui.state.training_queue import TrainingQueue
from gui.state.window_state import StateHolder


@dataclass(frozen=True, slots=True)
class WindowParts:
    """GUI thread."""

    backend: Backend
    holder: StateHolder
    runs: RunFollower
    training: TrainingJob
    evaluation: EvaluationJob
    loader: ExperimentLoader
    files: RunFiles
    trust: CodeTrust
    queue: TrainingQueue

    def end(self) -> None:
        """Stop everything and wait for it; training saves a checkpoint first."""
        self.training.end()
        self.evaluation.end()
        self.loader.end()
        self.runs.end()


def make_parts(workspace: Path, backend: Backend, trust: CodeTrust, parent: QObject | None = None) -> WindowParts:
    """Nothing runs yet: `runs.start` begins to read the disk."""
    holder = StateHolder(workspace, parent)
    runs = RunFollower(holder, parent)
    training = TrainingJob(backend, holder, runs, trust, parent)
    return WindowParts(
        backend,
        holder,
        runs,
        training,
        EvaluationJob(backend, holder, runs, trust, parent),
        ExperimentLoader(backend, holder, runs, parent),
        RunFiles(backend, holder, runs, parent),
        trust,
        TrainingQueue(training, holder, parent),
    )
