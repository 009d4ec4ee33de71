"""The ops that touch files and yet are a SavedModel's own: those of its saver, and tables filled from its assets.

They are so only if the name of the file comes from where TensorFlow's loader puts it (the saver's placeholder, an
asset), and if asking a signature does not run them: then nobody would have put it there.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from tensorboard.compat.proto.graph_pb2 import GraphDef
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef, TensorInfo
from tensorboard.compat.proto.node_def_pb2 import NodeDef

from core.precedence import giving_precedence
from core.serving.saved_model.assets_and_tables import asset_files

_WRITES = ("SaveV2", "MergeV2Checkpoints")
_READS = ("RestoreV2",)
_TABLES = ("InitializeTableFromTextFile", "InitializeTableFromTextFileV2")
_CALLS = ("PartitionedCall", "StatefulPartitionedCall")
_FED = ("Const", "Placeholder", "PlaceholderWithDefault")  # one output each, which the loader can set
_HAND_ON = ("Identity", "ReadVariableOp")
_EXTEND = ("StringJoin", "ShardedFilename", "ShardedFilespec", "Pack")  # the first input begins the name
_VARIABLE_OPS = ("ReadVariableOp", "AssignVariableOp", "VarIsInitializedOp")
_DEEPEST = 200
_INIT_OP = "__saved_model_init_op"
_INIT_COLLECTIONS = ("saved_model_main_op", "legacy_init_op")

Place = tuple[str, str]  # function, "" for the graph itself; node


def own_file_ops(path: Path, meta_graph: MetaGraphDef) -> set[Place]:
    """Where in a MetaGraphDef of the SavedModel in folder `path` such ops are."""
    if _is_ambiguous(meta_graph.graph_def) or _has_open_attributes(meta_graph.graph_def):
        return set()  # what its functions do is settled where they are called
    nodes = _Nodes(meta_graph.graph_def)
    answering = nodes.behind(_signature_ops(meta_graph))
    starting = nodes.behind(_init_ops(meta_graph))
    restoring = nodes.behind([_op(meta_graph.saver_def.restore_op_name)])
    saver = ("", _op(meta_graph.saver_def.filename_tensor_name))
    assets = _assets(path, meta_graph) - restoring  # the loader names them only where it starts the model
    found = set()
    through: tuple[str, ...]
    for place, node in nodes.all():
        through = (*_HAND_ON, *_EXTEND)
        if node.op in _WRITES:
            names = node.input[:2] if node.op == "MergeV2Checkpoints" else node.input[:1]
            never, wanted = answering | starting | restoring, saver.__eq__
        elif node.op in _READS:
            names, never, wanted = node.input[:1], answering | starting, saver.__eq__
        elif node.op in _TABLES:
            names, never, wanted = node.input[1:2], answering | restoring, assets.__contains__
            through = _HAND_ON  # what is called nearly like an asset may be a link to anywhere
        else:
            continue
        if place not in never and nodes.lead_to(place[0], names, wanted, through):
            found.add(place)
    return found


class _Nodes:
    """The nodes of a graph and its functions, by place. A graph made to harm may run in circles."""

    def __init__(self, graph_def: GraphDef) -> None:
        self._nodes: dict[Place, NodeDef] = {("", node.name): node for node in graph_def.node}
        self._arguments: dict[Place, int] = {}
        self._bodies: dict[str, list[Place]] = {}
        for function in giving_precedence(graph_def.library.function):
            name = function.signature.name
            self._bodies[name] = [(name, node.name) for node in function.node_def]
            self._nodes.update(((name, node.name), node) for node in function.node_def)
            self._arguments.update(
                ((name, argument.name), index) for index, argument in enumerate(function.signature.input_arg)
            )
        self._gradients = {item.function_name: item.gradient_func for item in graph_def.library.gradient}
        # These are called by other names too: for a gradient, or where TensorFlow swaps one function for another.
        self._hidden = {*self._gradients.values(), *_swapped(graph_def)}
        self._callers: dict[str, list[Place]] = {}
        for place, node in giving_precedence(self._nodes.items()):
            for function in _functions_of(node):
                self._callers.setdefault(function, []).append(place)

    def all(self) -> Iterator[tuple[Place, NodeDef]]:
        yield from giving_precedence(self._nodes.items())

    def behind(self, names: Sequence[str]) -> set[Place]:
        """Everything that is run to run these ops of the graph."""
        reached: set[Place] = set()
        queue = [("", name) for name in names]
        while queue:
            place = queue.pop()
            node = self._nodes.get(place)
            if node is None or place in reached:
                continue
            reached.add(place)
            queue += [(place[0], _op(source)) for source in node.input]
            for function in _functions_of(node):
                queue += self._bodies.get(function, ())
                queue += self._bodies.get(self._gradients.get(function, ""), ())
        return reached

    def lead_to(
        self, function: str, sources: Sequence[str], wanted: Callable[[Place], bool], through: Sequence[str]
    ) -> bool:
        """Whether names of files all come from wanted places by the ops `through`, whoever calls the function."""
        known: dict[Place, bool] = {}
        return bool(sources) and all(
            self._leads((function, _op(source)), wanted, through, known, 0) for source in sources
        )

    def _leads(
        self,
        place: Place,
        wanted: Callable[[Place], bool],
        through: Sequence[str],
        known: dict[Place, bool],
        depth: int,
    ) -> bool:
        if place not in known:
            known[place] = False  # what leads back to itself leads nowhere
            before: list[Place] | None = None
            if wanted(place):
                before = [] if self._is_fed(place) else None
            elif depth < _DEEPEST:
                before = self._before(place, through)
            known[place] = before is not None and all(
                self._leads((where, _op(source)), wanted, through, known, depth + 1) for where, source in before
            )
        return known[place]

    def _is_fed(self, place: Place) -> bool:
        """Whether a node has nothing but the output that the loader sets: another may name another file."""
        return place in self._nodes and self._nodes[place].op in _FED

    def _before(self, place: Place, through: Sequence[str]) -> list[Place] | None:
        """Where the name of a file that a node hands on comes from; None if it does not hand one on."""
        function = place[0]
        if place in self._arguments:
            return self._given(function, self._arguments[place])
        node = self._nodes.get(place)
        if node is None or not node.input or node.op not in through:
            return None
        sources = [source for source in node.input if not source.startswith("^")]
        if node.op == "ReadVariableOp" and sources:
            return self._assigned((function, _op(sources[0])))
        if node.op == "Pack":
            return [(function, source) for source in sources]
        suffixes = sources[1:] if node.op == "StringJoin" else ()
        if not all(self._is_plain(function, source) for source in suffixes):
            return None
        return [(function, sources[0])] if sources else None

    def _assigned(self, variable: Place) -> list[Place] | None:
        """What a variable is set to, everywhere; None if that cannot be seen. TF2 keeps the paths of assets so."""
        node = self._nodes.get(variable)
        if node is None or node.op != "VarHandleOp" or self._variables()[_shared_name(node)] != 1:
            return None
        users = [(place, user) for place, user in self._nodes.items() if _uses(place, user, variable)]
        if not all(user.op in _VARIABLE_OPS for _, user in users):
            return None
        return [
            (place[0], name) for place, user in users if user.op == "AssignVariableOp" for name in user.input[1:2]
        ] or None

    def _variables(self) -> Counter[bytes]:
        """How often each variable is named; none if functions name some: they may be called by any name there."""
        found = [(place[0], node) for place, node in self._nodes.items() if node.op == "VarHandleOp"]
        return (
            Counter()
            if any(function for function, _ in found)
            else Counter(_shared_name(node) for _, node in found)
        )

    def _given(self, function: str, index: int) -> list[Place] | None:
        """What the callers of a function give it; None if one of them is not understood."""
        given: list[Place] = []
        if function in self._hidden or function not in self._callers:
            return None
        for caller in self._callers[function]:
            node = self._nodes[caller]
            if node.op not in _CALLS or index >= len(node.input):
                return None
            given.append((caller[0], node.input[index]))
        return given

    def _is_plain(self, function: str, source: str) -> bool:
        """Whether it is a constant text that stays in the folder, or a choice of such."""
        node = self._nodes.get((function, _op(source)))
        if node is None:
            return False
        if node.op == "Const":
            tensor = node.attr["value"].tensor
            return not tensor.tensor_content and all(b".." not in text for text in tensor.string_val)
        if node.op in ("Select", "SelectV2"):
            return len(node.input) == 3 and all(self._is_const(function, item) for item in node.input[1:])
        return False

    def _is_const(self, function: str, source: str) -> bool:
        node = self._nodes.get((function, _op(source)))
        return node is not None and node.op == "Const" and self._is_plain(function, source)


def _is_ambiguous(graph_def: GraphDef) -> bool:
    """Whether a name stands for two things, or an argument for several; TensorFlow writes no such graph."""
    functions = graph_def.library.function
    arguments = [(function, argument) for function in functions for argument in function.signature.input_arg]
    if any(argument.number_attr or argument.type_list_attr for _, argument in arguments):
        return True
    names = [("", node.name) for node in graph_def.node]
    names += [(function.signature.name, node.name) for function in functions for node in function.node_def]
    names += [(function.signature.name, argument.name) for function, argument in arguments]
    called = ["", *(function.signature.name for function in functions)]
    return len(set(names)) != len(names) or len(set(called)) != len(called)


def _has_open_attributes(graph_def: GraphDef) -> bool:
    """Whether a function has attributes that its callers set, functions among them; those of today have none."""
    values = [
        value
        for function in graph_def.library.function
        for node in function.node_def
        for value in node.attr.values()
    ]
    while values:
        value = values.pop()
        if value.placeholder:
            return True
        values += [inner for function in (value.func, *value.list.func) for inner in function.attr.values()]
    return False


def _swapped(graph_def: GraphDef) -> Iterator[str]:
    """The functions that TensorFlow may run in place of others, because they claim to do the same."""
    for function in graph_def.library.function:
        if "api_implements" in function.attr:
            yield function.signature.name


def _assets(path: Path, meta_graph: MetaGraphDef) -> set[Place]:
    """The tensors that name assets, if all the files that are noted for them lie in the model's own folder."""
    inside: dict[Place, bool] = {}
    for item in asset_files(meta_graph):
        place = ("", _op(item.tensor_info.name))
        inside[place] = inside.get(place, True) and _lies_inside(path, item.filename)
    return {place for place, is_inside in inside.items() if is_inside}


