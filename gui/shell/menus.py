"""The menu bar. It only says what was chosen; the window knows what to do about it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from core.words import mark
from gui.look.language import LANGUAGES, SYSTEM, tr
from gui.look.theme import Mode
from gui.shell.header_bar import PAGE_WORDS, Page
from gui.state.recents import Recents
from gui.state.window_state import WindowState
from gui.widgets.text import as_plain, without_mnemonic

PAGE_KEYS: dict[Page, str] = {"Train": "Ctrl+1", "Models": "Ctrl+2", "Predict": "Ctrl+3", "Runs": "Ctrl+4"}
_THEMES: Mapping[Mode, str] = {"system": mark("As the system"), "light": mark("Light"), "dark": mark("Dark")}


class Menus(QObject):
    """Fills a window's menu bar. GUI thread."""

    open_experiment_pressed = Signal()
    new_experiment_pressed = Signal()
    statistics_pressed = Signal()
    sample_chosen = Signal(str)
    experiment_chosen = Signal(str)
    open_run_pressed = Signal()
    open_remote_pressed = Signal()
    run_chosen = Signal(str)
    workspace_pressed = Signal()
    quit_pressed = Signal()
    new_run_pressed = Signal()
    train_pressed = Signal()
    resume_pressed = Signal()
    pause_pressed = Signal()
    stop_pressed = Signal()
    stop_later_pressed = Signal()
    checkpoint_pressed = Signal()
    evaluate_pressed = Signal()
    prolong_pressed = Signal()
    branch_pressed = Signal()
    warm_start_pressed = Signal()
    cancel_pressed = Signal()
    copy_command_pressed = Signal()
    reveal_pressed = Signal()
    copy_path_pressed = Signal()
    export_best_pressed = Signal()
    save_points_pressed = Signal()
    tensorboard_pressed = Signal()
    page_chosen = Signal(str)
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    sidebar_toggled = Signal(bool)
    shortcuts_pressed = Signal()
    find_pressed = Signal()
    help_pressed = Signal()
    tour_pressed = Signal()
    report_pressed = Signal()
    about_pressed = Signal()

    def __init__(self, window: QMainWindow, experiments: Recents, runs: Recents) -> None:
        super().__init__(window)
        bar = window.menuBar()
        self._actions: list[QAction] = []
        self._by_name: dict[str, QAction] = {}
        self._fill_file(bar.addMenu(tr("&File")), experiments, runs)
        self._fill_run(bar.addMenu(tr("&Run")))
        export = bar.addMenu(tr("&Export"))
        self._add(export, tr("Export the best checkpoint…"), "export_best", self.export_best_pressed, "Ctrl+E")
        self._add(export, tr("Save the run's points as CSV…"), "save_points", self.save_points_pressed)
        self._fill_view(bar.addMenu(tr("&View")))
        help_menu = bar.addMenu(tr("&Help"))
        self._add(help_menu, tr("Find anything…"), "find", self.find_pressed, "Ctrl+K")
        self._add(help_menu, tr("Help"), "help", self.help_pressed, "F1")
        self._add(help_menu, tr("Take the tour"), "tour", self.tour_pressed)
        self._add(help_menu, tr("Keyboard shortcuts"), "shortcuts", self.shortcuts_pressed, "Ctrl+/")
        self._add(help_menu, tr("Report a problem…"), "report", self.report_pressed)
        self._add(help_menu, tr("About"), "about", self.about_pressed)

    def show_samples(self, names: Iterable[tuple[str, str]]) -> None:
        """(name, title) of each sample."""
        self._samples.clear()
        for name, title in names:
            action = self._samples.addAction(tr(title))
            action.setObjectName(f"action_sample_{name}")
            action.triggered.connect(functools.partial(self._sample, name))

    def show_state(self, state: WindowState) -> None:
        """Enable what can be done now."""
        here, training, run = not state.url, state.training.training, state.run is not None
        checkpoints = state.view.listing.checkpoints if state.view is not None else ()
        self._by_name["copy_path"].setText(tr("Copy path") if here else tr("Copy URL"))
        for name, enabled in (
            ("train", state.can("train")),
            ("resume", state.can("resume")),
            ("branch", state.can("branch")),
            ("warm_start", state.can("train")),
            ("pause", training),
            ("stop", training),
            ("stop_later", training),
            ("checkpoint", training),
            ("evaluate", training),
            ("prolong", training),
            ("cancel", training),
            ("statistics", state.source[0] is not None),
            ("copy_command", state.source[0] is not None),
            ("reveal", run and here),
            ("copy_path", run),
            ("save_points", run),
            ("export_best", here and any(checkpoint.best for checkpoint in checkpoints)),
        ):
            self._by_name[name].setEnabled(enabled)

    def show_theme(self, mode: Mode) -> None:
        self._by_name[f"theme_{mode}"].setChecked(True)

    def show_language(self, language: str) -> None:
        self._by_name[f"language_{language}"].setChecked(True)

    def shortcuts(self) -> list[tuple[str, str]]:
        """(what, keys) of every action that has keys."""
        return [
            (
                action.text().replace("&", "").rstrip("…"),
                action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            )
            for action in self._actions
            if not action.shortcut().isEmpty()
        ]

    def _fill_file(self, menu: QMenu, experiments: Recents, runs: Recents) -> None:
        self._add(menu, tr("Open experiment…"), "open_experiment", self.open_experiment_pressed, "Ctrl+O")
        self._add(
            menu, tr("New experiment from data…"), "new_experiment", self.new_experiment_pressed, "Ctrl+Shift+N"
        )
        self._samples = menu.addMenu(tr("Samples"))
        self._recent_menu(menu, tr("Recent experiments"), experiments, self.experiment_chosen)
        menu.addSeparator()
        self._add(menu, tr("Open run…"), "open_run", self.open_run_pressed, "Ctrl+Shift+O")
        self._add(menu, tr("Open remote run…"), "open_remote", self.open_remote_pressed, "Ctrl+Shift+U")
        self._recent_menu(menu, tr("Recent runs"), runs, self.run_chosen)
        menu.addSeparator()
        self._add(menu, tr("Workspace…"), "workspace", self.workspace_pressed)
        menu.addSeparator()
        self._add(menu, tr("Quit"), "quit", self.quit_pressed, "Ctrl+Q")

    def _fill_run(self, menu: QMenu) -> None:
        self._add(menu, tr("New run…"), "new_run", self.new_run_pressed, "Ctrl+N")
        menu.addSeparator()
        self._add(menu, tr("Train"), "train", self.train_pressed, "Ctrl+T")
        self._add(menu, tr("Resume"), "resume", self.resume_pressed, "Ctrl+R")
        self._add(menu, tr("Pause or continue"), "pause", self.pause_pressed, "Ctrl+P")
        self._add(menu, tr("Stop"), "stop", self.stop_pressed, "Ctrl+.")
        self._add(menu, tr("Stop after the next evaluation"), "stop_later", self.stop_later_pressed, "Ctrl+Shift+.")
        menu.addSeparator()
        self._add(menu, tr("Checkpoint now"), "checkpoint", self.checkpoint_pressed, "Ctrl+S")
        self._add(menu, tr("Evaluate now"), "evaluate", self.evaluate_pressed, "Ctrl+Shift+E")
        self._add(menu, tr("Extend…"), "prolong", self.prolong_pressed)
        self._add(menu, tr("Branch…"), "branch", self.branch_pressed, "Ctrl+Shift+B")
        self._add(menu, tr("Warm start…"), "warm_start", self.warm_start_pressed)
        self._add(menu, tr("Discard…"), "cancel", self.cancel_pressed)
        menu.addSeparator()
        self._add(menu, tr("Show folder"), "reveal", self.reveal_pressed)
        self._add(menu, tr("Feature statistics…"), "statistics", self.statistics_pressed)
        self._add(menu, tr("Copy as command line"), "copy_command", self.copy_command_pressed)
        self._add(menu, tr("Copy path"), "copy_path", self.copy_path_pressed, "Ctrl+Shift+C")
        menu.addSeparator()
        self._add(menu, tr("Show the workspace in TensorBoard"), "tensorboard", self.tensorboard_pressed)

    def _fill_view(self, menu: QMenu) -> None:
        for page, keys in PAGE_KEYS.items():
            action = menu.addAction(tr(PAGE_WORDS[page]))
            action.setObjectName(f"action_page_{page.lower()}")
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(functools.partial(self._page, page))
            self._actions.append(action)
        menu.addSeparator()
        sidebar = self.sidebar = menu.addAction(tr("Runs sidebar"))
        sidebar.setObjectName("action_sidebar")
        sidebar.setCheckable(True)
        sidebar.setChecked(True)
        sidebar.setShortcut(QKeySequence("Ctrl+B"))
        sidebar.toggled.connect(self.sidebar_toggled)
        self._actions.append(sidebar)
        themes: dict[str, str] = {mode: tr(text) for mode, text in _THEMES.items()}
        languages = {SYSTEM: tr("As the system"), **LANGUAGES}
        self._choice(menu.addMenu(tr("Theme")), "theme", themes, self.theme_chosen)
        self._choice(menu.addMenu(tr("Language")), "language", languages, self.language_chosen)

    def _choice(self, menu: QMenu, name: str, texts: Mapping[str, str], signal: object) -> None:
        """One of several, each with the text of its action; `signal` is emitted with the one that is chosen."""
        group = QActionGroup(self)
        for key, text in texts.items():
            action = menu.addAction(text)
            action.setObjectName(f"action_{name}_{key}")
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(functools.partial(_emit, signal, key))
            self._by_name[f"{name}_{key}"] = action

    def _add(self, menu: QMenu, text: str, name: str, signal: object, keys: str = "") -> None:
        action = menu.addAction(text)
        action.setObjectName(f"action_{name}")
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(functools.partial(_emit, signal))
        self._actions.append(action)
        self._by_name[name] = action

    def _recent_menu(self, menu: QMenu, title: str, recents: Recents, signal: object) -> None:
        submenu = menu.addMenu(title)
        submenu.setToolTipsVisible(True)
        fill: Callable[[], None] = functools.partial(_fill_recent, submenu, recents, signal)
        submenu.aboutToShow.connect(fill)
        recents.changed.connect(fill)
        fill()

    def _sample(self, name: str, checked: bool = False) -> None:
        self.sample_chosen.emit(name)

    def _page(self, page: Page, checked: bool = False) -> None:
        self.page_chosen.emit(page)


def _fill_recent(menu: QMenu, recents: Recents, signal: object) -> None:
    menu.clear()
    for path in recents.paths:
        action = menu.addAction(without_mnemonic(f"{Path(path).parent.name} / {Path(path).name}"))
        action.setToolTip(as_plain(path))
        action.triggered.connect(functools.partial(_emit, signal, path))
    menu.menuAction().setEnabled(bool(recents.paths))


def _emit(signal: object, *arguments: object) -> None:
    """Emit a signal with these arguments; the `checked` that an action adds is left out."""
    signal.emit(*(item for item in arguments if not isinstance(item, bool)))  # type: ignore[attr-defined]
