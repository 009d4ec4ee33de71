"""What the Train page shows first: the samples to click, and the button for an experiment of one's own."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.look.language import tr
from gui.look.override import override
from gui.widgets.basics import clear_layout, make_button, make_label
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.text import as_plain, elided, without_mnemonic

if TYPE_CHECKING:
    from core.commands import Sample


class SampleCard(QPushButton):
    """A sample to click; a button as large as a card."""

    chosen = Signal(str)

    def __init__(self, sample: Sample, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = sample.name
        self.setObjectName(f"sample_{sample.name}")
        title, summary = tr(sample.title), tr(sample.summary)  # docs/make_languages.py collects them
        self.setAccessibleName(tr("Sample {title}", title=title))
        self.setAccessibleDescription(summary)
        self.setToolTip(as_plain(tr("Open the sample {name}", name=sample.name)))
        self.setProperty("choice", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.clicked.connect(self._choose)
        head, _, question = title.partition(": ")
        labels = [make_label(head, "card-title")]
        if question:
            labels.append(make_label(question[0].upper() + question[1:], wrap=True))
        labels.append(make_label(summary.replace("`", ""), "small", wrap=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(6)
        for label in labels:
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        layout.addStretch(1)
        self._layout = layout

    def _choose(self) -> None:
        self.chosen.emit(self._name)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._layout.totalHeightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        return QSize(260, self._layout.totalHeightForWidth(260))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(180, self._layout.totalHeightForWidth(max(180, self.width())))


class StartView(QWidget):
    """Choose what to train. GUI thread. sample_chosen(name); experiment_chosen(path): one opened before."""

    sample_chosen = Signal(str)
    experiment_chosen = Signal(str)
    open_pressed = Signal()
    new_pressed = Signal()
    cancel_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start_view")
        self._cards = QHBoxLayout()
        self._cards.setSpacing(12)
        self._cards.addWidget(make_label(tr("Reading the samples…"), "muted", name="samples_reading"))
        self._status = make_label("", "muted", name="start_status")
        self._open = make_button(
            tr("Open experiment…"),
            name="start_open_button",
            help=tr("Open a Python file that defines `experiment`"),
            primary=True,
        )
        self._open.clicked.connect(self.open_pressed)
        self._new = make_button(
            tr("New experiment from data…"),
            name="start_new_button",
            help=tr("Choose CSV or TFRecord files; an experiment file is written for them"),
        )
        self._new.clicked.connect(self.new_pressed)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._open)
        row.addWidget(self._new)
        about = make_label(
            tr("a Python file that defines its features, its model and its data"), "muted", wrap=True
        )
        row.addWidget(about, 1)
        self._recent = QWidget()
        self._recent_row = FlowLayout(8, self._recent)
        column = QWidget()
        column.setMaximumWidth(880)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(make_label(tr("Choose a sample, or open your experiment"), "title"))
        inside.addWidget(
            make_label(
                tr("Samples come with their data and train in seconds. Nothing starts before you press Train."),
                "muted",
                wrap=True,
            )
        )
        inside.addSpacing(8)
        inside.addLayout(self._cards)
        inside.addSpacing(8)
        inside.addLayout(row)
        inside.addWidget(self._recent)
        self._cancel = make_button(
            tr("Cancel"), name="start_cancel_button", help=tr("End the loading; nothing is opened")
        )
        self._cancel.clicked.connect(self.cancel_pressed)
        self._cancel.hide()
        loading = QHBoxLayout()
        loading.addWidget(self._status)
        loading.addWidget(self._cancel)
        loading.addStretch(1)
        inside.addLayout(loading)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(column, 100)
        centred.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(centred)
        layout.addStretch(3)

    def show_samples(self, samples: Sequence[Sample]) -> None:
        """Make a card of each."""
        clear_layout(self._cards)
        for sample in samples:
            card = SampleCard(sample)
            card.chosen.connect(self.sample_chosen)
            self._cards.addWidget(card, 1)

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer experiments that were opened before, the newest first."""
        self._recent_row.clear()
        self._recent.setVisible(bool(paths))
        if paths:
            self._recent_row.addWidget(make_label(tr("Recently opened"), "muted"))
        for number, path in enumerate(paths):
            button = make_button(
                without_mnemonic(elided(Path(path).name, 40)),
                name=f"recent_experiment_{number}",
                help=tr("Open {file}", file=elided(path)),
                small=True,
            )
            button.clicked.connect(functools.partial(self._choose_recent, path))
            self._recent_row.addWidget(button)

    def _choose_recent(self, path: str, checked: bool = False) -> None:
        self.experiment_chosen.emit(path)

    def show_busy(self, text: str) -> None:
        """While a choice is being loaded, nothing else can be chosen; "" ends it."""
        self._status.setText(f"{tr(text)}…" if text else "")
        self._open.setEnabled(not text)
        self._cancel.setVisible(bool(text))
        for card in self.findChildren(SampleCard):
            card.setEnabled(not text)
