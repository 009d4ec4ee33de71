"""A model in the user's own code: load it, ask it, train on, and its receivers written by hand. No TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from typing_extensions import assert_never

from core.errors import RequestError
from core.experiment.schema import FeatureSchema
from core.serving.names.source_lines import SourceFile, function_node, keyword_of
from core.serving.saved_model.signatures import SavedModelInfo, TensorSpec
from core.serving.snippets.cli import saved_model_cli
from core.serving.snippets.python import grpc_python, python, python_example
from core.serving.snippets.receiver_code import (
    PreprocessCall,
    parsing_receiver_code,
    raw_receiver_code,
    receiver_code,
)
from core.serving.snippets.request import PredictRequest, request_of
from core.serving.snippets.rest import rest_rows
from core.serving.snippets.sample_inputs import sample_inputs
from core.words import mark, worded

Kind = Literal[
    "predict", "example", "resume", "warm-start", "curl", "grpc", "saved_model_cli", "receiver", "raw-receiver",
    "parsing-receiver",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
TITLES: Mapping[Kind, str] = {
    "predict": mark("Load and predict"),
    "example": mark("Predict an Example"),
    "resume": mark("Resume"),
    "warm-start": mark("Warm start"),
    "curl": "curl",
    "grpc": "gRPC",
    "saved_model_cli": "saved_model_cli",
    "receiver": mark("The receiver by hand"),
    "raw-receiver": mark("Raw receiver"),
    "parsing-receiver": mark("Parsing receiver"),
}
HELP: Mapping[Kind, str] = {
    "predict": mark("Load the export with TensorFlow and call a signature. No Workbench is needed."),
    "example": mark("Build a tf.train.Example value by value, and ask the export with it. No Workbench is needed."),
    "resume": mark("Train this run on from its newest checkpoint."),
    "warm-start": mark("Begin a new run with the weights of this checkpoint."),
    "curl": mark("Ask TensorFlow Serving over REST."),
    "grpc": mark("Ask TensorFlow Serving over gRPC."),
    "saved_model_cli": mark("Ask the export with the tool that comes with TensorFlow."),
    "receiver": mark("A serving_input_receiver_fn that does what the dense receiver of this model does."),
    "raw-receiver": mark("build_raw_serving_input_receiver_fn for the features this model's model_fn reads."),
    "parsing-receiver": mark("build_parsing_serving_input_receiver_fn for the Examples this model is trained on."),
}
_PROGRAM = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class UsedModel:
    """What code is written from. `info` is None without an export, `run` and `checkpoint` are "" if not here.

    `checkpoint` is a prefix, `step` its step, `max_steps` what the run was to be trained to. `source` is the code
    that ran.
    """

    info: SavedModelInfo | None = None
    schema: FeatureSchema | None = None
    run: str = ""
    checkpoint: str = ""
    step: int | None = None
    max_steps: int | None = None
    source: SourceFile | None = None


def code_for(model: UsedModel, kind: Kind, signature: str = "") -> str:
    """Python, or a command, that runs as it is pasted. RequestError "kind" says why there is none for this model.

    `signature`: the one to ask, "" for the dense one or else the default.
    """
    match kind:
        case "predict":
            return python(_request(model, signature, dense=True))
        case "example":
            return python_example(_request(model, signature, dense=False))
        case "curl":
            return rest_rows(_request(model, signature, dense=True))
        case "grpc":
            return grpc_python(_request(model, signature, dense=True))
        case "saved_model_cli":
            return saved_model_cli(_request(model, signature, dense=True))
        case "resume":
            return _resume(model)
        case "warm-start":
            return _warm_start(model)
        case "receiver":
            return receiver_code(_schema(model), _preprocess(model), _export_line(model))
        case "parsing-receiver":
            return parsing_receiver_code(_schema(model), _preprocess(model), _export_line(model))
        case "raw-receiver":
            return _raw(model)
        case _:
            assert_never(kind)


def kinds_for(model: UsedModel) -> tuple[Kind, ...]:
    """What there is code for."""
    found = []
    for kind in KINDS:
        try:
            code_for(model, kind)
        except RequestError:
            continue
        found.append(kind)
    return tuple(found)


def _request(model: UsedModel, signature: str, *, dense: bool) -> PredictRequest:
    info = model.info
    if info is None:
        raise RequestError("kind", worded("There is no export yet. Export a checkpoint first."))
    name = signature or _signature_for(info, dense=dense)
    return request_of(info, name, sample_inputs(info, name))


def _signature_for(info: SavedModelInfo, *, dense: bool) -> str:
    fitting = [name for name, item in info.signatures.items() if (item.example_features is None) == dense]
    if not dense and not fitting:
        raise RequestError("kind", f"{worded('No signature of this export takes Examples.')} {info.offer}")
    named = [name for name in fitting if name == info.receiver_of(name)]  # called as its receiver is
    names = [*(named if dense else []), *fitting, *info.signatures]
    if not names:
        raise RequestError("kind", info.offer)
    return names[0]


def _schema(model: UsedModel) -> FeatureSchema:
    if model.schema is None:
        raise RequestError(
            "kind", worded("The features of this model are not known here: it was not made by the Workbench.")
        )
    return model.schema


def _preprocess(model: UsedModel) -> PreprocessCall:
    """How code calls the experiment's preprocess, from the file that ran."""
    has_one = model.info is not None and "preprocessed" in model.info.receivers
    given = keyword_of(model.source, "preprocess") if model.source is not None else None
    if given is None and not has_one:
        return PreprocessCall()
    if model.source is None or given is None:
        raise RequestError(
            "kind",
            worded(
                "The experiment's file is not here, and its preprocess is a part of the receiver. Open the run."
            ),
        )
    defined = function_node(model.source, given.code)
    arguments = [item.arg for item in (*defined.args.args, *defined.args.kwonlyargs)] if defined is not None else []
    training = ", training=False" if "training" in arguments else ""
    file = model.source.file
    setup = (
        f"sys.path.insert(0, {str(file.parent)!r})  # modules beside the experiment",
        *_program_path(),
        f"experiment = runpy.run_path({str(file)!r})['experiment']",
    )
    return PreprocessCall(f"experiment.preprocess(features{training})", ("import runpy", "import sys"), setup)


