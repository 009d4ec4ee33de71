"""The operations of a SavedModel, counted, and those that may reach outside of it. Nothing is loaded.

An op is harmless only if resources/ops/harmless.txt lists it; every other is flagged, known or not.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from tensorboard.compat.proto.graph_pb2 import GraphDef
from tensorboard.compat.proto.node_def_pb2 import NodeDef

from core.errors import UntrustedModelError
from core.serving.saved_model.looked_at import note_looked_at
from core.serving.saved_model.own_files import own_file_ops
from core.serving.saved_model.saved_model_file import read_graphs_and_hash
from core.words import mark, worded

Reach = Literal[
    "reads files",
    "writes files",
    "deletes files",
    "runs Python",
    "uses the network",
    "runs code it brings",
    "ends the program",
    "prints",
    "may do anything",
]

_IN_WORDS: dict[Reach, str] = {
    "reads files": mark("reads files"),
    "writes files": mark("writes files"),
    "deletes files": mark("deletes files"),
    "runs Python": mark("runs Python"),
    "uses the network": mark("uses the network"),
    "runs code it brings": mark("runs code it brings"),
    "ends the program": mark("ends the program"),
    "prints": mark("prints"),
    "may do anything": mark("may do anything"),
}
_LISTS = Path(__file__).resolve().parents[3] / "resources" / "ops"
_TERMINAL = (b"stdout", b"stderr", b"log(info)", b"log(warning)", b"log(error)")
_IN_PARTS = "saved_model.cpb"
_MOST_NAMED = 10
_NAME = re.compile(r"[A-Za-z0-9_>.]{1,60}")  # a model writes them: no sentence may be among them


@dataclass(frozen=True, slots=True)
class Operations:
    """How often each op occurs, in the graphs and their functions, and what the flagged ones may do.

    `content`: the SHA-256 of the file that they were read from.
    """

    counts: Mapping[str, int]
    flagged: Mapping[str, Reach]
    content: str = ""

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def is_risky(self) -> bool:
        """Whether loading or running it may do more than compute and print."""
        return any(reach != "prints" for reach in self.flagged.values())

    @property
    def warning(self) -> str:
        """What to know before it is loaded; "" for a model that only computes."""
        known = {op: reach for op, reach in self.flagged.items() if reach != "may do anything"}
        unknown = [op for op in self.flagged if op not in known]
        told = []
        if known:
            told.append(
                worded(
                    "This model {reaches}: it has the ops {ops}.",
                    reaches=", ".join(worded(_IN_WORDS[reach]) for reach in sorted(set(known.values()))),
                    ops=_names(known),
                )
            )
        if unknown:
            told.append(worded("This model has ops whose effect is not known: {ops}.", ops=_names(unknown)))
        return " ".join(told)


def read_operations(path: Path) -> Operations:
    """The ops of a SavedModel, of all its graphs. ExportError if it is none.

    The ops of its own saver and those that read its own assets are a part of most SavedModels and not flagged.
    """
    counts: Counter[str] = Counter()
    flagged: dict[str, Reach] = {}
    graphs, content = read_graphs_and_hash(path)
    for graph in graphs:
        own: set[tuple[str, str]] | None = None
        for function, node in _nodes(graph.graph_def):
            counts[node.op] += 1
            reach = _reach(node)
            if reach is None or flagged.get(node.op) not in (None, "prints"):
                continue
            if own is None:  # most models need no look at where their files come from
                own = own_file_ops(path, graph)
            if (function, node.name) not in own:
                flagged[node.op] = reach
    return Operations(dict(counts.most_common()), flagged, content)


ReadOperations = Callable[[Path], Operations]


def check_trusted(path: Path, *, trusted: bool = False, read: ReadOperations = read_operations) -> None:
    """UntrustedModelError for a model that may do more than compute, unless somebody said that it may.

    The one place where this is decided; ask before anything is loaded. Nothing but what was looked at here, or
    was asked about last, is loaded in this process then.
    """
    if trusted:
        return
    if (Path(path).expanduser() / _IN_PARTS).exists():
        raise UntrustedModelError(
            worded(
                "{path} also contains {name}, a graph in several parts. It is not checked here, and other versions "
                "of TensorFlow may load it instead. Load it only if you trust where it comes from.",
                path=path,
                name=_IN_PARTS,
            )
        )
    operations = read(Path(path).expanduser())
    if operations.content:
        note_looked_at(path, operations.content)
    if operations.is_risky:
        raise UntrustedModelError(
            worded("{warning} Load it only if you trust where it comes from.", warning=operations.warning)
        )


def compare_operations(one: Operations, other: Operations) -> dict[str, tuple[int, int]]:
    """The ops whose counts differ, with both counts."""
    names = sorted(one.counts.keys() | other.counts.keys())
    pairs = {name: (one.counts.get(name, 0), other.counts.get(name, 0)) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def as_json(operations: Operations) -> dict[str, object]:
    """Plain values for `inspect --json`."""
    return {"total": operations.total, "counts": dict(operations.counts), "flagged": dict(operations.flagged)}


@functools.cache
def harmless_ops() -> frozenset[str]:
    """The ops that only compute, whatever their inputs and attributes."""
    return frozenset((_LISTS / "harmless.txt").read_text(encoding="utf-8").split())


@functools.cache
def outside_ops() -> Mapping[str, Reach]:
    """The ops that are known to reach outside of a model, and how."""
    rows = [line.split("\t") for line in (_LISTS / "outside.tsv").read_text(encoding="utf-8").splitlines()]
    return {op: cast(Reach, reach) for op, reach, _ in rows if reach in get_args(Reach)}


def _nodes(graph_def: GraphDef) -> Iterator[tuple[str, NodeDef]]:
    """(name of the function, "" for the graph itself; node)."""
    for node in graph_def.node:
        yield "", node
    for function in graph_def.library.function:
        for node in function.node_def:
            yield function.signature.name, node


def _reach(node: NodeDef) -> Reach | None:
    """What a node may do, None if it only computes."""
    if node.op in harmless_ops():
        return None
    if node.op == "PrintV2":
        stream = node.attr["output_stream"]
        if stream.placeholder or stream.s not in (b"", *_TERMINAL):
            return "writes files"  # the stream may be file://..., or what the caller of a function says
    return outside_ops().get(node.op, "may do anything")


def _names(ops: Mapping[str, Reach] | list[str]) -> str:
    names = sorted({op if _NAME.fullmatch(op) else worded("one with a name that no op can have") for op in ops})
    more = worded(" and {n} more", n=len(names) - _MOST_NAMED) if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more
