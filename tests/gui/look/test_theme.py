from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from core import precedence
from gui.charts.curves.colours import run_colour
from gui.look.theme import AT_A_TIME, Mode, Theme
from gui.look.tokens import DARK, LIGHT, Tokens


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, "light")
    yield theme
    theme.set_mode("light")


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    theme.dress(window)
    return window


def test_changing_the_mode_dresses_the_whole_program(
    theme: Theme, window: QWidget, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(theme.changed, timeout=1000):
        theme.set_mode("dark")
    assert theme.tokens is DARK
    assert theme.is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert DARK.panel in window.styleSheet()
    theme.set_mode("light")
    assert LIGHT.panel in window.styleSheet()
    assert theme.tokens is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)


def test_choosing_the_same_mode_again_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("light")


def test_a_theme_without_an_app_waits_for_apply(qapp: QApplication) -> None:
    before = qapp.palette()
    theme, window = Theme(mode="dark"), QWidget()
    theme.dress(window)
    assert qapp.palette() == before
    assert not window.styleSheet()
    theme.apply(qapp)
    assert qapp.palette() != before
    assert DARK.panel in window.styleSheet()
    Theme(qapp, "light")


def test_a_window_that_is_gone_is_dressed_no_more(theme: Theme) -> None:
    kept, deleted = QWidget(), QWidget()
    for one in (kept, deleted, QWidget()):
        theme.dress(one)
    shiboken6.delete(deleted)
    theme.set_mode("dark")
    assert DARK.panel in kept.styleSheet()


BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def grounds(tokens: Tokens) -> tuple[str, ...]:
    """Everything that plain words stand on: panels, badges and pressed buttons, selected rows."""
    return tokens.window, tokens.side, tokens.panel, tokens.grid, tokens.accent_ground


@BOTH
@pytest.mark.parametrize("name", ["text", "muted", "faint", "accent"])
def test_words_can_be_read_on_every_ground(tokens: Tokens, name: str) -> None:
    for ground in grounds(tokens):
        assert contrast(getattr(tokens, name), ground) >= 4.5, (name, ground)


@BOTH
@pytest.mark.parametrize("tone", ["good", "warning", "bad"])
def test_coloured_words_can_be_read_in_tables_on_cards_and_in_badges(tokens: Tokens, tone: str) -> None:
    for ground in (getattr(tokens, f"{tone}_ground"), tokens.panel, tokens.window, tokens.accent_ground):
        assert contrast(getattr(tokens, tone), ground) >= 4.5, (tone, ground)


@BOTH
def test_the_words_of_the_primary_button_can_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


@BOTH
def test_the_edges_of_fields_and_the_focus_ring_are_seen(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.side, tokens.panel):
        assert contrast(tokens.border, ground) >= 3, ground
        assert contrast(tokens.accent, ground) >= 3, ground


@BOTH
def test_every_curve_is_seen_on_its_panel(tokens: Tokens) -> None:
    for place in range(2 * len(tokens.curves)):
        assert contrast(run_colour(place, tokens).name(), tokens.panel) >= 3, place


@BOTH
def test_placeholders_have_the_colour_of_words(tokens: Tokens, qapp: QApplication) -> None:
    theme = Theme(qapp, "light" if tokens is LIGHT else "dark")
    assert qapp.palette().color(QPalette.ColorRole.PlaceholderText).name() == tokens.faint
    theme.set_mode("light")


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


def test_what_is_made_apart_from_a_window_has_no_style_to_look_up(
    theme: Theme, window: QWidget, qapp: QApplication
) -> None:
    assert not qapp.styleSheet()
    label = QLabel("apart")
    plain = label.style()
    label.ensurePolished()
    label.setParent(window)
    assert label.style() is not plain


def page(words: str) -> QWidget:
    """A page of more widgets than get their style in one turn."""
    made = QWidget()
    rows = QVBoxLayout(made)
    for number in range(AT_A_TIME + 20):
        label = QLabel(f"{words} {number}")
        label.setProperty("role", "small" if number % 2 else "badge")
        rows.addWidget(label)
    return made


