"""The params and settings of the next run, or of the open one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import SettingsError
from core.fields import FieldSpec, Value
from core.training.settings import EARLY_STOPPING, RunSettings, field_specs, parse_settings
from gui.look.language import tr
from gui.look.override import override
from gui.widgets.basics import Card, clear_layout, make_button, make_label
from gui.widgets.fields.forms import FieldForm
from gui.widgets.steady_scroll import SteadyScrollArea


class _Fields(SteadyScrollArea):
    """Scrolls, or is as high as what it holds. GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Settings"))
        self._whole = False

    def show_whole(self, whole: bool) -> None:
        self._whole = whole
        self._fit()

    def _fit(self) -> None:
        fields = self.widget()
        if fields is not None:
            self.setMinimumHeight(fields.sizeHint().height() if self._whole else 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done


class SettingsCard(Card):
    """Params first, then the settings by group; checked at the field. GUI thread.

    `rule_edited`: a setting of early stopping changed; `corrected`: after an edit no field is wrong;
    `copy_pressed`: the command line with these values is wanted.
    """

    rule_edited = Signal()
    copy_pressed = Signal()
    corrected = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Settings"), parent=parent)
        self.setObjectName("settings_card")
        copy = make_button(
            tr("Copy command"),
            name="copy_command_button",
            help=tr("Copy the command that trains a new run with exactly these params and settings"),
            small=True,
            flat=True,
        )
        copy.clicked.connect(self.copy_pressed)
        self.header.addWidget(copy)
        scroll = self._scroll = _Fields()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        self._layout = QVBoxLayout(content)
        self._layout.setContentsMargins(0, 0, 6, 0)
        self._layout.setSpacing(6)
        scroll.setWidget(content)
        self.body.addWidget(scroll, 1)
        self._params: FieldForm | None = None
        self._param_specs: tuple[FieldSpec, ...] | None = None
        self._made: FieldForm | None = None
        self._locked = False
        self._rule = QTimer(self, singleShot=True, interval=0)  # what is typed in one turn is one rule
        self._rule.timeout.connect(self.rule_edited)
        self._params_box = QVBoxLayout()
        self._params_box.setSpacing(6)
        self._layout.addLayout(self._params_box)
        self._layout.addStretch(1)
        self._foreign = make_label(
            tr("This run was not made by the Workbench, so its settings and experiment are unknown."),
            "muted",
            wrap=True,
            name="foreign_text",
        )
        self._foreign.hide()
        self.body.addWidget(self._foreign, 1, Qt.AlignmentFlag.AlignTop)

    @property
    def _form(self) -> FieldForm:
        """The settings. Made when they are first needed, or by `prepare`: the window starts without."""
        if self._made is None:
            self._made = FieldForm(field_specs(), "setting")
            self._made.edited.connect(self._edited)
            self._made.set_locked(self._locked)
            self._layout.insertWidget(1, self._made)
        return self._made

    def show_whole(self, whole: bool) -> None:
        """Make the card as high as all its fields, or let them scroll in it."""
        self._scroll.show_whole(whole)

    def prepare(self) -> None:
        """Make the fields, before anybody waits for them."""
        _ = self._form

    def show_fields(
        self, params: Sequence[FieldSpec], param_values: Mapping[str, object], settings: Mapping[str, object]
    ) -> None:
        """Show the fields with these values."""
        if tuple(params) != self._param_specs:
            clear_layout(self._params_box)
            self._param_specs = tuple(params)
            self._params = None
            if params:
                self._params_box.addWidget(make_label(tr("Params"), "head"))
                self._params = FieldForm(params, "param")
                self._params.edited.connect(self._edited)
                self._params_box.addWidget(self._params)
                self._params_box.addSpacing(8)
        if self._params is not None:
            self._params.set_values(param_values)
        self._form.set_values(settings)

    def show_foreign(self, foreign: bool) -> None:
        """A run made elsewhere has no settings to show."""
        self._scroll.setVisible(not foreign)
        self._foreign.setVisible(foreign)

    def show_early_stopping(self) -> None:
        """Bring the rule into view, and the cursor to its patience."""
        self._scroll.ensureWidgetVisible(self._form.rows["min_steps"])
        self._scroll.ensureWidgetVisible(self._form.rows["metric"])
        self._form.rows["patience"].focus()

    def show_field(self, name: str) -> None:
        """Bring a field into view, and the cursor to it."""
        rows = {**(self._params.rows if self._params is not None else {}), **self._form.rows}
        if name in rows:
            self._scroll.ensureWidgetVisible(rows[name])
            rows[name].focus()

    def set_locked(self, locked: bool) -> None:
        self.set_subtitle(tr("locked") if locked else "")
        self._locked = locked
        if self._made is not None:
            self._made.set_locked(locked)
        if self._params is not None:
            self._params.set_locked(locked)

    def values(self) -> tuple[dict[str, Value], dict[str, Value]]:
        """(params, settings). SettingsError: shown at its field, raised for the first."""
        params: dict[str, Value] = {}
        settings: dict[str, Value] = {}
        error: SettingsError | None = None
        if self._params is not None:
            try:
                params = self._params.values()
            except SettingsError as wrong:
                error = wrong
        try:
            settings = self._form.values()
        except SettingsError as wrong:
            error = error or wrong
        if error is not None:
            raise error
        return params, settings

    def rule_settings(self) -> RunSettings | None:
        """The settings as they stand in the form; None while one is wrong, which is not said here."""
        texts = {name: row.text() for name, row in self._form.rows.items()}
        try:
            return parse_settings(texts)
        except SettingsError:
            return None

    def _edited(self, name: str) -> None:
        if name in self._form.rows and self._form.rows[name].spec.group == EARLY_STOPPING:
            self._rule.start()
        forms = [form for form in (self._made, self._params) if form is not None]
        if not any(row.error() for form in forms for row in form.rows.values()):
            self.corrected.emit()

    def set_error(self, field: str, text: str) -> bool:
        """Show an error at the field it is about; False if there is no such field."""
        if self._form.set_error(field, text):
            return True
        return self._params is not None and self._params.set_error(field, text)
