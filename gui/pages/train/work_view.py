"""WorkView: controls over charts and log; at the right, foldable, early stopping, best model and settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.train.cards.log import LogCard
from gui.pages.train.controls import TrainControls
from gui.pages.train.curves.panel import CurvesPanel
from gui.pages.train.right_column import RightColumn
from gui.pages.train.run_views import RunViews
from gui.widgets.basics import make_button, set_text
from gui.widgets.view_stack import ViewStack

_WIDE = 830  # px from which the right column stands beside the charts without being asked for
_HIGH = 560  # px from which the whole log stands under the charts without being asked for
_LOG_HEIGHT = 168


class WorkView(QWidget):
    """Where room becomes scarce, the right column and the log fold by themselves, and come back after it."""

    def __init__(self, theme: Theme, curves: CurvesPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controls = TrainControls(theme)
        self.views = RunViews(theme, curves)
        self.log = LogCard(theme)
        self.right = RightColumn(theme)
        self._side = ViewStack(theme)
        self._side.add_view(self.right)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setObjectName("train_split")
        self._split.setHandleWidth(12)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.views)
        self._split.addWidget(self.log)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._fold = make_button(
            "",
            name="fold_right_column",
            help=tr("Show or hide early stopping, best model and settings"),
            small=True,
        )
        self._fold.setCheckable(True)
        self._fold.setChecked(True)
        self._fold.toggled.connect(self._show_right)
        self.log.folded.connect(self._log_folded)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.controls, 1)
        top.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignVCenter)
        rows.addLayout(top)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self._split, 1)
        body.addWidget(self._side)
        rows.addLayout(body, 1)
        self._show_right(True)
        self._log_folded(False)

    def show_rule(self) -> None:
        """Bring the settings of early stopping into view."""
        self._fold.setChecked(True)
        self.right.settings.show_early_stopping()
        self.right.ensureWidgetVisible(self.right.settings)

    def show_setting(self, name: str) -> None:
        """Bring the field of a setting or a param into view."""
        self._fold.setChecked(True)
        self.right.ensureWidgetVisible(self.right.settings)
        self.right.settings.show_field(name)

    def _show_right(self, shown: bool) -> None:
        set_text(self._fold, tr("Settings ▸") if shown else tr("◂ Settings"))
        self._side.setVisible(shown)

    def _log_folded(self, folded: bool) -> None:
        height = self.log.maximumHeight() if folded else _LOG_HEIGHT
        self._split.setSizes([max(1, self._split.height() - height - 12), height])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        old, new = event.oldSize(), event.size()
        if old.width() < 0 or (new.width() >= _WIDE) != (old.width() >= _WIDE):
            self._fold.setChecked(new.width() >= _WIDE)
        if old.height() < 0 or (new.height() >= _HIGH) != (old.height() >= _HIGH):
            self.log.set_folded(new.height() < _HIGH)
