from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel

from gui.widgets.messages import EmptyState
from tests.gui.fakes import run_info, run_view, state
from tests.gui.pages.train.train_user import Page


def test_that_a_run_has_no_curves_is_said_once_it_was_read(page: Page, tmp_path: Path) -> None:
    run = tmp_path / "pets" / "run-001"
    page.bench.open_run(run)
    empty = page.page.curves.findChild(EmptyState)
    assert empty is not None
    assert shown(empty) == ["Reading the curves…", ""]
    page.show_view(run_view(run, state("training", step=400), run_info()))
    assert shown(empty)[0] == "No curves yet"
    page.show_view(run_view(run, state("ended", "max_steps", step=400), run_info()))
    assert shown(empty) == ["No curves", "There are none in the run's folder."]


def shown(empty: EmptyState) -> list[str]:
    return [label.text() for label in empty.findChildren(QLabel)[:2]]
