"""Builds the three graphs of an experiment, each in a tf.Graph of its own, and counts what is in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.errors import WorkbenchError
from core.experiment.data.input_fns import element_of
from core.experiment.experiment import Csv, Data, Experiment, InputFn, Source, TFRecords, name_of
from core.experiment.feature import Feature
from core.experiment.model import head_of
from core.experiment.user_code import describe, user_code
from core.serving.export.servable import Servable, choose_receivers, group_receivers
from core.serving.saved_model.pipelines import GraphSummary, NamedTensor, Pipelines, VariableSum
from core.temporary_graphs import temporary_graph
from core.tf_types import InputFunction, Params, UserFunction
from core.training.contents import role_of
from core.training.prepare import make_eval_input_fn, make_train_input_fn
from core.training.settings import RunSettings
from core.training.variables import saved_name
from core.words import worded

_APPLY = re.compile(r"^(?:Resource)?(?:Sparse)?Apply(?P<name>[A-Z]\w*?)(?:V2)?$")
_OPTIMIZERS = {"GradientDescent": "gradient descent"}  # what else an op is called than people call it
_MOST_FILES = 3

Inputs = Callable[[], tuple[object, object]]


def build_pipelines(
    experiment: Experiment,
    estimator: tf.estimator.Estimator,
    data: Data,
    base: Path,
    params: Params,
    settings: RunSettings,
    receivers: Sequence[str],
) -> Pipelines:
    """The three graphs of a run. Nothing is run and no variable is made; what fails is told in its `problem`."""
    modes = tf.estimator.ModeKeys
    optimizer: list[str] = []

    def training() -> GraphSummary:
        input_fn = make_train_input_fn(experiment, data, base, settings, 0)
        found, counts = _build(estimator, modes.TRAIN, _from_dataset(input_fn, worded("The training data")))
        optimizer.extend(_optimizers(counts))
        return found

    def evaluation() -> GraphSummary:
        input_fn = make_eval_input_fn(experiment, data.eval, base, settings)
        return _build(estimator, modes.EVAL, _from_dataset(input_fn, worded("The evaluation data")))[0]

    def serving() -> GraphSummary:
        servable = Servable(estimator, experiment.schema, experiment.preprocess, experiment.receivers)
        chosen, default = choose_receivers(servable, receivers, "")
        group = group_receivers(servable, chosen, default)[0]
        return _build(estimator, modes.PREDICT, lambda: (group.build().features, None))[0]

    graphs = [_summary_or_problem(make) for make in (training, evaluation, serving)]
    return Pipelines(
        experiment=experiment.name,
        training=graphs[0],
        evaluation=graphs[1],
        serving=graphs[2],
        source=_source_text(data.train),
        eval_source=_source_text(data.eval),
        parsed=tuple(_named(feature) for feature in experiment.schema.features) if experiment.schema else (),
        labels=tuple(_named(label) for label in experiment.schema.labels) if experiment.schema else (),
        batch=settings.batch_size,
        eval_batch=settings.eval_batch_size,
        shuffle=settings.shuffle_buffer if settings.shuffle_buffer > 1 else 0,
        preprocess=_name_of(experiment.preprocess),
        augment=_name_of(experiment.augment),
        model=_name_of(experiment.build_fn or experiment.model_fn) or _class_name(estimator),
        loss=_loss_of(experiment, params),
        optimizer=" + ".join(optimizer),
        params=tuple((name, str(value), experiment.param_help.get(name, "")) for name, value in params.items()),
        receivers=tuple(receivers),
    )


def _summary_or_problem(make: Callable[[], GraphSummary]) -> GraphSummary:
    """What was built, or why it could not be."""
    try:
        return make()
    except (WorkbenchError, OSError) as error:
        return GraphSummary(problem=str(error))
    except Exception as error:
        return GraphSummary(problem=describe(worded("The model"), error))


def _from_dataset(input_fn: InputFunction, what: str) -> Inputs:
    def inputs() -> tuple[object, object]:
        with user_code(what):
            element = element_of(input_fn())
        return element.features, element.labels

    return inputs


def _build(estimator: tf.estimator.Estimator, mode: str, inputs: Inputs) -> tuple[GraphSummary, Mapping[str, int]]:
    """A graph's summary, and how often each op is in it."""
    with temporary_graph() as graph:
        v1.set_random_seed(estimator.config.tf_random_seed)
        v1.train.get_or_create_global_step()
        features, labels = inputs()
        before = _count(graph)
        spec = estimator.model_fn(features, labels, mode, estimator.config)
        counts = _count(graph)
        weights, slots = _variables()
        summary = GraphSummary(
            ops=sum(counts.values()),
            input_ops=sum(before.values()),
            features=_tensors(features),
            outputs=_outputs(spec, mode),
            weights=weights,
            slots=slots,
        )
    return summary, counts


