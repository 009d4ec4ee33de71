"""What a prediction gives, without TensorFlow, so that the window can show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Prediction:
    """Outputs by alias; strings are `object` arrays of bytes. `seconds` is the time of the model alone."""

    outputs: Mapping[str, NDArray[np.generic]]
    seconds: float
