"""The ways through a model as boxes in lanes: training, evaluation, serving. Plain records, no Qt.

    records -> parse -> augment -> preprocess -> model -> loss -> optimizer
    records -> parse ->            preprocess -> model -> metrics
    request -> receiver ->         preprocess -> model -> outputs

A box that several lanes go through is one box: it is the same code, and of the model the same weights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from core.words import mark
from gui.diagrams.pipeline_records import (
    AUGMENT,
    MODEL,
    OPTIMIZER,
    PARSE,
    PREPROCESS,
    RESULT,
    SOURCE,
    Lane,
    LaneName,
    PipelineDiagram,
    Stage,
)
from gui.diagrams.signature_diagram import Box, Row
from gui.look.language import tr, tr_n
from gui.widgets.text import format_bytes, format_number, format_shape, short_dtype

if TYPE_CHECKING:
    from core.serving.saved_model.ops import Operations
    from core.serving.saved_model.pipelines import GraphSummary, NamedTensor, Pipelines
    from core.serving.saved_model.signatures import SavedModelInfo, TensorSpec

_MOST = 4  # names in a box; the rest is counted
_TITLES: Mapping[LaneName, str] = {
    "training": mark("Training"),
    "evaluation": mark("Evaluation"),
    "serving": mark("Serving"),
}
_LEARNING_RATES = ("learning_rate", "lr")


def pipeline_diagram(found: Pipelines, *, most: int = _MOST) -> PipelineDiagram:
    """The three ways through an experiment's model, in its own names; what it does not have has no box."""
    lanes = (
        _lane("training", found.training, tr("runs this graph thousands of times; a step is one time.")),
        _lane(
            "evaluation",
            found.evaluation,
            tr("runs this graph once per batch of the evaluation records, then stops."),
        ),
        _lane(
            "serving",
            found.serving,
            tr("is what an export holds: this graph and the weights, and none of your code."),
        ),
    )
    boxes: list[tuple[int, int, int, Box | None]] = [
        (SOURCE, 0, 0, _records(found, training=True)),
        (SOURCE, 1, 1, _records(found, training=False)),
        (SOURCE, 2, 2, _request(found)),
        (PARSE, 0, 1, _parse(found, most)),
        (PARSE, 2, 2, _receiver(found)),
        (AUGMENT, 0, 0, _augment(found)),
        (PREPROCESS, 0, 2, _preprocess(found, most)),
        (MODEL, 0, 2, _model(found)),
        (RESULT, 0, 0, _loss(found)),
        (RESULT, 1, 1, _metrics(found, most)),
        (RESULT, 2, 2, _outputs(found, most)),
        (OPTIMIZER, 0, 0, _optimizer(found)),
    ]
    stages = tuple(Stage(place, first, last, box) for place, first, last, box in boxes if box is not None)
    return PipelineDiagram(lanes, stages, learns=True)


def serving_diagram(info: SavedModelInfo, operations: Operations, name: str) -> PipelineDiagram:
    """The one way through a SavedModel of which nothing else is known, by its signature `name`."""
    signature = info.signatures[name]
    ops = tr_n("{n} op", "{n} ops", operations.total)
    lane = Lane(
        "serving",
        tr("Serving"),
        ops,
        tr("is all that is known of this model: how it was trained is not kept in it."),
    )
    request = [
        Row(item.alias, _kind(item), tr("is the receiver key: the name a client sends."))
        for item in signature.inputs
    ]
    features = [
        Row(item.name, short_dtype(item.dtype), tr("is a feature that is parsed out of the serialized Example."))
        for item in signature.example_features or ()
    ]
    outputs = [
        Row(item.alias, _kind(item), tr("is an output alias: the name under which the answer carries it."))
        for item in signature.outputs
    ]
    model = [
        Row(tr("graph"), ops, tr("is the whole of it, with its weights: the code that made it is not needed."))
    ]
    boxes = [(SOURCE, tr("REQUEST"), request), (PARSE, tr("RECEIVER"), features), (MODEL, tr("MODEL"), model)]
    boxes.append((RESULT, tr("OUTPUTS"), outputs))
    stages = [
        Stage(place, 0, 0, Box("stage", head, tuple(_cut(rows, 2 * _MOST)))) for place, head, rows in boxes if rows
    ]
    return PipelineDiagram((lane,), tuple(stages))


