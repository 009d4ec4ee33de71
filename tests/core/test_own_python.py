from __future__ import annotations

import contextlib
import os
import re
import subprocess
from pathlib import Path

import pytest

import core
from core.own_python import own_environment, python_code, python_module


@pytest.fixture
def trap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder has modules of names that this program imports; each leaves a file behind."""
    for name in ("core/__init__.py", "json.py", "pickle.py", "runpy.py", "this.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("import pathlib; pathlib.Path(__file__).with_name('run').touch()")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", os.pathsep)  # an empty one stands for the current folder too
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        python_module("this"),
        python_code("import json, runpy, core.words; print(len(sys.argv))"),
        python_module("core.version"),
    ],
)
def test_another_process_imports_nothing_from_the_current_folder(trap: Path, command: list[str]) -> None:
    subprocess.run(command, env=own_environment(), check=True, capture_output=True)
    assert list(trap.rglob("run")) == []


def test_a_module_gets_its_arguments() -> None:
    done = subprocess.run(
        python_module("json.tool", "--help"), env=own_environment(), check=True, capture_output=True, text=True
    )
    assert "usage" in done.stdout


def test_no_other_process_of_this_program_is_started_otherwise() -> None:
    root = Path(core.__file__).parents[1]
    files = [file for room in ("core", "gui") for file in (root / room).rglob("*.py")]
    found = {file.name for file in files if re.search(r'executable,\s*"-[cm]"', file.read_text(encoding="utf-8"))}
    assert found == {"own_python.py", "confined_predictor.py"}  # the second is started in an empty folder


def _shares_out_among_sessions() -> bool:
    with contextlib.suppress(OSError):
        return bool(Path("/proc/self/autogroup").read_text().strip())
    return False


@pytest.mark.skipif(not _shares_out_among_sessions(), reason="the system does not share out among sessions")
@pytest.mark.parametrize("gives_way", [True, False])
def test_a_session_of_its_own_is_as_nice_as_the_process_that_begins_it(gives_way: bool) -> None:
    code = "print(os.nice(0), open('/proc/self/autogroup').read())"
    command = python_code(code, gives_way=gives_way)
    done = subprocess.run(command, check=True, capture_output=True, text=True, start_new_session=True)
    nice, group = done.stdout.split(maxsplit=1)
    assert int(nice) == min(19, os.nice(0) + 10 * gives_way)
    assert group.split()[-2:] == ["nice", nice]


@pytest.mark.skipif(not _shares_out_among_sessions(), reason="the system does not share out among sessions")
def test_a_process_in_the_session_of_another_leaves_it_as_it_is() -> None:
    before = Path("/proc/self/autogroup").read_text()
    command = python_code("print(open('/proc/self/autogroup').read())", gives_way=True)
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == before.strip()


@pytest.mark.skipif(not hasattr(os, "nice"), reason="the system knows no such priority")
def test_a_process_that_gives_way_has_a_lower_priority_as_all_that_it_starts() -> None:
    code = "import os, subprocess; print(os.nice(0)); sys.stdout.flush(); " + (
        "subprocess.run([sys.executable, '-c', 'import os; print(os.nice(0))'], check=True)"
    )

    def priorities(*, gives_way: bool) -> list[str]:
        command = python_code(code, gives_way=gives_way)
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()

    usual, lower = priorities(gives_way=False), priorities(gives_way=True)
    assert usual == [str(os.nice(0))] * 2
    assert lower == [str(min(19, os.nice(0) + 10))] * 2
