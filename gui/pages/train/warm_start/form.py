"""What is asked of a warm start: where from, which checkpoint, which variables, under which names."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QMenu, QPlainTextEdit, QWidget

from core.errors import SettingsError
from core.training.starting.warm_start import WarmStart, parse_names, pattern_of
from gui.look.language import tr
from gui.state.warm_starts import checkpoints_at
from gui.widgets.basics import add_menu, make_button, make_label, set_property
from gui.widgets.dialogs import ask_file, ask_folder
from gui.widgets.text import elided, format_number, without_mnemonic

_NAMES_HEIGHT = 58  # px: two lines
_MOST_RUNS = 20


class WarmStartForm(QWidget):
    """GUI thread. chosen: another checkpoint is meant; refined: the same, with another pattern or other names."""

    chosen = Signal()
    refined = Signal()

    def __init__(self, runs: Sequence[tuple[str, Path]], start: Path, parent: QWidget | None = None) -> None:
        """`runs`: names and folders of runs to offer; `start`: where the file dialogs begin."""
        super().__init__(parent)
        self._start = start
        self._read_path = ""
        self._path = QLineEdit()
        self._path.setPlaceholderText(tr("a run, the prefix of a checkpoint, or a SavedModel"))
        self._path.editingFinished.connect(self._path_edited)
        self._choose = make_button(
            tr("Choose…"), name="warm_start_choose", help=tr("Choose a run, an export or a checkpoint file")
        )
        add_menu(self._choose, self._menu(runs))
        self._checkpoint = QComboBox()
        self._checkpoint.activated.connect(self._checkpoint_picked)
        self._variables = QLineEdit()
        self._variables.setPlaceholderText(tr("all"))
        self._variables.editingFinished.connect(self._refine)
        self._names = QPlainTextEdit()
        self._names.setPlaceholderText(tr("name in the model = name in the checkpoint"))
        self._names.setTabChangesFocus(True)
        self._names.setFixedHeight(_NAMES_HEIGHT)
        self._names.textChanged.connect(self._refine)
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(1, 1)
        self._errors: dict[str, tuple[QWidget, QLabel]] = {}
        self._add("warm_start", tr("Start from"), self._path, tr("Where the weights come from"))
        self._rows.addWidget(self._choose, 0, 2)
        self._add(
            "warm_start_checkpoint",
            tr("Checkpoint"),
            self._checkpoint,
            tr("Which checkpoint of the run; by default the best, or the latest where none was evaluated"),
        )
        self._add(
            "warm_start_variables",
            tr("Variables"),
            self._variables,
            tr("A regular expression that the names of the model's variables must match from their beginning"),
        )
        self._add(
            "warm_start_names",
            tr("Names"),
            self._names,
            tr("Pairs of names, one a line, where model and checkpoint differ. Scopes end in /: dense/ = layer/"),
        )
        self._show_checkpoints()

    def warm_start(self) -> WarmStart:
        """Return what is asked. SettingsError, shown at its field."""
        for name in ("warm_start_variables", "warm_start_names"):
            self.set_error(name, "")
        step = self._checkpoint.currentData()
        try:
            names = parse_names(self._names.toPlainText().splitlines())
            asked = WarmStart(self._path.text().strip(), step, self._variables.text().strip(), names)
            pattern_of(asked)
        except SettingsError as error:
            self.set_error(error.field, str(error))
            raise
        return asked

    def origin(self) -> WarmStart | None:
        """Return the whole checkpoint that is chosen, None for none."""
        path = self._path.text().strip()
        return WarmStart(path, self._checkpoint.currentData()) if path else None

    def set_error(self, field: str, text: str) -> bool:
        """Show an error at a field, "" for none; False if there is no such field."""
        if field not in self._errors:
            return False
        editor, label = self._errors[field]
        label.setText(text)
        label.setVisible(bool(text))
        set_property(editor, "invalid", bool(text))
        return True

    def clear_errors(self) -> None:
        for field in self._errors:
            self.set_error(field, "")

    def choose(self, path: str) -> None:
        """Put a path into the field."""
        self._path.setText(path)
        self._path_edited()

    def _add(self, name: str, title: str, editor: QWidget, help: str) -> None:
        """Add a row: title, editor, and the error under it."""
        row = self._rows.rowCount()
        editor.setObjectName(name)
        editor.setAccessibleName(title)
        editor.setToolTip(help)
        error = make_label("", "error", wrap=True, name=f"{name}_error")
        error.hide()
        self._errors[name] = editor, error
        top = 0 if name == "warm_start" else row
        self._rows.addWidget(make_label(title, "muted", field=editor), top, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(editor, top, 1)
        self._rows.addWidget(error, top + 1, 1, 1, 2)

    def _menu(self, runs: Sequence[tuple[str, Path]]) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("warm_start_menu")
        for name, path in runs[:_MOST_RUNS]:
            action = menu.addAction(without_mnemonic(elided(name, 50)))
            action.setData(str(path))
            action.triggered.connect(functools.partial(self._run_picked, str(path)))
        menu.addSeparator()
        menu.addAction(tr("Folder of a run or SavedModel…"), self._ask_folder)
        menu.addAction(tr("Checkpoint file…"), self._ask_file)
        return menu

    def _run_picked(self, path: str, checked: bool = False) -> None:
        self.choose(path)

    def _ask_folder(self) -> None:
        ask_folder(self, tr("Start from"), self._start, "warm_start_folder", self.choose)

    def _ask_file(self) -> None:
        filters = [tr("Checkpoints (*.index)"), tr("All files (*)")]
        ask_file(self, tr("Start from"), self._start, filters, "warm_start_file", self.choose)

    def _path_edited(self) -> None:
        path = self._path.text().strip()
        if path != self._read_path:
            self._read_path = path
            self._show_checkpoints()
            self.chosen.emit()

    def _show_checkpoints(self) -> None:
        """Offer those of the run that is chosen."""
        found = checkpoints_at(self._read_path) if self._read_path else ()
        self._checkpoint.clear()
        self._checkpoint.addItem(tr("the best, else the latest"), None)
        for item in found:
            marks = [word for word, so in ((tr("best"), item.best), (tr("latest"), item.latest)) if so]
            self._checkpoint.addItem(" · ".join([format_number(item.step), *marks]), item.step)
        self._checkpoint.setEnabled(bool(found))

    def _checkpoint_picked(self, index: int) -> None:
        self.chosen.emit()

    def _refine(self) -> None:
        self.refined.emit()
