"""From a checkpoint to a SavedModel, whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

import tensorflow as tf

from core.errors import CheckpointError, ExportError, WorkbenchError, storage_error
from core.experiment.user_code import describe, traceback_text
from core.reasons import reason_of
from core.runs.catalogue.exports import PROVENANCE, SCRATCH, Export, read_export, sweep_unfinished
from core.serving.export.checked_model import CheckedModel, free_scope
from core.serving.export.export_request import (
    ExportRequest,
    Phases,
    check_space,
    check_version_free,
    next_version,
    unwatched,
)
from core.serving.export.frozen import write_frozen
from core.serving.export.servable import Servable, choose_receivers, group_receivers
from core.serving.export.warmup import write_case_warmup
from core.serving.saved_model.saved_model_file import read_meta_graphs, write_meta_graphs
from core.serving.saved_model.signature_names import NamedSignature, in_order, name_signatures
from core.training.verification import problem_of
from core.words import worded


def export_checkpoint(
    servable: Servable,
    checkpoint_path: str,
    target_dir: Path,
    request: ExportRequest,
    *,
    provenance: Mapping[str, object] | None = None,
    cases: Path | None = None,
    phases: Phases = unwatched,
) -> Export:
    """Export one checkpoint (its prefix) to TARGET_DIR/VERSION, as a checked request says.

    `name_signatures` tells what signatures it gets. `cases`: test cases that become warm-up requests. `phases` is
    told what is begun, in words that follow a colon, and may raise ExportStopped. Raises CheckpointError,
    DataError, ExportError, FieldError, UserCodeError or StorageError, and leaves nothing half-written.
    """
    receivers, default = choose_receivers(servable, request.receivers, request.default)
    size = _check_checkpoint(checkpoint_path)
    scratch: Path | None = None
    try:
        target_dir.mkdir(parents=True, exist_ok=True)
        check_space(target_dir, size * (2 if request.frozen else 1))
        sweep_unfinished(target_dir)
        scratch = Path(tempfile.mkdtemp(prefix=f"{SCRATCH}{os.getpid()}-", dir=target_dir))
        phases(worded("building the serving graph"))
        groups = group_receivers(servable, receivers, default, request.batch_size, free_scope(checkpoint_path))
        model = CheckedModel(servable, groups, checkpoint_path)
        made = _export(model, checkpoint_path, scratch, request)
        named, _ = name_signatures(model.fed, default)
        _write_signatures(made, named)
        if request.frozen:
            phases(worded("freezing the graph"))
            write_frozen(made, optimized=request.frozen == "optimized")
        record = {
            **(provenance or {}),
            "batch_size": request.batch_size,
            "frozen": request.frozen,
            "schema": json.loads(servable.schema.to_json()) if servable.schema is not None else None,
            "receivers": list(receivers),
            "default": default,
            "signatures": list(in_order(list(named))),
            "origins": {name: [item.receiver, item.output] for name, item in named.items()},
            "created": time.time(),
        }
        _write_provenance(made, record)
        if cases is not None:
            phases(worded("writing the warm-up requests"))
            write_case_warmup(made, cases)
        phases(worded("publishing the export"))
        return read_export(_publish(made, target_dir, request.version))
    except OSError as error:
        raise storage_error(error, worded("write the export")) from error
    finally:
        if scratch is not None:
            shutil.rmtree(scratch, ignore_errors=True)


def _check_checkpoint(prefix: str) -> int:
    """Its size in bytes. TensorFlow would export fresh weights, silently, where the checkpoint is not there."""
    path = Path(prefix)
    if path.suffix == ".index":
        raise CheckpointError(
            worded("{path} is a file of a checkpoint; name the checkpoint without .index.", path=path)
        )
    data = list(path.parent.glob(f"{path.name}.data-*"))
    if not Path(f"{prefix}.index").is_file() or not data:
        raise CheckpointError(
            worded("There is no whole checkpoint {name} in {folder}.", name=path.name, folder=path.parent)
        )
    return sum(file.stat().st_size for file in data)


def _export(model: CheckedModel, checkpoint_path: str, scratch: Path, request: ExportRequest) -> Path:
    try:
        made = model.estimator.export_saved_model(
            str(scratch),
            model.serving_input_receiver_fn,
            assets_extra={asset.name: str(asset) for asset in request.assets} or None,
            checkpoint_path=checkpoint_path,
        )
    except tf.errors.OpError as error:
        raise _op_error(error, checkpoint_path) from error
    except ValueError as error:
        raise ExportError(describe(worded("The export"), error), details=traceback_text(error)) from error
    finally:
        model.close()
    return Path(os.fsdecode(made))


def _op_error(error: tf.errors.OpError, checkpoint_path: str) -> WorkbenchError:
    name = Path(checkpoint_path).name
    text = str(error)
    if "No space left" in text:
        return storage_error(OSError(28, "No space left on device"), worded("write the export"))
    problem = problem_of(checkpoint_path)
    if problem:
        return CheckpointError(
            worded("Checkpoint {name} is damaged: {problem}. Choose another one.", name=name, problem=problem),
            details=text,
        )
    return ExportError(
        worded("Checkpoint {name} cannot be exported: {reason}.", name=name, reason=reason_of(error)), details=text
    )


def _write_signatures(path: Path, named: Mapping[str, NamedSignature]) -> None:
    """Give an export these signatures instead of those that TensorFlow wrote."""
    graphs = read_meta_graphs(path)
    stored = graphs[0].signature_def
    for name in [name for name in stored if not name.startswith("__")]:
        del stored[name]
    for name, item in named.items():
        stored[name].ParseFromString(item.definition.SerializeToString())
    write_meta_graphs(path, graphs)


def _write_provenance(path: Path, record: Mapping[str, object]) -> None:
    file = path / PROVENANCE
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(record, indent=1), encoding="utf-8")


def _publish(made: Path, target_dir: Path, version: int | None) -> Path:
    """Move the finished export to its version folder: the next number, or `version`. FieldError if it is taken."""
    if version is not None:
        check_version_free(target_dir, version)
        target = target_dir / str(version)
        os.rename(made, target)
        return target
    while True:
        target = target_dir / str(next_version(target_dir, time.time()))
        if not target.exists():  # another process may publish at the same time
            os.rename(made, target)
            return target
