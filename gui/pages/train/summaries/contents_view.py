"""ContentsView: the images, or the texts, of all tags at one step."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from core.runs.events.summary_values import SummaryKind, Texts
from gui.charts.card_grid import CardGrid
from gui.charts.choices import ChartChoices
from gui.look.language import tr
from gui.pages.train.summaries.reader import SummaryReader
from gui.widgets.summary_cards import PictureCard, TextCard

if TYPE_CHECKING:
    from core.runs.events.summary_files import SummaryEntry, SummaryKey

# A group of tags that belong on one card: (folder, title).
Group = tuple[str, str]
# What TensorFlow puts behind the name of an image: one tag for each picture.
_NUMBERED = re.compile(r"/image(/\d+)?$")


class ContentsView(CardGrid):
    """Reads what is chosen, when it is seen. GUI thread."""

    def __init__(
        self,
        kind: SummaryKind,
        choices: ChartChoices,
        reader: SummaryReader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f"{kind}s", parent)
        self._kind = kind
        self._make: Callable[[str, str, QWidget], PictureCard | TextCard] = (
            PictureCard if kind == "image" else TextCard
        )
        self._choices = choices
        self._reader = reader
        self._step: int | None = None
        self._filter: re.Pattern[str] | None = None
        self._groups: dict[Group, list[Sequence[SummaryEntry]]] = {}
        self._cards: dict[Group, PictureCard | TextCard] = {}
        self.in_sight_changed.connect(self._place)
        choices.changed.connect(self._place)
        reader.read.connect(self._show)

    @property
    def cards(self) -> Mapping[Group, PictureCard | TextCard]:
        return self._cards

    def show_entries(self, entries: Mapping[SummaryKey, Sequence[SummaryEntry]]) -> None:
        """All there are by now, each tag's by step."""
        self._groups = {}
        for key in sorted(entries):
            title = _NUMBERED.sub("", key.tag) if key.kind == "image" else key.tag
            if key.kind == "hparams":
                title = tr("Hyperparameters")
            self._groups.setdefault((key.folder, title), []).append(entries[key])
        # All at once: hiding one moves the keyboard to another, and the view with it.
        for card in [self._cards.pop(group) for group in list(self._cards) if group not in self._groups]:
            self.drop(card)
        for folder, title in self._groups:
            if (folder, title) not in self._cards:
                card = self._cards[folder, title] = self._make(title, folder, self.content)
                card.hide()
        self._place()

    def set_filter(self, pattern: re.Pattern[str] | None) -> None:
        """Show only tags that it is found in."""
        self._filter = pattern
        self._place()

    def set_step(self, step: int | None) -> None:
        """Show of each tag the last that was written until this step."""
        self._step = step
        self._show()

    def _place(self) -> None:
        shown = [group for group in self._cards if self._filter is None or self._filter.search(group[1])]
        shown.sort(key=lambda group: (group[1], group[0]))
        self.lay_out([self._cards[group] for group in shown], self._choices.size)
        self._show()

    def _show(self) -> None:
        """Fill the cards in sight as far as their content is known, and ask for the rest."""
        missing = []
        for group, card in self._cards.items():
            if not card.isVisible() or card.visibleRegion().isEmpty():
                continue
            entries = [entry for tag in self._groups[group] if (entry := _at(tag, self._step)) is not None]
            if not entries:
                card.show_none()
                continue
            # One tag may have been written less often than the others of its group.
            newest = max(entry.step for entry in entries)
            entries = [entry for entry in entries if entry.step == newest]
            unknown = [entry.place for entry in entries if not self._reader.knows(entry.place)]
            missing += unknown
            if not unknown:
                self._fill(card, newest, entries)
        if missing:
            self._reader.want(missing)

    def _fill(self, card: PictureCard | TextCard, step: int, entries: Sequence[SummaryEntry]) -> None:
        contents = [self._reader.content(entry.place) for entry in entries]
        if isinstance(card, PictureCard):
            card.show_pictures(step, [image for found in contents if isinstance(found, tuple) for image in found])
        else:
            content = contents[-1]
            card.show_lines(step, content.lines if isinstance(content, Texts) else None)


def _at(entries: Sequence[SummaryEntry], step: int | None) -> SummaryEntry | None:
    """The last one written until `step`."""
    if step is None:
        return None
    place = bisect_right(entries, step, key=attrgetter("step"))
    return entries[place - 1] if place else None
