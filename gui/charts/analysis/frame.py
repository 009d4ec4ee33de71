"""A plot with named axes in the theme's colours, whose view stays as it is set."""

from __future__ import annotations

from PySide6.QtGui import QFont

from gui.charts.plot import Plot
from gui.charts.range import with_room
from gui.look.theme import Theme

Span = tuple[float, float]
SHARE: Span = (0.0, 1.0)
_ROOM = 0.04  # of the width, at each end


class AxesPlot(Plot):
    """Base of the charts of an analysis. GUI thread."""

    def __init__(self, theme: Theme, *, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setMinimumSize(150, 150)
        self._theme = theme
        self._x_span, self._y_span = SHARE, SHARE
        self.fit_wanted.connect(self.fit)
        theme.changed.connect(self.restyle)

    def name_axes(self, across: str, up: str) -> None:
        """Write what the axes are."""
        colour = self._theme.tokens.muted
        for axis, text in ((self.bottom, across), (self.side, up)):
            axis.setLabel(text, color=colour, **{"font-size": "11px"})
        self.side.setWidth(58)

    def set_spans(self, across: Span, up: Span) -> None:
        """What the view shows, with a little room around it."""
        self._x_span, self._y_span = across, up
        self.fit()

    def fit(self) -> None:
        """Show all of it again."""
        self.box.setRange(xRange=with_room(*self._x_span, _ROOM), yRange=with_room(*self._y_span, _ROOM), padding=0)

    def restyle(self) -> None:
        """Take the colours of the theme."""
        font = QFont(self.font())
        font.setPixelSize(11)
        self.set_colours(self._theme.tokens, font)
        for axis in (self.bottom, self.side):
            if axis.labelText:
                axis.setLabel(axis.labelText, color=self._theme.tokens.muted, **{"font-size": "11px"})
