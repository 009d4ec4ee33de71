"""Predictor: an exported model, loaded once, asked many times."""

from __future__ import annotations

import itertools
import re
import stat
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as v1
from numpy.typing import NDArray
from tensorflow.core.protobuf.rewriter_config_pb2 import RewriterConfig
from tensorflow.core.protobuf.saved_model_pb2 import SavedModel
from tensorflow.python.saved_model.loader_impl import SavedModelLoader
from tensorflow.python.saved_model.path_helpers import get_variables_path

from core.control import Control, WorkStopped
from core.errors import ExportError, RequestError
from core.experiment.empty_layers import may_end_the_program
from core.reasons import reason_of
from core.runs.path_patterns import check_no_pattern
from core.serving.predict.fixed_batches import in_batches
from core.serving.predict.numbers import numbers_of
from core.serving.predict.prediction import Prediction
from core.serving.saved_model.looked_at import check_looked_at
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.saved_model_file import read_saved_model_file
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec
from core.temporary_graphs import take_apart
from core.training.verification import problem_of
from core.waiting import wait_for
from core.words import mark, worded

_MISSING_FEATURE = re.compile(r"Feature: (?P<name>\S+) \(data type: \S+\) is required but could not be found")
_MOST_ENTRIES = 10_000
_NO_EXAMPLE = mark("This is not a serialized tf.train.Example.")


class Predictor:
    """A loaded SavedModel. `predict` may be called from any thread, also at once; `close` frees the memory.

    An export of ours with a fixed batch takes any number of rows all the same.

    Raises ExportError if the folder is no SavedModel or cannot be loaded, WorkStopped if `control` said stop
    meanwhile.
    """

    def __init__(self, path: Path, tags: tuple[str, ...] = ("serve",), control: Control | None = None) -> None:
        check_no_pattern(path.absolute(), worded("A model to be loaded"))
        self.info: SavedModelInfo = read_saved_model(path, tags)
        _check_nothing_waits(path, [asset.name for asset in self.info.assets])
        size = self.info.provenance.get("batch_size")
        self._batch_size: int = size if isinstance(size, int) and size > 0 else 0
        self._lock = threading.Lock()
        self._calls: dict[str, object] = {}
        loader = _Loader(path)
        control = control or Control()
        self._session = _loaded(loader, path, tags, control, fused=True)
        if may_end_the_program(self._session.graph):
            self._session.close()
            self._session = _loaded(loader, path, tags, control, fused=False)

    def predict(self, signature: str, inputs: Mapping[str, object]) -> Prediction:
        """Run one signature on {alias: array with the batch dimension}. RequestError names a wrong input."""
        found = self.signature(signature)
        arrays = [_checked(found, spec, inputs) for spec in found.inputs]
        for alias in inputs:
            if alias not in {spec.alias for spec in found.inputs}:
                names = ", ".join(spec.alias for spec in found.inputs)
                raise RequestError(
                    alias,
                    worded(
                        '"{alias}" is not an input of {signature}. Its inputs are: {names}.',
                        alias=alias,
                        signature=signature,
                        names=names,
                    ),
                )
        call = self._call(found)
        started = time.perf_counter()
        try:
            values = in_batches(self._batch_size, arrays, call) if self._batch_size else call(*arrays)
        except tf.errors.OpError as error:
            raise _request_error(found, error) from error
        except UnicodeDecodeError as error:
            # TensorFlow quotes the input in its message, and cannot always decode that.
            raise RequestError(found.inputs[0].alias, worded(_NO_EXAMPLE), details=str(error)) from error
        seconds = time.perf_counter() - started
        return Prediction({spec.alias: value for spec, value in zip(found.outputs, values, strict=True)}, seconds)

    def signature(self, name: str) -> Signature:
        """ExportError lists the signatures there are."""
        if name not in self.info.signatures:
            raise ExportError(worded('There is no signature "{name}". {offer}', name=name, offer=self.info.offer))
        return self.info.signatures[name]

    def close(self) -> None:
        self._session.close()

    def take_apart(self) -> None:
        """Free the graph of one that is closed and not asked any more; else Python's search for cycles does."""
        self._calls.clear()
        take_apart(self._session.graph)

    def _call(self, signature: Signature) -> Any:
        with self._lock:
            if signature.name not in self._calls:
                try:
                    feeds = [self._session.graph.get_tensor_by_name(spec.tensor) for spec in signature.inputs]
                    fetches = [self._session.graph.get_tensor_by_name(spec.tensor) for spec in signature.outputs]
                    self._calls[signature.name] = self._session.make_callable(fetches, feed_list=feeds)
                except (KeyError, ValueError, TypeError) as error:
                    raise ExportError(
                        worded(
                            'The signature "{name}" names tensors that the graph of the model does not have.',
                            name=signature.name,
                        ),
                        details=str(error),
                    ) from error
            return self._calls[signature.name]


