"""Checkpoints that are damaged, and those that only cannot be read here: only the first are called so."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf

from core import commands
from core.errors import CheckpointError
from core.jobs import Checked, Event, Notice
from core.runs.catalogue.checkpoint_files import CheckpointFiles
from core.runs.catalogue.checkpoints import list_broken, list_checkpoints
from core.runs.events.framing import masked_crc32c
from core.runs.events.wire import varint
from core.runs.run import RunFolder
from core.training.bundle import read_entries
from core.training.outcome import sentence_of
from core.training.verification import Fault, fault_of, finite_by_step, not_restored, problem_of

v1 = tf.compat.v1

WIDE = """
import numpy as np
import tensorflow as tf
from core.experiment import Arrays, Data, Experiment, Feature, FeatureSchema

v1 = tf.compat.v1
key = np.arange(120, dtype=np.int64) % 6
data = Arrays({"key": key, "y": key % 2})
schema = FeatureSchema([Feature("key", "int64", default=0)], labels=Feature("y", "int64", vocabulary=(0, 1)))


def model_fn(features, labels, mode, params):
    with v1.variable_scope("wide", partitioner=v1.fixed_size_partitioner(2)):
        weights = v1.get_variable("weights", [30, 1], initializer=v1.zeros_initializer())
        optimizer = v1.train.FtrlOptimizer(0.1)
        return tf.estimator.BinaryClassHead().create_estimator_spec(
            features, mode, tf.nn.embedding_lookup(weights, features["key"]), labels=labels,
            train_op_fn=lambda loss: optimizer.minimize(loss, v1.train.get_global_step()),
        )


experiment = Experiment(
    name="wide", schema=schema, data=Data(data, data), model_fn=model_fn, params={"x": 1},
    settings={"max_steps": 30, "checkpoint_every": 10, "metric": "loss", "patience": 0, "keep_latest": 2},
)
"""


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run whose optimizer's slots are slices that do not make up the shape they are said to have. Read only."""
    folder = tmp_path_factory.mktemp("wide")
    (folder / "wide.py").write_text(WIDE)
    commands.train(folder / "wide.py", folder / "run", settings={"export": "none"})
    return folder / "run"


@pytest.fixture
def run(wide: Path, tmp_path: Path) -> RunFolder:
    return RunFolder.open(shutil.copytree(wide, tmp_path / "run"))


def sliced_slot(prefix: Path) -> str:
    """The name of a variable that TensorFlow's reader cannot put together."""
    reader = tf.train.load_checkpoint(str(prefix))
    for name in sorted(reader.get_variable_to_shape_map()):
        try:
            reader.get_tensor(name)
        except ValueError:
            return str(name)
    raise AssertionError("all can be read")


def resume(run: RunFolder, steps: int) -> tuple[int, list[str]]:
    events: list[Event] = []
    result = commands.train(None, run.path, settings={"max_steps": steps, "export": "none"}, emit=events.append)
    return result.step, [event.text for event in events if isinstance(event, Notice | Checked)]


def flip(file: Path, place: int) -> None:
    data = bytearray(file.read_bytes())
    data[place] ^= 0x10
    file.write_bytes(bytes(data))


def change_header(index: Path, old: bytes, new: bytes) -> None:
    """Write other bytes into the first block of an index, with the checksum that they have."""
    data = bytearray(index.read_bytes())
    position, numbers = len(data) - 48, []
    for _ in range(4):
        number, position = varint(bytes(data), position, len(data))
        numbers.append(number)
    # The block of the places follows that of the values and one that is empty.
    end = numbers[0] - 5
    assert data[:end].count(old) == 1
    data[:end] = data[:end].replace(old, new)
    data[end + 1 : end + 5] = masked_crc32c(data[: end + 1]).to_bytes(4, "little")
    index.write_bytes(bytes(data))


def save(prefix: Path, tensors: dict[str, object]) -> str:
    with tf.Graph().as_default(), v1.Session() as session:
        made = [value() if callable(value) else tf.constant(value) for value in tensors.values()]
        session.run(tf.raw_ops.SaveV2(prefix=str(prefix), tensor_names=list(tensors),
                                      shape_and_slices=[""] * len(made), tensors=made))  # fmt: skip
    return str(prefix)


