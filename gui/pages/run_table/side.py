"""The cards beside the table: the best run so far, what matters, and what failed and why."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from core.commands.run_tables.run_table import asked_of
from core.jobs import Emit, Failed
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.run_table.columns import value_text
from gui.state.latest_job import LatestJob
from gui.widgets.basics import Card, make_button, make_label
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.steady_scroll import SteadyScrollArea
from gui.widgets.text import format_metric

if TYPE_CHECKING:
    from core.runs.catalogue.run_list import RunRecord
    from core.sweeps.folder import SweepView
    from gui.pages.run_table.shown_runs import ShownRuns

WIDTH = 290
_ROW = 26
_MOST_REASONS = 6  # for which runs failed
_MOST_NAMES = 4  # of runs that failed for one reason
_LEAST_RUNS = 4  # from which on anything can be said of what matters


class BestCard(Card):
    """`open_pressed(Path)`; `again_pressed(Path)`: it is to be trained again with changes. GUI thread."""

    open_pressed = Signal(object)
    again_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Best so far"), parent=parent)
        self.setObjectName("runs_best_card")
        self._path: Path | None = None
        self._value = make_label("", "number", name="runs_best_value")
        self._name = ElidedLabel("muted", name="runs_best_name")
        self._text = make_label("", "muted", wrap=True, name="runs_best_text")
        self._open = make_button(
            tr("Open"), name="runs_best_open", help=tr("Open this run on the Train page"), small=True
        )
        self._open.clicked.connect(self._open_clicked)
        self._again = make_button(
            tr("Train again…"),
            name="runs_best_again",
            help=tr("Train a new run with its settings, changed"),
            small=True,
        )
        self._again.clicked.connect(self._again_clicked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._value)
        row.addWidget(self._name, 1, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.body.addWidget(self._text)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._open)
        buttons.addWidget(self._again)
        buttons.addStretch(1)
        self.body.addLayout(buttons)

    def show_runs(self, shown: ShownRuns) -> None:
        """Show the best of these runs, by their own metric."""
        best = shown.best
        self._path = best.summary.path if best is not None else None
        for widget in (self._value, self._name, self._open, self._again):
            widget.setVisible(best is not None)
        if best is None:
            self._text.setText(tr("None of these runs has an evaluation yet."))
            self._text.show()
            return
        self._value.setText(format_metric(best.best_of(shown.metric)))
        self._name.setText(f"{shown.metric} · {best.summary.display_name}")
        asked = asked_of(best)
        known = [f"{name} {value_text(asked[name])}" for name in shown.compared if name in asked]
        self._text.setText(" · ".join(known))
        self._text.setVisible(bool(known))

    def _open_clicked(self) -> None:
        if self._path is not None:
            self.open_pressed.emit(self._path)

    def _again_clicked(self) -> None:
        if self._path is not None:
            self.again_pressed.emit(self._path)


class ImportanceCard(Card):
    """How much each param matters for the metric, computed in the background. GUI thread.

    `param_pressed(name)`: the metric is to be drawn over this param.
    """

    param_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("What matters"), parent=parent)
        self.setObjectName("runs_importance_card")
        self._asked: object = None
        self._bars = ImportanceBars(theme)
        self._bars.param_pressed.connect(self.param_pressed)
        self._text = make_label("", "muted", wrap=True, name="runs_importance_text")
        self.body.addWidget(self._bars)
        self.body.addWidget(self._text)
        self._job = LatestJob(self)
        self._job.result.connect(self._computed)
        self._job.failed.connect(self._failed)
        self._bars.hide()

    def show_runs(self, shown: ShownRuns) -> None:
        """Compute it for these runs, unless they are the same as before."""
        metric, rows = shown.metric, shown.table.rows
        measured = [run for run in rows if run.best_of(metric) is not None]
        names = shown.compared
        asked = [{name: asked_of(run).get(name) for name in names} for run in measured]
        values = [run.best_of(metric) or 0.0 for run in measured]
        wanted = (metric, names, values, asked)
        if wanted == self._asked:
            return
        self._asked = wanted
        self.set_subtitle(tr("importance for {metric}", metric=metric) if metric else "")
        if not names or len(measured) < _LEAST_RUNS:
            self._job.forget()
            text = tr_n(
                "Needs at least {n} evaluated run with different params.",
                "Needs at least {n} evaluated runs with different params.",
                _LEAST_RUNS,
            )
            self._show({}, text)
            return
        if not self._bars.shares:
            self._text.setText(tr("Being computed…"))
        self._job.ask(functools.partial(_importance, asked, values, shown.higher_is_better))

    def _computed(self, found: dict[str, float]) -> None:
        self._show(found, "" if found else tr("The runs differ too little to tell."))

    def _failed(self, event: Failed) -> None:
        self._show({}, event.message)

    def _show(self, shares: dict[str, float], text: str) -> None:
        self._bars.show_shares(shares)
        self._bars.setVisible(bool(shares))
        self._text.setText(text)
        self._text.setVisible(bool(text))


class ImportanceBars(QWidget):
    """Names, bars and percentages. `param_pressed(name)`: one of them was clicked."""

    param_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runs_importance_bars")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self.shares: dict[str, float] = {}
        theme.changed.connect(self.update)

    def show_shares(self, shares: dict[str, float]) -> None:
        """The share of each param, the largest first; the sum is 1."""
        self.shares = dict(shares)
        words = ", ".join(f"{name} {share:.0%}" for name, share in shares.items())
        self.setAccessibleName(tr("Importance: {shares}", shares=words))
        self.setToolTip(f"{words}\n{tr('Click a param to draw the metric over it')}")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _ROW * len(self.shares))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = int(event.position().y() // _ROW)
        if event.button() == Qt.MouseButton.LeftButton and 0 <= row < len(self.shares):
            self.param_pressed.emit(list(self.shares)[row])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            metrics = painter.fontMetrics()
            left, right = int(self.width() * 0.4), self.width() - 46
            middle, end = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
            for row, (name, share) in enumerate(self.shares.items()):
                y = row * _ROW
                painter.setPen(QColor(tokens.text))
                shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, left - 8)
                painter.drawText(QRectF(0, y, left - 8, _ROW), middle, shown)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.grid))
                painter.drawRoundedRect(QRectF(left, y + _ROW / 2 - 4, right - left, 8), 4, 4)
                painter.setBrush(QColor(tokens.accent))
                painter.drawRoundedRect(QRectF(left, y + _ROW / 2 - 4, max(8.0, (right - left) * share), 8), 4, 4)
                painter.setPen(QColor(tokens.muted))
                painter.drawText(QRectF(right, y, 46, _ROW), middle | end, f"{share * 100:.0f} %")


class FailedCard(Card):
    """The runs and trials that failed, and why, and the trials that were pruned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Failed and pruned"), parent=parent)
        self._runs: Sequence[RunRecord] = ()
        self._sweep: SweepView | None = None
        self.setObjectName("runs_failed_card")
        self._text = make_label("", "muted", wrap=True, name="runs_failed_text")
        self.body.addWidget(self._text)

    def show_runs(self, runs: Sequence[RunRecord]) -> None:
        """Show those of the runs that failed; the card hides if there is nothing to tell."""
        self._runs = runs
        self._show()

    def show_sweep(self, sweep: SweepView | None) -> None:
        """Show the trials of a sweep, too: one that fails before its first step leaves no run."""
        self._sweep = sweep
        self._show()

    def _show(self) -> None:
        trials = self._sweep.trials if self._sweep is not None else ()
        folder = self._sweep.folder if self._sweep is not None else None
        reasons: dict[str, list[str]] = {}
        failed = [run for run in self._runs if run.summary.state.reason == "failed"]
        for run in failed:
            reasons.setdefault(_first_line(run.summary.state.message), []).append(run.summary.display_name)
        known = {run.summary.path for run in failed}
        for trial in trials:
            if trial.state == "failed" and folder is not None and folder / trial.run not in known:
                reasons.setdefault(_first_line(trial.error), []).append(tr("trial {number}", number=trial.number))
        lines = [f"{_some(names)}: {reason}" for reason, names in list(reasons.items())[:_MOST_REASONS]]
        pruned = [str(trial.number) for trial in trials if trial.state == "pruned"]
        if len(reasons) > _MOST_REASONS:
            lines.append(tr_n("{n} more reason", "{n} more reasons", len(reasons) - _MOST_REASONS))
        if pruned:
            text = tr_n("Pruned: trial {trials}", "Pruned: trials {trials}", len(pruned), trials=_some(pruned))
            lines.append(text)
        self._text.setText("\n".join(lines))
        self.setVisible(bool(lines))


