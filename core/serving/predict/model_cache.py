"""The models that are loaded for predictions: as many as fit into their share of memory, the oldest makes room."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from core.control import Control, WorkStopped
from core.errors import ExportError, UntrustedModelError, WorkbenchError
from core.jobs import Emit, Event
from core.serving.predict.prediction import Prediction
from core.serving.saved_model.ops import ReadOperations, check_trusted, read_operations
from core.waiting import wait_for
from core.words import worded

_SHARE = 0.25  # of the machine's memory
_EACH = 30_000_000  # bytes of a graph and its session, besides the weights
_LOOK = 0.05  # seconds between two looks at whether to stop
_USUAL = 4_000_000_000  # bytes of memory where the machine does not tell


class LoadedModel(Protocol):
    """A model in memory that answers until it is closed; `core.serving.predict.predictor.Predictor` is one."""

    def predict(self, signature: str, inputs: Mapping[str, object], /) -> Prediction: ...
    def close(self) -> None: ...


_Stamp = tuple[int, int, int]
Load = Callable[[Path, Emit, Control], LoadedModel]


class Interrupted(WorkStopped):
    """The job was asked to stop, before the model was loaded or while it was asked."""


def _cannot(path: Path, emit: Emit, control: Control) -> LoadedModel:
    raise ExportError(worded("{name} was not loaded: there is no confinement here.", name=path.name))


class _Model:
    """One model of the cache. Who loads, asks or frees it holds its lock."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.loaded: LoadedModel | None = None
        self.stamp: _Stamp | None = None
        self.size = 0

    def free(self) -> None:
        loaded, self.loaded = self.loaded, None
        if loaded is not None:
            loaded.close()

    def free_unless_used(self) -> None:
        if self.lock.acquire(blocking=False):
            try:
                self.free()
            finally:
                self.lock.release()


class ModelCache:
    """Loads a model when it is first asked. Any thread; one prediction of a model at a time.

    A model that takes long, or for ever, keeps no other from being loaded and asked.
    """

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
        self._lock = threading.Lock()  # of what follows; never held while a model is loaded, asked or freed
        self._models: dict[str, _Model] = {}  # the one that was asked last comes last
        self._asked: dict[str, _Stamp | None] = {}
        self._trusted: dict[str, _Stamp | None] = {}
        self._confined: dict[str, _Stamp | None] = {}
        self._running: dict[Control, LoadedModel] = {}

    @property
    def paths(self) -> tuple[str, ...]:
        """What is loaded, the one that was asked last comes last."""
        return tuple(path for path, model in self._all() if model.loaded is not None)

    def trust(self, path: str) -> None:
        """The person says that this model, as it was when they were asked, may be loaded, whatever its ops do."""
        self._trusted[path] = self._asked.pop(path, None) or _stamp(path)
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
        self.drop_changed()
        with self._held(path, control) as model:
            loaded = model.loaded = model.loaded or self._load(path, model, emit, control)
            self._make_room(path)
            self._running[control] = loaded
            try:
                control.check()
                return wait_for(lambda: loaded.predict(signature, inputs), loaded.close, control)
            except (WorkbenchError, RuntimeError, WorkStopped) as error:
                raise Interrupted if control.stop_requested else error from error
            finally:
                del self._running[control]
                if control.stop_requested:
                    model.free()  # its session may have been closed

    def interrupt(self, control: Control) -> None:
        """Break off the prediction that goes with `control`, if it is going on: its session is closed."""
        running = self._running.get(control)
        if running is not None:
            running.close()

    def drop_changed(self) -> None:
        """Free those whose folder is gone, or was made anew; one that is being asked, before it is asked again."""
        for path, model in self._all():
            if model.loaded is not None and _stamp(path) != model.stamp:
                model.free_unless_used()

    def close(self) -> None:
        """Free them all, but for those that are being loaded or asked."""
        for _, model in self._all():
            model.free_unless_used()

    def _all(self) -> list[tuple[str, _Model]]:
        with self._lock:
            return list(self._models.items())

    @contextmanager
    def _held(self, path: str, control: Control) -> Iterator[_Model]:
        """The model in `path`, for this thread alone. Interrupted if `control` says stop before that."""
        with self._lock:
            model = self._models.pop(path) if path in self._models else _Model()
            self._models[path] = model  # at the end
        while not model.lock.acquire(timeout=_LOOK):
            if control.stop_requested:
                raise Interrupted
        try:
            if _stamp(path) != model.stamp:
                model.free()
            yield model
        finally:
            model.lock.release()

    def _load(self, path: str, model: _Model, emit: Emit, control: Control) -> LoadedModel:
        stamp = _stamp(path)
        confined = path in self._confined and self._confined[path] == stamp
        trusted = path in self._trusted and self._trusted[path] == stamp
        try:
            check_trusted(Path(path), trusted=trusted or confined, read=self._operations)
        except UntrustedModelError:
            self._asked[path] = stamp  # from before the look
            raise

        def emit_unless_stopped(event: Event) -> None:
            if control.stop_requested:
                raise Interrupted
            emit(event)

        try:
            loaded = (self._open_confined if confined else self._open)(Path(path), emit_unless_stopped, control)
        except WorkStopped:
            raise Interrupted from None
        model.stamp = stamp  # from before: what is written meanwhile is read the next time
        model.size = _EACH + _bytes_in(Path(path))
        return loaded

    def _make_room(self, keep: str) -> None:
        models = self._all()
        for path, model in models:
            if path != keep and sum(each.size for _, each in models if each.loaded) > self._limit:
                model.free_unless_used()


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
