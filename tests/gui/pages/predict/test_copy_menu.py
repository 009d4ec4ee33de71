from __future__ import annotations

import json

import numpy as np
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel

from core.serving.saved_model.signatures import TensorSpec
from core.serving.snippets.snippets import SNIPPETS, rest_body
from gui.pages.predict.answer.copy_menu import CopyMenu
from gui.pages.predict.answer.question import Question
from tests.gui.exports import foreign_info
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


def test_why_a_request_cannot_be_copied_in_rows_is_said(asker: Asker) -> None:
    """Its inputs have no batch, or not the same one."""
    info = foreign_info(TensorSpec("x", "float32", (3,), "x:0"), TensorSpec("y", "float32", (None,), "y:0"))
    menu = asker.find(CopyMenu, "copy_as")
    inputs = {"x": np.zeros(3, np.float32), "y": np.zeros(1, np.float32)}
    menu.show_question(Question(info, "serving_default", False, {}, inputs, {}, {}))
    action = next(action for action in menu.menu().actions() if action.data() == "curl, REST in rows")
    with asker.qtbot.waitSignal(menu.refused) as refused:
        action.trigger()
    assert refused.args == ['The inputs of "serving_default" have no rows in common. Copy the request in columns.']
