"""A pipe or a device in a folder from elsewhere is waited for by nobody, and no file is read without limit."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core import commands
from core.errors import ExportError
from core.experiment.trust import content_hash, hash_of_file
from core.runs.catalogue.leftovers import sweep_leftovers
from core.runs.events.scalars import ScalarReader
from core.runs.plain_files import plain, read_plain
from core.runs.run import RunFolder
from tests.reliability.fuzzers import tolerate
from tests.reliability.valid_files import make_run

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="there are no pipes in folders"),
    pytest.mark.timeout(60),
]

FILES = (
    "workbench/run.json",
    "workbench/state.json",
    "workbench/marks.json",
    "workbench/notes.json",
    "workbench/evaluations.jsonl",
    "workbench/experiment.py",
    "workbench/tensorflow.log",
    "checkpoint",
    "model.ckpt-200.index",
    "events.out.tfevents.1.host",
    "eval/events.out.tfevents.1.host",
    "export/10/saved_model.pb",
    "export/10/assets.extra/workbench.json",
)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    return make_run(tmp_path_factory.mktemp("plain") / "pets" / "run-001")


def ask(run: RunFolder) -> None:
    """What the window and the command line ask of a run without its code."""
    asked: list[Callable[[], object]] = [
        lambda: commands.list_run(run.path),
        lambda: commands.problem_report(run.path),
        lambda: commands.why_all(run.path),
        lambda: commands.replay(run.path),
        lambda: ScalarReader(run.path).poll(),
        lambda: sweep_leftovers(run),
        lambda: content_hash(run.experiment_file),
        lambda: commands.inspect(run.export_dir / "10"),
    ]
    for each in asked:
        tolerate(each)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("kind", ["pipe", "endless"])
def test_neither_a_pipe_nor_an_endless_file_holds_anything_up(run: RunFolder, name: str, kind: str) -> None:
    file = run.path / name
    kept = file.with_name(f"kept-{file.name}")
    file.touch()
    file.rename(kept)
    try:
        if kind == "pipe":
            os.mkfifo(file)
        else:
            file.symlink_to("/dev/zero")
        ask(run)
    finally:
        file.unlink(missing_ok=True)
        kept.rename(file)


def test_what_is_no_plain_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="not a plain file"):
        read_plain(tmp_path / "pipe", 10)
    with pytest.raises(OSError, match="not a plain file"):
        hash_of_file(Path("/dev/zero"))
    with pytest.raises(IsADirectoryError):
        read_plain(tmp_path, 10)
    (tmp_path / "file").write_bytes(b"0123456789")
    assert read_plain(tmp_path / "file", 10) == b"0123456789"
    with pytest.raises(OSError, match="too large"):
        read_plain(tmp_path / "file", 9)
    with open(tmp_path / "file", "rb", opener=plain) as stream:
        assert stream.read(3) == b"012"


def test_code_beside_which_lies_too_much_cannot_be_vouched_for(tmp_path: Path) -> None:
    """A run may name any file as its source: "/" would be looked through for hours."""
    (tmp_path / "copy.py").write_text("x = 1")
    assert content_hash(tmp_path / "copy.py", Path("/experiment.py")) == ""
    assert content_hash(tmp_path / "copy.py") != ""


def test_a_graph_that_is_a_pipe_is_a_sentence(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "saved_model.pb")
    with pytest.raises(ExportError):
        commands.inspect(tmp_path)
