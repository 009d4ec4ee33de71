"""The dialog that starts a new run with weights trained before: what is asked, and what matches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.errors import FieldError, SettingsError
from core.jobs import Failed, Phase
from core.training.starting.matching import VariableMatch, WarmStartMatch, shape_text
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.train.warm_start.form import WarmStartForm
from gui.pages.train.warm_start.words import outcome, title, tone_of, totals
from gui.state.warm_starts import WarmStartReader
from gui.widgets.basics import make_button, make_label
from gui.widgets.dialog_layout import resize_to_fit
from gui.widgets.messages import MessageBar
from gui.widgets.tables.record_table import Column, RecordTable

if TYPE_CHECKING:
    from core.training.starting.warm_start import WarmStart

Values = tuple[Mapping[str, Any], Mapping[str, Any]]


class WarmStartDialog(QDialog):
    """Reads what matches as soon as something is chosen, and starts nothing before that is shown. GUI thread.

    accepted_start(WarmStart): the run is to start so; copy_wanted(WarmStart): the command that does the same is
    wanted. Deletes itself when closed.
    """

    accepted_start = Signal(object)
    copy_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        reader: WarmStartReader,
        source: str,
        values: Values,
        runs: Sequence[tuple[str, Path]],
        start: Path,
        parent: QWidget,
    ) -> None:
        """`values`: params and settings of the new run; `runs` and `start` as for the form."""
        super().__init__(parent)
        self.setObjectName("warm_start_dialog")
        self.setWindowTitle(tr("Warm start"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._reader, self._source, self._values = reader, source, values
        self._match: WarmStartMatch | None = None
        self._form = WarmStartForm(runs, start)
        self._totals = make_label("", "card-title", name="warm_start_totals", wrap=True)
        self._table = RecordTable(theme, _name_of, name="warm_start_table", help=tr("Variables of the model"))
        self._unused = make_label("", "muted", name="warm_start_unused", wrap=True)
        self._message = MessageBar("warm_start_message")
        self._copy = make_button(
            tr("Copy command"), name="warm_start_copy", help=tr("Copy the command that does the same")
        )
        self._cancel = make_button(tr("Cancel"), name="warm_start_cancel", help=tr("Start nothing"))
        self._train = make_button(
            tr("Train"),
            name="warm_start_accept",
            help=tr("Start a new run with the weights that match; all else starts fresh"),
            primary=True,
        )
        self._lay_out()
        self._form.chosen.connect(self._read)
        self._form.refined.connect(self._show_match)
        self._copy.clicked.connect(self._copy_pressed)
        self._cancel.clicked.connect(self.reject)
        self._train.clicked.connect(self.accept)
        reader.phase.connect(self._show_phase)
        reader.matched.connect(self._match_read)
        reader.failed.connect(self._show_failure)
        self._show_nothing(tr("Choose what to start from; the variables that match are listed here."))
        resize_to_fit(self, 760, 640)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(make_label(tr("Start with the weights of a trained model"), "card-title"))
        layout.addWidget(
            make_label(
                tr(
                    "A new run takes the weights whose names, shapes and types match. Other weights, the optimizer "
                    "and the step count start fresh."
                ),
                "muted",
                wrap=True,
            )
        )
        layout.addWidget(self._form)
        layout.addWidget(self._message)
        layout.addWidget(self._totals)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._unused)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._train)
        layout.addLayout(row)

    def choose(self, path: str) -> None:
        """Start from what lies at this path."""
        self._form.choose(path)

    def _read(self) -> None:
        """Another checkpoint: it is read in the background, as all of it; pattern and names are applied then."""
        self._message.clear()
        self._form.clear_errors()
        origin = self._form.origin()
        if origin is None:
            self._reader.forget()
            self._show_nothing("")
            return
        self._show_nothing(tr("Reading what matches…"))
        self._reader.ask(self._source, origin, *self._values)

    def _match_read(self, match: WarmStartMatch) -> None:
        self._match = match
        self._show_match()

    def _show_match(self) -> None:
        """List what matches with the pattern and the names as they are now; nothing while it is being read."""
        if self._match is None:
            return
        try:
            match = self._match.again(self._form.warm_start())
        except SettingsError as error:
            self._form.set_error(error.field, str(error))
            self._list_nothing(tr("Nothing matches until this is corrected."))
            return
        self._totals.setText(f"{title(match)}: {totals(match)}")
        self._table.show_records(_columns(), match.variables)
        unused = ", ".join(match.unused)
        self._unused.setText(tr("Only in the checkpoint: {names}", names=unused) if unused else "")
        self._unused.setVisible(bool(unused))
        self._set_enabled(bool(match.taken))

    def _show_phase(self, phase: Phase) -> None:
        self._totals.setText(f"{phase.text}…")

    def _show_failure(self, event: Failed) -> None:
        self._show_nothing("")
        error = event.error
        if not (isinstance(error, FieldError) and self._form.set_error(error.field, event.message)):
            self._message.show_message(event.message, "bad", event.details)

    def _show_nothing(self, text: str) -> None:
        self._match = None
        self._list_nothing(text)

    def _list_nothing(self, text: str) -> None:
        self._totals.setText(text)
        self._table.show_records(_columns(), ())
        self._unused.hide()
        self._set_enabled(False)

    def _set_enabled(self, can_start: bool) -> None:
        self._train.setEnabled(can_start)
        self._copy.setEnabled(can_start)

    def _copy_pressed(self) -> None:
        asked = self._asked()
        if asked is not None:
            self.copy_wanted.emit(asked)

    def _asked(self) -> WarmStart | None:
        try:
            return self._form.warm_start()
        except SettingsError:
            return None

    @override
    def accept(self) -> None:
        asked = self._asked()
        if asked is not None and self._train.isEnabled():
            super().accept()
            self.accepted_start.emit(asked)

    @override
    def done(self, result: int) -> None:
        self._reader.forget()
        super().done(result)


def _name_of(item: VariableMatch) -> str:
    return item.name


def _columns() -> tuple[Column[VariableMatch], ...]:
    return (
        Column(tr("Variable"), _name_of, _name_of, stretch=True),
        Column(tr("Shape"), _shape_of, widest="(1000, 1000)"),
        Column(tr("In the new run"), outcome, outcome, tone=tone_of),
    )


def _shape_of(item: VariableMatch) -> str:
    return shape_text(item.layout.shape)
