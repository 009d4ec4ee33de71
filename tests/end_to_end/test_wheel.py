"""The wheel, as somebody gets it who has no checkout: built, installed elsewhere, and used from another folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

TIMEOUT = 120  # seconds
WHERE = "import core, gui, resources; print(core.__file__, gui.__file__, resources.__file__)"
WINDOW = """
import sys
from PySide6.QtCore import QTimer
from gui.shell import app
original = app.open_named
def close_when_started(window, *arguments):
    original(window, *arguments)
    QTimer.singleShot(0, window.close)
app.open_named = close_when_started
sys.exit(app.main(["--workspace", sys.argv[1]]))
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed command: in an environment with the packages the program needs, and nothing of the checkout."""
    repository = Path(__file__).resolve().parents[2]
    dist, home = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("it's installed é")
    build = "import hatchling.build, sys; hatchling.build.build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(dist)], check=True, timeout=TIMEOUT, cwd=repository)
    (wheel,) = dist.glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True, timeout=TIMEOUT)
    (packages,) = home.glob("lib/python3*/site-packages")
    (packages / "needed.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    install = [
        repository / ".ci/uv",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--offline",
        "--python",
        home,
        wheel,
    ]
    subprocess.run([str(part) for part in install], check=True, timeout=TIMEOUT, cwd=repository)
    return home / "bin" / "estimator-workbench"


def run(program: Path, folder: Path, *arguments: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(program), *arguments], cwd=folder, env=environment, capture_output=True, text=True, timeout=TIMEOUT
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_installed_program_is_that_of_the_wheel(program: Path, tmp_path: Path) -> None:
    found = run(program.with_name("python"), tmp_path, "-c", WHERE).split("\n")[0]
    assert found.count(str(program.parents[1])) == 3
    assert run(program, tmp_path, "--version").startswith("Estimator Workbench 0.")
    assert run(program, tmp_path, "--help").startswith("usage: estimator-workbench ")


def test_the_installed_program_trains_exports_and_predicts_a_sample(program: Path, tmp_path: Path) -> None:
    names = [sample["name"] for sample in json.loads(run(program, tmp_path, "samples", "--json"))]
    assert {"penguins", "digits"} <= set(names)
    run(program, tmp_path, "train", "penguins", "--run", "run", "--max-steps", "20")
    listing = json.loads(run(program, tmp_path, "list", "run", "--json"))
    (export,) = listing["exports"]
    answer = run(program, tmp_path, "predict", export["path"], "--example", '{"island": "Biscoe"}', "--json")
    assert json.loads(answer)


def test_the_installed_window_opens_and_closes(program: Path, tmp_path: Path) -> None:
    run(program.with_name("python"), tmp_path, "-c", WINDOW, str(tmp_path / "workspace"))


def test_the_desktop_entry_and_its_icon_are_installed(program: Path) -> None:
    share = program.parents[1] / "share"
    entry = (share / "applications" / "estimator-workbench.desktop").read_text()
    assert "Exec=estimator-workbench\n" in entry
    assert (share / "icons/hicolor/scalable/apps/estimator-workbench.svg").is_file()
