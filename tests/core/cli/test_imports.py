"""What a command imports before it begins: its own needs, not those of other commands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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


def imported_by(code: str, repository: Path) -> str:
    """Which of the heavy ones are there after `code`, in a new Python."""
    code = f"import sys\n{code}\nprint(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=repository, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_samples_are_listed_without_what_reads_an_experiment(repository: Path) -> None:
    assert imported_by("from core import commands; commands.samples()", repository) == ""


def test_commands_that_share_arguments_with_training_import_none_of_it(repository: Path) -> None:
    assert imported_by("import core.cli.lists, core.cli.cluster_files", repository) == ""


def test_a_run_with_a_few_evaluations_is_listed_without_what_reads_long_curves(
    repository: Path, tmp_path: Path
) -> None:
    (tmp_path / "eval").mkdir()
    (tmp_path / "checkpoint").write_text("")
    evaluations = scalars(3, {"loss": 0.5}) + scalars(6, {"loss": 0.25})
    (tmp_path / "eval" / "events.out.tfevents.1").write_bytes(evaluations)
    code = f"from core.cli import main; assert main.main(['list', {str(tmp_path)!r}]) == 0"
    heavy = imported_by(code, repository).splitlines()[-1]
    assert set(heavy.split()) <= {"pydantic"}


def test_an_export_is_inspected_without_what_checks_records(repository: Path) -> None:
    assert imported_by("import core.cli.inspect", repository) == ""
