"""Events of evaluations: read field by field, they tell what protobuf reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.util.tensor_util import make_tensor_proto

from core.runs.events import evaluation_events
from core.runs.events.evaluation_events import read_event


def metrics() -> Event:
    event = Event(step=-5, wall_time=1.5)
    event.summary.value.add(tag="loss", simple_value=0.1)
    event.summary.value.add(tag="é", simple_value=float("nan"))
    return event


def checkpoint(path: bytes) -> Event:
    event = Event(step=2**63 - 1, wall_time=-0.0)
    event.summary.value.add(tag="checkpoint_path", tensor=make_tensor_proto(path))
    return event


def first() -> Event:
    event = Event(wall_time=1e9, file_version="brain.Event:2")
    return Event.FromString(event.SerializeToString() + b"\x52\x08\x0a\x06writer")


WRITTEN = [metrics(), checkpoint(b"/run/model.ckpt-5"), checkpoint(b"\xff"), first(), Event(graph_def=b"\0")]


@pytest.mark.parametrize("event", WRITTEN)
def test_what_estimator_writes_is_read_without_protobuf(event: Event) -> None:
    data = event.SerializeToString()
    assert repr(evaluation_events._plain_event(data)) == repr(evaluation_events._parsed_event(data))


@given(st.sampled_from(WRITTEN), st.data())
def test_bytes_that_were_changed_tell_the_same_either_way(event: Event, data: st.DataObject) -> None:
    content = bytearray(event.SerializeToString())
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(content) - 1))
        near = st.sampled_from([content[place] ^ 1, 8, 9, 10, 18, 21, 66])
        content[place] = data.draw(st.integers(0, 255) | near)
    content = content[: data.draw(st.sampled_from([len(content), len(content) - 1, 3]))]
    assert repr(read_event(bytes(content))) == repr(evaluation_events._parsed_event(bytes(content)))
