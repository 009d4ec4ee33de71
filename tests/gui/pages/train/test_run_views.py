"""Histograms, images and texts beside the curves: offered where a run wrote such, read when they are seen."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QPlainTextEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from core.runs.events.scalars import ScalarReader
from core.runs.events.summary_files import SummaryKey
from core.runs.events.summary_values import Histogram
from gui.charts.histograms.heat import heat_of, profile_of, spread_of
from gui.charts.histograms.histogram_chart import HistogramChart
from gui.look.theme import Theme
from gui.pages.train.summaries.contents_view import ContentsView
from gui.pages.train.summaries.histograms_view import HistogramsView
from gui.pages.train.summaries.reader import SummaryReader
from gui.widgets.step_slider import StepSlider
from gui.widgets.summary_cards import PictureCard, best_rows
from tests.core.event_bytes import append, histogram, image, scalar, text
from tests.gui.fakes import run_info, state, write_run
from tests.gui.pages.train.train_user import Page


def png(colour: str) -> bytes:
    """A picture of 4 x 3 pixels."""
    picture = QImage(4, 3, QImage.Format.Format_RGB32)
    picture.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A run that wrote everything, at steps 0, 10 and 20."""
    path = write_run(tmp_path / "pets" / "run-001", state("ended", "max_steps"), run_info())
    events = [scalar(step, "loss", 1.0) for step in range(3)]
    for step in (0, 10, 20):
        events += [
            histogram(step, "weights", [-1.0, 0.0, 1.0 + step], [1.0, 3.0]),
            image(step, "pets/image/0", png("red")),
            image(step, "pets/image/1", png("#0000%02x" % (step * 10))),
            text(step, "words", f"said at {step}"),
            text(step, "checkpoint_path", "model.ckpt-1"),
        ]
    (path / "events.out.tfevents.1").write_bytes(b"".join(events))
    return path


@pytest.fixture
def opened(page: Page, run: Path, qtbot: QtBot) -> Page:
    page.page.resize(1000, 800)
    page.page.show()
    page.bench.runs.start()
    page.bench.open_run(run)
    qtbot.waitUntil(lambda: page.button("run_view_histograms").isVisible(), timeout=5000)
    return page


def part(page: Page, kind: type[QWidget], name: str) -> QWidget:
    found = page.page.findChild(kind, name)
    assert found is not None, name
    return found


def test_a_run_of_scalars_offers_no_views(page: Page, tmp_path: Path, qtbot: QtBot) -> None:
    run = write_run(tmp_path / "pets" / "run-001", state("ended", "max_steps"), run_info())
    (run / "events.out.tfevents.1").write_bytes(scalar(0, "loss", 1.0) + text(0, "checkpoint_path", "model.ckpt-0"))
    page.page.show()
    page.bench.runs.start()
    with qtbot.waitSignal(page.bench.runs.curves, timeout=5000):
        page.bench.open_run(run)
    assert not page.button("run_view_curves").isVisible()
    assert part(page, QWidget, "charts").isVisible()


def test_histograms_are_drawn_once_they_are_seen_and_grow(opened: Page, run: Path, qtbot: QtBot) -> None:
    view = part(opened, HistogramsView, "histograms")
    assert isinstance(view, HistogramsView)
    assert not view.charts
    opened.click("run_view_histograms")
    chart = view.charts[SummaryKey("", "histogram", "weights")]
    qtbot.waitUntil(lambda: list(chart._steps) == [0, 10, 20], timeout=5000)
    assert opened.text("histogram_weights_values").startswith("step 20 · 7")
    append(run / "events.out.tfevents.1", histogram(30, "weights", [5.0, 6.0], [2.0]))
    qtbot.waitUntil(lambda: list(chart._steps) == [0, 10, 20, 30], timeout=5000)
    assert opened.text("histogram_weights_values") == "step 30 · 5.5 (5.05 … 5.95)"


def test_images_and_texts_follow_the_step_slider(opened: Page, qtbot: QtBot) -> None:
    opened.click("run_view_images")
    card = part(opened, PictureCard, "image_pets")
    assert isinstance(card, PictureCard)
    qtbot.waitUntil(lambda: len(card.pictures) == 2, timeout=5000)
    assert card.pictures[1].pixelColor(0, 0).blue() == 200
    assert opened.text("image_pets_values") == "step 20 · 4 × 3"
    slider = part(opened, QSlider, "summary_step")
    assert isinstance(slider, QSlider)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: card.pictures[1].pixelColor(0, 0).blue() == 100, timeout=5000)
    assert opened.text("summary_step_value") == "10"
    opened.click("run_view_text")
    words = part(opened, QPlainTextEdit, "text_words_words")
    assert isinstance(words, QPlainTextEdit)
    qtbot.waitUntil(lambda: words.toPlainText() == "said at 10", timeout=5000)
    assert opened.page.findChild(QPlainTextEdit, "text_checkpoint_path_words") is None


