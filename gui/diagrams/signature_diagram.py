"""A signature as boxes and links: what a client sends, the features, the model, what comes back.

Plain records, no Qt: signature_view draws them, and Copy as text prints them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from core.serving.saved_model.signatures import (
    DEFAULT_SIGNATURE,
    ExampleFeature,
    SavedModelInfo,
    Signature,
    TensorSpec,
)
from gui.look.language import tr, tr_n
from gui.widgets.text import format_number, format_shape, short_dtype

Role = Literal["request", "other", "features", "model", "response", "stage"]
RECEIVERS = ("example", "dense", "preprocessed")
_MOST_ROWS = 14
_MOST_OTHERS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One name in a box. `help` completes the sentence that begins with the name.

    `heading`: it is one of those below; `is_rest`: it stands for names that are left out.
    """

    name: str
    kind: str
    help: str
    required: bool = False
    heading: bool = False
    is_rest: bool = False

    @property
    def text(self) -> str:
        return "  ".join(part for part in (self.name, self.kind, tr("required") if self.required else "") if part)


@dataclass(frozen=True, slots=True)
class Box:
    """`signature` is the one that a box of role "request" or "other" stands for, "" in the rest."""

    role: Role
    head: str
    rows: tuple[Row, ...]
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """From box to box, by their places in `Diagram.boxes`; `label` says what happens on the way."""

    start: int
    end: int
    label: str = ""
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Diagram:
    """The shown signature's request comes first, then those of the others, then features, model, response."""

    boxes: tuple[Box, ...]
    links: tuple[Link, ...]

    def text(self) -> str:
        """The same for the clipboard."""
        lines: list[str] = []
        for box in self.boxes:
            if box.role != "other":
                lines += [f"{box.head} {box.signature}".rstrip(), *(f"  {row.text}" for row in box.rows)]
        return "\n".join(lines)


def diagram_of(info: SavedModelInfo, name: str, *, most_rows: int = _MOST_ROWS) -> Diagram:
    """The drawing of the signature `name`, which must be one of `info`'s; long boxes end in "N more"."""
    signature = info.signatures[name]
    features = _features_box(info, signature)
    boxes = [_request_box(info, signature)]
    others = [_other_box(other) for other in _other_ways_in(info, signature)]
    boxes += others
    if features is not None:
        boxes.append(features)
    boxes += [_model_box(info), _response_box(signature)]
    model, response = len(boxes) - 2, len(boxes) - 1
    entry = model - 1 if features is not None else model
    links = [Link(0, entry, "parse" if signature.example_features is not None else "")]
    for place, box in enumerate(others, 1):
        enters_late = receiver_of(info, box.signature) not in ("example", "dense")
        links.append(Link(place, model if enters_late else entry, dashed=True))
    if features is not None:
        links.append(Link(entry, model, "preprocess" if "preprocessed" in info.receivers else ""))
    links.append(Link(model, response))
    return Diagram(tuple(_cut(box, most_rows) for box in boxes), tuple(links))


def receiver_of(info: SavedModelInfo, signature: str) -> str | None:
    """Which receiver feeds a signature; None in an export of another maker."""
    return info.receiver_of(signature)


def signature_order(names: Sequence[str]) -> list[str]:
    """serving_default first, then the receivers as they are written everywhere, then by name."""
    places = {name: place for place, name in enumerate((DEFAULT_SIGNATURE, *RECEIVERS))}
    return sorted(names, key=lambda name: (places.get(name, len(places)), name))


def _request_box(info: SavedModelInfo, signature: Signature) -> Box:
    late = receiver_of(info, signature.name) == "preprocessed"

    def sentence(item: TensorSpec) -> str:
        what = tr("is the receiver key: the name a client sends.")
        if signature.example_features is not None and item.dtype == "string":
            count = len(signature.example_features)
            features = tr_n("{n} feature", "{n} features", count)
            if any(item.sequence for item in signature.example_features):
                holds = tr(
                    "It holds serialized tf.train.SequenceExamples, parsed into {features}.", features=features
                )
            else:
                holds = tr("It holds serialized tf.train.Examples, parsed into {features}.", features=features)
            what = f"{what} {holds}"
        elif late:
            late_words = tr("It is what preprocess would return: the client has done that work.")
            what = f"{what} {late_words}"
        behind = tr("The tensor behind it is {tensor}, which no client needs.", tensor=item.tensor)
        return f"{what} {behind}"

    rows = tuple(
        Row(item.alias, _kind(item.dtype, item.shape), sentence(item)) for item in _in_schema_order(info, signature)
    )
    return Box("request", tr("REQUEST"), rows, signature.name)


def _in_schema_order(info: SavedModelInfo, signature: Signature) -> list[TensorSpec]:
    """The inputs as the features are listed; others keep their places, behind."""
    features = info.schema.get("features", ()) if info.schema is not None else ()
    places = {str(feature["name"]): place for place, feature in enumerate(features)}
    return sorted(signature.inputs, key=lambda item: places.get(item.alias, len(places)))


def _other_box(signature: Signature) -> Box:
    count = len(signature.inputs)
    takes = "Examples" if signature.example_features is not None else tr_n("{n} tensor", "{n} tensors", count)
    help = tr("is another signature: it takes {inputs}, for the same model. Press to show it.", inputs=takes)
    return Box("other", tr("or"), (Row(signature.name, "", help),), signature.name)


