"""Work waits while the thread that a person waits for has a long turn, and not for ever."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef

from core import precedence
from core.experiment.scripts.syntax import imports_workbench
from core.experiment.user_module import forget_earlier
from core.serving.names.source_lines import reads_of, source_file
from core.serving.saved_model.own_files import own_file_ops

ENDLESS = 3600.0  # seconds


@pytest.fixture(autouse=True)
def _no_turn_is_left() -> Iterator[None]:
    yield
    precedence.end_turns()


@contextmanager
def working(step: Callable[[], object]) -> Iterator[Callable[[], int]]:
    """Do `step` again and again in a thread; yields what tells how often it was done."""
    count, over = 0, threading.Event()

    def work() -> None:
        nonlocal count
        while not over.is_set():
            step()
            count += 1

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield lambda: count
    finally:
        over.set()
        precedence.end_turns()
        thread.join()


def goes_on(count: Callable[[], int]) -> bool:
    """Whether it counts on, waited for."""
    before = count()
    end = time.monotonic() + 60
    while count() < before + 2 and time.monotonic() < end:
        time.sleep(0.005)
    return count() >= before + 2


def stands_still(count: Callable[[], int]) -> bool:
    """Whether nothing is counted from soon on."""
    time.sleep(0.1)
    before = count()
    time.sleep(0.1)
    return count() <= before + 1


def test_work_stands_still_during_a_long_turn_and_goes_on_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precedence, "_LONG", ENDLESS)
    with working(precedence.give_precedence) as count:
        assert goes_on(count)
        precedence.begin_turn()
        assert stands_still(count)
        precedence.begin_turn()
        assert goes_on(count)
        assert stands_still(count)
        precedence.end_turns()
        assert goes_on(count)


def test_work_goes_on_in_a_turn_that_may_be_waiting_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precedence, "_LONG", 0.2)
    with working(precedence.give_precedence) as count:
        precedence.begin_turn()
        time.sleep(0.2)
        assert goes_on(count)


@pytest.mark.parametrize(
    "step", ["a script is read", "its names are looked for", "modules are forgotten", "an export is looked through"]
)
def test_reading_stands_still_in_a_long_turn(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = b"first = 1\n" * 100
    source = source_file(Path("script.py"), text)
    assert source is not None
    meta_graph = MetaGraphDef()
    for number in range(100):
        meta_graph.graph_def.node.add(name=f"node{number}", op="NoOp")
    monkeypatch.setattr(precedence, "_LONG", ENDLESS)
    steps: dict[str, Callable[[], object]] = {
        "a script is read": lambda: imports_workbench(text),
        "its names are looked for": lambda: reads_of(source, "first"),
        "modules are forgotten": lambda: forget_earlier(Path("nobody.py")),
        "an export is looked through": lambda: own_file_ops(Path("export"), meta_graph),
    }
    with working(steps[step]) as count:
        assert goes_on(count)
        precedence.begin_turn()
        assert stands_still(count)
        precedence.begin_turn()
        assert goes_on(count)


def test_each_item_comes_once_and_in_order() -> None:
    assert list(precedence.giving_precedence(iter("abc"))) == ["a", "b", "c"]


def test_the_thread_that_has_the_turn_does_not_wait_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precedence, "_LONG", ENDLESS)
    precedence.begin_turn()
    time.sleep(0.1)
    precedence.give_precedence()  # would never return


def test_a_graph_is_built_between_long_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    import tensorflow as tf

    precedence.let_graphs_give_precedence()
    precedence.let_graphs_give_precedence()  # once is enough
    monkeypatch.setattr(precedence, "_LONG", ENDLESS)

    def put() -> None:
        with tf.Graph().as_default():
            tf.constant(1.0) + 1.0

    with working(put) as count:
        assert goes_on(count)
        precedence.begin_turn()
        assert stands_still(count)
        precedence.begin_turn()
        assert goes_on(count)


def test_a_graph_is_the_one_that_tensorflow_makes() -> None:
    import tensorflow as tf

    def graph() -> list[tuple[str, str, int]]:
        with tf.Graph().as_default() as made:
            data = tf.compat.v1.data.make_one_shot_iterator(tf.data.Dataset.range(3).map(lambda one: one * 2))
            tf.cond(data.get_next() > 1, lambda: tf.constant(1, name="one"), lambda: tf.constant(2))
            return [(op.name, op.type, len(op.traceback)) for op in made.get_operations()]

    precedence.let_graphs_give_precedence()
    polite = graph()
    from tensorflow.python.framework import ops

    wrapped = ops.Graph._check_not_finalized
    ops.Graph._check_not_finalized = wrapped.__wrapped__
    try:
        assert graph() == polite
    finally:
        ops.Graph._check_not_finalized = wrapped


def test_graphs_give_precedence_whoever_imported_tensorflow(monkeypatch: pytest.MonkeyPatch) -> None:
    from tensorflow.python.framework import ops

    from core.commands import load_tensorflow

    own = getattr(ops.Graph._check_not_finalized, "__wrapped__", ops.Graph._check_not_finalized)
    monkeypatch.setattr(ops.Graph, "_check_not_finalized", own)
    load_tensorflow(lambda event: None)
    assert hasattr(ops.Graph._check_not_finalized, "__wrapped__")
