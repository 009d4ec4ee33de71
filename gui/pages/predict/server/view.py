"""Server: the input of the form to a running TensorFlow Serving, its answer beside that of the open export."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.control import Control
from core.errors import RequestError
from core.jobs import Failed, Phase
from core.serving.predict.model_cache import ModelCache
from core.serving.saved_model.signatures import SavedModelInfo
from core.serving.server.client import ServedModel, VersionStatus
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.pages.predict.answer.question import Question
from gui.pages.predict.server.asking import Answered, ask_both, ask_state
from gui.pages.predict.server.columns import OutputLine, lines_of, output_columns, version_columns
from gui.pages.predict.server.serve_bar import ServeBar
from gui.state.backend import Backend
from gui.state.jobs import JobRunner
from gui.widgets.basics import make_button, make_label, set_property
from gui.widgets.messages import EmptyState
from gui.widgets.tables.record_table import RecordTable
from gui.widgets.view_stack import ViewStack


class ServerView(QWidget):
    """Asks in a job. `ask` gives the form's question, or None after it has said what is wrong. GUI thread."""

    def __init__(
        self,
        theme: Theme,
        backend: Backend,
        models: ModelCache,
        ask: Callable[[], Question | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("server_view")
        self._backend, self._models, self._ask = backend, models, ask
        self.answered: Answered | None = None
        self._edited = False  # since what is asked just now was asked
        self._job = JobRunner(self)
        self._job.phase.connect(self._show_phase)
        self._job.result.connect(self._show_result)
        self._job.failed.connect(self._show_failure)
        self._job.ended.connect(self._show_buttons)
        self._address = QLineEdit()
        self._address.setObjectName("server_address")
        self._address.setAccessibleName(tr("Address of the served model"))
        self._address.setPlaceholderText(tr("http://HOST:8501/MODEL or grpc://HOST:8500/MODEL"))
        self._address.setToolTip(tr("/versions/2 or /labels/stable behind it asks that version"))
        self._versions_button = make_button(
            tr("Versions"),
            name="server_versions",
            help=tr("Show the versions of the model and their states"),
            small=True,
        )
        self._button = make_button(
            tr("Ask server"),
            name="server_ask",
            help=tr("Ask the server what the form says"),
            small=True,
            primary=True,
        )
        self._cancel = make_button(
            tr("Cancel"), name="server_cancel", help=tr("Stop waiting for the server"), small=True
        )
        self._said = make_label("", "muted", name="server_said", wrap=True)
        self._serve = ServeBar(backend)
        self._outputs = RecordTable(theme, _name_of, name="server_outputs", help=tr("Outputs of server and export"))
        self._versions = RecordTable(
            theme, _version_of, name="server_states", help=tr("Versions of the served model")
        )
        self._empty = EmptyState(
            tr("A running TensorFlow Serving"),
            tr(
                "Type its address and press Ask server: it is given the input of the form, and its answer stands "
                "beside that of this export. Serve this export starts one on this machine."
            ),
        )
        self._stack = ViewStack(theme)
        for widget in (self._empty, self._outputs, self._versions):
            self._stack.add_view(widget)
        self._lay_out()
        self._connect()
        self._show_buttons()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._address, 1)
        for widget in (self._versions_button, self._cancel, self._button):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._said)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._serve)

    def _connect(self) -> None:
        self._button.clicked.connect(self.ask_server)
        self._versions_button.clicked.connect(self.ask_versions)
        self._address.returnPressed.connect(self.ask_server)
        self._address.textChanged.connect(self._show_buttons)
        self._cancel.clicked.connect(self._job_stop)
        self._versions.activated_record.connect(self._choose_version)
        self._serve.served.connect(self._fill_in)

    def show_export(self, info: SavedModelInfo | None) -> None:
        """Another export is open: what is shown, or about to be, was not its. The address stays."""
        self._job.forget()
        self.answered = None
        self._stack.show_view(self._empty)
        self._say("")
        self._serve.show_export(info.path if info is not None else "")
        self._show_buttons()

    def set_stale(self) -> None:
        """The form says something else by now."""
        self._edited = True
        if self.answered is not None and not self._job.running:
            self._say(tr("before your changes"))

    def ask_server(self) -> None:
        """Ask the server and the open export what the form says."""
        address = self._address.text().strip()
        question = self._ask() if address and not self._job.running else None
        if question is None:
            return
        control = Control()
        work = partial(ask_both, self._backend, self._models, address, question, control)
        if self._job.start(work, control):
            self._edited = False
            self._show_buttons()

    def ask_versions(self) -> None:
        """Ask the server which versions it has, in which states."""
        control = Control()
        work = partial(ask_state, self._backend, self._address.text().strip(), control)
        if self._job.start(work, control):
            self._show_buttons()

    def _job_stop(self) -> None:
        self._job.stop()
        self._models.interrupt(self._job.control)

    def _show_phase(self, phase: Phase) -> None:
        self._say(f"{tr(phase.text)}…")

    def _show_failure(self, event: Failed) -> None:
        self._say(event.message, "error")

    def _show_result(self, found: object) -> None:
        if found is None:
            self._say(tr("cancelled"))
        elif isinstance(found, Answered):
            self._show_answer(found)
        elif isinstance(found, ServedModel):
            self._show_versions(found)

    def _show_answer(self, found: Answered) -> None:
        self.answered = found
        lines = lines_of(found)
        self._outputs.show_records(output_columns(), lines)
        self._stack.show_view(self._outputs)
        took = f"{found.served.seconds * 1000:.0f} ms"
        if found.served.version is not None:
            took = tr("version {version}, {took}", version=found.served.version, took=took)
        if found.local is None:
            self._say(
                tr(
                    "The server answered ({took}), this export did not: {problem}", took=took, problem=found.problem
                ),
                "error",
            )
        elif self._edited:
            self._say(tr("before your changes"))
        elif any(line.tone is not None for line in lines):
            self._say(tr("The outputs differ ({took})", took=took))
        elif all(item.is_same for item in found.differences):
            self._say(tr("Outputs are identical ({took})", took=took))
        else:
            self._say(tr("Outputs differ by rounding alone ({took})", took=took))

    def _show_versions(self, found: ServedModel) -> None:
        self._versions.show_records(version_columns(), found.versions)
        self._stack.show_view(self._versions)
        there = sum(version.is_available for version in found.versions)
        self._say(
            tr_n(
                "{there} of {n} version available; Enter on one asks it from now on",
                "{there} of {n} versions available; Enter on one asks it from now on",
                len(found.versions),
                there=there,
            )
        )

    def _choose_version(self, version: VersionStatus) -> None:
        from core.serving.server.address import parse_address

        try:
            address = parse_address(self._address.text())
        except RequestError as error:  # it was typed over since
            self._say(str(error), "error")
            return
        self._address.setText(address.at(version=version.version).text)

    def _fill_in(self, address: str) -> None:
        """The server that was started here is the one to ask."""
        self._address.setText(address)

    def _show_buttons(self) -> None:
        running = self._job.running
        typed = bool(self._address.text().strip())
        self._button.setVisible(not running)
        self._button.setEnabled(typed)
        self._versions_button.setEnabled(typed and not running)
        self._cancel.setVisible(running)

    def _say(self, text: str, role: str = "muted") -> None:
        set_property(self._said, "role", role)
        self._said.setText(text)
        self._said.setVisible(bool(text))


def _name_of(line: OutputLine) -> object:
    return line.name


def _version_of(version: VersionStatus) -> object:
    return version.version
