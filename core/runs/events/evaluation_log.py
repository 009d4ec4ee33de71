"""The run's own record of its evaluations: RUN/workbench/evaluations.jsonl, one JSON object a line.

What is measured is also in the event files, as Estimator writes it; this record keeps it where those are damaged.
"""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from core.errors import storage_error
from core.runs.json_files import Step, checked, parse_json
from core.runs.plain_files import plain
from core.words import worded

_LONGEST_LINE = 4 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One evaluation. `name` is "" for the default one; `checkpoint_path` "" where none was recorded.

    `step` is that of the checkpoint, told by its name, so a run that was moved still joins; without a checkpoint
    it is the step the metrics were written at. `metrics` may hold "global_step"; `wall_time` is in unix seconds.
    `data`: the file it was made on, where that was not the experiment's own.
    """

    step: Step
    name: str
    checkpoint_path: str
    metrics: Mapping[str, float]
    wall_time: float
    data: str = ""


def append_evaluation(file: Path, evaluation: Evaluation) -> None:
    """Add an evaluation to the record; of its checkpoint the name is kept. On the disk when done. StorageError.

    Several processes may append at once. A line that was cut off, by a power cut say, spoils only itself.
    """
    kept = dataclasses.replace(evaluation, checkpoint_path=Path(evaluation.checkpoint_path).name)
    line = json.dumps({**dataclasses.asdict(kept), "metrics": dict(kept.metrics)}) + "\n"
    try:
        file.parent.mkdir(exist_ok=True)
        with file.open("a+b", buffering=0) as stream:
            size = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, size - 1))
            before = b"\n" if stream.read(1) not in (b"", b"\n") else b""
            stream.write(before + line.encode())
            os.fsync(stream.fileno())
    except OSError as error:
        raise storage_error(error, worded("keep the evaluation")) from error


class EvaluationLog:
    """The record, read as it grows. Not thread-safe; only ever reads.

    `problem` is "" or the sentence about what cannot be read of it.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._restart()

    def _restart(self) -> None:
        self.problem = ""
        self._seen = (0, 0)
        self._offset = 0
        self._bad = 0
        self._in_long_line = False
        self._found: dict[tuple[str, int], Evaluation] = {}

    def poll(self) -> Mapping[tuple[str, int], Evaluation]:
        """Return the evaluations there are by now by (name, step), the last of each."""
        try:
            status = os.stat(self._file)
            if status.st_size < self._offset or status.st_ino != self._seen[0]:
                self._restart()
            if (status.st_ino, status.st_size) != self._seen:
                self._seen = status.st_ino, status.st_size
                self._read_on()
        except FileNotFoundError:
            self._restart()
        except OSError as error:
            self.problem = worded(
                "{file} cannot be read: {reason}.", file=self._file, reason=error.strerror or error
            )
        return self._found

    def _read_on(self) -> None:
        with open(self._file, "rb", opener=plain) as stream:
            stream.seek(self._offset)
            while line := stream.readline(_LONGEST_LINE):
                if not line.endswith(b"\n") and len(line) < _LONGEST_LINE:
                    break  # it is still being written
                self._offset += len(line)
                if self._in_long_line:
                    self._in_long_line = not line.endswith(b"\n")
                elif line.endswith(b"\n"):
                    self._add(line)
                else:  # none of ours is as long, and the rest of it is no line
                    self._in_long_line = True
                    self._bad += 1
        if self._bad:
            if self._bad == 1:
                self.problem = worded(
                    "A line of {file} cannot be read; the other evaluations are shown.", file=self._file
                )
            else:
                self.problem = worded(
                    "{lines} lines of {file} cannot be read; the other evaluations are shown.",
                    lines=self._bad,
                    file=self._file,
                )

    def _add(self, line: bytes) -> None:
        try:
            evaluation = cast(Evaluation, checked(Evaluation, parse_json(line)))
        except ValueError:
            self._bad += 1
            return
        self._found[evaluation.name, evaluation.step] = evaluation
