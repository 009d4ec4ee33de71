"""The window: composes the sidebar, the header and the pages, and connects them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from gui.look.language import LANGUAGES, SYSTEM, tr
from gui.look.override import override
from gui.look.theme import Mode, Theme
from gui.pages.runs import RunsSidebar
from gui.pages.train import TrainPage
from gui.shell.closing import Closing
from gui.shell.data_dialogs import DataDialogs
from gui.shell.garbage import GarbageCollector
from gui.shell.header_bar import HeaderBar, Page
from gui.shell.keyboard import Keyboard
from gui.shell.later_parts import LaterParts
from gui.shell.menu_wiring import connect_menus
from gui.shell.menus import Menus
from gui.shell.notices import Notices
from gui.shell.open_choices import SAMPLES_FOLDER, OpenChoices
from gui.shell.opening import Opening
from gui.shell.pages import Pages, connect_runs_page, tell_of_queue
from gui.shell.palette.finder import Finder
from gui.shell.sizes import MINIMUM, SIDEBAR_FROM, first_geometry
from gui.shell.tour import Tour
from gui.state.app_thread import end_threads
from gui.state.backend import Backend
from gui.state.code_trust import CodeTrust
from gui.state.disk.settings import Settings
from gui.state.recents import saved_text
from gui.state.spare_memory import SpareMemory
from gui.state.window_parts import make_parts
from gui.widgets.next_turn import NextTurn
from gui.widgets.over_page import OverPage

if TYPE_CHECKING:
    from gui.pages.models import ModelsPage
    from gui.pages.predict import PredictPage

_NAME = "Estimator Workbench"


class MainWindow(QMainWindow):
    """GUI thread. Its threads run from its first paint until it is closed. `started`: every page is there."""

    started = Signal()

    def __init__(self, theme: Theme, backend: Backend, workspace: Path, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self._theme = theme
        self._settings = settings
        self._begun = self._started = False
        self._garbage = GarbageCollector(self)
        self.parts = make_parts(workspace, backend, CodeTrust(settings, SAMPLES_FOLDER, self), self)
        self.parts.runs.attached.remember_in(settings)
        self._closing = Closing(self.parts, self)
        self.opening = Opening(self.parts, settings, self)
        self.header = HeaderBar(self.parts.holder)
        self.sidebar = RunsSidebar(theme, self.parts.holder, self.parts.runs)
        self.pages = Pages(theme, self.parts, settings)
        self._next = NextTurn(self)
        self._later = LaterParts(self.pages, self)
        self._later.made.connect(self._start)
        self.menus = Menus(self, self.opening.experiments, self.opening.runs)
        self._open_choices = OpenChoices(backend, self.opening, self.menus, self.pages.train, self)
        self._notices = Notices(theme, self.parts.holder, self.parts.runs, self.parts.training, self)
        self._notices.show_page("Train")
        self.data = DataDialogs(theme, self.parts, self, self.opening.open_experiment)
        self.finder = Finder(theme, self, self)
        self._lay_out()
        self.tour = Tour(self, self, settings)
        self._keyboard = Keyboard(self, self.parts.holder)
        self._connect_pages()
        connect_menus(self, self.parts.training, self.pages.train)
        self._restore()
        self._show_state()
        theme.dress(self)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(self.opening.remote.bar)
        right.addWidget(self.pages, 1)
        centre = QWidget()
        columns = _Columns(centre, self.menus.sidebar.setChecked)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self.sidebar)
        columns.addLayout(right, 1)
        self._over = OverPage(self._notices.bar, self.pages, self.pages.train.message)
        self.setCentralWidget(centre)
        self.menuBar().setCornerWidget(self.finder.button)
        self.setMinimumSize(MINIMUM)
        self.setGeometry(first_geometry(self.screen().availableGeometry()))

    def _connect_pages(self) -> None:
        parts, train = self.parts, self.pages.train
        self.header.page_selected.connect(self.show_page)
        self.header.sidebar_toggled.connect(self.menus.sidebar.setChecked)
        self.sidebar.new_run_pressed.connect(self.new_run)
        self.sidebar.open_experiment_pressed.connect(self.opening.ask_experiment)
        self.sidebar.tensorboard_pressed.connect(self.opening.show_tensorboard)
        self.sidebar.attach_pressed.connect(self.opening.ask_run)
        self.sidebar.attach_url_pressed.connect(self.opening.remote.ask)
        train.open_experiment_pressed.connect(self.opening.ask_experiment)
        train.cancel_loading_pressed.connect(parts.loader.cancel)
        train.new_experiment_pressed.connect(self.data.ask_new_experiment)
        train.sample_chosen.connect(self.opening.open_sample)
        train.experiment_chosen.connect(self.opening.open_experiment)
        self.opening.edited.connect(self._show_edited)
        train.part_picked.connect(self.opening.choose_part)
        train.schema_edited.connect(self.opening.choose_schema)
        train.export_requested.connect(self.export_best)
        train.checkpoint_clicked.connect(self._show_checkpoint)
        train.checkpoint_export_requested.connect(self._export_checkpoint)
        train.try_requested.connect(self._try_export)
        train.code_requested.connect(self.finder.show_code)
        train.compare_requested.connect(self.sidebar.run_actions.compare)
        self._notices.run_wanted.connect(self.show_run)
        self.opening.opened.connect(self.show_page)
        self.opening.remote.told.connect(train.show_note)
        for teller in (self.sidebar, self.opening, parts.runs, parts.training, parts.loader, parts.files):
            teller.failed.connect(train.show_error)
        tell_of_queue(parts.queue, train, self.show_page)
        parts.holder.changed.connect(self._show_state)

    @property
    def train_page(self) -> TrainPage:
        return self.pages.train

    @property
    def models_page(self) -> ModelsPage:
        return self.pages.models

    @property
    def predict_page(self) -> PredictPage:
        return self.pages.predict

    def show_page(self, page: Page) -> None:
        """Show a page, and remember it for the next start."""
        self.pages.show_page(page)
        self.header.show_page(page)
        self._notices.show_page(page)
        self._keyboard.look_again()
        self._settings.set_value("window/page", page)

    def new_run(self) -> None:
        """Choose what to train next."""
        self.show_page("Train")
        self.parts.runs.choose_anew()

    def _begin(self) -> None:
        """After the first paint, unless closed by then: make what takes time to import."""
        if not self._begun and not self.isHidden():
            self._begun = True
            self._later.start()

    def _start(self) -> None:
        """Every page is there: connect them, and read the disk."""
        self._started = True
        self.pages.models.try_requested.connect(self._try_export)
        self.pages.models.branch_requested.connect(self._branch)
        connect_runs_page(self.pages.runs, self.sidebar.run_actions, self.show_run)
        QTimer.singleShot(0, self._garbage.set_aside)
        SpareMemory(self)
        self.parts.runs.start()
        self.parts.queue.read()
        self._open_choices.start()
        self.pages.train.prepare()
        self.started.emit()

    def export_best(self) -> None:
        self.show_page("Models")
        self._next.do(self.pages.models.export_best)

    def _export_checkpoint(self, step: int) -> None:
        self._show_checkpoint(step)
        self._next.do(lambda: self.pages.models.export_checkpoint(step))

    def _show_edited(self, path: str, text: str) -> None:
        """The open experiment's file was edited: what, and a button that reads it again."""
        self.pages.train.show_note(text, lambda: self.opening.open_experiment(path), tr("Reload"), done=False)

    def _show_checkpoint(self, step: int) -> None:
        self.show_page("Models")
        self.pages.models.select_checkpoint(step)

    def show_run(self, path: Path) -> None:
        """Open a run, and watch it."""
        self.sidebar.run_actions.open_run(path)
        self.show_page("Train")

    def _try_export(self, path: str) -> None:
        self.show_page("Predict")
        self._next.do(lambda: self.pages.predict.show_export(path))

    def _branch(self, step: int) -> None:
        self.show_page("Train")
        self._next.do(lambda: self.pages.train.run_actions.ask_branch(step))

    def _show_state(self) -> None:
        state = self.parts.holder.state
        self.menus.show_state(state)
        run = f"{state.run.parent.name} / {state.run.name} - " if state.run is not None else ""
        self.setWindowTitle(self._closing.title or f"{run}{_NAME}")
        self._closing.look_again()

    def choose_theme(self, mode: Mode) -> None:
        self._settings.set_value("theme", mode)
        self._theme.turn_to(mode)

    def choose_language(self, language: str) -> None:
        self._settings.set_value("language", language)
        self.pages.train.show_note(tr("The language changes when the program is started again."))

    def _restore(self) -> None:
        if isinstance(geometry := self._settings.value("window/geometry"), QByteArray):
            self.restoreGeometry(geometry)
        self.menus.show_theme(self._theme.mode)
        saved = saved_text(self._settings, "language")  # of a newer version it may be one that is not known here
        self.menus.show_language(saved if saved in LANGUAGES else SYSTEM)

    def end_in_good_order(self) -> None:
        """Close without a question; a training saves a checkpoint first."""
        if self.parts.holder.state.here is not None:
            self._closing.stop_training()
        else:
            self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._begun:
            QTimer.singleShot(0, self._begin)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab, wherever in the window, ends up here."""
        self._keyboard.order_tabs()
        return super().focusNextPrevChild(next)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._closing.allows():
            event.ignore()
            return
        self._settings.set_value("window/geometry", self.saveGeometry())
        self._later.stop()
        self._next.forget()
        self.opening.close()
        self.header.stop_clock()
        self._notices.stop()
        self._keyboard.stop()
        self.hide()  # a model that is being built cannot be interrupted: nobody looks at a window that waits for it
        self._theme.gather()  # nor at one whose views come back at once
        self._settings.sync()
        self.parts.end()
        end_threads()
        self._garbage.stop()
        event.accept()


class _Columns(QHBoxLayout):
    """Where they become narrow, the sidebar goes behind its button; where they become wide, it comes back.

    GUI thread. `show_sidebar` is called before they get their places: after it, the page would have been laid out
    for another width, on the Train page with what folds there.
    """

    def __init__(self, parent: QWidget, show_sidebar: Callable[[bool], object]) -> None:
        super().__init__(parent)
        self._show_sidebar = show_sidebar
        self._wide: bool | None = None

    @override
    def setGeometry(self, rect: QRect) -> None:
        wide = rect.width() >= SIDEBAR_FROM
        if wide != self._wide:
            self._wide = wide
            self._show_sidebar(wide)
        super().setGeometry(rect)
