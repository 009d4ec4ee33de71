"""What is to be exported, and how: the fields of the export dialog."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.errors import SettingsError
from core.fields import FieldSpec
from core.runs.run import RunFolder
from core.serving.export.export_request import ExportRequest
from core.words import mark
from gui.look.language import tr, tr_n
from gui.pages.models.exporting.receivers import ReceiverChoice
from gui.pages.models.inspection.asset_list import AssetList
from gui.widgets.basics import make_button, make_label, set_property
from gui.widgets.fields.forms import FieldForm
from gui.widgets.text import format_metric, format_number

if TYPE_CHECKING:
    from core.runs.catalogue.checkpoints import Checkpoint
    from core.serving.export.export_request import Frozen
    from gui.state.disk.watcher import RunView

_WARM_UP = FieldSpec(
    "warm_up", "bool", False, title=mark("Warm-up requests"),
    help=mark("Writes the run's test cases as requests that TensorFlow Serving runs when it loads the model."),
)  # fmt: skip
_FIELDS = (
    FieldSpec(
        "version", "int", None, title=mark("Version"), minimum=1, optional=True, empty=mark("the time it is made"),
        help=mark("The number that names the version folder. TensorFlow Serving serves the largest."),
    ),
    FieldSpec(
        "batch_size", "int", None, title=mark("Rows per request"), minimum=1, optional=True,
        empty=mark("any number"),
        help=mark("Fixes the first dimension of every input, for runtimes that need a fixed size."),
    ),
    FieldSpec(
        "frozen", "choice", "none", title=mark("Frozen graph"),
        choices=(mark("none"), mark("plain"), mark("optimized")),
        help=mark(
            "Also writes assets.extra/frozen_graph.pb: weights and tables as constants. Optimized: TensorFlow "
            "folds what is constant and drops what no signature needs."
        ),
    ),
)  # fmt: skip


class ExportForm(QWidget):
    """Checkpoint, receivers, folder and options. GUI thread. changed: something was chosen or typed."""

    changed = Signal()

    def __init__(self, view: RunView, steps: Sequence[int] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        info = view.info
        self._box = QComboBox()
        self._box.setObjectName("export_checkpoint")
        self._box.setAccessibleName(tr("Checkpoint"))
        self._box.setToolTip(tr("The checkpoint whose weights the export gets"))
        self._fill_checkpoints(view.listing.checkpoints, info.metric if info is not None else "loss", steps)
        self._receivers = ReceiverChoice(info.receivers if info is not None else ())
        self._target = QLineEdit(str(view.path / "export"))
        self._target.setObjectName("export_target")
        self._target.setAccessibleName(tr("Folder"))
        self._target.setToolTip(tr("The export gets its own version folder in here"))
        self._target_error = make_label("", "error", wrap=True, name="export_target_error")
        self._target_error.hide()
        has_cases = any(RunFolder(view.path).cases_dir.glob("*.json"))
        specs = (*_FIELDS, _WARM_UP) if has_cases else _FIELDS
        self._fields = FieldForm(specs, "export")
        self._fields.set_values({spec.name: spec.default for spec in specs})
        self._assets = AssetList()
        self._lay_out()
        self._box.currentIndexChanged.connect(self._changed)
        self._receivers.changed.connect(self._changed)
        self._target.textEdited.connect(self._changed)
        self._fields.edited.connect(self._changed)
        self._changed()

    def _fill_checkpoints(self, checkpoints: Sequence[Checkpoint], metric: str, steps: Sequence[int]) -> None:
        if len(steps) > 1:
            text = ", ".join(format_number(step) for step in steps)
            self._box.addItem(
                tr_n("The {n} selected:  {steps}", "The {n} selected:  {steps}", len(steps), steps=text),
                tuple(steps),
            )
        best = next((item for item in checkpoints if item.best), None)
        if best is not None:
            self._box.addItem(tr("Best so far:  {checkpoint}", checkpoint=_describe(best, metric)), "best")
        if checkpoints:
            self._box.addItem(tr("Latest:  {checkpoint}", checkpoint=_describe(checkpoints[-1], metric)), "latest")
            self._box.insertSeparator(self._box.count())
        for item in reversed(checkpoints):
            self._box.addItem(_describe(item, metric), item.step)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(part(tr("Checkpoint"), self._box, self._box))
        layout.addLayout(
            part(tr("Receivers: how requests arrive, and which one is serving_default"), self._receivers)
        )
        target = QHBoxLayout()
        target.addWidget(self._target, 1)
        browse = make_button(tr("Browse…"), name="export_browse", help=tr("Choose the folder"))
        browse.clicked.connect(self._browse)
        target.addWidget(browse)
        folder = part(tr("Folder"), None, self._target)
        folder.addLayout(target)
        folder.addWidget(self._target_error)
        layout.addLayout(folder)
        more = part(tr("Options"), self._fields)
        more.addWidget(self._assets)
        layout.addLayout(more)
        layout.addStretch(1)

    def select(self, which: str | int) -> None:
        """Choose a checkpoint: "best", "latest" or a step. Where none is best, the latest."""
        index = self._box.findData(which)
        self._box.setCurrentIndex(index if index >= 0 else max(0, self._box.findData("latest")))

    def previewed(self) -> ExportRequest:
        """What the signatures depend on; no batch size while what is typed is not a number."""
        receivers, default = self._receivers.chosen()
        try:
            batch_size = cast("int | None", self._fields.rows["batch_size"].check())
        except SettingsError:
            batch_size = None
        return ExportRequest(receivers=receivers, default=default, batch_size=batch_size)

    @property
    def is_complete(self) -> bool:
        return bool(self._receivers.chosen()[0]) and bool(self._target.text().strip())

    def request(self) -> ExportRequest:
        """What is asked for. SettingsError of the first wrong field, which shows it."""
        values = self._fields.values()
        chosen = self._box.currentData()
        receivers, default = self._receivers.chosen()
        return ExportRequest(
            checkpoints=chosen if isinstance(chosen, tuple) else (chosen,),
            target=Path(self._target.text().strip()),
            receivers=receivers,
            default=default,
            batch_size=cast("int | None", values["batch_size"]),
            version=cast("int | None", values["version"]),
            assets=tuple(self._assets.paths),
            frozen=cast("Frozen", "" if values["frozen"] == "none" else values["frozen"]),
            warm_up=bool(values.get("warm_up")),
        )

    def set_error(self, field: str, text: str) -> bool:
        """Show an error at "target", "assets" or an option; False if there is no such field."""
        if field == "target":
            self._target_error.setText(text)
            self._target_error.setVisible(bool(text))
            set_property(self._target, "invalid", bool(text))
            return True
        if field == "assets":
            self._assets.show_error(text)
            return True
        return self._fields.set_error(field, text)

    def _changed(self) -> None:
        self.set_error("target", "" if self._target.text().strip() else tr("Enter the folder to export to."))
        self.changed.emit()

    def _browse(self) -> None:
        dialog = QFileDialog(self, tr("Folder for the export"), self._target.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._target.setText)
        dialog.fileSelected.connect(self._changed)
        dialog.open()


def part(title: str, widget: QWidget | None, field: QWidget | None = None) -> QVBoxLayout:
    """A heading with something under it; `field` is what it names, if that is a single one."""
    layout = QVBoxLayout()
    layout.setSpacing(6)
    layout.addWidget(make_label(title, "head", field=field))
    if widget is not None:
        layout.addWidget(widget)
    return layout


def _describe(checkpoint: Checkpoint, metric: str) -> str:
    value = checkpoint.metrics.get(metric)
    step = tr("step {step}", step=format_number(checkpoint.step))
    return step if value is None else f"{step}  ·  {metric} {format_metric(value)}"
