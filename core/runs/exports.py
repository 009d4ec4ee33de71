"""The catalogue of a run's exports."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.runs.run import RunFolder

PROVENANCE = Path("assets.extra") / "workbench.json"


@dataclass(frozen=True, slots=True)
class Export:
    """One SavedModel on disk.

    `version` is the folder's name; `step` and `metrics` come from its provenance, None and {} for a foreign one.
    `signatures` are the names in it, `created` is in unix seconds.
    """

    path: str
    version: str
    step: int | None
    metrics: Mapping[str, float]
    signatures: tuple[str, ...]
    bytes: int
    created: float


def list_exports(run: RunFolder) -> tuple[Export, ...]:
    """The exports in RUN/export and one level below (Estimator's exporters), the oldest first."""
    found = [read_export(path) for path in _saved_models(run.export_dir)]
    return tuple(sorted(found, key=lambda export: (export.created, export.version)))


def read_export(path: Path) -> Export:
    """What is known of one SavedModel folder without parsing its graph."""
    provenance = read_provenance(path)
    model = path / "saved_model.pb"
    files = [file.stat() for file in path.rglob("*") if file.is_file()]
    return Export(
        path=str(path),
        version=path.name,
        step=provenance.get("step"),
        metrics=provenance.get("metrics", {}),
        signatures=tuple(provenance.get("signatures", ())) or signature_names(model.read_bytes()),
        bytes=sum(status.st_size for status in files),
        created=float(provenance.get("created", model.stat().st_mtime)),
    )


def read_provenance(path: Path) -> dict[str, Any]:
    """assets.extra/workbench.json of an export; {} if there is none or it cannot be read."""
    try:
        value = json.loads((Path(path) / PROVENANCE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def _saved_models(folder: Path) -> Iterator[Path]:
    for depth in ("*/saved_model.pb", "*/*/saved_model.pb"):
        for file in sorted(folder.glob(depth)):
            if not any(part.startswith(("temp-", ".")) for part in file.relative_to(folder).parts):
                yield file.parent


def signature_names(saved_model: bytes) -> tuple[str, ...]:
    """The names of the signatures in a saved_model.pb: field 5 (signature_def) of its first meta graph."""
    try:
        for meta_graph in _fields(memoryview(saved_model), 2):
            entries = _fields(meta_graph, 5)
            names = [bytes(key).decode() for entry in entries for key in _fields(entry, 1)]
            return tuple(sorted(name for name in names if name != "__saved_model_init_op"))
    except (IndexError, ValueError):
        pass
    return ()


def _fields(message: memoryview, number: int) -> list[memoryview]:
    """The length-delimited fields of that number in a protobuf message."""
    found, position = [], 0
    while position < len(message):
        tag, position = _varint(message, position)
        kind = tag & 7
        if kind == 0:
            _, position = _varint(message, position)
        elif kind == 2:
            length, position = _varint(message, position)
            if tag >> 3 == number:
                found.append(message[position : position + length])
            position += length
        else:
            position += {1: 8, 5: 4}[kind] if kind in (1, 5) else len(message)
    return found


def _varint(message: memoryview, position: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if not byte & 0x80:
            return value, position
        shift += 7
