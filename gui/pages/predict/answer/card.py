"""The answer: class probabilities as bars, every output in a table, the selected one in full."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from core.serving.predict.prediction import Prediction
from core.serving.predict.rows.row_scores import class_bars
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.predict.answer.class_bars import ClassBars
from gui.pages.predict.answer.copy_menu import CopyMenu
from gui.pages.predict.answer.outputs import Output, headline, not_finite, outputs_of
from gui.pages.predict.answer.question import Question
from gui.widgets.basics import Badge, Card, make_button, make_label
from gui.widgets.messages import EmptyState, make_text_view
from gui.widgets.steady_scroll import SteadyScrollArea
from gui.widgets.tables.record_table import ROW_HEIGHT, Column, RecordTable
from gui.widgets.text import as_plain, format_seconds

_NARROW = 440  # px, below which there is no room for all that stands beside the title
_NARROWEST = 300  # px
_PICTURE_SIDE = 160
_LEAST_BARS = 75  # px, three classes
_WHOLE = 92  # px, the least height of the selected output in full
_ROWS = 7  # of the table that are seen without scrolling, if there is room


class AnswerCard(Card):
    """Shows one prediction. GUI thread. save_pressed: it is to be kept as a test case."""

    save_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Answer"), parent=parent)
        self.setObjectName("answer_card")
        self._time = make_label("", "small", name="answer_time")
        self._save = make_button(
            tr("Save as test case"),
            name="save_case",
            help=tr("Keep this answer, to ask later exports again"),
            small=True,
        )
        self._save.clicked.connect(self.save_pressed)
        self._label = Badge()
        self._label.setObjectName("answer_label")
        self.header.insertWidget(2, self._label)
        self.header.addWidget(self._time)
        self._copy_as = CopyMenu()
        self._copy_as.copied.connect(self._say_copied)
        self._copy_as.refused.connect(self._say)
        self._copy_as.answer_wanted.connect(self._copy_text)
        self.header.addWidget(self._save)
        self.header.addWidget(self._copy_as)
        self._warning = make_label("", "error", wrap=True, name="answer_warning")
        self._bars = ClassBars(theme)
        self._all_bars = SteadyScrollArea()  # in a low window a few are seen, and the outputs below them
        self._all_bars.setObjectName("answer_bars")
        self._all_bars.setAccessibleName(tr("Class probabilities"))
        self._all_bars.setFrameShape(QFrame.Shape.NoFrame)
        self._all_bars.setWidgetResizable(True)
        self._all_bars.setWidget(self._bars)
        self._table = RecordTable(theme, _alias_of, name="answer_table", help=tr("Outputs of the model"))
        self._table.picked.connect(self._show_detail)
        self._detail = make_text_view(name="answer_detail", label=tr("The selected output in full"))
        self._picture = QLabel()
        self._picture.setObjectName("answer_picture")
        self._picture.setToolTip(tr("The selected output as a picture"))
        self._whole = QWidget()
        self._whole.setMinimumHeight(_WHOLE)
        row = QHBoxLayout(self._whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._picture)
        row.addWidget(self._detail, 1)
        self._empty = EmptyState(tr("No answer yet"), tr("Fill in the form and press Predict."))
        for widget in (self._warning, self._all_bars, self._table, self._whole, self._empty):
            self.body.addWidget(widget, 1 if widget in (self._table, self._whole, self._empty) else 0)
        self._outputs: list[Output] = []
        self.show_nothing()

    @property
    def outputs(self) -> list[Output]:
        return list(self._outputs)

    def show_nothing(self) -> None:
        """There is no answer."""
        self.set_title(tr("Answer"))
        self.set_subtitle("")
        self._time.setText("")
        self._label.show_word("")
        self._outputs = []
        self._show_bars([])
        for widget in (self._warning, self._table, self._save, self._copy_as, self._whole):
            widget.hide()
        self._empty.show()

    def _show_bars(self, bars: list[tuple[str, float]]) -> None:
        self._bars.show_bars(bars)
        self._all_bars.setVisible(bool(bars))
        self._fit_bars()

    def _fit_bars(self) -> None:
        """All of them, or as many as half of the card can hold."""
        self._all_bars.setFixedHeight(min(self._bars.height(), max(_LEAST_BARS, self.height() // 2)))

    def show_prediction(self, question: Question, prediction: Prediction) -> None:
        """The first row of every output."""
        self._empty.hide()
        self._table.show()
        self._save.setVisible(bool(prediction.outputs))  # a test case expects something
        self._copy_as.show()
        self._copy_as.show_question(question)
        info, signature = question.info, question.signature
        bars = class_bars(info, signature, prediction.outputs)
        self._show_bars(bars)
        self.set_title(self._bars.bars[0][0] if bars else tr("Answer"))
        self.set_subtitle("")
        self._time.setText(format_seconds(prediction.seconds))
        self._time.setToolTip(tr("The time of the model alone; the first call of a signature takes longer"))
        self._show_label(question, bars, prediction)
        self._outputs = outputs_of(signature, prediction.outputs)
        warning = not_finite(prediction.outputs)
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        self._table.show_records(_columns(), self._outputs)
        self._table.setMinimumHeight(ROW_HEIGHT * (min(len(self._outputs), _ROWS) + 1) if not bars else 90)
        self._show_detail(self._table.current_record())

    def set_stale(self, stale: bool = True) -> None:
        """Whether the form says something else than what was answered."""
        if self._outputs:
            self.set_subtitle(tr("before your changes") if stale else "")

    def _show_label(self, question: Question, bars: list[tuple[str, float]], prediction: Prediction) -> None:
        """What the record says, beside what the model says."""
        if not question.label:
            self._label.show_word("")
            return
        said = ", ".join(question.label.values())
        if said in [name for name, _ in bars]:
            right = headline(bars, prediction.outputs)[0] == said
            word = tr("✓ label {said}", said=said) if right else tr("✗ label {said}", said=said)
            self._label.show_word(word, "good" if right else "bad")
        else:
            self._label.show_word(tr("label {said}", said=said))
        names = ", ".join(f"{name}: {text}" for name, text in question.label.items())
        self._label.setToolTip(as_plain(tr("What the record says. {names}", names=names)))

    def _say_copied(self, what: str) -> None:
        self._time.setText(tr("copied"))
        self._time.setToolTip(as_plain(tr("The clipboard has it: {what}", what=what)))

    def _say(self, text: str) -> None:
        self._warning.setText(text)
        self._warning.show()

    def _show_detail(self, output: Output | None) -> None:
        """All of an output; a picture where it may be one."""
        self._whole.setVisible(output is not None)
        pixels = output.picture if output is not None else None
        self._picture.setVisible(pixels is not None)
        if output is not None:
            self._detail.setPlainText(f"{output.alias}  {output.kind}\n{output.whole}")
        if pixels is not None:
            from gui.widgets.image_editor import image_of

            picture = QPixmap.fromImage(image_of(pixels))
            keep = Qt.AspectRatioMode.KeepAspectRatio
            self._picture.setPixmap(picture.scaled(_PICTURE_SIDE, _PICTURE_SIDE, keep))

    def _copy_text(self) -> None:
        text = "\n".join(f"{item.alias}: {item.whole}" for item in self._outputs)
        QGuiApplication.clipboard().setText(text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self._save.setText(tr("Save…") if narrow else tr("Save as test case"))
        self._time.setVisible(not narrow)
        self._fit_bars()

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the head is at its narrowest, and as low as a few of the bars let it be."""
        spare = 0 if self._all_bars.isHidden() else max(0, self._all_bars.height() - _LEAST_BARS)
        return QSize(_NARROWEST, super().minimumSizeHint().height() - spare)


def _alias_of(output: Output) -> object:
    return output.alias


def _alias(output: Output) -> str:
    return output.alias


def _text(output: Output) -> str:
    return output.text


def _kind(output: Output) -> str:
    return output.kind


def _columns() -> list[Column[Output]]:
    return [
        Column(tr("Output"), _alias, _alias, help=tr("The name under which the answer carries it")),
        Column(tr("Value"), _text, _text, stretch=True, help=tr("Select a row to see all of it")),
        Column(tr("Type"), _kind, _kind, muted=True, droppable=1, help=tr("Dtype and shape; ? is the batch")),
    ]
