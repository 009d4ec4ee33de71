"""The bar over the pages: which run, how it stands, where it comes from, and which page."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from gui.state.disk_watcher import RunView
from gui.state.workbench import Workbench
from gui.widgets.basics import Badge, SegmentedControl, Tone, make_label
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.text import format_age

PAGES = ("Train", "Models", "Predict")

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
    """Follows the workbench. `page_selected(str)`: one of PAGES. GUI thread."""

    page_selected = Signal(str)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setFixedHeight(48)
        self._workbench = workbench
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
        layout.addWidget(self._name)
        layout.addWidget(self._badge)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._pages)
        self._minute = QTimer(self)
        self._minute.setInterval(20_000)
        self._minute.timeout.connect(self._show)
        self._minute.start()
        for signal in (workbench.run_changed, workbench.run_read, workbench.experiment_changed):
            signal.connect(self._show)
        workbench.training_changed.connect(self._show)
        workbench.busy_changed.connect(self._show)
        self._show()

    def show_page(self, page: str) -> None:
        """Mark the page that is shown."""
        self._pages.select(page)

    def stop_clock(self) -> None:
        """No more looking at the time: the window closes."""
        self._minute.stop()

    def _show(self) -> None:
        workbench = self._workbench
        self._name.setText(self._title())
        word, tone = self._state()
        self._badge.show_word(word, tone)
        self._text.setText(provenance(workbench.view, time.time()) if workbench.view is not None else "")
        if workbench.view is None and workbench.run is None and workbench.experiment is not None:
            self._text.setText(workbench.experiment.title)

    def _title(self) -> str:
        workbench = self._workbench
        if workbench.run is not None:
            return workbench.run.name
        return "New run" if workbench.experiment is not None else "Estimator Workbench"

    def _state(self) -> tuple[str, Tone]:
        workbench = self._workbench
        if workbench.trains_open_run:
            status = workbench.status
            if status.cancelling or status.stopping:
                return "Cancelling" if status.cancelling else "Stopping", "warning"
            return ("Paused", "warning") if status.paused else ("Training", "good")
        view = workbench.view
        if view is None:
            return ("Not trained yet", "neutral") if workbench.experiment is not None else ("", "neutral")
        if view.state.status == "training":
            return ("Paused elsewhere", "warning") if workbench.status.paused else ("Training elsewhere", "good")
        if view.state.reason is None:
            return ("Made elsewhere", "neutral") if view.info is None else ("Not trained yet", "neutral")
        return _ENDED[view.state.reason]


def provenance(view: RunView, now: float) -> str:
    """Where a run comes from: "started 2 min ago · seed 7 · from penguins.py, unchanged"."""
    info = view.info
    if info is None:
        return f"an Estimator's model_dir · {view.url or view.path}"
    parts = [f"started {format_age(now - info.created)} ago"]
    seed = info.settings.get("seed")
    parts.append(f"seed {seed}" if seed is not None else "random seed")
    name = Path(info.source).name
    if view.url:
        return " · ".join([*parts, f"from {name}"])
    word = {True: "edited since", False: "unchanged", None: "no longer there"}[view.source_changed]
    parts.append(f"from {name}, {word}")
    return " · ".join(parts)
