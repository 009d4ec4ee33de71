"""docs/architecture.md: its picture is that of the contracts, and what it names is there."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def maker(repository: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_architecture", repository / "docs/make_architecture.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def page_of(repository: Path) -> str:
    return (repository / "docs/architecture.md").read_text(encoding="utf-8")


def test_the_picture_is_made_from_the_contracts_as_they_are(repository: Path, maker: ModuleType) -> None:
    assert maker.made_anew() == page_of(repository), "run docs/make_architecture.py"


def test_another_contract_makes_another_page(maker: ModuleType) -> None:
    contracts = [
        {"id": "gui-layers", "name": "One way", "layers": ["shell", "state | charts"]},
        {"id": "core-layers", "name": "Down", "layers": ["cli", "commands", "jobs : fields"]},
    ]
    made = maker.page(
        f"above\n{maker.BEGIN}\nold\n{maker.END}\nbelow\n", {"tool": {"importlinter": {"contracts": contracts}}}
    )
    assert 'gui_1["state · charts"]' in made
    assert "gui --> core_1" in made
    assert "- One way.\n- Down.\n" in made
    assert made.startswith("above\n")
    assert made.endswith("below\n")
    assert "old" not in made


def test_every_file_that_the_page_names_exists(repository: Path) -> None:
    named = set(re.findall(r"`((?:core|gui|docs|tests)/[\w/]+\.py)`", page_of(repository)))
    assert len(named) > 40
    assert {file for file in named if not (repository / file).is_file()} == set()


def test_every_function_that_answers_a_question_is_where_the_page_says(repository: Path) -> None:
    answers = page_of(repository).split("## Four answers")[1].replace("\n  ", " ")
    found = re.findall(r"`([\w/]+\.py)`, `(\w+)`", answers)
    assert len(found) == 5
    for file, name in found:
        assert re.search(rf"^(def|class) {name}\b", (repository / file).read_text(encoding="utf-8"), re.M), name


def test_a_scalar_takes_at_most_sixteen_files_to_its_pixel(repository: Path) -> None:
    flow = page_of(repository).split("### From an event to a pixel")[1].split("\n\n")[2]
    files = re.findall(r"^(\d+)\. .*?`((?:core|gui)/[\w/]+\.py)`", flow, re.M)
    assert [int(number) for number, _ in files] == list(range(1, len(files) + 1))
    assert files[0][1].endswith("event_files.py")
    assert files[-1][1].endswith("curve.py")
    assert len({file for _, file in files}) == len(files) <= 16
