"""Pictures in event files are unpacked within limits."""

from __future__ import annotations

import numpy as np

from core.experiment.data.images import encode_png
from core.runs.events.summary_values import Images
from gui.pages.train.summaries.reader import _decoded


def test_pictures_that_unpack_into_too_much_are_not_unpacked() -> None:
    small, large = (encode_png(np.zeros((side, side, 1), np.uint8)) for side in (8, 5000))
    assert len(large) < 200_000
    assert _decoded(Images((large,) * 3, 5000, 5000)) is None
    pictures = _decoded(Images((small,), 8, 8))
    assert isinstance(pictures, tuple)
    assert [picture.width() for picture in pictures] == [8]


def test_what_is_no_picture_is_none() -> None:
    assert _decoded(Images((b"no picture",), 1, 1)) is None
