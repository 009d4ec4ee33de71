"""Content hashes of an experiment's code and data, which all tasks of a cluster must share."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from core.errors import RunError
from core.experiment.experiment import Arrays, Csv, Data, Experiment, Source, TFRecords
from core.experiment.user_module import loaded_modules, siblings_of
from core.runs.run import RunFolder
from core.words import worded

_WHOLE = 64 << 20  # bytes; of a larger file samples are read
_SAMPLES, _SAMPLE = 64, 1 << 16
_MAIN = "the experiment"


def code_hashes(run: RunFolder, own_file: Path | None) -> dict[str, str]:
    """Return the hashes of the experiment's file and of the modules beside it that it has imported.

    `own_file`: the file this process was given; None takes the run's copy.
    """
    main = own_file if own_file is not None else run.experiment_file
    found = {_MAIN: _hash_of(main)}
    for module in loaded_modules():
        for name in siblings_of(module):
            file = getattr(sys.modules.get(name), "__file__", None)
            if file is not None and Path(file).is_file():
                found[name] = _hash_of(Path(file))
    return found


def data_hashes(experiment: Experiment, data: Data, base: Path) -> dict[str, str]:
    """Return the hashes of the data by file, and of arrays by name.

    Data from an InputFn has no hash. Of a file over 64 MB the size and samples from all over it are hashed.
    """
    found: dict[str, str] = {}
    for what, source in (("training", data.train), ("evaluation", data.eval)):
        found.update(_hashes(what, source, base))
    return found


def check_same(who: str, ours: Mapping[str, str], chief: Mapping[str, str], kind: Literal["code", "data"]) -> None:
    """Check that this task has the chief's code or data (`kind`). RunError names what differs."""
    differing = sorted(name for name in {*ours, *chief} if ours.get(name) != chief.get(name))
    if not differing:
        return
    more = worded(" and {n} more", n=len(differing) - 3) if len(differing) > 3 else ""
    names = ", ".join(differing[:3]) + more
    if kind == "code":
        raise RunError(
            worded(
                "{who} has other code than the chief ({names}). Give all tasks of the cluster the same code, then "
                "start them again.",
                who=who,
                names=names,
            )
        )
    raise RunError(
        worded(
            "{who} has other data than the chief ({names}). Give all tasks of the cluster the same data, then "
            "start them again.",
            who=who,
            names=names,
        )
    )


def _hashes(what: str, source: Source, base: Path) -> Iterator[tuple[str, str]]:
    match source:
        case TFRecords() | Csv():
            from core.experiment.data.datasets import files_of

            for file in files_of(source, base):
                yield f"{what} file {file.name}", _hash_of(file)
        case Arrays():
            import numpy as np

            for name, values in source.columns.items():
                array = np.asarray(values)
                content = repr(array.tolist()).encode() if array.dtype == object else array.tobytes()
                yield f"{what} array {name}", hashlib.sha256(content).hexdigest()
        case _:
            return


def _hash_of(file: Path) -> str:
    digest, size = hashlib.sha256(), file.stat().st_size
    digest.update(str(size).encode())
    with file.open("rb") as stream:
        for start, length in _pieces(size):
            stream.seek(start)
            digest.update(stream.read(length))
    return digest.hexdigest()


def _pieces(size: int) -> Iterable[tuple[int, int]]:
    if size <= _WHOLE:
        return [(start, 1 << 20) for start in range(0, size, 1 << 20)]
    step = (size - _SAMPLE) // (_SAMPLES - 1)
    return [(index * step, _SAMPLE) for index in range(_SAMPLES)]
