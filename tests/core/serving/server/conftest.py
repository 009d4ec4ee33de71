"""A served model: one export in two versions, behind the test double."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.runs.catalogue.exports import list_exports
from core.runs.run import RunFolder
from tests.core.serving.server.serving_double import ServingDouble, serving


@pytest.fixture(scope="session")
def export(trained_run: Path) -> Path:
    """The export of the linear experiment. Read only."""
    (made,) = list_exports(RunFolder.open(trained_run))
    return Path(made.path)


@pytest.fixture(scope="session")
def served(export: Path) -> Iterator[ServingDouble]:
    """The model "linear": version 1 is available, labelled stable; version 2 failed to load."""
    with serving({"linear": {1: export, 2: export}}, {"linear": {"stable": 1}}) as double:
        failed = double.models["linear"][2]
        failed.state, failed.code, failed.message = "END", 2, "Could not find meta graph def matching supplied tags"
        yield double
