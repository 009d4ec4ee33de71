"""CodeTrust: which Python code the person allowed to run, by its content."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.state.disk.settings import Settings
from gui.state.recents import saved_texts

if TYPE_CHECKING:
    from core.runs.run_records import RunInfo

_MOST = 2000
_OLDER_KEY = "trusted_content"


@dataclass(frozen=True, slots=True)
class Code:
    """Code that may be about to run: `file`, which stands for `source` if it is a run's copy of it.

    `shown`: the path that the person knows it by.
    """

    file: Path
    source: Path
    shown: Path


def code_of_experiment(file: Path) -> Code:
    return Code(file, file, file)


def code_of_run(run: Path, info: RunInfo) -> Code:
    """The copy of its experiment that a run keeps."""
    from core.runs.run import RunFolder

    return Code(RunFolder(run).experiment_file, Path(info.source), run)


class CodeTrust(QObject):
    """Remembers content, as a hash, in the list that the command line keeps too. GUI thread.

    asked(Code, answer): the person is to be asked whether it may run; `answer()` if so. `changed`: more may run.
    What lies in the folder `ours`, and runs' copies of it, always may.
    """

    asked = Signal(object, object)
    changed = Signal()

    def __init__(
        self, settings: Settings, ours: Path, parent: QObject | None = None, *, listed: Path | None = None
    ) -> None:
        """`listed`: the file of the list, by default that of the person."""
        super().__init__(parent)
        self._ours = ours
        self._listed = listed
        self._here: set[str] = set()  # where the list cannot be written, this window knows it all the same
        self._take_over(settings)

    def is_trusted(self, code: Code) -> bool:
        """Whether this very content may run. What is not there runs nothing."""
        found = _hash(code)
        if not os.path.exists(code.file):
            return True
        allowed = found != "" and (self._is_known(found) or self._is_ours(code, found))
        if allowed:
            _note(code, found)
        return allowed

    def when_trusted(self, code: Code, then: Callable[[], object]) -> None:
        """Call `then` at once if the code may run, else once the person said that it may."""
        if self.is_trusted(code):
            then()
        else:
            self.asked.emit(code, functools.partial(self._answered, code, _hash(code), then))

    def add(self, code: Code) -> None:
        """Allow the content as it is now."""
        found = _hash(code)
        self._add(found)
        _note(code, found)

    def _answered(self, code: Code, shown: str, then: Callable[[], object], checked: bool = False) -> None:
        """The person allowed what was there when they were asked."""
        if shown != _hash(code):
            self.when_trusted(code, then)  # it changed while the question was open
            return
        self._add(shown)
        _note(code, shown)
        then()

    def _add(self, found: str) -> None:
        from core.experiment.trust_list import add_to_list

        if found:
            self._here.add(found)
            add_to_list(found, self._listed)
            self.changed.emit()

    def _is_known(self, found: str) -> bool:
        from core.experiment.trust_list import is_listed

        return found in self._here or is_listed(found, self._listed)

    def _take_over(self, settings: Settings) -> None:
        """Put what an earlier version allowed, in a list of the window alone, into the one list."""
        if not (older := saved_texts(settings, _OLDER_KEY, _MOST)):
            return
        from core.experiment.trust_list import add_to_list, is_listed

        for found in reversed(older):
            add_to_list(found, self._listed)
        self._here.update(older)
        left = [found for found in older if not is_listed(found, self._listed)]
        settings.set_value(_OLDER_KEY, left) if left else settings.remove(_OLDER_KEY)

    def _is_ours(self, code: Code, found: str) -> bool:
        """Whether it is the file that came with the program, or an unchanged copy of it."""
        source = Path(os.path.realpath(code.source))
        if source.parent != self._ours or not source.is_file():
            return False
        return code.file.resolve() == source or found == _hash(code_of_experiment(source))


def _note(code: Code, content: str) -> None:
    from core.experiment.trust import note_allowed

    note_allowed(code.file, content)


def _hash(code: Code) -> str:
    from core.experiment.trust import content_hash

    return content_hash(code.file, code.source)
