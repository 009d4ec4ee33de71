"""`cluster-files`: write the files that train an experiment on Kubernetes, with Kubeflow or with Slurm."""

from __future__ import annotations

import argparse
import sys
from contextlib import redirect_stdout
from pathlib import Path

from core import commands, fields
from core.cli import output, train
from core.cluster.files.plan import RUNS, FilesPlan
from core.cluster.files.writing import write_cluster_files
from core.cluster.local import parse_counts
from core.cluster.tf_config import STRATEGIES


def build(name: str, sub: argparse.ArgumentParser) -> None:
    sub.add_argument("experiment", metavar="EXPERIMENT", help="a Python file, or a sample's name")
    sub.add_argument("--to", required=True, type=Path, metavar="DIR", help="the folder for the files")
    sub.add_argument(
        "--cluster", default="chief=1,worker=2,ps=1", metavar="ROLE=N,...",
        help="the tasks (default: chief=1,worker=2,ps=1); an evaluator is added",
    )  # fmt: skip
    sub.add_argument("--strategy", choices=STRATEGIES[2:], help="default: what the tasks say")
    sub.add_argument(
        "--run", default="", metavar="DIR", help=f"the run folder there, shared by all tasks (default: {RUNS}/NAME)"
    )
    sub.add_argument("--image", default="", metavar="NAME", help="the container image (default: NAME:latest)")
    sub.add_argument("--claim", default="runs", metavar="NAME", help="the claim of their storage (default: runs)")
    sub.add_argument("--cpus", default="2", metavar="N", help="CPUs of each task (default: 2)")
    sub.add_argument("--memory", default="4Gi", metavar="SIZE", help="memory of each task (default: 4Gi)")
    sub.add_argument("--gpus", type=int, default=0, metavar="N", help="GPUs of each task that trains (default: 0)")
    train.add_use(sub)
    train.add_options(sub)
    sub.set_defaults(command_function=_write)


def _write(arguments: argparse.Namespace) -> int:
    counts = parse_counts(arguments.cluster, arguments.strategy)
    with redirect_stdout(sys.stderr):  # what the user's code prints
        info = commands.describe_experiment(arguments.experiment, use=train.use_of(arguments))
    kinds = {spec.name: spec for spec in info.params}
    given: dict[str, fields.Value] = {
        name: fields.parse(kinds[name], str(text)) if name in kinds else str(text)
        for name, text in train.params_of(arguments).items()
    }
    fields.check_all(info.params, given, "param")
    plan = FilesPlan(
        experiment=Path(info.source),
        counts=counts,
        params=given,
        settings=train.settings_of(arguments),
        use=train.use_of(arguments),
        run=arguments.run,
        image=arguments.image,
        claim=arguments.claim,
        cpus=arguments.cpus,
        memory=arguments.memory,
        gpus=arguments.gpus,
    )
    files = write_cluster_files(plan, arguments.to.expanduser())
    if arguments.json:
        return output.print_json({"files": [str(file) for file in files]})
    for file in files:
        output.say(str(file))
    return 0