def test_tags_are_found_by_expression_and_what_is_wrong_is_said(opened: Page, qtbot: QtBot) -> None:
    opened.click("run_view_histograms")
    view = part(opened, HistogramsView, "histograms")
    assert isinstance(view, HistogramsView)
    chart = view.charts[SummaryKey("", "histogram", "weights")]
    qtbot.waitUntil(chart.isVisible)
    opened.type("summary_filter", "bias|gamma")
    assert chart.isHidden()
    opened.type("summary_filter", "(")
    assert "not a regular expression" in opened.text("summary_filter_error")
    part(opened, QLineEdit, "summary_filter").clear()  # type: ignore[attr-defined]
    assert not chart.isHidden()


def test_another_run_shows_its_own_and_the_same_view(opened: Page, run: Path, tmp_path: Path, qtbot: QtBot) -> None:
    opened.click("run_view_images")
    other = write_run(tmp_path / "pets" / "run-002", state("ended", "max_steps"), run_info())
    (other / "events.out.tfevents.1").write_bytes(scalar(0, "loss", 1.0))
    with qtbot.waitSignal(opened.bench.runs.curves, timeout=5000):
        opened.bench.open_run(other)
    assert not opened.button("run_view_images").isVisible()
    assert part(opened, QWidget, "charts").isVisible()
    opened.bench.open_run(run)
    qtbot.waitUntil(lambda: part(opened, QWidget, "images").isVisible(), timeout=5000)
    assert opened.button("run_view_images").isChecked()


def test_what_cannot_be_read_any_more_is_said(opened: Page, run: Path, qtbot: QtBot) -> None:
    run.joinpath("events.out.tfevents.1").unlink()
    opened.click("run_view_histograms")
    qtbot.waitUntil(lambda: opened.text("histogram_weights_values") == "cannot be read any more", timeout=5000)


def test_of_a_file_that_was_replaced_the_new_content_is_shown(opened: Page, run: Path, qtbot: QtBot) -> None:
    opened.click("run_view_text")
    words = part(opened, QPlainTextEdit, "text_words_words")
    assert isinstance(words, QPlainTextEdit)
    qtbot.waitUntil(lambda: words.toPlainText() == "said at 20", timeout=5000)
    file = run / "events.out.tfevents.1"
    for word in ("told", "read"):  # of equal length: what is read lies where the other lay
        file.write_bytes(b"".join(text(step, "words", f"{word} at {step}") for step in (0, 10, 20)))
        qtbot.waitUntil(partial(shows, words, f"{word} at 20"), timeout=5000)


def shows(words: QPlainTextEdit, text: str) -> bool:
    return words.toPlainText() == text