class _Loader(SavedModelLoader):  # type: ignore[misc]
    """TensorFlow's loader, with a graph that was read once: what was looked at before is what is loaded.

    TensorFlow's own loader reads the file again, twice, and would load whatever is there by then. ExportError.
    """

    def __init__(self, path: Path) -> None:
        data = read_saved_model_file(path)
        check_looked_at(path, data)
        self._export_dir = str(path)
        self._variables_path = get_variables_path(str(path))
        self._saved_model = SavedModel()
        try:
            self._saved_model.ParseFromString(data)
        except Exception as error:  # protobuf's DecodeError differs between its implementations
            raise ExportError(_not_loaded(path, error), details=str(error)) from error

    def fill(self, session: v1.Session, tags: tuple[str, ...]) -> None:
        """Put the graph of these tags and its values into a session, and start it."""
        with session.graph.as_default():
            saver, _ = self.load_graph(session.graph, list(tags))
            self.restore_variables(session, saver)
            self.run_init_ops(session, list(tags))


def _loaded(loader: _Loader, path: Path, tags: tuple[str, ...], control: Control, *, fused: bool) -> v1.Session:
    """A session with the model in it. `fused`: TensorFlow may make one operation of several. ExportError.

    Starting a model may take for ever: it is given up once `control` says stop.
    """
    config = v1.ConfigProto(allow_soft_placement=True)
    config.gpu_options.allow_growth = True
    if not fused:
        config.graph_options.rewrite_options.remapping = RewriterConfig.OFF
    session = v1.Session(graph=tf.Graph(), config=config)
    try:
        wait_for(lambda: loader.fill(session, tags), session.close, control)
    except WorkStopped:
        raise
    except Exception as error:  # a graph that contradicts itself makes TensorFlow raise anything
        session.close()
        raise ExportError(_not_loaded(path, error), details=str(error)) from error
    return session


def _check_nothing_waits(path: Path, assets: Sequence[str]) -> None:
    """ExportError if TensorFlow would read a pipe or a device, for which it would wait for ever."""
    for file in (*_entries(path / "variables"), *(path / "assets" / name for name in assets)):
        try:
            mode = file.stat().st_mode
        except (OSError, ValueError):  # it is not there, or cannot be read, which TensorFlow says
            continue
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise ExportError(
                worded("{path} cannot be loaded: {name} is not a plain file.", path=path, name=file.name)
            )


def _entries(folder: Path) -> list[Path]:
    """What lies in a folder itself: TensorFlow reads the values of variables from there, and from nowhere below."""
    try:
        return list(itertools.islice(folder.iterdir(), _MOST_ENTRIES))
    except OSError:
        return []


def _not_loaded(path: Path, error: Exception) -> str:
    """Why an export cannot be loaded: its variables are missing or damaged only if that is seen."""
    variables = path / "variables" / "variables"
    missing = not variables.with_name("variables.index").exists()
    if missing and "not a valid checkpoint" in str(error):
        return worded("{path} cannot be loaded: its variables are missing.", path=path)
    problem = problem_of(str(variables))
    if problem:
        return worded("{path} cannot be loaded: its variables are damaged ({problem}).", path=path, problem=problem)
    return worded("{path} cannot be loaded: {reason}.", path=path, reason=reason_of(error))


def _checked(signature: Signature, spec: TensorSpec, inputs: Mapping[str, object]) -> NDArray[np.generic]:
    if spec.alias not in inputs:
        names = ", ".join(item.alias for item in signature.inputs)
        raise RequestError(
            spec.alias,
            worded(
                '"{alias}" is missing. {signature} takes: {names}.',
                alias=spec.alias,
                signature=signature.name,
                names=names,
            ),
        )
    array = _array(spec, inputs[spec.alias])
    shape = spec.asked_shape
    if shape is not None and not _fits(array.shape, shape):
        wanted = "[" + ", ".join(worded("any") if size is None else str(size) for size in shape) + "]"
        raise RequestError(
            spec.alias,
            worded(
                '"{alias}" must have the shape {wanted}, batch first, not {shape}.',
                alias=spec.alias,
                wanted=wanted,
                shape=list(array.shape),
            ),
        )
    return array


def _array(spec: TensorSpec, value: object) -> NDArray[np.generic]:
    try:
        if spec.dtype == "string":
            return np.asarray(value, dtype=object)
        return numbers_of(spec.alias, spec.dtype, tf.as_dtype(spec.dtype).as_numpy_dtype, value)
    except (ValueError, TypeError):
        raise RequestError(
            spec.alias, worded('"{alias}" must hold {dtype} values.', alias=spec.alias, dtype=spec.dtype)
        ) from None


def _fits(shape: tuple[int, ...], wanted: tuple[int | None, ...]) -> bool:
    return len(shape) == len(wanted) and all(
        size is None or size == given for given, size in zip(shape, wanted, strict=True)
    )


def _request_error(signature: Signature, error: Any) -> RequestError:
    """What the graph did not like, in one sentence."""
    text = str(error.message)
    missing = _MISSING_FEATURE.search(text)
    if missing is not None:
        name = missing["name"].rstrip(",.")
        return RequestError(
            name, worded('The Example lacks the feature "{name}", which has no default.', name=name), details=text
        )
    if "Could not parse example input" in text:
        return RequestError(signature.inputs[0].alias, worded(_NO_EXAMPLE), details=text)
    return RequestError(
        signature.inputs[0].alias,
        worded("The model refused the input: {reason}.", reason=reason_of(error)),
        details=text,
    )
