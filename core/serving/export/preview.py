"""What an export would be, before it is written: its signatures, and the outputs that it could not have."""

from __future__ import annotations

from dataclasses import replace

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.errors import WorkbenchError
from core.garbage import searched_later
from core.serving.export.export_request import ExportRequest
from core.serving.export.servable import ReceiverGroup, Servable, choose_receivers, group_receivers
from core.serving.export.serving_graph import build_model, fed_model, outputs_of
from core.serving.saved_model.example_features import ExampleFinder
from core.serving.saved_model.reading import signature_of
from core.serving.saved_model.signature_names import FedModel, Preview, in_order, name_signatures
from core.temporary_graphs import temporary_graph
from core.words import worded


def preview_export(servable: Servable, request: ExportRequest, *, spare: bool = False) -> Preview:
    """Build receivers and model as an export would, in graphs that are thrown away. Raises as the export would.

    `spare` leaves out the receivers that the model has no output for, or cannot be built with; the default one must
    stay.
    """
    chosen, default = choose_receivers(servable, request.receivers, request.default)
    models: list[FedModel] = []
    finders: dict[str, ExampleFinder] = {}
    notes: list[str] = []
    for group in group_receivers(servable, chosen, default, request.batch_size):
        try:
            model, finder, left_out = _build(servable, group, default, spare=spare)
        except WorkbenchError as error:
            if not spare or default in group.names:
                raise
            notes.append(
                worded(
                    "Without the {names} receivers: {error}", names=worded(" and ").join(group.names), error=error
                )
            )
            continue
        models.append(model)
        finders.update(dict.fromkeys(model.signatures, finder))
        notes += left_out
        if group.own and request.batch_size is not None:
            notes.append(
                worded(
                    'The receiver "{name}" is the experiment\'s: it takes as many rows as it says.',
                    name=group.names[0],
                )
            )
    named, collisions = name_signatures(models, default)
    signatures = tuple(
        signature_of(name, named[name].definition, finders[named[name].receiver]) for name in in_order(list(named))
    )
    kept = tuple(name for name in chosen if name in finders)
    return Preview(signatures, (*notes, *collisions), kept)


def _build(
    servable: Servable, group: ReceiverGroup, default: str, *, spare: bool
) -> tuple[FedModel, ExampleFinder, list[str]]:
    """The model as a group feeds it, without what it is spared; a sentence for what it cannot have."""
    with searched_later(), temporary_graph() as graph:
        v1.train.get_or_create_global_step()
        receiver = group.build()
        spec = build_model(servable, receiver.features)
        model = fed_model(group, receiver, spec)
        finder = ExampleFinder(graph.as_graph_def())
    outputs = outputs_of(spec)
    without = {name: [item for item in outputs if item not in found] for name, found in model.signatures.items()}
    spared = [name for name, found in model.signatures.items() if spare and not found and name != default]
    kept = {name: found for name, found in model.signatures.items() if name not in spared}
    kinds = {_kind(outputs[item]): None for items in without.values() for item in items}
    told = []
    for kind in kinds:
        names = [name for name in kept if any(_kind(outputs[item]) == kind for item in without[name])]
        told.append(_why_left_out(kind, names))
    if spared:
        told.append(_why_spared(list(kinds), spared))
    return replace(model, signatures=kept), finder, [text for text in told if text]


def _kind(output: tf.estimator.export.ExportOutput) -> str:
    return "classification" if isinstance(output, tf.estimator.export.ClassificationOutput) else "regression"


def _why_left_out(kind: str, receivers: list[str]) -> str:
    if not receivers:
        return ""
    return worded(
        "The model's {kind} output takes Examples only, so {receivers} will not have it; they have "
        "what the model predicts.",
        kind=kind,
        receivers=worded(" and ").join(receivers),
    )


def _why_spared(kinds: list[str], receivers: list[str]) -> str:
    return worded(
        "The model has only {kinds} outputs. These take Examples, so its exports have no {receivers} receiver.",
        kinds=worded(" and ").join(kinds),
        receivers=worded(" and no ").join(receivers),
    )
