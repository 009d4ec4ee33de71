"""A batch script for Slurm: one task of the cluster on each node."""

from __future__ import annotations

from core.cluster.files.plan import PORT, FilesPlan, arguments_of
from core.cluster.local import tasks_of
from core.outside_text import shell_line


def batch_script(plan: FilesPlan) -> str:
    """Return the script for `sbatch`."""
    gpus = f"#SBATCH --gpus-per-node={plan.gpus}\n" if plan.gpus else ""
    return f"""\
#!/bin/bash
#SBATCH --job-name={plan.name}
#SBATCH --nodes={len(tasks_of(plan.counts))}
#SBATCH --ntasks-per-node=1
#SBATCH --cpus-per-task={max(1, round(_cpus(plan.cpus)))}
#SBATCH --mem={_megabytes(plan.memory)}M
{gpus}#SBATCH --time=24:00:00
#SBATCH --output={plan.name}-%j.log
# Submit it in this folder: sbatch slurm.sh. The run folder has to be the same on all nodes.
set -euo pipefail
HOSTS=$(scontrol show hostnames "$SLURM_JOB_NODELIST")
export HOSTS
srun --kill-on-bad-exit=1 bash slurm-task.sh
"""


def task_script(plan: FilesPlan) -> str:
    """Return the script that each task of the batch script runs."""
    train = arguments_of(plan, str(plan.experiment), "options.json")
    command = shell_line(["estimator-workbench", *train, "--strategy", plan.counts.strategy], windows=False)
    return f"""\
#!/bin/bash
# One task: a failure starts it again, from the last checkpoint, up to five times.
set -u
TF_CONFIG=$(python3 tf_config.py) || exit 1
export TF_CONFIG
for attempt in 0 1 2 3 4 5; do
  {command} && exit 0
  echo "$TF_CONFIG: attempt $attempt failed." >&2
  sleep "${{RETRY_AFTER:-5}}"
done
exit 1
"""


def tf_config_program(plan: FilesPlan) -> str:
    """Return a small program that prints the TF_CONFIG of a Slurm task, which runs on a node of its own."""
    roles = [[task.role, task.index] for task in tasks_of(plan.counts)]
    return f'''\
"""Prints TF_CONFIG for this task: HOSTS has the nodes, a line each, SLURM_PROCID says which of them this is."""

import json
import os

TASKS = {roles}
PORT = {PORT}

cluster = {{}}
for (role, _), host in zip(TASKS, os.environ["HOSTS"].split()):
    if role != "evaluator":
        cluster.setdefault(role, []).append(f"{{host}}:{{PORT}}")
role, index = TASKS[int(os.environ["SLURM_PROCID"])]
print(json.dumps({{"cluster": cluster, "task": {{"type": role, "index": index}}}}))
'''


def _cpus(text: str) -> float:
    return float(text.removesuffix("m")) / 1000 if text.endswith("m") else float(text.rstrip("kMGTi"))


def _megabytes(text: str) -> int:
    units = {"Ki": 2**10, "Mi": 2**20, "Gi": 2**30, "Ti": 2**40, "k": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}
    for unit, size in units.items():
        if text.endswith(unit):
            return max(1, int(float(text.removesuffix(unit)) * size) >> 20)
    return max(1, int(float(text.removesuffix("m"))) >> 20)
