"""Which outputs of a model are whose answer, and which label each is to be judged by. No TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from core.analysis.records import MOST_EACH, ClassHead, Floats, Head, Ints, NumberHead
from core.serving.predict.rows.scores import true_classes

Outputs = Mapping[tuple[str, str], NDArray[np.generic]]  # by head ("" where there is one only) and key
Labels = Mapping[str, NDArray[np.generic]]
Array = NDArray[Any]  # of any dtype, which is asked about before it is counted with
Form = Literal["distribution", "logits", "share", "classes", "number"]

_NEAR_ONE = 1e-3
_NUMBERS = ("predictions", "outputs", "labels", "logits")  # keys of Estimator's heads that hold a number
_MOST_CLASSES = 1000  # of a head that gives class ids alone


@dataclass(frozen=True, slots=True)
class HeadPlan:
    """How one head's answers are read: `key` is its output, in that `form`; `label` is "" where none is its.

    "distribution": a probability for each of `classes`; "logits" the same before softmax or sigmoid; "share": the
    probability of the second of two classes; "classes": the class alone; "number": a predicted number.
    """

    name: str
    key: str
    form: Form
    label: str
    classes: tuple[str, ...]


def plan_heads(
    outputs: Outputs, labels: Labels, vocabularies: Mapping[str, Sequence[object]]
) -> tuple[HeadPlan, ...]:
    """The heads that can be told from a first batch; `vocabularies` names the classes of labels."""
    plans = []
    names = list(dict.fromkeys(name for name, _ in outputs))
    for name in names:
        of_head = {key: np.asarray(value) for (head, key), value in outputs.items() if head == name}
        label = _label_of(name, of_head, labels, alone=len(names) == 1)
        plan = _plan(name, of_head, label, labels, tuple(str(word) for word in vocabularies.get(label, ())))
        if plan is not None:
            plans.append(plan)
    return tuple(plans)


class HeadRows:
    """The answers of one head, gathered batch by batch."""

    def __init__(self, plan: HeadPlan) -> None:
        self._plan = plan
        self._parts: list[tuple[NDArray[np.generic], NDArray[np.generic], Floats]] = []
        self._each: list[NDArray[np.float32]] = []  # as many as parts where every probability is kept, else none

    def add(self, outputs: Outputs, labels: Labels, rows: int) -> Head:
        """Take a batch, and return it as a head of its own."""
        plan = self._plan
        value = np.asarray(outputs[plan.name, plan.key])
        label = labels.get(plan.label) if plan.label else None
        if plan.form == "number":
            true = _numbers(label, rows)
            self._parts.append((true, true, _numbers(value, rows)))
        else:
            scores = _scores(plan, value, rows)
            chosen, score = _named(plan, value, rows) if scores is None else _surest(scores)
            self._parts.append((_true(plan.classes, label, rows), chosen, score))
            if scores is not None and 2 < scores.shape[1] <= MOST_EACH:
                self._each.append(scores.astype(np.float32))
        return self._head(self._parts[-1:], self._each[-1:])

    def head(self) -> Head:
        """All that was gathered."""
        return self._head(self._parts, self._each)

    def _head(
        self,
        parts: Sequence[tuple[NDArray[np.generic], NDArray[np.generic], Floats]],
        each: Sequence[NDArray[np.float32]],
    ) -> Head:
        true, chosen, score = (np.concatenate(column) for column in zip(*parts, strict=True))
        plan = self._plan
        if plan.form == "number":
            return NumberHead(plan.name, plan.label, true, score)
        probabilities = np.concatenate(each) if each else None
        return ClassHead(plan.name, plan.label, plan.classes, true, chosen, score, probabilities)


def _label_of(name: str, outputs: Mapping[str, Array], labels: Labels, *, alone: bool) -> str:
    """The label of the head's name, else one that an output is named after, else the only one."""
    for wanted in (name, *outputs):
        if wanted in labels:
            return wanted
    return next(iter(labels), "") if alone or len(labels) == 1 else ""


def _plan(
    name: str,
    outputs: Mapping[str, Array],
    label: str,
    labels: Labels,
    words: tuple[str, ...],
) -> HeadPlan | None:
    true = np.asarray(labels[label]) if label else None
    named = _named_classes(outputs)

    def classes_for(count: int) -> tuple[str, ...]:
        for names in (named, words):
            if len(names) == count:
                return names
        return tuple(str(number) for number in range(count))

    for key in sorted(outputs, key=_likeness):
        value = outputs[key]
        if _is_distribution(value):
            return HeadPlan(name, key, "distribution", label, classes_for(value.reshape(len(value), -1).shape[1]))
    is_class = true is not None and _fits_classes(true, words)
    if "logistic" in outputs and is_class:
        return HeadPlan(name, "logistic", "share", label, classes_for(2))
    logits = next((key for key in outputs if "logit" in key and outputs[key].ndim == 2), None)
    if logits is not None and is_class and outputs[logits].shape[1] > 1:
        return HeadPlan(name, logits, "logits", label, classes_for(outputs[logits].shape[1]))
    single = [key for key in (label, *_NUMBERS, *outputs) if key in outputs and _is_single(outputs[key])]
    shares = [key for key in single if _is_share(outputs[key])]
    if is_class and shares:
        return HeadPlan(name, shares[0], "share", label, classes_for(2))
    if is_class and "class_ids" in outputs and (count := _count_of(outputs["class_ids"], true)):
        return HeadPlan(name, "class_ids", "classes", label, words or classes_for(count))
    if logits is not None and is_class and _is_single(outputs[logits]):
        return HeadPlan(name, logits, "logits", label, classes_for(2))
    if single and (true is None or true.dtype.kind in "fiub"):
        return HeadPlan(name, single[0], "number", label, ())
    return None


