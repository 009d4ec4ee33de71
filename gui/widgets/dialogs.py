"""The questions the window asks. All open() and return at once; the answer comes to a slot."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QWidget

from gui.look.language import tr
from gui.widgets.text import elided, format_bytes


def ask_experiment_file(parent: QWidget, start: Path, answer: Callable[[str], object]) -> QFileDialog:
    """Choose a Python file; `answer(path)` only if one was chosen."""
    dialog = _file_dialog(parent, tr("Open experiment"), start, "experiment_file_dialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([tr("Experiments (*.py)"), tr("All files (*)")])
    dialog.fileSelected.connect(answer)
    dialog.open()
    return dialog


def ask_folder(parent: QWidget, title: str, start: Path, name: str, answer: Callable[[str], object]) -> QFileDialog:
    """Choose a folder; `answer(path)` only if one was chosen."""
    dialog = _file_dialog(parent, title, start, name)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(answer)
    dialog.open()
    return dialog


def ask_file(
    parent: QWidget, title: str, start: Path, filters: list[str], name: str, answer: Callable[[str], object]
) -> QFileDialog:
    """Choose a file that is there; `answer(path)` only if one was chosen."""
    dialog = _file_dialog(parent, title, start, name)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(filters)
    dialog.fileSelected.connect(answer)
    dialog.open()
    return dialog


def ask_save(
    parent: QWidget, title: str, start: Path, filters: list[str], name: str, answer: Callable[[str], object]
) -> QFileDialog:
    """Choose a file to write; `answer(path)` only if one was chosen. The first filter's ending is added."""
    dialog = _file_dialog(parent, title, start.parent, name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(filters)
    dialog.setDefaultSuffix(start.suffix.lstrip("."))
    dialog.selectFile(start.name)
    dialog.fileSelected.connect(answer)
    dialog.open()
    return dialog


def ask_trust(parent: QWidget, what: Path, answer: Callable[[], object]) -> QMessageBox:
    """Whether the Python code in `what` may run; `answer()` only if it may."""
    return _ask(
        parent,
        "trust_question",
        tr("Run the code in {name}?", name=elided(what.name, 60)),
        tr(
            "An experiment is a Python program with the same access to this machine as you have. "
            "Run only what you wrote or trust. You are asked again when its content changes.\n\n{file}",
            file=elided(str(what)),
        ),
        tr("Trust and run"),
        answer,
    )


def ask_stop(
    parent: QWidget, answer: Callable[[], object], keep: Callable[[], object] | None = None
) -> QMessageBox:
    """Whether to stop training and close the window: `answer()`; or, if it can be, to let it go on: `keep()`."""
    box = _ask(
        parent,
        "stop_question",
        tr("Training is going on. Stop it and close?"),
        tr(
            "Training finishes its step, saves a checkpoint and exports what the settings say. "
            "Then the window closes. The run can be resumed later."
        ),
        tr("Stop and close"),
        answer,
    )
    if keep is not None:
        button = box.addButton(tr("Keep training and close"), QMessageBox.ButtonRole.AcceptRole)
        button.setObjectName("stop_question_keep")
        button.clicked.connect(keep)
    return box


def ask_cancel(parent: QWidget, run: str, answer: Callable[[], object]) -> QMessageBox:
    """Whether to throw a run away that is being trained; `answer()` only if so."""
    return _ask(
        parent,
        "cancel_question",
        tr("Discard {run}?", run=run),
        tr(
            "Training ends at once, without a checkpoint, an evaluation or an export. The whole run goes to the "
            "trash, from which it can be restored. To keep what was trained so far, press Stop instead."
        ),
        tr("Discard run"),
        answer,
        no=tr("Keep training"),
    )


def ask_go_on(parent: QWidget, why: str, answer: Callable[[], object]) -> QMessageBox:
    """Whether a run that early stopping ended is to go on; `answer()` only if so."""
    return _ask(
        parent,
        "go_on_question",
        tr("Early stopping ended this run. Continue anyway?"),
        tr(
            "{why}\n\nThe count of evaluations without improvement starts again from zero; the best checkpoint so "
            "far stays the one to beat.",
            why=why,
        ),
        tr("Continue anyway"),
        answer,
    )


def choose_for_changed_model(
    parent: QWidget, why: str, new_run: Callable[[], object], branch: Callable[[], object]
) -> QMessageBox:
    """What to do where the model is not the one that saved the checkpoints."""
    question = tr("The model has changed. What now?")
    box = _ask(parent, "changed_model_question", question, why, tr("Branch…"), branch)
    button = box.addButton(tr("Start a new run"), QMessageBox.ButtonRole.ActionRole)
    button.setObjectName("changed_model_question_new")
    button.clicked.connect(new_run)
    return box


def ask_empty_trash(parent: QWidget, what: str, size: int, lost: str, answer: Callable[[], object]) -> QMessageBox:
    """Whether to delete `what` is in the trash, of `size` bytes, which means `lost`; `answer()` only if so."""
    return _ask(
        parent,
        "empty_trash_question",
        tr("Delete {what} in the trash?", what=what),
        tr("{lost} That frees {size} and cannot be undone.", lost=lost, size=format_bytes(size)),
        tr("Delete for good"),
        answer,
    )


def show_rich_text(parent: QWidget, title: str, text: str, name: str) -> QMessageBox:
    """Something to read."""
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(text)
    box.addButton(QMessageBox.StandardButton.Close)
    box.open()
    return box


def pictures_folder() -> str:
    """Where people have their pictures, for a dialog that has nothing better to begin with."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return folder if os.path.isdir(folder) else str(Path.home())


def _file_dialog(parent: QWidget, title: str, start: Path, name: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(start))
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def _ask(
    parent: QWidget, name: str, question: str, text: str, yes: str, answer: Callable[[], object], no: str = ""
) -> QMessageBox:
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle("Estimator Workbench")
    box.setText(question)
    box.setInformativeText(text)
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)  # names come from outside
        if label.text() == question:
            bold = label.font()
            bold.setBold(True)
            label.setFont(bold)
    button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    button.setObjectName(f"{name}_yes")
    button.setProperty("primary", True)
    cancel = box.addButton(no or tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    cancel.setObjectName(f"{name}_cancel")
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    button.clicked.connect(answer)
    box.open()
    return box
