"""Writes an experiment file."""

from __future__ import annotations

import os
from pathlib import Path

from core.errors import FieldError, storage_error
from core.wizard.checks import check_plan, check_target
from core.wizard.experiment_text import experiment_text
from core.wizard.plan import ExperimentPlan
from core.words import mark, worded


def write_experiment(plan: ExperimentPlan, target: Path) -> Path:
    """Write the file, which appears whole or not at all, and overwrites none. FieldError, StorageError."""
    check_plan(plan)
    check_target(target)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        unfinished.write_text(experiment_text(plan, target), encoding="utf-8")
        try:
            os.link(unfinished, target)  # fails where somebody wrote such a file meanwhile
        except FileExistsError:
            raise FieldError(
                "target", worded("{target} exists already. Choose another name.", target=target)
            ) from None
        except OSError:  # a file system without links
            os.replace(unfinished, target)
    except OSError as error:
        raise storage_error(error, mark("write the experiment")) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target