def _lane(name: LaneName, graph: GraphSummary, help: str) -> Lane:
    title = tr(_TITLES[name])
    if graph.problem:
        why = tr("could not be built: {why}", why=graph.problem)
        return Lane(name, title, tr("not built"), why, is_built=False)
    inside = tr(
        "{few} of its {all} ops bring the features.",
        few=format_number(graph.input_ops),
        all=format_number(graph.ops),
    )
    return Lane(name, title, tr_n("{n} op", "{n} ops", graph.ops), f"{help} {inside}")


def _records(found: Pipelines, *, training: bool) -> Box:
    if not training:
        rows = [
            Row(found.eval_source, "", tr("is what the model is judged on. It never learns from it.")),
            Row(
                tr("{count} at once", count=found.eval_batch),
                "",
                tr("is the batch size of evaluation. It changes no metric, only speed."),
            ),
            Row(
                tr("once, in order"),
                "",
                tr("is how evaluation reads: one pass, so that two checkpoints see the same."),
            ),
        ]
        return Box("stage", tr("RECORDS"), tuple(rows))
    rows = [
        Row(found.source, "", tr("is what the model learns from, read again and again until training ends.")),
        Row(
            tr("{count} at once", count=found.batch),
            "",
            tr("is the batch size: one step of training sees so many records."),
        ),
    ]
    if found.shuffle:
        among = format_number(found.shuffle)
        rows.append(
            Row(
                tr("shuffled"),
                "",
                tr("among {count} records, anew in each pass. Only training does that.", count=among),
            )
        )
    return Box("stage", tr("RECORDS"), tuple(rows))


def _request(found: Pipelines) -> Box:
    count = len(found.parsed)
    tensors = tr_n("{n} tensor", "{n} tensors", count)
    rows = {
        "example": Row(
            "examples",
            "str [?]",
            tr("is the receiver key of the example receiver: serialized tf.train.Examples."),
        ),
        "dense": Row("dense", tensors, tr("takes one tensor per feature, each under the feature's own name.")),
        "preprocessed": Row(
            "preprocessed",
            _tensors_of(found.serving),
            tr("takes what preprocess would return, from a client that has done that work."),
        ),
    }
    own = tr("takes what the experiment's own receiver of this name declares.")
    return Box("stage", tr("REQUEST"), tuple(rows.get(name, Row(name, "", own)) for name in found.receivers))


def _tensors_of(graph: GraphSummary) -> str:
    count = len(graph.features)
    return "" if not count else tr_n("{n} tensor", "{n} tensors", count)


def _parse(found: Pipelines, most: int) -> Box:
    what = tr("is a feature key: what the model reads it by.")
    where = tr("It is parsed out of each record by the schema, in training and evaluation alike.")
    rows = _cut(
        [Row(item.name, _kind(item), f"{what} {where}") for item in found.parsed],
        most,
    )
    for label in found.labels:
        help = tr("is a label: what the model should answer. Loss and metrics need it; a request has none.")
        rows.append(Row(label.name, tr("label"), help))
    return Box("stage", tr("PARSE"), tuple(rows))


def _receiver(found: Pipelines) -> Box:
    rows = {
        "example": Row(
            "example",
            tr("parses"),
            tr(
                "is the receiver that parses Examples by the same schema. It stands where your input_fn stood, "
                "which no server knows."
            ),
        ),
        "dense": Row(
            "dense", tr("as they are"), tr("is the receiver that hands the tensors on as they are. No parsing.")
        ),
        "preprocessed": Row(
            "preprocessed",
            tr("to the model"),
            tr("is the receiver that goes past preprocess, straight to the model."),
        ),
    }
    own = tr("is a receiver of the experiment's own, which makes the model's features itself.")
    return Box("stage", tr("RECEIVER"), tuple(rows.get(name, Row(name, "", own)) for name in found.receivers))


def _augment(found: Pipelines) -> Box | None:
    if not found.augment:
        return None
    help = tr("is your augment: it changes records at random, so that the model sees more. Only in training.")
    return Box("stage", tr("AUGMENT"), (Row(found.augment, "", help),))


