from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.widgets.next_turn import NextTurn


def test_what_is_asked_for_last_is_done_once_and_not_in_this_turn(qtbot: QtBot) -> None:
    done: list[str] = []
    owner = QObject()
    turn = NextTurn(owner)
    turn.do(lambda: done.append("first"))
    turn.do(lambda: done.append("second"))
    assert done == []
    qtbot.waitUntil(lambda: bool(done), timeout=5000)
    qtbot.wait(20)
    assert done == ["second"]


def test_what_is_done_may_ask_for_more(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()
    turn = NextTurn(owner)

    def again() -> None:
        done.append(len(done))
        if len(done) < 3:
            turn.do(again)

    turn.do(again)
    qtbot.waitUntil(lambda: len(done) == 3, timeout=5000)


def test_what_is_forgotten_is_not_done(qtbot: QtBot) -> None:
    done: list[str] = []
    owner = QObject()
    turn = NextTurn(owner)
    turn.do(lambda: done.append("first"))
    turn.forget()
    qtbot.wait(20)
    assert done == []
