"""CodeTrust: which Python code the person allowed to run, by its content."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from gui.state.recents import saved_texts

if TYPE_CHECKING:
    from core.runs.run_records import RunInfo

_MOST = 2000
_KEY = "trusted_content"


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
    """Remembers content, as a hash. GUI thread.

    asked(Code, answer): the person is to be asked whether it may run; `answer()` if so. `changed`: more may run.
    What lies in the folder `ours`, and runs' copies of it, always may.
    """

    asked = Signal(object, object)
    changed = Signal()

    def __init__(self, settings: QSettings, ours: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._ours = ours

    def is_trusted(self, code: Code) -> bool:
        """Whether this very content may run. What is not there runs nothing."""
        found = _hash(code)
        if not os.path.exists(code.file):
            return True
        allowed = found != "" and (found in self._known() or self._is_ours(code, found))
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
        if found:
            known = [each for each in self._known() if each != found]
            self._settings.setValue(_KEY, [found, *known][:_MOST])
            self.changed.emit()

    def _known(self) -> list[str]:
        return saved_texts(self._settings, _KEY, _MOST)

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
