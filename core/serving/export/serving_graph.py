"""The serving graph of a model: fed by a group of receivers, and by further groups in the same graph.

A model that is fed by two kinds of features is built twice. The second copy is built in a graph of its own, as the
names of its variables depend on that, and then joins the first, whose variables it reads.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import tensorflow as tf
import tensorflow.compat.v1 as v1
from tensorflow.core.protobuf.meta_graph_pb2 import SignatureDef, TensorInfo

from core.errors import ExportError, WorkbenchError
from core.experiment.empty_layers import check_layers
from core.experiment.user_code import describe, keys_of, traceback_text
from core.serving.export.own_receivers import tensors_by_alias
from core.serving.export.servable import ReceiverGroup, Servable
from core.serving.saved_model.signature_names import FedModel
from core.temporary_graphs import temporary_graph
from core.tf_types import Tensors
from core.words import worded

_VARIABLE_OPS = ("VarHandleOp", "VariableV2", "Variable")


def build_model(
    servable: Servable, features: object, config: tf.estimator.RunConfig | None = None
) -> tf.estimator.EstimatorSpec:
    """The EstimatorSpec of the model in prediction mode, in the default graph. Raises a sentence."""
    with as_sentence(features):
        spec = servable.estimator.model_fn(
            features, None, tf.estimator.ModeKeys.PREDICT, config or servable.estimator.config
        )
    check_layers(v1.get_default_graph())
    return spec


def fed_model(
    group: ReceiverGroup, receiver: tf.estimator.export.ServingInputReceiver, spec: tf.estimator.EstimatorSpec
) -> FedModel:
    """The SignatureDefs of a model that was built on the features of `receiver`, which the group made."""
    outputs = outputs_of(spec)
    alternatives = receiver.receiver_tensors_alternatives or {}
    main = group.names[0]
    signatures = {main: _signatures(outputs, receiver.receiver_tensors)}
    for name, tensors in alternatives.items():
        found = _signatures(outputs, tensors)
        if group.own:
            signatures[main].update((f"{name}:{output}", item) for output, item in found.items())
        else:
            signatures[name] = found
    return FedModel(signatures, group.own)


def outputs_of(spec: tf.estimator.EstimatorSpec) -> Mapping[str, tf.estimator.export.ExportOutput]:
    """The model's export_outputs; a model that names none predicts what its predictions are."""
    if spec.export_outputs:
        found: Mapping[str, tf.estimator.export.ExportOutput] = spec.export_outputs
        return found
    return {"serving_default": tf.estimator.export.PredictOutput(spec.predictions)}


def join_model(servable: Servable, group: ReceiverGroup, config: tf.estimator.RunConfig) -> FedModel:
    """Bring the model as a further group feeds it into the default graph, which has the model already.

    Its tables are filled with those of the graph, its asset files are the graph's.
    """
    graph = v1.get_default_graph()
    variables = {_handle(variable).name: _handle(variable) for variable in v1.global_variables()}
    with temporary_graph() as apart:
        v1.train.get_or_create_global_step()
        receiver = group.build()
        spec = build_model(servable, receiver.features, config)
        found = fed_model(group, receiver, spec)
        init = (spec.scaffold.local_init_op if spec.scaffold else None) or v1.train.Scaffold.default_local_init_op()
        mine = [_handle(variable).name for variable in v1.global_variables()]
        assets = [tensor.name for tensor in v1.get_collection(v1.GraphKeys.ASSET_FILEPATHS)]
        definition = apart.as_graph_def()
    unknown = sorted(name.partition(":")[0] for name in mine if name not in variables)
    if unknown:
        raise ExportError(
            worded(
                'Fed by the receiver "{name}" the model has other variables than fed by the default '
                "one: {unknown}. Export it with one of these receivers alone.",
                name=group.names[0],
                unknown=", ".join(unknown[:3]),
            )
        )
    scope = graph.unique_name(f"{group.names[0]}_receiver", mark_as_used=False)
    handles = {name: variables[name] for name in mine}
    tf.import_graph_def(_without(definition, handles), input_map=handles, name=scope)
    v1.add_to_collection(v1.GraphKeys.TABLE_INITIALIZERS, graph.get_operation_by_name(f"{scope}/{init.name}"))
    for name in assets:
        v1.add_to_collection(v1.GraphKeys.ASSET_FILEPATHS, graph.get_tensor_by_name(f"{scope}/{name}"))
    moved = {
        receiver_name: {output: _moved(item, scope) for output, item in signatures.items()}
        for receiver_name, signatures in found.signatures.items()
    }
    return FedModel(moved, found.own)


@contextmanager
def as_sentence(features: object) -> Iterator[None]:
    """What the model raises in prediction mode, as a sentence; TensorFlow's own errors pass through."""
    try:
        yield
    except (WorkbenchError, OSError, tf.errors.OpError):
        raise
    except Exception as error:
        raise ExportError(
            describe(worded("The model, in prediction mode,"), error, keys_of(features)),
            details=traceback_text(error),
        ) from error


def _signatures(
    outputs: Mapping[str, tf.estimator.export.ExportOutput], tensors: tf.Tensor | Tensors
) -> dict[str, SignatureDef]:
    """Those that can be: classification and regression take one string input only."""
    found = {}
    for name, output in outputs.items():
        try:
            found[name] = output.as_signature_def(tensors_by_alias(tensors))
        except ValueError:
            continue
    return found


def _handle(variable: tf.Variable) -> tf.Tensor:
    """The tensor that the readers of a variable take."""
    return variable.handle if hasattr(variable, "handle") else variable._ref()


def _without(definition: v1.GraphDef, handles: Tensors) -> v1.GraphDef:
    """A GraphDef without the variables that come from elsewhere, and without the ops that initialize them."""
    gone = {handle.partition(":")[0] for handle in handles}
    kept = type(definition)(versions=definition.versions, library=definition.library)
    for node in definition.node:
        if node.name in gone and node.op in _VARIABLE_OPS:
            continue
        kept.node.add().CopyFrom(node)
        kept.node[-1].attr.pop("_class", None)  # it may name a variable that is gone
    return kept


def _moved(signature: SignatureDef, scope: str) -> SignatureDef:
    """A SignatureDef whose tensors are in `scope` now."""
    moved = type(signature)()
    moved.CopyFrom(signature)
    for infos in (moved.inputs, moved.outputs):
        for info in infos.values():
            for message, field in _names_in(info):
                setattr(message, field, f"{scope}/{getattr(message, field)}")
    return moved


def _names_in(info: TensorInfo) -> Iterator[tuple[TensorInfo | TensorInfo.CooSparse, str]]:
    """(message, field) of every name of a tensor in a TensorInfo."""
    match info.WhichOneof("encoding"):
        case "coo_sparse":
            for field in ("values_tensor_name", "indices_tensor_name", "dense_shape_tensor_name"):
                yield info.coo_sparse, field
        case "composite_tensor":
            for part in info.composite_tensor.components:
                yield from _names_in(part)
        case _:
            yield info, "name"