class CommandCard(Card):
    """The command that runs the sweep without the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("As a command"), parent=parent)
        self.setObjectName("runs_command_card")
        self._text = QPlainTextEdit()
        self._text.setObjectName("sweep_command")
        self._text.setAccessibleName(tr("Command of the sweep"))
        self._text.setReadOnly(True)
        self._text.setFixedHeight(84)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        copy = make_button(tr("Copy"), name="sweep_copy", help=tr("Copy the command"), small=True, flat=True)
        copy.clicked.connect(self._copy)
        self.header.addWidget(copy)
        self.body.addWidget(self._text)
        self.hide()

    def show_sweep(self, sweep: SweepView | None) -> None:
        """Show the command of a sweep; the card hides without one."""
        from core.sweeps.starting import sweep_command

        text = sweep_command(sweep.folder, sweep.plan) if sweep is not None else ""
        if text != self._text.toPlainText():
            self._text.setPlainText(text)
        self.setVisible(bool(text))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())


class SideColumn(SteadyScrollArea):
    """The cards, one over the other; they scroll where there is no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.best = BestCard()
        self.importance = ImportanceCard(theme)
        self.failed = FailedCard()
        self.command = CommandCard()
        self.setAccessibleName(tr("Best run, importance, failed runs and command"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for card in (self.best, self.importance, self.failed, self.command):
            layout.addWidget(card)
        layout.addStretch(1)
        self.setWidget(content)

    def show_runs(self, shown: ShownRuns) -> None:
        self.best.show_runs(shown)
        self.importance.show_runs(shown)
        self.failed.show_runs(shown.table.rows)

    def show_sweep(self, sweep: SweepView | None) -> None:
        self.failed.show_sweep(sweep)
        self.command.show_sweep(sweep)


def _some(names: Sequence[str]) -> str:
    """ "a, b, c and 12 more"."""
    named = ", ".join(names[:_MOST_NAMES])
    if len(names) <= _MOST_NAMES:
        return named
    return tr_n("{names} and {n} more", "{names} and {n} more", len(names) - _MOST_NAMES, names=named)


def _first_line(text: str) -> str:
    return text.strip().split("\n")[0] or tr("no reason was recorded.")


def _importance(asked: list[dict[str, object]], values: list[float], higher: bool, emit: Emit) -> dict[str, float]:
    from core.sweeps.importance_process import importance_in_process

    return importance_in_process(asked, values, higher_is_better=higher)
