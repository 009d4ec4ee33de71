"""A running TensorFlow Serving asked from the Predict page, and one that is started there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from core.commands.predicting.serving import OpenToNetworkError
from core.errors import RemoteError, UntrustedModelError, WorkbenchError
from gui.pages.predict.server.columns import OutputLine
from gui.pages.predict.server.view import ServerView
from gui.widgets.tables.record_table import RecordTable
from tests.gui.exports import RUN, even_answer
from tests.gui.pages.predict.asking import Asker

REST = "http://localhost:8501/pets"


@pytest.fixture
def server(asker: Asker) -> Asker:
    """The Server view in front, the form filled in; the server answers as the export does."""
    asker.open_run()
    asker.fill()
    asker.backend.served = even_answer
    asker.press("predict_tab_server")
    return asker


def type_address(asker: Asker, text: str) -> None:
    edit = asker.find(QLineEdit, "server_address")
    edit.selectAll()
    asker.qtbot.keyClicks(edit, text)


def ask(asker: Asker, address: str = REST) -> list[OutputLine]:
    type_address(asker, address)
    view = asker.find(ServerView, "server_view")
    view.answered = None
    asker.press("server_ask")
    button = asker.find(QPushButton, "server_ask")  # it comes back once the job has ended
    asker.qtbot.waitUntil(lambda: view.answered is not None and button.isVisible(), timeout=5000)
    return list(asker.find(RecordTable, "server_outputs").records)


def test_the_server_gets_the_input_of_the_form_and_stands_beside_the_export(server: Asker) -> None:
    assert not server.find(QPushButton, "server_ask").isEnabled(), "no address yet"
    lines = ask(server)
    assert {line.name for line in lines} == {"logits", "probabilities"}
    assert {line.difference for line in lines} == {"identical"}
    assert all(line.served == line.local for line in lines)
    assert server.said("server_said") == "Outputs are identical (2 ms)"
    ask(server, "grpc://localhost:8500/pets")
    assert server.said("server_said") == "Outputs are identical (version 1, 2 ms)"
    assert server.backend.asked_servers == [REST, "grpc://localhost:8500/pets"]
    server.type("spots", "1 2 4")
    assert server.said("server_said") == "before your changes"


def test_a_difference_is_a_word_and_not_a_colour_alone(server: Asker) -> None:
    def other(inputs: Mapping[str, Any]) -> dict[str, Any]:
        found = even_answer(inputs)
        return {**found, "logits": np.asarray(found["logits"]) + 0.5}

    server.backend.served = other
    lines = {line.name: line for line in ask(server)}
    assert (lines["logits"].difference, lines["logits"].tone) == ("at most 0.5", "warning")
    assert lines["probabilities"].difference == "identical"
    assert server.said("server_said").startswith("The outputs differ")


@pytest.mark.parametrize("address", ["localhost:8501/pets", "https://localhost/pets", "http://localhost:8501"])
def test_a_wrong_address_is_said(server: Asker, address: str) -> None:
    type_address(server, address)
    server.press("server_ask")
    server.qtbot.waitUntil(lambda: "not the address of a served model" in server.said("server_said"), timeout=5000)


def test_why_the_server_does_not_answer_is_said(server: Asker) -> None:
    server.backend.served = RemoteError("Nothing answers at localhost:8501 (connection refused).")
    type_address(server, REST)
    server.press("server_ask")
    server.qtbot.waitUntil(lambda: "connection refused" in server.said("server_said"), timeout=5000)
    server.qtbot.waitUntil(server.find(QPushButton, "server_ask").isVisible, timeout=5000)


def test_waiting_for_the_server_can_be_cancelled(server: Asker) -> None:
    server.backend.server_is_silent.set()
    type_address(server, REST)
    server.press("server_ask")
    assert not server.find(QPushButton, "server_ask").isVisible()
    server.press("server_cancel")
    server.qtbot.waitUntil(lambda: server.said("server_said") == "cancelled", timeout=5000)
    server.qtbot.waitUntil(server.find(QPushButton, "server_ask").isVisible, timeout=5000)


def test_versions_are_shown_with_their_states_and_one_is_chosen(server: Asker) -> None:
    type_address(server, f"{REST}/labels/stable")
    server.press("server_versions")
    server.qtbot.waitUntil(lambda: server.said("server_said").startswith("1 of 2 versions"), timeout=5000)
    table = server.find(RecordTable, "server_states")
    assert [(item.version, item.state) for item in table.records] == [(2, "end"), (1, "available")]
    assert table.model().index(0, 2).data() == "NOT_FOUND: no such file"
    table.setCurrentIndex(table.model().index(1, 0))
    server.qtbot.keyClick(table, Qt.Key.Key_Return)
    assert server.find(QLineEdit, "server_address").text() == f"{REST}/versions/1"


def test_a_server_is_started_shown_asked_and_stopped(server: Asker) -> None:
    server.press("serve_button")
    server.qtbot.waitUntil(lambda: server.said("serve_badge") == "available", timeout=5000)
    assert [str(request.export) for request in server.backend.serve_requests] == [str(RUN / "export" / "10")]
    assert server.find(QLineEdit, "server_address").text() == "http://127.0.0.1:8501/pets"
    assert "grpc://127.0.0.1:8500/pets" in server.said("serve_said")
    server.press("serve_log")
    dialog = server.page.window().findChild(QDialog, "text_dialog")
    assert dialog is not None
    text = dialog.findChild(QPlainTextEdit, "text_dialog_text")
    assert text is not None
    assert "Loading servable version" in text.toPlainText()
    dialog.close()
    server.press("serve_stop")
    server.qtbot.waitUntil(lambda: server.said("serve_badge") == "stopped", timeout=5000)
    server.qtbot.waitUntil(server.find(QPushButton, "serve_button").isVisible, timeout=5000)


@pytest.mark.parametrize(
    ("error", "allowed"),
    [
        (OpenToNetworkError("It listens at every network interface."), "any_interface"),
        (UntrustedModelError("This model reads files."), "trusted"),
    ],
)
def test_what_has_to_be_allowed_is_started_only_when_it_is_said(
    server: Asker, error: WorkbenchError, allowed: str
) -> None:
    server.backend.serve_error = error
    server.press("serve_button")
    message = server.find(QWidget, "serve_message")
    server.qtbot.waitUntil(message.isVisible, timeout=5000)
    server.press("serve_message_action")
    server.qtbot.waitUntil(lambda: server.said("serve_badge") == "available", timeout=5000)
    assert [getattr(request, allowed) for request in server.backend.serve_requests] == [False, True]
    server.press("serve_stop")
    server.qtbot.waitUntil(lambda: server.said("serve_badge") == "stopped", timeout=5000)


def test_the_server_ends_with_the_page(server: Asker) -> None:
    server.press("serve_button")
    server.qtbot.waitUntil(lambda: server.said("serve_badge") == "available", timeout=5000)
    shiboken6.delete(server.page)
    server.qtbot.waitUntil(lambda: server.backend.servers_running == 0, timeout=5000)


def test_what_is_missing_to_serve_is_said(server: Asker) -> None:
    server.backend.serve_error = RemoteError("There is no TensorFlow Serving on this machine.")
    server.press("serve_button")
    server.qtbot.waitUntil(lambda: "no TensorFlow Serving" in server.visible_texts(), timeout=5000)
    server.qtbot.waitUntil(server.find(QPushButton, "serve_button").isVisible, timeout=5000)
