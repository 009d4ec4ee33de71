"""TF_CONFIG: what it says, and what is told of one that is wrong."""

from __future__ import annotations

import json
import socket
from typing import Any

import pytest

from core.cluster.local import free_addresses, parse_counts, tasks_of
from core.cluster.tf_config import Cluster, Task, check_port, parse, read_tf_config, strategy_for
from core.errors import SettingsError

WHOLE: dict[str, Any] = {
    "cluster": {"chief": ["a:1"], "worker": ["b:1", "c:1"], "ps": ["d:1"]},
    "task": {"type": "worker", "index": 1},
}


def cluster_of(**changes: Any) -> Cluster:
    found = parse(json.dumps({**WHOLE, **changes}))
    assert found is not None
    return found


def test_a_whole_one_is_read() -> None:
    cluster = cluster_of()
    assert cluster.task == Task("worker", 1)
    assert cluster.chief == Task("chief", 0)
    assert cluster.trainers == (Task("chief", 0), Task("worker", 0), Task("worker", 1))
    assert json.loads(cluster.text) == WHOLE


def test_without_a_chief_the_first_worker_is_it() -> None:
    first = cluster_of(cluster={"worker": ["a:1", "b:1"]}, task={"type": "worker", "index": "0"})
    assert first.is_chief
    assert not cluster_of(cluster={"worker": ["a:1", "b:1"]}).is_chief


def test_an_evaluator_is_kept_out_of_what_tensorflow_gets() -> None:
    cluster = cluster_of(cluster={"worker": ["a:1", "b:1"], "evaluator": ["c:1"]}, task={"type": "evaluator"})
    assert cluster.task == Task("evaluator", 0)
    assert json.loads(cluster.text)["cluster"] == {"worker": ["a:1", "b:1"]}


@pytest.mark.parametrize("text", ["", "  ", "{}", '{"task": {"type": "worker", "index": 0}}', '{"cluster": {}}'])
def test_no_cluster_is_a_training_of_one_process(text: str) -> None:
    assert read_tf_config({"TF_CONFIG": text}) is None
    assert read_tf_config({}) is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{cluster", "TF_CONFIG cannot be read: it is not valid JSON"),
        ("[1]", "not a JSON object"),
        (json.dumps({"cluster": ["a:1"], "task": {}}), '"cluster" in TF_CONFIG is not an object'),
        (json.dumps({"cluster": WHOLE["cluster"]}), "TF_CONFIG lacks the task"),
        (json.dumps({**WHOLE, "task": {"index": 0}}), "TF_CONFIG lacks the task"),
        (json.dumps({**WHOLE, "task": {"type": "boss", "index": 0}}), 'unknown role "boss"'),
        (
            json.dumps({**WHOLE, "task": {"type": "worker", "index": 2}}),
            "is worker 2, but its cluster has 2 of",
        ),
        (json.dumps({**WHOLE, "task": {"type": "worker", "index": -1}}), "must be a number from 0 on"),
        (json.dumps({**WHOLE, "task": {"type": "worker", "index": True}}), "must be a number from 0 on"),
        (json.dumps({"cluster": {"master": ["a:1"]}, "task": {"type": "master"}}), 'Call it "chief"'),
        (json.dumps({"cluster": {"worker": "a:1"}, "task": {"type": "worker"}}), "must be a list of addresses"),
        (
            json.dumps({"cluster": {"worker": ["a"]}, "task": {"type": "worker"}}),
            '"a", of worker .* is not an address',
        ),
        (json.dumps({"cluster": {"worker": ["a:99999"]}, "task": {"type": "worker"}}), "is not an address"),
        (json.dumps({"cluster": {"worker": ["a:1", "a:1"]}, "task": {"type": "worker"}}), "a:1 to two tasks"),
        (json.dumps({"cluster": {"chief": ["a:1", "b:1"]}, "task": {"type": "chief"}}), "more than one chief"),
        (json.dumps({"cluster": {"ps": ["a:1"]}, "task": {"type": "ps"}}), "neither a chief nor a worker"),
        ("[" * 100_000, "TF_CONFIG cannot be read: it is nested"),
    ],
)
def test_what_is_wrong_is_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(SettingsError, match=sentence) as caught:
        parse(text)
    assert caught.value.field == "TF_CONFIG"


def test_the_strategy_is_what_the_roles_say() -> None:
    workers = cluster_of(cluster={"worker": ["a:1", "b:1"]})
    assert strategy_for(cluster_of(), None) == strategy_for(cluster_of(), "parameter-server") == "parameter-server"
    assert strategy_for(workers, None) == strategy_for(workers, "multi-worker") == "multi-worker"


@pytest.mark.parametrize(
    ("roles", "strategy", "sentence"),
    [
        ({"worker": ["a:1", "b:1"]}, "parameter-server", "needs at least one ps"),
        ({"worker": ["a:1", "b:1"], "ps": ["c:1"]}, "parameter-server", "needs a chief"),
        (WHOLE["cluster"], "multi-worker", "has no ps"),
        (WHOLE["cluster"], "none", "trains in one process"),
        (WHOLE["cluster"], "mirrored", "trains in one process"),
    ],
)
def test_a_strategy_that_does_not_fit_is_a_sentence(roles: Any, strategy: Any, sentence: str) -> None:
    with pytest.raises(SettingsError, match=sentence):
        strategy_for(cluster_of(cluster=roles), strategy)


def test_a_port_that_is_in_use_is_named() -> None:
    with socket.socket() as other:
        other.bind(("", 0))
        other.listen()
        port = other.getsockname()[1]
        roles = {"worker": [f"localhost:{port}", "b:1"]}
        with pytest.raises(SettingsError, match=f"worker 0 the address localhost:{port}, but port {port} cannot"):
            check_port(cluster_of(cluster=roles, task={"type": "worker", "index": 0}))
        check_port(cluster_of(cluster=roles, task={"type": "evaluator"}))
    check_port(cluster_of(cluster=roles, task={"type": "worker", "index": 0}))


def test_a_cluster_on_this_machine_gets_an_evaluator_and_free_ports() -> None:
    counts = parse_counts(" chief=1, worker=2,ps=1", None)
    assert counts.strategy == "parameter-server"
    names = [task.name for task in tasks_of(counts)]
    assert names == ["chief-0", "worker-0", "worker-1", "ps-0", "evaluator-0"]
    addresses = free_addresses(counts)
    assert {role: len(found) for role, found in addresses.items()} == {"chief": 1, "worker": 2, "ps": 1}
    assert len({item for found in addresses.values() for item in found}) == 4
    for task in tasks_of(counts):
        check_port(Cluster(addresses, task))
    assert not parse_counts("worker=2,evaluator=0", None).has_evaluator


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("worker", 'not "worker"'),
        ("worker=2;ps=1", "wants numbers by role"),
        ("boss=1", 'not "boss=1"'),
        ("chief=2", "one chief, not 2"),
        ("ps=1", "neither a chief nor a worker"),
        ("worker=999", "may start here"),
        ("worker=2,ps=1", "needs a chief"),
    ],
)
def test_a_wrong_cluster_option_is_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(SettingsError, match=sentence):
        parse_counts(text, None)