def test_a_run_whose_slots_cannot_be_put_together_is_healthy(run: RunFolder) -> None:
    slot = sliced_slot(run.path / "model.ckpt-30")
    assert slot in {entry.name for entry in read_entries(str(run.path / "model.ckpt-30"))}
    step, said = resume(run, 60)
    assert step == 60
    assert "Resumes from checkpoint 30, which is intact." in said
    assert any("Resuming from checkpoint 30" in text for text in said)
    assert not [text for text in said if "damage" in text or "set aside" in text or "cannot be" in text]
    assert [item.problem for item in list_checkpoints(run)] == [""] * len(list_checkpoints(run))
    assert list_broken(run) == ()
    assert max(item.step for item in list_checkpoints(run)) == 60
    assert min(item.step for item in list_checkpoints(run)) > 10, "older ones were removed as ever"
    assert commands.export(run.path, 60).step == 60
    assert {item.step for item in commands.evaluate(run.path, [60])} == {60}
    found = {info.name: info for info in commands.contents(run.path, 60, 50)}
    assert found[slot].shape == (30, 1)
    assert found[slot].count == 15, "the slice that was saved"
    assert found[slot].mean is not None
    assert (found[slot].moved or 0.0) > 0.0
    assert found["wide/weights"].count == 30


@pytest.mark.parametrize("kind", ["data-00000-of-00001", "index"])
def test_a_flipped_byte_in_slices_is_found_wherever_it_is(run: RunFolder, kind: str) -> None:
    prefix = run.path / "model.ckpt-30"
    file = Path(f"{prefix}.{kind}")
    good = file.read_bytes()
    # The end of an index is padding but for its last eight bytes, which TensorFlow does not look at either.
    for place in (*range(0, len(good) - 48, 5), len(good) - 48, len(good) - 1):
        flip(file, place)
        fault = fault_of(str(prefix))
        assert fault is not None, place
        assert fault.kind == "damaged"
        file.write_bytes(good)
    assert fault_of(str(prefix)) is None


@pytest.mark.parametrize("kind", ["data-00000-of-00001", "index"])
def test_a_damaged_checkpoint_with_slices_is_set_aside(run: RunFolder, kind: str) -> None:
    flip(run.path / f"model.ckpt-30.{kind}", 40)
    step, said = resume(run, 40)
    assert step == 40
    assert "Checkpoint 30 is damaged and was set aside." in said
    assert (run.path / "model.ckpt-30.index.damaged").exists()


def test_a_slice_that_is_damaged_cannot_be_looked_into(run: RunFolder) -> None:
    prefix = run.path / "model.ckpt-30"
    slot = sliced_slot(prefix)
    entry = next(entry for entry in read_entries(str(prefix)) if entry.name == slot)
    flip(entry.file, entry.offset)
    with pytest.raises(CheckpointError, match=f"is damaged: the checksum of {slot} is wrong"):
        commands.contents(run.path, 30)
    assert {item.step: item.problem for item in list_checkpoints(run) if item.problem} == {
        30: f"It is damaged: the checksum of {slot} is wrong."
    }


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), MemoryError(), ValueError("a new kind")]
)
def test_what_cannot_be_read_is_neither_renamed_nor_called_damaged_and_tensorflow_decides(
    run: RunFolder, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(prefix: str) -> None:
        raise error

    monkeypatch.setattr("core.training.verification.read_entries", fail)
    before = {file.name for file in run.path.glob("model.ckpt-*")}
    step, said = resume(run, 60)
    assert step == 60
    assert any(text.startswith("Checkpoint 30 cannot be checked here") for text in said)
    assert any("Resuming from checkpoint 30" in text for text in said)
    assert not [text for text in said if "damaged" in text or "set aside" in text]
    assert before <= {file.name for file in run.path.glob("model.ckpt-*")}, "nothing old was removed either"
    assert finite_by_step(list_checkpoints(run)) == {}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [(b"\x1a\x02\x08\x01", b"\x1a\x02\x10\x02", "newer TensorFlow"), (b"\x08\x09", b"\x08\x7f", "127")],
    ids=["newer format", "unknown dtype"],
)
def test_a_format_that_is_not_known_is_no_damage(run: RunFolder, old: bytes, new: bytes, says: str) -> None:
    prefix = run.path / "model.ckpt-30"
    change_header(Path(f"{prefix}.index"), old, new)
    fault = fault_of(str(prefix))
    assert fault is not None
    assert fault.kind == "unchecked"
    assert says in fault.reason
    with pytest.raises(CheckpointError, match="cannot be read here") as raised:
        commands.contents(run.path, 30)
    assert "damaged" not in str(raised.value)
    assert [item.problem for item in list_checkpoints(run)] == [""] * len(list_checkpoints(run))


def test_a_file_of_another_kind_is_no_damaged_index(run: RunFolder) -> None:
    index = run.path / "model.ckpt-30.index"
    index.write_text("Where the weights are: in the other folder, until they were looked through.")
    assert fault_of(str(run.path / "model.ckpt-30")) == Fault("unchecked", "its index file has an unknown format")
    assert [item.problem for item in list_checkpoints(run)] == [""] * len(list_checkpoints(run))
    index.write_bytes(b"")
    assert problem_of(str(run.path / "model.ckpt-30")) == "its index file ends too early"


