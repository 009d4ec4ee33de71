"""Asks two exports the same: evaluation records where they fit both, else inputs made up from the signature."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import ExitStack, closing, suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.control import Control, WorkStopped
from core.errors import RequestError
from core.jobs import Emit, Phase
from core.serving.predict.answer_difference import AnswerComparison, AnswerDifference, largest_difference
from core.serving.predict.predictor import Predictor
from core.serving.predict.requests import example_inputs
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, Signature, TensorSpec
from core.waiting import wait_for
from core.words import mark, worded

ROWS = 16  # of made-up inputs
_SEED = 7

Inputs = Mapping[str, NDArray[np.generic]]
Records = Mapping[str, Inputs]  # by receiver: "example", "dense", "preprocessed"


def compare_answers(
    one: Path, other: Path, records: Records | None, emit: Emit, control: Control
) -> AnswerComparison:
    """Load both, ask each signature that both have. Blocks its thread; a stop ends it with what was found by then.

    `records`: inputs from evaluation data. Raises what Predictor raises.
    """
    started = time.perf_counter()
    emit(Phase("loading", mark("Loading the exported models")))
    differences: list[AnswerDifference] = []
    skipped: dict[str, str] = {}
    used: set[str] = set()
    with ExitStack() as loaded, suppress(WorkStopped):
        first, second = (loaded.enter_context(closing(Predictor(path, control=control))) for path in (one, other))
        for name in _common(first.info, second.info, skipped):
            if control.stop_requested:
                skipped[name] = worded("stopped before it was asked")
                continue
            emit(Phase("predicting", worded("Asking {name}", name=name)))
            pair = first.signature(name), second.signature(name)
            inputs, what = _inputs(first.info, pair, records)
            try:
                answers = [_ask(predictor, name, inputs, control) for predictor in (first, second)]
            except WorkStopped:
                skipped[name] = worded("stopped before it was asked")
                continue
            except RequestError as error:
                skipped[name] = worded("it refused {what}: {error}", what=what, error=error)
                continue
            used.add(what)
            rows = next((len(value) for value in inputs.values() if np.ndim(value)), 1)
            differences += _differences(name, answers[0], answers[1], rows)
    told = worded(" and ").join(sorted(used)) or worded("nothing")
    return AnswerComparison(told, tuple(differences), skipped, time.perf_counter() - started)


def _ask(predictor: Predictor, name: str, inputs: Inputs, control: Control) -> Inputs:
    return wait_for(lambda: predictor.predict(name, inputs), predictor.close, control).outputs


def _common(one: SavedModelInfo, other: SavedModelInfo, skipped: dict[str, str]) -> list[str]:
    """The signatures that can be asked the same; the others get their reason."""
    found = []
    for name in sorted(one.signatures.keys() | other.signatures.keys()):
        if name not in one.signatures or name not in other.signatures:
            skipped[name] = worded("only one of them has it")
        elif _takes(one.signatures[name]) != _takes(other.signatures[name]):
            skipped[name] = worded("they take other inputs")
        else:
            found.append(name)
    return found


def _takes(signature: Signature) -> set[tuple[str, str, object]]:
    """Aliases, dtypes and ranks; a batch that is fixed in one of them shows when it is asked."""
    return {(item.alias, item.dtype, None if item.shape is None else item.shape[1:]) for item in signature.inputs}


def _inputs(info: SavedModelInfo, pair: tuple[Signature, Signature], records: Records | None) -> tuple[Inputs, str]:
    signature = pair[0]
    wanted = {item.alias for item in signature.inputs}
    if records is not None:
        told = worded("{rows} evaluation records", rows=len(next(iter(records["example"].values()), ())))
        if all(item.example_features is not None for item in pair) and len(wanted) == 1:
            return dict.fromkeys(wanted, next(iter(records["example"].values()))), told
        for name in ("dense", "preprocessed"):
            if wanted <= records[name].keys() and _is_fed_by(signature, name, info):
                return {alias: records[name][alias] for alias in wanted}, told
    if signature.example_features is not None and len(wanted) == 1:
        return _made_up_examples(info, signature), worded("made-up Examples")
    made_up = {item.alias: _made_up(item, number) for number, item in enumerate(signature.inputs)}
    return made_up, worded("made-up inputs")


def _is_fed_by(signature: Signature, receiver: str, info: SavedModelInfo) -> bool:
    """Raw and preprocessed features may have the same names: the signature's own tells which it takes."""
    return info.receiver_of(signature.name) == receiver


def _made_up_examples(info: SavedModelInfo, signature: Signature) -> Inputs:
    random = np.random.default_rng(_SEED)
    rows = [
        {item.name: _feature_value(item, random) for item in signature.example_features or () if not item.sequence}
        for _ in range(ROWS)
    ]
    return example_inputs(info, signature.name, rows)


def _feature_value(item: ExampleFeature, random: np.random.Generator) -> object:
    """A value of a feature; its default where it has one."""
    if item.default is not None and item.default == item.default:
        return np.full([size or 1 for size in item.shape or ()], item.default).tolist()
    shape = [2] if item.kind != "fixed" else [size or 1 for size in item.shape or ()]
    return _values(item.dtype, shape, random).tolist()


def _made_up(item: TensorSpec, number: int) -> NDArray[np.generic]:
    """Small values; what may be of any size is 2 long, the batch ROWS."""
    shape = item.shape if item.shape is not None else (None,)
    sizes = [size or (ROWS if place == 0 else 2) for place, size in enumerate(shape)]
    return _values(item.dtype, sizes, np.random.default_rng(_SEED + number))


def _values(dtype: str, shape: list[int], random: np.random.Generator) -> NDArray[np.generic]:
    if dtype == "string":
        return np.full(shape, b"a", dtype=object)
    if dtype == "bool":
        return random.integers(0, 2, shape).astype(bool)
    if dtype.startswith(("int", "uint")):
        return random.integers(0, 2, shape).astype(dtype)
    return random.normal(size=shape).astype(dtype if dtype in ("float32", "float64", "float16") else "float32")


def _differences(name: str, one: Inputs, other: Inputs, rows: int) -> list[AnswerDifference]:
    found = []
    for alias in sorted(one.keys() & other.keys()):
        largest, scale = largest_difference(np.asarray(one[alias]), np.asarray(other[alias]))
        found.append(AnswerDifference(name, alias, largest, scale, rows))
    return found
