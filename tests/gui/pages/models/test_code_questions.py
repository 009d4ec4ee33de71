"""What would run the experiment's code on the Models page waits for the answer to the question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton

from tests.gui.exports import checkpoint, export, usual_view, view
from tests.gui.fakes import run_info, state, write_run
from tests.gui.pages.models.models_user import Looker


@pytest.fixture
def questions(looker: Looker, tmp_path: Path) -> list[Callable[[], object]]:
    """The questions that wait for an answer, of a run with code that nobody allowed."""
    asked: list[Callable[[], object]] = []
    looker.workbench.trust.asked.disconnect()
    looker.workbench.trust.asked.connect(lambda code, answer: asked.append(answer))
    run = write_run(tmp_path / "pets" / "run-001", state("ended", "stopped"), run_info())
    looker.workbench.leave_for(run)
    looker.workbench.show(replace(usual_view(), path=run))
    return asked


def test_the_graphs_are_built_only_when_that_was_allowed(
    looker: Looker, questions: list[Callable[[], object]]
) -> None:
    shown = looker.workbench.view
    assert shown is not None
    looker.workbench.show(replace(view((checkpoint(200, latest=True),), ()), path=shown.path))
    looker.press("pipelines_button")
    button = looker.find(QPushButton, "build_graphs")
    assert button.isVisible()
    assert looker.backend.built == []
    looker.press("build_graphs")
    assert len(questions) == 1
    questions.pop()()
    looker.qtbot.waitUntil(lambda: bool(looker.backend.built), timeout=5000)
    assert not button.isVisible()


def test_the_export_dialog_whose_preview_builds_the_model_opens_after_the_answer(
    looker: Looker, questions: list[Callable[[], object]]
) -> None:
    looker.page.export_best()
    assert looker.page.window().findChild(QDialog, "export_dialog") is None
    questions.pop()()
    assert looker.dialog().isVisible()
    looker.dialog().reject()


def test_exports_are_compared_on_the_runs_records_after_the_answer(
    looker: Looker, questions: list[Callable[[], object]]
) -> None:
    shown = looker.workbench.view
    assert shown is not None
    found = view((checkpoint(200),), (export(10), export(11)))
    looker.workbench.show(replace(found, path=shown.path))
    looker.exports.select(export(10).path)
    looker.page._export_card.export_actions.compare(export(11).path)
    assert looker.backend.compared == []
    assert len(questions) == 1
