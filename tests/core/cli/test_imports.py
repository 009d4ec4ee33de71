"""What a command imports before it begins: its own needs, not those of other commands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = (
    "tensorflow",
    "numpy",
    "pydantic",
    "core.cluster.starter",
    "core.processes.training",
    "core.serving.predict",
)


def test_commands_that_share_arguments_with_training_import_none_of_it(repository: Path) -> None:
    code = f"import sys, core.cli.lists, core.cli.cluster_files; print([x for x in {HEAVY!r} if x in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=repository, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
