from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.errors import RequestError
from core.experiment.data.examples import decode_example
from core.serving.predict.rows.row_scores import score_curves
from gui.charts.shapes import shape_at
from gui.look.theme import Theme
from gui.pages.predict.compare.vary_plot import LegendLine, VaryLegend, VaryPlot
from gui.pages.predict.compare.vary_view import VaryView
from tests.gui.exports import PETS, foreign_info, pets_info, signature
from tests.gui.pages.predict.asking import Asker


def by_height(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """The taller, the wilder."""
    if "examples" in inputs:
        rows = [decode_example(PETS, data, labels=False)["height"] for data in inputs["examples"]]
    else:
        rows = list(inputs["height"])
    wild = np.clip(np.array(rows, np.float32) / 3, 0, 1)
    return {"logits": np.zeros((len(rows), 2), np.float32), "probabilities": np.stack([1 - wild, wild], 1)}


@pytest.fixture
def varying(asker: Asker) -> Asker:
    asker.backend.answer = by_height
    asker.open_run()
    asker.fill()
    asker.press("predict_tab_vary")
    return asker


def plot(asker: Asker) -> dict[str, Any]:
    view = asker.find(VaryView, "vary_view")
    asker.press("vary_plot_button")
    button = asker.find(QPushButton, "vary_plot_button")
    asker.qtbot.waitUntil(lambda: bool(view.curves) and button.isEnabled(), timeout=5000)
    return dict(view.curves)


@pytest.mark.parametrize("form", ["example", "dense"])
def test_an_input_is_varied_over_its_usual_range(varying: Asker, form: str) -> None:
    varying.press(f"predict_form_kind_{form}")
    varying.type("height", "0.33")
    curves = plot(varying)
    assert list(curves) == ["calm", "wild"]
    assert len(curves["wild"]) == 62, "61 points and what the form says"
    assert (curves["wild"][0], curves["wild"][-1]) == (0, 1)
    assert (np.diff(curves["wild"]) > 0).all()
    legend = varying.find(VaryLegend, "vary_legend")
    assert legend.title == "Height 0.3300"
    assert [round(line.value, 3) for line in legend.lines] == [0.89, 0.11]


def test_only_single_numbers_are_offered(varying: Asker) -> None:
    box = varying.find(QComboBox, "vary_input")
    assert [box.itemData(index) for index in range(box.count())] == ["height"]


def test_the_range_can_be_typed(varying: Asker) -> None:
    for name, text in (("vary_from", "1"), ("vary_to", "2")):
        varying.qtbot.keyClicks(varying.find(QLineEdit, name), text)
    curves = plot(varying)
    assert curves["wild"][0] == pytest.approx(1 / 3)
    assert curves["wild"][-1] == pytest.approx(2 / 3)


@pytest.mark.parametrize(("text", "says"), [("far", 'To must be a number, not "far".'), ("-1", "smaller number")])
def test_what_is_no_range_is_said(varying: Asker, text: str, says: str) -> None:
    varying.qtbot.keyClicks(varying.find(QLineEdit, "vary_to"), text)
    varying.press("vary_plot_button")
    varying.qtbot.waitUntil(lambda: says in varying.said("vary_said"), timeout=5000)
    assert not varying.find(VaryView, "vary_view").curves


def test_a_form_that_is_wrong_is_said_there(varying: Asker) -> None:
    varying.type("spots", "1 2")
    varying.press("vary_plot_button")
    assert "takes 3 values" in varying.said("input_spots_error")
    assert not varying.backend.asked


def test_the_model_s_refusal_is_said(varying: Asker) -> None:
    def refuse(inputs: Mapping[str, Any]) -> dict[str, Any]:
        raise RequestError("height", "Too tall.")

    varying.backend.answer = refuse
    varying.press("vary_plot_button")
    varying.qtbot.waitUntil(lambda: varying.said("vary_said") == "Too tall.", timeout=5000)


def test_a_plot_says_when_the_form_has_changed_since_and_goes_with_its_model(varying: Asker) -> None:
    plot(varying)
    varying.type("spots", "4 5 6")
    assert varying.said("vary_progress") == "before your changes"
    varying.backend.know(pets_info("/elsewhere/2"))
    varying.page.show_export("/elsewhere/2")
    varying.wait_for_form()
    assert not varying.find(VaryView, "vary_view").curves


def test_outputs_that_are_no_numbers_are_said(varying: Asker) -> None:
    def words(inputs: Mapping[str, Any]) -> dict[str, Any]:
        return {"logits": np.array([[b"a", b"b"]] * 61, object), "probabilities": np.array([[b"a"]] * 61, object)}

    varying.backend.answer = words
    varying.press("vary_plot_button")
    varying.qtbot.waitUntil(lambda: "No output" in varying.said("vary_said"), timeout=5000)


def test_of_many_outputs_those_that_change_most_are_drawn(varying: Asker) -> None:
    plot(varying)
    drawn = varying.page.findChild(VaryPlot)
    assert drawn is not None
    x = np.linspace(0, 1, 5)
    drawn.show_curves("X", x, {f"c{number}": x * number for number in range(9)}, None)
    assert list(drawn.curves) == ["c3", "c4", "c5", "c6", "c7", "c8"]


def test_scores_of_a_batch_follow_each_row() -> None:
    info = foreign_info()
    outputs = {"y": np.array([[1.0], [2.0]]), "word": np.array([b"a", b"b"], object), "all": np.array([7.0])}
    curves = score_curves(info, signature("s"), outputs, 2)
    assert curves["y"].tolist() == [1, 2]
    assert curves["all"].tolist() == [7, 7], "an output without the batch is the same for every row"
    assert "word" not in curves


def test_an_output_without_a_batch_is_a_flat_line() -> None:
    outputs = {"y": np.array([1.0, 2.0], np.float32), "version": np.array(7)}
    info = foreign_info()
    curves = score_curves(info, info.signatures["serving_default"], outputs, 2)
    assert {name: values.tolist() for name, values in curves.items()} == {"y": [1, 2], "version": [7, 7]}


def test_the_legend_has_room_for_its_widest_value(qtbot: QtBot, qapp: QApplication) -> None:
    legend = VaryLegend(Theme(qapp, "light"))
    qtbot.addWidget(legend)
    lines = (
        LegendLine("Chinstrap", 8.823e-06, "#000000", shape_at(0)),
        LegendLine("Adelie", 1.0, "#000000", shape_at(0)),
    )
    legend.show_lines("Bill length 39.56", lines)
    wide_of = QFontMetricsF(legend.font()).horizontalAdvance
    assert legend.width() >= 28 + wide_of("Chinstrap") + wide_of("8.823e-06")
    before = legend.width()
    legend.show_lines("Bill length 50", (LegendLine("Chinstrap", 0.5, "#000000", shape_at(0)), lines[1]))
    assert legend.width() == before, "it does not jump as the pointer moves"
