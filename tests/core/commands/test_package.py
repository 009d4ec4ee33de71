"""core.commands as a package: everything it names is there, and importing it is cheap."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core import commands


def test_everything_that_is_named_is_there() -> None:
    for name in commands.__all__:
        assert getattr(commands, name) is not None, name
    assert set(commands._HOME_OF) == set(commands.__all__)


def test_another_name_is_refused_as_of_any_module() -> None:
    with pytest.raises(AttributeError, match="no attribute 'teleport'"):
        commands.teleport  # noqa: B018


def test_importing_the_package_imports_none_of_its_modules(repository: Path) -> None:
    code = "import sys, core.commands; print([name for name in sys.modules if name.startswith('core.')])"
    done = subprocess.run([sys.executable, "-c", code], cwd=repository, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['core.commands']"
