"""The palette: everything is found and done by the keyboard alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gui.shell.help.dialog import HelpDialog
from gui.shell.palette import view as palette
from gui.shell.palette.search import Entry, search
from gui.shell.palette.view import PaletteView
from gui.shell.report_dialog import ReportDialog
from tests.gui.fakes import run_info, state, write_run
from tests.gui.shell.test_search import ASKED
from tests.gui.shell.window_user import Opened


def typed(opened: Opened, text: str) -> PaletteView:
    """The palette, opened, with this typed into it."""
    opened.trigger("find")
    view = opened.window.finder.view
    edit = view.findChild(QLineEdit, "palette_text")
    assert edit is not None
    opened.qtbot.waitUntil(edit.hasFocus, timeout=2000)
    opened.qtbot.keyClicks(edit, text)
    return view


def press(opened: Opened, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    edit = opened.window.finder.view.findChild(QLineEdit, "palette_text")
    assert edit is not None
    opened.qtbot.keyClick(edit, key, modifier)


def test_an_action_is_found_and_done_by_the_keyboard(opened: Opened) -> None:
    view = typed(opened, "theme dark")
    assert view.found[0].title == "Dark"
    press(opened, Qt.Key.Key_Return)
    assert opened.settings.value("theme") == "dark"
    assert not view.isVisible()


def test_letters_that_come_at_once_are_searched_for_once(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    searched: list[str] = []
    original = search

    def counted(entries: Sequence[Entry], text: str) -> Sequence[Entry]:
        searched.append(text)
        return original(entries, text)

    view = typed(opened, "")
    monkeypatch.setattr(palette, "search", counted)
    typed(opened, "9" * 40)
    qtbot.waitUntil(lambda: searched[-1:] == ["9" * 40], timeout=2000)
    assert len(searched) < 5
    assert not view.found


def test_the_arrows_choose_and_escape_leaves_everything_as_it_was(opened: Opened) -> None:
    view = typed(opened, "page")
    press(opened, Qt.Key.Key_Down)
    press(opened, Qt.Key.Key_Up)
    press(opened, Qt.Key.Key_Escape)
    assert not view.isVisible()
    assert opened.window.pages.current == "Train"


def test_what_cannot_be_done_now_says_why_and_is_not_done(opened: Opened) -> None:
    view = typed(opened, "resume")
    entry = next(entry for entry in view.found if entry.title == "Resume")
    assert entry.why_not == "Open a run first."
    while view.found[view._list.currentIndex().row()] is not entry:
        press(opened, Qt.Key.Key_Down)
    press(opened, Qt.Key.Key_Return)
    assert view.isVisible()
    assert view._below.text() == "Open a run first."
    press(opened, Qt.Key.Key_Escape)


def test_a_setting_leads_to_its_field(opened: Opened, qtbot: QtBot) -> None:
    opened.window.opening.open_sample("pets")
    opened.wait_for_experiment()
    opened.window.show_page("Models")
    view = typed(opened, "patience")
    assert view.found[0].kind == "setting"
    press(opened, Qt.Key.Key_Return)
    assert opened.window.pages.current == "Train"
    field = opened.window.findChild(QLineEdit, "setting_patience")
    assert field is not None
    qtbot.waitUntil(field.hasFocus, timeout=2000)


def test_a_run_a_name_and_code_of_it_are_found(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    path = write_run(tmp_path / "other" / "pets" / "run-009", state("ended", "stopped"), run_info())
    opened.window.opening.open_workspace(str(tmp_path / "other"))
    qtbot.waitUntil(lambda: bool(opened.bench.state.lines), timeout=5000)
    view = typed(opened, "run-009")
    assert view.found[0].kind == "run"
    press(opened, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.bench.view is not None, timeout=5000)
    assert opened.bench.run == path
    typed(opened, "placeholder")
    press(opened, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.backend.explained != [], timeout=5000)
    assert opened.backend.explained[-1] == (path, "placeholder")
    assert opened.window.pages.current == "Models"


def test_a_topic_is_read_in_the_help(opened: Opened) -> None:
    asked = "checkpoint vs savedmodel"
    view = typed(opened, asked)
    assert view.found[0].title == ASKED[asked]
    press(opened, Qt.Key.Key_Return)
    dialog = opened.window.findChild(QDialog, "help_dialog")
    assert isinstance(dialog, HelpDialog)
    assert dialog._text.toPlainText().startswith(ASKED[asked])
    dialog.accept()


def test_among_everything_each_question_is_among_the_first_five(opened: Opened) -> None:
    opened.trigger("find")
    view = opened.window.finder.view
    edit = view.findChild(QLineEdit, "palette_text")
    assert edit is not None
    for asked, title in ASKED.items():
        edit.setText(asked)
        assert title in [entry.title for entry in view.found[:5]], asked
    view.close_palette()


def test_control_return_searches_the_help(opened: Opened) -> None:
    typed(opened, "tfrecord")
    press(opened, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = opened.window.findChild(QDialog, "help_dialog")
    assert isinstance(dialog, HelpDialog)
    assert dialog._text.toPlainText().startswith("Train on TFRecords")
    dialog.accept()


def test_the_help_says_where_no_topic_fits(opened: Opened) -> None:
    opened.trigger("help")
    dialog = opened.window.findChild(QDialog, "help_dialog")
    assert isinstance(dialog, HelpDialog)
    assert not dialog._nothing.isVisible()
    dialog._edit.setText("zebra")
    opened.qtbot.waitUntil(dialog._nothing.isVisible, timeout=5000)
    dialog.accept()


def test_a_question_about_the_open_run_inspects_it(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    path = write_run(tmp_path / "workspace" / "pets" / "run-009", state("ended", "stopped"), run_info())
    opened.bench.open_run(path)
    qtbot.waitUntil(lambda: opened.bench.view is not None, timeout=5000)
    view = typed(opened, "why did it stop")
    assert view.found[0].title == "Why did it stop?"
    press(opened, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.window.findChild(QPlainTextEdit, "text_dialog_text") is not None, timeout=5000)
    text = opened.window.findChild(QPlainTextEdit, "text_dialog_text")
    assert text is not None
    assert "Asked of run-009." in text.toPlainText()
    assert "Do this." in text.toPlainText()
    text.window().close()


def test_a_report_is_shown_before_it_is_saved(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    opened.trigger("report")
    dialog = opened.window.findChild(ReportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog._view.toPlainText() == "Python 3", timeout=5000)
    dialog.save(str(tmp_path / "report.zip"))
    assert (tmp_path / "report.zip").is_file()
    assert dialog._message.text == f"Saved as {tmp_path / 'report.zip'}."
    dialog.reject()