def _other_ways_in(info: SavedModelInfo, shown: Signature) -> list[Signature]:
    """Signatures that are fed through other tensors than the shown one; of equal ones the first by name."""
    seen = [{item.tensor for item in shown.inputs}]
    found = []
    for name in signature_order(list(info.signatures)):
        tensors = {item.tensor for item in info.signatures[name].inputs}
        # serving_default is a copy of one of the others: the one with a name of its own tells more.
        if tensors not in seen and name != DEFAULT_SIGNATURE:
            seen.append(tensors)
            found.append(info.signatures[name])
    return found[:_MOST_OTHERS]


def _features_box(info: SavedModelInfo, signature: Signature) -> Box | None:
    """The features the model reads: by our schema, else as far as the graph tells."""
    receiver = receiver_of(info, signature.name)
    if info.schema is not None and receiver in ("example", "dense"):
        rows = tuple(_schema_row(feature, dense=receiver == "dense") for feature in info.schema.get("features", ()))
        return Box("features", tr("FEATURES"), rows)
    if signature.example_features is None:
        return None
    context = [_feature_row(item) for item in signature.example_features if not item.sequence]
    steps = [_step_row(item) for item in signature.example_features if item.sequence]
    if not steps:
        return Box("features", tr("FEATURES"), tuple(context))
    once = Row("context", tr("once"), tr("features are there once per tf.train.SequenceExample."), heading=True)
    many = Row(
        "sequence",
        tr("per step"),
        tr("features have a value for each step, as many steps as there are."),
        heading=True,
    )
    return Box("features", tr("FEATURES"), (*((once, *context) if context else ()), many, *steps))


def _feature_row(item: ExampleFeature) -> Row:
    return Row(
        item.name,
        f"{short_dtype(item.dtype)} {_ragged() if item.kind != 'fixed' else _dims(item.shape)}".rstrip(),
        _feature_sentence(dense=False, required=item.required, default=item.default),
        item.required,
    )


def _step_row(item: ExampleFeature) -> Row:
    """Of a feature list; its shape begins with the steps."""
    one = (item.shape or ())[1:]
    dims = _ragged() if item.kind != "fixed" else _dims(one)
    help = tr("is a feature list of the tf.train.SequenceExample: what the model reads at each step.")
    return Row(item.name, f"{short_dtype(item.dtype)} {dims}".rstrip(), help)


def _schema_row(feature: Mapping[str, Any], *, dense: bool) -> Row:
    """A feature of the schema's JSON, in which defaults are left out."""
    shape = tuple(feature.get("shape", ()))
    encoding = feature.get("encoding")
    dtype = short_dtype(str(feature.get("dtype", "float32"))) if encoding is None or dense else str(encoding)
    dims = _ragged() if shape == (None,) else _dims(shape)
    ragged = shape == (None,)
    default = feature.get("default")
    required = default is None and not ragged and not dense
    sentence = _feature_sentence(dense=dense, required=required, default=default)
    return Row(str(feature["name"]), f"{dtype} {dims}".rstrip(), sentence, required)


def _feature_sentence(*, dense: bool, required: bool, default: object) -> str:
    what = tr("is a feature key: what the model reads.")
    if dense:
        also = tr("Its dense receiver key has the same name, with the batch dimension in front.")
        return f"{what} {also}"
    inside = tr("It travels inside the serialized tf.train.Example and shows up nowhere in the signature.")
    if required:
        return f"{what} {inside} {tr('It is required: it has no default.')}"
    shown = (
        tr("missing (NaN)")
        if default == "NaN" or default != default
        else tr("empty")
        if default is None
        else default
    )
    left_out = tr("Left out, it is {value}.", value=shown)
    return f"{what} {inside} {left_out}"


def _model_box(info: SavedModelInfo) -> Box:
    name = info.provenance.get("experiment")
    help = tr("is the inference graph with its trained weights. Optimizer and input pipeline stayed behind.")
    rows = [Row(str(name) if name else tr("graph"), "", help)]
    step = info.provenance.get("step")
    if isinstance(step, int):
        help = tr("is the checkpoint whose weights are in here.")
        rows.append(Row(tr("step {step}", step=format_number(step)), "", help))
    return Box("model", tr("MODEL"), tuple(rows))


def _response_box(signature: Signature) -> Box:
    rows = tuple(
        Row(
            item.alias,
            _kind(item.dtype, item.shape),
            tr(
                "is an output alias: the name under which the answer carries it. Its tensor is {tensor}.",
                tensor=item.tensor,
            ),
        )
        for item in signature.outputs
    )
    return Box("response", tr("RESPONSE"), rows)


def _kind(dtype: str, shape: tuple[int | None, ...] | None) -> str:
    return f"{short_dtype(dtype)} {format_shape(shape)}"


def _dims(shape: tuple[int | None, ...] | None) -> str:
    """The shape of one record; nothing for a scalar."""
    return format_shape(shape) if shape != () else ""


def _ragged() -> str:
    return "[any]"


def _cut(box: Box, most: int) -> Box:
    if len(box.rows) <= most:
        return box
    more = Row(
        tr_n("… {n} more", "… {n} more", len(box.rows) - most + 1),
        "",
        tr("in this box: Copy as text has them all."),
        is_rest=True,
    )
    return Box(box.role, box.head, (*box.rows[: most - 1], more), box.signature)
