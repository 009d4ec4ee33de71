"""Histograms, images, texts and hyperparameters: found where they lie, read when they are wanted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.compat.proto.summary_pb2 import Summary
from tensorboard.plugins.hparams import summary_v2 as hp
from tensorboard.util import tensor_util

from core.runs.events.scalars import ScalarReader
from core.runs.events.summary_files import SummaryEntry, SummaryKey, read_summaries
from core.runs.events.summary_values import SUMMARY_KINDS, Histogram, Images, Texts, content_of, kind_of
from tests.core.event_bytes import append, scalar, start, text

v1 = tf.compat.v1


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run that TensorFlow 1's summary operations wrote, as Estimators do."""
    folder = tmp_path_factory.mktemp("old")
    pictures = np.random.default_rng(0).integers(0, 255, (3, 4, 6, 1), np.uint8)
    with tf.Graph().as_default(), v1.Session() as session:
        step = v1.placeholder(tf.float32, [])
        v1.summary.histogram("weights", step + tf.linspace(-1.0, 1.0, 1000))
        v1.summary.histogram("nothing", tf.zeros([0]))
        v1.summary.image("digits", pictures, max_outputs=2)
        v1.summary.text("words", tf.strings.as_string(step))
        v1.summary.scalar("loss", step)
        merged = v1.summary.merge_all()
        writer = v1.summary.FileWriter(str(folder))
        for at in range(3):
            writer.add_summary(session.run(merged, {step: at}), at * 10)
        writer.close()
    return folder


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run that TensorFlow 2's writer wrote."""
    folder = tmp_path_factory.mktemp("new")
    with tf.summary.create_file_writer(str(folder)).as_default():
        for at in range(2):
            tf.summary.histogram("weights", tf.linspace(0.0, 1.0, 100), at)
            tf.summary.image("digits", tf.zeros([2, 4, 6, 3]), at, max_outputs=2)
            tf.summary.text("words", ["one", "two"], at)
        hp.hparams({"rate": 0.5, "name": "x", "deep": True})
    return folder


def summaries(path: Path) -> dict[tuple[str, str], list[SummaryEntry]]:
    """What a reader knows of a run's training folder after one poll."""
    changes = ScalarReader(path).poll().summaries
    assert all(change.start == 0 and change.key.folder == "" for change in changes)
    return {(change.key.kind, change.key.tag): list(change.entries) for change in changes}


def contents(path: Path, kind: Any, tag: str) -> list[Any]:
    return read_summaries(entry.place for entry in summaries(path)[kind, tag])


def tensorboards(path: Path) -> list[tuple[NDArray[np.float64], NDArray[np.float64]]]:
    """TensorBoard's own reading of the weights: (inner edges, counts)."""
    accumulator = EventAccumulator(str(path), size_guidance={"tensors": 0, "histograms": 0}).Reload()
    if accumulator.Tags()["histograms"]:
        found = [event.histogram_value for event in accumulator.Histograms("weights")]
        return [(np.array(each.bucket_limit[:-1]), np.array(each.bucket)) for each in found]
    rows = [tensor_util.make_ndarray(event.tensor_proto) for event in accumulator.Tensors("weights")]
    return [(each[:-1, 1], each[:, 2]) for each in rows]


def test_everything_an_estimator_writes_is_found_at_its_step(old: Path) -> None:
    found = summaries(old)
    assert {key: [entry.step for entry in entries] for key, entries in found.items()} == {
        ("histogram", "weights"): [0, 10, 20],
        ("histogram", "nothing"): [0, 10, 20],
        ("image", "digits/image/0"): [0, 10, 20],
        ("image", "digits/image/1"): [0, 10, 20],
        ("text", "words"): [0, 10, 20],  # though its writer says only once that it is one
    }


@pytest.mark.parametrize("made", ["old", "new"])
def test_histograms_are_those_of_tensorboard(made: str, request: pytest.FixtureRequest) -> None:
    path: Path = request.getfixturevalue(made)
    found = contents(path, "histogram", "weights")
    theirs = tensorboards(path)
    assert len(found) == len(theirs) > 0
    for ours, (edges, counts) in zip(found, theirs, strict=True):
        within = np.clip(edges, ours.edges[0], ours.edges[-1])
        np.testing.assert_allclose(ours.edges[1:-1], within, atol=1e-6)
        np.testing.assert_array_equal(ours.counts, counts)
    for ours, shift in zip(found, (0.0, 1.0, 2.0) if made == "old" else (0.5, 0.5), strict=True):
        assert ours.total == (1000 if made == "old" else 100)
        assert ours.quantile(0.5) == pytest.approx(shift, abs=0.1)
        assert (np.diff(ours.edges) >= 0).all()
    assert found[0].edges[0] == pytest.approx(-1.0 if made == "old" else 0.0)
    assert found[0].edges[-1] == pytest.approx(1.0)


