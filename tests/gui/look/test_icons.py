"""The icons: files of one family, in the colour that is wanted."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
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
    styled = {f"{name}-{mode}" for name in ("arrow", "check") for mode in ("light", "dark")}
    assert files == {*NAMES, *styled, "estimator-workbench"}
    assert "Apache License" in (ICONS / "LICENSE.md").read_text()


def test_a_buttons_icon_follows_the_theme(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton("Copy")
    qtbot.addWidget(button)
    ButtonIcon(button, "copy", theme)
    before = button.icon().pixmap(14, 14).toImage()
    theme.set_mode("dark" if theme.mode != "dark" else "light")
    assert button.icon().pixmap(14, 14).toImage() != before
    theme.set_mode("light")
