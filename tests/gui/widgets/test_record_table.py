from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.look.tokens import LIGHT
from gui.widgets.tables.marks_delegate import MARKS_ROLE, marks_width
from gui.widgets.tables.record_table import Column, RecordTable
from tests.costs import cost, costs


@dataclass(frozen=True)
class Pet:
    name: str
    weight: float | None
    wild: bool = False


def pet_name(pet: Pet) -> str:
    return pet.name


COLUMNS: list[Column[Pet]] = [
    Column("Name", pet_name, pet_name),
    Column("Age", lambda pet: "3 y", muted=True, droppable=1),
    Column("Weight", lambda pet: str(pet.weight), lambda pet: pet.weight, number=True, help="In kilograms"),
    Column("Marks", marks=lambda pet: [("wild", "bad"), ("free", "good")] if pet.wild else [], stretch=True),
]
PETS = [Pet("Tom", 4.0), Pet("Rex", 30.0, wild=True), Pet("Ant", None), Pet("Ghost", math.nan), Pet("Elk", 200.0)]

_ADD_ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def table(qtbot: QtBot, qapp: QApplication) -> RecordTable:
    table = RecordTable(Theme(qapp, "light"), pet_name, name="pets", help="All pets")
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    table.show_records(COLUMNS, PETS)
    return table


def names(table: RecordTable) -> list[str]:
    return [pet.name for pet in table.records]


