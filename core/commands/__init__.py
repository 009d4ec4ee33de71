"""What the program can do, one function each. The window and the command line both call these.

TensorFlow is imported when a function that needs it is called, so importing this package is cheap. Each function
blocks its calling thread; run it in a worker. What the user can mend is raised as a WorkbenchError.
"""

from core.commands.experiments import describe_experiment, experiment_file, nothing, samples
from core.commands.exports import export, inspect, list_run, set_pinned
from core.commands.predictions import ask_cases, open_predictor, predict
from core.commands.records import ExperimentInfo, RunListing, Sample, TrainingResult
from core.commands.training import train

__all__ = [
    "ExperimentInfo",
    "RunListing",
    "Sample",
    "TrainingResult",
    "ask_cases",
    "describe_experiment",
    "experiment_file",
    "export",
    "inspect",
    "list_run",
    "nothing",
    "open_predictor",
    "predict",
    "samples",
    "set_pinned",
    "train",
]
