"""The parts of a window that a test takes hold of."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

C = TypeVar("C", bound=QObject)


def child_of(parent: QObject, kind: type[C], name: str) -> C:
    """The child of that name, which must be there."""
    found = parent.findChild(kind, name)
    assert found is not None, f"there is no {kind.__name__} {name}"
    return found