def data(table: RecordTable, row: int, column: int, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return table.model().index(row, column).data(role)


def count(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_numbers_stand_at_the_right_and_sort_by_value(table: RecordTable) -> None:
    assert data(table, 1, 2) == "30.0"
    alignment = data(table, 1, 2, Qt.ItemDataRole.TextAlignmentRole)
    assert isinstance(alignment, int)
    assert alignment & Qt.AlignmentFlag.AlignRight.value
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert names(table)[:3] == ["Tom", "Rex", "Elk"]


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_records_without_a_value_come_last_whichever_way_is_sorted(table: RecordTable, order: Qt.SortOrder) -> None:
    table.sortByColumn(2, order)
    assert names(table)[3:] == ["Ant", "Ghost"]


def test_the_current_record_stays_current_when_the_order_changes(table: RecordTable, qtbot: QtBot) -> None:
    assert table.select("Tom")
    with qtbot.assertNotEmitted(table.picked):
        table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert table.current_record() == PETS[0]
    assert [index.row() for index in table.selectionModel().selectedRows()] == [2]


def test_a_refresh_keeps_selection_order_and_place(table: RecordTable, qtbot: QtBot) -> None:
    many = [Pet(f"pet {number:04}", float(number)) for number in range(300)]
    table.show_records(COLUMNS, many)
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    table.select("pet 0150")
    scrolled = table.verticalScrollBar().value()
    assert scrolled > 0
    with qtbot.assertNotEmitted(table.picked):
        table.show_records(COLUMNS, [*many, Pet("new", 1.5)])
    assert table.current_record() == many[150]
    assert table.verticalScrollBar().value() == scrolled
    assert names(table)[0] == "pet 0299"


def test_the_order_survives_a_new_column(table: RecordTable) -> None:
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    legs: Column[Pet] = Column("Legs", lambda pet: "4")
    table.show_records([COLUMNS[0], legs, *COLUMNS[1:]], PETS)
    assert names(table)[0] == "Elk"


def test_losing_the_current_record_is_told(table: RecordTable, qtbot: QtBot) -> None:
    table.select("Tom")
    with qtbot.waitSignal(table.picked) as told:
        table.show_records(COLUMNS, PETS[1:])
    assert told.args == [None]


def test_marks_are_words_for_the_eye_and_for_a_screen_reader(table: RecordTable) -> None:
    assert data(table, 1, 3, MARKS_ROLE) == [("wild", "bad"), ("free", "good")]
    assert data(table, 1, 3, Qt.ItemDataRole.AccessibleTextRole) == "wild, free"
    plain = table.viewport().grab(table.visualRect(table.model().index(0, 3))).toImage()
    marked = table.viewport().grab(table.visualRect(table.model().index(1, 3))).toImage()
    assert count(marked, LIGHT.bad_ground) > 50
    assert count(plain, LIGHT.bad_ground) == 0


def test_a_narrow_table_drops_what_matters_least_and_takes_it_back(table: RecordTable) -> None:
    assert not table.isColumnHidden(1)
    table.resize(230, 300)
    assert table.isColumnHidden(1)
    header = table.horizontalHeader()
    assert header.sectionViewportPosition(2) == header.sectionSize(0), "no gap where the dropped column was"
    table.resize(600, 300)
    assert not table.isColumnHidden(1)


def test_columns_do_not_get_narrower_while_data_comes_in(table: RecordTable) -> None:
    table.show_records(COLUMNS, [Pet("Bartholomew the Great", 1.0)])
    wide = table.columnWidth(0)
    table.show_records(COLUMNS, [Pet("Al", 1.0)])
    assert table.columnWidth(0) == wide


def test_enter_and_double_click_activate(table: RecordTable, qtbot: QtBot) -> None:
    table.select("Rex")
    with qtbot.waitSignal(table.activated_record) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [PETS[1]]
    place = table.visualRect(table.model().index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(table.activated_record) as told:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [PETS[0]]


def test_arrow_keys_walk_the_rows(table: RecordTable, qtbot: QtBot) -> None:
    table.select("Tom")
    with qtbot.waitSignal(table.picked) as told:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert told.args == [PETS[1]]


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_is_asked_for_by_mouse_and_key(
    table: RecordTable, qtbot: QtBot, reason: QContextMenuEvent.Reason
) -> None:
    table.select("Rex")
    place = table.visualRect(table.model().index(1, 0)).center()
    with qtbot.waitSignal(table.menu_wanted) as told:
        table.contextMenuEvent(QContextMenuEvent(reason, place, table.viewport().mapToGlobal(place)))
    assert told.args is not None
    assert told.args[0] == PETS[1]
    assert isinstance(told.args[1], QPoint)


def test_ten_thousand_rows_are_shown_and_sorted_without_a_stutter(table: RecordTable) -> None:
    def show(count: int) -> None:
        table.show_records(
            COLUMNS, [Pet(f"pet {index}", float(index % 97), wild=index % 7 == 0) for index in range(count)]
        )
        table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
        table.grab()

    few, many = costs([lambda: show(100), lambda: show(10_000)])
    assert many < 20 * few  # of a hundred times as many; three times here


def test_rows_with_gaps_stay_selected_while_rows_come_and_go(qtbot: QtBot, theme: Theme) -> None:
    table = RecordTable(theme, pet_name, name="pets", help="All pets", multiple=True)
    qtbot.addWidget(table)
    table.show_records(COLUMNS, PETS)
    table.select("Tom")
    for name in ("Rex", "Ghost", "Elk"):
        row = names(table).index(name)
        table.selectionModel().select(table.model().index(row, 0), _ADD_ROW)
    table.show_records(COLUMNS, [Pet("New", 1.0), *PETS[1:]])
    assert [pet.name for pet in table.selected_records()] == ["Rex", "Ghost", "Elk"]
    assert not table.selectionModel().isRowSelected(names(table).index("Ant"), QModelIndex())


def test_all_of_many_rows_are_selected_and_painted_without_a_stutter(qtbot: QtBot, theme: Theme) -> None:
    table = RecordTable(theme, pet_name, name="pets", help="All pets", multiple=True)
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    many = [Pet(f"pet {number}", float(number % 97)) for number in range(20_000)]
    table.show_records(COLUMNS, many)
    without = cost(table.grab)
    table.selectAll()
    painting = cost(table.grab, times=1)
    assert table.selected_records() == many
    choosing = cost(table.selected_records)
    marks = table.selectionModel()
    row_by_row = cost(lambda: [marks.isRowSelected(row, QModelIndex()) for row in range(len(many))], times=1)
    assert painting < without + row_by_row / 4
    assert choosing < row_by_row / 4


def test_the_model_keeps_qts_rules(table: RecordTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table.model())


def test_colours_follow_the_tone_of_the_cell(qtbot: QtBot, qapp: QApplication) -> None:
    table = RecordTable(Theme(qapp, "light"), pet_name, name="pets", help="All pets")
    qtbot.addWidget(table)
    columns: Sequence[Column[Pet]] = [
        Column("Name", pet_name, tone=lambda pet: "good" if pet.wild else None),
        Column("Again", pet_name, muted=True),
    ]
    table.show_records(columns, PETS)
    role = Qt.ItemDataRole.ForegroundRole
    assert data(table, 1, 0, role) == QColor(LIGHT.good)
    assert data(table, 0, 0, role) is None
    assert data(table, 0, 1, role) == QColor(LIGHT.muted)


def test_marks_need_no_room_where_there_are_none(table: RecordTable) -> None:
    assert marks_width(table.font(), []) == 0
    assert marks_width(table.font(), [("a", "good")]) < marks_width(table.font(), [("a", "good"), ("b", "bad")])


def test_nothing_is_current_after_clear_current(table: RecordTable, qtbot: QtBot) -> None:
    table.select("Rex")
    with qtbot.assertNotEmitted(table.picked):
        table.clear_current()
    assert table.current_record() is None
    assert table.currentIndex() == QModelIndex()


def test_the_work_for_many_columns_grows_with_their_number_alone(table: RecordTable) -> None:
    def show(count: int) -> None:
        table.show_records([Column(f"column {index}", pet_name, droppable=index) for index in range(count)], PETS)

    few, many = costs([lambda: show(1000), lambda: show(4000)])
    assert many < 8 * few  # each column by itself: sixteen
    show(1000)
    assert table.isColumnHidden(999)
    assert not table.isColumnHidden(0)


def test_a_table_that_is_resized_while_columns_come_or_go_fits_them_once_they_are_measured(
    table: RecordTable,
) -> None:
    """A header that becomes higher resizes the table in the middle of it."""
    table.model().modelReset.connect(lambda: table.resize(table.width() - 10, 300))
    table.show_records(COLUMNS[:2], PETS)
    QApplication.processEvents()
    table.show_records(COLUMNS, PETS)
    assert [table.columnWidth(index) > 0 for index in range(4)] == [True] * 4


def test_an_open_menu_closes_once_something_else_is_selected_than_it_is_about(table: RecordTable) -> None:
    def opened() -> QMenu:
        table.select("Rex")
        menu = QMenu(table)
        menu.addAction("Delete")
        table.open_menu(menu, QPoint(0, 0))
        assert menu.isVisible()
        return menu

    menu = opened()
    table.show_records(COLUMNS, [*PETS, Pet("Owl", 1.0)])
    assert menu.isVisible()
    table.show_records(COLUMNS, [pet for pet in PETS if pet.name != "Rex"])
    assert not menu.isVisible()

    table.show_records(COLUMNS, PETS)
    menu = opened()
    table.select("Tom")
    assert not menu.isVisible()
    menu = opened()
    table.clear_current()
    assert not menu.isVisible()
