"""What the program can do, one function each. The window and the command line both call these.

TensorFlow is imported when a function that needs it is called, so importing this package is cheap. Each function
blocks its calling thread; run it in a worker. What the user can mend is raised as a WorkbenchError.
"""

from core.commands.adapting import AdaptedScript, adapt_script
from core.commands.branches import branch
from core.commands.evaluations import evaluate
from core.commands.experiments import describe_experiment, experiment_file, nothing, samples, save_choices
from core.commands.exports import export, export_several, list_run, preview, set_pinned
from core.commands.predict.batches import predict_file
from core.commands.predict.comparisons import compare_answers
from core.commands.predict.inputs import GivenInput
from core.commands.predict.predictions import ask_cases, open_models, open_predictor, predict, write_case_warmup
from core.commands.predict.variations import Variation, VariedRange, compare_input, vary_input
from core.commands.reading import compare_exports, contents, describe_export, inspect, operations, pipelines
from core.commands.records import (
    EvaluationResult,
    ExperimentInfo,
    ExportComparison,
    RunListing,
    Sample,
    TrainingResult,
)
from core.commands.remote import download_run, measure_run, readable_run
from core.commands.runs import (
    control_run,
    delete_checkpoints,
    delete_export,
    delete_run,
    deleted_runs,
    empty_trash,
    list_trash,
    note_checkpoint,
    note_export,
    replay,
    trashed_at,
    undelete,
)
from core.commands.training import train
from core.serving.export.export_request import ExportRequest

__all__ = [
    "AdaptedScript",
    "EvaluationResult",
    "ExperimentInfo",
    "ExportComparison",
    "ExportRequest",
    "RunListing",
    "GivenInput",
    "Sample",
    "TrainingResult",
    "adapt_script",
    "Variation",
    "VariedRange",
    "ask_cases",
    "branch",
    "compare_answers",
    "compare_exports",
    "compare_input",
    "contents",
    "control_run",
    "delete_checkpoints",
    "delete_export",
    "delete_run",
    "deleted_runs",
    "describe_experiment",
    "describe_export",
    "download_run",
    "empty_trash",
    "evaluate",
    "experiment_file",
    "export",
    "export_several",
    "inspect",
    "list_run",
    "list_trash",
    "measure_run",
    "note_checkpoint",
    "note_export",
    "nothing",
    "open_models",
    "open_predictor",
    "operations",
    "pipelines",
    "predict",
    "predict_file",
    "preview",
    "readable_run",
    "replay",
    "samples",
    "save_choices",
    "set_pinned",
    "train",
    "trashed_at",
    "undelete",
    "write_case_warmup",
    "vary_input",
]
