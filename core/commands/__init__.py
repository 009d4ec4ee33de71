"""What the program can do, one function each. The window and the command line both call these.

TensorFlow is imported when a function that needs it is called, so importing this package is cheap. Each function
blocks its calling thread; run it in a worker. What the user can mend is raised as a WorkbenchError.
"""

from core.commands.batches import predict_file
from core.commands.evaluations import evaluate
from core.commands.experiments import describe_experiment, experiment_file, nothing, samples
from core.commands.exports import compare_exports, contents, export, inspect, list_run, operations, set_pinned
from core.commands.predictions import ask_cases, open_predictor, predict, write_case_warmup
from core.commands.records import (
    EvaluationResult,
    ExperimentInfo,
    ExportComparison,
    RunListing,
    Sample,
    TrainingResult,
)
from core.commands.runs import control_run, delete_checkpoints, delete_export, delete_run, replay, undelete
from core.commands.training import branch, train

__all__ = [
    "EvaluationResult",
    "ExperimentInfo",
    "ExportComparison",
    "RunListing",
    "Sample",
    "TrainingResult",
    "ask_cases",
    "branch",
    "compare_exports",
    "contents",
    "control_run",
    "delete_checkpoints",
    "delete_export",
    "delete_run",
    "describe_experiment",
    "evaluate",
    "experiment_file",
    "export",
    "inspect",
    "list_run",
    "nothing",
    "open_predictor",
    "operations",
    "predict",
    "predict_file",
    "replay",
    "samples",
    "set_pinned",
    "train",
    "undelete",
    "write_case_warmup",
]
