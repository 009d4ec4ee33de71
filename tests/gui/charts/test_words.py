"""What charts say in words."""

from __future__ import annotations

import numpy as np

from gui.charts.words import axes_words, curves_words, histogram_words


def test_outputs_over_an_input() -> None:
    x = np.array([0.0, 1.0, 2.0])
    said = curves_words("height", x, {"calm": np.array([0.5, np.nan, 0.25]), "gone": np.full(3, np.nan)})
    assert said.startswith(
        "height from 0.000 to 2.000. calm: from 0.5000 to 0.2500, lowest 0.2500, highest 0.5000."
    )
    assert said.endswith("no finite value.")
    assert curves_words("height", np.empty(0), {}) == "Nothing drawn yet."


def test_a_histogram() -> None:
    assert histogram_words((1, 6, 1), (0.0, 3.0)) == "8 values; most of them, 6, between 1.000 and 2.000"
    assert histogram_words((), (0.0, 0.0)) == ""


def test_runs_over_axes() -> None:
    axes = [("rate", ("0.01", "0.1")), ("units", ("4", "8", "16"))]
    assert axes_words(axes, 3, 3) == "3 runs. rate from 0.01 to 0.1; units from 4 to 16."
    assert axes_words(axes, 1, 3).startswith("1 of 3 runs kept.")
    assert axes_words([], 0, 0) == "No runs to draw."
