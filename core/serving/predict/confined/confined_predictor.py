"""ConfinedPredictor: a model that is loaded in a process of its own, which can write no file."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, TypeGuard, cast

import numpy as np
from numpy.typing import NDArray

from core.control import Control
from core.errors import ExportError, RequestError
from core.runs.path_patterns import check_no_pattern
from core.runs.scratch import ScratchFolder
from core.serving.predict.confined.confinement import can_confine
from core.serving.predict.confined.messages import receive, send
from core.serving.predict.prediction import Prediction
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.signatures import SavedModelInfo
from core.waiting import wait_for
from core.words import mark, worded

NOT_HERE = mark(
    "Nothing was loaded: this system cannot confine a process, which takes Linux 6.2 or newer with Landlock. Load "
    "the model without confinement only if you trust where it comes from."
)
_NOT_CONFINED = 3  # the child's exit status
_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "TZ")  # of the environment; a secret is none of these
_PROGRAM = Path(__file__).resolve().parents[4]
_LONGEST = 1e9  # seconds
_LAST = 2000  # characters of what the process said last


class ConfinedPredictor:
    """As Predictor: any thread, one prediction at a time; `close` ends the process, also in mid-prediction.

    No TensorFlow in this process, and no GPU in the other. ExportError if the folder is no SavedModel, cannot be
    loaded, or if the system cannot confine; WorkStopped if `control` said stop while it was loaded.
    """

    def __init__(self, path: Path, control: Control | None = None) -> None:
        check_no_pattern(path.absolute(), worded("A model to be loaded"))
        self.info: SavedModelInfo = read_saved_model(path)
        if not can_confine():
            raise ExportError(worded(NOT_HERE))
        self._lock = threading.Lock()
        self._folder = ScratchFolder("confined")
        place = self._folder.path.resolve() / "place"  # the lock beside it is not the model's to change
        place.mkdir()
        self._log = place / "log"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "core.serving.predict.confined.child", str(path.resolve()), str(place)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                cwd=place,
                env=_environment(place),
                start_new_session=True,  # it has no terminal, into which it could type
            )
        try:
            wait_for(self._read, self._process.kill, control or Control())
        except BaseException:
            self.close()
            raise

    def predict(self, signature: str, inputs: Mapping[str, object]) -> Prediction:
        """Run one signature on {alias: array with the batch dimension}. RequestError names a wrong input."""
        if signature not in self.info.signatures:
            raise ExportError(
                worded('There is no signature "{signature}". {offer}', signature=signature, offer=self.info.offer)
            )
        arrays = {alias: _array(alias, value) for alias, value in inputs.items()}
        with self._lock:
            with suppress(BrokenPipeError):  # it has ended, which reading tells
                send(self._stream(self._process.stdin), {"signature": signature}, arrays)
            facts, outputs = self._read()
        wanted = [spec.alias for spec in self.info.signatures[signature].outputs]
        seconds = facts.get("seconds")
        if set(wanted) - set(outputs) or not _is_time(seconds):
            raise ExportError(worded("The confined process gave an invalid answer."))
        return Prediction({alias: outputs[alias] for alias in wanted}, float(seconds))

    def close(self) -> None:
        """End the process, and remove its folder."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                self._stream(stream).close()
        self._folder.remove()

    def _read(self) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
        try:
            answer = receive(self._stream(self._process.stdout))
        except (ValueError, OSError) as error:
            self._process.kill()
            raise ExportError(worded("The confined process gave an invalid answer."), details=str(error)) from error
        if answer is None:
            raise self._ended()
        facts, arrays = answer
        told = facts.get("error")
        if isinstance(told, str):
            details, field = str(facts.get("details", "")), facts.get("field")
            if isinstance(field, str):
                raise RequestError(field, told, details=details)
            raise ExportError(told, details=details)
        return facts, arrays

    def _ended(self) -> ExportError:
        """What to say of a process that is gone."""
        status = self._process.wait()
        with suppress(OSError):
            said = _last_of(self._log)
            if status == _NOT_CONFINED:
                return ExportError(worded(NOT_HERE), details=said)
            return ExportError(
                worded("The confined process ended with status {status} and gave no answer.", status=status),
                details=said,
            )
        return ExportError(worded("The confined process was ended."))

    @staticmethod
    def _stream(stream: IO[bytes] | None) -> IO[bytes]:
        return cast(IO[bytes], stream)


def _last_of(log: Path) -> str:
    """The end of what the process said, which may be long."""
    with log.open("rb") as stream:
        stream.seek(max(0, log.stat().st_size - _LAST))
        return stream.read(_LAST).decode("utf-8", "replace")


def _is_time(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and 0 <= value < _LONGEST


def _environment(place: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    own = {"HOME": str(place), "TMPDIR": str(place), "PYTHONPATH": str(_PROGRAM), "PYTHONSAFEPATH": "1"}
    return {**kept, **own, "CUDA_VISIBLE_DEVICES": "", "TF_CPP_MIN_LOG_LEVEL": "2"}


def _array(alias: str, value: object) -> NDArray[Any]:
    """Numbers as an array of numbers, text as one of bytes. RequestError."""
    array = np.asarray(value)
    if array.dtype.kind in "USO":
        array = np.asarray(value, dtype=object)
        if not all(isinstance(item, bytes | str) for item in array.ravel()):
            raise RequestError(alias, worded('"{alias}" must hold numbers or text.', alias=alias))
    return array
