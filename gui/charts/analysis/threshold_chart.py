"""The ROC or the precision-recall curve of a binary head, with the chosen threshold on it."""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent

from core.analysis.records import Floats
from core.analysis.roc import ThresholdCounts, ThresholdCurve
from gui.charts.analysis.frame import AxesPlot
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.text import format_metric

CurveKind = Literal["ROC", "PR"]  # PR: precision over recall
_MOST = 2_000  # points that are drawn


class ThresholdChart(AxesPlot):
    """GUI thread. threshold_picked(float): a place of the curve was clicked."""

    threshold_picked = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, name="threshold_chart", label=tr("Curve over thresholds"))
        self.setToolTip(tr("The dot is the chosen threshold; a click on the curve chooses another one"))
        self._curve: ThresholdCurve | None = None
        self._counts: ThresholdCounts | None = None
        self._kind: CurveKind = "ROC"
        self._chance = pg.PlotDataItem()
        self._line = pg.PlotDataItem(antialias=True)
        self._dot = pg.ScatterPlotItem(size=10)
        for item in (self._chance, self._line, self._dot):
            self.add(item)
        self.restyle()

    def show_curve(self, curve: ThresholdCurve, kind: CurveKind) -> None:
        """Draw one of the two; the dot stays at its threshold."""
        self._curve, self._kind = curve, kind
        x, y = self._points()
        keep = np.unique(np.linspace(0, len(x) - 1, min(len(x), _MOST)).round().astype(int))
        self._line.setData(x[keep], y[keep])
        if kind == "ROC":
            self._chance.setData([0, 1], [0, 1])
            self.name_axes(tr("false positive rate"), tr("recall"))
        else:
            share = curve.positives / max(1, curve.positives + curve.negatives)
            self._chance.setData([0, 1], [share, share])
            self.name_axes(tr("recall"), tr("precision"))
        area = curve.auc if kind == "ROC" else curve.auc_precision_recall
        self.setAccessibleName(tr("{kind} curve, area {area}", kind=kind, area=format_metric(area)))
        self.fit()
        if self._counts is not None:
            self.show_threshold(self._counts)

    def show_threshold(self, counts: ThresholdCounts) -> None:
        """Put the dot where that threshold is."""
        self._counts = counts
        roc = self._kind == "ROC"
        place = (counts.false_positive_rate, counts.recall) if roc else (counts.recall, counts.precision)
        there = all(map(math.isfinite, place))
        self._dot.setData([place[0]] if there else [], [place[1]] if there else [])

    @property
    def dot(self) -> tuple[float, float] | None:
        """Where the chosen threshold is drawn."""
        data = self._dot.data
        return (float(data["x"][0]), float(data["y"][0])) if len(data) else None

    def _points(self) -> tuple[Floats, Floats]:
        """Each point with the threshold just under a score; of ROC the first one calls nothing positive."""
        curve = self._curve
        if curve is None:
            return np.zeros(0), np.zeros(0)
        if self._kind == "ROC":
            return curve.false_positive_rates, curve.recalls
        return curve.recalls[1:], curve.precisions

    def _pick(self, place: QPointF) -> None:
        curve = self._curve
        x, y = self._points()
        if curve is None or not len(curve.scores):
            return
        seen = self.box.mapSceneToView(place)
        nearest = int(np.argmin((x - seen.x()) ** 2 + (y - seen.y()) ** 2)) - (self._kind == "ROC")
        if nearest < 0:
            self.threshold_picked.emit(float(curve.scores[0]))
            return
        under = float(curve.scores[nearest + 1]) if nearest + 1 < len(curve.scores) else 0.0
        self.threshold_picked.emit((float(curve.scores[nearest]) + under) / 2)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pick(self.mapToScene(event.position().toPoint()))
        super().mousePressEvent(event)

    @override
    def restyle(self) -> None:
        super().restyle()
        tokens = self._theme.tokens
        self._line.setPen(pg.mkPen(tokens.curves[0], width=2))
        self._chance.setPen(pg.mkPen(tokens.faint, width=1, style=Qt.PenStyle.DashLine))
        self._dot.setBrush(pg.mkBrush(QColor(tokens.curves[1])))
        self._dot.setPen(pg.mkPen(tokens.panel, width=1.5))
