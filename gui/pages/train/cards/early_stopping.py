"""How much patience early stopping has left, in one glance."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.training.rules.early_stopping import Rule, Status
from core.training.rules.rule_replay import RuleReplay, sentence
from core.training.settings import PatienceUnit
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.basics import Badge, Card, make_button, make_label
from gui.widgets.text import format_metric, format_number


class PatienceBar(QWidget):
    """One segment per evaluation of patience; the used ones are filled."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._used, self._total = 0, 0
        self.setFixedHeight(8)
        theme.changed.connect(self.update)

    def show_patience(self, used: int, total: int) -> None:
        self._used, self._total = used, total
        self.setAccessibleName(
            tr_n(
                "{used} of {n} evaluation without improvement",
                "{used} of {n} evaluations without improvement",
                total,
                used=used,
            )
        )
        self.setVisible(total > 0)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            count = min(self._total, 40)
            if count == 0:
                return
            gap = 4 if count <= 20 else 1
            width = (self.width() - gap * (count - 1)) / count
            tokens = self._theme.tokens
            for index in range(count):
                used = index < self._used * count / self._total
                painter.setBrush(QColor(tokens.eval if used else tokens.grid))
                painter.drawRoundedRect(QRectF(index * (width + gap), 0, width, 7), 3, 3)


class EarlyStoppingCard(Card):
    """Best value and step, patience used, and where training would stop. GUI thread.

    `change_pressed`: the person wants to set another rule.
    """

    change_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Early stopping"), parent=parent)
        self.setObjectName("early_stopping")
        self._badge = Badge()
        self._badge.setObjectName("early_stopping_badge")
        self.header.addWidget(self._badge)
        self._what = make_label("", "muted", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(6)
        self._number = make_label("", "number", name="early_stopping_best")
        self._step = make_label("", "muted")
        row.addWidget(self._number)
        row.addWidget(self._step, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self._bar = PatienceBar(theme)
        self._text = make_label("", "muted", wrap=True, name="early_stopping_text")
        self.body.addWidget(self._what)
        self.body.addLayout(row)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._text)
        self._what_if = make_label("", wrap=True, name="early_stopping_replay")
        self._what_if.hide()
        self.body.addWidget(self._what_if)
        self._change = make_button(
            tr("Change rule…"),
            name="change_rule_button",
            help=tr("Go to the settings of early stopping"),
            small=True,
        )
        self._change.clicked.connect(self.change_pressed)
        buttons = QHBoxLayout()
        buttons.addWidget(self._change)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.show_status(None, None, None, ended=False)

    def show_reading(self) -> None:
        """Whether there were evaluations is not known yet."""
        self.show_status(None, None, None, ended=False)
        self._text.setText(tr("Reading the evaluations…"))

    def show_foreign(self) -> None:
        """A run made elsewhere: nothing is known of a rule."""
        self.show_status(None, None, None, ended=True)
        self._change.hide()
        self._what.setText(tr("This run was not made by the Workbench, so its rule is unknown."))
        self._text.setText("")

    def show_replay(self, replayed: RuleReplay | None) -> None:
        """What another rule, as it stands in the form, would have done to this run; None: nothing to say."""
        self._what_if.setVisible(replayed is not None)
        if replayed is not None:
            self._what_if.setText(sentence(replayed))

    def show_status(
        self, status: Status | None, stop_step: int | None, stopped_because: str | None, *, ended: bool
    ) -> None:
        """`stop_step`: where training would stop; `stopped_because`: the sentence, once it stopped early."""
        known = status is not None and status.best_value is not None
        self._change.show()
        self._number.setVisible(known)
        self._step.setVisible(known)
        if status is None or status.best_value is None:
            self._badge.show_word("")
            self._bar.show_patience(0, 0)
            self._what.setText(tr("Watches an eval metric and stops when it no longer improves."))
            self._text.setText(
                tr("No evaluation was run.")
                if ended
                else tr("The first evaluation comes with the first checkpoint.")
            )
            return
        rule = status.rule
        higher = rule.higher_is_better
        best = tr("Best {metric} (higher is better)", metric=rule.metric)
        self._what.setText(best if higher else tr("Best {metric} (lower is better)", metric=rule.metric))
        self._number.setText(format_metric(status.best_value))
        self._step.setText(tr("at step {step}", step=format_number(status.best_step or 0)))
        self._bar.show_patience(status.used, rule.patience)
        left = status.left
        if stopped_because:
            self._badge.show_word(tr("stopped early"), "warning")
            self._text.setText(stopped_because)
        elif left is None:
            self._badge.show_word(tr("off"))
            self._text.setText(tr("Early stopping is off (patience 0); the best checkpoint is still kept."))
        elif ended:
            self._badge.show_word(tr("not needed"), "good")
            self._text.setText(_at_the_end(status))
        else:
            self._badge.show_word(_left(left, rule.patience_unit), "warning" if left <= 2 else "good")
            self._text.setText(f"{_so_far(status)} {_stops(rule, stop_step, status.best_value)}")


def _left(left: int, unit: PatienceUnit) -> str:
    if unit == "steps":
        return tr_n("{n} step left", "{n} steps left", left)
    return tr_n("{n} evaluation left", "{n} evaluations left", left)


def _so_far(status: Status) -> str:
    used, patience = status.used, status.rule.patience
    if status.rule.patience_unit == "steps":
        return tr_n(
            "{used} of {n} step without improvement.",
            "{used} of {n} steps without improvement.",
            patience,
            used=used,
        )
    return tr_n(
        "{used} of {n} evaluation without improvement.",
        "{used} of {n} evaluations without improvement.",
        patience,
        used=used,
    )


def _at_the_end(status: Status) -> str:
    used, patience = status.used, status.rule.patience
    if status.rule.patience_unit == "steps":
        return tr_n(
            "{used} of {n} step without improvement at the end.",
            "{used} of {n} steps without improvement at the end.",
            patience,
            used=used,
        )
    return tr_n(
        "{used} of {n} evaluation without improvement at the end.",
        "{used} of {n} evaluations without improvement at the end.",
        patience,
        used=used,
    )


def _stops(rule: Rule, step: int | None, best: float) -> str:
    """When training would stop, and what would keep it going."""
    values = {"metric": rule.metric, "value": format_metric(best)}
    if step is None:
        if rule.higher_is_better:
            return tr("Stops then unless {metric} exceeds {value}.", **values)
        return tr("Stops then unless {metric} falls below {value}.", **values)
    if rule.higher_is_better:
        return tr("Stops at step {step} unless {metric} exceeds {value}.", step=format_number(step), **values)
    return tr("Stops at step {step} unless {metric} falls below {value}.", step=format_number(step), **values)
