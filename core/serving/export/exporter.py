"""From a checkpoint to a SavedModel, whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import tensorflow as tf

from core.errors import CheckpointError, ExportError, WorkbenchError, storage_error
from core.experiment.schema import FeatureSchema
from core.experiment.user_code import describe, traceback_text
from core.reasons import reason_of
from core.runs.catalogue.exports import PROVENANCE, SCRATCH, Export, read_export, sweep_unfinished
from core.serving.export.export_options import (
    PLAIN,
    ExportOptions,
    Phases,
    check_space,
    check_version_free,
    unwatched,
)
from core.serving.export.frozen import write_frozen
from core.serving.export.receivers import Receiver, check_receivers, make_receiver_fn
from core.serving.export.variable_check import checked_estimator, free_scope
from core.serving.export.warmup import write_case_warmup
from core.serving.saved_model.saved_model_file import read_meta_graphs, write_meta_graphs
from core.serving.saved_model.signature_names import in_order, named_signatures
from core.training.verification import problem_of


def export_checkpoint(
    estimator: Any,
    schema: FeatureSchema,
    checkpoint_path: str,
    target_dir: Path,
    *,
    preprocess: Callable[..., Any] | None = None,
    receivers: Sequence[str] = ("example", "dense"),
    default: str = "example",
    provenance: Mapping[str, Any] | None = None,
    options: ExportOptions = PLAIN,
    cases: Path | None = None,
    phases: Phases = unwatched,
) -> Export:
    """Export one checkpoint (its prefix) to TARGET_DIR/VERSION; the version is the unix second by default.

    The signatures are `example`, `dense` and `preprocessed`, as far as asked for, and `serving_default`, a copy
    of the one named by `default`; further heads of the model are `RECEIVER_HEAD`. `cases`: test cases that become
    warm-up requests. `phases` is told what is begun and may raise ExportStopped. Raises CheckpointError, DataError,
    ExportError, FieldError, UserCodeError or StorageError, and leaves nothing half-written.
    """
    chosen = check_receivers(receivers, default, has_preprocess=preprocess is not None)
    options.check(target_dir)
    size = _check_checkpoint(checkpoint_path)
    scratch: Path | None = None
    try:
        target_dir.mkdir(parents=True, exist_ok=True)
        check_space(target_dir, size * (2 if options.frozen else 1))
        sweep_unfinished(target_dir)
        scratch = Path(tempfile.mkdtemp(prefix=f"{SCRATCH}{os.getpid()}-", dir=target_dir))
        phases("Building the serving graph")
        checked = checked_estimator(estimator, schema, checkpoint_path)
        receiver_fn = make_receiver_fn(
            schema, preprocess, chosen, cast(Receiver, default), options.batch_size, free_scope(checkpoint_path)
        )
        made = _export(checked, checkpoint_path, scratch, receiver_fn, options.assets)
        signatures = _rename_signatures(made, chosen, default)
        if options.frozen:
            phases("Freezing the graph")
            write_frozen(made, optimized=options.frozen == "optimized")
        record = {**(provenance or {}), "batch_size": options.batch_size, "frozen": options.frozen}
        _write_provenance(made, schema, chosen, default, signatures, record)
        if cases is not None:
            phases("Writing the warm-up requests")
            write_case_warmup(made, cases)
        phases("Publishing the export")
        return read_export(_publish(made, target_dir, options.version))
    except OSError as error:
        raise storage_error(error, "write the export") from error
    finally:
        if scratch is not None:
            shutil.rmtree(scratch, ignore_errors=True)


def _check_checkpoint(prefix: str) -> int:
    """Its size in bytes. TensorFlow would export fresh weights, silently, where the checkpoint is not there."""
    path = Path(prefix)
    if path.suffix == ".index":
        raise CheckpointError(f"{path} is a file of a checkpoint; name the checkpoint without .index.")
    data = list(path.parent.glob(f"{path.name}.data-*"))
    if not Path(f"{prefix}.index").is_file() or not data:
        raise CheckpointError(f"There is no whole checkpoint {path.name} in {path.parent}.")
    return sum(file.stat().st_size for file in data)


def _export(
    estimator: Any, checkpoint_path: str, scratch: Path, receiver_fn: Callable[[], Any], assets: Sequence[Path]
) -> Path:
    try:
        made = estimator.export_saved_model(
            str(scratch),
            receiver_fn,
            assets_extra={asset.name: str(asset) for asset in assets} or None,
            checkpoint_path=checkpoint_path,
        )
    except tf.errors.OpError as error:
        raise _op_error(error, checkpoint_path) from error
    except ValueError as error:
        raise ExportError(describe("The export", error), details=traceback_text(error)) from error
    return Path(os.fsdecode(made))


def _op_error(error: Any, checkpoint_path: str) -> WorkbenchError:
    name = Path(checkpoint_path).name
    text = str(error)
    if "No space left" in text:
        return storage_error(OSError(28, "No space left on device"), "write the export")
    problem = problem_of(checkpoint_path)
    if problem:
        return CheckpointError(f"Checkpoint {name} is damaged: {problem}. Choose another one.", details=text)
    return ExportError(f"Checkpoint {name} cannot be exported: {reason_of(error)}.", details=text)


def _rename_signatures(path: Path, receivers: Sequence[Receiver], default: str) -> tuple[str, ...]:
    """Give the signatures the names clients see; ExportError if a receiver has none.

    TensorFlow names those of the main receiver by their head, the others ALTERNATIVE:HEAD. Classify and regress
    heads exist for Examples only and vanish elsewhere.
    """
    graphs = read_meta_graphs(path)
    found = graphs[0].signature_def
    stored = {name: type(found[name]).FromString(found[name].SerializeToString()) for name in found}
    heads: dict[str, dict[str, Any]] = {receiver: _heads_of(stored, receiver, default) for receiver in receivers}
    named = named_signatures(heads, receivers, default)
    found.clear()
    for name, signature in named.items():
        found[name].CopyFrom(signature)
    write_meta_graphs(path, graphs)
    return in_order(list(named))


def _heads_of(stored: Mapping[str, Any], receiver: str, default: str) -> dict[str, Any]:
    if receiver == default:
        return {name: item for name, item in stored.items() if ":" not in name and not name.startswith("__")}
    prefix = f"{receiver}:"
    return {name.removeprefix(prefix): item for name, item in stored.items() if name.startswith(prefix)}


def _write_provenance(
    path: Path,
    schema: FeatureSchema,
    receivers: Sequence[str],
    default: str,
    signatures: Sequence[str],
    provenance: Mapping[str, Any],
) -> None:
    record = {
        **provenance,
        "schema": json.loads(schema.to_json()),
        "receivers": list(receivers),
        "default": default,
        "signatures": list(signatures),
        "created": time.time(),
    }
    file = path / PROVENANCE
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(record, indent=1), encoding="utf-8")


def _publish(made: Path, target_dir: Path, version: int | None) -> Path:
    """Move the finished export to its version folder: a number of its own, or FieldError if taken."""
    if version is not None:
        check_version_free(target_dir, version)
        target = target_dir / str(version)
        os.rename(made, target)
        return target
    number = int(time.time())
    while True:
        target = target_dir / str(number)
        if not target.exists():
            os.rename(made, target)
            return target
        number += 1
