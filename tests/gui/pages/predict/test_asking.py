"""Predictions that are broken off."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton

from core.control import Control
from core.errors import RequestError
from core.jobs import Emit
from core.waiting import wait_for
from gui.state.app_thread import end_threads
from tests.gui.exports import ExportBackend, even_answer
from tests.gui.pages.predict.asking import Asker


def test_a_long_prediction_is_cancelled_and_the_next_one_works(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asked, closed = threading.Event(), threading.Event()

    def answer(inputs: Mapping[str, Any]) -> dict[str, Any]:
        asked.set()
        assert closed.wait(5)
        raise RequestError("examples", "The model refused the input: Session was closed.")

    asker.backend.answer = answer
    asker.press("predict_button")
    cancel = asker.find(QPushButton, "predict_cancel")
    asker.qtbot.waitUntil(lambda: asked.is_set() and cancel.isVisible(), timeout=5000)
    predictor = asker.backend.opened[0]
    asker.press("predict_cancel")
    assert predictor.closed, "which breaks off what its session does"
    assert asker.said("predict_progress") == "Cancelling…"
    closed.set()
    asker.qtbot.waitUntil(lambda: asker.said("predict_progress") == "cancelled", timeout=5000)
    assert asker.said("predict_message_text") == ""
    asker.wait_for_form()
    assert not cancel.isVisible()
    asker.backend.answer = even_answer
    asker.predict()
    assert len(asker.backend.opened) == 2, "loaded anew"


@pytest.fixture
def loading(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Set once a model is being loaded, which never ends unless it is told to."""
    begun = threading.Event()

    def load(self: ExportBackend, export: Path, emit: Emit, control: Control) -> Any:
        begun.set()
        wait_for(threading.Event().wait, lambda: None, control)

    monkeypatch.setattr(ExportBackend, "open_predictor", load)
    return begun


def test_a_model_that_is_never_loaded_is_cancelled(loading: threading.Event, asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.press("predict_button")
    asker.qtbot.waitUntil(loading.is_set, timeout=5000)
    asker.press("predict_cancel")
    asker.qtbot.waitUntil(lambda: asker.said("predict_progress") == "cancelled", timeout=5000)


def test_a_window_closes_while_a_model_is_never_loaded(loading: threading.Event, asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.press("predict_button")
    asker.qtbot.waitUntil(loading.is_set, timeout=5000)
    assert end_threads(30_000)
