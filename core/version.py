"""The version of the program, which pyproject.toml alone states, and the name that it is started by."""

from __future__ import annotations

import re
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parents[1]


def program_name() -> str:
    """Return what a person starts it by: main.py in a checkout, else the command that was installed."""
    return "main.py" if (_CHECKOUT / "main.py").is_file() else "estimator-workbench"


def version() -> str:
    """Return the version, of the installed package or of the checkout that runs; "unknown" where neither tells."""
    project = _CHECKOUT / "pyproject.toml"
    if project.is_file():
        stated = re.search(r'^version = "([^"]+)"$', project.read_text(encoding="utf-8"), re.MULTILINE)
        if stated is not None:
            return stated[1]
    from importlib import metadata  # slow to import, and seldom needed

    try:
        return metadata.version("estimator-workbench")
    except metadata.PackageNotFoundError:
        return "unknown"
