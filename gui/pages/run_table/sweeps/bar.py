"""SweepBar: starts sweeps, and shows how the one that is chosen stands; it can be paused, resumed and enlarged."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QProgressBar, QSizePolicy, QWidget

from core.errors import WorkbenchError
from core.words import mark
from gui.look.language import tr, tr_n
from gui.pages.run_table.sweeps.subject import subject_of
from gui.state.code_trust import CodeTrust, code_of_experiment
from gui.state.run_follower import RunFollower
from gui.state.window_state import StateHolder, WindowState
from gui.widgets.basics import Badge, Tone, explain, fill_bar, make_button
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.text import format_duration

if TYPE_CHECKING:
    from core.sweeps.folder import SweepPlanned, SweepView

_MOST_TRIALS = 10_000
NOTHING_OPEN = mark("Open an experiment or a run first.")


class SweepBar(QWidget):
    """GUI thread. `failed(sentence, details)`; `shown_changed(SweepView | None)`: another sweep, or it goes on."""

    failed = Signal(str, str)
    shown_changed = Signal(object)

    def __init__(
        self, holder: StateHolder, runs: RunFollower, trust: CodeTrust, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sweep_bar")
        self._holder, self._runs, self._trust = holder, runs, trust
        self._sweeps: tuple[SweepView, ...] = ()
        self._shown: SweepView | None = None
        self._metric = ""
        self._new = make_button(
            tr("New sweep…"), name="sweep_new", small=True,
            help=tr("Train many runs with other params and settings, chosen by Optuna"),
        )  # fmt: skip
        self._new.clicked.connect(self.ask)
        self._pause = make_button(
            tr("Pause sweep"),
            name="sweep_pause",
            small=True,
            help=tr("Its trials save a checkpoint and can be resumed"),
        )
        self._pause.clicked.connect(self._pause_or_resume)
        self._more = make_button(
            tr("+ Trials…"), name="sweep_more", help=tr("Add trials to this sweep"), small=True
        )
        self._more.clicked.connect(self._ask_more)
        self._choice = QComboBox()
        self._choice.setObjectName("sweep_choice")
        self._choice.setAccessibleName(tr("Sweep"))
        self._choice.setToolTip(tr("Which sweep is shown"))
        self._choice.setProperty("small", True)
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.setMinimumContentsLength(10)
        self._choice.currentIndexChanged.connect(self._show)
        self._badge = Badge()
        self._badge.setObjectName("sweep_state")
        self._bar = QProgressBar()
        self._bar.setObjectName("sweep_progress")
        self._bar.setAccessibleName(tr("Progress of the sweep"))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self._text = ElidedLabel("muted", name="sweep_text")
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._new, self._pause, self._more, self._choice, self._badge, self._bar):
            row.addWidget(widget)
        row.addWidget(self._text, 1)
        holder.changed.connect(self._state_changed)
        self._show_sweeps(holder.state.sweeps)

    @property
    def shown(self) -> SweepView | None:
        """The sweep that is shown."""
        return self._shown

    def set_metric(self, metric: str) -> None:
        """What the runs on the page are judged by, offered for a new sweep."""
        self._metric = metric

    def ask(self) -> None:
        """Ask what a new sweep is to search."""
        from gui.pages.run_table.sweeps.dialog import NewSweepDialog

        subject = subject_of(self._holder.state)
        if subject is None:
            self.failed.emit(tr(NOTHING_OPEN), "")
            return
        dialog = NewSweepDialog(subject, self._metric, self.window())
        dialog.chosen.connect(self._start_when_trusted)
        dialog.open()

    def _start_when_trusted(self, plan: SweepPlanned) -> None:
        self._trust.when_trusted(code_of_experiment(Path(plan.source)), functools.partial(self.start, plan))

    def start(self, plan: SweepPlanned) -> None:
        """Start a sweep in a process of its own; its trials are runs of the workspace."""
        from core.sweeps.folder import new_sweep_path
        from core.sweeps.starting import start_sweep

        folder = new_sweep_path(self._holder.state.workspace, plan.experiment)
        self._try(functools.partial(start_sweep, folder, plan))

    def _pause_or_resume(self) -> None:
        from core.sweeps.starting import pause_sweep, resume_sweep

        sweep = self._shown
        if sweep is None:
            return
        if sweep.running:
            self._try(functools.partial(pause_sweep, sweep.folder))
        else:
            resume = functools.partial(self._try, functools.partial(resume_sweep, sweep.folder, sweep.wanted))
            self._trust.when_trusted(code_of_experiment(Path(sweep.plan.source)), resume)

    def _ask_more(self) -> None:
        sweep = self._shown
        if sweep is None:
            return
        dialog = QInputDialog(self.window())
        dialog.setObjectName("sweep_more_dialog")
        dialog.setWindowTitle(tr("More trials"))
        dialog.setLabelText(
            tr_n(
                "{sweep} has {n} trial. How many are to be added?",
                "{sweep} has {n} trials. How many are to be added?",
                sweep.wanted,
                sweep=sweep.folder.name,
            )
        )
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(1, _MOST_TRIALS)
        dialog.setIntValue(10)
        dialog.intValueSelected.connect(functools.partial(self._add_to, sweep.folder))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_trials(self, count: int) -> None:
        """Let the sweep that is shown make so many trials more; one that has ended goes on."""
        if self._shown is not None:
            self._add_to(self._shown.folder, count)

    def _add_to(self, folder: Path, count: int) -> None:
        """The same of a sweep, whichever is shown by now."""
        from core.sweeps.starting import resume_sweep

        sweep = next((each for each in self._sweeps if each.folder == folder), None)
        if sweep is None:
            return
        resume = functools.partial(self._try, functools.partial(resume_sweep, sweep.folder, sweep.wanted + count))
        self._trust.when_trusted(code_of_experiment(Path(sweep.plan.source)), resume)

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except WorkbenchError as error:
            self.failed.emit(str(error), error.details)
        self._runs.refresh()

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        if state.sweeps is not before.sweeps:
            self._show_sweeps(state.sweeps)
        explain(self._new, "" if subject_of(state) is not None else tr(NOTHING_OPEN))

    def _show_sweeps(self, sweeps: Sequence[SweepView]) -> None:
        """Offer these; a new one is shown at once."""
        known = {sweep.folder for sweep in self._sweeps}
        new = [sweep.folder for sweep in sweeps if sweep.folder not in known]
        self._sweeps = tuple(sweeps)
        running = [sweep.folder for sweep in sweeps if sweep.running]
        wanted = self._choice.currentData() or next(reversed(running or [sweep.folder for sweep in sweeps]), None)
        if known and new:
            wanted = new[-1]
        with QSignalBlocker(self._choice):
            self._choice.clear()
            for sweep in sweeps:
                self._choice.addItem(sweep.folder.name, sweep.folder)
            # Not by findData: Qt takes paths that are equal for different ones.
            folders = [sweep.folder for sweep in sweeps]
            self._choice.setCurrentIndex(folders.index(wanted) if wanted in folders else 0)
        self._choice.setVisible(len(sweeps) > 1)
        self._show()

    def _show(self) -> None:
        place = self._choice.currentIndex()
        sweep = self._shown = self._sweeps[place] if 0 <= place < len(self._sweeps) else None
        for widget in (self._pause, self._more, self._bar):
            widget.setVisible(sweep is not None)
        if sweep is None:
            self._badge.show_word("")
            self._text.setText("")
            self.shown_changed.emit(None)
            return
        self._pause.setText(tr("Pause sweep") if sweep.running else tr("Resume sweep"))
        self._pause.setEnabled(not sweep.pausing and not sweep.complete)
        fill_bar(self._bar, sweep.done, max(1, sweep.wanted))
        self._badge.show_word(*badge_of(sweep, time.time()))
        self._text.setText(words_of(sweep, time.time()))
        self._text.explain(sweep.state.message if sweep.state is not None else "")
        self.shown_changed.emit(sweep)


def badge_of(sweep: SweepView, now: float) -> tuple[str, Tone]:
    """How a sweep stands, in a word or two."""
    if sweep.silence(now):
        return tr("No sign of life"), "warning"
    if sweep.pausing:
        return tr("Pausing"), "warning"
    if sweep.running:
        return tr_n(
            "Sweep: {done} of {n} trial", "Sweep: {done} of {n} trials", sweep.wanted, done=sweep.done
        ), "good"
    if sweep.complete:
        return tr_n("Sweep: {n} trial done", "Sweep: {n} trials done", sweep.done), "neutral"
    if sweep.state is not None and sweep.state.message:
        return tr("Sweep interrupted"), "bad"
    return tr("Paused: {done} of {wanted}", done=sweep.done, wanted=sweep.wanted), "warning"


def words_of(sweep: SweepView, now: float) -> str:
    """What became of the trials, and how values are chosen."""
    if sweep.state is not None and sweep.state.message:
        return sweep.state.message
    silent = sweep.silence(now)
    if silent and sweep.state is not None:
        return tr("No sign of life on {host} for {time}.", host=sweep.state.host, time=format_duration(silent))
    if sweep.running and not sweep.trials:
        return tr("Starting…")
    counts = (
        (sweep.count("finished"), mark("{count} finished")),
        (sweep.count("running"), mark("{count} running")),
        (sweep.count("pruned"), mark("{count} pruned")),
        (sweep.count("failed"), mark("{count} failed")),
        (sweep.count("stopped"), mark("{count} to be resumed")),
    )
    told = [tr(words, count=count) for count, words in counts if count]
    plan = sweep.plan
    how = (
        tr("{method} · {pruner} pruner", method=plan.method, pruner=plan.pruning)
        if plan.pruning != "none"
        else plan.method
    )
    return " · ".join([*told, how, tr("{count} at once", count=plan.at_once)])
