"""Menus that are open while the list comes anew, and drags of what is no folder."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QUrl
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.pages.models.exports.opened import dropped_folders
from tests.gui.exports import checkpoint, view
from tests.gui.pages.models.models_user import Looker


def entry(looker: Looker, step: int, text: str) -> QAction:
    """Of the menu of a checkpoint, which stays open."""
    record = next(item for item in looker.checkpoints.records if item.step == step)
    looker.checkpoints.menu_wanted.emit(record, QPoint(0, 0))
    menu = looker.page.findChild(QMenu, "checkpoint_menu")
    assert menu is not None
    return next(action for action in menu.actions() if action.text() == text)


def test_branching_is_from_the_checkpoint_of_the_menu_whatever_became_of_the_list(looker: Looker) -> None:
    looker.workbench.show(view((checkpoint(100), checkpoint(200, latest=True))))
    looker.checkpoints.select(100)
    branch = entry(looker, 100, "Branch…")
    branches: list[int] = []
    looker.page.branch_requested.connect(branches.append)
    looker.workbench.show(view())
    branch.trigger()
    assert branches == [100]


def test_nothing_is_pinned_after_the_current_checkpoint_has_gone(looker: Looker) -> None:
    looker.workbench.show(view(tuple(checkpoint(step) for step in (100, 200, 300))))
    table = looker.checkpoints
    table.select(100)
    flag = QItemSelectionModel.SelectionFlag
    table.selectionModel().select(table.model().index(0, 0), flag.Select | flag.Rows)
    table.selectionModel().select(table.model().index(1, 0), flag.Select | flag.Rows)
    pin = entry(looker, 100, "Pin")
    table.clear_current()
    table.selectionModel().select(table.model().index(0, 0), flag.Select | flag.Rows)
    assert table.current_record() is None
    assert table.selected_records()
    pin.trigger()


def test_a_drag_of_a_name_that_no_disk_can_have_is_no_folder() -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/tmp/{'a' * 300}"), QUrl("https://example.com/m"), QUrl.fromLocalFile("/")])
    assert dropped_folders(data) == ["/"]
