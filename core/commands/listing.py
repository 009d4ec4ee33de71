"""Lists what a run has on disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from core.commands.records import RunListing
from core.commands.remote import readable_run
from core.runs.catalogue.checkpoints import list_broken, list_checkpoints
from core.runs.catalogue.exports import list_exports, record_notices
from core.runs.catalogue.left_out import list_left_out
from core.runs.catalogue.unreadable import unreadable_in_run
from core.runs.events.evaluations import EvaluationReader
from core.runs.mirror_manifest import place_of
from core.runs.run import RunFolder


def list_run(run_dir: str | Path) -> RunListing:
    """Return the checkpoints and exports of a run, also of one at a URL. Reads files only, no TensorFlow."""
    run = RunFolder.open(readable_run(run_dir))
    exports = [replace(item, path=place_of(Path(item.path)) or item.path) for item in list_exports(run)]
    reader = EvaluationReader(run.path)
    checkpoints, broken = list_checkpoints(run, reader.poll(), exports), list_broken(run)
    left_out = list_left_out(run, checkpoints, broken)
    info = run.read_info()
    warm_start = info.warm_start if info is not None else None
    notices = (*reader.notices, *record_notices(exports), *unreadable_in_run(run.path))
    return RunListing(checkpoints, tuple(exports), broken, left_out, notices, warm_start)
