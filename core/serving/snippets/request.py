"""What was sent, as every kind of snippet wants to know it. No TensorFlow."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.experiment.data.example_proto import Example, SequenceExample
from core.serving.predict.requests import signature_of
from core.serving.predict.sequences import has_steps
from core.serving.saved_model.signatures import SavedModelInfo, Signature


def model_name(info: SavedModelInfo) -> str:
    """A name for TensorFlow Serving: the experiment's, else that of the folder above the version."""
    name = str(info.provenance.get("experiment") or Path(info.path).resolve().parent.name)
    return re.sub(r"[^\w.-]+", "-", name) or "model"


@dataclass(frozen=True, slots=True)
class PredictRequest:
    """What was sent to which signature of which export; `rows` is the size of the batch."""

    info: SavedModelInfo
    signature: Signature
    inputs: Mapping[str, NDArray[np.generic]]

    @property
    def rows(self) -> int:
        return len(next(iter(self.inputs.values()), ()))

    @property
    def model(self) -> str:
        """A name for TensorFlow Serving."""
        return model_name(self.info)

    @property
    def examples(self) -> list[Any] | None:
        """The Examples, or SequenceExamples, that are sent, as messages; None if the signature takes none."""
        if self.signature.example_features is None or len(self.inputs) != 1:
            return None
        (serialized,) = self.inputs.values()
        kind = SequenceExample if self.has_steps else Example
        return [kind.FromString(item) for item in serialized.ravel().tolist()]

    @property
    def has_steps(self) -> bool:
        """Whether SequenceExamples are sent."""
        return has_steps(self.signature.example_features)


def request_of(info: SavedModelInfo, signature: str, inputs: Mapping[str, object]) -> PredictRequest:
    """RequestError if there is no such signature."""
    arrays = {alias: np.asarray(value) for alias, value in inputs.items()}
    return PredictRequest(info, signature_of(info, signature), arrays)
