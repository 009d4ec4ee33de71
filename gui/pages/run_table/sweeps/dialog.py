"""NewSweepDialog: what varies and over what, how values are chosen, how many trials."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from core import fields
from core.errors import FieldError, SettingsError
from core.fields import FieldSpec
from core.runs.metrics import higher_is_better
from core.sweeps.folder import Method, Pruning, SweepPlanned
from core.sweeps.space import check_grid, space_of
from core.sweeps.space_text import HELP, entry_of
from core.training.settings import field_specs
from core.words import mark
from gui.look.language import tr
from gui.pages.run_table.sweeps.subject import SweepSubject
from gui.widgets.basics import make_button, make_label
from gui.widgets.dialog_layout import lay_out_form
from gui.widgets.fields.forms import FieldForm, FieldRow

_OWN = ("metric", "direction", "run_in", "device")  # settings that a sweep has of its own
_OPTIONS = (
    FieldSpec("metric", "text", "", mark("Metric"), mark("The eval metric that the sweep improves.")),
    FieldSpec(
        "trials",
        "int",
        20,
        mark("Trials"),
        mark("How many runs in all; more can be added later."),
        mark("runs"),
        1,
        10_000,
    ),
    FieldSpec(
        "at_once",
        "int",
        1,
        mark("At once"),
        mark("How many of them are trained at the same time."),
        mark("runs"),
        1,
        256,
    ),
    FieldSpec(
        "method",
        "choice",
        "tpe",
        mark("Values chosen by"),
        mark("tpe learns from the trials so far; random draws; grid tries every combination."),
        choices=get_args(Method),
    ),
    FieldSpec(
        "pruning",
        "choice",
        "median",
        mark("End early by"),
        mark(
            "median ends trials that are below the median of the others; "
            "hyperband gives the better ones more steps."
        ),
        choices=get_args(Pruning),
    ),
    FieldSpec(
        "seed",
        "int",
        None,
        mark("Seed"),
        mark("Repeats the choice of values."),
        minimum=0,
        maximum=2**31 - 1,
        optional=True,
        empty=mark("random"),
    ),
    FieldSpec(
        "device",
        "text",
        "",
        mark("Device"),
        mark("GPUs that trials may use, such as 0,1; cpu for none."),
        empty=mark("all"),
    ),
)


class NewSweepDialog(QDialog):
    """`chosen(SweepPlanned)` once. GUI thread; deletes itself when closed."""

    chosen = Signal(object)

    def __init__(self, subject: SweepSubject, metric: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sweep_dialog")
        self.setWindowTitle(tr("New sweep"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._subject = subject
        self._rows: dict[str, FieldRow] = {}
        self._settings = {spec.name: spec for spec in field_specs() if spec.name not in _OWN}
        self._varied = QVBoxLayout()
        self._varied.setSpacing(6)
        for spec in subject.params:
            self._add_row(spec, "param")
        self._add_setting = QComboBox()
        self._add_setting.setObjectName("sweep_add_setting")
        self._add_setting.setAccessibleName(tr("Vary a setting too"))
        self._add_setting.setToolTip(tr("Vary a setting too, such as the batch size or the seed"))
        self._add_setting.addItem(tr("Vary a setting too…"), "")
        for spec in self._settings.values():
            self._add_setting.addItem(tr(spec.label), spec.name)
        self._add_setting.activated.connect(self._setting_chosen)
        self._options = FieldForm(_OPTIONS, "sweep")
        self._options.set_values({spec.name: spec.default for spec in _OPTIONS})
        self._options.set_values({"metric": metric or subject.settings.get("metric") or ""})
        self._error = make_label("", "error", wrap=True, name="sweep_error")
        self._error.hide()
        self._lay_out()
        self.resize(560, min(760, parent.height() - 40))

    def _lay_out(self) -> None:
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(8)
        inner.addWidget(make_label(tr("What varies"), "head"))
        inner.addWidget(make_label(tr(HELP), "small", wrap=True))
        inner.addLayout(self._varied)
        inner.addWidget(self._add_setting)
        inner.addSpacing(8)
        inner.addWidget(make_label(tr("How"), "head"))
        inner.addWidget(self._options)
        inner.addStretch(1)
        cancel = make_button(tr("Cancel"), name="sweep_cancel", help=tr("Start nothing"))
        cancel.clicked.connect(self.reject)
        start = make_button(
            tr("Start sweep"), name="sweep_start", primary=True,
            help=tr("Start it in a process of its own, which goes on when the window closes"),
        )  # fmt: skip
        start.clicked.connect(self._start)
        lay_out_form(
            self,
            tr("New sweep of {experiment}", experiment=self._subject.name),
            content,
            (cancel, start),
            below=[self._error],
        )

    def _add_row(self, spec: FieldSpec, kind: str) -> None:
        usual = self._subject.settings.get(spec.name, spec.default) if kind == "setting" else spec.default
        shown = FieldSpec(
            spec.name,
            "text",
            "",
            tr(spec.label) if kind == "setting" else spec.name,
            f"{tr(spec.help)} {tr(HELP)}".strip(),
            optional=True,
            empty=fields.format_value(spec, usual) or tr("as it is"),
        )
        row = FieldRow(shown, f"sweep_{kind}")
        self._rows[f"{kind} {spec.name}"] = row
        self._varied.addWidget(row)

    def _setting_chosen(self, place: int) -> None:
        name = self._add_setting.itemData(place)
        self._add_setting.setCurrentIndex(0)
        if name and f"setting {name}" not in self._rows:
            self._add_row(self._settings[name], "setting")
        if name:
            self._rows[f"setting {name}"].focus()

    def _start(self) -> None:
        """Start it, if every field is right; else say at the field, or below, what is wrong."""
        self._say("")
        for row in self._rows.values():
            row.set_error("")
        try:
            options = self._options.values()
            plan = self._plan(options)
        except SettingsError as error:
            self._show_at_field(error)
        except FieldError as error:
            self._say(str(error))
        else:
            self.accept()
            self.chosen.emit(plan)

    def _plan(self, options: Mapping[str, Any]) -> SweepPlanned:
        space = self._space()
        metric = str(options["metric"]).strip()
        if not metric:
            raise SettingsError("metric", tr("Name the metric that the sweep improves, such as accuracy or loss."))
        direction = str(self._subject.settings.get("direction", "auto"))
        higher = higher_is_better(metric, direction)
        checked = space_of(space, self._subject.params, field_specs())
        if options["method"] == "grid":
            check_grid(checked, options["trials"])
        return SweepPlanned(
            self._subject.source, self._subject.name, space, metric, higher, options["trials"], options["at_once"],
            options["method"], options["pruning"], seed=options["seed"], device=str(options["device"]).strip(),
        )  # fmt: skip

    def _space(self) -> dict[str, dict[str, Any]]:
        specs = {f"param {spec.name}": spec for spec in self._subject.params}
        specs.update({f"setting {name}": spec for name, spec in self._settings.items()})
        found: dict[str, dict[str, Any]] = {"params": {}, "settings": {}}
        for key, row in self._rows.items():
            if row.text().strip():
                found[f"{key.split()[0]}s"][specs[key].name] = entry_of(specs[key], row.text())
        entries = [entry for part in found.values() for entry in part.values()]
        if not any(isinstance(entry, dict) or len(entry) > 1 for entry in entries):
            raise FieldError("space", tr("Nothing varies yet: give at least one param several values, or a range."))
        return {part: values for part, values in found.items() if values}

    def _show_at_field(self, error: SettingsError) -> None:
        for kind in ("param", "setting"):
            row = self._rows.get(f"{kind} {error.field}")
            if row is not None and row.text().strip():
                row.set_error(str(error))
                row.focus()
                return
        if not self._options.set_error(error.field, str(error)):
            self._say(str(error))

    def _say(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