def test_the_menu_of_a_histogram_copies_and_saves_its_picture(opened: Page, tmp_path: Path, qtbot: QtBot) -> None:
    opened.click("run_view_histograms")
    view = part(opened, HistogramsView, "histograms")
    assert isinstance(view, HistogramsView)
    chart = view.charts[SummaryKey("", "histogram", "weights")]
    qtbot.waitUntil(lambda: len(chart._steps) == 3, timeout=5000)
    chart.menu_wanted.emit("weights", QPoint(10, 10))
    menu = opened.page.findChild(QMenu, "picture_menu")
    assert menu is not None
    copy, save = menu.actions()
    QApplication.clipboard().clear()
    copy.trigger()
    assert QApplication.clipboard().image().size() == chart.size() * 2
    save.trigger()
    menu.close()
    dialog = opened.page.findChild(QFileDialog, "picture_dialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "weights.svg"))
    dialog.reject()
    assert (tmp_path / "weights.svg").read_text().startswith("<?xml")
    assert opened.text("summaries_message_text") == f"Picture saved as {tmp_path / 'weights.svg'}."


def test_the_slider_follows_the_newest_step_until_it_is_moved(qtbot: QtBot) -> None:
    slider = StepSlider()
    qtbot.addWidget(slider)
    assert slider.step is None
    slider.set_steps([0, 10])
    assert slider.step == 10
    with qtbot.waitSignal(slider.step_chosen, check_params_cb=lambda step: step == 20):
        slider.set_steps([0, 10, 20])
    slider.findChild(QSlider).setValue(1)  # type: ignore[union-attr]
    slider.set_steps([0, 5, 10, 20, 30])
    assert slider.step == 10
    slider.set_steps([])
    assert slider.step is None


_COUNTS = st.lists(st.floats(0, 1e6), min_size=1, max_size=8)


@given(st.lists(_COUNTS, min_size=1, max_size=6), st.integers(1, 40), st.integers(1, 40))
def test_a_heat_map_holds_every_histogram_whole(lists: list[list[float]], columns: int, rows: int) -> None:
    histograms = [Histogram(np.arange(len(counts) + 1.0), np.array(counts)) for counts in lists]
    steps = list(range(0, 10 * len(lists), 10))
    heat = heat_of(steps, histograms, columns, rows)
    if not any(histogram.total for histogram in histograms):
        assert heat is None
        return
    assert heat is not None
    assert heat.shares.shape == (columns, rows)
    assert heat.x[0] < steps[0]
    assert heat.x[1] > steps[-1]
    sums = heat.shares.sum(axis=1)
    assert ((sums > 0.98) | (sums == 0)).all()
    assert (heat.shares >= 0).all()


def test_a_heat_map_of_equal_values_is_one_bright_row() -> None:
    same = Histogram(np.array([2.0, 2.0]), np.array([7.0]))
    heat = heat_of([3], [same], 5, 11)
    assert heat is not None
    assert (heat.shares.max(axis=1) == 1).all()
    assert heat.shares.argmax(axis=1).tolist() == [5] * 5
    assert profile_of(same, (10.0, 20.0), 4).sum() == 0


@given(st.integers(1, 12), st.integers(1, 200), st.integers(1, 200), st.integers(1, 900), st.integers(1, 900))
def test_pictures_fit_into_their_place(count: int, wide: int, high: int, width: int, height: int) -> None:
    columns, scale = best_rows(count, wide, high, width, height)
    rows = -(-count // columns)
    assert 1 <= columns <= count
    if scale > 0.01:
        assert columns * wide * scale + (columns - 1) * 6 <= width + 1e-6
        assert rows * high * scale + (rows - 1) * 6 <= height + 1e-6


def test_a_histogram_chart_may_be_zoomed_and_shows_the_step_under_the_mouse(qtbot: QtBot, theme: object) -> None:
    chart = HistogramChart("weights", "eval_holdout", theme)  # type: ignore[arg-type]
    chart.resize(400, 300)
    chart.show()
    bell = [Histogram(np.array([-1.0, 0.0, 1.0]), np.array([1.0, 1.0])) for _ in range(3)]
    chart.show_spread(spread_of([0, 10, 20], bell))
    qtbot.waitUntil(chart.isVisible)
    place = chart._plot.box.mapViewToScene(chart._plot.box.viewRect().center())
    chart._moved(place)
    assert chart._values_label.text().startswith("holdout · step 10 ")
    chart._left()
    assert chart._values_label.text().startswith("holdout · step 20 ")
    chart._plot.box.setRange(xRange=(5, 15), padding=0)
    chart.show_spread(spread_of([0, 10, 20, 30], [*bell, bell[0]]))
    assert chart._plot.box.viewRange()[0] == [5, 15]
    chart._plot.fit_wanted.emit()
    assert chart._plot.box.viewRange()[0] == [-5, 35]
    shiboken6.delete(chart)


def test_texts_that_have_the_keyboard_go_with_their_run(opened: Page, run: Path, qtbot: QtBot) -> None:
    events = [text(step, f"words {number:02d}", "said") for number in range(30) for step in (0, 10)]
    append(run / "events.out.tfevents.1", b"".join(events))
    opened.click("run_view_text")
    qtbot.waitUntil(lambda: opened.page.findChild(QPlainTextEdit, "text_words 29_words") is not None, timeout=5000)
    qtbot.waitActive(opened.page.window())
    first = part(opened, QPlainTextEdit, "text_words_words")
    first.setFocus()
    assert first.hasFocus()
    view = part(opened, ContentsView, "texts")
    assert isinstance(view, ContentsView)
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=5000)
    bar.setValue(bar.maximum())
    opened.bench.leave_for(None)
    assert not view.cards


def test_what_was_being_read_when_a_file_was_replaced_is_not_kept(qtbot: QtBot, run: Path) -> None:
    reader = SummaryReader()
    changes = ScalarReader(run).poll().summaries
    found = [entry.place for change in changes for entry in change.entries]
    assert found
    with qtbot.waitSignal(reader._job.started):
        reader.want(found)
    reader.clear()
    qtbot.waitUntil(lambda: not reader._job.running, timeout=5000)
    assert not any(reader.knows(place) for place in found)
    with qtbot.waitSignal(reader.read, timeout=5000):
        reader.want(found)
    assert all(reader.knows(place) for place in found)


@pytest.mark.parametrize("count", [1e308, 3.0])
def test_histograms_as_large_as_floats_go_are_drawn_or_have_no_values(
    qtbot: QtBot, qapp: QApplication, count: float
) -> None:
    far = 1.7976931348623157e308
    wide = Histogram(np.array([-far, 0.0, far]), np.array([count, count]))
    chart = HistogramChart("weights", "", Theme(qapp, "light"))
    qtbot.addWidget(chart)
    chart.show_spread(spread_of([0, 10], [wide, wide]))
    assert (chart._heat is not None) == (count == 3.0)
    assert np.isfinite(np.array(chart._plot.box.viewRange())).all()
