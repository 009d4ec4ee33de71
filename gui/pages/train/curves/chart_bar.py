"""The row over the charts: which metrics, how smooth, which x axis. What is chosen seldom is in its View menu."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from core.words import mark
from gui.charts.chart_look import Look
from gui.charts.choices import ChartChoices
from gui.charts.curves.names import XAxis
from gui.look.language import tr
from gui.look.override import override
from gui.pages.train.curves.view_menu import ViewMenu
from gui.widgets.basics import make_button, make_label
from gui.widgets.fields.pattern_edit import PatternEdit
from gui.widgets.flow_layout import FlowLayout

_X: dict[XAxis, tuple[str, str]] = {
    "step": (mark("x: step"), mark("Global step")),
    "relative": (mark("x: time"), mark("Time since the run's first point")),
    "wall": (mark("x: clock"), mark("Time of day")),
    "epoch": (mark("x: epoch"), mark("How often the training data was seen")),
}


class ChartBar(QWidget):
    """Filter, smoothing, x, log y, View, fit; an error of the filter stands under it. GUI thread.

    `filter_changed(re.Pattern | None)`: only when it is right.
    """

    look_changed = Signal(object)
    filter_changed = Signal(object)
    fit_pressed = Signal()

    def __init__(self, choices: ChartChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look()
        self._slider = self._make_slider()
        self._value = make_label(f"{self._look.smoothing:.2f}", "muted")
        self._value.setFixedWidth(30)
        self._log = self._make_switch(tr("Log y"), "log_y", tr("Logarithmic y axis"))
        self._log.toggled.connect(self._log_toggled)
        self.view = ViewMenu(choices, self)
        self.view.outliers_toggled.connect(self._outliers_toggled)
        self.view.drag_chosen.connect(self._drag_chosen)
        self.view.superseded_toggled.connect(self._superseded_toggled)
        self.view.band_toggled.connect(self._band_toggled)
        fit = make_button(
            tr("Fit"),
            name="fit_charts",
            help=tr("Show whole curves again after zooming (a double click on a chart does the same)"),
            small=True,
        )
        fit.clicked.connect(self.fit_pressed)
        find = PatternEdit(
            "metric_filter",
            tr("Find metric…"),
            tr("Show only charts whose name matches this regular expression, such as loss|acc"),
        )
        find.setMaximumWidth(112)
        find.pattern_changed.connect(self.filter_changed)
        self._beside, self._find = QWidget(), find
        beside = QHBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        for part in (make_label(tr("Smoothing"), "muted"), self._slider, self._value):
            beside.addWidget(part)
        self._x = self._make_x()
        row = FlowLayout(8)
        for widget in (find, self._beside, self._x, self._log, self.view.button, fit):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(find.error)

    def set_epochs_known(self, known: bool) -> None:
        """Offer epochs on the x axis, or no more."""
        place = self._x.findData("epoch")
        if known and place < 0:
            _add_axis(self._x, "epoch")
        elif not known and place >= 0:
            self._x.removeItem(place)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The slider stands in the middle of the row; how high a field is, the style says, which comes late."""
        self._beside.setMinimumHeight(self._find.sizeHint().height())
        super().showEvent(event)

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("smoothing")
        slider.setAccessibleName(tr("Smoothing"))
        slider.setToolTip(tr("Smoothing of training curves, by TensorBoard's formula; the raw curve stays visible"))
        slider.setRange(0, 99)
        slider.setValue(round(self._look.smoothing * 100))
        slider.setFixedWidth(60)
        slider.valueChanged.connect(self._smoothed)
        return slider

    def _make_x(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("x_axis")
        box.setProperty("small", True)
        box.setAccessibleName(tr("x axis"))
        box.setToolTip(tr("What the x axis shows"))
        for axis in _X:
            if axis != "epoch":
                _add_axis(box, axis)
        box.setFixedWidth(104)
        box.currentIndexChanged.connect(self._x_chosen)
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

    def _x_chosen(self) -> None:
        self._change(x=self._x.currentData())

    def _log_toggled(self, on: bool) -> None:
        self._change(log_y=on)

    def _outliers_toggled(self, ignore: bool) -> None:
        self._change(ignore_outliers=ignore)

    def _superseded_toggled(self, shown: bool) -> None:
        self._change(superseded=shown)

    def _band_toggled(self, shown: bool) -> None:
        self._change(band=shown)

    def _drag_chosen(self, drag: str) -> None:
        self._change(drag=drag)


def _add_axis(box: QComboBox, axis: XAxis) -> None:
    text, help = _X[axis]
    box.addItem(tr(text), axis)
    box.setItemData(box.count() - 1, tr(help), Qt.ItemDataRole.ToolTipRole)
