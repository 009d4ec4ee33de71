from __future__ import annotations

import json

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel

from core.serving.snippets.snippets import SNIPPETS, rest_body
from gui.pages.predict.answer.copy_menu import CopyMenu
from tests.gui.pages.predict.asking import Asker


def actions(asker: Asker) -> dict[str, QAction]:
    return {action.text(): action for action in asker.find(CopyMenu, "copy_as").menu().actions()}


def test_the_menu_offers_every_form_with_its_help(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.predict()
    assert list(actions(asker))[2:] == list(SNIPPETS)
    assert all(action.toolTip() != action.text() for action in list(actions(asker).values())[2:])


def test_what_was_asked_is_copied_not_what_the_form_says_now(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.press("predict_form_kind_dense")
    asker.predict()
    asker.type("spots", "7 8 9")
    actions(asker)["curl, REST in columns"].trigger()
    body = json.loads(rest_body(QGuiApplication.clipboard().text()))
    assert body["signature_name"] == "dense"
    assert body["inputs"]["spots"] == [[1, 2, 3]]
    assert asker.find(QLabel, "answer_time").text() == "copied"


def test_an_example_is_offered_as_code_only_where_one_is_sent(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.predict()
    action = actions(asker)["Python, tf.train.Example"]
    assert action.isEnabled()
    action.trigger()
    assert "'kind': strings(b'cat')" in QGuiApplication.clipboard().text()
    asker.press("predict_form_kind_dense")
    asker.predict()
    assert not actions(asker)["Python, tf.train.Example"].isEnabled()
