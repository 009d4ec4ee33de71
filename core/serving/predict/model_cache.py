"""The models that are loaded for predictions: as many as fit into their share of memory, the oldest makes room."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from core.control import Control
from core.errors import ExportError, WorkbenchError
from core.jobs import Emit, Event
from core.serving.predict.prediction import Prediction
from core.serving.saved_model.ops import ReadOperations, check_trusted, read_operations
from core.words import worded

_SHARE = 0.25  # of the machine's memory
_EACH = 30_000_000  # bytes of a graph and its session, besides the weights
_USUAL = 4_000_000_000  # bytes of memory where the machine does not tell


class LoadedModel(Protocol):
    """A model in memory that answers until it is closed; `core.serving.predict.predictor.Predictor` is one."""

    def predict(self, signature: str, inputs: Mapping[str, object], /) -> Prediction: ...
    def close(self) -> None: ...


_Stamp = tuple[int, int, int]
Load = Callable[[Path, Emit], LoadedModel]


class Interrupted(Exception):
    """The job was asked to stop, before the model was loaded or while it was asked."""


def _cannot(path: Path, emit: Emit) -> LoadedModel:
    raise ExportError(worded("{name} was not loaded: there is no confinement here.", name=path.name))


class ModelCache:
    """Loads a model when it is first asked. Any thread; one prediction at a time."""

    def __init__(
        self,
        load: Load,
        operations: ReadOperations = read_operations,
        limit: int | None = None,
        load_confined: Load = _cannot,
    ) -> None:
        """`limit`: bytes that all of them may take, weights mostly; None: a quarter of the machine's memory.

        `load_confined` loads into a process of its own, which can change nothing.
        """
        self._open, self._open_confined, self._operations = load, load_confined, operations
        self._limit = limit or int(_memory() * _SHARE)
        self._lock = threading.Lock()
        self._predictors: dict[str, LoadedModel] = {}
        self._sizes: dict[str, int] = {}
        self._stamps: dict[str, _Stamp | None] = {}
        self._trusted: dict[str, _Stamp | None] = {}
        self._confined: dict[str, _Stamp | None] = {}
        self._running: tuple[Control, LoadedModel] | None = None

    @property
    def paths(self) -> tuple[str, ...]:
        """What is loaded, the one that was asked last comes last."""
        return tuple(self._predictors)

    def trust(self, path: str) -> None:
        """The person says that this model, as it is now, may be loaded, whatever its ops do."""
        self._trusted[path] = _stamp(path)
        self._confined.pop(path, None)

    def confine(self, path: str) -> None:
        """The person says that this model, as it is now, is to be loaded in a confined process."""
        self._confined[path] = _stamp(path)

    def predict(
        self, path: str, signature: str, inputs: Mapping[str, object], emit: Emit, control: Control | None = None
    ) -> Prediction:
        """Ask the model in `path`. Raises what loading and predicting raise; Interrupted if `control` said stop.

        UntrustedModelError, before anything is loaded, for a model that reaches outside and is not trusted yet.
        """
        control = control or Control()
        with self._lock:
            self._drop_changed()
            predictor = self._predictors.pop(path, None) or self._load(path, emit, control)
            self._predictors[path] = predictor
            self._make_room(path)
            self._running = control, predictor
            try:
                if control.stop_requested:
                    raise Interrupted
                return predictor.predict(signature, inputs)
            except (WorkbenchError, RuntimeError) as error:
                raise Interrupted if control.stop_requested else error from error
            finally:
                self._running = None
                if control.stop_requested:
                    self._drop(path)  # its session may have been closed

    def interrupt(self, control: Control) -> None:
        """Break off the prediction that goes with `control`, if it is going on: its session is closed."""
        running = self._running
        if running is not None and running[0] is control:
            running[1].close()

    def drop_changed(self) -> None:
        """Free those whose folder is gone, or was made anew; while a prediction goes on, before the next one."""
        if self._lock.acquire(blocking=False):
            try:
                self._drop_changed()
            finally:
                self._lock.release()

    def close(self) -> None:
        """Free them all."""
        with self._lock:
            for path in list(self._predictors):
                self._drop(path)

    def _load(self, path: str, emit: Emit, control: Control) -> LoadedModel:
        stamp = _stamp(path)
        confined = path in self._confined and self._confined[path] == stamp
        trusted = path in self._trusted and self._trusted[path] == stamp
        check_trusted(Path(path), trusted=trusted or confined, read=self._operations)

        def emit_unless_stopped(event: Event) -> None:
            if control.stop_requested:
                raise Interrupted
            emit(event)

        predictor = (self._open_confined if confined else self._open)(Path(path), emit_unless_stopped)
        self._stamps[path] = stamp  # from before: what is written meanwhile is read the next time
        self._sizes[path] = _EACH + _bytes_in(Path(path))
        return predictor

    def _make_room(self, keep: str) -> None:
        for path in list(self._predictors):
            if path != keep and sum(self._sizes[each] for each in self._predictors) > self._limit:
                self._drop(path)

    def _drop_changed(self) -> None:
        for path in list(self._predictors):
            if _stamp(path) != self._stamps[path]:
                self._drop(path)

    def _drop(self, path: str) -> None:
        self._predictors.pop(path).close()
        self._sizes.pop(path, None)


def _stamp(path: str) -> _Stamp | None:
    """What changes when the model is written, also by who sets its time back; None if it is not there."""
    try:
        state = (Path(path) / "saved_model.pb").stat()
    except OSError:
        return None
    return state.st_ino, state.st_mtime_ns, state.st_ctime_ns


def _memory() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return _USUAL


def _bytes_in(path: Path) -> int:
    total = 0
    with suppress(OSError):
        total = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    return total
