"""What the program can do, one function each. The window and the command line both call these.

A function's module is imported when the function is first asked for, and TensorFlow when one that needs it is
called, so importing this package is cheap. Each function blocks its calling thread; run it in a worker. What the
user can mend is raised as a WorkbenchError.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.commands.adapting import AdaptedScript, adapt_script
    from core.commands.evaluating.analyses import Analysis, Subject, kept_analysis
    from core.commands.evaluating.analysing import analyse
    from core.commands.evaluating.evaluations import evaluate
    from core.commands.evaluating.following import follow
    from core.commands.experiment_files import experiment_file, samples
    from core.commands.experiments import (
        choose,
        choose_schema,
        describe_experiment,
        load_tensorflow,
        save_choices,
    )
    from core.commands.explaining import explain, names
    from core.commands.exports import export, export_several, preview, set_pinned
    from core.commands.from_data import new_experiment, plan_experiment
    from core.commands.listing import list_run
    from core.commands.predicting.batches import predict_file, predict_rows
    from core.commands.predicting.cases import ask_cases, write_case_warmup
    from core.commands.predicting.comparisons import compare_answers
    from core.commands.predicting.inputs import GivenInput
    from core.commands.predicting.predictions import open_confined, open_models, open_predictor, predict
    from core.commands.predicting.served import ServedPrediction, ask_served, predict_served, served_model
    from core.commands.predicting.serving import OpenToNetworkError, ServeRequest, serve, serving_config
    from core.commands.predicting.variations import Variation, VariedRange, compare_input, vary_input
    from core.commands.questions.asking import why, why_all
    from core.commands.questions.reporting import problem_report, write_report
    from core.commands.reading import compare_exports, contents, describe_export, inspect, operations, pipelines
    from core.commands.records import (
        EvaluationResult,
        ExperimentInfo,
        ExportComparison,
        RunListing,
        Sample,
        TrainingResult,
    )
    from core.commands.remote import download_run, measure_run, mirror_of, readable_run
    from core.commands.runs import (
        control_here,
        control_run,
        delete_checkpoints,
        delete_export,
        delete_run,
        deleted_runs,
        empty_trash,
        label_run,
        list_trash,
        note_checkpoint,
        note_export,
        replay,
        trashed_at,
        undelete,
    )
    from core.commands.starting.branches import branch
    from core.commands.starting.warm_starts import match_warm_start
    from core.commands.statistics import data_statistics, digest
    from core.commands.training import train
    from core.commands.using import snippet, snippets
    from core.jobs import nothing
    from core.runs.catalogue.curves_csv import write_curves_csv
    from core.runs.remote.download import RemoteSize
    from core.runs.remote.mirrors import bytes_of_mirrors, remove_mirrors
    from core.runs.scratch import scratch_folder, sweep_scratch
    from core.serving.export.export_request import ExportRequest
    from core.serving.predict.case_files import load_cases, save_case
    from core.serving.predict.rows.batch_files import write_answers
    from core.serving.server.client import ServedModel
    from core.wizard.writing import write_experiment

__all__ = [
    "AdaptedScript",
    "Analysis",
    "EvaluationResult",
    "ExperimentInfo",
    "ExportComparison",
    "ExportRequest",
    "RunListing",
    "GivenInput",
    "OpenToNetworkError",
    "RemoteSize",
    "Sample",
    "ServeRequest",
    "ServedModel",
    "ServedPrediction",
    "Subject",
    "TrainingResult",
    "adapt_script",
    "analyse",
    "Variation",
    "VariedRange",
    "ask_cases",
    "ask_served",
    "branch",
    "bytes_of_mirrors",
    "choose",
    "choose_schema",
    "compare_answers",
    "compare_exports",
    "compare_input",
    "contents",
    "control_here",
    "control_run",
    "data_statistics",
    "delete_checkpoints",
    "delete_export",
    "delete_run",
    "deleted_runs",
    "describe_experiment",
    "describe_export",
    "digest",
    "download_run",
    "empty_trash",
    "evaluate",
    "experiment_file",
    "explain",
    "export",
    "export_several",
    "follow",
    "inspect",
    "kept_analysis",
    "label_run",
    "list_run",
    "list_trash",
    "load_cases",
    "load_tensorflow",
    "measure_run",
    "match_warm_start",
    "mirror_of",
    "new_experiment",
    "names",
    "note_checkpoint",
    "note_export",
    "nothing",
    "open_confined",
    "open_models",
    "open_predictor",
    "operations",
    "pipelines",
    "plan_experiment",
    "predict",
    "predict_file",
    "predict_rows",
    "predict_served",
    "preview",
    "readable_run",
    "remove_mirrors",
    "replay",
    "samples",
    "save_case",
    "save_choices",
    "scratch_folder",
    "serve",
    "served_model",
    "serving_config",
    "set_pinned",
    "snippet",
    "snippets",
    "sweep_scratch",
    "train",
    "trashed_at",
    "undelete",
    "write_answers",
    "write_case_warmup",
    "write_curves_csv",
    "vary_input",
    "problem_report",
    "why",
    "why_all",
    "write_report",
    "write_experiment",
]

_HOMES = {
    "core.commands.adapting": (
        "AdaptedScript",
        "adapt_script",
    ),
    "core.commands.evaluating.analyses": ("Analysis", "Subject", "kept_analysis"),
    "core.commands.evaluating.analysing": ("analyse",),
    "core.commands.evaluating.evaluations": ("evaluate",),
    "core.commands.experiment_files": ("experiment_file", "samples"),
    "core.commands.experiments": (
        "describe_experiment",
        "load_tensorflow",
        "choose",
        "choose_schema",
        "save_choices",
    ),
    "core.commands.explaining": (
        "explain",
        "names",
    ),
    "core.commands.exports": (
        "export",
        "export_several",
        "preview",
        "set_pinned",
    ),
    "core.commands.evaluating.following": ("follow",),
    "core.commands.listing": ("list_run",),
    "core.commands.from_data": ("new_experiment", "plan_experiment"),
    "core.commands.predicting.batches": (
        "predict_file",
        "predict_rows",
    ),
    "core.commands.predicting.cases": (
        "ask_cases",
        "write_case_warmup",
    ),
    "core.commands.predicting.comparisons": ("compare_answers",),
    "core.commands.predicting.inputs": ("GivenInput",),
    "core.commands.predicting.predictions": (
        "open_confined",
        "open_models",
        "open_predictor",
        "predict",
    ),
    "core.commands.predicting.served": (
        "ServedPrediction",
        "ask_served",
        "predict_served",
        "served_model",
    ),
    "core.commands.predicting.variations": (
        "Variation",
        "VariedRange",
        "compare_input",
        "vary_input",
    ),
    "core.commands.reading": (
        "compare_exports",
        "contents",
        "describe_export",
        "inspect",
        "operations",
        "pipelines",
    ),
    "core.commands.records": (
        "EvaluationResult",
        "ExperimentInfo",
        "ExportComparison",
        "RunListing",
        "Sample",
        "TrainingResult",
    ),
    "core.commands.remote": (
        "download_run",
        "measure_run",
        "mirror_of",
        "readable_run",
    ),
    "core.commands.runs": (
        "control_here",
        "control_run",
        "delete_checkpoints",
        "delete_export",
        "delete_run",
        "deleted_runs",
        "empty_trash",
        "label_run",
        "list_trash",
        "note_checkpoint",
        "note_export",
        "replay",
        "trashed_at",
        "undelete",
    ),
    "core.commands.predicting.serving": (
        "OpenToNetworkError",
        "ServeRequest",
        "serve",
        "serving_config",
    ),
    "core.commands.starting.branches": ("branch",),
    "core.commands.starting.warm_starts": ("match_warm_start",),
    "core.commands.statistics": ("data_statistics", "digest"),
    "core.commands.questions.reporting": (
        "problem_report",
        "write_report",
    ),
    "core.commands.training": ("train",),
    "core.commands.using": (
        "snippet",
        "snippets",
    ),
    "core.commands.questions.asking": (
        "why",
        "why_all",
    ),
    "core.jobs": ("nothing",),
    "core.runs.catalogue.curves_csv": ("write_curves_csv",),
    "core.runs.remote.download": ("RemoteSize",),
    "core.runs.remote.mirrors": (
        "bytes_of_mirrors",
        "remove_mirrors",
    ),
    "core.runs.scratch": ("scratch_folder", "sweep_scratch"),
    "core.serving.export.export_request": ("ExportRequest",),
    "core.serving.predict.case_files": (
        "load_cases",
        "save_case",
    ),
    "core.serving.predict.rows.batch_files": ("write_answers",),
    "core.serving.server.client": ("ServedModel",),
    "core.wizard.writing": ("write_experiment",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Return a function or record of this package, its module imported now if it was not yet."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(_HOME_OF[name]), name)
    return found
