"""Counts: how many tasks of each role a cluster on this machine has, at free ports."""

from __future__ import annotations

import contextlib
import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from core.cluster.tf_config import ROLES, Cluster, Role, Strategy, Task, strategy_for
from core.errors import SettingsError

_PART = re.compile(r"^\s*(?P<role>[a-z]+)\s*=\s*(?P<count>\d{1,3})\s*$")
_MOST = 64  # processes
RESTARTS = 5  # of all tasks together


@dataclass(frozen=True, slots=True)
class Counts:
    """How many tasks a cluster has, by role; the evaluator is one or none. `strategy` fits them."""

    by_role: Mapping[Role, int]
    strategy: Strategy

    @property
    def has_evaluator(self) -> bool:
        return self.by_role.get("evaluator", 0) > 0


def parse_counts(text: str, strategy: Strategy | None) -> Counts:
    """Return what "chief=1,worker=2,ps=1" asks for; an evaluator is added unless "evaluator=0". SettingsError."""
    counts: dict[Role, int] = {"evaluator": 1}
    for part in text.split(","):
        match = _PART.match(part)
        if match is None or match["role"] not in ROLES:
            raise SettingsError(
                "cluster", f'--cluster wants numbers by role, as chief=1,worker=2,ps=1, not "{part.strip()}".'
            )
        counts[cast(Role, match["role"])] = int(match["count"])
    for role in cast(tuple[Role, ...], ("chief", "evaluator")):
        if counts.get(role, 0) > 1:
            raise SettingsError("cluster", f"A cluster has one {role}, not {counts[role]}.")
    total = sum(counts.values())
    if total > _MOST:
        raise SettingsError("cluster", f"{total} processes are more than one machine may start here ({_MOST}).")
    if not counts.get("chief") and not counts.get("worker"):
        raise SettingsError("cluster", "--cluster has neither a chief nor a worker, so nothing would train.")
    wanted = {role: counts[role] for role in ROLES if counts.get(role)}
    example = {role: tuple(f"localhost:{index + 1}" for index in range(wanted[role])) for role in wanted}
    example.pop("evaluator", None)
    chosen = strategy_for(Cluster(example, Task("evaluator", 0)), strategy)
    return Counts(wanted, chosen)


def tasks_of(counts: Counts) -> tuple[Task, ...]:
    """Return all tasks, in the order in which they are started."""
    return tuple(Task(role, index) for role in ROLES for index in range(counts.by_role.get(role, 0)))


def free_addresses(counts: Counts) -> dict[Role, tuple[str, ...]]:
    """Return an address on this machine for each task but the evaluator, at ports that are free now."""
    with contextlib.ExitStack() as held:
        found: dict[Role, tuple[str, ...]] = {}
        for role, count in counts.by_role.items():
            if role == "evaluator":
                continue
            probes = [held.enter_context(socket.socket()) for _ in range(count)]
            for probe in probes:
                probe.bind(("localhost", 0))
            found[role] = tuple(f"localhost:{probe.getsockname()[1]}" for probe in probes)
    return found
