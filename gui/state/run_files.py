"""RunFiles: what a person changes in a run besides training it: pins, notes, deleting with undo."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from gui.look.language import tr

if TYPE_CHECKING:
    from core.runs.catalogue.trashed import Trashed
    from gui.state.backend import Backend
    from gui.state.run_follower import RunFollower
    from gui.state.window_state import StateHolder

T = TypeVar("T")


class RunFiles(QObject):
    """Changes small files, or renames folders, in the GUI thread; then the disk is read again.

    failed(sentence, details): what was asked for did not work.
    """

    failed = Signal(str, str)

    def __init__(
        self, backend: Backend, holder: StateHolder, runs: RunFollower, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self._holder = holder
        self._runs = runs

    def set_pinned(self, step: int, pinned: bool) -> None:
        """Keep a checkpoint of the open run whatever comes, or let it go."""
        if self._holder.state.run is not None:
            self._try(functools.partial(self._backend.set_pinned, self._holder.state.run, step, pinned))

    def note_checkpoint(self, step: int, text: str) -> None:
        """Keep a note on a checkpoint of the open run; "" removes it."""
        if self._holder.state.run is not None:
            self._try(functools.partial(self._backend.note_checkpoint, self._holder.state.run, step, text))

    def note_export(self, path: str, text: str) -> None:
        """Keep a note in an export of ours; "" removes it."""
        self._try(functools.partial(self._backend.note_export, Path(path), text))

    def delete_checkpoints(self, steps: Sequence[int]) -> Trashed | None:
        """Move checkpoints of the open run to its trash; None, and `failed`, if that did not work."""
        if self._holder.state.run is None:
            return None
        return self._try(functools.partial(self._backend.delete_checkpoints, self._holder.state.run, steps))

    def delete_export(self, path: str) -> Trashed | None:
        """Move an export to the trash; None, and `failed`, if that did not work."""
        return self._try(functools.partial(self._backend.delete_export, Path(path)))

    def undelete(self, trashed: Trashed) -> None:
        """Put back what was deleted."""
        self._try(functools.partial(self._backend.undelete, trashed))

    def restore_cancelled(self, trash: Path) -> None:
        """Bring a cancelled run back from its folder in the trash, and open it; else `failed`."""
        trashed = self._backend.trashed_at(trash)
        if trashed is None:
            self.failed.emit(tr("The run cannot be restored: it is no longer in the trash."), "")
            return
        self.undelete(trashed)
        if trashed.paths and trashed.paths[0].exists():
            self._runs.open_run(trashed.paths[0])

    def refresh(self) -> None:
        """Read the disk again now."""
        self._runs.refresh()

    def _try(self, do: Callable[[], T]) -> T | None:
        """What `do` gives; None, and `failed`, if it did not work."""
        from core.errors import WorkbenchError

        try:
            return do()
        except WorkbenchError as error:
            self.failed.emit(str(error), error.details)
            return None
        finally:
            self.refresh()
