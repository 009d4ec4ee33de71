"""SummariesPanel: what a run wrote besides scalars: histograms, images and texts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.charts.choices import ChartChoices
from gui.charts.curves.names import HIDDEN
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.train.curves.picture_files import PictureFiles
from gui.pages.train.summaries.contents_view import ContentsView
from gui.pages.train.summaries.histograms_view import HistogramsView
from gui.pages.train.summaries.reader import SummaryReader
from gui.widgets.fields.pattern_edit import PatternEdit
from gui.widgets.messages import MessageBar
from gui.widgets.step_slider import StepSlider
from gui.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from core.runs.events.summary_files import SummaryChange, SummaryEntry, SummaryKey

View = Literal["Histograms", "Images", "Text"]
_VIEWS: dict[str, View] = {
    "histogram": "Histograms",
    "image": "Images",
    "text": "Text",
    "hparams": "Text",
}


class SummariesPanel(QWidget):
    """One view at a time. GUI thread. `views_changed`: `views` are others now. `bar` stands over it, or beside."""

    views_changed = Signal()

    def __init__(self, theme: Theme, choices: ChartChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summaries_panel")
        self._entries: dict[SummaryKey, tuple[SummaryEntry, ...]] = {}
        self._stale: set[View] = set()
        self._readers = [SummaryReader(self) for _ in range(3)]
        self.histograms = HistogramsView(theme, choices, self._readers[0])
        self._contents: dict[View, ContentsView] = {
            "Images": ContentsView("image", choices, self._readers[1]),
            "Text": ContentsView("text", choices, self._readers[2]),
        }
        self._view: View = "Histograms"
        self._steps = StepSlider()
        self._steps.step_chosen.connect(self._step_chosen)
        find = PatternEdit(
            "summary_filter", tr("Find a tag…"), tr("Show only tags that match this regular expression")
        )
        find.pattern_changed.connect(self.histograms.set_filter)
        self.bar = QWidget()
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(16)
        row.addWidget(find)
        row.addWidget(self._steps, 1)
        row.addStretch(1)
        self._message = MessageBar("summaries_message")
        pictures = PictureFiles(self)
        pictures.saved.connect(self._saved)
        pictures.failed.connect(self._failed)
        self.histograms.menu_wanted.connect(pictures.open_menu)
        self._stack = ViewStack(theme)
        self._stack.add_view(self.histograms)
        for view in self._contents.values():
            find.pattern_changed.connect(view.set_filter)
            self._stack.add_view(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(find.error)
        layout.addWidget(self._message)
        layout.addWidget(self._stack, 1)

    @property
    def views(self) -> frozenset[View]:
        """Those that have something to show."""
        return frozenset(_VIEWS[key.kind] for key, entries in self._entries.items() if entries)

    def show_view(self, view: View) -> None:
        """Show one of `views`."""
        self._view = view
        self._steps.setVisible(view in self._contents)
        self._stack.show_view(self._contents.get(view, self.histograms))
        self._fill()

    def clear(self) -> None:
        """Another run, or none."""
        self._entries.clear()
        self._message.clear()
        self._forget_contents()
        self._stale = {"Histograms", "Images", "Text"}
        self._fill()
        self.views_changed.emit()

    def append(self, changes: Iterable[SummaryChange]) -> None:
        """New summaries of the open run."""
        before = self.views
        for change in changes:
            if change.key.tag not in HIDDEN:
                known = self._entries.get(change.key, ())
                if known and not change.start:
                    self._forget_contents()  # a file was replaced: other things may lie in the same places
                self._entries[change.key] = known[: change.start] + change.entries
                self._stale.add(_VIEWS[change.key.kind])
        if self.views != before:
            self.views_changed.emit()
        if self.isVisible():
            self._fill()

    def _forget_contents(self) -> None:
        for reader in self._readers:
            reader.clear()

    def _fill(self) -> None:
        """Hand the shown view what it does not know yet."""
        if self._view not in self._stale:
            return
        self._stale.discard(self._view)
        entries = {key: found for key, found in self._entries.items() if _VIEWS[key.kind] == self._view and found}
        contents = self._contents.get(self._view)
        if contents is None:
            self.histograms.show_entries(entries)
            return
        contents.show_entries(entries)
        self._steps.set_steps(sorted({entry.step for found in entries.values() for entry in found}))
        contents.set_step(self._steps.step)

    def _saved(self, text: str) -> None:
        self._message.show_message(text, "good")

    def _failed(self, text: str, details: str) -> None:
        self._message.show_message(text, "bad", details)

    def _step_chosen(self, step: int | None) -> None:
        contents = self._contents.get(self._view)
        if contents is not None:
            contents.set_step(step)
