"""The row of the Train page that starts, pauses and stops, and tells how far training is."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from core.jobs import Phase, Progress
from core.runs.run import RunState
from gui.theme import Theme
from gui.widgets.basics import make_button, make_label, set_property
from gui.widgets.icons import make_icon
from gui.widgets.text import format_duration, format_number

_STEPPING = ("Training",)


class TrainControls(QWidget):
    """Buttons by state: Train and Resume at rest, Pause and Stop while training. GUI thread."""

    train_pressed = Signal()
    resume_pressed = Signal()
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
            "Resume", name="resume_button", help="Go on with this run from its newest checkpoint"
        )
        self.pause_button = make_button(
            "Pause", name="pause_button", help="Hold before the next step; press again to go on"
        )
        self.stop_button = make_button(
            "Stop",
            name="stop_button",
            help="Finish this step, save and evaluate a checkpoint, export the best one (Ctrl+.)",
        )
        self.train_button.clicked.connect(self.train_pressed)
        self.resume_button.clicked.connect(self.resume_pressed)
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
        for button in (self.train_button, self.resume_button, self.pause_button, self.stop_button):
            layout.addWidget(button)
        layout.addSpacing(8)
        layout.addWidget(self._bar, 1)
        layout.addSpacing(8)
        layout.addWidget(self._text)
        self._step = 0
        self._theme.changed.connect(self._restyle)
        self._training = False
        self._restyle()

    def show_state(
        self, *, training: bool, paused: bool, stopping: bool, can_train: bool, can_resume: bool
    ) -> None:
        """What can be pressed now. `training`: this window trains (any run)."""
        self._training = training
        self.train_button.setVisible(not training)
        self.train_button.setEnabled(can_train)
        self.resume_button.setVisible(can_resume and not training)
        self.pause_button.setVisible(training)
        self.pause_button.setEnabled(not stopping)
        self.pause_button.setText("Continue" if paused else "Pause")
        self.stop_button.setVisible(training)
        self.stop_button.setEnabled(not stopping)
        self.stop_button.setText("Stopping…" if stopping else "Stop")
        set_property(self.stop_button, "primary", not stopping)
        if stopping:
            self._say(f"Stopping: finishing step {format_number(self._step + 1)}…")
        elif paused:
            self._say(f"Paused at step {format_number(self._step)}")
        self._restyle()

    def show_phase(self, phase: Phase) -> None:
        """What training does now, where it is not simply stepping."""
        if phase.text in _STEPPING or phase.text.startswith("Evaluating"):
            return
        if phase.text == "Stopping":
            self._say(f"Stopping: finishing step {format_number(self._step + 1)}…")
        elif phase.text == "Paused":
            self._say(f"Paused at step {format_number(self._step)}")
        else:
            self._say(f"{phase.text}…")
            if not self._step:
                self._bar.setRange(0, 0)

    def show_progress(self, progress: Progress, of_run: str = "") -> None:
        """The step, the speed, and the time left. `of_run` names the run if it is not the one on the page."""
        self._step = progress.step
        total = progress.max_steps or progress.step or 1
        self._bar.setRange(0, total)
        self._bar.setValue(min(progress.step, total))
        parts = [html.escape(of_run), _of(progress.step, total)] if of_run else [_of(progress.step, total)]
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
        self._text.setText(_of(state.step, state.max_steps))

    def _say(self, text: str) -> None:
        self._text.setText(html.escape(text))

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        plain, strong = tokens.text, tokens.on_accent
        off = tokens.faint
        self.train_button.setIcon(make_icon("play", strong if self.train_button.isEnabled() else off))
        self.resume_button.setIcon(make_icon("play", plain))
        self.pause_button.setIcon(make_icon("play" if self.pause_button.text() == "Continue" else "pause", plain))
        self.stop_button.setIcon(make_icon("stop", strong if self.stop_button.isEnabled() else off))


def _of(step: int, total: int) -> str:
    return f"<b>{format_number(step)}</b> of {format_number(total)} steps"
