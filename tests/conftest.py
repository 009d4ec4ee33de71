"""What holds for every test: headless, quiet, and nothing left behind (see log_guard.py and qt_guard.py)."""

from __future__ import annotations

import os
import shutil
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYSIDE_DISABLE_INTERNAL_QT_CONF", "1")  # as gui does: pytest-qt imports PySide before
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ["XDG_CONFIG_HOME"] = os.environ["APPDATA"] = tempfile.mkdtemp(prefix="workbench-settings-")

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.log_guard import LogGuard
from tests.qt_guard import QtGuard, uses_qt

if TYPE_CHECKING:  # the tests of the command line run in an environment without Qt too (docs/testing.md)
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

# The first call of a TensorFlow op takes seconds, and two cores are shared by everybody: no deadline per example.
settings.register_profile(
    "workbench", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
settings.load_profile("workbench")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The top folder."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def _own_settings() -> Iterator[None]:
    """The tests keep what may run in a folder of their own."""
    yield
    shutil.rmtree(os.environ["XDG_CONFIG_HOME"], ignore_errors=True)


@pytest.fixture(scope="module", autouse=True)
def _own_folder(repository: Path) -> Iterator[None]:
    """A script that is opened stays in its folder: the tests of the next file begin in the top folder again."""
    yield
    os.chdir(repository)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's, with more patience."""
    from tests.patient_qtbot import PatientQtBot

    return PatientQtBot(request)


@pytest.fixture(autouse=True)
def _no_unexpected_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test in which `core` or `gui` logs a warning that its `expected_logs` marker does not name."""
    marker = request.node.get_closest_marker("expected_logs")
    with LogGuard(marker.args if marker else ()) as guard:
        yield
    complaint = guard.complaint()
    if complaint:
        pytest.fail(complaint, pytrace=False)


@pytest.fixture(autouse=True)
def _nothing_of_qt_left_behind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails a test that leaves a running QThread, an active QTimer or a top-level widget behind."""
    if not uses_qt(request):
        yield
        return
    guard = QtGuard(monkeypatch)
    yield
    complaint = guard.complaint()
    if complaint:
        pytest.fail(complaint, pytrace=False)
