"""What was asked, kept to go with its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from core.serving.saved_model.signatures import SavedModelInfo, Signature

if TYPE_CHECKING:
    from core.serving.predict.rows.row_request import RowRequest


def same_raw(one: object, other: object) -> bool:
    """Whether the contents of editors are equal; they may hold arrays."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(same_raw(one[name], other[name]) for name in one)
    if isinstance(one, np.ndarray) or isinstance(other, np.ndarray):
        return np.array_equal(np.asarray(one), np.asarray(other))
    return type(one) is type(other) and one == other


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One request.

    `row`: the values by input name, None for "take the default"; `inputs`: what is sent, by alias, batch first;
    `raw` and `labels`: the contents of the editors and their names; `label`: what the record says the answer is.
    """

    info: SavedModelInfo
    signature_name: str
    is_example: bool
    row: Mapping[str, Any]
    inputs: Mapping[str, object]
    raw: Mapping[str, object]
    labels: Mapping[str, str]
    label: Mapping[str, str] = field(default_factory=dict)

    @property
    def request(self) -> RowRequest:
        """What other models are asked, and what is varied."""
        from core.serving.predict.rows.row_request import RowRequest

        return RowRequest(self.info, self.signature_name, self.row, self.is_example)

    @property
    def signature(self) -> Signature:
        return self.info.signatures[self.signature_name]
