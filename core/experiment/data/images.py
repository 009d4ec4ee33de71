"""Encoded images without TensorFlow: pixels to PNG, and the size of a PNG or JPEG."""

from __future__ import annotations

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

SIGNATURES = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff"}

_COLOUR_TYPE = {1: 0, 3: 2, 4: 6}
_PNG_CHANNELS = {0: 1, 2: 3, 3: 3, 4: 4, 6: 4}  # by colour type; of a palette its colours
_FRAME_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # start of frame, in any coding
_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xDA)})  # without a segment behind them


def encode_png(pixels: NDArray[np.generic]) -> bytes:
    """uint8 pixels [height, width, channels] with 1, 3 or 4 channels as a PNG file, lossless."""
    height, width, channels = pixels.shape
    header = struct.pack(">IIBBBBB", width, height, 8, _COLOUR_TYPE[channels], 0, 0, 0)
    rows = np.ascontiguousarray(pixels, np.uint8).reshape(height, width * channels)
    # Each row starts with its filter's number; 0 is "none".
    filtered = np.concatenate([np.zeros((height, 1), np.uint8), rows], axis=1)
    return SIGNATURES["png"] + b"".join(
        _chunk(kind, data)
        for kind, data in (
            (b"IHDR", header),
            (b"IDAT", zlib.compress(filtered.tobytes(), 9)),
            (b"IEND", b""),
        )
    )


def image_size(data: bytes) -> tuple[int, int] | None:
    """Return (width, height) from the header of a PNG or JPEG file; None if it is neither, or truncated."""
    try:
        if data.startswith(SIGNATURES["png"]):
            width, height = struct.unpack_from(">II", data, 16)
            return width, height
        if data.startswith(SIGNATURES["jpeg"]):
            return _jpeg_size(data)
    except (struct.error, IndexError):
        pass
    return None


def image_shape(data: bytes) -> tuple[int, int, int] | None:
    """Return (height, width, channels) of a PNG or JPEG file as a model gets it; None if it is neither, or
    truncated.
    """
    size = image_size(data)
    if size is None:
        return None
    try:
        if data.startswith(SIGNATURES["png"]):
            channels = _PNG_CHANNELS.get(data[25], 3)
        else:
            channels = data[_frame_of(data) + 9]
    except IndexError:
        return None
    return size[1], size[0], channels


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    position = _frame_of(data)
    if position < 0:
        return None
    height, width = struct.unpack_from(">HH", data, position + 5)
    return width, height


def _frame_of(data: bytes) -> int:
    """Return where the segment of a JPEG file that holds its size begins; -1 if there is none."""
    position = 2
    while data[position] == 0xFF:
        marker = data[position + 1]
        if marker in _FRAME_MARKERS:
            return position
        if marker == 0xFF:  # a fill byte
            position += 1
        elif marker in _BARE_MARKERS:
            position += 2
        else:
            position += 2 + struct.unpack_from(">H", data, position + 2)[0]
    return -1


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
