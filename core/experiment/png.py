"""A minimal PNG writer: 8-bit grey, RGB and RGBA pixels to bytes, lossless, with nothing but zlib."""

from __future__ import annotations

import struct
import zlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

_COLOUR_TYPE = {1: 0, 3: 2, 4: 6}


def encode_png(pixels: NDArray[Any]) -> bytes:
    """uint8 pixels [height, width, channels] with 1, 3 or 4 channels as a PNG file."""
    height, width, channels = pixels.shape
    header = struct.pack(">IIBBBBB", width, height, 8, _COLOUR_TYPE[channels], 0, 0, 0)
    rows = np.ascontiguousarray(pixels, np.uint8).reshape(height, width * channels)
    # Each row starts with its filter's number; 0 is "none".
    filtered = np.concatenate([np.zeros((height, 1), np.uint8), rows], axis=1)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, data)
        for kind, data in (
            (b"IHDR", header),
            (b"IDAT", zlib.compress(filtered.tobytes(), 9)),
            (b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
