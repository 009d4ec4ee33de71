"""What an override raises comes out where Qt was called; unguarded it ended the program (docs/decisions/0018)."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from types import FunctionType

import pytest
import shiboken6

import gui

SCRIPT = """
import sys
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QSize
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from gui.look.override import override

class Model(QAbstractTableModel):
    @override
    def rowCount(self, parent=QModelIndex()):
        return 1

    @override
    def columnCount(self, parent=QModelIndex()):
        return 1

    @override
    def data(self, index, role=0):
        return raised() if how == "data" else None

class Widget(QWidget):
    @override
    def sizeHint(self):
        return raised() if how == "sizeHint" else QSize(9, 9)

    @override
    def paintEvent(self, event):
        raised() if how == "paintEvent" else None

    @override
    def showEvent(self, event):
        raised() if how == "showEvent" else None

    @override
    def event(self, event):
        return raised() if how == "event" else super().event(event)

def raised():
    return ()[3]  # in C: of `raise IndexError` Python would make the object at once

how = ""
app = QApplication([])
widget, table = Widget(), QTableView()
table.setModel(Model())
calls = {
    "sizeHint": widget.adjustSize,
    "paintEvent": widget.grab,
    "showEvent": widget.show,
    "data": table.resizeColumnsToContents,
    "event": lambda: QApplication.sendEvent(widget, QEvent(QEvent.Type.User)),
}
how = sys.argv[1]
try:
    calls[how]()
except IndexError:
    print("came out")
"""


@pytest.mark.parametrize("how", ["sizeHint", "paintEvent", "showEvent", "data", "event"])
def test_what_an_override_raises_ends_no_program(how: str) -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT, how], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "came out\n"


def test_each_override_of_the_window_is_marked_as_one() -> None:
    found = dict(overrides())
    assert len(found) > 150
    unmarked = [name for name, method in found.items() if not hasattr(method, "__wrapped__")]
    assert not unmarked, "mark it with gui.look.override.override"


def overrides() -> Iterator[tuple[str, FunctionType]]:
    """The methods of our classes that take the place of Qt's, or of pyqtgraph's, by name."""
    for found in pkgutil.walk_packages(gui.__path__, "gui."):
        for kind in vars(importlib.import_module(found.name)).values():
            if isinstance(kind, type) and kind.__module__ == found.name and issubclass(kind, shiboken6.Object):
                above = {name for base in kind.__mro__[1:] if is_of_qt(base) for name in vars(base)}
                for name, method in vars(kind).items():
                    if isinstance(method, FunctionType) and name in above and not name.startswith("__"):
                        yield f"{found.name}.{kind.__name__}.{name}", method


def is_of_qt(kind: type) -> bool:
    return kind.__module__.startswith(("PySide6", "pyqtgraph"))