def _preprocess(found: Pipelines, most: int) -> Box | None:
    if not found.preprocess:
        return None
    help = tr(
        "is your preprocess. It is a part of the export too, so clients send raw features, and serving cannot do "
        "it otherwise than training did."
    )
    rows = [Row(found.preprocess, "", help)]
    before = {item.name: item for item in found.parsed}
    graphs = (found.serving, found.evaluation, found.training)  # augment may leave shapes less known
    after = next((graph.features for graph in graphs if graph.features), ())
    changed = [item for item in after if item.name not in before or before[item.name].dtype != item.dtype]
    made = [
        Row(item.name, _kind(item), tr("is a feature as preprocess leaves it: so the model gets it."))
        for item in changed
    ]
    return Box("stage", tr("PREPROCESS"), (*rows, *_cut(made, most)))


def _model(found: Pipelines) -> Box:
    help = tr("builds the model: the same function, called once for each of the graphs.")
    rows = [Row(found.model, "", help)]
    weights = next((graph.weights for graph in found.graphs.values() if graph.weights.count), None)
    if weights is not None:
        text = tr_n(
            "in {n} tensor, {size}: what the model has learnt. Training moves "
            "them; a checkpoint keeps them; evaluation and serving read them.",
            "in {n} tensors, {size}: what the model has learnt. Training moves "
            "them; a checkpoint keeps them; evaluation and serving read them.",
            weights.count,
            size=format_bytes(weights.bytes),
        )
        rows.append(Row(tr_n("{n} weight", "{n} weights", weights.values), "", text))
    for name, value, about in found.params:
        if name not in _LEARNING_RATES:
            rows.append(Row(name, value, f"{tr('is a param of the experiment.')} {about}".rstrip()))
    return Box("stage", tr("MODEL"), tuple(rows))


def _loss(found: Pipelines) -> Box | None:
    if found.training.problem:
        return None
    labels = tr(" and ").join(label.name for label in found.labels)
    if labels:
        help = tr(
            "says how wrong the answers are against {labels}, as one number. Training makes it smaller.",
            labels=labels,
        )
    else:
        help = tr("says how wrong the answers are, as one number. Training makes it smaller.")
    return Box("stage", tr("LOSS"), (Row(found.loss or "loss", "", help),))


def _metrics(found: Pipelines, most: int) -> Box | None:
    rows = [
        Row(
            item.name,
            "",
            tr("is measured over all evaluation records; it is a curve, and a column of the checkpoints."),
        )
        for item in found.evaluation.outputs
    ]
    return Box("stage", tr("METRICS"), tuple(_cut(rows, most))) if rows else None


def _outputs(found: Pipelines, most: int) -> Box | None:
    rows = [
        Row(item.name, _kind(item), tr("is an output alias: the name under which the answer carries it."))
        for item in found.serving.outputs
    ]
    return Box("stage", tr("OUTPUTS"), tuple(_cut(rows, most))) if rows else None


def _optimizer(found: Pipelines) -> Box | None:
    if found.training.problem:
        return None
    name = found.optimizer or "train_op"
    rows = [Row(name, "", tr("moves every weight a little at each step, so that the loss gets smaller."))]
    for param, value, about in found.params:
        if param in _LEARNING_RATES:
            rows.append(Row(param, value, f"{tr('is a param of the experiment.')} {about}".rstrip()))
    slots = found.training.slots
    if slots.count:
        help = tr(
            "are what the optimizer remembers ({size}). They are in a checkpoint, so that "
            "training can resume, and left behind by an export.",
            size=format_bytes(slots.bytes),
        )
        rows.append(Row(tr_n("{n} slot", "{n} slots", slots.count), "", help))
    return Box("stage", tr("OPTIMIZER"), tuple(rows))


def _kind(item: NamedTensor | TensorSpec) -> str:
    if item.shape is None:
        return short_dtype(item.dtype)
    one = item.shape[1:]
    dims = "" if not one else "[any]" if one == (None,) else format_shape(one)
    return f"{short_dtype(item.dtype)} {dims}".rstrip()


def _cut(rows: Sequence[Row], most: int) -> list[Row]:
    if len(rows) <= most:
        return list(rows)
    rest = ", ".join(row.name for row in rows[most - 1 :])
    more = tr_n("… {n} more", "… {n} more", len(rows) - most + 1)
    return [*rows[: most - 1], Row(more, "", tr("in this box: {names}.", names=rest), is_rest=True)]
