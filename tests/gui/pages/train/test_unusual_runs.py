"""Runs with steps beyond 31 bits, and run.json files whose values are of any type, on the page Train."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QProgressBar
from pytestqt.qtbot import QtBot

from core.training.rules.early_stopping import Rule, Status
from gui.pages.run_table.sweeps.subject import subject_of
from gui.pages.train.cards.best_model import BestModelCard
from gui.pages.train.run_dialogs import BranchDialog, ExtendDialog
from gui.pages.train.run_status import stop_step
from gui.state.window_state import WindowState
from tests.gui.fakes import checkpoint, run_info, run_view, state
from tests.gui.pages.train.train_user import Page

FAR = 9 * 10**18


def test_a_run_of_very_many_steps_is_shown(page: Page, tmp_path: Path) -> None:
    run = tmp_path / "pets" / "run-001"
    page.bench.open_run(run)
    far = replace(state("ended", "stopped", step=FAR // 2), max_steps=FAR)
    page.show_view(run_view(run, far, run_info(), [checkpoint(FAR // 2, best=True)]))
    bar = page.page.findChild(QProgressBar, "progress_bar")
    assert bar is not None
    assert bar.maximum() // 2 == bar.value() > 0
    assert page.text("progress_text").endswith(" steps")


def test_a_far_step_is_told_as_it_is(page: Page, qtbot: QtBot) -> None:
    told: list[object] = []
    page.page.checkpoint_clicked.connect(told.append)
    page.page.checkpoint_export_requested.connect(told.append)
    page.page.curves.checkpoint_clicked.emit(FAR)
    for what in ("show", "export"):
        page.page.curves.menu.checkpoint_asked.emit(what, FAR)
    card = BestModelCard()
    qtbot.addWidget(card)
    card.pin_pressed.connect(lambda step, pinned: told.append(step))
    card.show_best(checkpoint(FAR), "best", ended=True)
    card._pin.click()
    assert told == [FAR] * 4


def test_a_training_is_extended_and_branched_as_far_as_steps_go(page: Page) -> None:
    told: list[object] = []
    extend = ExtendDialog(100, 50, page.page)
    extend.accepted_steps.connect(told.append)
    steps = extend.findChild(QLineEdit, "prolong_steps")
    assert steps is not None
    steps.setText("5000000000")
    extend.accept()
    branch = BranchDialog("run-001", [checkpoint(FAR)], "accuracy", FAR, page.page)
    branch.chosen.connect(lambda step, keep: told.append(step))
    branch.copy_wanted.connect(lambda step, keep: told.append(step))
    branch._copy()
    branch.accept()
    assert told == [5 * 10**9, FAR, FAR]
    assert not page.page.findChildren(QDialog, "prolong_dialog") or extend.isHidden()


@pytest.mark.parametrize("every", ["abc", [1], None, {}, -5, 0, "100"])
def test_where_a_run_would_stop_is_unknown_where_its_settings_are_of_another_type(every: object) -> None:
    info = run_info()
    info = replace(info, settings={**info.settings, "checkpoint_every": every})
    status = Status(Rule("accuracy", True, 3), 2, 100, 0.9, 200, 0.8, 1, 100)
    assert stop_step(status, info) is None


@pytest.mark.parametrize("value", [{"rates": [math.nan]}, [math.inf, {}]])
def test_a_param_that_cannot_be_typed_is_shown_and_named_when_it_is_to_be_trained(
    page: Page, tmp_path: Path, value: object
) -> None:
    run = tmp_path / "pets" / "run-001"
    page.bench.open_run(run)
    info = replace(run_info(), params={"schedule": value})
    view = run_view(run, state("ended", "stopped", step=100), info, [checkpoint(100)])
    page.show_view(view)
    edit = page.page.findChild(QLineEdit, "param_schedule")
    assert edit is not None
    assert edit.text().startswith(("{", "["))
    subject = subject_of(WindowState(tmp_path, run=run, view=view))
    assert subject is not None
    assert [spec.name for spec in subject.params] == ["schedule"]
    page.page.train()
    assert "Nothing was started." in page.message()
