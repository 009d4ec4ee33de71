"""Test cases of the run, asked again of the chosen export, with pass or fail."""

from __future__ import annotations

import os.path
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core import commands
from core.control import Control
from core.errors import WorkbenchError
from core.jobs import Emit, Failed, Finished, Phase
from core.serving.predict.model_cache import ModelCache
from core.serving.saved_model.signatures import SavedModelInfo
from core.words import mark
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.state.jobs import JobRunner
from gui.widgets.basics import Tone, make_button, set_property
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.messages import EmptyState
from gui.widgets.tables.record_table import Column, RecordTable

if TYPE_CHECKING:
    from core.serving.predict.cases import Case, CaseResult


@dataclass(frozen=True, slots=True, eq=False)
class CaseRow:
    """A test case and how it went; `result` is None until it was run."""

    number: int
    case: Case
    result: CaseResult | None = None

    @property
    def verdict(self) -> str:
        """A marked text."""
        if self.result is None:
            return mark("not run")
        return mark("pass") if self.result.passed else mark("fail")


class CasesView(QWidget):
    """Reads the cases from a folder or a file; running them is a job. GUI thread.

    How they went when an export was made stands in it, and is shown until they are run again.
    """

    def __init__(self, theme: Theme, models: ModelCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cases_view")
        self._models = models
        self._info: SavedModelInfo | None = None
        self._where: Path | None = None
        self._rows: list[CaseRow] = []
        self._problem = ""  # of the files; what came of the last job is `_done`, or `_failed`
        self._done = self._failed = ""
        self._job = JobRunner(self)
        self._job.reported.connect(self._reported)
        self._job.ended.connect(self._show)
        self._said = ElidedLabel("muted", name="cases_said")
        self._run = make_button(
            tr("Run all"),
            name="run_cases",
            help=tr("Ask the chosen export every test case"),
            small=True,
            primary=True,
        )
        self._run.clicked.connect(self.run)
        self._warmup = make_button(
            tr("Warm-up"),
            name="write_warmup",
            help=tr(
                "Write these inputs into the export as warm-up requests, which TensorFlow Serving asks when it "
                "loads the model"
            ),
            small=True,
        )
        self._warmup.clicked.connect(self.write_warmup)
        browse = make_button(
            tr("Open…"), name="open_cases", help=tr("Use the test cases of another folder"), small=True
        )
        browse.clicked.connect(self._browse)
        self._table = RecordTable(theme, _number_of, name="cases_table", help=tr("Test cases"))
        self._empty = EmptyState(
            tr("No test cases yet"),
            tr("After an answer, press Save as test case: later exports can be asked it again."),
        )
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        row.addWidget(browse)
        row.addWidget(self._warmup)
        row.addWidget(self._run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._empty, 1)
        self._show()

    @property
    def rows(self) -> tuple[CaseRow, ...]:
        return tuple(self._rows)

    def show_folder(self, where: Path | None) -> None:
        """Read the cases there; None, or a folder that is not there yet, holds none."""
        self._job.forget()
        self._where, self._rows = where, []
        self._problem = self._done = self._failed = ""
        if where is not None and (os.path.isfile(where) or any(where.glob("*.json"))):
            try:
                self._rows = [CaseRow(number, case) for number, case in enumerate(commands.load_cases(where))]
            except WorkbenchError as error:
                self._problem = str(error)
        self._show_kept()
        self._show()

    def show_saved(self, file: Path) -> None:
        """A case was saved: in the folder that is shown, or into a file of its own."""
        shown = self._where
        self.show_folder(shown if shown is not None and file.parent == shown else file)

    def show_export(self, info: SavedModelInfo | None) -> None:
        """Another export: nothing is known of how it does, but what it says of itself."""
        self._job.forget()
        self._info = info
        self._done = self._failed = ""
        self._show_kept()
        self._show()

    def run(self) -> None:
        """Ask every case."""
        info, cases = self._info, [row.case for row in self._rows]
        self._done = self._failed = ""
        if info is None or not cases:
            return
        path, models, control = info.path, self._models, Control()

        def work(emit: Emit) -> list[CaseResult]:
            from core.serving.predict.cases import run_cases

            return run_cases(cases, info, lambda name, inputs: models.predict(path, name, inputs, emit, control))

        if self._job.start(work, control):
            self._show()
            self._say(tr("Running…"))

    def write_warmup(self) -> None:
        """Make the inputs of the cases the export's warm-up requests."""
        if self._info is None or self._where is None or not self._rows:
            return
        path, where = self._info.path, self._where

        def work(emit: Emit) -> str:
            count = commands.write_case_warmup(path, where)
            return tr_n(
                "The export has {n} warm-up request now.", "The export has {n} warm-up requests now.", count
            )

        if self._job.start(work):
            self._show()

    def _show_kept(self) -> None:
        """The results that the export keeps from when it was made, by the names of the cases."""
        kept = self._info.provenance.get("cases") if self._info is not None else None
        results = {item["name"]: item for item in kept if _is_result(item)} if isinstance(kept, list) else {}
        if results:
            from core.serving.predict.cases import CaseResult

            self._rows = [
                CaseRow(row.number, row.case, CaseResult(row.case.name, found["passed"], found["reason"], None))
                if (found := results.get(row.case.name)) is not None
                else CaseRow(row.number, row.case)
                for row in self._rows
            ]
        else:
            self._rows = [CaseRow(row.number, row.case) for row in self._rows]

    def _reported(self, event: object) -> None:
        match event:
            case Phase(text=text):
                self._say(f"{tr(text)}…")
            case Finished(result=list() as results):
                self._rows = [
                    CaseRow(row.number, row.case, result) for row, result in zip(self._rows, results, strict=True)
                ]
            case Finished(result=str() as said):
                self._done = said
            case Failed(message=message):
                self._failed = message

    def _show(self) -> None:
        self._table.setVisible(bool(self._rows))
        self._empty.setVisible(not self._rows)
        self._table.show_records(_columns(), self._rows)
        self._run.setEnabled(bool(self._rows) and self._info is not None and not self._job.running)
        failed = sum(row.verdict == "fail" for row in self._rows)
        passed = sum(row.verdict == "pass" for row in self._rows)
        self._warmup.setEnabled(self._run.isEnabled())
        if self._problem or self._failed:
            self._say(self._problem or self._failed, "error")
        elif self._done:
            self._say(self._done)
        elif failed:
            self._say(tr("{failed} of {count} fail", failed=failed, count=len(self._rows)), "error")
        elif passed:
            self._say(tr_n("All {n} pass", "All {n} pass", passed) if passed > 1 else tr("It passes"))
        else:
            self._say(str(self._where) if self._rows else "")

    def _say(self, text: str, role: str = "muted") -> None:
        set_property(self._said, "role", role)
        self._said.setText(text)

    def _browse(self) -> None:
        dialog = QFileDialog(self, tr("Open test cases: a folder of .json files"))
        dialog.setObjectName("open_cases_dialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.show_folder(Path(path))


def _is_result(item: object) -> bool:
    """Whether that is one of the results an export keeps; somebody may have edited the file."""
    kinds = {"name": str, "passed": bool, "reason": str}
    return isinstance(item, dict) and all(isinstance(item.get(key), kind) for key, kind in kinds.items())


def _number_of(row: CaseRow) -> object:
    return row.number


def _tone(row: CaseRow) -> Tone | None:
    return {"pass": "good", "fail": "bad"}.get(row.verdict, "neutral")  # type: ignore[return-value]


def _reason(row: CaseRow) -> str:
    result = row.result
    if result is None or result.reason:
        return "" if result is None else result.reason
    return "" if result.deviation is None else tr("off by {most} at most", most=f"{result.deviation:.1e}")


def _tip(row: CaseRow) -> str:
    tolerance = f"{row.case.tolerance:g}"
    told = tr("Tolerance {tolerance}: absolute near 0, relative for large numbers.", tolerance=tolerance)
    return f"{_reason(row)}\n{told}".strip()


def _columns() -> list[Column[CaseRow]]:
    return [
        Column(tr("Result"), lambda row: tr(row.verdict), lambda row: tr(row.verdict), tone=_tone),
        Column(tr("Test case"), lambda row: row.case.name, lambda row: row.case.name),
        Column(tr("Difference"), _reason, _reason, stretch=True, muted=True, tip=_tip),
        Column(
            tr("Signature"), lambda row: row.case.signature, lambda row: row.case.signature, muted=True, droppable=1
        ),
    ]
