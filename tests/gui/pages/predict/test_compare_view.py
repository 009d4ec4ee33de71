"""The same input through several exports and checkpoints."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QMenu, QPushButton

from core.errors import RequestError
from core.serving.predict.prediction import Prediction
from gui.pages.predict.compare.vary_view import VaryView
from gui.pages.predict.compare.view import CompareView
from gui.widgets.tables.record_table import RecordTable
from tests.gui.exports import FakePredictor, checkpoint, export, pets_info, view
from tests.gui.pages.predict.asking import Asker


@pytest.fixture
def several(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> Asker:
    """Two exports, of which 11 is open, and a checkpoint without one; they answer by their version."""
    for version in (10, 11, 12):
        asker.backend.know(pets_info(export(version).path))
    asker.backend.export_result = export(12, 300)
    asker.workbench.show(
        view(
            (checkpoint(200, exports=(export(10).path,)), checkpoint(300, latest=True)),
            (export(10), export(11, 250)),
        )
    )
    asker.wait_for_form()
    asker.fill()

    def predict(self: FakePredictor, signature: str, inputs: Mapping[str, Any]) -> Prediction:
        asker.backend.asked.append((self.path, signature, dict(inputs)))
        rows = len(next(iter(inputs.values())))
        calm = {"10": 0.25, "11": 0.5, "12": 0.75}[self.path.name]
        scores = np.array([[calm, 1 - calm]] * rows, np.float32)
        return Prediction({"logits": np.zeros((rows, 2), np.float32), "probabilities": scores}, 0.001)

    monkeypatch.setattr(FakePredictor, "predict", predict)
    return asker


def tick(asker: Asker, button: str, *names: str) -> None:
    for name in names:
        menu = asker.find(QMenu, f"{button}_menu")
        action = next(action for action in menu.actions() if action.text() == name)
        action.trigger()


def compare(asker: Asker) -> CompareView:
    asker.press("predict_tab_compare")
    found = asker.find(CompareView, "compare_view")
    asker.press("compare_button")
    asker.qtbot.waitUntil(lambda: found.compared is not None, timeout=5000)
    return found


def test_exports_and_checkpoints_stand_side_by_side(several: Asker) -> None:
    several.press("predict_tab_compare")
    assert not several.find(QPushButton, "compare_button").isEnabled(), "nothing to compare with yet"
    tick(several, "compare_models", "step 200 · 10", "checkpoint 300")
    compare(several)
    table = several.find(RecordTable, "compare_table")
    lines = {line.name: line.values for line in table.records}
    assert lines["probabilities calm"] == (0.5, 0.25, 0.75)
    assert lines["logits calm"] == (0.0, 0.0, 0.0)
    assert several.said("compare_said") == "2 of 4 values differ"
    model = table.model()
    titles = [model.headerData(place, table.horizontalHeader().orientation()) for place in range(2, 5)]
    assert titles == ["step 250 · 11", "step 200 · 10", "checkpoint 300"]
    (exported,) = several.backend.exported
    assert exported[1] == 300
    assert "compared" in str(exported[2]), "it does not go to the run's exports"


def test_a_model_that_refuses_does_not_stop_the_others(several: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    before = FakePredictor.predict

    def predict(self: FakePredictor, signature: str, inputs: Mapping[str, Any]) -> Prediction:
        if self.path.name == "10":
            raise RequestError("height", "Height is too much for it.")
        return before(self, signature, inputs)

    monkeypatch.setattr(FakePredictor, "predict", predict)
    tick(several, "compare_models", "step 200 · 10")
    found = compare(several)
    assert found.compared is not None
    assert found.compared.problems == {1: "Height is too much for it."}
    assert several.said("compare_said") == "step 200 · 10: Height is too much for it."


def test_the_form_changes_and_the_comparison_says_so(several: Asker) -> None:
    tick(several, "compare_models", "step 200 · 10")
    compare(several)
    several.type("height", "2")
    assert several.said("compare_said") == "before your changes"
    several.workbench.leave_for(Path("/elsewhere"))
    assert several.find(CompareView, "compare_view").compared is None
    assert several.find(QPushButton, "compare_models").text() == "Compare with…"


def test_an_input_is_varied_for_several_models(several: Asker) -> None:
    several.press("predict_tab_vary")
    tick(several, "vary_models", "step 200 · 10")
    several.press("vary_plot_button")
    found = several.find(VaryView, "vary_view")
    several.qtbot.waitUntil(lambda: bool(found.curves), timeout=5000)
    assert set(found.curves) == {f"{mood} · step {step}" for mood in ("calm", "wild") for step in (200, 250)}
    assert set(found.curves["calm · step 200"]) == {0.25}
    assert set(found.curves["calm · step 250"]) == {0.5}
