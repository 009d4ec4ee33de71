"""Texts have room: in German, from right to left, and with a font half as large again."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gui.look import theme
from gui.look.language import ENGLISH, use_language
from gui.look.style_sheet import style_sheet
from gui.look.tokens import Tokens
from gui.shell.header_bar import PAGES
from gui.widgets.elided_label import ElidedLabel
from tests.gui.exports import RUN, ExportBackend, pets_info, usual_view
from tests.gui.fakes import append_scalars, run_info, state, write_run
from tests.gui.shell.dialogs import dialogs
from tests.gui.shell.window_user import Opened

LARGER = 1.5


@pytest.fixture
def in_german(qapp: QApplication) -> Iterator[None]:
    """The program in German; what a test changes of its looks is put back, too."""
    font, direction = QFont(qapp.font()), qapp.layoutDirection()
    assert use_language(qapp, "de") == "de"
    yield
    qapp.setLayoutDirection(direction)
    qapp.setFont(font)
    use_language(qapp, ENGLISH)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def german(in_german: None, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    """The window in German, with a run that has checkpoints and an export, and another one in the sidebar."""
    listed = write_run(tmp_path / "workspace" / "pets" / "run-001", state("ended", "stopped", 300), run_info())
    append_scalars(listed / "eval", "accuracy", [(100, 0.5), (300, 0.75)])
    backend = ExportBackend()
    backend.know(pets_info())
    opened = Opened(qtbot, qapp, tmp_path / "workspace", tmp_path / "settings.ini", backend)
    opened.window.resize(1280, 800)
    qtbot.waitUntil(lambda: opened.window._started and bool(opened.bench.state.lines), timeout=5000)
    opened.bench.leave_for(RUN)
    opened.bench.show(usual_view())
    yield opened
    opened.close()


@pytest.fixture
def large_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """All sizes of the theme, those of its style sheet too."""

    def large(tokens: Tokens) -> str:
        return re.sub(
            r"font-size: (\d+)px", lambda size: f"font-size: {larger(int(size[1]))}px", style_sheet(tokens)
        )

    monkeypatch.setattr(theme, "BODY", larger(theme.BODY))
    monkeypatch.setattr(theme, "style_sheet", large)


def larger(size: int) -> int:
    return round(size * LARGER)


def test_german_texts_have_room_from_either_side(german: Opened, qapp: QApplication) -> None:
    system = german.window.findChild(QAction, "action_theme_system")
    assert system is not None
    assert system.text() == "Wie das System"
    walk(german, whole=True)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    german.qtbot.waitUntil(lambda: german.window.sidebar.x() > german.window.header.x(), timeout=2000)
    walk(german)


@pytest.mark.usefixtures("in_german")
def test_german_texts_have_room_in_every_dialog(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    check_dialogs(qtbot, qapp, tmp_path)


@pytest.mark.usefixtures("in_german", "large_letters")
def test_german_texts_have_room_in_every_dialog_in_large_letters(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    check_dialogs(qtbot, qapp, tmp_path)


def check_dialogs(qtbot: QtBot, qapp: QApplication, folder: Path) -> None:
    wrong = {}
    for kind, make in dialogs(theme.Theme(qapp, "light"), folder).items():
        parent = QWidget()
        parent.resize(1280, 800)
        parent.show()
        dialog = make(parent)
        dialog.open()
        qtbot.waitExposed(dialog)
        if found := narrow(dialog):
            wrong[kind.__name__] = found
        dialog.reject()
        shiboken6.delete(parent)
    assert not wrong


@pytest.mark.usefixtures("large_letters")
def test_german_texts_have_room_in_large_letters(german: Opened, qapp: QApplication) -> None:
    assert german.window.fontInfo().pixelSize() == larger(13)
    walk(german)


def walk(opened: Opened, *, whole: bool = False) -> None:
    """On every page, and in the sidebar beside it, nothing is narrower than its text that is not meant to be.

    `whole`: nor is a page wider than the window has room for.
    """
    window = opened.window
    for page in PAGES:
        window.show_page(page)
        assert window.sidebar.isVisible()
        opened.qtbot.waitUntil(functools.partial(check, window), timeout=2000)
        if whole:
            opened.qtbot.waitUntil(lambda: scrolled(window) == 0, timeout=2000)


def check(window: QWidget) -> None:
    assert len(whole_texts(window)) > 10
    assert narrow(window) == []


def scrolled(window: QWidget) -> int:
    """How many px of what is seen lie outside at the side."""
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    assert areas
    return sum(area.horizontalScrollBar().maximum() for area in areas)


def narrow(window: QWidget) -> list[str]:
    """What has too little room, and how much it has."""
    return [
        f"{item.objectName()} {item.text()!r} has {item.width()} of {item.sizeHint().width()} px"
        for item in whole_texts(window)
        if item.width() < item.sizeHint().width()
    ]


def whole_texts(window: QWidget) -> list[QLabel | QPushButton]:
    """What is seen and shows its whole text in one line."""
    found: list[QLabel | QPushButton] = [*window.findChildren(QPushButton), *window.findChildren(QLabel)]
    return [item for item in found if item.isVisible() and not is_broken(item)]


def is_broken(item: QLabel | QPushButton) -> bool:
    """It shows a part of its text, or breaks it into lines."""
    return isinstance(item, QLabel) and (isinstance(item, ElidedLabel) or item.wordWrap())
