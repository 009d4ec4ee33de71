"""Every dialog of the window, with how it is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from core.runs.catalogue.workspace import RunSummary
from core.serving.predict.prediction import Prediction
from gui.look.theme import Theme
from gui.pages.models.note_dialog import NoteDialog
from gui.pages.predict.answer.question import Question
from gui.pages.predict.cases.dialog import CaseDialog
from gui.pages.runs.run_dialogs import LabelDialog
from gui.pages.train.run_dialogs import BranchDialog, ExtendDialog
from gui.shell.arguments import ArgumentsDialog
from gui.shell.help.dialog import HelpDialog
from gui.shell.remote.dialog import RemoteRunDialog
from gui.shell.remote.download_dialog import DownloadDialog
from tests.gui.exports import pets_info, usual_view
from tests.gui.fakes import state
from tests.gui.shell.leaving_dialogs import Gate, every_dialog

Make = Callable[[QWidget], QDialog]


def dialogs(theme: Theme, folder: Path) -> dict[type[QDialog], Make]:
    gate = Gate()
    gate.open.set()
    summary = RunSummary(folder / "one", "one", "pets", state("ended"), 0.0, "loss", None, False)
    checkpoints = usual_view().listing.checkpoints
    question = Question(pets_info(), "dense", False, {}, {}, {}, {})
    return {
        **every_dialog(theme, gate, folder),
        NoteDialog: lambda parent: NoteDialog("checkpoint 300", "", parent),
        ExtendDialog: lambda parent: ExtendDialog(300, 150, parent),
        ArgumentsDialog: lambda parent: ArgumentsDialog(folder / "script.py", parent),
        BranchDialog: lambda parent: BranchDialog("run-001", checkpoints, "loss", None, parent),
        LabelDialog: lambda parent: LabelDialog(summary, parent),
        RemoteRunDialog: lambda parent: RemoteRunDialog([], parent),
        DownloadDialog: lambda parent: DownloadDialog("gs://bucket/run-001", folder, parent),
        HelpDialog: lambda parent: HelpDialog(parent),
        CaseDialog: lambda parent: CaseDialog(question, Prediction({}, 0.0), "a", folder, parent),
    }
