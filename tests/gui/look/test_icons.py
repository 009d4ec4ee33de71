"""The icons: files of one family, in the colour that is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.look.icons import NAMES, ButtonIcon, Name, make_icon
from gui.look.style_sheet import ICONS
from gui.look.theme import Theme


@pytest.mark.parametrize("name", NAMES)
def test_each_icon_is_a_file_that_is_drawn_in_the_colour_asked_for(qtbot: QtBot, theme: Theme, name: Name) -> None:
    image = make_icon(name, "#ff0000").pixmap(14, 14).toImage()
    drawn = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    solid = [colour for colour in drawn if colour.alpha() > 200]
    assert solid
    assert all(colour.red() > 200 and colour.green() < 60 and colour.blue() < 60 for colour in solid)


def test_no_file_lies_there_unused_and_the_licence_stands_beside_them() -> None:
    files = {file.stem for file in ICONS.glob("*.svg")}
    styled = {
        f"{name}-{mode}" for name in ("arrow", "back", "check", "forward", "up") for mode in ("light", "dark")
    }
    assert files == {*NAMES, *styled, "estimator-workbench"}
    assert "Apache License" in (ICONS / "LICENSE.md").read_text()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_buttons_of_a_file_dialog_show_what_they_do(
    qtbot: QtBot, theme: Theme, mode: Literal["light", "dark"], tmp_path: Path
) -> None:
    """Of Qt's own dialog, where the system has none: its icons were cut off, and black on dark ground."""
    theme.set_mode(mode)
    window = QWidget()
    qtbot.addWidget(window)
    theme.dress(window)
    dialog = QFileDialog(window, "Choose", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    for button in dialog.findChildren(QToolButton):
        image = button.grab().toImage()
        ground = image.pixelColor(5, 5)
        seen = [
            (x, y)
            for x in range(7, image.width() - 7)
            for y in range(7, image.height() - 7)
            if abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 40
        ]
        assert len(seen) > 10, button.objectName()
    dialog.reject()
    theme.set_mode("light")


def test_a_buttons_icon_follows_the_theme(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton("Copy")
    qtbot.addWidget(button)
    ButtonIcon(button, "copy", theme)
    before = button.icon().pixmap(14, 14).toImage()
    theme.set_mode("dark" if theme.mode != "dark" else "light")
    assert button.icon().pixmap(14, 14).toImage() != before
    theme.set_mode("light")
