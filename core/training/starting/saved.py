"""The weights in a checkpoint, by the names that a model gives its variables."""

from __future__ import annotations

from collections import Counter

from tensorflow.core.protobuf.trackable_object_graph_pb2 import TrackableObjectGraph

from core.runs.catalogue.object_checkpoints import GRAPH_KEY
from core.training.checkpoint_reader import open_reader
from core.training.contents import role_of
from core.training.starting.matching import SavedVariable
from core.training.variable_info import Variable
from core.training.variables import READER_ERRORS, checkpoint_variables
from core.training.verification import not_restored
from core.words import worded

_VALUE = "VARIABLE_VALUE"  # the attribute of an object that is a variable
_COUNTER = "save_counter"  # the variable by which tf.train.Checkpoint numbers its files


def saved_weights(prefix: str) -> dict[str, SavedVariable]:
    """Return the weights of a checkpoint, without the step and what belongs to optimizers.

    Those that Keras or tf.train.Checkpoint saved as parts of objects are known by the names of the variables.
    CheckpointError if it cannot be read.
    """
    try:
        found = checkpoint_variables(prefix)
        names = _names_of_objects(prefix) if GRAPH_KEY.decode() in found else {}
    except READER_ERRORS as error:
        raise not_restored(prefix, worded("read here, so nothing can start from it"), error) from error
    if names:
        weights = {name: SavedVariable(key, found[key]) for key, name in names.items() if key in found}
        return {name: item for name, item in weights.items() if role_of(name, weights) == "weight"}
    return {name: _saved(name, item) for name, item in found.items() if role_of(name, found) == "weight"}


def _saved(name: str, layout: Variable) -> SavedVariable:
    return SavedVariable(name, layout)


def _names_of_objects(prefix: str) -> dict[str, str]:
    """Return, by its key in the checkpoint, the name of each variable; the key where two share a name."""
    graph = TrackableObjectGraph.FromString(open_reader(prefix).get_tensor(GRAPH_KEY.decode()))
    slots = {slot.slot_variable_node_id for node in graph.nodes for slot in node.slot_variables}
    names = {
        attribute.checkpoint_key: attribute.full_name
        for place, node in enumerate(graph.nodes)
        for attribute in node.attributes
        if place not in slots and attribute.name == _VALUE and attribute.full_name != _COUNTER
    }
    counts = Counter(names.values())
    return {key: name if name and counts[name] == 1 else key for key, name in names.items()}
