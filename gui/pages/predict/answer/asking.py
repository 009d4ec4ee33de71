"""One prediction at a time, in the background, that can be broken off."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.control import Control
from core.jobs import Emit, Failed, Finished, Phase, Stopped
from core.serving.predict.model_cache import Interrupted, ModelCache
from core.serving.predict.prediction import Prediction
from gui.look.language import tr
from gui.pages.predict.answer.question import Question
from gui.state.jobs import JobRunner


class Asking(QObject):
    """GUI thread. progressed(sentence); answered(Question, Prediction); failed(Failed); cancelled(); ended()."""

    progressed = Signal(str)
    answered = Signal(object, object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, models: ModelCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._models = models
        self.question: Question | None = None  # the last one that was asked
        self._job = JobRunner(self)
        self._job.reported.connect(self._reported)
        self._job.ended.connect(self.ended)

    @property
    def running(self) -> bool:
        return self._job.running

    def ask(self, question: Question) -> bool:
        """Load the export if need be, and ask it; False if another prediction is going on."""
        models, control = self._models, Control()

        def work(emit: Emit) -> Prediction | None:
            path, name = question.info.path, question.signature_name
            try:
                return models.predict(path, name, question.inputs, emit, control)
            except Interrupted:
                return None

        if not self._job.start(work, control):
            return False
        self.question = question
        return True

    def cancel(self) -> None:
        """Break off, also while the model is being loaded; `cancelled` tells when that is done."""
        self._job.stop()
        self._models.interrupt(self._job.control)

    def forget(self) -> None:
        """Break off, and tell nothing of it but `ended`: another export is open."""
        if self._job.running:
            self.cancel()
            self._job.forget()

    def _reported(self, event: object) -> None:
        match event:
            case Phase(text=text):
                self.progressed.emit(f"{tr(text)}…")
            case Finished(result=Prediction() as prediction):
                self.answered.emit(self.question, prediction)
            case Stopped():
                self.cancelled.emit()
            case Failed():
                self.failed.emit(event)
