"""Warm start in the window: the variables that match are listed before the start, a wrong choice is told there."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from core.training.starting.warm_start import WarmStart
from gui.pages.train.warm_start.dialog import WarmStartDialog
from gui.widgets.tables.record_table import RecordTable
from tests.gui.pages.train.train_user import Page

Widget = TypeVar("Widget", bound=QWidget)


class Asked:
    """The dialog, opened by its button."""

    def __init__(self, page: Page) -> None:
        page.open_experiment()
        page.click("warm_start_button")
        dialog = page.page.window().findChild(QDialog, "warm_start_dialog")
        assert isinstance(dialog, WarmStartDialog)
        self.page, self.dialog = page, dialog

    def find(self, kind: type[Widget], name: str) -> Widget:
        found = self.dialog.findChild(kind, name)
        assert found is not None, name
        return found

    def enter(self, name: str, text: str) -> None:
        edit = self.find(QLineEdit, name)
        edit.setText(text)
        edit.editingFinished.emit()

    def text(self, name: str) -> str:
        label = self.find(QLabel, name)
        return "" if label.isHidden() else label.text()

    def rows(self) -> list[tuple[str, str]]:
        table = self.find(RecordTable, "warm_start_table")
        model = table.model()
        return [
            (str(model.index(row, 0).data()), str(model.index(row, 2).data())) for row in range(model.rowCount())
        ]

    def wait_for(self, text: str) -> None:
        self.page.qtbot.waitUntil(lambda: text in self.text("warm_start_totals"), timeout=5000)

    @property
    def can_train(self) -> bool:
        return self.find(QPushButton, "warm_start_accept").isEnabled()


def test_the_variables_are_listed_and_the_run_starts_with_those_that_match(page: Page) -> None:
    asked = Asked(page)
    assert not asked.can_train
    asked.enter("warm_start", "/runs/teacher")
    asked.wait_for("Checkpoint 300 of teacher: 1 of 3 variables match.")
    assert asked.rows() == [
        ("hidden/kernel", "taken"),
        ("hidden/bias", "not in the checkpoint"),
        ("out/kernel", "not in the checkpoint"),
    ]
    assert asked.text("warm_start_unused") == "Only in the checkpoint: old/bias"
    asked.find(QPlainTextEdit, "warm_start_names").setPlainText("hidden/bias = old/bias")
    assert asked.text("warm_start_totals") == "Checkpoint 300 of teacher: 2 of 3 variables match."
    assert asked.rows()[1] == ("hidden/bias", "taken from old/bias")
    asked.enter("warm_start_variables", "hidden/b")
    asked.enter("warm_start_variables", "hidden/(")
    assert (asked.rows(), asked.can_train) == ([], False)
    assert asked.text("warm_start_totals") == "Nothing matches until this is corrected."
    assert asked.text("warm_start_variables_error")
    asked.enter("warm_start_variables", "hidden/b")
    assert "1 of 3 variables match. 2 are left out by the pattern." in asked.text("warm_start_totals")
    assert page.backend.started_from == []
    asked.find(QPushButton, "warm_start_accept").click()
    page.qtbot.waitUntil(lambda: bool(page.backend.started_from), timeout=5000)
    assert page.backend.started_from == [WarmStart("/runs/teacher", None, "hidden/b", {"hidden/bias": "old/bias"})]
    page.bench.training.stop()
    page.wait_for_the_end()


def test_a_wrong_choice_is_told_at_its_field_and_starts_nothing(page: Page) -> None:
    asked = Asked(page)
    asked.enter("warm_start", "/runs/none")
    page.qtbot.waitUntil(lambda: asked.text("warm_start_error") == "/runs/none does not exist.", timeout=5000)
    asked.enter("warm_start", "/runs/teacher")
    asked.wait_for("1 of 3 variables match.")
    assert asked.text("warm_start_error") == ""
    for field, text, told in (
        ("warm_start_variables", "hidden(", "is not a regular expression"),
        ("warm_start_variables", "missing", "No variable of the model matches"),
    ):
        asked.enter(field, text)
        assert told in asked.text(f"{field}_error")
        assert not asked.can_train
        asked.enter(field, "")
        assert asked.text(f"{field}_error") == ""
        assert asked.can_train
    asked.find(QPlainTextEdit, "warm_start_names").setPlainText("hidden/bias")
    assert "MODEL=CHECKPOINT" in asked.text("warm_start_names_error")
    assert not asked.can_train
    asked.dialog.reject()
    assert page.backend.trained == []
