from __future__ import annotations

from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.widgets.popups import CompleterStyle


def test_the_list_of_a_completer_wears_the_style_of_its_window(qtbot: QtBot, qapp: QApplication) -> None:
    theme, window, edit = Theme(qapp, "light"), QWidget(), QLineEdit()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(edit)
    completer = QCompleter(["one", "other"], edit)
    edit.setCompleter(completer)
    CompleterStyle(completer, edit)
    theme.dress(window)
    window.show()
    qtbot.keyClicks(edit, "o")
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible, timeout=5000)
    assert popup.styleSheet() == window.styleSheet() != ""
    popup.hide()
