"""SparedViews: views that are out of their windows while the style changes, since Qt walks all that is in one."""

from __future__ import annotations

import weakref
from typing import Protocol

import shiboken6


class HiddenViews(Protocol):
    """Views, one of which is seen."""

    def take_out(self) -> bool:
        """Take one that is hidden out of the window; whether there was one."""

    def put_back(self) -> bool:
        """Put one back; whether there was one."""


class SparedViews:
    """GUI thread. Those added last leave first and come back last."""

    def __init__(self) -> None:
        self._all: list[weakref.ref[HiddenViews]] = []

    def add(self, views: HiddenViews) -> None:
        """Spare these as long as they are there."""
        self._all = [*(weakref.ref(one) for one in self._alive()), weakref.ref(views)]

    def take_out(self) -> bool:
        """Take one view out; whether there was one."""
        return any(views.take_out() for views in reversed(self._alive()))

    def put_back(self) -> bool:
        """Put one view back; whether there was one."""
        return any(views.put_back() for views in self._alive())

    def _alive(self) -> list[HiddenViews]:
        found = (reference() for reference in self._all)
        return [views for views in found if views is not None and shiboken6.isValid(views)]
