"""Writes the files for other machines into a folder."""

from __future__ import annotations

import json
from pathlib import Path

from core.cluster.files.kubernetes import container_file, job, tf_job
from core.cluster.files.plan import FilesPlan
from core.cluster.files.slurm import batch_script, task_script, tf_config_program
from core.errors import StorageError, storage_error


def write_cluster_files(plan: FilesPlan, to: Path) -> tuple[Path, ...]:
    """Write the files into the folder `to`, which must be new or hold none of them; return their paths.

    StorageError if one exists already or cannot be written.
    """
    options = {"params": dict(plan.params), "settings": dict(plan.settings)}
    texts = {
        "options.json": json.dumps(options, indent=2) + "\n",
        "Containerfile": container_file(plan),
        "kubernetes-job.json": json.dumps(job(plan), indent=2) + "\n",
        "kubeflow-tfjob.json": json.dumps(tf_job(plan), indent=2) + "\n",
        "slurm.sh": batch_script(plan),
        "slurm-task.sh": task_script(plan),
        "tf_config.py": tf_config_program(plan),
    }
    there = [name for name in texts if (to / name).exists()]
    if there:
        raise StorageError(f"{to} has {', '.join(there)} already. Remove them, or choose another folder.")
    try:
        to.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (to / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise storage_error(error, "write the files") from error
    return tuple(to / name for name in texts)
