"""Numbers at the ends of what a float holds, and heads of very many classes: they are drawn, or left out."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.analysis.records import ClassHead, Floats, Ints
from core.analysis.totals import confusion
from core.serving.predict.rows.scores import NumberScores
from gui.look.theme import Theme
from gui.pages.predict.analysis.looked_at import LookedAt
from gui.pages.predict.analysis.other_pages import ConfusionPage
from gui.pages.predict.batch.result import ErrorPlot
from gui.pages.predict.compare.vary_plot import VaryPlot
from tests.gui.pages.predict.test_analysis_view import MOOD, analysis

FAR = 1.7e308
ENDS = np.array([-FAR, 0.0, FAR])


@pytest.mark.parametrize("x", [ENDS, np.array([0.0, 0.5, 1.0])], ids=["far", "near"])
@pytest.mark.parametrize("y", [ENDS, np.array([np.inf, -np.inf, np.nan])], ids=["far", "none"])
def test_a_range_from_end_to_end_is_plotted(qtbot: QtBot, theme: Theme, x: Floats, y: Floats) -> None:
    plot = VaryPlot(theme)
    qtbot.addWidget(plot)
    plot.show_curves("x", x, {"y": y}, 0.0)
    plot.grab()
    assert list(plot.curves) == ["y"]


def test_errors_from_end_to_end_are_plotted(qtbot: QtBot, theme: Theme) -> None:
    plot = ErrorPlot(theme)
    qtbot.addWidget(plot)
    plot.show_scores(NumberScores("y", ENDS, -ENDS, 0.0, 0.0, 0.0))
    plot.grab()
    assert plot.count == 3


def test_a_matrix_of_more_classes_than_can_be_read_is_not_counted(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[ClassHead] = []

    def count(head: ClassHead) -> Ints:
        counted.append(head)
        return confusion(head)

    monkeypatch.setattr("gui.pages.predict.analysis.other_pages.confusion", count)
    page = ConfusionPage(theme)
    qtbot.addWidget(page)
    many = ClassHead("", "word", tuple(map(str, range(3000))), MOOD.true, MOOD.chosen, MOOD.score)
    for head in (many, MOOD):
        page.show_looked_at(LookedAt(analysis(head), head))
    assert counted == [MOOD]
