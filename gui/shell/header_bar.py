"""The bar over the pages: which run, how it stands, where it comes from, and which page."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from core.runs.run_records import StartedWarm, silence
from core.words import mark
from gui.look.language import tr
from gui.state.disk.watcher import RunView
from gui.state.run_words import life_words
from gui.state.window_state import StateHolder, WindowState
from gui.widgets.basics import Badge, SegmentedControl, Tone, make_button, make_label
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.text import format_age

Page = Literal["Train", "Models", "Predict", "Runs"]
PAGES: tuple[Page, ...] = get_args(Page)
PAGE_WORDS: dict[Page, str] = {
    "Train": mark("Train"),
    "Models": mark("Models"),
    "Predict": mark("Predict"),
    "Runs": mark("Runs"),
}

_MINUTES, _SECONDS = 20_000, 2_000  # ms between looks at the time, as finely as it is told
_ENDED: dict[str, tuple[str, Tone]] = {
    "max_steps": (mark("Finished"), "good"),
    "early_stopping": (mark("Stopped early"), "good"),
    "stopped": (mark("Stopped"), "neutral"),
    "interrupted": (mark("Interrupted"), "warning"),
    "failed": (mark("Failed"), "bad"),
    "data_exhausted": (mark("Data exhausted"), "warning"),
    "cancelled": (mark("Cancelled"), "neutral"),
}
_SOURCES = {
    True: mark("from {file}, edited since"),
    False: mark("from {file}, unchanged"),
    None: mark("from {file}, no longer there"),
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
            "☰", name="sidebar_button", help=tr("Show or hide the runs (Ctrl+B)"), small=True, flat=True
        )
        self._sidebar.setAccessibleName(tr("Runs"))
        self._sidebar.setCheckable(True)
        self._sidebar.setChecked(True)
        self._sidebar.toggled.connect(self.sidebar_toggled)
        self._name = make_label("", "title", name="run_name")
        self._badge = Badge()
        self._badge.setObjectName("run_state")
        self._text = ElidedLabel("muted", name="run_provenance")
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._pages = SegmentedControl(PAGES, name="page", help=tr("Show the page"))
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
            self._text.setText(tr("being read…"))
        else:
            self._text.setText(state.experiment.title if state.experiment is not None else "")


def _title(state: WindowState) -> str:
    return state.run.name if state.run is not None else tr("New run")


def _badge(state: WindowState) -> tuple[str, Tone]:
    training, view = state.training, state.view
    if state.trains_open_run:
        if training.cancelling or training.stopping:
            return tr("Discarding") if training.cancelling else tr("Stopping"), "warning"
        return (tr("Paused"), "warning") if training.paused else (tr("Training"), "good")
    if view is None:
        new = state.run is None and state.experiment is not None
        return (tr("Not trained yet"), "neutral") if new else ("", "neutral")
    if view.state.status == "training":
        if silence(view.state, time.time()):
            return tr("No sign of life"), "warning"
        return (tr("Paused elsewhere"), "warning") if training.paused else (tr("Training elsewhere"), "good")
    if view.state.reason is None:
        return (tr("Made elsewhere"), "neutral") if view.info is None else (tr("Not trained yet"), "neutral")
    word, tone = _ENDED[view.state.reason]
    return tr(word), tone


def _origin(start: StartedWarm) -> str:
    name = Path(start.path).name
    if start.kind == "run":
        return tr("{name} at step {step}", name=name, step="?" if start.step is None else start.step)
    return name


def provenance(view: RunView, now: float) -> str:
    """Where a run comes from: "started 2 min ago · seed 7 · from penguins.py, unchanged"."""
    info = view.info
    if info is None:
        return tr("an Estimator's model_dir") + f" · {view.url or view.path}"
    parts = [tr("started {age} ago", age=format_age(now - info.created))]
    if info.branched_from is not None and isinstance(info.branched_from.get("run"), str):
        origin = info.branched_from
        step = origin.get("step", tr("unknown"))
        parts.append(tr("branched from {run} at step {step}", run=Path(origin["run"]).name, step=step))
    if info.warm_start is not None:
        start = info.warm_start
        parts.append(
            tr("warm start from {origin} ({taken} of {of})", origin=_origin(start), taken=start.taken, of=start.of)
        )
    seed = info.settings.get("seed")
    parts.append(tr("seed {seed}", seed=seed) if seed is not None else tr("random seed"))
    name = Path(info.source).name
    if view.url:
        return " · ".join([*parts, tr("from {file}", file=name)])
    parts.append(tr(_SOURCES[view.source_changed], file=name))
    return " · ".join(parts)
