"""A plan as the text of an experiment file."""

from __future__ import annotations

import textwrap
from pathlib import Path

from core.number_text import THIN
from core.statistics.words import number_text
from core.wizard import model_text, schema_text, source_text
from core.wizard.code import WIDTH, identifier, inside_docstring, literal
from core.wizard.plan import ExperimentPlan

_TASKS = {"binary": "one of two classes", "classes": "one of several classes", "regression": "a number"}
_MODELS = {
    "linear": "a linear model",
    "deep": "a network of hidden layers",
    "wide and deep": "a wide and deep model",
    "cnn": "a convolutional network",
    "rnn": "a recurrent network",
}
_MOST_STEPS, _LEAST_STEPS, _PASSES = 20_000, 1000, 20


def experiment_text(plan: ExperimentPlan, target: Path) -> str:
    """The whole file, for that place: paths to the data are relative to it."""
    name = identifier(target.stem)
    parts = [_docstring(plan, name), _imports(plan), *schema_text.constants(plan), schema_text.schema(plan)]
    functions = [schema_text.preprocess(plan), model_text.model(plan)]
    parts_text = "\n\n".join(parts)
    functions_text = "\n\n\n".join(part for part in functions if part)
    data = source_text.data(plan, target.parent)
    return f"{parts_text}\n\n\n{functions_text}\n\n\n{data}\n\n{_experiment(plan, name)}\n"


def _docstring(plan: ExperimentPlan, name: str) -> str:
    label = plan.label
    assert label is not None
    title = name.replace("_", " ").capitalize()
    files = ", ".join(file.name for file in plan.files[:3]) + (", ..." if len(plan.files) > 3 else "")
    rows = number_text(plan.data.rows).replace(THIN, " ")
    text = (
        f"Predicts {label.name}, {_TASKS[plan.task]}, from {len(plan.features)} features by {_MODELS[plan.model]}. "
        f"Written from {files}, {rows} records. The file is yours: change what you like, the comments say what "
        "each part does."
    )
    lines = inside_docstring(text)
    return f'"""{title}: what is {inside_docstring(label.name)}?\n\n{textwrap.fill(lines, WIDTH)}\n"""'


def _imports(plan: ExperimentPlan) -> str:
    source = "Csv" if plan.is_csv else "TFRecords"
    split = ["Where"] if plan.split is not None and not plan.eval_files else []
    names = ", ".join(sorted(["Data", "Experiment", "Feature", "FeatureSchema", source, *split]))
    lines = ["import tensorflow as tf", "", f"from core.experiment import {names}"]
    return "\n".join(["import math", "", *lines] if schema_text.has_gaps(plan) else lines)


def _experiment(plan: ExperimentPlan, name: str) -> str:
    head, what = model_text.head(plan)
    params = model_text.params(plan)
    steps = steps_of(plan)
    prepared = ["    preprocess=preprocess,"] if schema_text.preprocess(plan) else []
    return "\n".join(
        [
            "experiment = Experiment(",
            f"    name={literal(name)},",
            f"    title={literal(name.replace('_', ' ').capitalize())},",
            "    schema=schema,",
            "    data=data,",
            *prepared,
            "    build_fn=build_fn,",
            model_text.explained(f"The head makes loss, metrics and predictions of the logits. {what}"),
            f"    head={head},",
            model_text.explained("Hyperparameters: fields in the window, --param NAME=VALUE on the command line."),
            "    params={",
            *(f"        {literal(key)}: {value}," for key, (value, _) in params.items()),
            "    },",
            "    param_help={",
            *(f"        {literal(key)}: {literal(help)}," for key, (_, help) in params.items()),
            "    },",
            model_text.explained(
                "How to run it unless somebody says otherwise: up to so many steps, evaluated and saved every so "
                "many, ended early when the loss on the evaluation data has not improved so many times."
            ),
            f'    settings={{"max_steps": {steps}, "checkpoint_every": {steps // 20}, "metric": "loss", '
            '"patience": 5},',
            ")",
        ]
    )


def steps_of(plan: ExperimentPlan) -> int:
    """Steps for some passes through the data in batches of 32, within bounds; a multiple of 100."""
    wanted = plan.data.rows * _PASSES // 32
    return max(_LEAST_STEPS, min(_MOST_STEPS, wanted // 100 * 100))
