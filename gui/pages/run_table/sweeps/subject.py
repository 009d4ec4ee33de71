"""What a new sweep would search: the open experiment, else that of the open run. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core import fields
from core.fields import FieldSpec

if TYPE_CHECKING:
    from gui.state.window_state import WindowState


@dataclass(frozen=True, slots=True)
class SweepSubject:
    """An experiment with its params and the settings that its trials have where nothing is varied."""

    source: str
    name: str
    params: tuple[FieldSpec, ...]
    settings: Mapping[str, Any]


def subject_of(state: WindowState) -> SweepSubject | None:
    """Return what a new sweep would search; None where nothing is open whose experiment is known here."""
    experiment = state.experiment
    if experiment is not None:
        return SweepSubject(experiment.source, experiment.name, experiment.params, experiment.settings.to_dict())
    info = state.view.info if state.view is not None and not state.url else None
    if info is None:
        return None
    params = tuple(fields.shown_spec(name, value) for name, value in info.params.items())
    return SweepSubject(info.source, info.experiment, params, info.settings)
