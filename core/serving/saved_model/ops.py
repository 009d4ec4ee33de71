"""The operations of a SavedModel, counted, and those that reach outside of it. No TensorFlow, nothing is loaded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Reach = Literal["reads files", "writes files", "runs Python", "prints"]

_REACHES: Mapping[str, Reach] = {
    "ReadFile": "reads files",
    "MatchingFiles": "reads files",
    "WholeFileReader": "reads files",
    "WholeFileReaderV2": "reads files",
    "TextLineReader": "reads files",
    "TextLineReaderV2": "reads files",
    "TFRecordReader": "reads files",
    "TFRecordReaderV2": "reads files",
    "TFRecordDataset": "reads files",
    "TFRecordDatasetV2": "reads files",
    "TextLineDataset": "reads files",
    "FixedLengthRecordDataset": "reads files",
    "FixedLengthRecordDatasetV2": "reads files",
    "SqlDataset": "reads files",
    "LoadDataset": "reads files",
    "ImmutableConst": "reads files",
    "WriteFile": "writes files",
    "SaveDataset": "writes files",
    "SaveDatasetV2": "writes files",
    "WriteSummary": "writes files",
    "WriteScalarSummary": "writes files",
    "CreateSummaryFileWriter": "writes files",
    "PyFunc": "runs Python",
    "PyFuncStateless": "runs Python",
    "EagerPyFunc": "runs Python",
    "PrintV2": "prints",
    "Print": "prints",
}


@dataclass(frozen=True, slots=True)
class Operations:
    """How often each op occurs, in the graph and its functions, and what the flagged ones do."""

    counts: Mapping[str, int]
    flagged: Mapping[str, Reach]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def is_risky(self) -> bool:
        """Whether loading or running it may touch files or run Python."""
        return any(reach != "prints" for reach in self.flagged.values())

    @property
    def warning(self) -> str:
        """What to know before it is loaded; "" for a model that keeps to itself."""
        if not self.flagged:
            return ""
        does = sorted(set(self.flagged.values()))
        return f"This model {', '.join(does)}: it has the ops {', '.join(sorted(self.flagged))}."


def read_operations(path: Path) -> Operations:
    """The ops of a SavedModel, of all its graphs. ExportError if it is none.

    The ops that save and restore variables are a part of every SavedModel and not flagged.
    """
    from core.serving.saved_model.saved_model_file import read_meta_graphs

    counts: Counter[str] = Counter()
    for graph in read_meta_graphs(path):
        counts.update(node.op for node in graph.graph_def.node)
        for function in graph.graph_def.library.function:
            counts.update(node.op for node in function.node_def)
    return Operations(dict(counts.most_common()), {op: _REACHES[op] for op in counts if op in _REACHES})


def compare_operations(one: Operations, other: Operations) -> dict[str, tuple[int, int]]:
    """The ops whose counts differ, with both counts."""
    names = sorted(one.counts.keys() | other.counts.keys())
    pairs = {name: (one.counts.get(name, 0), other.counts.get(name, 0)) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def as_json(operations: Operations) -> dict[str, Any]:
    """Plain values for `inspect --json`."""
    return {"total": operations.total, "counts": dict(operations.counts), "flagged": dict(operations.flagged)}
