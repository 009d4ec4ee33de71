"""Manifests: a Kubernetes Job for one machine, a Kubeflow TFJob for a cluster, and the container they run."""

from __future__ import annotations

from typing import Any

from core.cluster.files.plan import PORT, RUNS, FilesPlan, arguments_of
from core.cluster.tf_config import Role
from core.outside_text import shell_word

_KINDS: dict[Role, str] = {"chief": "Chief", "worker": "Worker", "ps": "PS", "evaluator": "Evaluator"}
_OPTIONS = "/files/options.json"


def container_file(plan: FilesPlan) -> str:
    """Return the Containerfile: the program from its wheel, the experiment's folder, and the options."""
    folder = shell_word(str(plan.experiment.parent))
    return f"""\
# Build it in this folder, with the program's wheel (make wheel) beside this file:
#   docker build -t {plan.image_name} -f Containerfile --build-context experiment={folder} .
FROM python:3.11-slim
COPY *.whl /files/
RUN pip install --no-cache-dir /files/*.whl
COPY --from=experiment . /experiment
COPY options.json /files/
ENV TF_CPP_MIN_LOG_LEVEL=2 PYTHONUNBUFFERED=1
WORKDIR /experiment
ENTRYPOINT ["estimator-workbench"]
"""


def job(plan: FilesPlan) -> dict[str, Any]:
    """Return a Job: the whole training, evaluations too, in one pod."""
    return {
        "apiVersion": "batch/v1",
        "kind": "Job",
        "metadata": {"name": plan.name},
        "spec": {
            "backoffLimit": 5,
            "template": {"spec": {**_pod(plan, "trainer", trains=True), "restartPolicy": "OnFailure"}},
        },
    }


def tf_job(plan: FilesPlan) -> dict[str, Any]:
    """Return a TFJob: a pod for each task. Its operator sets TF_CONFIG."""
    return {
        "apiVersion": "kubeflow.org/v1",
        "kind": "TFJob",
        "metadata": {"name": plan.name},
        "spec": {
            # The evaluator ends after the chief, so nothing may end it before.
            "runPolicy": {"cleanPodPolicy": "None", "backoffLimit": 20},
            "successPolicy": "AllWorkers",
            "tfReplicaSpecs": {
                _KINDS[role]: {
                    "replicas": count,
                    "restartPolicy": "OnFailure",
                    "template": {"spec": _pod(plan, "tensorflow", plan.counts.strategy, trains=role != "ps")},
                }
                for role, count in plan.counts.by_role.items()
            },
        },
    }


def _pod(plan: FilesPlan, container: str, strategy: str = "", *, trains: bool) -> dict[str, Any]:
    limits: dict[str, Any] = {"cpu": plan.cpus, "memory": plan.memory}
    if trains and plan.gpus:
        limits["nvidia.com/gpu"] = plan.gpus
    arguments = arguments_of(plan, f"/experiment/{plan.experiment.name}", _OPTIONS)
    if strategy:
        arguments += ["--strategy", strategy]
    return {
        "containers": [
            {
                "name": container,  # a TFJob's has to be called "tensorflow"
                "image": plan.image_name,
                "args": arguments,
                "ports": [{"name": "tfjob-port", "containerPort": PORT}],
                "resources": {"limits": limits},
                "volumeMounts": [{"name": "runs", "mountPath": RUNS}],
            }
        ],
        "volumes": [{"name": "runs", "persistentVolumeClaim": {"claimName": plan.claim}}],
    }
