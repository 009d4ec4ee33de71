"""Saving the runs that are shown as CSV."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from core.commands.run_tables.run_table import csv_of, table_of
from core.errors import storage_error
from gui.look.language import tr, tr_n
from gui.widgets.dialogs import ask_save

if TYPE_CHECKING:
    from core.runs.catalogue.run_list import RunRecord

Told = Callable[[str, bool], None]


def ask_csv(parent: QWidget, runs: Sequence[RunRecord], told: Told) -> None:
    """Ask for a file, and write the runs into it; `told(sentence, failed)` what became of it."""
    start = Path.home() / "runs.csv"
    ask_save(
        parent, tr("Save runs"), start, [tr("CSV (*.csv)")], "runs_csv_dialog", functools.partial(_save, runs, told)
    )


def _save(runs: Sequence[RunRecord], told: Told, file: str) -> None:
    try:
        Path(file).write_text(csv_of(table_of(runs)), encoding="utf-8", newline="")
    except OSError as error:
        told(str(storage_error(error, "save the runs")), True)
    else:
        told(tr_n("Saved {n} run as {file}.", "Saved {n} runs as {file}.", len(runs), file=file), False)
