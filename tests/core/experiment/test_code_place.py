"""Where a file is run from, as its imports tell."""

from __future__ import annotations

from pathlib import Path

from core.commands import samples
from core.experiment.code_place import CodePlace, place_of
from core.experiment.trust import content_hash


def place(file: Path, text: str) -> CodePlace:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return place_of(file, text.encode())


def test_a_file_on_its_own_is_run_from_its_folder(tmp_path: Path) -> None:
    expected = CodePlace(tmp_path, (tmp_path,))
    assert place(tmp_path / "mine.py", "import os, numpy, tensorflow as tf\nfrom beside import x\n") == expected
    assert place(tmp_path / "broken.py", "import (") == expected


def test_relative_imports_make_it_part_of_a_package(tmp_path: Path) -> None:
    file = tmp_path / "project" / "trainer" / "task.py"
    assert place(file, "from . import model\n") == CodePlace(
        tmp_path / "project", (tmp_path / "project",), "trainer"
    )
    assert place(file, "def f():\n    from ..common import x\n").package == "project.trainer"
    (tmp_path / "project" / "__init__.py").touch()
    (tmp_path / "project" / "trainer" / "__init__.py").touch()
    assert place(file, "from . import model\n").package == "project.trainer"


def test_a_module_that_lies_above_is_found_unless_python_has_one(tmp_path: Path) -> None:
    (tmp_path / "common").mkdir()
    (tmp_path / "common" / "readers.py").touch()
    (tmp_path / "json.py").touch()
    (tmp_path / "numpy.py").touch()
    file = tmp_path / "experiments" / "first" / "main.py"
    assert place(file, "import json, numpy\n").root == file.parent
    assert place(file, "from common.readers import x\n") == CodePlace(tmp_path, (file.parent, tmp_path))
    (file.parent / "common.py").touch()
    assert place(file, "from common.readers import x\n").root == file.parent


def test_an_experiment_in_the_folder_of_this_program_is_run_from_its_own_folder() -> None:
    sample = next(sample.path for sample in samples() if sample.name == "penguins")
    assert (sample.parents[2] / "core").is_dir()
    assert place_of(sample, sample.read_bytes()) == CodePlace(sample.parent, (sample.parent,))


def test_a_package_above_counts_for_what_was_allowed_to_run(tmp_path: Path) -> None:
    file, other = tmp_path / "trainer" / "task.py", tmp_path / "common.py"
    file.parent.mkdir()
    file.write_text("from . import model\nimport common\n")
    other.write_text("x = 1\n")
    before = content_hash(file)
    assert before
    other.write_text("x = 2\n")
    assert content_hash(file) != before
