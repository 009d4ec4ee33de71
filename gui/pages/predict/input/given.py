"""Given: what an input was given while nobody saw it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """Stands among the contents of the editors for an input whose editor was not made yet.

    `value` is of plain numbers, texts and lists, as editors give it; None for "left empty".
    """

    value: object = None

    def __str__(self) -> str:
        """As an editor would show it."""
        from gui.pages.predict.input.text_values import as_text

        return "" if self.value is None else as_text(self.value)