def _named_classes(outputs: Mapping[str, Array]) -> tuple[str, ...]:
    """The names of all classes, where an output of Estimator's classifiers has them in each row."""
    for key in ("all_classes", "classes"):
        value = outputs.get(key)
        if value is not None and value.ndim == 2 and len(value) and value.shape[1] > 1:
            return tuple(
                item.decode("utf-8", "replace") if isinstance(item, bytes) else str(item)
                for item in value[0].tolist()
            )
    return ()


def _likeness(key: str) -> int:
    """Numbers of any output may happen to add up to 1: one that is called probabilities comes first."""
    return 0 if key == "probabilities" else 1 if "prob" in key else 2 if "logit" not in key else 3


def _is_distribution(value: Array) -> bool:
    if value.dtype.kind != "f" or value.ndim < 2 or not len(value):
        return False
    rows = value.reshape(len(value), -1).astype(np.float64)
    rows = rows[np.isfinite(rows).all(axis=1)]
    if not len(rows) or rows.shape[1] < 2:
        return False
    return bool((rows >= 0).all() and (np.abs(rows.sum(axis=1) - 1) <= _NEAR_ONE).all())


def _is_single(value: Array) -> bool:
    return value.dtype.kind in "fiu" and value.ndim > 0 and value.size == len(value) > 0


def _is_share(value: Array) -> bool:
    finite = value[np.isfinite(value)] if value.dtype.kind == "f" else value[:0]
    return bool(finite.size and (finite >= 0).all() and (finite <= 1).all())


def _fits_classes(true: Array, words: tuple[str, ...]) -> bool:
    """Whether a label says a class and no amount: a text, a bool, a word of its vocabulary, a number 0 or 1."""
    if true.dtype.kind in "OSUb" or words:
        return True
    if true.dtype.kind not in "fiu" or true.size != len(true):
        return False
    values = true[np.isfinite(true)] if true.dtype.kind == "f" else true
    whole = bool(values.size and (values == np.round(values)).all() and (values >= 0).all())
    return whole and (true.dtype.kind != "f" or bool((values <= 1).all()))


def _count_of(ids: Array, true: Array | None) -> int:
    """How many classes there are at least, by a first batch; 0 where these are no class ids."""
    if ids.dtype.kind not in "iu" or ids.size != len(ids) or not ids.size:
        return 0
    largest = int(ids.max())
    if true is not None and true.dtype.kind in "iu" and true.size:
        largest = max(largest, int(true.max()))
    return largest + 1 if 0 < largest < _MOST_CLASSES else 0


def _scores(plan: HeadPlan, value: Array, rows: int) -> Floats | None:
    """The probabilities of each row; of two classes perhaps that of the second one alone. None without any."""
    if plan.form == "classes":
        return None
    scores = value.reshape(rows, -1).astype(np.float64)
    return _shares(scores) if plan.form == "logits" else scores


def _named(plan: HeadPlan, value: Array, rows: int) -> tuple[Ints, Floats]:
    """The class of each row where the model says no more than that."""
    ids = value.reshape(rows).astype(np.int64)
    return np.where((ids >= 0) & (ids < len(plan.classes)), ids, -1), np.full(rows, np.nan)


def _surest(scores: Floats) -> tuple[Ints, Floats]:
    """The chosen class of each row, and its probability; of two classes that of the second one."""
    rows = len(scores)
    if scores.shape[1] == 1:
        share = scores[:, 0]
        return np.where(np.isfinite(share), (share > 0.5).astype(np.int64), -1), _finite(share)
    whole = np.isfinite(scores).all(axis=1)
    chosen = np.where(whole, np.argmax(np.nan_to_num(scores), axis=1), -1)
    of = np.ones(rows, np.int64) if scores.shape[1] == 2 else np.maximum(chosen, 0)
    return chosen, np.where(whole, scores[np.arange(rows), of], np.nan)


def _shares(logits: Floats) -> Floats:
    """Softmax; of one logit its sigmoid."""
    with np.errstate(over="ignore", invalid="ignore"):
        if logits.shape[1] == 1:
            return np.asarray(1 / (1 + np.exp(-logits)))
        powers = np.exp(logits - logits.max(axis=1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def _true(classes: tuple[str, ...], label: Array | None, rows: int) -> Ints:
    """Labels as places in `classes`, -1 where there is none, or one that is no such class."""
    if label is None or len(label) != rows:
        return np.full(rows, -1, np.int64)
    values = label.astype(np.int64) if label.dtype == bool else label
    found = true_classes(classes, list(values))
    if found is None:  # one of them is no class: the others still are
        each = [true_classes(classes, [value]) for value in values]
        found = np.array([-1 if item is None else int(item[0]) for item in each], np.int64)
    return found


def _numbers(value: Array | None, rows: int) -> Floats:
    if value is None or value.dtype.kind not in "fiub" or value.size != rows:
        return np.full(rows, np.nan)
    return value.reshape(rows).astype(np.float64)


def _finite(values: Floats) -> Floats:
    return np.where(np.isfinite(values), values, np.nan)
