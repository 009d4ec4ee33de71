"""Pages: the pages of the window, one at a time; those that are not seen at first are made later."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import assert_never

from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.pages.train import TrainPage
from gui.shell.header_bar import PAGE_WORDS, PAGES, Page
from gui.state.disk.settings import Settings
from gui.state.training_queue import TrainingQueue
from gui.state.window_parts import WindowParts
from gui.widgets.steady_scroll import SteadyScrollArea
from gui.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from gui.pages.models import ModelsPage
    from gui.pages.predict import PredictPage
    from gui.pages.run_table import RunTablePage
    from gui.pages.runs.run_actions import RunActions


def connect_runs_page(page: RunTablePage, actions: RunActions, open_run: Callable[[Path], object]) -> None:
    """What the page Runs asks for is done where the sidebar does it; `open_run` shows a run on the Train page."""
    page.run_opened.connect(open_run)
    page.compare_requested.connect(actions.compare)
    page.menu_requested.connect(actions.open_menu)
    page.hide_requested.connect(actions.hide_all)
    actions.again_requested.connect(page.again.ask)
    page.again.failed.connect(actions.failed)


def tell_of_queue(queue: TrainingQueue, train: TrainPage, show_page: Callable[[Page], object]) -> None:
    """Say on the Train page that runs were left from an earlier window, and what is wrong with the queue."""

    def tell(count: int) -> None:
        text = tr_n(
            "{n} run was queued when the window closed. Train or clear the queue on the Runs page.",
            "{n} runs were queued when the window closed. Train or clear the queue on the Runs page.",
            count,
        )
        train.show_note(text, lambda: show_page("Runs"), tr("Show"), done=False)

    queue.failed.connect(train.show_error)
    queue.found.connect(tell)


class Pages(ViewStack):
    """GUI thread. A page that does not fit scrolls."""

    def __init__(self, theme: Theme, parts: WindowParts, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("pages")
        self._theme = theme
        self._parts = parts
        self._settings = settings
        self._panes: dict[Page, QScrollArea] = {}
        self.current: Page = "Train"
        self.train = TrainPage(theme, parts.holder, parts.runs, parts.training, parts.evaluation, parts.files)
        self.train.curves.remember_in(settings)
        self._pane("Train", self.train)

    @cached_property
    def models(self) -> ModelsPage:
        """Made when it is first needed: it and what it imports are half of the time to the first paint."""
        from gui.pages.models import ModelsPage

        parts = self._parts
        page = ModelsPage(self._theme, parts.backend, parts.holder, parts.evaluation, parts.files, parts.trust)
        page.remember_in(self._settings)
        return page

    @cached_property
    def predict(self) -> PredictPage:
        """Made when it is first needed, as the Models page."""
        from gui.pages.predict import PredictPage

        return PredictPage(self._theme, self._parts.backend, self._parts.holder, self._parts.trust)

    @cached_property
    def runs(self) -> RunTablePage:
        """Made when it is first needed, as the Models page."""
        from gui.pages.run_table import RunTablePage

        page = RunTablePage(self._theme, self._parts.holder, self._parts.runs, self._parts.trust, self._parts.queue)
        page.remember_in(self._settings)
        return page

    def add_one(self) -> bool:
        """Make the next page that is not there yet; whether there was one.

        All are made before a run is opened: they follow the window's state.
        """
        missing = next((page for page in PAGES if page not in self._panes), None)
        if missing is not None:
            self._pane(missing, self._page(missing))
        return missing is not None

    def add_all(self) -> None:
        """Make the pages that are not there yet."""
        while self.add_one():
            pass

    def show_page(self, page: Page) -> QWidget:
        """Show a page, and return it."""
        self.add_all()
        self.current = page
        self.show_view(self._panes[page])
        return self._page(page)

    def _page(self, page: Page) -> QWidget:
        match page:
            case "Train":
                return self.train
            case "Models":
                return self.models
            case "Predict":
                return self.predict
            case "Runs":
                return self.runs
            case _:
                assert_never(page)

    def _pane(self, page: Page, widget: QWidget) -> None:
        if page not in self._panes:
            pane = self._panes[page] = SteadyScrollArea()
            pane.setAccessibleName(tr("Page {page}", page=tr(PAGE_WORDS[page])))
            pane.setFrameShape(QFrame.Shape.NoFrame)
            pane.setWidgetResizable(True)
            pane.setWidget(widget)
            self.add_view(pane)
