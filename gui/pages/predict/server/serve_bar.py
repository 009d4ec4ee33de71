"""Serve: start the TensorFlow Serving of this machine on the open export, and show how far it is."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import assert_never

from core.control import Control
from core.errors import UntrustedModelError
from core.jobs import Emit, Failed, Notice
from gui.look.language import tr
from gui.state.backend import Backend
from gui.state.jobs import JobRunner
from gui.widgets.basics import Badge, Tone, make_button, set_property
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.messages import MessageBar, show_text

if TYPE_CHECKING:
    from core.serving.server.running import ServerPhase, ServerState

_LINES = 1000  # of the log that are kept


class ServeBar(QWidget):
    """One server at a time; it ends with the window. GUI thread.

    served(address): it is available there; state_shown: it is in another state.
    """

    served = Signal(str)
    state_shown = Signal()

    def __init__(self, backend: Backend, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._path = ""
        self._any_interface = self._trusted = False  # what the person said of this start
        self._asked = ""  # the export of this start
        self.state: ServerState | None = None
        self._log: deque[str] = deque(maxlen=_LINES)
        self._job = JobRunner(self)
        self._job.reported.connect(self._reported)
        self._job.ended.connect(self._show_buttons)
        self._badge = Badge()
        self._badge.setObjectName("serve_badge")
        self._said = ElidedLabel("muted", name="serve_said")
        self._message = MessageBar("serve_message")
        self._serve = make_button(
            tr("Serve this export"),
            name="serve_button",
            help=tr("Start the TensorFlow Serving of this machine on the open export, on loopback"),
            small=True,
        )
        self._stop = make_button(tr("Stop server"), name="serve_stop", help=tr("End the server"), small=True)
        self._show_log = make_button(
            tr("Log"), name="serve_log", help=tr("Show what the server printed"), small=True
        )
        row = QHBoxLayout()
        row.addWidget(self._badge)
        row.addWidget(self._said, 1)
        for button in (self._show_log, self._stop, self._serve):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self._message)
        self._serve.clicked.connect(self._start)
        self._stop.clicked.connect(self._job.stop)
        self._show_log.clicked.connect(self._open_log)
        self._show_buttons()

    def show_export(self, path: str) -> None:
        """What would be served; "" for none. A server that runs goes on; a question was about the one before."""
        if path != self._path:
            self._message.clear()
        self._path = path
        self._show_buttons()

    def _start(self) -> None:
        self._any_interface = self._trusted = False
        self._serve_it()

    def _start_all_the_same(self) -> None:
        self._any_interface = True
        self._serve_it()

    def _trust_and_start(self) -> None:
        self._trusted = True
        self._serve_it()

    def _serve_it(self) -> None:
        from core.commands.predicting.serving import ServeRequest

        self._message.clear()
        self._log.clear()
        self.state = None
        backend, control = self._backend, Control()
        request = ServeRequest(Path(self._path), any_interface=self._any_interface, trusted=self._trusted)

        def work(emit: Emit) -> ServerState:
            def tell(state: ServerState) -> None:
                self.state = state  # read in the GUI thread once the event is there
                emit(Notice(""))

            return backend.serve(request, tell, lambda line: emit(Notice(line)), control)

        if self._job.start(work, control):
            self._asked = self._path
            self._show_buttons()

    def _reported(self, event: object) -> None:
        match event:
            case Notice(text=""):
                self._show_state()
            case Notice(text=line):
                self._log.append(line)
            case Failed(message=message, details=details, error=error):
                from core.commands.predicting.serving import OpenToNetworkError

                if self._asked != self._path:  # nothing can be allowed of an export that is open no more
                    self._message.show_message(message, "bad", details)
                elif isinstance(error, OpenToNetworkError):
                    action = (tr("Start it all the same"), self._start_all_the_same)
                    self._message.show_message(message, "warning", action=action)
                elif isinstance(error, UntrustedModelError):
                    action = (tr("Trust and serve"), self._trust_and_start)
                    self._message.show_message(message, "warning", action=action)
                else:
                    self._message.show_message(message, "bad", details)

    def _show_state(self) -> None:
        state = self.state
        if state is None:
            return
        word, tone = _word_of(state.phase)
        self._badge.show_word(word, tone)
        set_property(self._said, "role", "error" if state.phase == "failed" else "muted")
        self._said.setText(state.reason or f"{state.rest.text}   {state.grpc.text}")
        self._said.setToolTip(tr("Its model config, read again when it changes: {config}", config=state.config))
        if state.phase == "available":
            self.served.emit(state.rest.text)
        self.state_shown.emit()

    def _show_buttons(self) -> None:
        running = self._job.running
        self._serve.setVisible(not running)
        self._serve.setEnabled(bool(self._path))
        self._stop.setVisible(running)
        self._show_log.setVisible(running or bool(self._log))

    def _open_log(self) -> None:
        show_text(self.window(), tr("Log of the server"), "\n".join(self._log))


def _word_of(phase: ServerPhase) -> tuple[str, Tone]:
    match phase:
        case "starting":
            return tr("starting"), "accent"
        case "available":
            return tr("available"), "good"
        case "failed":
            return tr("failed"), "bad"
        case "stopped":
            return tr("stopped"), "neutral"
        case _:
            assert_never(phase)
