"""Which receivers an export gets, and which of them serving_default is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QWidget

from core.serving.names.words import word_text
from core.words import mark
from gui.look.language import tr
from gui.widgets.basics import make_label
from gui.widgets.text import as_plain

RECEIVERS = {
    "example": (
        mark("Example"),
        mark("Clients send serialized tf.train.Examples. The graph parses them; defaults fill gaps."),
    ),
    "dense": (mark("Dense"), mark("Clients send one tensor per feature, with the names and shapes of the schema.")),
    "preprocessed": (mark("Preprocessed"), mark("Clients preprocess the features and send the results.")),
}
_OWN = mark("The experiment's own serving input receiver: clients send what it takes.")
_NOT_OFFERED = mark("This experiment has no preprocess, so there is nothing to send preprocessed.")


class ReceiverChoice(QWidget):
    """A check box and a radio button per receiver, ours and the experiment's; those `offered` can be ticked.

    The experiment's first own receiver is the default one, where it has any. GUI thread.
    """

    changed = Signal()

    def __init__(self, offered: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks: dict[str, QCheckBox] = {}
        self._defaults: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        own = {name: (name, tr(_OWN)) for name in offered if name not in RECEIVERS}
        ours = {name: (tr(title), tr(help)) for name, (title, help) in RECEIVERS.items()}
        for row, (name, (title, help)) in enumerate((ours | own).items()):
            check = QCheckBox(title)
            check.setObjectName(f"export_receiver_{name}")
            check.setAccessibleName(tr("Receiver {title}", title=title))
            check.setToolTip(as_plain(help))
            check.setChecked(name in offered)
            radio = QRadioButton("serving_default")
            radio.setObjectName(f"export_default_{name}")
            radio.setAccessibleName(tr("serving_default is {title}", title=title))
            radio.setToolTip(tr("The signature used by clients that name none"))
            if name not in offered:
                check.setEnabled(False)
                check.setToolTip(tr(_NOT_OFFERED))
            check.toggled.connect(self._tidy)
            radio.toggled.connect(self._default_chosen)
            self._checks[name], self._defaults[name] = check, radio
            self._group.addButton(radio)
            grid.addWidget(check, row, 0, top)
            grid.addWidget(
                make_label(help if name in offered else tr(_NOT_OFFERED), "small", wrap=True), row, 1, top
            )
            grid.addWidget(radio, row, 2, top)
        grid.setColumnStretch(1, 1)
        why = make_label(tr(word_text("serving_input_receiver_fn")), "small", wrap=True, name="receivers_why")
        grid.addWidget(why, grid.rowCount(), 0, 1, 3)
        for name in list(own)[:1]:
            self._defaults[name].setChecked(True)
        self._tidy()

    def chosen(self) -> tuple[tuple[str, ...], str]:
        """The receivers, and the default one; ((), "") where none is ticked."""
        receivers = tuple(name for name, check in self._checks.items() if check.isChecked())
        default = next((name for name in receivers if self._defaults[name].isChecked()), "")
        return receivers, default

    def _tidy(self) -> None:
        """serving_default is always one of the ticked ones."""
        receivers, default = self.chosen()
        for name, radio in self._defaults.items():
            radio.setEnabled(name in receivers)
        if receivers and not default:
            self._defaults[receivers[0]].setChecked(True)
        self.changed.emit()

    def _default_chosen(self, on: bool) -> None:
        if on:
            self.changed.emit()
