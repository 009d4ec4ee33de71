"""What of a run's files is not in the tables of the Models page, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.look.language import tr, tr_n
from gui.widgets.messages import MessageBar

if TYPE_CHECKING:
    from core.commands import RunListing


class UnlistedBar(MessageBar):
    """The first reason, and the others under Details. GUI thread.

    Once dismissed it stays away until they change.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("unlisted_message", parent)
        self._shown: tuple[str, ...] = ()

    def show_listing(self, listing: RunListing | None) -> None:
        """Of the open run; None: no run is open, or it is still being read."""
        reasons = unlisted(listing) if listing is not None else ()
        if reasons == self._shown:
            return
        self._shown = reasons
        if not reasons:
            self.clear()
            return
        others = len(reasons) - 1
        more = tr_n("{n} more: see Details.", "{n} more: see Details.", others) if others else ""
        self.show_message(f"{reasons[0]} {more}".rstrip(), "warning", "\n".join(reasons[1:]))


def unlisted(listing: RunListing) -> tuple[str, ...]:
    """Return a sentence for each thing that cannot be read or listed; broken checkpoints have rows of their own."""
    rows = {Path(item.path).name for item in listing.broken}
    left_out = (item for item in listing.left_out if item.name not in rows)
    return (
        *listing.notices,
        *(tr("Checkpoint {name} is not listed. {reason}", name=item.name, reason=item.reason) for item in left_out),
    )
