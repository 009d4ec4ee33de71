"""What can be asked of a training besides pause and stop, and the questions that go with it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.train.run_dialogs import BranchDialog, ExtendDialog
from gui.state.training import TrainingJob
from gui.state.window_state import StateHolder
from gui.widgets.dialogs import ask_cancel, ask_go_on, choose_for_changed_model

if TYPE_CHECKING:
    from core.training.starting.warm_start import WarmStart

Values = tuple[Mapping[str, Any], Mapping[str, Any]]


class TrainingActions(QObject):
    """Asks the training, after asking the person where that is due. GUI thread.

    `values()`: (params, settings) from the form, or None if a field is wrong, which is then said there.
    `copied(sentence)`: something is on the clipboard.
    """

    copied = Signal(str)

    def __init__(
        self,
        theme: Theme,
        holder: StateHolder,
        training: TrainingJob,
        page: QWidget,
        values: Callable[[], Values | None],
    ) -> None:
        super().__init__(page)
        self._theme = theme
        self._holder = holder
        self._training = training
        self._page = page
        self._values = values

    def show_menu(self, button: QWidget) -> None:
        """The menu under the More button."""
        status = self._holder.state.training
        menu = QMenu(self._page)
        menu.setObjectName("more_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ending = status.stopping or status.cancelling
        _add(menu, tr("Checkpoint now"), self.checkpoint_now, not ending and status.wanted != "checkpoint")
        _add(menu, tr("Evaluate now"), self.evaluate_now, not ending and status.wanted != "evaluate")
        menu.addSeparator()
        later = _add(menu, tr("Stop after the next evaluation"), self.stop_after_evaluation, not ending)
        later.setCheckable(True)
        later.setChecked(status.stops_after_evaluation)
        if status.stops_after_evaluation:
            later.setEnabled(False)
        _add(menu, tr("Extend…"), self.ask_prolong, not ending)
        menu.addSeparator()
        _add(menu, tr("Discard the run…"), self.ask_cancel, not status.cancelling)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def copy_command(self) -> None:
        """Put the command that trains a new run with the values of the form on the clipboard."""
        source = self._holder.state.source[0]
        values = self._values() if source is not None else None
        if values is not None:
            self._copy_train(values)

    def _copy_train(self, values: Values, warm_start: WarmStart | None = None) -> None:
        from core.commands.command_line import train_command
        from core.runs.catalogue.workspace import new_run_path

        state = self._holder.state
        source, name = state.source
        if source is None:
            return
        known = state.experiment
        defaults = (known.params, known.settings.to_dict()) if known is not None else None
        run = new_run_path(state.workspace, name)
        QGuiApplication.clipboard().setText(train_command(source, run, *values, defaults, warm_start))
        self.copied.emit(
            tr(
                "Copied. In a terminal, the command trains {run} of {name} with these settings.",
                run=run.name,
                name=name,
            )
        )

    def _copy_branch(self, step: int, keep_step: bool) -> None:
        """Put the command that branches from a checkpoint with the values of the form on the clipboard."""
        from core.commands.command_line import branch_command
        from core.runs.catalogue.workspace import new_run_path

        state, values = self._holder.state, self._values()
        view = state.view
        if values is None or view is None or view.info is None:
            return
        run = new_run_path(state.workspace, state.source[1])
        command = branch_command(view.path, view.info, step, run, *values, keep_step=keep_step)
        QGuiApplication.clipboard().setText(command)
        self.copied.emit(
            tr("Copied. In a terminal, the command trains {run} from checkpoint {step}.", run=run.name, step=step)
        )

    def stop_after_evaluation(self) -> None:
        self._training.request("stop_after_evaluation")

    def checkpoint_now(self) -> None:
        self._training.request("checkpoint")

    def evaluate_now(self) -> None:
        self._training.request("evaluate")

    def ask_prolong(self) -> None:
        """Ask by how many steps to extend the training."""
        view = self._holder.state.view
        if not self._holder.state.training.training or view is None:
            return
        most = view.state.max_steps
        dialog = ExtendDialog(most, max(1, most // 2), self._page.window())
        dialog.accepted_steps.connect(self._prolong)
        dialog.open()

    def ask_cancel(self) -> None:
        """Ask whether to throw the run away."""
        if self._holder.state.training.training:
            run = self._holder.state.training_run or self._holder.state.run
            ask_cancel(self._page.window(), run.name if run is not None else tr("the run"), self._cancel)

    def ask_branch(self, step: int | None = None) -> None:
        """Ask from which checkpoint of the open run to branch; `step` is offered first."""
        view = self._holder.state.view
        if view is None or view.info is None or not self._holder.state.can("branch"):
            return
        dialog = BranchDialog(view.path.name, view.listing.checkpoints, view.info.metric, step, self._page.window())
        dialog.chosen.connect(self._branch)
        dialog.copy_wanted.connect(self._copy_branch)
        dialog.open()

    def ask_warm_start(self) -> None:
        """Ask with which weights a new run is to start; its list needs the experiment's code."""
        values = self._values() if self._holder.state.can("train") else None
        if values is not None:
            self._training.when_source_trusted(functools.partial(self._ask_warm_start, values))

    def _ask_warm_start(self, values: Values, checked: bool = False) -> None:
        # Its table and what reads a checkpoint take a while to import.
        from gui.pages.train.warm_start.dialog import WarmStartDialog

        state = self._holder.state
        source = state.source[0]
        if source is None or not state.can("train"):
            return
        runs = [(line.summary.display_name, line.summary.path) for line in state.lines or () if not line.url]
        dialog = WarmStartDialog(
            self._theme, self._training.warm_starts, source, values, runs, state.workspace, self._page.window()
        )
        dialog.accepted_start.connect(functools.partial(self._start_warm, values))
        dialog.copy_wanted.connect(functools.partial(self._copy_warm_start, values))
        dialog.open()

    def _start_warm(self, values: Values, warm_start: WarmStart) -> None:
        self._training.train(*values, warm_start)

    def _copy_warm_start(self, values: Values, warm_start: WarmStart) -> None:
        self._copy_train(values, warm_start)

    def ask_resume(self, answer: Callable[[], object]) -> None:
        """Ask whether a run that early stopping ended is to be resumed all the same."""
        view = self._holder.state.view
        if view is not None:
            ask_go_on(self._page.window(), view.state.message, answer)

    def offer_for_changed_model(self, message: str, new_run: Callable[[], object]) -> None:
        """The checkpoints are those of another model: a new run, a branch, or neither."""
        choose_for_changed_model(self._page.window(), message, new_run, self._ask_branch_of_best)

    def _ask_branch_of_best(self) -> None:
        self.ask_branch()

    def _prolong(self, steps: int) -> None:
        self._training.request("extend", steps)

    def _cancel(self) -> None:
        self._training.request("discard")

    def _branch(self, step: int, keep_step: bool) -> None:
        values = self._values()
        if values is not None:
            self._training.branch(step, *values, keep_step=keep_step)


def _add(menu: QMenu, text: str, action: Callable[[], None], enabled: bool) -> QAction:
    added = menu.addAction(text, action)
    added.setEnabled(enabled)
    return added
