"""Places behind a URL: what is said when they cannot be read; mirrors on disk; the command line; downloads."""

from __future__ import annotations

import errno
import json
import os
import shlex
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core import commands
from core.cli import main as cli
from core.control import Control
from core.errors import CheckpointError, RemoteError, RunError
from core.jobs import Phase
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.mirror_manifest import url_of
from core.runs.remote import fetching
from core.runs.remote.download import Downloading, download, measure
from core.runs.remote.mirrors import bytes_of_mirrors, mirrors_folder, open_mirror, remove_mirrors, sweep_mirrors
from core.runs.remote.remote_files import RemoteFolder, remote_error
from core.runs.run import RunFolder
from core.runs.urls import is_url, tidy
from tests.core import event_bytes as made
from tests.core.remote_storage import Bucket
from tests.core.runs.remote.test_mirror import EVENTS, INDEX, losses
from tests.gui.fakes import run_info, state, write_run

DATA = "model.ckpt-100.data-00000-of-00001"


@pytest.fixture
def bucket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bucket]:
    """With a run in it; the person's cache is in the test's folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "platform", "linux")
    bucket = Bucket()
    bucket.clear()
    bucket.upload(write_run(tmp_path / "there" / "run-007", state("training", step=150, best=0.5), run_info()))
    bucket.put(EVENTS, losses(0, 100))
    bucket.put(
        f"eval/{EVENTS}", made.scalars(100, {"accuracy": 0.5, "loss": 1.0}) + made.scalar(200, "accuracy", 0.7)
    )
    bucket.put("model.ckpt-100.index", INDEX)
    bucket.put(DATA, bytes(range(256)) * 100)
    bucket.put("checkpoint", b'model_checkpoint_path: "model.ckpt-100"\n')
    bucket.put("workbench/lock", b"")
    bucket.put("export/1700/saved_model.pb", b"")
    bucket.put("export/1700/assets.extra/workbench.json", b'{"step": 100, "signatures": ["serving_default"]}')
    yield bucket
    bucket.clear()


def ask(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    assert cli.main([*map(str, arguments), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert cli.main(list(map(str, arguments))) == 1
    return capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("gs://b/run", True),
        (" s3://b/run ", True),
        ("simplecache::gs://b/run", True),
        ("C:\\runs\\run", False),
        ("/home/me/run", False),
        ("run:1", False),
        ("", False),
    ],
)
def test_a_url_is_told_from_a_path(text: str, so: bool) -> None:
    assert is_url(text) is so


def test_what_is_no_url_is_said_so() -> None:
    assert tidy(" gs://b/run/ ") == "gs://b/run"
    for text in ("bucket/run", "gs://", ""):
        with pytest.raises(RemoteError, match="is not the URL of a run"):
            tidy(text)


class _Refused(Exception):
    code = 403


class _NotFound(Exception):
    code = "404"


class NoCredentialsError(Exception):
    """As botocore's."""


@pytest.mark.parametrize(
    ("error", "sentence", "passing"),
    [
        (FileNotFoundError("no"), "There is nothing at gs://b/r", False),
        (_NotFound(), "There is nothing at gs://b/r", False),
        (PermissionError("no"), "You may not read gs://b/r", False),
        (_Refused(), "You may not read gs://b/r", False),
        (NoCredentialsError("who"), "You may not read gs://b/r", False),
        (ConnectionRefusedError("no"), "gs://b/r cannot be reached", True),
        (TimeoutError(), "gs://b/r cannot be reached", True),
        (OSError(errno.EIO, "odd"), "gs://b/r cannot be read: ", True),
        (ValueError("Protocol not known: gs"), "No package is known that reads gs://", False),
    ],
)
def test_every_trouble_has_its_sentence(error: Exception, sentence: str, passing: bool) -> None:
    told = remote_error(error, "gs://b/r")
    assert str(told).startswith(sentence)
    assert told.passing is passing
    assert type(error).__name__ in told.details


def test_missing_packages_are_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RemoteError, match=r"No package is known that reads nosuch://"):
        RemoteFolder("nosuch://b/run")
    monkeypatch.setitem(sys.modules, "s3fs", None)
    with pytest.raises(RemoteError, match=r"Reading s3:// needs what is not installed: s3fs\. Type: "):
        RemoteFolder("s3://b/run")
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    python = '/somewhere/it\'s "R&D" é [1] 100%/x/.venv/bin/python'
    monkeypatch.setattr(sys, "executable", python)
    with pytest.raises(RemoteError, match=r"not installed: fsspec gcsfs\. Type: ") as told:
        RemoteFolder("gs://b/run")
    program, *rest = shlex.split(str(told.value).split(" Type: ")[1])
    assert program.endswith("/.ci/uv")
    assert rest == ["pip", "install", "--python", python, "fsspec", "gcsfs"]


