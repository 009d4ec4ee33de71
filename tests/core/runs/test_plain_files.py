"""A pipe or a device in a folder from elsewhere is waited for by nobody, and no file is read without limit."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core import commands
from core.analysis.files import read_predictions
from core.commands.explaining import variable_names
from core.commands.options_file import read_object
from core.errors import ExperimentError, ExportError, FieldError, SchemaError, StorageError
from core.experiment.data.csv.csv_rows import open_csv
from core.experiment.data.record_files import compression_of, opened
from core.experiment.schema import FeatureSchema
from core.experiment.scripts.choices import read_choices
from core.experiment.trust import content_hash, hash_of_file
from core.experiment.trust_list import add_to_list, is_listed
from core.runs.catalogue.leftovers import sweep_leftovers
from core.runs.events.evaluation_log import Evaluation, EvaluationLog, append_evaluation
from core.runs.events.scalars import ScalarReader
from core.runs.plain_files import plain, read_plain
from core.runs.run import RunFolder
from core.sweeps.folder import _last_words
from core.sweeps.trials import owner_of
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


@pytest.mark.parametrize(
    "text", ["pipe", "[" * 100_000, '{"training": ' + "9" * 5000 + "}", '{"model": "\\ud800"', "[]"]
)
def test_choices_beside_a_script_that_cannot_be_used_are_a_sentence(tmp_path: Path, text: str) -> None:
    file = tmp_path / "script.workbench.json"
    if text == "pipe":
        os.mkfifo(file)
    else:
        file.write_text(text)
    with pytest.raises(ExperimentError, match=r"script\.workbench\.json"):
        read_choices(tmp_path / "script.py")


@pytest.mark.parametrize("text", ["[" * 100_000, '{"features": ' + "9" * 5000 + "}"])
def test_a_schema_made_to_harm_is_a_sentence(text: str) -> None:
    with pytest.raises(SchemaError, match="cannot be read"):
        FeatureSchema.from_json(text)


def test_data_that_is_a_pipe_is_a_sentence(tmp_path: Path) -> None:
    for name in ("rows.csv", "rows.tfrecord", "rows.tfrecord.gz"):
        os.mkfifo(tmp_path / name)
    with pytest.raises(StorageError):
        open_csv(tmp_path / "rows.csv")
    assert compression_of(tmp_path / "rows.tfrecord") == ""
    for name, compression in (("rows.tfrecord", ""), ("rows.tfrecord.gz", "GZIP")):
        with pytest.raises(OSError, match="not a plain file"):
            opened(tmp_path / name, compression)


@pytest.mark.parametrize("kind", ["pipe", "endless"])
def test_small_files_beside_a_model_or_a_sweep_are_read_within_limits(tmp_path: Path, kind: str) -> None:
    for name in ("variables.index", "about.json", "sweep-owner", "sweep.log"):
        if kind == "pipe":
            os.mkfifo(tmp_path / name)
        else:
            (tmp_path / name).symlink_to("/dev/zero")
    assert variable_names(tmp_path / "variables.index") == ()
    assert read_predictions(tmp_path) is None
    assert _last_words(tmp_path) == ""
    with pytest.raises(StorageError):
        owner_of(tmp_path)


def test_an_endless_line_among_the_evaluations_counts_once(tmp_path: Path) -> None:
    file = tmp_path / "evaluations.jsonl"
    with file.open("wb") as stream:
        stream.truncate(10 << 20)
        stream.seek(0, os.SEEK_END)
        stream.write(b"\n")
    append_evaluation(file, Evaluation(5, "", "", {"loss": 1.0}, 1.0))
    log = EvaluationLog(file)
    assert [evaluation.step for evaluation in log.poll().values()] == [5]
    assert log.problem.startswith("A line of")


@pytest.mark.parametrize("name", ["space.json", "options.toml"])
def test_options_without_an_end_are_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / name).symlink_to("/dev/zero")
    with pytest.raises(FieldError, match="is too large"):
        read_object(tmp_path / name, "options")


def test_a_list_of_trusted_code_that_is_a_pipe_holds_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "trusted-code")
    add_to_list("a" * 64, tmp_path / "trusted-code")
    assert not is_listed("a" * 64, tmp_path / "trusted-code")
