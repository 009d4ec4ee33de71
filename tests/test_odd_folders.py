"""The program in a folder whose path has quotes, spaces, accents, brackets and signs that shells and Qt read."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDER = 'it\'s "R&D" é [1] 100%/x@y$HOME#1'
LOOK = """
from gui.look.style_sheet import style_sheet
from gui.look.theme import Theme
from gui.look.tokens import LIGHT
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame
app = QApplication([])
Theme(app, "light")
box = QCheckBox()
box.setChecked(True)
picture = box.grab().toImage()
colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
assert LIGHT.on_accent in colours, "the check mark is not drawn"
# Every rule is there if the last one is: the reader of style sheets gives up where it stumbles.
app.setStyleSheet(style_sheet(LIGHT) + "QFrame { background: #123456; }")
frame = QFrame()
frame.resize(9, 9)
assert frame.grab().toImage().pixelColor(4, 4).name() == "#123456", "rules are lost"
"""


@pytest.fixture(scope="module")
def checkout(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("odd") / FOLDER
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("core", "gui", "resources"):
        shutil.copytree(repository / name, folder / name, ignore=ignored)
    for name in ("main.py", "pyproject.toml", "Makefile"):
        shutil.copy(repository / name, folder)
    (folder / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    yield folder
    (folder / ".venv").unlink()
    shutil.rmtree(folder)


def python(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # The tests set it for themselves; the program has to.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYSIDE_")}
    command = [".venv/bin/python", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment)


def test_the_style_sheet_keeps_its_pictures_and_all_its_rules(checkout: Path) -> None:
    done = python(checkout, "-c", LOOK)
    assert done.returncode == 0, done.stderr
    assert "parse" not in done.stderr
    assert "Could not" not in done.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("-m", "ruff", "check", "--no-cache", "."),
        ("-m", "ruff", "format", "--no-cache", "--check", "."),
        ("-c", "import importlinter.cli; importlinter.cli.lint_imports_command()", "--no-cache"),
        ("main.py", "samples"),
    ],
    ids=["ruff", "format", "imports", "command line"],
)
def test_what_make_starts_runs(checkout: Path, command: tuple[str, ...]) -> None:
    done = python(checkout, *command)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_set_up_starts_no_script_of_an_environment(repository: Path) -> None:
    """Their first line names the folder, and cannot quote a quote: only programs and `python -m` run anywhere."""
    for file in ("Makefile", ".ci/uv", ".ci/setup.sh", ".ci/run"):
        text = (repository / file).read_text(encoding="utf-8")
        started = set(re.findall(r"(?:\$\(BIN\)|\$home/bin|\.venv/bin|\.tools/uv/bin)/([\w-]+)", text))
        assert started <= {"python", "uv"}, file