def test_a_place_without_a_run_names_what_it_has(bucket: Bucket) -> None:
    with pytest.raises(RemoteError, match=r"no run at bucket://lab: .* It has the folders penguins; choose"):
        open_mirror("bucket://lab").poll()
    with pytest.raises(RemoteError, match="There is nothing at bucket://nowhere/run"):
        open_mirror("bucket://nowhere/run").poll()
    assert list(mirrors_folder().iterdir()) == []


def test_a_run_that_is_gone_stays_readable_here(bucket: Bucket) -> None:
    mirror = open_mirror(bucket.url)
    mirror.poll()
    for name in bucket.names():
        bucket.remove(name)
    with pytest.raises(RemoteError, match="There is nothing at"):
        mirror.poll()
    assert RunFolder.open(mirror.run).read_state().step == 150


def test_list_reads_a_run_at_a_url(bucket: Bucket, capsys: pytest.CaptureFixture[str]) -> None:
    found = ask(capsys, "list", bucket.url)
    (checkpoint,) = found["checkpoints"]
    assert checkpoint["step"] == 100
    assert checkpoint["metrics"]["accuracy"] == 0.5
    assert checkpoint["path"] == f"{bucket.url}/model.ckpt-100"
    (export,) = found["exports"]
    assert export["path"] == f"{bucket.url}/export/1700"
    bucket.forget_reads()
    ask(capsys, "list", f"{bucket.url}/")
    assert bucket.bytes_read == 0


def test_replay_reads_a_run_at_a_url(bucket: Bucket, capsys: pytest.CaptureFixture[str]) -> None:
    found = ask(capsys, "replay", bucket.url, "--metric", "accuracy", "--patience", 1)
    assert (found["best_step"], found["stop_step"]) == (200, None)


def test_commands_that_need_the_values_ask_for_a_download(
    bucket: Bucket, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["export"], ["evaluate"], ["delete"], ["control"]):
        more = ["stop"] if command == ["control"] else []
        assert "Download the run first: main.py download URL DIR" in refused(capsys, *command, bucket.url, *more)


def test_nothing_can_be_done_with_a_mirror_but_read_it(bucket: Bucket) -> None:
    run = commands.readable_run(bucket.url)
    before = sorted(path.name for path in run.rglob("*"))
    tries = [
        lambda: commands.set_pinned(run, 100, True),
        lambda: commands.delete_run(run),
        lambda: commands.delete_checkpoints(run, [100]),
        lambda: commands.delete_export(run / "export/1700"),
        lambda: commands.note_checkpoint(run, 100, "mine"),
        lambda: commands.note_export(run / "export/1700", "mine"),
        lambda: commands.control_run(run, "stop"),
        lambda: commands.open_predictor(run / "export/1700"),
        lambda: commands.train(None, run),
        lambda: commands.export(run),
        lambda: commands.evaluate(run),
        lambda: commands.contents(run, 100),
        lambda: commands.pipelines(run),
    ]
    for do in tries:
        with pytest.raises(CheckpointError, match=r"lies at bucket://lab.*Download the run first"):
            do()
    assert sorted(path.name for path in run.rglob("*")) == before
    with pytest.raises(RunError, match="is a URL, and training writes to a folder of this machine"):
        commands.train("penguins", bucket.url)


