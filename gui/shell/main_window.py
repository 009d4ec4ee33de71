"""The window: composes the sidebar, the header and the pages, and connects them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QSettings, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from core.jobs import Finished
from gui.look.theme import Mode, Theme
from gui.pages.runs import RunsSidebar
from gui.pages.train import TrainPage
from gui.shell.garbage import GarbageCollector
from gui.shell.header_bar import PAGES, HeaderBar
from gui.shell.help import show_about, show_concepts, show_shortcuts
from gui.shell.menus import Menus
from gui.shell.notices import Notices
from gui.shell.opening import Opening
from gui.state.backend import Backend
from gui.state.jobs import JobRunner
from gui.state.workbench import Workbench
from gui.widgets.dialogs import ask_stop

if TYPE_CHECKING:
    from gui.pages.models import ModelsPage
    from gui.pages.predict import PredictPage


class MainWindow(QMainWindow):
    """GUI thread only. Starts its threads after its first paint, and has ended them when it is closed.

    `started`: the first paint is done, and every page is there.
    """

    started = Signal()

    def __init__(self, theme: Theme, backend: Backend, workspace: Path, settings: QSettings) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Estimator Workbench")
        self._theme = theme
        self._settings = settings
        self._started = False
        self._closing = False
        self._garbage = GarbageCollector(self)
        self.workbench = Workbench(workspace, backend, self)
        self.opening = Opening(self.workbench, settings, self)
        self.header = HeaderBar(self.workbench)
        self.sidebar = RunsSidebar(theme, self.workbench)
        self.train_page = TrainPage(theme, self.workbench)
        self.train_page.curves.remember_in(settings)
        self.menus = Menus(self, self.opening.experiments, self.opening.runs)
        self._notices = Notices(theme, self.workbench, self)
        self._notices.show_page(PAGES[0])
        self._samples = JobRunner(self)
        self._lay_out()
        self._connect_pages()
        self._connect_menus()
        self._restore()
        self._show_state()

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.train_page)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(self.opening.remote.bar)
        right.addWidget(self._notices.bar)
        right.addWidget(self._pages, 1)
        centre = QWidget()
        columns = QHBoxLayout(centre)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self.sidebar)
        columns.addLayout(right, 1)
        self.setCentralWidget(centre)
        self.setMinimumSize(960, 620)
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))

    def _connect_pages(self) -> None:
        self.header.page_selected.connect(self.show_page)
        self.sidebar.new_run_pressed.connect(self.new_run)
        self.sidebar.open_experiment_pressed.connect(self.opening.ask_experiment)
        self.sidebar.tensorboard_pressed.connect(self.opening.show_tensorboard)
        self.sidebar.failed.connect(self.train_page.show_error)
        self.train_page.open_experiment_pressed.connect(self.opening.ask_experiment)
        self.train_page.sample_chosen.connect(self.opening.open_sample)
        self.train_page.export_requested.connect(self._export_best)
        self.train_page.checkpoint_clicked.connect(self._show_checkpoint)
        self.train_page.checkpoint_export_requested.connect(self._export_checkpoint)
        self._notices.run_wanted.connect(self._show_run)
        self.opening.opened.connect(self.show_page)
        self.opening.failed.connect(self.train_page.show_error)
        self.opening.remote.told.connect(self.train_page.show_note)
        self.workbench.failed.connect(self.train_page.show_error)
        self.workbench.run_changed.connect(self._show_state)
        self.workbench.run_read.connect(self._show_state)
        self.workbench.experiment_changed.connect(self._show_state)
        self.workbench.training_changed.connect(self._show_state)
        self.workbench.evaluation_changed.connect(self._show_state)
        self.workbench.settled.connect(self._close_when_settled)
        self._samples.reported.connect(self._samples_read)

    def _connect_menus(self) -> None:
        menus = self.menus
        menus.open_experiment_pressed.connect(self.opening.ask_experiment)
        menus.sample_chosen.connect(self.opening.open_sample)
        menus.experiment_chosen.connect(self.opening.open_experiment)
        menus.open_run_pressed.connect(self.opening.ask_run)
        menus.open_remote_pressed.connect(self.opening.remote.ask)
        menus.run_chosen.connect(self.opening.open_run)
        menus.workspace_pressed.connect(self.opening.ask_workspace)
        menus.quit_pressed.connect(self.close)
        menus.new_run_pressed.connect(self.new_run)
        menus.train_pressed.connect(self.train_page.train)
        menus.resume_pressed.connect(self.train_page.resume)
        menus.pause_pressed.connect(self.workbench.pause_or_continue)
        menus.stop_pressed.connect(self.workbench.stop)
        actions = self.train_page.run_actions
        menus.stop_later_pressed.connect(actions.stop_after_evaluation)
        menus.checkpoint_pressed.connect(actions.checkpoint_now)
        menus.evaluate_pressed.connect(actions.evaluate_now)
        menus.prolong_pressed.connect(actions.ask_prolong)
        menus.branch_pressed.connect(actions.ask_branch)
        menus.cancel_pressed.connect(actions.ask_cancel)
        menus.reveal_pressed.connect(self.opening.reveal_run)
        menus.copy_path_pressed.connect(self.opening.copy_path)
        menus.export_best_pressed.connect(self._export_best)
        menus.tensorboard_pressed.connect(self.opening.show_tensorboard)
        menus.save_points_pressed.connect(self.train_page.curves.menu.ask_points)
        menus.page_chosen.connect(self.show_page)
        menus.theme_chosen.connect(self._choose_theme)
        menus.sidebar_toggled.connect(self.sidebar.setVisible)
        menus.shortcuts_pressed.connect(self._show_shortcuts)
        menus.concepts_pressed.connect(self._show_concepts)
        menus.about_pressed.connect(self._show_about)

    @cached_property
    def models_page(self) -> ModelsPage:
        """Made when it is first needed: it and what it imports are half of the time to the first paint."""
        from gui.pages.models import ModelsPage

        page = ModelsPage(self._theme, self.workbench)
        page.remember_in(self._settings)
        page.try_requested.connect(self._try_export)
        page.branch_requested.connect(self._branch)
        return page

    @cached_property
    def predict_page(self) -> PredictPage:
        """Made when it is first needed, as the Models page."""
        from gui.pages.predict import PredictPage

        return PredictPage(self._theme, self.workbench)

    def add_pages(self) -> None:
        """Make the pages that are not there yet. Before a run is opened: they follow the workbench's signals."""
        for page in (self.models_page, self.predict_page):
            if self._pages.indexOf(page) < 0:
                self._pages.addWidget(page)

    def show_page(self, page: str) -> None:
        """Show "Train", "Models" or "Predict"."""
        self.add_pages()
        self._pages.setCurrentIndex(PAGES.index(page))
        self.header.show_page(page)
        self._notices.show_page(page)

    def new_run(self) -> None:
        """Choose what to train next."""
        self.show_page("Train")
        self.train_page.choose_experiment()

    def _start(self) -> None:
        """After the first paint, unless closed by then: read the disk, and import what takes time to import."""
        if self._started or self.isHidden():
            return
        self._started = True
        self.add_pages()
        QTimer.singleShot(0, self._garbage.set_aside)
        self.workbench.start()
        self._samples.start(self._read_samples)
        self.train_page.prepare()
        self.started.emit()

    def _read_samples(self, emit: object) -> object:
        return self.workbench.backend.samples()

    def _samples_read(self, event: object) -> None:
        if isinstance(event, Finished):
            self.train_page.show_samples(event.result)
            self.menus.show_samples((sample.name, sample.title) for sample in event.result)

    def _export_best(self) -> None:
        self.show_page("Models")
        self.models_page.export_best()

    def _export_checkpoint(self, step: int) -> None:
        self._show_checkpoint(step)
        self.models_page.export_checkpoint(step)

    def _show_checkpoint(self, step: int) -> None:
        self.show_page("Models")
        self.models_page.select_checkpoint(step)

    def _show_run(self, path: Path) -> None:
        self.sidebar.run_actions.open_run(path)
        self.show_page("Train")

    def _try_export(self, path: str) -> None:
        self.show_page("Predict")
        self.predict_page.show_export(path)

    def _branch(self, step: int) -> None:
        self.show_page("Train")
        self.train_page.run_actions.ask_branch(step)

    def _show_state(self) -> None:
        bench, view = self.workbench, self.workbench.view
        self.menus.show_state(
            can_train=self.train_page.can_train,
            can_resume=self.train_page.can_resume,
            can_branch=self.train_page.can_branch,
            training=bench.status.training,
            has_run=bench.run is not None,
            has_best=view is not None and any(item.best for item in view.listing.checkpoints),
            remote=bool(bench.run_url),
        )
        run = bench.run
        title = f"{run.parent.name} / {run.name} - " if run is not None else ""
        self.setWindowTitle(f"{title}Estimator Workbench")

    def _choose_theme(self, mode: str) -> None:
        self._settings.setValue("theme", mode)
        self._theme.set_mode(cast(Mode, mode))

    def _show_shortcuts(self) -> None:
        show_shortcuts(self, self.menus.shortcuts())

    def _show_concepts(self) -> None:
        show_concepts(self)

    def _show_about(self) -> None:
        show_about(self)

    def _restore(self) -> None:
        geometry = self._settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.menus.show_theme(self._theme.mode)

    def end_in_good_order(self) -> None:
        """Close without a question; a training saves a checkpoint first."""
        if self.workbench.is_training:
            self._stop_and_close()
        else:
            self.close()

    def _stop_and_close(self) -> None:
        self._closing = True
        self.setWindowTitle("Closing: training saves a checkpoint first")
        self.workbench.stop()
        self._close_when_settled()

    def _close_when_settled(self) -> None:
        if self._closing and not self.workbench.is_busy and not self.workbench.is_loading:
            self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._started:
            QTimer.singleShot(0, self._start)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.workbench.is_training and not self._closing:
            event.ignore()
            ask_stop(self, self._stop_and_close)
            return
        if self.workbench.is_busy or self.workbench.is_loading:
            self._closing = True
            self.workbench.stop_evaluating()
            event.ignore()
            return
        self._settings.setValue("window/geometry", self.saveGeometry())
        self._settings.sync()
        self._samples.wait()
        self.opening.close()
        self.train_page.close_jobs()
        self.models_page.close_jobs()
        self.predict_page.close_jobs()
        self.header.stop_clock()
        self._notices.stop()
        self.workbench.shut_down()
        self._garbage.stop()
        event.accept()
