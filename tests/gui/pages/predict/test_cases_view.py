from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton

from core.runs.run import RunFolder
from gui.pages.predict.cases.view import CasesView
from tests.gui.children import child_of
from tests.gui.exports import pets_info
from tests.gui.pages.predict.asking import Asker, answering


@pytest.fixture
def answered(asker: Asker, tmp_path: Path) -> Asker:
    """An answer is there, of a run in tmp_path."""
    asker.workbench.leave_for(tmp_path / "run")
    asker.workbench.leave_for(asker.workbench.run)
    asker.open_run()
    asker.fill()
    asker.predict()
    return asker


def save(asker: Asker, name: str = "") -> None:
    """Press the button and confirm the dialog."""
    asker.press("save_case")
    dialog = asker.find(QDialog, "case_dialog")
    if name:
        child_of(dialog, QLineEdit, "case_name").setText(name)
    child_of(dialog, QPushButton, "case_save").click()


def run_all(asker: Asker) -> list[str]:
    view = asker.find(CasesView, "cases_view")
    asker.press("run_cases")
    asker.qtbot.waitUntil(lambda: all(row.result for row in view.rows), timeout=5000)
    return [row.verdict for row in view.rows]


def test_an_answer_becomes_a_test_case_of_the_run(answered: Asker) -> None:
    save(answered)
    (file,) = RunFolder(answered.workbench.run).cases_dir.glob("*.json")  # type: ignore[arg-type]
    case = json.loads(file.read_text())
    assert (case["name"], case["signature"], case["form"]) == ("wild", "serving_default", "example")
    assert case["inputs"] == {"kind": "cat", "spots": [1, 2, 3]}
    assert case["expected"]["probabilities"] == [[0.25, 0.75]]
    assert answered.find(CasesView, "cases_view").isVisible(), "it is shown where it went"


def test_cases_pass_and_fail_by_the_answer(answered: Asker) -> None:
    save(answered)
    save(answered, "another")
    assert run_all(answered) == ["pass", "pass"]
    assert answered.said("cases_said") == "All 2 pass"
    answered.backend.answer = answering(logits=[[0.0, 1.0]], probabilities=[[0.5, 0.5]])
    answered.press("run_cases")
    answered.qtbot.waitUntil(lambda: answered.said("cases_said") == "2 of 2 fail", timeout=5000)
    (first, _) = answered.find(CasesView, "cases_view").rows
    assert first.result is not None
    assert "probabilities[0] is 0.5, not 0.25" in first.result.reason


def test_another_export_knows_no_results(answered: Asker) -> None:
    save(answered)
    assert run_all(answered) == ["pass"]
    answered.backend.know(pets_info("/elsewhere/2"))
    answered.page.show_export("/elsewhere/2")
    view = answered.find(CasesView, "cases_view")
    answered.qtbot.waitUntil(lambda: view.rows[0].result is None, timeout=5000)
    answered.wait_for_form()
    assert run_all(answered) == ["pass"]
    assert str(answered.backend.asked[-1][0]) == "/elsewhere/2"


def test_a_case_keeps_what_was_asked_not_what_the_form_says_now(answered: Asker) -> None:
    answered.type("spots", "7 8 9")
    save(answered)
    (row,) = answered.find(CasesView, "cases_view").rows
    assert row.case.inputs["spots"] == [1, 2, 3]


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("case_name", " ", "Give the test case a name."),
        ("case_tolerance", "-1", "must be a number, 0 or more"),
        ("case_tolerance", "much", "must be a number, 0 or more"),
        ("case_where", "", "Choose a folder"),
        ("case_where", "/dev/null/cases", "Could not save the test case"),
    ],
)
def test_what_is_wrong_in_the_dialog_is_said_at_its_field(
    answered: Asker, field: str, text: str, says: str
) -> None:
    answered.press("save_case")
    dialog = answered.find(QDialog, "case_dialog")
    edit = child_of(dialog, QLineEdit, field)
    edit.setText(text)
    child_of(dialog, QPushButton, "case_save").click()
    assert says in child_of(dialog, QLabel, "case_error").text()
    assert edit.property("invalid") is True
    child_of(dialog, QPushButton, "case_cancel").click()
    assert answered.find(CasesView, "cases_view").rows == ()


def test_a_damaged_case_is_said(answered: Asker) -> None:
    folder = RunFolder(answered.workbench.run).cases_dir  # type: ignore[arg-type]
    folder.mkdir(parents=True)
    (folder / "bad.json").write_text("{}")
    answered.workbench.leave_for(answered.workbench.run)
    answered.press("predict_tab_cases")
    assert "bad.json is not a test case" in answered.said("cases_said")
    assert not answered.find(QPushButton, "run_cases").isEnabled()


def test_why_no_warm_up_requests_could_be_written_is_said(answered: Asker) -> None:
    save(answered)
    answered.press("write_warmup")
    answered.qtbot.waitUntil(lambda: answered.said("cases_said").startswith("There is no folder"), timeout=5000)
