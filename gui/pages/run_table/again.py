"""Training a run again with changes: the dialog with its params and settings, and the bar of what waits."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core import fields
from core.commands.queued_runs import QueuedRun
from core.errors import SettingsError
from core.training.settings import field_specs
from gui.look.language import tr, tr_n
from gui.pages.run_table.columns import value_text
from gui.state.training_queue import TrainingQueue
from gui.state.window_state import StateHolder
from gui.widgets.basics import make_button, make_label
from gui.widgets.dialog_layout import lay_out_form
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.fields.forms import FieldForm

if TYPE_CHECKING:
    from core.runs.run_records import RunInfo

_MOST_NAMED = 3  # changes that the bar names


class TrainAgain(QObject):
    """Asks what is to be changed, and queues the new run. GUI thread. `failed(sentence, details)`."""

    failed = Signal(str, str)

    def __init__(self, holder: StateHolder, queue: TrainingQueue, page: QWidget) -> None:
        super().__init__(page)
        self._holder, self._queue, self._page = holder, queue, page

    def ask(self, path: Path) -> None:
        """Ask how a run is to be trained again."""
        from core.errors import WorkbenchError
        from core.runs.run import RunFolder

        try:
            info = RunFolder(path).read_info()
        except WorkbenchError as error:
            self.failed.emit(str(error), error.details)
            return
        if info is None:
            self.failed.emit(tr("This run was made elsewhere, so its experiment is not known here."), "")
        elif not os.path.isfile(info.source):
            self.failed.emit(
                tr("{file} is no longer there. Restore it, or open the experiment's new file.", file=info.source),
                "",
            )
        else:
            dialog = TrainAgainDialog(path.name, info, busy=self._holder.state.busy, parent=self._page.window())
            dialog.chosen.connect(self._queue.add)
            dialog.open()


class TrainAgainDialog(QDialog):
    """The params and settings of a run, to be changed. `chosen(QueuedRun)` once. It deletes itself when closed."""

    chosen = Signal(object)

    def __init__(self, name: str, info: RunInfo, *, busy: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("again_dialog")
        self.setWindowTitle(tr("Train again"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._info = info
        specs = [fields.shown_spec(param, value) for param, value in info.params.items()]
        self._params = FieldForm(specs, "again_param")
        self._params.set_values(info.params)
        self._settings = FieldForm(field_specs(), "again_setting")
        self._settings.set_values(info.settings)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(6)
        if specs:
            inner.addWidget(make_label(tr("Params"), "head"))
            inner.addWidget(self._params)
            inner.addSpacing(8)
        inner.addWidget(self._settings)
        inner.addStretch(1)
        when = tr("It begins when what is trained or queued now has ended.") if busy else tr("It begins at once.")
        about = make_label(
            f"{tr('A new run of {experiment} from its first step.', experiment=info.experiment)} {when}",
            "muted",
            wrap=True,
        )
        cancel = make_button(tr("Cancel"), name="again_cancel", help=tr("Train nothing"))
        cancel.clicked.connect(self.reject)
        start = make_button(
            tr("Queue") if busy else tr("Train"), name="again_start", help=tr("Train this run"), primary=True
        )
        start.clicked.connect(self._start)
        lay_out_form(self, tr("Train {run} again with changes", run=name), content, (cancel, start), above=[about])
        self.resize(460, min(720, parent.height() - 40))

    def _start(self) -> None:
        try:
            params, settings = self._params.values(), self._settings.values()
        except SettingsError:
            return  # it is said at its field
        words = _changes(self._info, {**params, **settings})
        self.accept()
        self.chosen.emit(QueuedRun(self._info.source, self._info.experiment, params, settings, words))


class QueueBar(QFrame):
    """Says which runs wait; hidden where none does. GUI thread."""

    def __init__(self, queue: TrainingQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queue_bar")
        self.setProperty("role", "card")
        self._queue = queue
        self._text = ElidedLabel("muted", name="queue_text")
        clear = make_button(tr("Clear queue"), name="queue_clear", help=tr("Forget the runs that wait"), small=True)
        clear.clicked.connect(queue.clear)
        help = tr("Train these runs now, or once what is trained has ended")
        self._take_up = make_button(tr("Train"), name="queue_train", help=help, small=True)
        self._take_up.clicked.connect(queue.take_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.addWidget(self._text, 1)
        row.addWidget(self._take_up)
        row.addWidget(clear)
        queue.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        left, waiting = self._queue.left, self._queue.waiting
        said = (
            [tr_n("{n} run queued: {names}", "{n} runs queued: {names}", len(waiting), names=_named(waiting))]
            if waiting
            else []
        )
        if left:
            text = tr_n(
                "{n} run left from an earlier window: {names}",
                "{n} runs left from an earlier window: {names}",
                len(left),
                names=_named(left),
            )
            said.insert(0, text)
        if self._queue.why_waiting:
            said.append(self._queue.why_waiting)
        self._text.setText(". ".join(said))
        self._take_up.setVisible(bool(left or self._queue.why_waiting))
        self.setVisible(bool(said))


def _named(runs: Sequence[QueuedRun]) -> str:
    return "; ".join(run.words for run in runs)


def _changes(info: RunInfo, values: Mapping[str, object]) -> str:
    """What a new run of the same experiment has that the old one had not: "penguins, learning_rate 0.01"."""
    before = {**info.settings, **info.params}
    changed = [f"{name} {value_text(value)}" for name, value in values.items()
               if value_text(value) != value_text(before.get(name))]  # fmt: skip
    named = ", ".join([info.experiment, *changed[:_MOST_NAMED]])
    if len(changed) <= _MOST_NAMED:
        return named
    return tr_n("{names} and {n} more", "{names} and {n} more", len(changed) - _MOST_NAMED, names=named)
