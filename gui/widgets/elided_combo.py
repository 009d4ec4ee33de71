"""ElidedComboBox: a combo box that shows where its text is cut off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from gui.look.override import override

_EDGE = 2  # px that a style leaves free on either side of the text


class ElidedComboBox(QComboBox):
    """What does not fit ends in "…": a cut "step 350" would read "step 3"."""

    @property
    def text_shown(self) -> str:
        """The current text, or the placeholder, as far as there is room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        text = option.currentText if self.currentIndex() >= 0 else self.placeholderText()
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room - 2 * _EDGE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        if self.currentIndex() < 0:
            colour = option.palette.placeholderText()
            option.palette.setBrush(QPalette.ColorRole.ButtonText, colour)
        with QPainter(self) as painter:
            self.style().drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option, painter, self)
            option.currentText = self.text_shown
            self.style().drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)
