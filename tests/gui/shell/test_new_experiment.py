"""New experiment from data, and feature statistics, by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.charts.statistics.table import ColumnTable
from gui.look.theme import Theme
from gui.pages.predict.records.statistics import StatisticsDialog
from gui.shell.new_experiment.dialog import NewExperimentDialog
from tests.gui.fakes import FakeBackend
from tests.gui.shell.window_user import Opened

ROWS = "a,b,town,price\n" + "".join(f"{n % 7},{n / 3:.2f},{'xy'[n % 2]},{n * 10}\n" for n in range(40))


class Wizard:
    """The dialog, and words for what a test does with it."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.file = folder / "rows.csv"
        self.file.write_text(ROWS)
        self.dialog = NewExperimentDialog(Theme(qapp, "light"), FakeBackend(), folder)
        qtbot.addWidget(self.dialog)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.dialog.open()
        qtbot.waitExposed(self.dialog)

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.dialog.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        button = self.find(QAbstractButton, name)
        assert isinstance(button, QAbstractButton)
        button.click()

    def said(self, name: str) -> str:
        label = self.find(QLabel, name)
        assert isinstance(label, QLabel)
        return "" if label.isHidden() else label.text()

    def choose(self, *files: Path) -> None:
        """Choose files, and wait until they are read."""
        self.dialog.files.choose([str(file) for file in files])
        self.qtbot.waitUntil(lambda: not self.dialog._job.running, timeout=10_000)

    def choose_label(self, name: str) -> None:
        combo = self.find(QComboBox, "wizard_label")
        assert isinstance(combo, QComboBox)
        combo.setCurrentText(name)
        combo.textActivated.emit(name)

    def pick(self, menu: str, word: str) -> None:
        """Take an entry of a menu that is open."""
        found = next(item for item in self.dialog.findChildren(QMenu, menu) if item.isVisible())
        next(action for action in found.actions() if action.text() == word).trigger()
        found.close()

    @property
    def uses(self) -> dict[str, str]:
        table = self.find(ColumnTable, "column_table")
        assert isinstance(table, ColumnTable)
        return {row.statistics.name: row.use for row in table.rows}


@pytest.fixture
def wizard(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Wizard]:
    wizard = Wizard(qtbot, qapp, tmp_path)
    yield wizard
    wizard.dialog._job.forget()
    qtbot.waitUntil(lambda: not wizard.dialog._job.running, timeout=10_000)
    wizard.dialog.close()


