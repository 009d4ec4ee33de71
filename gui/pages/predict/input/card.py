"""The left half of the Predict page: which export and signature, and the form that asks it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from core.errors import RequestError
from core.serving.saved_model.signatures import SavedModelInfo
from core.words import mark
from gui.look.icons import ButtonIcon
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.predict.answer.question import same_raw
from gui.pages.predict.export_choice import ExportChoice
from gui.pages.predict.export_inspector import ExportInspector
from gui.state.backend import Backend
from gui.state.disk.remote_runs import READ_ONLY
from gui.widgets.basics import Card, make_button, make_label, set_text
from gui.widgets.messages import EmptyState, MessageBar
from gui.widgets.steady_scroll import SteadyScrollArea

if TYPE_CHECKING:
    from gui.pages.predict.answer.question import Question
    from gui.pages.predict.input.form import InputForm
    from gui.pages.predict.input.inputs import Input
    from gui.state.disk.watcher import RunView

_NARROWEST, _NARROW = 290, 350  # px, the least, and where the head is said in fewer letters
_SHORTCUT = "Ctrl+Return"
_PATIENCE = 400  # ms before Cancel is offered: most answers come sooner, and nothing should flicker
_NO_EXPORT = (
    mark("No export to try"),
    mark("Export a checkpoint on the Models page, or open any SavedModel with Browse…"),
)


class PredictBar(QWidget):
    """GUI thread. predict_pressed; cancel_pressed."""

    predict_pressed = Signal()
    cancel_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.busy = False
        self._predict = make_button(
            tr("Predict"),
            name="predict_button",
            help=tr("Run the model on this input ({keys})", keys=_shortcut()),
            primary=True,
        )
        self._predict.setShortcut(QKeySequence(_SHORTCUT))
        self._predict.clicked.connect(self.predict_pressed)
        self._cancel = make_button(tr("Cancel"), name="predict_cancel", help=tr("Break the prediction off"))
        self._cancel.clicked.connect(self._cancel_clicked)
        self._cancel.hide()
        self._text = make_label(_shortcut(), "small", name="predict_progress")
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._cancel.show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._predict)
        row.addWidget(self._cancel)
        row.addWidget(self._text, 1)

    @property
    def can_predict(self) -> bool:
        return self._predict.isEnabled()

    def set_state(self, *, ready: bool, busy: bool) -> None:
        """What can be pressed; a prediction that takes long can be cancelled."""
        self._predict.setEnabled(ready and not busy)
        if busy and not self.busy:
            self._patience.start()
        if not busy:
            self._patience.stop()
            self._cancel.hide()
            self._cancel.setEnabled(True)
        self.busy = busy

    def say(self, text: str = "") -> None:
        """What is going on; "" nothing."""
        self._text.setText(text or _shortcut())

    def _cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        self.say(tr("Cancelling…"))
        self.cancel_pressed.emit()


class InputCard(Card):
    """GUI thread.

    info_shown(SavedModelInfo | None): another export is open, or none; signature_shown: the form is another one;
    edited: it holds something else now; records_wanted: the input is to come from a file.
    """

    info_shown = Signal(object)
    signature_shown = Signal()
    edited = Signal()
    records_wanted = Signal()
    names_wanted = Signal()

    def __init__(self, theme: Theme, backend: Backend, parent: QWidget | None = None) -> None:
        super().__init__(tr("Input"), parent=parent)
        self._theme = theme
        self.info: SavedModelInfo | None = None
        self._label: dict[str, str] = {}
        self._form: InputForm | None = None
        self._reader = ExportInspector(backend, self)
        self.choice = ExportChoice()
        self.message = MessageBar("predict_message")
        self.bar = PredictBar(self)
        self.bar.hide()
        self._default = make_button(
            _head_words(narrow=False)[1],
            name="default_button",
            help=tr("Empty the form: every input takes its default"),
            small=True,
        )
        self._random = make_button(
            tr("Random"), name="random_button", help=tr("Fill the form with values of the usual ranges"), small=True
        )
        self._from_file = make_button(
            _head_words(narrow=False)[0],
            name="from_file",
            help=tr("Take the input from a TFRecord or CSV file"),
            small=True,
        )
        self._names = make_button(
            "", name="input_names", help=tr("Show where the names of this export end up"), small=True, flat=True
        )
        ButtonIcon(self._names, "names", theme)
        self._names.clicked.connect(self.names_wanted)
        self._empty = EmptyState(tr(_NO_EXPORT[0]), tr(_NO_EXPORT[1]))
        self._scroll = SteadyScrollArea()
        self._scroll.setAccessibleName(tr("Inputs"))
        self._lay_out()
        self._reader.read.connect(self._read)
        self._reader.failed.connect(self._not_read)
        self.choice.export_chosen.connect(self._export_chosen)
        self.choice.signature_chosen.connect(self._build_form)
        self._default.clicked.connect(self._show_default)
        self._random.clicked.connect(self._show_random)
        self._from_file.clicked.connect(self.records_wanted)

    def _lay_out(self) -> None:
        for button in (self._from_file, self._random, self._default):
            self.header.addWidget(button)
        self.choice.add_button(self._names)
        self.body.addWidget(self.choice)
        self.body.addWidget(self.message)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self.bar)  # below what scrolls: of forty inputs, too, the button stays in sight
        self.body.addWidget(self._empty, 1)

    @property
    def is_ready(self) -> bool:
        """Whether the form is that of the chosen export. While another one is read it is still the last one's."""
        return self.info is not None and bool(self.info.signatures) and self._reader.shown == self.choice.path

    def inputs(self) -> list[Input]:
        """What the form asks for, in order."""
        return self._form.inputs() if self._form is not None else []

    def question(self) -> Question | None:
        """What the form asks now; None after it has said what is wrong."""
        if self._form is None or not self.is_ready:
            return None
        self.message.clear()
        try:
            return replace(self._form.question(), label=self._label)
        except RequestError as error:
            self.show_error(error)
            return None

    def says(self, raw: Mapping[str, object]) -> bool:
        """Whether the form holds just this."""
        return self._form is not None and same_raw(self._form.raw(), raw)

    def show_error(self, error: RequestError) -> None:
        """At its field, if it is about one of the form."""
        row = self._form.show_error(error) if self._form is not None else None
        if row is not None:
            self._scroll.ensureWidgetVisible(row)
            self.message.show_message(tr("Nothing was predicted: see the field marked below."), "warning")
        else:
            self.message.show_message(str(error), "bad", error.details)

    def put_back(self, raw: Mapping[str, object]) -> None:
        """Show an input of before."""
        if self._form is not None:
            self._label = {}
            self._form.put_back(raw)
            self._input_changed()

    def show_record(self, values: Mapping[str, object]) -> bool:
        """A record is the input; what it says beyond that is its label. False if it does not fit, which is said."""
        if self.info is None or not self.info.signatures:
            return False
        fits, self._label = self._the_form().show_record(values)
        self._input_changed()
        if not fits:
            self.message.show_message(tr("The record does not fit: see the field marked below."), "warning")
        return fits

    def forget_run(self) -> None:
        """Another run is open: nothing here is its."""
        self.choice.forget()
        self._reader.ask(None)
        self._label = {}
        self.message.clear()
        self._show_info(None)

    def show_run(self, view: RunView) -> None:
        """What lies on disk now; of a run at a URL nothing that could be asked."""
        self.choice.show_exports(() if view.url else view.listing.exports)
        if view.url and self.info is None:
            told = f"{tr(READ_ONLY)} {tr('Or open any SavedModel with Browse…')}"
            self._empty.set_text(tr(_NO_EXPORT[0]), told)

    def show_buttons(self, *, busy: bool) -> None:
        """Which of them can be pressed."""
        for button in (self._default, self._random, self._from_file, self._names):
            button.setEnabled(self.is_ready)
        self.bar.set_state(ready=self.is_ready, busy=busy)

    def _export_chosen(self) -> None:
        path = self.choice.path
        self._reader.ask(path)
        if path is None:
            self._show_info(None)
        else:
            self.show_buttons(busy=self.bar.busy)

    def _read(self, info: SavedModelInfo) -> None:
        self.message.clear()
        self._show_info(info)

    def _not_read(self, message: str, details: str) -> None:
        self._show_info(None)
        self.message.show_message(message, "bad", details)

    def _show_info(self, info: SavedModelInfo | None) -> None:
        self.info_shown.emit(info)
        self.info = info
        self.choice.show_info(info)
        has_signatures = info is not None and bool(info.signatures)
        if info is not None and not info.signatures:
            self._empty.set_text(
                tr("No signatures"), tr("This SavedModel offers none, so there is nothing to ask it.")
            )
        else:
            self._empty.set_text(*map(tr, _NO_EXPORT))
        self._empty.setVisible(not has_signatures)
        self._scroll.setVisible(has_signatures)
        self.bar.setVisible(has_signatures)
        self._build_form()
        self.show_buttons(busy=self.bar.busy)

    def _build_form(self) -> None:
        info, name = self.info, self.choice.signature
        if info is not None and name in info.signatures:
            self._the_form().show_signature(info, name, example=self.choice.is_example)
            self.signature_shown.emit()

    def _the_form(self) -> InputForm:
        """The form, made when it is first needed."""
        if self._form is None:
            from gui.pages.predict.input.form import InputForm

            self._form = InputForm(self._theme)
            self._form.changed.connect(self._input_changed)
            self._scroll.setWidget(self._form)
        return self._form

    def _input_changed(self) -> None:
        """What was said of the input before says nothing of this one."""
        self.message.clear()
        self.edited.emit()

    def _show_default(self) -> None:
        self._label = {}
        self._the_form().show_default()
        self._input_changed()

    def _show_random(self) -> None:
        self._label = {}
        self._the_form().show_random()
        self._input_changed()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < max(_NARROW, self._head_with(*_head_words(narrow=False)))
        from_file, default = _head_words(narrow=narrow)
        set_text(self._from_file, from_file)
        set_text(self._default, default)

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the head is at its narrowest."""
        head = max(
            self._head_with(*_head_words(narrow=True)), self._with_edges(self.choice.minimumSizeHint().width())
        )
        return QSize(max(_NARROWEST, head), super().minimumSizeHint().height())

    def _head_with(self, from_file: str, default: str) -> int:
        """How wide the card must be for its head where two buttons of it say this."""
        wide = self.header.minimumSize().width()
        for button, text in ((self._from_file, from_file), (self._default, default)):
            metrics, now = button.fontMetrics(), button.text().replace("&", "")
            wide += metrics.horizontalAdvance(text) - metrics.horizontalAdvance(now)
        return self._with_edges(wide)

    def _with_edges(self, wide: int) -> int:
        layout = self.layout()
        margins = layout.contentsMargins() if layout is not None else self.contentsMargins()
        return wide + margins.left() + margins.right()


def _head_words(*, narrow: bool) -> tuple[str, str]:
    """What the buttons for a file and for the defaults say."""
    return (tr("File…"), tr("Defaults")) if narrow else (tr("From file…"), tr("Default row"))


def _shortcut() -> str:
    """As the keys are called here."""
    return QKeySequence(_SHORTCUT).toString(QKeySequence.SequenceFormat.NativeText)