def test_a_download_is_a_run_like_any_other(
    bucket: Bucket, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(capsys, "download", bucket.url, tmp_path / "here") == {"run": str(tmp_path / "here")}
    run = RunFolder.open(tmp_path / "here")
    assert (run.path / DATA).read_bytes() == bucket.get(DATA)
    assert [item.step for item in list_checkpoints(run)] == [100]
    assert run.experiment_file.read_bytes() == b"# the experiment as it was\n"
    assert url_of(run.path) == ""
    assert not run.lock_file.exists()
    ended = run.read_state()
    assert (ended.status, ended.reason, ended.step) == ("ended", "interrupted", 150)
    assert ended.message.startswith(f"Downloaded from {bucket.url} at step 150")
    assert [item.saved for item in list_checkpoints(run)] == [1_700_000_000.0]
    assert "already exists" in refused(capsys, "download", bucket.url, tmp_path / "here")


def test_checkpoints_named_by_their_old_place_are_found_in_the_new_one(bucket: Bucket, tmp_path: Path) -> None:
    bucket.put("checkpoint", f'model_checkpoint_path: "{bucket.url}/model.ckpt-100"\n'.encode())
    download(bucket.url, tmp_path / "here")
    assert (tmp_path / "here/checkpoint").read_text().splitlines()[0] == 'model_checkpoint_path: "model.ckpt-100"'


def test_how_much_a_download_fetches_is_known_before(bucket: Bucket) -> None:
    size = measure(bucket.url)
    names = [name for name in bucket.names() if name != "workbench/lock"]
    assert (size.files, size.bytes) == (len(names), sum(len(bucket.get(name)) for name in names))
    assert size.has_code
    bucket.remove("workbench/experiment.py")
    assert not measure(bucket.url).has_code


def test_a_download_tells_how_far_it_is_and_leaves_nothing_when_stopped(
    bucket: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "CHUNK", 1000)
    monkeypatch.setattr(fetching, "PORTION", 4000)
    control, told = Control(), []

    def tell(event: object) -> None:
        assert isinstance(event, Phase)
        told.append(event.text)
        if len(told) == 4:
            control.request_stop()

    assert commands.download_run(bucket.url, tmp_path / "here", tell, control) is None
    assert told[0].startswith("Downloading: 0 of 10 files, 0 of ")
    assert len(told) == 4
    assert not [path.name for path in tmp_path.iterdir() if path.name == "here" or "download" in path.name]


def test_what_appears_during_a_download_comes_along(bucket: Bucket, tmp_path: Path) -> None:
    seen: list[Downloading] = []

    def tell(state: Downloading) -> None:
        if not seen:
            bucket.put("model.ckpt-200.index", INDEX)
            bucket.put("model.ckpt-200.data-00000-of-00001", bytes(10))
            bucket.remove("model.ckpt-100.index")
            bucket.remove(DATA)
        seen.append(state)

    run = download(bucket.url, tmp_path / "here", tell)
    assert run is not None
    assert [item.step for item in list_checkpoints(run)] == [200]
    assert seen[-1].files == seen[-1].all_files


def test_a_disk_that_is_too_small_is_said_before_anything_is_fetched(
    bucket: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(10, 10, 0))
    bucket.forget_reads()
    with pytest.raises(RunError, match=r"The run takes 0\.0 GB, and 0\.0 GB are free"):
        download(bucket.url, tmp_path / "here")
    assert bucket.bytes_read == 0
    assert not (tmp_path / "here").exists()


def test_a_download_that_fails_leaves_nothing(bucket: Bucket, tmp_path: Path) -> None:
    bucket.fail(PermissionError("no"), "cat")
    with pytest.raises(RemoteError, match="You may not read"):
        download(bucket.url, tmp_path / "sub" / "here")
    assert list((tmp_path / "sub").iterdir()) == []


def test_mirrors_are_kept_counted_and_removed(bucket: Bucket, tmp_path: Path) -> None:
    other = Bucket("lab/penguins/run-008")
    other.put(EVENTS, losses(0, 10))
    for url in (bucket.url, other.url):
        open_mirror(url).poll()
    folders = sorted((tmp_path / "cache/estimator-workbench/remote-runs").iterdir())
    assert [path.name.rpartition("-")[0] for path in folders] == [
        "bucket-lab-penguins-run-007",
        "bucket-lab-penguins-run-008",
    ]
    before = bytes_of_mirrors()
    assert sweep_mirrors() == 0
    freed = remove_mirrors([bucket.url])
    assert 0 < freed < before
    assert open_mirror(bucket.url).run.is_dir()
    assert not open_mirror(other.url).run.exists()


def test_old_and_too_many_mirrors_are_swept(bucket: Bucket, tmp_path: Path) -> None:
    runs = [Bucket(f"lab/r/run-{number}") for number in range(3)]
    for age, run in enumerate(runs):
        run.put(EVENTS, losses(0, 1000))
        mirror = open_mirror(run.url)
        mirror.poll()
        used = time.time() - age * 3600
        os.utime(mirror.run.parent.parent / "lock", (used, used))
    each = bytes_of_mirrors() // 3
    sweep_mirrors(most=int(each * 2.5))
    assert [open_mirror(run.url).run.exists() for run in runs] == [True, True, False]
    long_ago = time.time() - 100 * 24 * 3600
    for run in runs[:2]:
        os.utime(open_mirror(run.url).run.parent.parent / "lock", (long_ago, long_ago))
    sweep_mirrors([runs[0].url])
    assert [open_mirror(run.url).run.exists() for run in runs] == [True, False, False]