def _count(graph: tf.Graph) -> Counter[str]:
    definition = graph.as_graph_def()
    counts = Counter(node.op for node in definition.node)
    for function in definition.library.function:
        counts.update(node.op for node in function.node_def)
    return counts


def _variables() -> tuple[VariableSum, VariableSum]:
    """Of the default graph: its weights, and what only training needs. The step is neither."""
    shapes = {}
    sizes = {}
    for variable in v1.global_variables():
        name, shape = saved_name(variable)
        shapes[name] = shape
        sizes[name] = variable.dtype.base_dtype.size or 0
    sums = {}
    for role in ("weight", "optimizer"):
        mine = [name for name in shapes if role_of(name, shapes) == role]
        values = {name: tf.TensorShape(shapes[name]).num_elements() or 0 for name in mine}
        held = sum(values[name] * sizes[name] for name in mine)
        sums[role] = VariableSum(len(mine), sum(values.values()), held)
    return sums["weight"], sums["optimizer"]


def _optimizers(counts: Mapping[str, int]) -> list[str]:
    """By the ops that update weights, which are called ResourceApplyAdam and the like."""
    names = {match["name"] for op in counts if (match := _APPLY.match(op))}
    return sorted(_OPTIMIZERS.get(name, name) for name in names)


def _tensors(features: object) -> tuple[NamedTensor, ...]:
    named = features if isinstance(features, Mapping) else {"features": features}
    return tuple(_tensor(str(name), value) for name, value in named.items())


def _tensor(name: str, value: tf.Tensor) -> NamedTensor:
    shape = getattr(value, "shape", None)
    known = None if shape is None or shape.rank is None else tuple(shape.as_list())
    dtype = getattr(value, "dtype", None)
    return NamedTensor(name, dtype.base_dtype.name if dtype is not None else "", known)


def _outputs(spec: tf.estimator.EstimatorSpec, mode: str) -> tuple[NamedTensor, ...]:
    if mode == tf.estimator.ModeKeys.EVAL:
        return tuple(NamedTensor(name, "", ()) for name in sorted({"loss", *spec.eval_metric_ops}))
    if mode == tf.estimator.ModeKeys.TRAIN:
        return ()
    found = {}
    for output in (spec.export_outputs or {}).values():
        if isinstance(output, tf.estimator.export.PredictOutput):
            found.update(output.outputs)
    predictions = spec.predictions if isinstance(spec.predictions, Mapping) else {"output": spec.predictions}
    return _tensors(found or predictions)


def _named(feature: Feature) -> NamedTensor:
    return NamedTensor(feature.name, feature.dtype, (None, *feature.shape))


def _source_text(source: Source) -> str:
    if isinstance(source, InputFn):
        return source.name
    if not isinstance(source, TFRecords | Csv):
        return worded("arrays in memory")
    patterns = source.patterns if isinstance(source.patterns, tuple | list) else (source.patterns,)
    names = [Path(pattern).name for pattern in patterns]
    more = worded(" and {n} more", n=len(names) - _MOST_FILES) if len(names) > _MOST_FILES else ""
    return ", ".join(names[:_MOST_FILES]) + more


def _loss_of(experiment: Experiment, params: Params) -> str:
    if experiment.head is not None:
        with user_code("head(params)"):
            return _class_name(head_of(experiment, dict(params)))
    return _name_of(experiment.loss_fn)


def _name_of(function: UserFunction | None) -> str:
    return name_of(function) if function is not None else ""


def _class_name(thing: object) -> str:
    return type(thing).__name__.removesuffix("V2")
