"""The Python of the documentation runs as it stands: an experiment, its training, and what uses its export."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.pages import REPOSITORY, blocks, pages


def shown(page: str) -> list[str]:
    """The Python blocks of a page."""
    return blocks((REPOSITORY / page).read_text(encoding="utf-8"), "python")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the README's experiment, trained and exported by the block of the reference."""
    folder = tmp_path_factory.mktemp("shown")
    (experiment,), (training,) = shown("README.md"), shown("docs/reference/commands.md")
    (folder / "shoppers.py").write_text(experiment)
    draw = random.Random(3)
    for name in ("train.csv", "eval.csv"):
        rows = [(draw.randint(18, 90), draw.randint(10_000, 90_000)) for _ in range(40)]
        lines = [f"{age},{income},{int(income > 1000 * age)}" for age, income in rows]
        (folder / name).write_text("age,income,bought\n" + "\n".join(lines) + "\n")
    here = Path.cwd()
    os.chdir(folder)
    exec(training, {})
    yield folder
    os.chdir(here)


CONCEPTS = shown("docs/concepts.md")


@pytest.mark.parametrize("code", CONCEPTS, ids=range(len(CONCEPTS)))
def test_what_concepts_does_with_an_export_runs_as_it_stands(code: str, folder: Path) -> None:
    names: dict[str, object] = {}
    exec(code, names)
    answer = names["answer"]
    assert isinstance(answer, dict)
    assert "probabilities" in answer


def test_no_page_has_python_that_is_not_run() -> None:
    # docs/experiments.md: tests/core/experiment/test_documented.py
    run = {"README.md", "concepts.md", "commands.md", "experiments.md"}
    assert {page.name for page in pages() if blocks(page.read_text(encoding="utf-8"), "python")} <= run
