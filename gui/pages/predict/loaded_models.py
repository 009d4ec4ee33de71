"""The exports that are loaded for predictions: the last few stay, the oldest makes room."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import UntrustedModelError
from core.jobs import Emit
from core.serving.prediction import Prediction
from gui.backend import Backend

if TYPE_CHECKING:
    from core.serving.predictor import Predictor

_MOST = 3


class LoadedModels:
    """Loads an export when it is first asked. Any thread; one prediction at a time."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._lock = threading.Lock()
        self._predictors: dict[str, Predictor] = {}
        self._trusted: set[str] = set()

    def trust(self, path: str) -> None:
        """The person says that this export may be loaded, whatever its ops do."""
        self._trusted.add(path)

    def predict(self, path: str, signature: str, inputs: Mapping[str, Any], emit: Emit) -> Prediction:
        """Ask the export in `path`. Raises what loading and `Predictor.predict` raise.

        UntrustedModelError, before anything is loaded, for a model that reaches outside and is not trusted yet.
        """
        with self._lock:
            predictor = self._predictors.pop(path, None) or self._load(path, emit)
            self._predictors[path] = predictor
            while len(self._predictors) > _MOST:
                self._predictors.pop(next(iter(self._predictors))).close()
            return predictor.predict(signature, inputs)

    def _load(self, path: str, emit: Emit) -> Predictor:
        if path not in self._trusted:
            operations = self._backend.operations(Path(path))
            if operations.is_risky:
                raise UntrustedModelError(f"{operations.warning} Load it only if you trust where it comes from.")
        return self._backend.open_predictor(Path(path), emit)

    def close(self) -> None:
        """Free them all."""
        with self._lock:
            for predictor in self._predictors.values():
                predictor.close()
            self._predictors.clear()
