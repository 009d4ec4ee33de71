"""Images whose pixels are numbers of some range: to what can be drawn, and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeGuard

import numpy as np
from numpy.typing import NDArray

LEAST_SIDE = 4  # pixels; what is smaller is a matrix of numbers
CHANNELS = (1, 3, 4)

Range = tuple[float, float]
RANGES: tuple[Range, ...] = ((0.0, 1.0), (0.0, 255.0), (-1.0, 1.0))


def is_image_shape(shape: Sequence[int | None]) -> TypeGuard[tuple[int, int, int]]:
    """Whether height, width and channels are those of an image."""
    if len(shape) != 3 or any(size is None for size in shape):
        return False
    height, width, channels = (size or 0 for size in shape)
    return channels in CHANNELS and min(height, width) >= LEAST_SIDE


def range_of(values: NDArray[Any], ends: tuple[float | None, float | None] = (None, None)) -> Range:
    """The range of an image's numbers: its feature's, else the first usual one that holds them, else their own."""
    low, high = ends
    if low is not None and high is not None and high > low:
        return float(low), float(high)
    finite = values[np.isfinite(values)]
    least, most = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    for known in RANGES:
        if known[0] <= least and most <= known[1]:
            return known
    return least, most


def pixels_of_numbers(values: NDArray[Any], span: Range | None = None) -> NDArray[np.uint8]:
    """Numbers [height, width, channels] of a range as uint8; what is no number is black."""
    low, high = span or (range_of(values) if values.dtype.kind == "f" else (0.0, 255.0))
    share: NDArray[Any] = (np.nan_to_num(values.astype(np.float64), nan=low, posinf=high, neginf=low) - low) / (
        high - low or 1.0
    )
    pixels: NDArray[np.uint8] = np.round(np.clip(share, 0.0, 1.0) * 255).astype(np.uint8)
    return pixels


def numbers_of_pixels(pixels: NDArray[np.uint8], span: Range, dtype: str) -> NDArray[Any]:
    """The inverse, as far as 256 steps hold it."""
    low, high = span
    return (low + pixels.astype(np.float64) / 255 * (high - low)).astype(dtype)
