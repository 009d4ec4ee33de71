"""A batch that was predicted, with what its outputs mean and how right they are. No TensorFlow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.serving.predict.answers import Classes, classes_of, numbers_of
from core.serving.predict.rows.batch import BatchAnswer, label_names
from core.serving.predict.rows.scores import ClassScores, NumberScores, score_classes, score_numbers, true_classes
from core.serving.saved_model.signatures import SavedModelInfo


@dataclass(frozen=True, slots=True, eq=False)
class BatchRow:
    """One row of the table. `place` is where its answer stands; None with a `problem`."""

    number: int
    place: int | None
    problem: str


class ScoredBatch:
    """What there is to show of an answer, for the label that is chosen."""

    def __init__(self, info: SavedModelInfo, answer: BatchAnswer, path: Path) -> None:
        """`path` is the file of the rows."""
        self.info, self.answer, self.path = info, answer, path
        self.classes: Classes | None = classes_of(info, info.signatures[answer.signature], answer.outputs)
        self.label_names = label_names(info, answer)
        answered = [BatchRow(number, place, "") for place, number in enumerate(answer.numbers.tolist())]
        failed = [BatchRow(number, None, problem) for number, problem in answer.problems.items()]
        self.rows = sorted([*answered, *failed], key=_number)
        self.choose(self.label_names[0] if self.label_names else "")

    def choose(self, label: str) -> None:
        """Compare with that label; "" with none."""
        self.label = label
        self.scores: ClassScores | NumberScores | None = None
        self.true: NDArray[np.int64] | None = None
        self.number: NDArray[np.float64] | None = None
        labels = self.labels
        if self.classes is not None and labels is not None:
            self.scores = score_classes(self.classes, labels)
            if self.scores is not None:
                self.true = true_classes(self.scores.names, labels)
        elif self.classes is None:
            found = numbers_of(self.answer.outputs, label)
            if found is not None:
                self.number = found[1]
                self.scores = score_numbers(*found, labels) if labels is not None else None

    @property
    def labels(self) -> Sequence[object] | None:
        return self.answer.labels.get(self.label)

    @property
    def figures(self) -> dict[str, float]:
        """The scores by name; none where no label tells."""
        match self.scores:
            case ClassScores(accuracy=accuracy):
                return {"accuracy": accuracy}
            case NumberScores(mae=mae, rmse=rmse):
                return {"mean absolute error": mae, "RMSE": rmse}
            case _:
                return {}

    def score(self, row: BatchRow) -> float | None:
        """The probability of the predicted class; of a number how far it is off."""
        if row.place is None:
            return None
        if self.classes is not None and self.classes.scores is not None and self.classes.chosen[row.place] >= 0:
            return float(self.classes.scores[row.place, self.classes.chosen[row.place]])
        return self.off(row)

    def off(self, row: BatchRow) -> float | None:
        """How far a predicted number is from the label."""
        labels = self.labels
        if row.place is None or self.number is None or labels is None:
            return None
        label = np.ravel(np.asarray(labels[row.place]))
        return float(self.number[row.place] - label[0]) if label.size == 1 and label.dtype.kind in "fiu" else None

    def is_wrong(self, row: BatchRow) -> bool:
        """Whether the model says another class than the label does."""
        if row.place is None or self.classes is None or self.true is None:
            return False
        return bool(self.true[row.place] >= 0 and self.true[row.place] != self.classes.chosen[row.place])

    def is_at(self, row: BatchRow, cell: tuple[int, int]) -> bool:
        """Whether a row is counted in that cell (true, predicted) of the confusion matrix."""
        if row.place is None or self.classes is None or self.true is None:
            return False
        return (int(self.true[row.place]), int(self.classes.chosen[row.place])) == cell


def _number(row: BatchRow) -> int:
    return row.number
