"""The windows about data: a new experiment from it, and its statistics."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.look.theme import Theme
from gui.state.code_trust import code_of_experiment
from gui.state.window_parts import WindowParts


class DataDialogs(QObject):
    """Opens them over the window. GUI thread."""

    def __init__(
        self, theme: Theme, parts: WindowParts, window: QWidget, open_experiment: Callable[[str], object]
    ) -> None:
        """`open_experiment(path)`: what to do with a file that was written, which may run as it is."""
        super().__init__(window)
        self._theme = theme
        self._parts = parts
        self._window = window
        self._open_experiment = open_experiment

    def ask_new_experiment(self) -> None:
        """Make an experiment of data."""
        from gui.shell.new_experiment.dialog import NewExperimentDialog

        source = self._parts.holder.state.source[0]
        start = Path(source).parent if source is not None else Path.home()
        dialog = NewExperimentDialog(self._theme, self._parts.backend, start, self._window)
        dialog.written.connect(self._open)
        dialog.open()

    def show_statistics(self) -> None:
        """Show what the data of the open experiment holds, once its code may run."""
        source = self._parts.holder.state.source[0]
        if source is not None:
            self._parts.trust.when_trusted(code_of_experiment(Path(source)), self._show_statistics)

    def _show_statistics(self) -> None:
        from gui.pages.predict.records.statistics import StatisticsDialog

        source, name = self._parts.holder.state.source
        if source is not None:
            StatisticsDialog(self._theme, self._parts.backend, [source], name, self._window).open()

    def _open(self, path: str) -> None:
        """The program wrote it: it may run, as long as nobody changes it."""
        self._parts.trust.add(code_of_experiment(Path(path)))
        self._open_experiment(path)
