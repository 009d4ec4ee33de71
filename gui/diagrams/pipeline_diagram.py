"""The ways through a model as boxes in lanes: training, evaluation, serving. Plain records, no Qt.

    records -> parse -> augment -> preprocess -> model -> loss -> optimizer
    records -> parse ->            preprocess -> model -> metrics
    request -> receiver ->         preprocess -> model -> outputs

A box that several lanes go through is one box: it is the same code, and of the model the same weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from gui.diagrams.signature_diagram import Box, Row
from gui.widgets.text import format_bytes, format_number, format_shape, short_dtype

if TYPE_CHECKING:
    from core.serving.saved_model.ops import Operations
    from core.serving.saved_model.pipelines import GraphSummary, NamedTensor, Pipelines
    from core.serving.saved_model.signatures import SavedModelInfo, TensorSpec

LaneName = Literal["training", "evaluation", "serving"]
SOURCE, PARSE, AUGMENT, PREPROCESS, MODEL, RESULT, OPTIMIZER = range(7)
_MOST = 4  # names in a box; the rest is counted
_LEARNING_RATES = ("learning_rate", "lr")


@dataclass(frozen=True, slots=True)
class Lane:
    """One way through the model; `ops` says how many there are in its graph, `help` completes "Training ..."."""

    name: LaneName
    title: str
    ops: str
    help: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A box at one place of the way (SOURCE to OPTIMIZER), in the lanes from `first` to `last`."""

    place: int
    first: int
    last: int
    box: Box

    @property
    def is_shared(self) -> bool:
        return self.last > self.first


@dataclass(frozen=True, slots=True)
class PipelineDiagram:
    """`learns`: an arrow goes back from the optimizer to the model."""

    lanes: tuple[Lane, ...]
    stages: tuple[Stage, ...]
    learns: bool = False

    def way(self, lane: int) -> list[Stage]:
        """The boxes of a lane, in the order they are gone through."""
        mine = [stage for stage in self.stages if stage.first <= lane <= stage.last]
        return sorted(mine, key=lambda stage: stage.place)

    def text(self) -> str:
        """The same for the clipboard."""
        lines: list[str] = []
        for place, lane in enumerate(self.lanes):
            way = " -> ".join(stage.box.head.lower() for stage in self.way(place))
            lines.append(f"{lane.title} ({lane.ops}): {way}")
        for stage in self.stages:
            names = ", ".join(self.lanes[lane].name for lane in range(stage.first, stage.last + 1))
            lines += ["", f"{stage.box.head} ({names})", *(f"  {row.text}" for row in stage.box.rows)]
        return "\n".join(lines)