@pytest.fixture
def stack(theme: Theme, qtbot: QtBot) -> QStackedWidget:
    """Two pages that were both seen; the first is in sight."""
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    for words in ("one", "two"):
        stack.addWidget(page(words))
    theme.dress(stack)
    stack.show()
    for number in (1, 0):
        stack.setCurrentIndex(number)
        stack.grab()
    return stack


def polished(page: QWidget | None) -> int:
    assert page is not None
    return sum(label.testAttribute(Qt.WidgetAttribute.WA_WState_Polished) for label in page.findChildren(QLabel))


def test_a_turn_to_another_mode_puts_the_new_style_on_what_is_seen_only(
    theme: Theme, stack: QStackedWidget, qtbot: QtBot
) -> None:
    seen, hidden = stack.widget(0), stack.widget(1)
    at_once: list[tuple[int, int]] = []
    theme.changed.connect(lambda: at_once.append((polished(seen), polished(hidden))))
    theme.turn_to("dark")
    assert theme.tokens is LIGHT  # until then nothing is painted in colours of both
    qtbot.waitUntil(lambda: bool(at_once), timeout=5000)
    assert theme.tokens is DARK
    assert at_once == [(AT_A_TIME + 20, 0)]
    qtbot.waitUntil(lambda: polished(hidden) == AT_A_TIME + 20, timeout=5000)


def test_what_was_hidden_meanwhile_looks_as_if_made_in_the_new_mode(
    theme: Theme, stack: QStackedWidget, qtbot: QtBot
) -> None:
    modes: tuple[Mode, ...] = ("dark", "light", "dark")
    for mode in modes:
        with qtbot.waitSignal(theme.changed, timeout=5000):
            theme.turn_to(mode)  # the second and third while the hidden page is still being dressed
    qtbot.waitUntil(lambda: polished(stack.widget(1)) == AT_A_TIME + 20, timeout=5000)
    fresh = QStackedWidget()
    qtbot.addWidget(fresh)
    fresh.addWidget(page("two"))
    theme.dress(fresh)
    fresh.resize(stack.size())
    fresh.show()
    stack.setCurrentIndex(1)
    was_hidden, made = stack.currentWidget(), fresh.currentWidget()
    assert was_hidden is not None
    assert made is not None
    assert was_hidden.grab().toImage() == made.grab().toImage()


class Painted(QWidget):
    """Remembers whether it wore a style sheet each time that it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.dressed: list[bool] = []

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.dressed.append(bool(self.styleSheet()))


def test_a_switch_lets_others_have_a_turn_and_paints_nothing_half_dressed(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    window = Painted()
    qtbot.addWidget(window)
    theme.dress(window)
    window.show()
    turns: list[bool] = []

    def beat() -> None:
        turns.append(bool(window.styleSheet()))
        window.update()

    others = QTimer(interval=1)
    others.timeout.connect(beat)
    others.start()
    with qtbot.waitSignal(theme.changed, timeout=5000):
        theme.turn_to("dark")
    painted = len(window.dressed)
    qtbot.waitUntil(lambda: len(window.dressed) > painted, timeout=5000)
    others.stop()
    assert False in turns
    assert all(window.dressed)


def test_a_switch_adds_nothing_to_a_turn_that_is_long_already(
    theme: Theme, stack: QStackedWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = stack.widget(1)
    changes: list[bool] = []
    theme.changed.connect(lambda: changes.append(theme.is_dark))
    long = [True]
    monkeypatch.setattr(precedence, "is_long_turn", lambda: long[0])
    theme.turn_to("dark")
    qtbot.wait(50)
    assert changes == []
    assert theme.tokens is LIGHT
    long[0] = False
    qtbot.waitUntil(lambda: changes == [True], timeout=5000)
    long[0] = True
    qtbot.wait(50)
    assert polished(hidden) == 0
    long[0] = False
    qtbot.waitUntil(lambda: polished(hidden) == AT_A_TIME + 20, timeout=5000)
