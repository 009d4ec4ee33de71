"""How much patience early stopping has left, in one glance."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from core.training.rules.early_stopping import Status
from core.training.rules.rule_replay import RuleReplay, sentence
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
        self.setAccessibleName(f"{used} of {total} evaluations without improvement")
        self.setVisible(total > 0)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
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
        super().__init__("Early stopping", parent=parent)
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
            "Change rule…", name="change_rule_button", help="Go to the settings of early stopping", small=True
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
        self._text.setText("Reading the evaluations…")

    def show_foreign(self) -> None:
        """A run made elsewhere: nothing is known of a rule."""
        self.show_status(None, None, None, ended=True)
        self._change.hide()
        self._what.setText("This run was not made by the Workbench, so its rule is unknown.")
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
            self._what.setText("Watches an eval metric and stops when it no longer improves.")
            self._text.setText(
                "No evaluation was run." if ended else "The first evaluation comes with the first checkpoint."
            )
            return
        rule = status.rule
        way = "higher" if rule.higher_is_better else "lower"
        self._what.setText(f"Best {rule.metric} ({way} is better)")
        self._number.setText(format_metric(status.best_value))
        self._step.setText(f"at step {format_number(status.best_step or 0)}")
        self._bar.show_patience(status.used, rule.patience)
        left = status.left
        if stopped_because:
            self._badge.show_word("stopped early", "warning")
            self._text.setText(stopped_because)
        elif left is None:
            self._badge.show_word("off")
            self._text.setText("Early stopping is off (patience 0); the best checkpoint is still kept.")
        elif ended:
            self._badge.show_word("not needed", "good")
            self._text.setText(
                f"{status.used} of {rule.patience} {rule.patience_unit} without improvement at the end."
            )
        else:
            plural = rule.patience_unit.removesuffix("s") if left == 1 else rule.patience_unit
            self._badge.show_word(f"{left} {plural} left", "warning" if left <= 2 else "good")
            than = "exceeds" if rule.higher_is_better else "falls below"
            where = f" Stops at step {format_number(stop_step)}" if stop_step is not None else " Stops then"
            self._text.setText(
                f"{status.used} of {rule.patience} {rule.patience_unit} without improvement."
                f"{where} unless {rule.metric} {than} {format_metric(status.best_value)}."
            )
