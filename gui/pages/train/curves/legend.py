"""The legend over the charts: what colours, dashes and shapes mean; an overlaid run is taken off here."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.charts.curves.colours import CurveLook, curve_look, run_look
from gui.charts.curves.names import EVAL, TRAIN, CurveKey, name_of
from gui.charts.shapes import DISTINCT, draw_shape
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.basics import make_label
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.text import as_plain

_HEIGHT = 20  # px
_RANGE_OPACITY = 45  # as the band on the charts


class CurveLegend(QWidget):
    """GUI thread. `run_removed(Path)`: an overlaid run is to be taken off."""

    run_removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chart_legend")
        self._theme = theme
        self._shown: object = None
        self._flow = FlowLayout(10)
        self.setLayout(self._flow)
        theme.changed.connect(self._restyle)

    @property
    def texts(self) -> tuple[str, ...]:
        """What it says, from the left."""
        entries = (self._flow.itemAt(index) for index in range(self._flow.count()))
        widgets = (entry.widget() for entry in entries if entry is not None)
        return tuple(str(widget.property("words")) for widget in widgets if widget is not None)

    def show_curves(
        self,
        run: str,
        overlays: Sequence[tuple[Path, str]],
        evaluations: tuple[str, ...],
        *,
        aliases: tuple[CurveKey, ...] = (),
        restarts: bool,
        band: bool = False,
    ) -> None:
        """`run`: the open run's name; `overlays`: the others with theirs; `evaluations`: folders of named ones.

        `aliases`: what is drawn beside the metric of its chart, where one run is shown; `band`: several runs are
        drawn as their mean and range.
        """
        self._say(run, tuple(overlays), evaluations, aliases, restarts, band)

    def _say(
        self,
        run: str,
        overlays: tuple[tuple[Path, str], ...],
        evaluations: tuple[str, ...],
        aliases: tuple[CurveKey, ...],
        restarts: bool,
        band: bool,
    ) -> None:
        wanted = (run, overlays, evaluations, aliases, restarts, band, self._theme.tokens.name)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._flow.clear()
        tokens, many = self._theme.tokens, bool(overlays)
        runs = [(None, run), *overlays] if many else []
        if runs and band:
            words = tr_n("mean and range of {n} run", "mean and range of {n} runs", len(runs))
            mean = CurveLook(run_look(0, tokens).colour)
            self._flow.addWidget(_Entry(_Line(mean, self._theme, is_band=True), words, None, self))
            runs = []
        for place, (path, name) in enumerate(runs[:DISTINCT]):
            look = curve_look(TRAIN, place, (), tokens, many=True)
            remove = functools.partial(self._remove, path) if path is not None else None
            self._flow.addWidget(_Entry(_Line(look, self._theme), name, remove, self))
        if len(runs) > DISTINCT:
            more = tr_n(
                "and {n} more, ticked in the sidebar",
                "and {n} more, ticked in the sidebar",
                len(runs) - DISTINCT,
            )
            self._flow.addWidget(_Entry(_sign("", tokens.muted), more, None, self))
        keys = [TRAIN, EVAL, *(CurveKey("", folder) for folder in evaluations), *(() if many else aliases)]
        for key in keys:
            look = curve_look(key, 0, evaluations, tokens, many=many)
            if many:
                look = CurveLook(QColor(tokens.muted), look.dash)
            self._flow.addWidget(_Entry(_Line(look, self._theme), name_of(key), None, self))
        if restarts:
            self._flow.addWidget(_Entry(_sign("┊", tokens.muted), tr("resumed"), None, self))
        if not many:
            self._flow.addWidget(_Entry(_sign("★", tokens.eval), tr("best"), None, self))
            self._flow.addWidget(_Entry(_sign("▴", tokens.faint), tr("checkpoint"), None, self))
        self.updateGeometry()

    def _remove(self, path: Path, checked: bool = False) -> None:
        self.run_removed.emit(path)

    def _restyle(self) -> None:
        if isinstance(self._shown, tuple):
            self._say(*self._shown[:-1])


class _Entry(QWidget):
    """A mark and its words; with `remove`, a button that takes the run off."""

    def __init__(self, mark: QWidget, words: str, remove: object, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("words", words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.setFixedHeight(_HEIGHT)
        layout.addWidget(mark)
        layout.addWidget(make_label(words, "small"))
        if remove is not None:
            button = QToolButton()
            button.setObjectName(f"take_off_{words}")
            button.setText("✕")
            button.setProperty("quiet", True)
            button.setToolTip(as_plain(tr("Take {run} off the charts", run=words)))
            button.setAccessibleName(tr("Take {run} off the charts", run=words))
            button.clicked.connect(remove)
            layout.addWidget(button)


def _sign(sign: str, colour: str) -> QWidget:
    label = make_label(sign, "small")
    label.setStyleSheet(f"color: {colour}")
    return label


class _Line(QWidget):
    """A short piece of a curve."""

    def __init__(self, look: CurveLook, theme: Theme, *, is_band: bool = False) -> None:
        super().__init__()
        self._look, self._theme, self._is_band = look, theme, is_band
        self.setFixedSize(QSize(max(22, math.ceil(2 * sum(look.dash)) + 4), 16))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._is_band:
                ground = QColor(self._look.colour)
                ground.setAlpha(_RANGE_OPACITY)
                painter.fillRect(self.rect().adjusted(0, 2, 0, -1), ground)
            painter.setPen(self._look.pen(2))
            middle = self.height() / 2 + 0.5
            painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
            if self._look.shape is not None:
                centre, ground = QPointF(self.width() / 2, middle), QColor(self._theme.tokens.panel)
                draw_shape(painter, centre, self._look.shape, self._look.colour, ground)