def test_a_checkpoint_that_is_removed_meanwhile_is_not_damaged(
    run: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = run.path / "model.ckpt-30"

    def removed(path: str) -> object:
        found = read_entries(path)
        for file in run.path.glob("model.ckpt-30.*"):
            file.unlink()
        return found

    monkeypatch.setattr("core.training.verification.read_entries", removed)
    fault = fault_of(str(prefix))
    assert fault is not None
    assert fault.kind == "unchecked"
    assert problem_of(str(prefix)) == ""


def test_a_missing_data_file_is_damage(run: RunFolder) -> None:
    (run.path / "model.ckpt-30.data-00000-of-00001").unlink()
    assert problem_of(str(run.path / "model.ckpt-30")) == "model.ckpt-30.data-00000-of-00001 is missing"


def test_a_path_that_is_a_pattern_to_tensorflow_is_no_damage(run: RunFolder) -> None:
    folder = run.path.rename(run.path.with_name("run [v1]* ?"))
    assert fault_of(str(folder / "model.ckpt-30")) is None
    error = not_restored(
        str(folder / "model.ckpt-30"), "read here", tf.errors.DataLossError(None, None, "no match")
    )
    assert str(error) == "model.ckpt-30 cannot be read here: no match."
    flip(folder / "model.ckpt-30.data-00000-of-00001", 40)
    assert "checksum" in problem_of(str(folder / "model.ckpt-30"))


def test_every_kind_of_value_is_verified(tmp_path: Path) -> None:
    prefix = save(
        tmp_path / "model.ckpt-1",
        {
            "text": ["one", "", "three" * 50, "\u00e9"],
            "no_text": np.array([], object).astype(str),
            "nothing": np.zeros((0, 3), np.float32),
            "half": np.array([1.0], np.float16),
            "flag": [True],
            "large": np.ones(2_500_000, np.float32),  # read in pieces
            "list": lambda: tf.raw_ops.TensorListReserve(
                element_shape=tf.constant([2]), num_elements=3, element_dtype=tf.float32
            ),
        },
    )
    assert fault_of(prefix) is None
    file = Path(f"{prefix}.data-00000-of-00001")
    for entry in read_entries(prefix):
        places = range(entry.offset, entry.offset + entry.size)
        for place in places[:: max(1, entry.size // 20)]:
            flip(file, place)
            assert problem_of(prefix) == f"the checksum of {entry.name} is wrong"
            flip(file, place)


@pytest.mark.parametrize("dtype", [tf.float16, tf.bfloat16, tf.float64, tf.complex64])
def test_nan_is_found_in_every_kind_of_number(tmp_path: Path, dtype: tf.DType) -> None:
    prefix = save(tmp_path / "model.ckpt-1", {"w": lambda: tf.cast([1.0, float("nan")], dtype)})
    assert fault_of(prefix) == Fault("not-finite", "w holds values that are NaN or infinite")


def test_a_loss_of_data_in_a_checkpoint_is_not_blamed_on_the_training_data() -> None:
    record = tf.errors.DataLossError(None, None, "corrupted record at 12")
    assert "record of the training data is damaged" in str(sentence_of(record, 3))
    other = tf.errors.DataLossError(None, None, "Unable to open table file")
    assert "damaged" not in str(sentence_of(other, 3))


def test_a_data_file_that_cannot_be_looked_at_for_a_moment_is_not_missing(
    run: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    class Entry:
        def __init__(self, entry: os.DirEntry[str]) -> None:
            self.name, self.path, self.inode, self._stat = entry.name, entry.path, entry.inode, entry.stat

        def stat(self) -> os.stat_result:
            if ".data-" in self.name:
                raise OSError(116, "Stale file handle")
            return self._stat()

    class Entries:
        def __init__(self, folder: str) -> None:
            self._folder = folder

        def __enter__(self) -> list[Entry]:
            with scandir(self._folder) as entries:
                return [Entry(entry) for entry in entries]

        def __exit__(self, *raised: object) -> None:
            """Nothing is open."""

    files = CheckpointFiles(run.path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", Entries)
        whole, others = files.poll()
    assert 30 in whole
    assert others == {}
    assert files.poll()[0][30].bytes > whole[30].bytes


def test_data_files_of_an_older_checkpoint_beside_whole_ones_are_no_missing_file(run: RunFolder) -> None:
    (run.path / "model.ckpt-30.data-00001-of-00002").write_bytes(b"old")
    assert 30 in [item.step for item in list_checkpoints(run)]
    assert list_broken(run) == ()


def test_a_checkpoint_set_aside_for_nan_is_not_finite_rather_than_damaged(run: RunFolder) -> None:
    os.rename(run.path / "model.ckpt-30.index", run.path / "model.ckpt-30.index.not-finite")
    assert [(item.step, item.finite) for item in list_broken(run)] == [(30, False)]