def _shared_name(node: NodeDef) -> bytes:
    return bytes(node.attr["shared_name"].s or node.name.encode())


def _uses(place: Place, node: NodeDef, used: Place) -> bool:
    return place[0] == used[0] and any(_op(source) == used[1] for source in node.input)


def _functions_of(node: NodeDef) -> Iterator[str]:
    for value in node.attr.values():
        if value.HasField("func"):
            yield value.func.name
        for function in value.list.func:
            yield function.name


def _signature_ops(meta_graph: MetaGraphDef) -> list[str]:
    """The ops that give the outputs of the signatures, each part of a sparse or composite one."""
    found = []
    for name, signature in meta_graph.signature_def.items():
        if name != _INIT_OP:
            for info in signature.outputs.values():
                found += _tensors_of(info)
    return [_op(name) for name in found]


def _tensors_of(info: TensorInfo) -> list[str]:
    match info.WhichOneof("encoding"):
        case "coo_sparse":
            sparse = info.coo_sparse
            return [sparse.values_tensor_name, sparse.indices_tensor_name, sparse.dense_shape_tensor_name]
        case "composite_tensor":
            return [name for part in info.composite_tensor.components for name in _tensors_of(part)]
        case _:
            return [info.name]


def _init_ops(meta_graph: MetaGraphDef) -> list[str]:
    found = (
        [info.name for info in meta_graph.signature_def[_INIT_OP].outputs.values()]
        if (_INIT_OP in meta_graph.signature_def)
        else []
    )
    for name in _INIT_COLLECTIONS:
        if name in meta_graph.collection_def:
            found += meta_graph.collection_def[name].node_list.value
    return [_op(name) for name in found]


def _op(source: str) -> str:
    return source.lstrip("^").split(":")[0]


def _lies_inside(path: Path, name: str) -> bool:
    file = PurePosixPath(name)
    if not name or file.is_absolute() or ".." in file.parts or any(sign in name for sign in "\\:\0"):
        return False
    folder = os.path.realpath(path)  # a link in the folder may lead anywhere
    return os.path.realpath(path / "assets" / name).startswith(f"{folder}{os.sep}")
