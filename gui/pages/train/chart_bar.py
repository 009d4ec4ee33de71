"""The row over the charts: which metrics, how smooth, which x axis."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSlider, QWidget

from gui.theme import Theme
from gui.widgets.basics import make_button, make_label
from gui.widgets.chart import Look, XAxis

_X: dict[str, XAxis] = {"x: step": "step", "x: time since start": "relative", "x: wall time": "wall"}


class ChartBar(QWidget):
    """Filter, smoothing, x, log y, outliers, fit, and the legend. GUI thread."""

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
        self._filter = QLineEdit()
        self._filter.setObjectName("metric_filter")
        self._filter.setPlaceholderText("Find a metric...")
        self._filter.setToolTip("Show only charts whose name matches; regular expressions work")
        self._filter.setAccessibleName("Find a metric")
        self._filter.setClearButtonEnabled(True)
        self._filter.setMaximumWidth(180)
        self._filter.textChanged.connect(self.filter_changed)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("smoothing")
        self._slider.setAccessibleName("Smoothing")
        self._slider.setToolTip(
            "Smoothing of training curves, by TensorBoard's formula; the raw curve stays visible"
        )
        self._slider.setRange(0, 99)
        self._slider.setValue(round(self._look.smoothing * 100))
        self._slider.setFixedWidth(96)
        self._slider.valueChanged.connect(self._smoothed)
        self._value = make_label(f"{self._look.smoothing:.2f}", "muted")
        self._value.setFixedWidth(30)
        self._x = QComboBox()
        self._x.setObjectName("x_axis")
        self._x.setAccessibleName("x axis")
        self._x.setToolTip("What the x axis shows")
        self._x.addItems(list(_X))
        self._x.currentTextChanged.connect(self._x_chosen)
        self._log = make_button("Log y", name="log_y", help="Logarithmic y axis", small=True)
        self._log.setCheckable(True)
        self._log.toggled.connect(self._log_toggled)
        self._outliers = make_button(
            "Outliers", name="show_outliers", help="Scale the y axis to the outliers too", small=True
        )
        self._outliers.setCheckable(True)
        self._outliers.toggled.connect(self._outliers_toggled)
        fit = make_button("Fit", name="fit_charts", help="Show whole curves again, after zooming", small=True)
        fit.clicked.connect(self.fit_pressed)
        self._legend = QLabel()
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._legend.setProperty("role", "small")
        for widget in (
            self._filter, make_label("Smoothing", "muted"), self._slider, self._value, self._x, self._log,
            self._outliers, fit,
        ):  # fmt: skip
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._legend)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _change(self, **changes: object) -> None:
        self._look = dataclasses.replace(self._look, **changes)  # type: ignore[arg-type]
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
