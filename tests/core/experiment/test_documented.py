"""The files shown in docs/experiments.md are opened and trained."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import commands

DOCUMENT = Path(__file__).parents[3] / "docs" / "experiments.md"
BLOCKS = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture(autouse=True)
def _back_again() -> Iterator[None]:
    folder, path = Path.cwd(), list(sys.path)
    yield
    os.chdir(folder)
    sys.path[:] = path


@pytest.mark.parametrize("text", BLOCKS, ids=range(len(BLOCKS)))
def test_a_documented_file_trains(text: str, tmp_path: Path) -> None:
    file = tmp_path / "shown.py"
    file.write_text(text)
    result = commands.train(file, tmp_path / "run", settings={"max_steps": 4, "checkpoint_every": 2})
    assert result.step == 4
    assert result.export is not None


def test_every_shape_is_shown() -> None:
    assert len(BLOCKS) >= 4
