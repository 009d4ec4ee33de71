"""Report a problem: everything that would be in the report, to read, before it is saved."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from core.errors import WorkbenchError
from core.jobs import Emit, Failed
from core.words import mark
from gui.look.language import tr
from gui.state.latest_job import LatestJob
from gui.widgets.basics import make_button, make_label
from gui.widgets.dialog_layout import resize_to_fit
from gui.widgets.dialogs import ask_save
from gui.widgets.messages import MessageBar, make_text_view

if TYPE_CHECKING:
    from gui.state.backend import Backend

_ABOUT = mark(
    "This is all that the report holds: no record of your data, no weight and none of your code. Read it, save it "
    "as a zip, and attach that to your report."
)


class ReportDialog(QDialog):
    """GUI thread; the report is made in the background. It deletes itself when it is closed."""

    def __init__(self, parent: QWidget, backend: Backend, run: Path | None) -> None:
        super().__init__(parent)
        self.setObjectName("report_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Report a problem"))
        resize_to_fit(self, 820, 560)
        self._backend, self._run = backend, run
        self._texts: Mapping[str, str] = {}
        self._message = MessageBar("report_message")
        self._names = QListWidget()
        self._names.setObjectName("report_files")
        self._names.setAccessibleName(tr("Files of the report"))
        self._names.setFixedWidth(150)
        self._view = make_text_view(tr("Collecting…"), name="report_text", label=tr("The report"))
        self._view.setAccessibleName(tr("What the file holds"))
        self._save = make_button(tr("Save…"), name="report_save", help=tr("Save the report as a zip"), primary=True)
        self._save.setEnabled(False)
        self._save.clicked.connect(self._ask_where)
        self._lay_out()
        self._names.currentTextChanged.connect(self._show_file)
        self._job = LatestJob(self)
        self._job.result.connect(self._show_texts)
        self._job.failed.connect(self._show_failure)
        self._job.ask(self._collect)

    def _lay_out(self) -> None:
        close = make_button(tr("Close"), name="report_close", help=tr("Close without saving"))
        close.clicked.connect(self.reject)
        columns = QHBoxLayout()
        columns.addWidget(self._names)
        columns.addWidget(self._view, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.addWidget(make_label(tr(_ABOUT), "muted", wrap=True, name="report_about"))
        layout.addWidget(self._message)
        layout.addLayout(columns, 1)
        layout.addLayout(buttons)

    def _collect(self, emit: Emit) -> Mapping[str, str]:
        return self._backend.problem_report(self._run)

    def _show_texts(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._names.addItems(list(texts))
        self._names.setCurrentRow(0)
        self._save.setEnabled(True)

    def _show_failure(self, event: Failed) -> None:
        self._view.clear()
        self._message.show_message(event.message, "bad", event.details)

    def _show_file(self, name: str) -> None:
        self._view.setPlainText(self._texts.get(name, ""))

    def _ask_where(self) -> None:
        run = self._run.name if self._run is not None else "workbench"
        ask_save(
            self,
            tr("Save the report"),
            Path.home() / f"{run}-report.zip",
            [tr("Zip (*.zip)")],
            "report_file_dialog",
            self.save,
        )

    def save(self, path: str) -> None:
        """Write what was shown. An error is shown here."""
        try:
            written = self._backend.write_report(self._texts, path)
        except WorkbenchError as error:
            self._message.show_message(str(error), "bad", error.details)
            return
        self._message.show_message(tr("Saved as {file}.", file=written), "good")
