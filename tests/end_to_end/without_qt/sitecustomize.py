"""Hides Qt from a Python that is started with this folder on its path, as if it were not installed."""

from __future__ import annotations

import sys
from importlib.abc import MetaPathFinder
from typing import NoReturn

HIDDEN = ("PySide6", "shiboken6", "pyqtgraph")


class Hider(MetaPathFinder):
    def find_spec(self, name: str, path: object, target: object = None) -> None:
        if name.split(".")[0] in HIDDEN:
            self._refuse(name)

    def _refuse(self, name: str) -> NoReturn:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)


sys.meta_path.insert(0, Hider())
