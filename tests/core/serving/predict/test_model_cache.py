"""Loaded models: memory, changes on disk, trust, cancelling. No TensorFlow."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import pytest

from core.control import Control
from core.errors import UntrustedModelError
from core.jobs import Emit, Event, Phase
from core.serving.predict.model_cache import Interrupted, ModelCache
from core.serving.predict.prediction import Prediction
from core.serving.predict.predictor import Predictor
from core.serving.saved_model.ops import Operations, Reach


class Model:
    """What the cache loads."""

    def __init__(self) -> None:
        self.closed = False

    def predict(self, signature: str, inputs: Mapping[str, Any]) -> Prediction:
        return Prediction({}, 0.0)

    def close(self) -> None:
        self.closed = True


class Models:
    """A cache, and what it has loaded."""

    def __init__(self, limit: int | None = None, flagged: Mapping[str, Reach] | None = None) -> None:
        self.opened: list[Model] = []
        self.cache = ModelCache(self._open, lambda path: Operations({}, flagged or {}), limit)

    def _open(self, path: Path, emit: Emit, control: Control) -> Predictor:
        emit(Phase("loading", "Loading"))
        self.opened.append(Model())
        return cast(Predictor, self.opened[-1])

    def ask(self, path: str, control: Control | None = None) -> None:
        self.cache.predict(path, "s", {}, nothing, control)


def nothing(event: Event) -> None:
    pass


def folder(tmp_path: Path, name: str, size: int = 1000) -> str:
    (tmp_path / name / "variables").mkdir(parents=True)
    (tmp_path / name / "saved_model.pb").write_bytes(b"")
    (tmp_path / name / "variables" / "data").write_bytes(b"0" * size)
    return str(tmp_path / name)


def test_a_model_is_not_loaded_once_it_was_cancelled(tmp_path: Path) -> None:
    models, control = Models(), Control()
    control.request_stop()
    with pytest.raises(Interrupted):
        models.ask(folder(tmp_path, "a"), control)
    assert models.opened == []


def test_models_stay_loaded_as_far_as_memory_goes(tmp_path: Path) -> None:
    models = Models(limit=75_000_000)
    first, second, large = folder(tmp_path, "a"), folder(tmp_path, "b"), folder(tmp_path, "c", 20_000_000)
    for path in (first, second, first):
        models.ask(path)
    assert models.cache.paths == (second, first)
    assert len(models.opened) == 2
    models.ask(large)
    assert models.cache.paths == (large,), "it takes more than what is left, so the others went"
    models.ask(first)
    assert models.cache.paths == (first,)
    models.cache.close()
    assert all(model.closed for model in models.opened)


def test_a_model_larger_than_its_share_is_loaded_alone(tmp_path: Path) -> None:
    models = Models(limit=1)
    models.ask(folder(tmp_path, "a"))
    assert len(models.cache.paths) == 1


def test_a_deleted_model_is_dropped(tmp_path: Path) -> None:
    models, path = Models(), folder(tmp_path, "a")
    models.ask(path)
    models.cache.drop_changed()
    assert models.cache.paths == (path,)
    shutil.rmtree(path)
    models.cache.drop_changed()
    assert models.cache.paths == ()
    assert models.opened[0].closed


def test_a_model_that_was_made_anew_is_loaded_anew(tmp_path: Path) -> None:
    models, path = Models(), folder(tmp_path, "a")
    models.ask(path)
    os.utime(Path(path) / "saved_model.pb", ns=(1, 1))
    models.ask(path)
    assert len(models.opened) == 2
    assert models.opened[0].closed


def test_trust_holds_for_the_model_as_it_was(tmp_path: Path) -> None:
    models, path = Models(flagged={"WriteFile": "writes files"}), folder(tmp_path, "a")
    with pytest.raises(UntrustedModelError, match="This model writes files: it has the ops WriteFile"):
        models.ask(path)
    assert models.opened == []
    models.cache.trust(path)
    models.ask(path)
    os.utime(Path(path) / "saved_model.pb", ns=(1, 1))
    with pytest.raises(UntrustedModelError):
        models.ask(path)


def test_trust_is_of_what_the_person_was_asked_about(tmp_path: Path) -> None:
    models, path = Models(flagged={"WriteFile": "writes files"}), folder(tmp_path, "a")
    with pytest.raises(UntrustedModelError):
        models.ask(path)
    os.utime(Path(path) / "saved_model.pb", ns=(1, 1))  # while the question is open
    models.cache.trust(path)
    for _ in range(2):
        with pytest.raises(UntrustedModelError):
            models.ask(path)
    models.cache.trust(path)
    models.ask(path)
    assert len(models.opened) == 1
