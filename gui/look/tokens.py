"""The colours of the program, light and dark."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of the program, as #rrggbb. `line` parts what lies side by side, `border` is a field's edge."""

    name: str
    window: str
    side: str
    panel: str
    line: str
    border: str
    grid: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_ground: str
    on_accent: str
    good: str
    good_ground: str
    warning: str
    warning_ground: str
    bad: str
    bad_ground: str
    curves: tuple[str, ...]

    @property
    def train(self) -> str:
        """The colour of training curves, on every chart."""
        return self.curves[0]

    @property
    def eval(self) -> str:
        """The colour of evaluation curves, on every chart."""
        return self.curves[1]


LIGHT = Tokens(
    name="light",
    window="#f4f6f8", side="#eef1f4", panel="#ffffff", line="#dfe4ea", border="#7f8a97", grid="#eceff3",
    text="#1d2733", muted="#5b6776", faint="#616d7b",
    accent="#2563d9", accent_ground="#e8effc", on_accent="#ffffff",
    good="#0a7a53", good_ground="#e2f4ec", warning="#9a5b00", warning_ground="#fdf1dc",
    bad="#b3261e", bad_ground="#fce8e6",
    curves=("#0072B2", "#C27300", "#009E73", "#C56D9E", "#D55E00", "#2E96D3"),
)  # fmt: skip
DARK = Tokens(
    name="dark",
    window="#14181d", side="#171b21", panel="#1b2027", line="#2b323b", border="#66727f", grid="#262d36",
    text="#e4e9ef", muted="#93a0af", faint="#8f9cac",
    accent="#76a5ff", accent_ground="#20304d", on_accent="#10151c",
    good="#5fd0a0", good_ground="#16342a", warning="#f0b95a", warning_ground="#3a2d14",
    bad="#ff8a80", bad_ground="#43201e",
    curves=("#56B4E9", "#E69F00", "#3ECF9C", "#CC79A7", "#FF8A5B", "#8AB4FF"),
)  # fmt: skip