def pipeline_diagram(found: Pipelines, *, most: int = _MOST) -> PipelineDiagram:
    """The three ways through an experiment's model, in its own names; what it does not have has no box."""
    lanes = (
        _lane("training", found.training, "runs this graph thousands of times; a step is one time."),
        _lane(
            "evaluation", found.evaluation, "runs this graph once per batch of the evaluation records, then stops."
        ),
        _lane(
            "serving", found.serving, "is what an export holds: this graph and the weights, and none of your code."
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
    ops = f"{format_number(operations.total)} ops"
    lane = Lane(
        "serving", "Serving", ops, "is all that is known of this model: how it was trained is not kept in it."
    )
    request = [
        Row(item.alias, _kind(item), "is the receiver key: the name a client sends.") for item in signature.inputs
    ]
    features = [
        Row(item.name, short_dtype(item.dtype), "is a feature that is parsed out of the serialized Example.")
        for item in signature.example_features or ()
    ]
    outputs = [
        Row(item.alias, _kind(item), "is an output alias: the name under which the answer carries it.")
        for item in signature.outputs
    ]
    model = [Row("graph", ops, "is the whole of it, with its weights: the code that made it is not needed.")]
    boxes = [(SOURCE, "REQUEST", request), (PARSE, "RECEIVER", features), (MODEL, "MODEL", model)]
    boxes.append((RESULT, "OUTPUTS", outputs))
    stages = [
        Stage(place, 0, 0, Box("stage", head, tuple(_cut(rows, 2 * _MOST)))) for place, head, rows in boxes if rows
    ]
    return PipelineDiagram((lane,), tuple(stages))


def _lane(name: LaneName, graph: GraphSummary, help: str) -> Lane:
    if graph.problem:
        return Lane(name, name.capitalize(), "not built", f"could not be built: {graph.problem}")
    inside = f"{format_number(graph.input_ops)} of its {format_number(graph.ops)} ops bring the features."
    return Lane(name, name.capitalize(), f"{format_number(graph.ops)} ops", f"{help} {inside}")


def _records(found: Pipelines, *, training: bool) -> Box:
    if not training:
        rows = [
            Row(found.eval_source, "", "is what the model is judged on. It never learns from it."),
            Row(
                f"{found.eval_batch} at once",
                "",
                "is the batch size of evaluation. It changes no metric, only speed.",
            ),
            Row("once, in order", "", "is how evaluation reads: one pass, so that two checkpoints see the same."),
        ]
        return Box("stage", "RECORDS", tuple(rows))
    rows = [
        Row(found.source, "", "is what the model learns from, read again and again until training ends."),
        Row(f"{found.batch} at once", "", "is the batch size: one step of training sees so many records."),
    ]
    if found.shuffle:
        among = format_number(found.shuffle)
        rows.append(Row("shuffled", "", f"among {among} records, anew in each pass. Only training does that."))
    return Box("stage", "RECORDS", tuple(rows))


def _request(found: Pipelines) -> Box:
    count = len(found.parsed)
    tensors = "1 tensor" if count == 1 else f"{count} tensors"
    rows = {
        "example": Row(
            "examples", "str [?]", "is the receiver key of the example receiver: serialized tf.train.Examples."
        ),
        "dense": Row("dense", tensors, "takes one tensor per feature, each under the feature's own name."),
        "preprocessed": Row(
            "preprocessed",
            _tensors_of(found.serving),
            "takes what preprocess would return, from a client that has done that work.",
        ),
    }
    own = "takes what the experiment's own receiver of this name declares."
    return Box("stage", "REQUEST", tuple(rows.get(name, Row(name, "", own)) for name in found.receivers))


def _tensors_of(graph: GraphSummary) -> str:
    count = len(graph.features)
    return "" if not count else "1 tensor" if count == 1 else f"{count} tensors"


def _parse(found: Pipelines, most: int) -> Box:
    where = "It is parsed out of each record by the schema, in training and evaluation alike."
    rows = _cut(
        [
            Row(item.name, _kind(item), f"is a feature key: what the model reads it by. {where}")
            for item in found.parsed
        ],
        most,
    )
    for label in found.labels:
        help = "is a label: what the model should answer. Loss and metrics need it; a request has none."
        rows.append(Row(label.name, "label", help))
    return Box("stage", "PARSE", tuple(rows))


def _receiver(found: Pipelines) -> Box:
    rows = {
        "example": Row(
            "example",
            "parses",
            "is the receiver that parses Examples by the same schema. It stands where your input_fn stood, which "
            "no server knows.",
        ),
        "dense": Row("dense", "as they are", "is the receiver that hands the tensors on as they are. No parsing."),
        "preprocessed": Row(
            "preprocessed", "to the model", "is the receiver that goes past preprocess, straight to the model."
        ),
    }
    own = "is a receiver of the experiment's own, which makes the model's features itself."
    return Box("stage", "RECEIVER", tuple(rows.get(name, Row(name, "", own)) for name in found.receivers))


def _augment(found: Pipelines) -> Box | None:
    if not found.augment:
        return None
    help = "is your augment: it changes records at random, so that the model sees more. Only in training."
    return Box("stage", "AUGMENT", (Row(found.augment, "", help),))


def _preprocess(found: Pipelines, most: int) -> Box | None:
    if not found.preprocess:
        return None
    help = (
        "is your preprocess. It is a part of the export too, so clients send raw features, and serving cannot do "
        "it otherwise than training did."
    )
    rows = [Row(found.preprocess, "", help)]
    before = {item.name: item for item in found.parsed}
    graphs = (found.serving, found.evaluation, found.training)  # augment may leave shapes less known
    after = next((graph.features for graph in graphs if graph.features), ())
    changed = [item for item in after if item.name not in before or before[item.name].dtype != item.dtype]
    made = [
        Row(item.name, _kind(item), "is a feature as preprocess leaves it: so the model gets it.")
        for item in changed
    ]
    return Box("stage", "PREPROCESS", (*rows, *_cut(made, most)))


def _model(found: Pipelines) -> Box:
    help = "builds the model: the same function, called once for each of the graphs."
    rows = [Row(found.model, "", help)]
    weights = next((graph.weights for graph in found.graphs.values() if graph.weights.count), None)
    if weights is not None:
        text = (
            f"in {weights.count} tensors, {format_bytes(weights.bytes)}: what the model has learnt. Training moves "
            "them; a checkpoint keeps them; evaluation and serving read them."
        )
        rows.append(Row(f"{format_number(weights.values)} weights", "", text))
    for name, value, about in found.params:
        if name not in _LEARNING_RATES:
            rows.append(Row(name, value, f"is a param of the experiment. {about}".rstrip()))
    return Box("stage", "MODEL", tuple(rows))


def _loss(found: Pipelines) -> Box | None:
    if found.training.problem:
        return None
    labels = " and ".join(label.name for label in found.labels)
    against = f" against {labels}" if labels else ""
    help = f"says how wrong the answers are{against}, as one number. Training makes it smaller."
    return Box("stage", "LOSS", (Row(found.loss or "loss", "", help),))


def _metrics(found: Pipelines, most: int) -> Box | None:
    rows = [
        Row(
            item.name,
            "",
            "is measured over all evaluation records; it is a curve, and a column of the checkpoints.",
        )
        for item in found.evaluation.outputs
    ]
    return Box("stage", "METRICS", tuple(_cut(rows, most))) if rows else None


def _outputs(found: Pipelines, most: int) -> Box | None:
    rows = [
        Row(item.name, _kind(item), "is an output alias: the name under which the answer carries it.")
        for item in found.serving.outputs
    ]
    return Box("stage", "OUTPUTS", tuple(_cut(rows, most))) if rows else None


def _optimizer(found: Pipelines) -> Box | None:
    if found.training.problem:
        return None
    name = found.optimizer or "train_op"
    rows = [Row(name, "", "moves every weight a little at each step, so that the loss gets smaller.")]
    for param, value, about in found.params:
        if param in _LEARNING_RATES:
            rows.append(Row(param, value, f"is a param of the experiment. {about}".rstrip()))
    slots = found.training.slots
    if slots.count:
        help = (
            f"are what the optimizer remembers ({format_bytes(slots.bytes)}). They are in a checkpoint, so that "
            "training can resume, and left behind by an export."
        )
        rows.append(Row(f"{slots.count} slots", "", help))
    return Box("stage", "OPTIMIZER", tuple(rows))


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
    return [*rows[: most - 1], Row(f"… {len(rows) - most + 1} more", "", f"in this box: {rest}.", is_rest=True)]