def test_the_first_step_is_there_at_once_and_the_others_come_meanwhile(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    dialog = NewExperimentDialog(Theme(qapp, "light"), FakeBackend(), tmp_path)
    qtbot.addWidget(dialog)
    steps = dialog._stack
    assert steps.count() == 1
    qtbot.waitUntil(lambda: steps.count() == 5, timeout=5000)
    assert steps.currentWidget() is dialog.files
    assert not dialog._stack._one_more.isActive()


def test_files_that_are_read_before_the_other_steps_are_there_bring_them(wizard: Wizard) -> None:
    wizard.dialog._stack._one_more.stop()  # as if the window were busy
    wizard.choose(wizard.file)
    assert wizard.dialog._stack.count() == 5
    wizard.press("wizard_next")
    assert wizard.uses["price"] == "feature"


def test_five_steps_end_in_a_file_that_is_written(wizard: Wizard) -> None:
    assert not wizard.find(QPushButton, "wizard_next").isEnabled()
    wizard.choose(wizard.file)
    assert "40 records, 4 columns, comma-separated" in wizard.said("wizard_found")
    wizard.press("wizard_next")
    assert wizard.uses == {"a": "feature", "b": "feature", "town": "feature", "price": "feature"}
    wizard.press("wizard_next")
    wizard.press("wizard_next")
    assert "Choose the label" in wizard.said("wizard_error_label")
    wizard.choose_label("price")
    assert wizard.said("wizard_error_label") == ""
    assert wizard.uses["price"] == "label"
    wizard.press("wizard_next")
    wizard.press("wizard_model_cnn")
    assert "A CNN needs one image" in wizard.said("wizard_error_model")
    wizard.press("wizard_model_linear")
    wizard.press("wizard_next")
    text = wizard.find(QPlainTextEdit, "wizard_text")
    assert isinstance(text, QPlainTextEdit)
    assert 'labels=Feature("price")' in text.toPlainText()
    assert not (wizard.folder / "rows.py").exists()
    with wizard.qtbot.waitSignal(wizard.dialog.written, timeout=5000) as written:
        wizard.press("wizard_next")
    assert written.args == [str(wizard.folder / "rows.py")]
    assert (wizard.folder / "rows.py").read_text() == text.toPlainText()


def test_how_csv_files_are_written_can_be_said_where_the_guess_is_wrong(wizard: Wizard) -> None:
    names = wizard.folder / "names.csv"
    names.write_text("first;last\n" + "".join(f"a{n % 9},5;b{n % 7}\n" for n in range(40)))
    wizard.choose(names)
    menus = {name: wizard.find(QMenu, f"csv_{name}") for name in ("delimiter", "header")}

    def say(menu: str, words: str) -> None:
        next(action for action in menus[menu].actions() if action.text() == words).trigger()
        wizard.qtbot.waitUntil(lambda: not wizard.dialog._job.running, timeout=10_000)

    say("delimiter", "Semicolon")
    say("header", "Names the columns")
    assert "semicolon-separated, header line" in wizard.said("wizard_found")
    wizard.press("wizard_next")
    assert list(wizard.uses) == ["first", "last"]
    say("header", "Is a row")
    assert "no header line" in wizard.said("wizard_found")
    assert list(wizard.uses) == ["column_1", "column_2"]
    assert wizard.find(QPushButton, "csv_button").isVisible()


def test_a_use_and_a_kind_are_changed_at_the_table(wizard: Wizard) -> None:
    wizard.choose(wizard.file)
    wizard.press("wizard_next")
    wizard.dialog.columns.table.use_pressed.emit("a", QPoint(0, 0))
    wizard.pick("wizard_use_menu", "left out")
    assert wizard.uses["a"] == "left out"
    wizard.dialog.columns.table.kind_pressed.emit("a", QPoint(0, 0))
    wizard.pick("wizard_kind_menu", "category")
    assert wizard.uses["a"] == "feature"
    wizard.dialog.columns.table.select("a")
    code = wizard.find(QPlainTextEdit, "wizard_becomes")
    assert isinstance(code, QPlainTextEdit)
    assert code.toPlainText() == 'Feature("a", "string", vocabulary=CATEGORIES["a"])'


def test_columns_that_no_line_names_are_named_in_a_table(wizard: Wizard) -> None:
    unnamed = wizard.folder / "unnamed.csv"
    unnamed.write_text(ROWS.split("\n", 1)[1])
    wizard.choose(unnamed)
    table = wizard.find(QTableWidget, "wizard_names")
    assert isinstance(table, QTableWidget)
    assert table.isVisible()
    shown = [table.item(row, 0) for row in range(table.rowCount())]
    assert [item.text() for item in shown if item is not None] == [f"column_{place}" for place in range(1, 5)]
    for item, name in zip(shown, ("a", "a", "town", "price"), strict=True):
        assert item is not None
        item.setText(name)
    assert wizard.said("wizard_error_names") == 'Columns 1 and 2 are both named "a". Change one.'
    wizard.press("wizard_next")
    assert table.isVisible()
    assert shown[1] is not None
    shown[1].setText("b")
    assert wizard.said("wizard_error_names") == ""
    wizard.press("wizard_next")
    assert list(wizard.uses) == ["a", "b", "town", "price"]
    wizard.choose(wizard.file)
    assert table.isHidden() or not table.isVisible()


def test_a_column_splits_the_records(wizard: Wizard) -> None:
    wizard.choose(wizard.file)
    wizard.press("wizard_next")
    how = wizard.find(QComboBox, "wizard_split")
    assert isinstance(how, QComboBox)
    assert [how.itemData(place) for place in range(how.count())] == ["", "a", "b", "town", "price"]

    def choose(place: int) -> None:
        how.setCurrentIndex(place)
        how.activated.emit(place)

    choose(3)
    assert wizard.uses["town"] == "left out"
    assert wizard.said("wizard_parts") == "About 20 records to learn from, and 20 to be judged on."
    train = wizard.find(QLineEdit, "wizard_train_words")
    assert isinstance(train, QLineEdit)
    assert train.isVisible()
    train.setFocus()
    train.selectAll()
    wizard.qtbot.keyClicks(train, "z, ")
    assert '"town" is never "z"' in wizard.said("wizard_error_share")
    assert train.text() == "z, "
    choose(1)
    cut = wizard.find(QLineEdit, "wizard_cut")
    assert isinstance(cut, QLineEdit)
    assert (cut.text(), train.isVisible(), wizard.uses["town"]) == ("5", False, "feature")
    cut.selectAll()
    wizard.qtbot.keyClicks(cut, "100")
    assert "All records are below 100" in wizard.said("wizard_error_share")
    cut.selectAll()
    wizard.qtbot.keyClicks(cut, "4")
    assert wizard.said("wizard_error_share") == ""
    wizard.press("wizard_next")
    wizard.choose_label("a")
    wizard.press("wizard_next")
    wizard.press("wizard_next")
    wizard.press("wizard_next")
    assert '"a" is the label. Choose another column to split by.' in wizard.said("wizard_error_share")
    assert how.isVisible()


def test_a_unit_is_typed_where_the_column_is_shown(wizard: Wizard) -> None:
    wizard.choose(wizard.file)
    wizard.press("wizard_next")
    unit = wizard.find(QLineEdit, "wizard_unit")
    code = wizard.find(QPlainTextEdit, "wizard_becomes")
    assert isinstance(unit, QLineEdit)
    assert isinstance(code, QPlainTextEdit)
    wizard.qtbot.keyClicks(unit, "kg")
    assert 'Feature("a", unit="kg"' in code.toPlainText()
    wizard.qtbot.keyClicks(unit, " of something that is long")
    assert 'The unit of "a" must be one line of at most 20 characters' in wizard.said("wizard_error_unit")
    wizard.dialog.columns.table.selected.emit("town")
    assert not unit.isVisible()


def test_a_share_that_cannot_be_is_said_where_it_was_typed(wizard: Wizard) -> None:
    wizard.choose(wizard.file)
    wizard.press("wizard_next")
    share = wizard.find(QLineEdit, "wizard_share")
    assert isinstance(share, QLineEdit)
    share.selectAll()
    wizard.qtbot.keyClicks(share, "all")
    assert "must be a whole number from 1 to 99 %" in wizard.said("wizard_error_share")
    share.selectAll()
    wizard.qtbot.keyClicks(share, "70")
    assert wizard.said("wizard_error_share") == ""
    assert wizard.said("wizard_parts") == "About 28 records to learn from, and 12 to be judged on."


def test_escape_leaves_nothing_on_disk(wizard: Wizard) -> None:
    wizard.choose(wizard.file)
    wizard.press("wizard_next")
    wizard.qtbot.keyClick(wizard.dialog, Qt.Key.Key_Escape)
    assert not wizard.dialog.isVisible()
    assert [path.name for path in wizard.folder.iterdir()] == ["rows.csv"]


def test_files_that_cannot_be_read_are_said_where_they_were_chosen(wizard: Wizard) -> None:
    bad = wizard.folder / "bad.csv"
    bad.write_bytes("a,b\n1,ä\n".encode("latin-1"))
    wizard.choose(bad)
    assert "is not a CSV file in UTF-8" in wizard.said("wizard_error_data")
    assert not wizard.find(QPushButton, "wizard_next").isEnabled()
    wizard.choose(wizard.file)
    assert wizard.said("wizard_error_data") == ""
    assert wizard.find(QPushButton, "wizard_next").isEnabled()


def test_a_file_that_is_there_is_not_overwritten(wizard: Wizard) -> None:
    (wizard.folder / "mine.py").write_text("precious = True\n")
    wizard.choose(wizard.file)
    wizard.choose_label("town")
    for _ in range(4):
        wizard.press("wizard_next")
    assert wizard.find(QRadioButton, "wizard_task_binary").property("checked")
    target = wizard.find(QLineEdit, "wizard_target")
    assert isinstance(target, QLineEdit)
    target.setText(str(wizard.folder / "mine.py"))
    wizard.press("wizard_next")
    assert "exists already" in wizard.said("wizard_error_target")
    assert (wizard.folder / "mine.py").read_text() == "precious = True\n"


def test_the_written_file_is_opened_without_a_question(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text(ROWS)
    opened.trigger("new_experiment")
    (dialog,) = opened.window.findChildren(NewExperimentDialog)
    dialog.files.choose([str(tmp_path / "rows.csv")])
    opened.qtbot.waitUntil(lambda: not dialog._job.running, timeout=10_000)
    dialog._label_chosen("price")
    next_button = dialog.findChild(QPushButton, "wizard_next")
    assert next_button is not None
    for _ in range(5):
        opened.qtbot.mouseClick(next_button, Qt.MouseButton.LeftButton)
    opened.wait_for_experiment()
    assert opened.box("trust_question") is None
    assert (tmp_path / "rows.py").is_file()


def test_the_statistics_of_a_file_are_read_in_the_background(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_text(ROWS)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = StatisticsDialog(theme, FakeBackend(), [str(file)], "rows.csv", parent)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.findChild(ColumnTable, "column_table") is not None, timeout=10_000)
    table = dialog.findChild(ColumnTable, "column_table")
    assert table is not None
    assert [row.statistics.name for row in table.rows] == ["a", "b", "town", "price"]
    assert table.isColumnHidden(1)
    summary = dialog.findChild(QLabel, "statistics_summary")
    assert summary is not None
    assert "40 rows, 4 columns" in summary.text()
    qtbot.waitUntil(lambda: not dialog._job.running, timeout=10_000)
