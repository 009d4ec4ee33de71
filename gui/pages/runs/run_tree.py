"""RunTree: the runs of a workspace under their experiments."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from core.words import mark
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.runs.run_delegate import LINE_ROLE, MARK_WIDTH, RunDelegate, words_of
from gui.state.disk.overlays import Overlays
from gui.state.disk.watcher import RunLine
from gui.state.run_words import life_words
from gui.widgets.text import as_plain


def _experiment_of(item: QTreeWidgetItem) -> str:
    """The experiment that a run's item stands under."""
    return str(item.data(0, LINE_ROLE).summary.experiment)


class RunTree(QTreeWidget):
    """Two levels: experiment, run. What is open and selected stays so while runs come and go. GUI thread.

    `run_chosen(Path)`: a person chose a run; `mark_pressed(Path)`: the mark at its left, or Ctrl+Space;
    `label_wanted(RunLine)`: F2; `trash_wanted(Path)`: Delete; `menu_wanted(RunLine, place on the screen)`;
    `run_selected(name)`: "" where no run is.
    """

    run_chosen = Signal(object)
    mark_pressed = Signal(object)
    label_wanted = Signal(object)
    trash_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    run_selected = Signal(str)

    def __init__(self, theme: Theme, overlays: Overlays, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_tree")
        self.setAccessibleName(tr("Runs"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self._groups: dict[str, QTreeWidgetItem] = {}
        self._runs: dict[Path, QTreeWidgetItem] = {}
        self._open: Path | None = None
        self._pressed: Path | None = None
        self._delegate = RunDelegate(theme, overlays.place_of, self)
        self.setItemDelegate(self._delegate)
        theme.changed.connect(self.viewport().update)
        overlays.changed.connect(self.viewport().update)
        self.itemClicked.connect(self._clicked)
        self.itemActivated.connect(self._clicked)
        self.currentItemChanged.connect(self._selection_moved)

    def show_runs(self, lines: Sequence[RunLine]) -> None:
        """Show these runs, in this order; of the items that stay, nothing moves without need."""
        self._remove_all_but({line.summary.path: line.summary.experiment for line in lines})
        places: dict[str, int] = {}
        for line in lines:
            name = line.summary.experiment
            group = self._group(name)
            place = places.get(name, 0)
            places[name] = place + 1
            item = self._runs.get(line.summary.path)
            if item is None:
                item = self._runs[line.summary.path] = QTreeWidgetItem()
                group.insertChild(place, item)
                if line.summary.path == self._open:
                    group.setExpanded(True)
            self._show_line(item, line)
        for name, group in self._groups.items():
            group.setText(0, name)
            group.setToolTip(
                0,
                as_plain(
                    tr_n("{n} run of {experiment}", "{n} runs of {experiment}", places[name], experiment=name)
                ),
            )
        if len(self._groups) == 1:
            next(iter(self._groups.values())).setExpanded(True)
        self.mark_open(self._open)

    def mark_open(self, path: Path | None) -> None:
        """Highlight the open run."""
        changed = path != self._open
        self._open = path
        item = self._runs.get(path) if path is not None else None
        if item is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        group = item.parent()
        if changed and group is not None:
            group.setExpanded(True)
        if self.currentItem() is not item:
            self.setCurrentItem(item)

    def paths(self) -> list[Path]:
        """The runs shown, top to bottom."""
        groups = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        items = (group.child(row) for group in groups if group is not None for row in range(group.childCount()))
        return [item.data(0, LINE_ROLE).summary.path for item in items if item is not None]

    def words(self, path: Path) -> str:
        """What the run's line says under its name."""
        return words_of(self._runs[path].data(0, LINE_ROLE))

    def _show_line(self, item: QTreeWidgetItem, line: RunLine) -> None:
        if item.data(0, LINE_ROLE) == line:
            return
        item.setData(0, LINE_ROLE, line)
        item.setText(0, f"{line.summary.display_name}, {words_of(line)}")
        life = life_words(line.summary.state, time.time())
        texts = (
            line.url or str(line.summary.path),
            life,
            line.summary.state.message,
            line.summary.label.notes,
            tr(_MARK_HELP),
        )
        item.setToolTip(0, as_plain("\n".join(text for text in texts if text)))

    def _group(self, name: str) -> QTreeWidgetItem:
        group = self._groups.get(name)
        if group is None:
            group = self._groups[name] = QTreeWidgetItem()
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            names = sorted(self._groups, key=str.lower)
            self.insertTopLevelItem(names.index(name), group)
        return group

    def _remove_all_but(self, kept: Mapping[Path, str]) -> None:
        """Keep these runs, each under its experiment: a folder may have become another one's run."""
        for path in [path for path, item in self._runs.items() if kept.get(path) != _experiment_of(item)]:
            item = self._runs.pop(path)
            group = item.parent()
            if group is not None:
                group.removeChild(item)
        for name in [name for name, group in self._groups.items() if group.childCount() == 0]:
            self.takeTopLevelItem(self.indexOfTopLevelItem(self._groups.pop(name)))

    def _clicked(self, item: QTreeWidgetItem) -> None:
        line = item.data(0, LINE_ROLE)
        if line is None:
            item.setExpanded(not item.isExpanded())
        else:
            self.run_chosen.emit(line.summary.path)

    def _marked_at(self, event: QMouseEvent) -> Path | None:
        """The run at whose mark the left button is."""
        item = self.itemAt(event.position().toPoint())
        line = item.data(0, LINE_ROLE) if item is not None else None
        at_mark = event.button() == Qt.MouseButton.LeftButton and event.position().x() < MARK_WIDTH
        return line.summary.path if line is not None and at_mark else None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._marked_at(event)
        if self._pressed is None and event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            if self._marked_at(event) == pressed:
                self.mark_pressed.emit(pressed)
        elif event.button() == Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)

    def ask_menu(self, place: QPoint) -> None:
        """Ask for the menu of the selected run, at a place on the screen."""
        item = self.currentItem()
        line = item.data(0, LINE_ROLE) if item is not None else None
        if line is not None:
            self.menu_wanted.emit(line, place)

    def _selection_moved(self) -> None:
        item = self.currentItem()
        line = item.data(0, LINE_ROLE) if item is not None else None
        self.run_selected.emit("" if line is None else line.summary.display_name)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        item = self.itemAt(event.pos()) if mouse else self.currentItem()
        line = item.data(0, LINE_ROLE) if item is not None else None
        if item is not None and line is not None:
            place = event.globalPos() if mouse else self.viewport().mapToGlobal(self.visualItemRect(item).center())
            self.menu_wanted.emit(line, place)

    @override
    def drawBranches(self, painter: object, rect: object, index: QModelIndex | QPersistentModelIndex) -> None:
        """Nothing: the delegate draws the arrow."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        line = item.data(0, LINE_ROLE) if item is not None else None
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Space if control and line is not None:
                self.mark_pressed.emit(line.summary.path)
            case Qt.Key.Key_F2 if line is not None:
                self.label_wanted.emit(line)
            case Qt.Key.Key_Delete if line is not None:
                self.trash_wanted.emit(line.summary.path)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if item is not None:
                self._clicked(item)
            case _:
                super().keyPressEvent(event)


_MARK_HELP = mark("Click at the very left, or Ctrl+Space: draw it over the open run. Right button: more.")