def _raw(model: UsedModel) -> str:
    """For what model_fn reads: behind preprocess, where there is one."""
    schema, info = _schema(model), model.info
    if model.schema is not None and model.schema.layout is not None:
        raise RequestError(
            "kind", worded("build_raw_serving_input_receiver_fn makes a dict, and the model takes no dict.")
        )
    if info is not None and "preprocessed" in info.signatures:
        inputs = info.signatures["preprocessed"].inputs
        _check_fixed([spec.alias for spec in inputs if f"{spec.alias}_length" in {item.alias for item in inputs}])
        note = (
            "# A raw receiver does no preprocess: a client sends what preprocess returns. For raw features, take\n"
            "# the receiver written by hand.\n"
        )
        return raw_receiver_code(inputs, note, _export_line(model))
    if _preprocess(model).call:
        raise RequestError("kind", worded("What preprocess returns is not known yet. Export a checkpoint first."))
    _check_fixed([feature.name for feature in schema.features if feature.is_ragged])
    specs = [
        TensorSpec(item.name, item.model_dtype or item.dtype, (None, *item.shape), "") for item in schema.features
    ]
    return raw_receiver_code(specs, "", _export_line(model))


def _check_fixed(ragged: Sequence[str]) -> None:
    if ragged:
        raise RequestError(
            "kind",
            worded(
                "build_raw_serving_input_receiver_fn hands tensors on as they are, and {name} is of variable "
                "length. Take the receiver by hand.",
                name=ragged[0],
            ),
        )


def _export_line(model: UsedModel) -> str:
    checkpoint = f", checkpoint_path={model.checkpoint!r}" if model.checkpoint else ""
    return f'\n\n# estimator.export_saved_model("exports", serving_input_receiver_fn{checkpoint})\n'


def _resume(model: UsedModel) -> str:
    if not model.run:
        raise RequestError(
            "kind", worded("The run is not here, so it cannot be resumed: an export holds no optimizer.")
        )
    more = f"{{'max_steps': {_more_steps(model)}}}"
    return f"""{_workbench()}
result = commands.train(None, {model.run!r}, settings={more})
print(result.message)
"""


def _warm_start(model: UsedModel) -> str:
    if not model.checkpoint or not model.run:
        raise RequestError("kind", worded("The checkpoint is not here, and training cannot start from an export."))
    new = f"{model.run}-warm"
    return f"""import tensorflow as tf

# What the checkpoint has:
for name, shape in tf.train.list_variables({model.checkpoint!r}):
    print(name, shape)

# In a script of your own, give this to your Estimator as warm_start_from:
warm_start = tf.estimator.WarmStartSettings({model.checkpoint!r}, vars_to_warm_start=".*")

# With the Workbench, which matches variables by name and shape:
{_workbench()}
result = commands.branch({model.run!r}, {model.step!r}, {new!r})
print(result.message)
"""


def _more_steps(model: UsedModel) -> int:
    """Half as many again: a run that has ended needs more than it had."""
    done = max(model.step or 0, model.max_steps or 0)
    return done + max(1, done // 2)


def _program_path() -> tuple[str, ...]:
    """A line that says where the program is; none where it is installed."""
    return () if "site-packages" in _PROGRAM.parts else (f"sys.path.insert(0, {str(_PROGRAM)!r})  # the Workbench",)


def _workbench() -> str:
    """Lines that import the commands."""
    path = _program_path()
    return "\n".join([*(("import sys", "", *path) if path else ()), "from core import commands", ""])
