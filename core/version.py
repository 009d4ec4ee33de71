"""The version of the program; pyproject.toml is the only place that states it."""

from __future__ import annotations

import re
from pathlib import Path


def version() -> str:
    """Return the version, of the installed package or of the checkout that runs; "unknown" where neither tells."""
    checkout = Path(__file__).resolve().parents[1] / "pyproject.toml"
    if checkout.is_file():
        stated = re.search(r'^version = "([^"]+)"$', checkout.read_text(encoding="utf-8"), re.MULTILINE)
        if stated is not None:
            return stated[1]
    from importlib import metadata  # slow to import, and seldom needed

    try:
        return metadata.version("estimator-workbench")
    except metadata.PackageNotFoundError:
        return "unknown"
