"""`main.py train` with more than one process: --strategy, --cluster, and TF_CONFIG.

What a cluster needs is imported when one is trained by: other commands share the arguments of `train`.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping

from core import commands
from core.cli.warm_start import warm_start_of
from core.cluster.job import Job
from core.cluster.local import RESTARTS, parse_counts
from core.cluster.tf_config import STRATEGIES, VARIABLE, read_tf_config, strategy_for
from core.commands.records import TrainingResult
from core.control import Control
from core.errors import SettingsError
from core.jobs import Emit

Values = Mapping[str, object]
Use = Mapping[str, str]
Train = Callable[[str, str, Values, Values, Emit, Control, Use], TrainingResult]


def add_cluster(sub: argparse.ArgumentParser) -> None:
    """Add the options that choose the processes and the strategy of a training."""
    group = sub.add_argument_group("several devices or processes")
    group.add_argument(
        "--strategy", choices=STRATEGIES,
        help="mirrored: all GPUs of this machine, each with a batch of its own; multi-worker and parameter-server: "
        "the tasks of TF_CONFIG or --cluster (default: what these say, else none)",
    )  # fmt: skip
    group.add_argument(
        "--cluster", metavar="ROLE=N,...",
        help="start a cluster on this machine, as chief=1,worker=2,ps=1; an evaluator is added",
    )  # fmt: skip
    group.add_argument(
        "--restarts", type=int, default=RESTARTS, metavar="N",
        help=f"with --cluster: start processes that die again so often (default: {RESTARTS})",
    )  # fmt: skip


def trainer_of(arguments: argparse.Namespace) -> Train:
    """Return the function that trains as the arguments and TF_CONFIG say.

    SettingsError if they contradict each other.
    """
    cluster, asked = read_tf_config(os.environ), arguments.strategy
    warm_start = warm_start_of(arguments)
    if warm_start is not None and (cluster is not None or arguments.cluster is not None):
        raise SettingsError(
            "warm_start",
            "A cluster cannot start warm. Train the run without a cluster to its first step (--warm-start and "
            "--max-steps=1), then resume it by the cluster.",
        )
    if arguments.restarts < 0:
        raise SettingsError("restarts", f"--restarts must be at least 0 (got {arguments.restarts}).")
    if arguments.cluster is not None:
        if cluster is not None:
            raise SettingsError(
                "cluster",
                "TF_CONFIG says that this process is part of a cluster, and --cluster starts another. Unset "
                "TF_CONFIG, or leave --cluster out.",
            )
        counts = parse_counts(arguments.cluster, asked)

        def local(
            source: str, run: str, params: Values, settings: Values, emit: Emit, control: Control, use: Use
        ) -> TrainingResult:
            from core.cluster.starter import train_cluster

            job = Job(source, run, counts.strategy, dict(params), dict(settings), dict(use))
            return train_cluster(job, counts, emit, control, arguments.restarts)

        return local
    if cluster is not None:
        strategy, member = strategy_for(cluster, asked), cluster
        arguments.resume = arguments.resume or not member.is_chief  # the chief asks, for all

        def task(
            source: str, run: str, params: Values, settings: Values, emit: Emit, control: Control, use: Use
        ) -> TrainingResult:
            from core.cluster.tasks import run_task

            job = Job(source, run, strategy, dict(params), dict(settings), dict(use))
            return run_task(job, member, emit, control)

        return task
    if asked in ("multi-worker", "parameter-server"):
        raise SettingsError(
            "strategy",
            f"The strategy {asked} needs several processes. Start them with --cluster, as "
            f"{'worker=2' if asked == 'multi-worker' else 'chief=1,worker=2,ps=1'}, or set TF_CONFIG for each.",
        )

    def alone(
        source: str, run: str, params: Values, settings: Values, emit: Emit, control: Control, use: Use
    ) -> TrainingResult:
        os.environ.pop(VARIABLE, None)  # it names no cluster
        chosen = params, settings, emit, control, use, asked == "mirrored", warm_start
        return commands.train(source, run, *chosen, owns_process=True)

    return alone
