"""TF_CONFIG, read as TensorFlow reads it: the tasks of a cluster, and the one of this process."""

from __future__ import annotations

import json
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from core.errors import SettingsError
from core.runs.json_files import parse_json

Role = Literal["chief", "worker", "ps", "evaluator"]
ROLES: tuple[Role, ...] = get_args(Role)
Strategy = Literal["none", "mirrored", "multi-worker", "parameter-server"]
STRATEGIES: tuple[Strategy, ...] = get_args(Strategy)
VARIABLE = "TF_CONFIG"
_EXAMPLE = (
    '{"cluster": {"chief": ["host0:2222"], "worker": ["host1:2222"], "ps": ["host2:2222"]}, '
    '"task": {"type": "worker", "index": 0}}'
)


@dataclass(frozen=True, slots=True)
class Task:
    """One process of a cluster."""

    role: Role
    index: int

    @property
    def name(self) -> str:
        return f"{self.role}-{self.index}"


@dataclass(frozen=True, slots=True)
class Cluster:
    """The addresses of a cluster's tasks by role, the evaluator left out, and the `task` of this process."""

    addresses: Mapping[Role, tuple[str, ...]]
    task: Task

    @property
    def chief(self) -> Task:
        """The task that saves checkpoints: the chief, or the first worker where there is none."""
        return Task("chief", 0) if "chief" in self.addresses else Task("worker", 0)

    @property
    def trainers(self) -> tuple[Task, ...]:
        """The tasks that do training steps, the chief first."""
        return tuple(
            Task(role, index)
            for role in cast(tuple[Role, ...], ("chief", "worker"))
            for index in range(len(self.addresses.get(role, ())))
        )

    @property
    def is_chief(self) -> bool:
        return self.task == self.chief

    @property
    def text(self) -> str:
        """TF_CONFIG for TensorFlow: workers of MultiWorkerMirrored do not start if it names an evaluator."""
        task = {"type": self.task.role, "index": self.task.index}
        return json.dumps({"cluster": {role: list(where) for role, where in self.addresses.items()}, "task": task})


def read_tf_config(environ: Mapping[str, str]) -> Cluster | None:
    """Return the cluster of TF_CONFIG, or None where it is not set. SettingsError says what is wrong with it."""
    text = environ.get(VARIABLE, "").strip()
    return parse(text) if text else None


def parse(text: str) -> Cluster | None:
    """Return the cluster of a TF_CONFIG; None if it names none, as for a training of one process. SettingsError."""
    try:
        told = parse_json(text)
    except ValueError as error:
        raise _wrong(f"TF_CONFIG cannot be read: {error}. It should look like {_EXAMPLE}.") from error
    if not isinstance(told, dict):
        raise _wrong(f"TF_CONFIG is not a JSON object. It should look like {_EXAMPLE}.")
    cluster = told.get("cluster")
    if not cluster:
        return None
    if not isinstance(cluster, dict):
        raise _wrong(f'"cluster" in TF_CONFIG is not an object of addresses by role, as in {_EXAMPLE}.')
    addresses = {_role(role): _addresses(role, found) for role, found in cluster.items()}
    task = _task(told.get("task"), addresses)
    addresses = {role: found for role, found in addresses.items() if role != "evaluator" and found}
    _check_whole(addresses)
    return Cluster(addresses, task)


def strategy_for(cluster: Cluster, asked: Strategy | None) -> Strategy:
    """Return the strategy of a cluster: the one asked for, else the one that its roles imply.

    SettingsError if it does not fit.
    """
    servers = "ps" in cluster.addresses
    strategy = asked or ("parameter-server" if servers else "multi-worker")
    match strategy:
        case "parameter-server":
            if not servers:
                raise _strategy("parameter-server needs at least one ps in the cluster, and there is none.")
            if "chief" not in cluster.addresses:
                raise _strategy("parameter-server needs a chief in the cluster. Call the first worker chief.")
        case "multi-worker":
            if servers:
                raise _strategy("multi-worker has no ps. Take it out of the cluster, or use parameter-server.")
        case _:
            raise _strategy(
                f"{strategy} trains in one process, but TF_CONFIG describes a cluster. Use multi-worker or "
                "parameter-server, or unset TF_CONFIG."
            )
    return strategy


def check_port(cluster: Cluster) -> None:
    """SettingsError if another program uses the port that TF_CONFIG gives this process."""
    if cluster.task.role == "evaluator":
        return
    address = cluster.addresses[cluster.task.role][cluster.task.index]
    port = int(address.rpartition(":")[2])
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", port))
        except OSError as error:
            raise _wrong(
                f"TF_CONFIG gives {cluster.task.role} {cluster.task.index} the address {address}, but port {port} "
                f"cannot be used here: {error.strerror or error}. End the program that uses it, or choose another."
            ) from error


def _role(text: object) -> Role:
    if text == "master":
        raise _wrong('TF_CONFIG names a "master". Call it "chief", and let an evaluator evaluate.')
    if text not in ROLES:
        raise _wrong(f'TF_CONFIG has the unknown role "{text}". There are: {", ".join(ROLES)}.')
    return text


def _addresses(role: str, found: Any) -> tuple[str, ...]:
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        raise _wrong(f'"{role}" in TF_CONFIG must be a list of addresses, as in ["host:2222"].')
    for item in found:
        host, _, port = item.rpartition(":")
        if not host or not port.isdecimal() or len(port) > 5 or not 0 < int(port) < 65536:
            raise _wrong(f'"{item}", of {role} in TF_CONFIG, is not an address. It should look like "host:2222".')
    return tuple(found)


def _task(told: Any, addresses: Mapping[Role, Sequence[str]]) -> Task:
    if not isinstance(told, dict) or "type" not in told:
        raise _wrong(
            "TF_CONFIG lacks the task: which of the cluster this process is. "
            'Add "task": {"type": "worker", "index": 0}, with the process\'s own role and number.'
        )
    role, index = _role(told["type"]), told.get("index", 0)
    if isinstance(index, str) and index.isdecimal():
        index = int(index)
    if not isinstance(index, int) or isinstance(index, bool) or index < 0:
        raise _wrong(f'The index of the task in TF_CONFIG must be a number from 0 on, not "{told.get("index")}".')
    count = len(addresses.get(role, ()))
    if role != "evaluator" and index >= count:
        raise _wrong(
            f"TF_CONFIG says that this process is {role} {index}, but its cluster has {count} of that role."
        )
    return Task(role, index)


def _check_whole(addresses: Mapping[Role, Sequence[str]]) -> None:
    if len(addresses.get("chief", ())) > 1:
        raise _wrong("TF_CONFIG names more than one chief. Call the others worker.")
    if "chief" not in addresses and "worker" not in addresses:
        raise _wrong("The cluster of TF_CONFIG has neither a chief nor a worker, so nothing would train.")
    every = [item for found in addresses.values() for item in found]
    twice = next((item for item in every if every.count(item) > 1), None)
    if twice is not None:
        raise _wrong(f"TF_CONFIG gives the address {twice} to two tasks. Each needs its own.")


def _wrong(sentence: str) -> SettingsError:
    return SettingsError(VARIABLE, sentence)


def _strategy(sentence: str) -> SettingsError:
    return SettingsError("strategy", f"The strategy {sentence}")