def test_a_histogram_of_nothing_has_no_counts(old: Path) -> None:
    (first, *_) = contents(old, "histogram", "nothing")
    assert first.total == 0
    assert np.isnan(first.quantile(0.5))


@pytest.mark.parametrize(("made", "tag", "count"), [("old", "digits/image/1", 1), ("new", "digits", 2)])
def test_images_are_the_bytes_that_were_written(
    made: str, tag: str, count: int, request: pytest.FixtureRequest
) -> None:
    images = contents(request.getfixturevalue(made), "image", tag)[-1]
    assert isinstance(images, Images)
    assert (images.width, images.height, len(images.encoded)) == (6, 4, count)
    assert tf.io.decode_png(images.encoded[0]).shape[:2] == (4, 6)


def test_texts_and_hyperparameters_are_lines(old: Path, new: Path) -> None:
    assert [texts.lines for texts in contents(old, "text", "words")] == [
        ("0.000000",),
        ("1.000000",),
        ("2.000000",),
    ]
    assert contents(new, "text", "words")[1] == Texts(("one", "two"))
    ((kind, tag),) = [key for key in summaries(new) if key[0] == "hparams"]
    assert contents(new, kind, tag) == [Texts(("deep: yes", "name: x", "rate: 0.5"))]


def test_curves_are_the_same_with_and_without_other_summaries(old: Path) -> None:
    reader = ScalarReader(old)
    reader.poll()
    (series,) = reader.series.values()
    assert series.steps.tolist() == [0, 10, 20]
    assert series.values.tolist() == [0.0, 1.0, 2.0]


def test_each_poll_tells_what_is_new_and_a_restart_supersedes(tmp_path: Path) -> None:
    file = tmp_path / "events.out.tfevents.1"
    file.write_bytes(scalar(0, "loss", 1.0) + text(1, "words", "one") + text(2, "words", "two"))
    reader = ScalarReader(tmp_path)
    (first,) = reader.poll().summaries
    assert first.key == SummaryKey("", "text", "words")
    assert reader.poll().is_empty
    append(file, text(3, "words", "three"))
    (second,) = reader.poll().summaries
    assert (second.start, [entry.step for entry in second.entries]) == (2, [3])
    append(file, start(2, 5.0) + text(2, "words", "again", 6.0))
    (third,) = reader.poll().summaries
    assert (third.start, [entry.step for entry in third.entries]) == (1, [2])
    assert read_summaries(entry.place for entry in third.entries) == [Texts(("again",))]


def test_what_is_gone_or_damaged_by_now_is_none(tmp_path: Path) -> None:
    file = tmp_path / "events.out.tfevents.1"
    file.write_bytes(text(1, "words", "one") + text(2, "words", "two"))
    (change,) = ScalarReader(tmp_path).poll().summaries
    places = [entry.place for entry in change.entries]
    content = bytearray(file.read_bytes())
    content[places[1].end - 1] ^= 1
    file.write_bytes(bytes(content))
    assert read_summaries(places) == [Texts(("one",)), None]
    file.unlink()
    assert read_summaries(places) == [None, None]


_FLOATS = st.floats(allow_nan=True, allow_infinity=True)
_LISTS = st.lists(_FLOATS, max_size=7)


@given(st.data())
def test_no_summary_however_odd_breaks_the_reader(data: st.DataObject) -> None:
    value = Summary.Value(tag="x")
    match data.draw(st.sampled_from(["histo", "image", "tensor"])):
        case "histo":
            value.histo.min, value.histo.max = data.draw(_FLOATS), data.draw(_FLOATS)
            value.histo.bucket_limit.extend(data.draw(_LISTS))
            value.histo.bucket.extend(data.draw(_LISTS))
        case "image":
            value.image.encoded_image_string = data.draw(st.binary(max_size=9))
        case _:
            value.tensor.dtype = data.draw(st.sampled_from([0, 1, 2, 7, 9]))
            for size in data.draw(st.lists(st.integers(-1, 1 << 60), max_size=3)):
                value.tensor.tensor_shape.dim.add(size=size)
            value.tensor.string_val.extend(data.draw(st.lists(st.binary(max_size=5), max_size=4)))
            value.tensor.double_val.extend(data.draw(_LISTS))
            value.tensor.tensor_content = data.draw(st.binary(max_size=48))
            value.metadata.plugin_data.content = data.draw(st.binary(max_size=9))
    kind_of(value)
    for kind in SUMMARY_KINDS:
        found = content_of(value, kind)
        if isinstance(found, Histogram):
            assert len(found.edges) == len(found.counts) + 1
            assert (np.diff(found.edges) >= 0).all()
