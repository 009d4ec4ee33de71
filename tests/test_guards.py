"""The guards of conftest.py fail the tests they are there to fail, and no others."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

MADE_UP_TESTS = """
import logging
import pytest
from PySide6.QtCore import QThread, QTimer, qWarning
from PySide6.QtWidgets import QWidget
from tests import qt_guard

qt_guard.GRACE_SECONDS = 0.2
kept = []

@pytest.fixture(scope="module", autouse=True)
def end_the_threads():
    yield
    for thing in kept:
        if isinstance(thing, QThread):
            thing.quit()
            thing.wait()

def keep(thing):
    kept.append(thing)
    return thing

def test_leaves_a_thread(qtbot):
    keep(QThread()).start()

def test_ends_its_thread(qtbot):
    thread = keep(QThread())
    thread.start()
    thread.quit()
    thread.wait()

def test_leaves_a_timer(qtbot):
    keep(QTimer()).start(50)

def test_stops_its_timer(qtbot):
    timer = keep(QTimer())
    timer.start(50)
    timer.stop()

def test_leaves_a_widget(qtbot):
    keep(QWidget()).show()

def test_gives_its_widget_to_qtbot(qtbot):
    widget = keep(QWidget())
    qtbot.addWidget(widget)
    widget.show()

def test_qt_warns(qtbot):
    qWarning("a warning of Qt")

def test_logs_a_warning():
    logging.getLogger("core.runs").warning("the disk is nearly full")

@pytest.mark.expected_logs("nearly full")
def test_logs_an_expected_warning():
    logging.getLogger("core.runs").warning("the disk is nearly full")

@pytest.mark.expected_logs("nearly full")
def test_does_not_log_the_expected_warning():
    pass
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Each made-up test's line in pytest's summary."""
    folder = tmp_path_factory.mktemp("made_up")
    (folder / "test_made_up.py").write_text(MADE_UP_TESTS, encoding="utf-8")
    repository = Path(__file__).resolve().parent.parent
    options = ["-p", "tests.conftest", "-p", "no:cacheprovider", "-rA", "-c", str(repository / "pyproject.toml")]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "--rootdir", str(folder), str(folder)],
        capture_output=True,
        text=True,
        cwd=repository,
        env={**os.environ, "COLUMNS": "300"},
    )
    lines: dict[str, str] = {}
    for line in done.stdout.splitlines():
        if line.startswith(("PASSED", "FAILED", "ERROR")) and "::" in line:
            name = line.split("::")[1].split()[0]
            lines[name] = lines.get(name, "") + line
    assert lines, done.stdout + done.stderr
    return lines


@pytest.mark.parametrize(
    ("test", "complaint"),
    [
        ("test_leaves_a_thread", "a QThread still runs"),
        ("test_leaves_a_timer", "a QTimer is still active"),
        ("test_leaves_a_widget", "a top-level widget is left"),
        ("test_qt_warns", "FAILED"),
        ("test_logs_a_warning", "logged, and not expected: WARNING core.runs: the disk is nearly full"),
        ("test_does_not_log_the_expected_warning", "expected, and not logged: nearly full"),
    ],
)
def test_what_must_not_be_left_behind_fails_the_test(outcomes: dict[str, str], test: str, complaint: str) -> None:
    assert "ERROR" in outcomes[test] or "FAILED" in outcomes[test]
    assert complaint in outcomes[test]


@pytest.mark.parametrize(
    "test",
    [
        "test_ends_its_thread",
        "test_stops_its_timer",
        "test_gives_its_widget_to_qtbot",
        "test_logs_an_expected_warning",
    ],
)
def test_a_test_that_tidies_up_passes(outcomes: dict[str, str], test: str) -> None:
    assert outcomes[test].startswith("PASSED")
    assert "ERROR" not in outcomes[test]
