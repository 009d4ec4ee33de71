"""The row over the charts: which metrics, how smooth, which x axis."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QSlider, QWidget
from typing_extensions import override

from gui.theme import Theme
from gui.widgets.basics import make_button, make_label
from gui.widgets.chart import Look, XAxis

_X: dict[str, XAxis] = {"x: step": "step", "x: time": "relative", "x: clock": "wall"}
_X_HELP = ("Global step", "Time since the first point", "Time of day")
_ROOM_FOR_LEGEND = 860


class ChartBar(QWidget):
    """Filter, smoothing, x, log y, outliers, fit, and the legend where there is room. GUI thread."""

    look_changed = Signal(object)
    filter_changed = Signal(str)
    fit_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = Look()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._slider = self._make_slider()
        self._value = make_label(f"{self._look.smoothing:.2f}", "muted")
        self._value.setFixedWidth(32)
        self._log = self._make_switch("Log y", "log_y", "Logarithmic y axis")
        self._log.toggled.connect(self._log_toggled)
        self._outliers = self._make_switch("Outliers", "show_outliers", "Make room on the y axis for outliers too")
        self._outliers.toggled.connect(self._outliers_toggled)
        fit = make_button(
            "Fit",
            name="fit_charts",
            help="Show whole curves again, after zooming (double click does it too)",
            small=True,
        )
        fit.clicked.connect(self.fit_pressed)
        self._legend = make_label("", "small", name="chart_legend")
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        layout.addWidget(self._make_filter())
        layout.addWidget(make_label("Smoothing", "muted"))
        for widget in (self._slider, self._value, self._make_x(), self._log, self._outliers, fit):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._legend)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _make_filter(self) -> QLineEdit:
        edit = QLineEdit()
        edit.setObjectName("metric_filter")
        edit.setProperty("small", True)
        edit.setPlaceholderText("Find a metric…")
        edit.setToolTip("Show only charts whose name matches; regular expressions work")
        edit.setAccessibleName("Find a metric")
        edit.setClearButtonEnabled(True)
        edit.setMinimumWidth(120)
        edit.setMaximumWidth(180)
        edit.textChanged.connect(self.filter_changed)
        return edit

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("smoothing")
        slider.setAccessibleName("Smoothing")
        slider.setToolTip("Smoothing of training curves, by TensorBoard's formula; the raw curve stays visible")
        slider.setRange(0, 99)
        slider.setValue(round(self._look.smoothing * 100))
        slider.setFixedWidth(88)
        slider.valueChanged.connect(self._smoothed)
        return slider

    def _make_x(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("x_axis")
        box.setProperty("small", True)
        box.setAccessibleName("x axis")
        box.setToolTip("What the x axis shows")
        for text, help in zip(_X, _X_HELP, strict=True):
            box.addItem(text)
            box.setItemData(box.count() - 1, help, Qt.ItemDataRole.ToolTipRole)
        box.setFixedWidth(92)
        box.currentTextChanged.connect(self._x_chosen)
        return box

    def _make_switch(self, text: str, name: str, help: str) -> QPushButton:
        button = make_button(text, name=name, help=help, small=True)
        button.setCheckable(True)
        return button

    def _change(self, **changes: Any) -> None:
        self._look = dataclasses.replace(self._look, **changes)
        self.look_changed.emit(self._look)

    def _smoothed(self, value: int) -> None:
        self._value.setText(f"{value / 100:.2f}")
        self._change(smoothing=value / 100)

    def _x_chosen(self, text: str) -> None:
        self._change(x=_X[text])

    def _log_toggled(self, on: bool) -> None:
        self._change(log_y=on)

    def _outliers_toggled(self, on: bool) -> None:
        self._change(ignore_outliers=not on)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._legend.setText(
            f'<span style="color:{tokens.train}">●</span> train &nbsp; '
            f'<span style="color:{tokens.eval}">●</span> eval &nbsp; '
            f'<span style="color:{tokens.eval}">★</span> best &nbsp; '
            f'<span style="color:{tokens.faint}">▴</span> checkpoint'
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._legend.setVisible(self.width() >= _ROOM_FOR_LEGEND)
