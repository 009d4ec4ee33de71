"""The row of the Train page that starts, pauses and stops, and tells how far training is."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from core.jobs import Phase, Progress
from core.runs.run_records import RunState
from gui.look.icons import make_icon
from gui.look.theme import Theme
from gui.state.training_status import TrainingStatus
from gui.widgets.basics import explain, make_button, make_label, set_property
from gui.widgets.text import format_duration, format_number

_EVALUATING = "Evaluating checkpoints; training can start afterwards."


class TrainControls(QWidget):
    """Buttons by state: Train and Resume at rest, Pause and Stop while training. GUI thread."""

    train_pressed = Signal()
    resume_pressed = Signal()
    branch_pressed = Signal()
    pause_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.train_button = make_button(
            "Train",
            name="train_button",
            help="Start a new run with the settings on the right (Ctrl+T)",
            primary=True,
        )
        self.resume_button = make_button(
            "Resume", name="resume_button", help="Go on with this run from its newest checkpoint (Ctrl+R)"
        )
        self.branch_button = make_button(
            "Branch…",
            name="branch_button",
            help="Start a new run with the weights of a checkpoint of this one, and the settings on the right",
        )
        self.pause_button = make_button(
            "Pause", name="pause_button", help="Hold before the next step; press again to go on (Ctrl+P)"
        )
        self.stop_button = make_button(
            "Stop",
            name="stop_button",
            help="Finish this step, save and evaluate a checkpoint, export the best one (Ctrl+.)",
        )
        self.more_button = make_button(
            "More", name="more_button", help="Checkpoint or evaluate now, stop later, prolong, cancel"
        )
        self.train_button.clicked.connect(self.train_pressed)
        self.resume_button.clicked.connect(self.resume_pressed)
        self.branch_button.clicked.connect(self.branch_pressed)
        self.pause_button.clicked.connect(self.pause_pressed)
        self.stop_button.clicked.connect(self.stop_pressed)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setObjectName("progress_bar")
        self._bar.setAccessibleName("Training progress")
        self._text = make_label("", "muted", name="progress_text")
        self._text.setTextFormat(Qt.TextFormat.RichText)
        # Numbers grow and shrink while training; the bar beside them must not.
        self._text.setMinimumWidth(330)
        self._text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for button in (
            self.train_button,
            self.resume_button,
            self.branch_button,
            self.pause_button,
            self.stop_button,
            self.more_button,
        ):
            layout.addWidget(button)
        layout.addSpacing(8)
        layout.addWidget(self._bar, 1)
        layout.addSpacing(8)
        layout.addWidget(self._text)
        self._step = 0
        self._status = TrainingStatus()
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def show_state(
        self,
        status: TrainingStatus,
        *,
        can_train: bool,
        can_resume: bool,
        can_branch: bool,
        evaluating: bool = False,
        why_not: str = "",
    ) -> None:
        """What can be pressed now, and what was asked for. While it evaluates, buttons wait where they are.

        `why_not`: why nothing can be trained, for the tooltip.
        """
        self._status = status
        self.train_button.setVisible(not status.training)
        for button, can in (
            (self.train_button, can_train),
            (self.resume_button, can_resume),
            (self.branch_button, can_branch),
        ):
            button.setEnabled(can)
            if not evaluating and button is not self.train_button:
                button.setVisible(can and not status.training)
        explain(self.train_button, why_not)
        for button in (self.pause_button, self.stop_button, self.more_button):
            button.setVisible(status.training)
        ending = status.stopping or status.cancelling
        self.pause_button.setEnabled(not ending)
        self.pause_button.setText("Continue" if status.paused else "Pause")
        self.stop_button.setEnabled(not ending)
        self.stop_button.setText("Cancelling…" if status.cancelling else "Stopping…" if ending else "Stop")
        set_property(self.stop_button, "primary", not ending)
        if evaluating:
            self._say(_EVALUATING)
        elif self._text.text() == _EVALUATING:
            self._say("")
        self._say_status()
        self._restyle()

    def _say_status(self) -> None:
        """A word about what goes on besides stepping; nothing where the step says it all."""
        status = self._status
        if status.cancelling:
            self._say("Cancelling: the run goes to the trash…")
        elif status.stopping:
            self._say(f"Stopping: finishing step {format_number(self._step + 1)}…")
        elif status.paused:
            more = f" · {status.asked.lower()}" if status.asked else ""
            self._say(f"Paused at step {format_number(self._step)}{more}")

    def show_phase(self, phase: Phase) -> None:
        """What training does now, where it is not simply stepping."""
        match phase.kind:
            case "training" | "stopping" | "paused":
                self._say_status()
            case "evaluating" if not (self._status.stopping or self._status.paused):
                return
            case _:
                self._say(f"{phase.text}…")
                if not self._step:
                    self._bar.setRange(0, 0)

    def show_progress(self, progress: Progress, of_run: str = "") -> None:
        """The step, the speed, and the time left. `of_run` names the run if it is not the one on the page."""
        self._step = progress.step
        total = progress.max_steps or progress.step or 1
        self._bar.setRange(0, total)
        self._bar.setValue(min(progress.step, total))
        if self._status.stopping or self._status.cancelling:
            self._say_status()
            return
        parts = [html.escape(of_run), _of(progress.step, total)] if of_run else [_of(progress.step, total)]
        if self._status.stops_after_evaluation:
            self._text.setText(" · ".join([*parts, "stops after the next evaluation"]))
            return
        if progress.steps_per_second:
            parts.append(f"{format_number(round(progress.steps_per_second))} steps/s")
        if progress.eta_seconds is not None:
            parts.append(f"{format_duration(progress.eta_seconds)} left")
        self._text.setText(" · ".join(parts))

    def show_run(self, state: RunState | None) -> None:
        """How far a run at rest, or one that trains elsewhere, got."""
        self._step = 0 if state is None else state.step
        if state is None or state.max_steps == 0:
            self._bar.setRange(0, 1)
            self._bar.setValue(0)
            self._text.setText("")
            return
        self._bar.setRange(0, state.max_steps)
        self._bar.setValue(min(state.step, state.max_steps))
        activity = f" · {state.activity}" if state.activity else ""
        self._text.setText(_of(state.step, state.max_steps) + activity)

    def _say(self, text: str) -> None:
        self._text.setText(html.escape(text))

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        plain, strong = tokens.text, tokens.on_accent
        off = tokens.faint
        self.train_button.setIcon(make_icon("play", strong if self.train_button.isEnabled() else off))
        self.resume_button.setIcon(make_icon("play", plain))
        self.branch_button.setIcon(make_icon("branch", plain))
        self.more_button.setIcon(make_icon("more", plain))
        self.pause_button.setIcon(make_icon("play" if self.pause_button.text() == "Continue" else "pause", plain))
        self.stop_button.setIcon(make_icon("stop", strong if self.stop_button.isEnabled() else off))


def _of(step: int, total: int) -> str:
    return f"<b>{format_number(step)}</b> of {format_number(total)} steps"
