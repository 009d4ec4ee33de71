"""What a command imports before it begins: its own needs, not those of other commands."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from core.runs.events.evaluation_log import Evaluation, append_evaluation
from core.runs.marks import set_pinned, write_note
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo, RunState
from tests.core.event_bytes import scalars

HEAVY = (
    "tensorflow",
    "numpy",
    "pydantic",
    "filelock",
    "core.cluster.starter",
    "core.processes.training",
    "core.serving.predict",
)
UNREAD_BY_A_LIST = (*HEAVY, "google.protobuf", "core.jobs")


def imported_by(code: str, repository: Path, heavy: tuple[str, ...] = HEAVY) -> str:
    """Which of the heavy ones are there after `code`, in a new Python."""
    code = f"import sys\n{code}\nprint(*[name for name in {heavy!r} if name in sys.modules])"
    with tempfile.TemporaryDirectory() as empty:  # what lies in the system's may have to be swept
        environment = {**os.environ, "TMPDIR": empty}
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=repository,
            capture_output=True,
            text=True,
            check=True,
            env=environment,
        )
    return done.stdout.strip()


def test_the_samples_are_listed_without_what_reads_an_experiment(repository: Path) -> None:
    assert imported_by("from core import commands; commands.samples()", repository) == ""


def test_commands_that_share_arguments_with_training_import_none_of_it(repository: Path) -> None:
    assert imported_by("import core.cli.lists, core.cli.cluster_files", repository) == ""


def test_a_run_is_listed_without_what_checks_records_and_reads_long_curves(
    repository: Path, tmp_path: Path
) -> None:
    run = RunFolder.create(tmp_path / "run", RunInfo("pets", "pets.py", "", {}, {}, "", True, None, {}, 1e9), b"")
    run.write_state(RunState("ended", "max_steps", 6, 6, "Done.", None, "", 1e9))
    set_pinned(run, 6, True)
    write_note(run, 6, "Good.")
    for step in (3, 6):
        append_evaluation(run.evaluations_file, Evaluation(step, "", f"model.ckpt-{step}", {"loss": 0.5}, 1.0))
    (run.path / "eval").mkdir()
    evaluations = scalars(3, {"loss": 0.5}) + scalars(6, {"loss": 0.25})
    (run.path / "eval" / "events.out.tfevents.1").write_bytes(evaluations)
    extra = run.path / "export" / "1" / "assets.extra"
    extra.mkdir(parents=True)
    (extra.parent / "saved_model.pb").touch()
    (extra / "workbench.json").write_text('{"step": 6, "signatures": ["dense"], "parity": {"passed": true}}')
    code = f"from core.cli import main; assert main.main(['list', {str(run.path)!r}]) == 0"
    said = imported_by(code, repository, UNREAD_BY_A_LIST).splitlines()
    assert any("dense" in line for line in said)
    assert not set(UNREAD_BY_A_LIST) & set(said[-1].split())


def test_an_export_is_inspected_without_what_checks_records(repository: Path) -> None:
    assert imported_by("import core.cli.inspect", repository) == ""
