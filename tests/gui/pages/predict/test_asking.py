"""Predictions that are broken off, and models that make room."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton

from core.control import Control
from core.errors import RequestError
from core.jobs import Event
from gui.pages.predict.loaded_models import Interrupted, LoadedModels
from tests.gui.exports import ExportBackend, even_answer
from tests.gui.pages.predict.asking import Asker


def nothing(event: Event) -> None:
    pass


def folder(tmp_path: Path, name: str, size: int = 1000) -> str:
    (tmp_path / name / "variables").mkdir(parents=True)
    (tmp_path / name / "saved_model.pb").write_bytes(b"")
    (tmp_path / name / "variables" / "data").write_bytes(b"0" * size)
    return str(tmp_path / name)


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


def test_a_model_is_not_loaded_once_it_was_cancelled(tmp_path: Path) -> None:
    backend = ExportBackend()
    control = Control()
    control.request_stop()
    with pytest.raises(Interrupted):
        LoadedModels(backend).predict(folder(tmp_path, "a"), "s", {}, nothing, control)
    assert backend.opened == []


def test_models_stay_loaded_as_far_as_memory_goes(tmp_path: Path) -> None:
    backend = ExportBackend()
    models = LoadedModels(backend, limit=75_000_000)
    first, second, large = folder(tmp_path, "a"), folder(tmp_path, "b"), folder(tmp_path, "c", 20_000_000)
    for path in (first, second, first):
        models.predict(path, "s", {}, nothing)
    assert models.paths == (second, first)
    models.predict(large, "s", {}, nothing)
    assert models.paths == (large,), "it takes more than what is left, so the others went"
    models.predict(first, "s", {}, nothing)
    assert models.paths == (first,)
    models.close()
    assert all(predictor.closed for predictor in backend.opened)


def test_a_model_larger_than_its_share_is_loaded_alone(tmp_path: Path) -> None:
    models = LoadedModels(ExportBackend(), limit=1)
    models.predict(folder(tmp_path, "a"), "s", {}, nothing)
    assert len(models.paths) == 1


def test_a_deleted_export_is_dropped(tmp_path: Path) -> None:
    backend = ExportBackend()
    models = LoadedModels(backend)
    path = folder(tmp_path, "a")
    models.predict(path, "s", {}, nothing)
    models.drop_deleted()
    assert models.paths == (path,)
    shutil.rmtree(path)
    models.drop_deleted()
    assert models.paths == ()
    assert backend.opened[0].closed
