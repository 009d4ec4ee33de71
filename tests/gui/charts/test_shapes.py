"""Lines are told apart without their colour: each has a shape of its own."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.charts.shapes import DISTINCT, Shape, draw_shape, marked_points, shape_at, sign_of

SIDE = 24  # px
LEAST = 40  # grey values in which two pictures differ, so that the difference is seen


def drawn(shape: Shape) -> np.ndarray:  # type: ignore[type-arg]
    """The shape in one grey, as somebody sees it who sees no colours."""
    picture = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_shape(painter, QPointF(SIDE / 2, SIDE / 2), shape, QColor("#505050"), QColor("white"), SIDE / 2)
    return np.array(picture.constBits(), np.int16).reshape(SIDE, picture.bytesPerLine())[:, :SIDE]


def test_no_two_lines_have_the_same_sign_in_a_text() -> None:
    signs = [sign_of(None), *(sign_of(shape_at(place)) for place in range(DISTINCT + 3))]
    assert len(set(signs)) == len(signs)
    assert signs[-1] == str(DISTINCT + 3)


def test_no_two_lines_of_a_chart_look_alike_without_colour(qapp: QApplication) -> None:
    pictures = [drawn(shape_at(place)) for place in range(20)]
    for one in range(20):
        for other in range(one):
            differing = np.abs(pictures[one] - pictures[other]) > LEAST
            assert differing.sum() > SIDE / 2, (one, other)


@pytest.mark.parametrize("points", [1, 2, 30, 100_000])
def test_a_line_has_few_shapes_and_one_at_its_end(points: int) -> None:
    x = np.arange(points, dtype=np.float64)
    y = np.where(x == points - 1, 1.0, 0.5)
    marked = marked_points(x, y, (0.0, float(points)), 900.0, 3)
    assert marked[-1] == points - 1
    assert len(marked) <= 12
    assert len(np.unique(marked)) == len(marked)


def test_points_without_a_value_and_outside_of_the_view_have_no_shape() -> None:
    x = np.arange(10, dtype=np.float64)
    y = np.array([0, 1, 2, 3, np.nan, 5, 6, 7, 8, np.nan])
    assert set(marked_points(x, y, (2.0, 9.0), 700.0, 0)) <= {2, 3, 5, 6, 7, 8}
    assert len(marked_points(x, y, (20.0, 30.0), 700.0, 0)) == 0
