"""What is offered to open: samples and recent experiments, in the menu and on the page Train; a script again."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.look.language import tr
from gui.pages.train import TrainPage
from gui.shell.menus import Menus
from gui.shell.opening import Opening
from gui.state.backend import Backend
from gui.state.jobs import JobRunner

if TYPE_CHECKING:
    from core.commands import Sample

SAMPLES_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "experiments"


class OpenChoices(QObject):
    """GUI thread. The samples are read once, in the background."""

    def __init__(self, backend: Backend, opening: Opening, menus: Menus, train: TrainPage, parent: QObject) -> None:
        super().__init__(parent)
        self._backend = backend
        self._opening = opening
        self._recent = opening.experiments
        self._menus = menus
        self._train = train
        self._samples = JobRunner(self)
        self._samples.result.connect(self._show_samples)
        self._recent.changed.connect(self._show_recent)
        opening.arguments_wanted.connect(self._offer_arguments)
        self._show_recent()

    def start(self) -> None:
        """Begin to read the samples."""
        self._samples.start(self._read_samples)

    def _read_samples(self, emit: object) -> object:
        return self._backend.samples()

    def _show_samples(self, samples: tuple[Sample, ...]) -> None:
        self._train.show_samples(samples)
        self._menus.show_samples((sample.name, sample.title) for sample in samples)

    def _offer_arguments(self, source: str, sentence: str, details: str) -> None:
        """A script did not run with the arguments it has: others can be given where that is said."""
        give = functools.partial(self._opening.ask_arguments, source)
        self._train.show_error(sentence, details, (tr("Give arguments…"), give))

    def _show_recent(self) -> None:
        self._train.show_recent([path for path in self._recent.paths if SAMPLES_FOLDER not in Path(path).parents])
