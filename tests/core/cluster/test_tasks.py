"""How the tasks of a cluster meet, and what is refused, without TensorFlow's runtime."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import numpy as np
import pytest

from core import commands
from core.cli import main as cli
from core.cluster import job as jobs
from core.cluster.fingerprint import check_same, code_hashes, data_hashes
from core.cluster.job import Job, addresses_of, meet_chief
from core.cluster.peers import Peers
from core.cluster.tf_config import Cluster, Task
from core.commands.evaluating import following
from core.commands.evaluating.following import follow
from core.control import Control, WorkStopped
from core.errors import RunError
from core.experiment.experiment import Arrays, Csv, Data, Experiment, InputFn
from core.jobs import nothing
from core.runs.cluster_files import ClusterRecord, is_trained_by_cluster, read_cluster, write_cluster
from core.runs.lock import training_lock
from core.runs.run import RunFolder

CLUSTER = Cluster({"worker": ("localhost:1", "localhost:2")}, Task("worker", 1))
RECORD = ClusterRecord(
    id="one", strategy="multi-worker", cluster=addresses_of(CLUSTER), seed=1, start=0, resumes=False,
    patience_from=0, code={}, data={},
)  # fmt: skip


@pytest.fixture
def run(trained_run: Path, tmp_path: Path) -> RunFolder:
    return RunFolder(Path(shutil.copytree(trained_run, tmp_path / "run")))


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_ANOTHER", 0.1)
    monkeypatch.setattr(jobs, "START_PATIENCE", 0.5)


def job_of(run: RunFolder) -> Job:
    return Job(None, str(run.path), "multi-worker")


def test_a_worker_meets_the_chief_of_its_own_cluster(run: RunFolder) -> None:
    write_cluster(run, RECORD)
    assert meet_chief(job_of(run), CLUSTER, nothing, Control()) == (run, RECORD)


@pytest.mark.usefixtures("hasty")
def test_a_worker_of_another_cluster_is_refused(run: RunFolder) -> None:
    write_cluster(run, dataclasses.replace(RECORD, cluster={"worker": ("elsewhere:1", "elsewhere:2")}))
    with (
        training_lock(run),
        pytest.raises(RunError, match=r"is being trained by another cluster \(worker elsewhere:1"),
    ):
        meet_chief(job_of(run), CLUSTER, nothing, Control())


@pytest.mark.usefixtures("hasty")
@pytest.mark.parametrize("record", [None, dataclasses.replace(RECORD, stage="ended")])
def test_a_chief_that_does_not_begin_is_a_sentence(run: RunFolder, record: ClusterRecord | None) -> None:
    if record is not None:
        write_cluster(run, record)
    with pytest.raises(RunError, match="worker-0 did not begin within"):
        meet_chief(job_of(run), CLUSTER, nothing, Control())


def test_waiting_for_the_chief_can_be_stopped(run: RunFolder) -> None:
    control = Control()
    control.request_stop()
    with pytest.raises(WorkStopped):
        meet_chief(job_of(run), CLUSTER, nothing, control)


def test_a_second_cluster_in_a_folder_is_refused(run: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    with training_lock(run), pytest.raises(RunError, match="is being trained by another process"):
        commands.train(None, run.path)
    monkeypatch.setenv("TF_CONFIG", "{")
    assert cli.main(["train", "x", "--run", str(run.path)]) == 1


def test_training_alone_in_the_folder_forgets_a_cluster_that_was_killed(run: RunFolder) -> None:
    write_cluster(run, RECORD)
    assert is_trained_by_cluster(run)
    commands.train(None, run.path, settings={"max_steps": 70, "export": "none"})
    assert read_cluster(run) is None
    assert follow(run.path) == ()


def test_a_cluster_that_was_killed_and_not_started_again_is_not_followed_for_ever(
    run: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_cluster(run, RECORD)
    monkeypatch.setattr(following, "_GONE", 0.1)
    assert follow(run.path) == ()


def experiment_with(data: Data) -> Experiment:
    return Experiment("one", data=data)


def hashes(data: Data, base: Path) -> dict[str, str]:
    return data_hashes(experiment_with(data), data, base)


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    file = tmp_path / "rows.csv"
    file.write_text("x,y\n1,2\n")
    return file


def test_other_data_is_refused_by_its_name(rows: Path, tmp_path: Path) -> None:
    data = Data(Csv("rows.csv"), Csv("rows.csv"))
    before = hashes(data, tmp_path)
    check_same("worker-1", hashes(data, tmp_path), before, "data")
    rows.write_text("x,y\n1,3\n")
    with pytest.raises(
        RunError, match=r"worker-1 has other data than the chief \(evaluation file rows.csv, training"
    ):
        check_same("worker-1", hashes(data, tmp_path), before, "data")


def test_arrays_count_by_their_content_and_input_fns_are_not_known(tmp_path: Path) -> None:
    one, other = (Arrays({"x": np.array([1.0, value]), "s": np.array(["a", "b"], object)}) for value in (2.0, 3.0))
    assert hashes(Data(one, one), tmp_path) == hashes(Data(one, one), tmp_path)
    same, changed = hashes(Data(one, one), tmp_path), hashes(Data(one, other), tmp_path)
    assert [name for name in same if same[name] != changed[name]] == ["evaluation array x"]
    assert hashes(Data(InputFn(dict), InputFn(dict)), tmp_path) == {}


def test_other_code_is_refused(run: RunFolder, tmp_path: Path) -> None:
    own = tmp_path / "own.py"
    own.write_bytes(run.experiment_file.read_bytes())
    chief = code_hashes(run, None)
    check_same("worker-1", code_hashes(run, own), chief, "code")
    own.write_text("changed = True\n")
    with pytest.raises(RunError, match=r"other code than the chief \(the experiment\)"):
        check_same("worker-1", code_hashes(run, own), chief, "code")


def test_a_trainer_that_was_started_again_is_noticed(run: RunFolder) -> None:
    first, second = (Cluster(CLUSTER.addresses, Task("worker", index)) for index in (0, 1))
    mine, other = Peers(run, first), Peers(run, second)
    mine.announce()
    other.announce()
    assert mine.started_again() == ""  # before they have met, the other may well start again
    mine.meet()
    assert mine.started_again() == ""
    other.announce()
    assert mine.started_again() == ""
    Peers(run, second).announce()
    assert mine.started_again() == "worker-1"


def test_a_trainer_of_another_cluster_disturbs_nobody(run: RunFolder) -> None:
    mine = Peers(run, Cluster(CLUSTER.addresses, Task("worker", 0)))
    Peers(run, CLUSTER).announce()
    mine.meet()
    write_cluster(run, RECORD)
    Peers(run, Cluster({"worker": ("other:1", "other:2")}, Task("worker", 1))).announce_restart()
    assert mine.started_again() == ""
    Peers(run, CLUSTER).announce_restart()
    assert mine.started_again() == "worker-1"
