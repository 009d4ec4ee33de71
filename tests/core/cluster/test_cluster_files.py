"""The files for Kubernetes, Kubeflow and Slurm: what they hold fits what reads them."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from core.cli import main as cli
from core.cluster.files.plan import FilesPlan
from core.cluster.files.writing import write_cluster_files
from core.cluster.local import parse_counts
from core.cluster.tf_config import Task, parse, strategy_for
from core.commands.options_file import read_options
from core.errors import SettingsError, StorageError

Name = Annotated[str, Field(pattern=r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Metadata(Strict):
    name: Name


class Port(Strict):
    name: Annotated[str, Field(pattern="^[a-z0-9-]{1,15}$")]
    containerPort: Annotated[int, Field(gt=0, lt=65536)]


class Mount(Strict):
    name: Name
    mountPath: Annotated[str, Field(pattern="^/")]


class Resources(Strict):
    limits: dict[str, str | int]


class Container(Strict):
    name: Name
    image: Annotated[str, Field(min_length=1)]
    args: list[str]
    ports: list[Port]
    resources: Resources
    volumeMounts: list[Mount]


class Claim(Strict):
    claimName: Name


class Volume(Strict):
    name: Name
    persistentVolumeClaim: Claim


class Pod(Strict):
    containers: Annotated[list[Container], Field(min_length=1)]
    volumes: list[Volume]
    restartPolicy: Literal["OnFailure", "Never"] | None = None


class Template(Strict):
    spec: Pod


class JobSpec(Strict):
    backoffLimit: int
    template: Template


class KubernetesJob(Strict):
    apiVersion: Literal["batch/v1"]
    kind: Literal["Job"]
    metadata: Metadata
    spec: JobSpec


class Replicas(Strict):
    replicas: Annotated[int, Field(gt=0)]
    restartPolicy: Literal["Always", "OnFailure", "Never", "ExitCode"]
    template: Template


class RunPolicy(Strict):
    cleanPodPolicy: Literal["None", "Running", "All"]
    backoffLimit: int


class TFJobSpec(Strict):
    runPolicy: RunPolicy
    successPolicy: Literal["", "AllWorkers"]
    tfReplicaSpecs: dict[Literal["Chief", "Worker", "PS", "Evaluator"], Replicas]


class TFJob(Strict):
    apiVersion: Literal["kubeflow.org/v1"]
    kind: Literal["TFJob"]
    metadata: Metadata
    spec: TFJobSpec


@pytest.fixture
def experiment(tmp_path: Path) -> Path:
    folder = tmp_path / "my experiments"
    folder.mkdir()
    return folder / "It's_Linear 2.py"


def written(experiment: Path, to: Path, cluster: str = "chief=1,worker=2,ps=1", **more: Any) -> Path:
    plan = FilesPlan(experiment, parse_counts(cluster, None), **more)
    assert all(file.is_file() for file in write_cluster_files(plan, to))
    return to


def test_the_job_trains_in_one_pod(experiment: Path, tmp_path: Path) -> None:
    folder = written(experiment, tmp_path / "files", gpus=1, memory="8Gi")
    job = KubernetesJob.model_validate_json((folder / "kubernetes-job.json").read_text())
    assert job.metadata.name == "it-s-linear-2"
    assert job.spec.template.spec.restartPolicy == "OnFailure"
    (container,) = job.spec.template.spec.containers
    assert container.args[:4] == ["train", f"/experiment/{experiment.name}", "--run", "/runs/it-s-linear-2"]
    assert "--strategy" not in container.args
    assert container.resources.limits == {"cpu": "2", "memory": "8Gi", "nvidia.com/gpu": 1}


def test_the_tf_job_has_a_pod_for_each_task(experiment: Path, tmp_path: Path) -> None:
    folder = written(experiment, tmp_path / "files", gpus=1)
    job = TFJob.model_validate_json((folder / "kubeflow-tfjob.json").read_text())
    replicas = job.spec.tfReplicaSpecs
    assert {kind: found.replicas for kind, found in replicas.items()} == {
        "Chief": 1, "Worker": 2, "PS": 1, "Evaluator": 1,
    }  # fmt: skip
    for kind, found in replicas.items():
        (container,) = found.template.spec.containers
        assert container.name == "tensorflow", "the operator sets TF_CONFIG in the container of this name"
        assert container.args[-2:] == ["--strategy", "parameter-server"]
        mounts = {mount.name for mount in container.volumeMounts}
        assert mounts == {volume.name for volume in found.template.spec.volumes}
        assert ("nvidia.com/gpu" in container.resources.limits) == (kind != "PS")
    workers = written(experiment, tmp_path / "workers", "worker=2")
    spec = TFJob.model_validate_json((workers / "kubeflow-tfjob.json").read_text()).spec
    assert {kind: found.replicas for kind, found in spec.tfReplicaSpecs.items()} == {"Worker": 2, "Evaluator": 1}


def test_the_options_are_those_that_train_reads(experiment: Path, tmp_path: Path) -> None:
    folder = written(experiment, tmp_path / "files", params={"units": 8}, settings={"max_steps": 7})
    options = read_options(folder / "options.json")
    assert (options.params, options.settings) == ({"units": 8}, {"max_steps": 7})


FAKES = {
    "scontrol": "#!/bin/bash\nprintf 'node1\\nnode2\\nnode3\\nnode4\\nnode5\\n'\n",
    "srun": '#!/bin/bash\nshift\nfor n in 0 1 2 3 4; do SLURM_PROCID=$n "$@" || exit 1; done\n',
    "estimator-workbench": '#!/bin/bash\necho "$TF_CONFIG" >> told\nprintf "%s\\n" "$@" > arguments\n'
    'n=$(wc -l < told); [ "$n" != 2 ]\n',  # the second fails once
}


def test_the_slurm_script_gives_each_task_its_tf_config_and_tries_again(experiment: Path, tmp_path: Path) -> None:
    folder, fakes = written(experiment, tmp_path / "files"), tmp_path / "bin"
    fakes.mkdir()
    for name, text in FAKES.items():
        (fakes / name).write_text(text)
        (fakes / name).chmod(0o755)
    path = f"{fakes}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "SLURM_JOB_NODELIST": "node[1-5]", "RETRY_AFTER": "0"}
    done = subprocess.run(
        ["bash", "slurm.sh"], cwd=folder, env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert "attempt 0 failed" in done.stderr
    clusters = [parse(line) for line in (folder / "told").read_text().splitlines()]
    tasks = []
    for cluster in clusters:
        assert cluster is not None
        assert strategy_for(cluster, None) == "parameter-server"
        assert cluster.addresses == {
            "chief": ("node1:2222",), "worker": ("node2:2222", "node3:2222"), "ps": ("node4:2222",),
        }  # fmt: skip
        tasks.append(cluster.task)
    again = Task("worker", 0)
    assert tasks == [Task("chief", 0), again, again, Task("worker", 1), Task("ps", 0), Task("evaluator", 0)]
    arguments = (folder / "arguments").read_text().splitlines()
    assert arguments[:4] == ["train", str(experiment), "--run", "/runs/it-s-linear-2"]
    assert "#SBATCH --nodes=5" in (folder / "slurm.sh").read_text()


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"run": "runs/x"}, "must be an absolute path"),
        ({"image": "not a name"}, "not the name of a container image"),
        ({"memory": "4 gigabytes"}, "--memory wants a quantity"),
        ({"cpus": "many"}, "--cpus wants a quantity"),
        ({"cpus": "9" * 400}, "--cpus wants a quantity"),
        ({"claim": "My Claim"}, "not the name of a claim"),
        ({"gpus": -1}, "--gpus must be at least 0"),
    ],
)
def test_what_no_cluster_would_take_is_a_sentence(experiment: Path, more: dict[str, Any], sentence: str) -> None:
    with pytest.raises(SettingsError, match=sentence):
        FilesPlan(experiment, parse_counts("worker=2", None), **more)


def test_the_command_checks_params_and_overwrites_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["cluster-files", "penguins", "--to", str(tmp_path / "files"), "--max-steps", "7"]
    assert cli.main([*arguments, "--param", "nothing=1"]) == 1
    assert 'no param "nothing"' in capsys.readouterr().err
    assert cli.main([*arguments, "--param", "learning_rate=0.5", "--json"]) == 0
    files = json.loads(capsys.readouterr().out)["files"]
    assert "Containerfile" in {Path(file).name for file in files}
    options = read_options(tmp_path / "files" / "options.json")
    assert (options.params, options.settings) == ({"learning_rate": 0.5}, {"max_steps": 7})
    assert cli.main(arguments) == 1
    assert "has options.json, Containerfile" in capsys.readouterr().err


def test_writing_beside_files_that_are_there_is_refused(experiment: Path, tmp_path: Path) -> None:
    written(experiment, tmp_path / "files")
    with pytest.raises(StorageError, match="Remove them, or choose another folder"):
        written(experiment, tmp_path / "files")
