from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.when_shown import WhenShown
from tests.gui.exports import RUN, checkpoint, export, usual_view, view
from tests.gui.pages.models.models_user import Looker
from tests.gui.pages.predict.asking import Asker


@pytest.fixture
def pages(qtbot: QtBot) -> QStackedWidget:
    """Two pages, the first of them shown."""
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    pages.addWidget(QLabel("first"))
    pages.addWidget(QLabel("second"))
    pages.show()
    return pages


def page(pages: QStackedWidget, index: int) -> QWidget:
    found = pages.widget(index)
    assert found is not None
    return found


def told_of(page: QWidget) -> tuple[WhenShown[str], list[str]]:
    told: list[str] = []
    return WhenShown(page, told.append), told


def test_a_page_that_is_shown_hears_all_at_once(pages: QStackedWidget) -> None:
    news, told = told_of(page(pages, 0))
    news.bring("a")
    news.bring("b")
    assert told == ["a", "b"]
    pages.setCurrentIndex(1)
    pages.setCurrentIndex(0)
    assert told == ["a", "b"], "nothing is told twice"


def test_a_hidden_page_hears_the_newest_when_it_is_shown(pages: QStackedWidget) -> None:
    news, told = told_of(page(pages, 1))
    news.bring("a")
    news.bring("b")
    assert told == []
    pages.setCurrentIndex(1)
    assert told == ["b"]


def test_what_is_dropped_is_never_told_and_what_is_needed_now_is(pages: QStackedWidget) -> None:
    news, told = told_of(page(pages, 1))
    news.bring("of another run")
    news.drop()
    pages.setCurrentIndex(1)
    assert told == []
    pages.setCurrentIndex(0)
    news.bring("a")
    news.take_now()
    news.take_now()
    assert told == ["a"]


def test_the_hidden_models_page_shows_the_newest_state_when_it_is_shown(
    looker: Looker,
) -> None:
    looker.workbench.show(usual_view())
    looker.checkpoints.select(100)
    looker.page.hide()
    found = (checkpoint(100), checkpoint(200), checkpoint(300), checkpoint(400))
    looker.workbench.show(view(found[:3], ()))
    looker.workbench.show(view(found, ()))
    assert len(looker.checkpoints.records) == 3
    looker.page.show()
    assert [record.step for record in looker.checkpoints.records] == [400, 300, 200, 100]
    assert looker.exports.records == []
    assert looker.checkpoints.current_record() == found[0]


def test_another_run_leaves_nothing_of_the_last_one_for_the_hidden_page(looker: Looker) -> None:
    looker.page.hide()
    looker.workbench.show(usual_view())
    looker.workbench.leave_for(RUN.with_name("run-002"))
    looker.page.show()
    assert looker.checkpoints.records == []


def test_what_is_asked_of_the_hidden_models_page_is_about_the_newest_state(looker: Looker) -> None:
    looker.page.hide()
    looker.workbench.show(usual_view())
    looker.page.select_checkpoint(300)
    assert looker.checkpoints.current_record().step == 300
    looker.workbench.show(view((checkpoint(400, best=True),), ()))
    looker.page.export_checkpoint(400)
    looker.confirm()
    looker.qtbot.waitUntil(lambda: bool(looker.backend.exported), timeout=5000)
    assert looker.backend.exported[0][1].checkpoints == (400,)


def test_the_hidden_predict_page_reads_no_export_until_it_is_shown(asker: Asker) -> None:
    asker.page.hide()
    asker.workbench.show(usual_view())
    assert asker.backend.inspected == []
    asker.page.show()
    asker.wait_for_form()
    assert asker.backend.inspected == [export(10).path]
