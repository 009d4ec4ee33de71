"""The best checkpoint so far, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.words import mark
from gui.look.language import tr
from gui.widgets.basics import Card, explain, make_button, make_label, set_text
from gui.widgets.text import format_number

if TYPE_CHECKING:
    from core.runs.catalogue.checkpoints import Checkpoint

_AT_THE_END = {
    "best": mark("It is exported when training ends, however it ends."),
    "both": mark("It is exported when training ends, and so is the latest."),
    "latest": mark("When training ends, only the latest one is exported."),
    "none": mark("It is exported only on request."),
}


class BestModelCard(Card):
    """GUI thread. `pin_pressed(step, pinned)`."""

    export_pressed = Signal()
    pin_pressed = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Best model"), parent=parent)
        self.setObjectName("best_model")
        self._best: Checkpoint | None = None
        self._read_only = ""
        self._text = make_label("", "muted", wrap=True, name="best_model_text")
        self._export = make_button(
            tr("Export now"), name="export_best_button", help=tr("Export the best checkpoint so far"), small=True
        )
        self._pin = make_button(
            tr("Pin"), name="pin_best_button", help=tr("Never delete this checkpoint automatically"), small=True
        )
        self._export.clicked.connect(self.export_pressed)
        self._pin.clicked.connect(self._pin_best)
        self.body.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._export)
        row.addWidget(self._pin)
        row.addStretch(1)
        self.body.addLayout(row)
        self.show_best(None, "best", ended=False)

    def show_reading(self) -> None:
        """Nothing is known yet."""
        self.show_best(None, "best", ended=False)
        self._text.setText(tr("Reading the run…"))

    def show_best(self, best: Checkpoint | None, export_what: str, *, ended: bool, step: int | None = None) -> None:
        """`step`: the best step that the evaluations tell, if it is known; `best`: that checkpoint, if it is there.

        `export_what`: the run's setting of what is exported at the end.
        """
        self._best = best
        for button in (self._export, self._pin):
            button.setEnabled(best is not None and not self._read_only)
            explain(button, self._read_only)
        set_text(self._pin, tr("Unpin") if best is not None and best.pinned else tr("Pin"))
        plan = tr(_AT_THE_END.get(export_what, _AT_THE_END["best"]))
        if best is None and step is not None:
            gone = tr("Its files are no longer on disk.") if ended else tr("Its files are still being read.")
            self._text.setText(f"{tr('Checkpoint {step} is the best.', step=format_number(step))} {gone}")
        elif best is None:
            nothing = tr("No checkpoint was evaluated, so there is no best one.")
            self._text.setText(nothing if ended else f"{tr('The best checkpoint stays on disk.')} {plan}")
        elif best.exports:
            self._text.setText(tr("Checkpoint {step} is kept and exported.", step=format_number(best.step)))
        else:
            kept = tr("Checkpoint {step} is kept.", step=format_number(best.step))
            self._text.setText(f"{kept} {tr('It is not exported yet.') if ended else plan}")

    def set_read_only(self, why: str) -> None:
        """Nothing can be done with it: `why`, for the tooltip; "" if it can."""
        if why != self._read_only:
            self._read_only = why
            for button in (self._export, self._pin):
                button.setEnabled(self._best is not None and not why)
                explain(button, why)

    def _pin_best(self) -> None:
        if self._best is not None:
            self.pin_pressed.emit(self._best.step, not self._best.pinned)
