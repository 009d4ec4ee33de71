from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.look.theme import DARK, LIGHT, Theme, Tokens


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, "light")
    yield theme
    theme.set_mode("light")


def test_changing_the_mode_dresses_the_whole_program(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed, timeout=1000):
        theme.set_mode("dark")
    assert theme.tokens is DARK
    assert theme.is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert DARK.panel in qapp.styleSheet()
    theme.set_mode("light")
    assert theme.tokens is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)


def test_choosing_the_same_mode_again_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("light")


def test_a_theme_without_an_app_waits_for_apply(qapp: QApplication) -> None:
    before = qapp.styleSheet()
    theme = Theme(mode="dark")
    assert qapp.styleSheet() == before
    theme.apply(qapp)
    assert DARK.panel in qapp.styleSheet()
    Theme(qapp, "light")


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_on_their_grounds(tokens: Tokens) -> None:
    pairs = [
        (tokens.text, tokens.panel),
        (tokens.text, tokens.window),
        (tokens.muted, tokens.panel),
        (tokens.accent, tokens.accent_ground),
        (tokens.good, tokens.good_ground),
        (tokens.warning, tokens.warning_ground),
        (tokens.bad, tokens.bad_ground),
        (tokens.on_accent, tokens.accent),
    ]
    for front, back in pairs:
        assert contrast(front, back) >= 4.4, (front, back)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = []
    for place in (1, 3, 5):
        value = int(colour[place : place + 2], 16) / 255
        parts.append(value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
