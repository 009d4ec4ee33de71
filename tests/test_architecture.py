"""The house rules: which way imports run, what stays free of TensorFlow and of Qt, how long a file may be."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MOST_LINES = 400

# The rooms of core that import TensorFlow. Every other module of core is free of it when imported.
TENSORFLOW_ROOMS = {
    "core.experiment.datasets",
    "core.experiment.model",
    "core.experiment.records",
    "core.experiment.user_functions",
    "core.serving.export_comparison",
    "core.serving.evaluation_inputs",
    "core.serving.exporter",
    "core.serving.fitting",
    "core.serving.frozen",
    "core.serving.graphs",
    "core.serving.predictor",
    "core.serving.preview",
    "core.serving.receivers",
    "core.serving.parity",
    "core.training.branching",
    "core.training.bundle",
    "core.training.contents",
    "core.training.endings",
    "core.training.evaluator",
    "core.training.hooks",
    "core.training.prepare",
    "core.training.summaries",
    "core.training.trainer",
    "core.training.variables",
    "core.training.verification",
}


def modules_of(repository: Path, package: str) -> list[str]:
    """The dotted names of all modules of a top-level package."""
    files = sorted((repository / package).rglob("*.py"))
    names = [".".join(file.relative_to(repository).with_suffix("").parts) for file in files]
    return [name.removesuffix(".__init__") for name in names if not name.endswith("__main__")]


def modules_after_importing(repository: Path, names: list[str]) -> set[str]:
    """The top-level names in `sys.modules` of a fresh Python after it imported `names`."""
    code = f"import importlib, sys\nfor name in {names!r}: importlib.import_module(name)\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=repository, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return {name.split(".")[0] for name in done.stdout.split()}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run([str(program), "--no-cache"], cwd=folder, capture_output=True, text=True)


def test_core_never_imports_qt(repository: Path) -> None:
    loaded = modules_after_importing(repository, modules_of(repository, "core"))
    assert loaded & {"PySide6", "shiboken6", "pyqtgraph", "gui"} == set()


def test_core_outside_the_tensorflow_rooms_is_free_of_tensorflow(repository: Path) -> None:
    names = [name for name in modules_of(repository, "core") if name not in TENSORFLOW_ROOMS]
    assert modules_after_importing(repository, names) & {"tensorflow", "keras"} == set()


def test_every_tensorflow_room_exists(repository: Path) -> None:
    assert set(modules_of(repository, "core")) >= TENSORFLOW_ROOMS


def test_the_window_is_free_of_tensorflow(repository: Path) -> None:
    names = ["main", *modules_of(repository, "gui")]
    assert modules_after_importing(repository, names) & {"tensorflow", "keras"} == set()


def test_the_import_rules_hold(repository: Path) -> None:
    done = lint_imports(repository)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("file", "line", "rule"),
    [
        ("core/fields.py", "import PySide6.QtCore", "core knows nothing of the window"),
        ("core/jobs.py", "import gui.app", "core knows nothing of the window"),
        ("core/runs/run.py", "import tensorflow", "core.runs reads folders"),
        ("core/runs/run.py", "import core.fields", "core.runs reads folders"),
        ("core/training/settings.py", "import core.serving.signatures", "Inside core imports run one way"),
        ("core/experiment/schema.py", "import core.training.settings", "Inside core imports run one way"),
        ("core/made_up.py", "", "Inside core imports run one way"),
        ("gui/made_up.py", "import tensorflow", "gui never imports TensorFlow"),
        ("gui/made_up.py", "import core.cli", "gui never imports TensorFlow"),
        ("gui/pages/predict/extra.py", "import gui.pages.train", "Pages do not know each other"),
        ("gui/made_up.py", "import main", "Nothing imports main or tests"),
        ("core/fields.py", "import tests.conftest", "Nothing imports main or tests"),
    ],
)
def test_a_planted_violation_breaks_its_rule(
    repository: Path, tmp_path: Path, file: str, line: str, rule: str
) -> None:
    for package in ("core", "gui", "resources"):
        shutil.copytree(
            repository / package, tmp_path / package, ignore=shutil.ignore_patterns("data", "__pycache__")
        )
    shutil.copy(repository / "pyproject.toml", tmp_path)
    with (tmp_path / file).open("a", encoding="utf-8") as planted:
        planted.write(f"\n{line}\n")
    done = lint_imports(tmp_path)
    assert done.returncode != 0
    broken = [text for text in done.stdout.splitlines() if text.endswith("BROKEN")]
    assert any(text.startswith(rule) for text in broken), done.stdout + done.stderr


def test_every_page_is_named_in_the_rule_for_pages(repository: Path) -> None:
    rules = (repository / "pyproject.toml").read_text(encoding="utf-8")
    for file in (repository / "gui/pages").glob("*_page.py"):
        assert f"(gui.pages.{file.stem})" in rules


def test_no_file_is_longer_than_the_house_allows(repository: Path) -> None:
    files = [file for top in ("core", "gui", "resources", "tests") for file in (repository / top).rglob("*.py")]
    lengths = {
        str(file.relative_to(repository)): len(file.read_text(encoding="utf-8").splitlines())
        for file in [*files, repository / "main.py"]
    }
    too_long = {file: length for file, length in lengths.items() if length > MOST_LINES}
    assert not too_long
