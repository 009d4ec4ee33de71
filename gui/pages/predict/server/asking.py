"""The work of the Server view, done in a job's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.control import Control, WorkStopped
from core.errors import WorkbenchError
from core.jobs import Emit, Phase
from core.serving.predict.model_cache import Interrupted, ModelCache
from core.words import mark
from gui.pages.predict.answer.question import Question
from gui.state.backend import Backend

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from core import commands
    from core.serving.server.asking import OutputDifference
    from core.serving.server.client import ServedOutputs


@dataclass(frozen=True, slots=True, eq=False)
class Answered:
    """What the server answered, and the open export beside it; `problem` says why that gave no answer."""

    served: ServedOutputs
    local: Mapping[str, NDArray[np.generic]] | None
    differences: tuple[OutputDifference, ...]
    problem: str = ""


def ask_both(
    backend: Backend, models: ModelCache, server: str, question: Question, control: Control, emit: Emit
) -> Answered | None:
    """Ask the server, then the open export; None once it is cancelled."""
    from core.serving.server.asking import differences

    info, name = question.info, question.signature_name
    try:
        emit(Phase("predicting", mark("Asking the server")))
        served = backend.ask_served(server, info, name, question.inputs, control=control)
        try:
            local = models.predict(info.path, name, question.inputs, emit, control).outputs
        except WorkbenchError as error:
            return Answered(served, None, (), str(error))
    except (WorkStopped, Interrupted):
        return None
    return Answered(served, local, differences(served.outputs, local))


def ask_state(backend: Backend, server: str, control: Control, emit: Emit) -> commands.ServedModel | None:
    """Ask which versions the server has; None once it is cancelled."""
    try:
        emit(Phase("reading", mark("Asking for the versions")))
        return backend.served_model(server, control=control)
    except WorkStopped:
        return None
