"""What can be done with checkpoints besides exporting them: look inside, evaluate, delete with undo."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from core.jobs import Evaluated, Failed, Finished, Notice, Phase, Stopped
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.pages.models.checkpoints.contents import ContentsDialog
from gui.pages.models.note_dialog import ask_note
from gui.state.backend import Backend
from gui.state.evaluation import EvaluationJob
from gui.state.run_files import RunFiles
from gui.state.window_state import StateHolder
from gui.widgets.messages import MessageBar
from gui.widgets.tables.record_table import RecordTable
from gui.widgets.text import format_bytes, format_number

if TYPE_CHECKING:
    from core.runs.catalogue.checkpoints import Checkpoint


class CheckpointActions(QObject):
    """Works on the selected rows of the table; what came of it is said in the message bar. GUI thread."""

    def __init__(
        self,
        theme: Theme,
        backend: Backend,
        holder: StateHolder,
        evaluation: EvaluationJob,
        files: RunFiles,
        table: RecordTable,
        message: MessageBar,
    ) -> None:
        super().__init__(table)
        self._theme = theme
        self._inside: ContentsDialog | None = None
        self._backend = backend
        self._holder = holder
        self._evaluation = evaluation
        self._files = files
        self._table = table
        self._message = message
        table.add_key(QKeySequence.StandardKey.Delete, self.delete)
        table.add_key(Qt.Key.Key_F2, self.ask_note)
        evaluation.reported.connect(self._reported)

    @property
    def can_evaluate(self) -> bool:
        """Whether checkpoints can be evaluated now: of a run of ours that is not being trained."""
        view = self._holder.state.view
        ours = view is not None and view.info is not None and bool(view.listing.checkpoints)
        return ours and not self._holder.state.training.training and not self._holder.state.url

    def add_to(self, menu: QMenu) -> None:
        """The entries of a context menu."""
        can = self.can_evaluate and not self._holder.state.evaluating
        chosen = self._table.selected_records()
        count, several = len(chosen), len(chosen) > 1
        evaluate = tr_n("Evaluate {n} checkpoint", "Evaluate {n} checkpoints", count) if several else tr("Evaluate")
        delete = tr_n("Delete {n} checkpoint", "Delete {n} checkpoints", count) if several else tr("Delete")
        menu.addAction(evaluate, self._evaluate_selected).setEnabled(can and any(is_whole(item) for item in chosen))
        menu.addAction(tr("Evaluate all"), self._evaluate_all).setEnabled(can)
        menu.addSeparator()
        menu.addAction(tr("Copy paths") if several else tr("Copy path"), self.copy_path)
        menu.addAction(delete, self.delete).setEnabled(not self._holder.state.url)

    def pin(self) -> None:
        """Keep the selected checkpoints whatever comes, or let them go, as the current one says."""
        current = self._table.current_record()
        for checkpoint in self._table.selected_records() if current is not None else ():
            if checkpoint.pinned == current.pinned and is_whole(checkpoint):
                self._files.set_pinned(checkpoint.step, not checkpoint.pinned)

    def copy_path(self) -> None:
        """What TensorFlow wants as checkpoint_path, to the clipboard; of several a line each."""
        paths = [record.path for record in self._table.selected_records()]
        QGuiApplication.clipboard().setText("\n".join(paths))

    def ask_note(self) -> None:
        """Edit the note on the current checkpoint."""
        checkpoint = self._table.current_record()
        if checkpoint is not None:
            what = tr("checkpoint {step}", step=format_number(checkpoint.step))
            keep = functools.partial(self._files.note_checkpoint, checkpoint.step)
            ask_note(self._table.window(), what, checkpoint.note, keep)

    def evaluate_or_stop(self) -> None:
        """Evaluate those without metrics, all of them if there are none; or end an evaluation that goes on."""
        view = self._holder.state.view
        if self._holder.state.evaluating:
            self._evaluation.stop()
        elif view is not None:
            missing = any(not checkpoint.metrics for checkpoint in view.listing.checkpoints)
            self._evaluation.evaluate("missing" if missing else "all")

    def show_inside(self) -> None:
        """The variables of the current checkpoint, in a dialog."""
        view, checkpoint = self._holder.state.view, self._table.current_record()
        if view is not None and checkpoint is not None and self._inside is None:
            backend = self._backend
            self._inside = ContentsDialog(self._theme, backend, view, checkpoint.step, self._table.window())
            self._inside.finished.connect(self._inside_closed)
            self._inside.open()

    def _inside_closed(self) -> None:
        self._inside = None

    def delete(self) -> None:
        """Move the selected checkpoints to the trash; the message bar offers to undo it."""
        chosen = self._table.selected_records()
        trashed = self._files.delete_checkpoints([item.step for item in chosen]) if chosen else None
        if trashed is not None:
            size = format_bytes(sum(item.bytes for item in chosen))
            text = (
                tr("Deleted checkpoint {step} ({size}).", step=format_number(chosen[0].step), size=size)
                if len(chosen) == 1
                else tr_n(
                    "Deleted {n} checkpoint ({size}).", "Deleted {n} checkpoints ({size}).", len(chosen), size=size
                )
            )
            undo = functools.partial(self._files.undelete, trashed)
            self._message.show_message(text, "neutral", action=(tr("Undo"), undo))

    def _evaluate_all(self) -> None:
        self._evaluation.evaluate("all")

    def _evaluate_selected(self) -> None:
        self._evaluation.evaluate([item.step for item in self._table.selected_records() if is_whole(item)])

    def _reported(self, event: object) -> None:
        match event:
            case Phase(text=text):
                self._message.show_message(f"{tr(text)}…", "neutral")
            case Notice(text=text, level=level, details=details) if level != "info":
                self._message.show_message(text, "warning", details)
            case Evaluated():
                self._files.refresh()
            case Finished(result=results) | Stopped(result=results):
                steps = ", ".join(format_number(step) for step in sorted({item.step for item in results}))
                told = tr("Evaluated checkpoint {steps}.", steps=steps) if results else tr("Nothing was evaluated.")
                self._message.show_message(told, "good")
            case Failed(message=message, details=details):
                self._message.show_message(message, "bad", details)


def is_whole(checkpoint: Checkpoint) -> bool:
    """Whether something can be done with it, as far as is known: one may still turn out damaged."""
    return not checkpoint.problem
