"""LowerCards: under the drawing, what the selected pair holds, what a name is, or code to use the model."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.jobs import Emit, Failed
from core.serving.snippets.usage import Kind
from gui.diagrams.name_card import NameCard
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.models.inspection.code_card import CodeCard
from gui.pages.models.inspection.side_by_side import SideBySide
from gui.state.backend import Backend
from gui.state.latest_job import LatestJob
from gui.state.name_reader import NameReader


@dataclass(frozen=True, slots=True)
class CodeTarget:
    """What code is wanted for: an export's or a run's folder, a signature or "", a checkpoint's step."""

    folder: Path
    signature: str = ""
    step: int | None = None


class LowerCards(QWidget):
    """One of three cards. GUI thread.

    opened: a name is explained, or code is shown, which wants room; closed: it is not any more; code_pressed: code
    for what is selected is wanted.
    """

    opened = Signal()
    closed = Signal()
    code_pressed = Signal()

    def __init__(self, theme: Theme, backend: Backend, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self.side = SideBySide(theme)
        self.side.code_pressed.connect(self.code_pressed)
        self._name = NameCard(theme)
        self._name.closed.connect(self.close_card)
        self._name.name_pressed.connect(self._explain_listed)
        self._named: Path | None = None
        self._code = CodeCard(theme)
        self._code.closed.connect(self.close_card)
        self._names = NameReader(backend, self)
        self._names.explained.connect(self._name.show_explanation)
        self._names.listed.connect(self._name.show_table)
        self._names.failed.connect(self._name.show_problem)
        self._job = LatestJob(self)
        self._job.result.connect(self._code.show_pieces)
        self._job.failed.connect(self._failed)
        self._target: CodeTarget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for card in (self.side, self._name, self._code):
            layout.addWidget(card)
        self.close_card()

    @property
    def is_open(self) -> bool:
        """Whether a name is explained, or code is shown."""
        return self.side.isHidden()

    @property
    def shows_code(self) -> bool:
        return not self._code.isHidden()

    def explain(self, target: Path, name: str, sentence: str) -> None:
        """Say who decided a name of what lies at `target`, of which one sentence is known."""
        self._name.show_name(name, sentence)
        self._open(self._name)
        self._names.ask(target, name)

    def list_names(self, target: Path) -> None:
        """Say where all names of what lies at `target` end up."""
        self._named = target
        self._name.show_name(tr("Where names end up"), "")
        self._open(self._name)
        self._names.ask_all(target)

    def _explain_listed(self, name: str) -> None:
        if self._named is not None:
            self._names.ask(self._named, name)

    def show_code(self, target: CodeTarget, kind: Kind | None = None) -> None:
        """Show code for a model."""
        if kind is not None:
            self._code.choose(kind)
        self._open(self._code)
        if target != self._target:
            self._target = target
            self._code.show_reading()
            self._job.ask(functools.partial(_pieces, self._backend, target))

    def close_card(self) -> None:
        """The table again."""
        self._target = None
        self._name.hide()
        self._code.hide()
        self.side.show()
        self.closed.emit()

    def _open(self, card: QWidget) -> None:
        for other in (self.side, self._name, self._code):
            other.setVisible(other is card)
        self.opened.emit()

    def _failed(self, event: Failed) -> None:
        self._target = None
        self._code.show_problem(event.message)


def _pieces(backend: Backend, target: CodeTarget, emit: Emit) -> Mapping[Kind, str]:
    return backend.snippets(target.folder, target.signature, target.step)
