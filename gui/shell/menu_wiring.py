"""What the actions of the menus do."""

from __future__ import annotations

import functools
from typing import Protocol

from PySide6.QtWidgets import QWidget

from gui.look.theme import Mode
from gui.pages.runs import RunsSidebar
from gui.pages.train import TrainPage
from gui.shell.data_dialogs import DataDialogs
from gui.shell.header_bar import HeaderBar, Page
from gui.shell.help.about import show_about, show_shortcuts
from gui.shell.help.dialog import show_help
from gui.shell.menus import Menus
from gui.shell.opening import Opening
from gui.shell.palette.finder import Finder
from gui.shell.tour import Tour
from gui.state.training import TrainingJob


class MenuWindow(Protocol):
    """What the window itself does."""

    menus: Menus
    opening: Opening
    sidebar: RunsSidebar
    header: HeaderBar
    finder: Finder
    data: DataDialogs
    tour: Tour

    def close(self) -> bool: ...

    def new_run(self) -> None: ...

    def export_best(self) -> None: ...

    def show_page(self, page: Page) -> None: ...

    def choose_theme(self, mode: Mode) -> None: ...
    def choose_language(self, language: str) -> None: ...


def connect_menus(window: MenuWindow, training: TrainingJob, train: TrainPage) -> None:
    """Each action of the menus does what it says."""
    menus, opening, dialogs_over = window.menus, window.opening, window.sidebar.window()
    actions = train.run_actions
    for pressed, do in (
        (menus.open_experiment_pressed, opening.ask_experiment),
        (menus.new_experiment_pressed, window.data.ask_new_experiment),
        (menus.statistics_pressed, window.data.show_statistics),
        (menus.sample_chosen, opening.open_sample),
        (menus.experiment_chosen, opening.open_experiment),
        (menus.open_run_pressed, opening.ask_run),
        (menus.open_remote_pressed, opening.remote.ask),
        (menus.run_chosen, opening.open_run),
        (menus.workspace_pressed, opening.ask_workspace),
        (menus.quit_pressed, window.close),
        (menus.new_run_pressed, window.new_run),
        (menus.train_pressed, train.train),
        (menus.resume_pressed, train.resume),
        (menus.pause_pressed, training.pause_or_continue),
        (menus.stop_pressed, training.stop),
        (menus.stop_later_pressed, actions.stop_after_evaluation),
        (menus.checkpoint_pressed, actions.checkpoint_now),
        (menus.evaluate_pressed, actions.evaluate_now),
        (menus.prolong_pressed, actions.ask_prolong),
        (menus.branch_pressed, actions.ask_branch),
        (menus.warm_start_pressed, actions.ask_warm_start),
        (menus.cancel_pressed, actions.ask_cancel),
        (menus.copy_command_pressed, actions.copy_command),
        (menus.reveal_pressed, opening.reveal_run),
        (menus.copy_path_pressed, opening.copy_path),
        (menus.export_best_pressed, window.export_best),
        (menus.tensorboard_pressed, opening.show_tensorboard),
        (menus.save_points_pressed, train.curves.ask_points),
        (menus.page_chosen, window.show_page),
        (menus.theme_chosen, window.choose_theme),
        (menus.language_chosen, window.choose_language),
        (menus.sidebar_toggled, window.sidebar.setVisible),
        (menus.sidebar_toggled, window.header.show_sidebar),
        (menus.shortcuts_pressed, functools.partial(_show_shortcuts, dialogs_over, menus)),
        (menus.find_pressed, window.finder.open),
        (menus.tour_pressed, window.tour.start),
        (menus.report_pressed, window.finder.report_problem),
        (menus.help_pressed, functools.partial(_show_help, dialogs_over)),
        (menus.about_pressed, functools.partial(_show_about, dialogs_over)),
    ):
        pressed.connect(do)


def _show_shortcuts(window: QWidget, menus: Menus) -> None:
    show_shortcuts(window, menus.shortcuts())


def _show_help(window: QWidget) -> None:
    show_help(window)


def _show_about(window: QWidget) -> None:
    show_about(window)
