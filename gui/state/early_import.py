"""EarlyImport: TensorFlow is imported in the background from the window's start on, if the last window trained."""

from __future__ import annotations

from PySide6.QtCore import QObject

from core.jobs import Event
from gui.state.backend import Backend
from gui.state.disk.settings import Settings
from gui.state.jobs import JobRunner
from gui.state.training import TrainingJob

_TRAINED = "window/trained"


class EarlyImport(QObject):
    """Remembers whether this window trained. GUI thread.

    Without TensorFlow a window is smoother and smaller, so one that will hardly train does not begin with it.
    """

    def __init__(
        self, backend: Backend, training: TrainingJob, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self._settings = settings
        self._trained_before = settings.value(_TRAINED) in (True, "true")
        self._job = JobRunner(self)
        settings.remove(_TRAINED)
        training.reported.connect(self._note)

    def start(self) -> None:
        """Begin to import, if the window before trained."""
        if self._trained_before:
            self._job.start(self._backend.load_tensorflow)

    def _note(self, event: Event) -> None:
        if not self._settings.contains(_TRAINED):
            self._settings.set_value(_TRAINED, True)
