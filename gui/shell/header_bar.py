"""The bar over the pages: which run, how it stands, where it comes from, and which page."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from core.runs.run_records import silence
from gui.state.disk.watcher import RunView
from gui.state.run_words import life_words
from gui.state.window_state import StateHolder, WindowState
from gui.widgets.basics import Badge, SegmentedControl, Tone, make_button, make_label
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.text import format_age

Page = Literal["Train", "Models", "Predict", "Runs"]
PAGES: tuple[Page, ...] = get_args(Page)

_MINUTES, _SECONDS = 20_000, 2_000  # ms between looks at the time, as finely as it is told
_ENDED: dict[str, tuple[str, Tone]] = {
    "max_steps": ("Finished", "good"),
    "early_stopping": ("Stopped early", "good"),
    "stopped": ("Stopped", "neutral"),
    "interrupted": ("Interrupted", "warning"),
    "failed": ("Failed", "bad"),
    "data_exhausted": ("Data exhausted", "warning"),
    "cancelled": ("Cancelled", "neutral"),
}


class HeaderBar(QFrame):
    """GUI thread. `page_selected(Page)`; `sidebar_toggled(shown)`."""

    page_selected = Signal(str)
    sidebar_toggled = Signal(bool)

    def __init__(self, holder: StateHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setFixedHeight(48)
        self._holder = holder
        self._sidebar = make_button(
            "☰", name="sidebar_button", help="Show or hide the runs (Ctrl+B)", small=True, flat=True
        )
        self._sidebar.setAccessibleName("Runs")
        self._sidebar.setCheckable(True)
        self._sidebar.setChecked(True)
        self._sidebar.toggled.connect(self.sidebar_toggled)
        self._name = make_label("", "title", name="run_name")
        self._badge = Badge()
        self._badge.setObjectName("run_state")
        self._text = ElidedLabel("muted", name="run_provenance")
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._pages = SegmentedControl(PAGES, name="page", help="Show the page")
        self._pages.selected.connect(self.page_selected)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(10)
        layout.addWidget(self._sidebar)
        layout.addWidget(self._name)
        layout.addWidget(self._badge)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._pages)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTES)
        self._minute.timeout.connect(self._show)
        self._minute.start()
        holder.changed.connect(self._show)
        self._show()

    def show_page(self, page: Page) -> None:
        """Mark the page that is shown."""
        self._pages.select(page)

    def show_sidebar(self, shown: bool) -> None:
        """Whether the sidebar is shown."""
        self._sidebar.setChecked(shown)

    def stop_clock(self) -> None:
        """No more looking at the time: the window closes."""
        self._minute.stop()

    def _show(self) -> None:
        state = self._holder.state
        self._name.setText(_title(state))
        self._badge.show_word(*_badge(state))
        if state.view is not None:
            elsewhere = "" if state.trains_open_run else life_words(state.view.state, time.time())
            self._text.setText(" · ".join(filter(None, (elsewhere, provenance(state.view, time.time())))))
            self._minute.setInterval(_SECONDS if elsewhere else _MINUTES)
        elif state.run is not None:
            self._text.setText("being read…")
        else:
            self._text.setText(state.experiment.title if state.experiment is not None else "")


def _title(state: WindowState) -> str:
    return state.run.name if state.run is not None else "New run"


def _badge(state: WindowState) -> tuple[str, Tone]:
    training, view = state.training, state.view
    if state.trains_open_run:
        if training.cancelling or training.stopping:
            return "Discarding" if training.cancelling else "Stopping", "warning"
        return ("Paused", "warning") if training.paused else ("Training", "good")
    if view is None:
        new = state.run is None and state.experiment is not None
        return ("Not trained yet", "neutral") if new else ("", "neutral")
    if view.state.status == "training":
        if silence(view.state, time.time()):
            return "No sign of life", "warning"
        return ("Paused elsewhere", "warning") if training.paused else ("Training elsewhere", "good")
    if view.state.reason is None:
        return ("Made elsewhere", "neutral") if view.info is None else ("Not trained yet", "neutral")
    return _ENDED[view.state.reason]


def provenance(view: RunView, now: float) -> str:
    """Where a run comes from: "started 2 min ago · seed 7 · from penguins.py, unchanged"."""
    info = view.info
    if info is None:
        return f"an Estimator's model_dir · {view.url or view.path}"
    parts = [f"started {format_age(now - info.created)} ago"]
    if info.branched_from is not None and isinstance(info.branched_from.get("run"), str):
        origin = info.branched_from
        parts.append(f"branched from {Path(origin['run']).name} at step {origin.get('step', 'unknown')}")
    seed = info.settings.get("seed")
    parts.append(f"seed {seed}" if seed is not None else "random seed")
    name = Path(info.source).name
    if view.url:
        return " · ".join([*parts, f"from {name}"])
    word = {True: "edited since", False: "unchanged", None: "no longer there"}[view.source_changed]
    parts.append(f"from {name}, {word}")
    return " · ".join(parts)
