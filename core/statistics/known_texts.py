"""Texts of a column that were seen before, so that their like are counted without being looked at again."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.experiment.data.csv.csv_blocks import Ints
from core.statistics.cells import Keys

_MOST_SLOTS = 4096


class KnownTexts:
    """A table of keys, each at the place that its first bits name; of two for one place the first has it."""

    def __init__(self, most: int) -> None:
        """`most`: how many different texts there may be."""
        self._bits = min(_MOST_SLOTS, 2 * most).bit_length()
        self._shift = np.uint64(64 - self._bits)
        self._texts: dict[int, bytes] = {}
        self._keys: Keys = np.empty(0, np.uint64)
        self._hits: Ints = np.empty(0, np.int64)

    def count(self, keys: Keys) -> Ints:
        """Count the texts of these keys that are known. Return which of them are not."""
        if not self._texts:
            return np.arange(len(keys))
        places = (keys >> self._shift).astype(np.int64)
        known = self._keys[places] == keys
        self._hits += np.bincount(places[known], minlength=len(self._hits))
        return np.flatnonzero(~known)

    def learn(self, keys: Keys, texts: Sequence[bytes]) -> None:
        """Know these texts from now on, as far as there is a place for them."""
        if not self._texts:  # at an empty place stands a key that belongs elsewhere
            self._keys = ~(np.arange(1 << self._bits, dtype=np.uint64) << self._shift)
            self._hits = np.zeros(1 << self._bits, np.int64)
        if len(self._texts) == len(self._hits):
            return
        for place, key, text in zip((keys >> self._shift).tolist(), keys, texts, strict=True):
            if place not in self._texts:
                self._texts[place] = text
                self._keys[place] = key

    def take(self) -> dict[bytes, int]:
        """How often each was counted; all are forgotten."""
        counts: dict[bytes, int] = {}
        for place, text in self._texts.items():
            if hits := int(self._hits[place]):
                counts[text] = counts.get(text, 0) + hits
        self._texts, self._keys, self._hits = {}, self._keys[:0], self._hits[:0]
        return counts
