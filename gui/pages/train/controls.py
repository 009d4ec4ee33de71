"""The row of the Train page that starts, pauses and stops, and tells how far training is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QPushButton, QWidget

from core.jobs import Phase, Progress
from gui.look.icons import make_icon
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.train.progress_words import progress_words
from gui.state.window_state import WindowState
from gui.widgets.basics import explain, fill_bar, make_button, make_label, set_property, set_text

_WIDE = 760  # px from which buttons and progress stand in one row
_TEXT_WIDTH = 330  # numbers grow and shrink while training; the bar beside them must not


class TrainControls(QWidget):
    """Buttons by state: Train and Resume at rest, Pause and Stop while training. GUI thread."""

    train_pressed = Signal()
    resume_pressed = Signal()
    branch_pressed = Signal()
    warm_start_pressed = Signal()
    pause_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.train_button = make_button(
            tr("Train"),
            name="train_button",
            help=tr("Start a new run with the settings on the right (Ctrl+T)"),
            primary=True,
        )
        self.resume_button = make_button(
            tr("Resume"), name="resume_button", help=tr("Resume this run from its newest checkpoint (Ctrl+R)")
        )
        self.branch_button = make_button(
            tr("Branch…"),
            name="branch_button",
            help=tr("Start a new run with the weights of a checkpoint of this one, and the settings on the right"),
        )
        self.warm_start_button = make_button(
            tr("Warm start…"),
            name="warm_start_button",
            help=tr("Start a new run with the weights of another run, of a checkpoint or of a SavedModel"),
        )
        self.pause_button = make_button(
            tr("Pause"),
            name="pause_button",
            help=tr("Pause after the current step. Press again to continue (Ctrl+P)"),
        )
        self.stop_button = make_button(
            tr("Stop"),
            name="stop_button",
            help=tr("Finish this step, save and evaluate a checkpoint, export the best one (Ctrl+.)"),
        )
        self.more_button = make_button(
            tr("More"), name="more_button", help=tr("Checkpoint or evaluate now, stop later, extend, discard")
        )
        self.train_button.clicked.connect(self.train_pressed)
        self.resume_button.clicked.connect(self.resume_pressed)
        self.branch_button.clicked.connect(self.branch_pressed)
        self.warm_start_button.clicked.connect(self.warm_start_pressed)
        self.pause_button.clicked.connect(self.pause_pressed)
        self.stop_button.clicked.connect(self.stop_pressed)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setObjectName("progress_bar")
        self._bar.setAccessibleName(tr("Training progress"))
        self._text = make_label("", "muted", name="progress_text")
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        self._state: WindowState | None = None
        self._progress: Progress | None = None
        self._phase: Phase | None = None
        self._drawn: tuple[object, ...] = ()
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self) -> None:
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self._buttons():
            buttons.addWidget(button)
        buttons.addStretch(1)
        progress = QHBoxLayout()
        progress.setSpacing(16)
        progress.addWidget(self._bar, 1)
        progress.addWidget(self._text)
        self._rows.addLayout(buttons)
        self._rows.addLayout(progress, 1)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            self.train_button,
            self.resume_button,
            self.branch_button,
            self.warm_start_button,
            self.pause_button,
            self.stop_button,
            self.more_button,
        )

    def show_state(self, state: WindowState) -> None:
        """What can be pressed now, and what was asked for. While it evaluates, buttons wait where they are."""
        self._state = state
        if state.here is None:
            self._progress = self._phase = None
        status = state.training
        self.train_button.setVisible(not status.training)
        self.train_button.setEnabled(state.can("train"))
        self.warm_start_button.setVisible(not status.training)
        self.warm_start_button.setEnabled(state.can("train"))
        explain(self.train_button, "" if state.here is not None else state.why_not("train"))
        for button, can in ((self.resume_button, state.can("resume")), (self.branch_button, state.can("branch"))):
            button.setEnabled(can)
            if not state.evaluating:
                button.setVisible(can and not status.training)
        for button in (self.pause_button, self.stop_button, self.more_button):
            button.setVisible(status.training)
        ending = status.stopping or status.cancelling
        self.pause_button.setEnabled(not ending)
        set_text(self.pause_button, tr("Continue") if status.paused else tr("Pause"))
        self.stop_button.setEnabled(not ending)
        set_text(
            self.stop_button, tr("Discarding…") if status.cancelling else tr("Stopping…") if ending else tr("Stop")
        )
        set_property(self.stop_button, "primary", not ending)
        self._reserve()
        self._show_progress()
        self._restyle()

    def show_phase(self, phase: Phase) -> None:
        """What training does now, where it is not simply stepping."""
        self._phase = phase
        self._show_progress()

    def show_progress(self, progress: Progress) -> None:
        """The step, the speed, and the time left."""
        self._progress = progress
        if self._phase is not None and self._phase.kind not in ("training", "paused", "stopping"):
            self._phase = None
        self._show_progress()

    def _show_progress(self) -> None:
        if self._state is None:
            return
        self._text.setText(progress_words(self._state, self._progress, self._phase))
        step, total = self._reached(self._state)
        fill_bar(self._bar, step, total)

    def _reached(self, state: WindowState) -> tuple[int, int]:
        """(step, steps in all); a total of 0 shows that something goes on."""
        if state.here is not None:
            if self._progress is None:
                return 0, 0
            return self._progress.step, self._progress.max_steps or self._progress.step or 1
        if state.view is None:
            return 0, 1
        return state.view.state.step, state.view.state.max_steps or 1

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._rows.setDirection(direction)
        self._reserve()

    def _reserve(self) -> None:
        """Keep room for the words of a training, which grow and shrink; at rest the bar takes it."""
        training = self._state is not None and self._state.training.training
        self._text.setMinimumWidth(_TEXT_WIDTH if training and self.width() >= _WIDE else 0)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        plain, strong = tokens.text, tokens.on_accent
        off = tokens.faint
        paused = self._state is not None and self._state.training.paused
        wanted = (tokens, paused, self.train_button.isEnabled(), self.stop_button.isEnabled())
        if wanted == self._drawn:
            return  # drawing them takes milliseconds, and the state changes often while a training runs
        self._drawn = wanted
        self.train_button.setIcon(make_icon("play", strong if self.train_button.isEnabled() else off))
        self.resume_button.setIcon(make_icon("play", plain))
        self.branch_button.setIcon(make_icon("branch", plain))
        self.more_button.setIcon(make_icon("more", plain))
        self.pause_button.setIcon(make_icon("play" if paused else "pause", plain))
        self.stop_button.setIcon(make_icon("stop", strong if self.stop_button.isEnabled() else off))
