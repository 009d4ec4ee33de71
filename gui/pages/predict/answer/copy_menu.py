"""Copy as: the request behind an answer, as text that runs where it is pasted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from core.errors import WorkbenchError
from core.words import mark
from gui.look.language import tr
from gui.pages.predict.answer.question import Question
from gui.widgets.basics import add_menu

_ANSWER = mark("Answer, as text")
_EXAMPLE = mark("Python, tf.train.Example")
_HELP = {
    mark("curl, REST in rows"): mark("For TensorFlow Serving: one object per row"),
    mark("curl, REST in columns"): mark("For TensorFlow Serving: one list per input"),
    mark("gRPC in Python"): mark("A client of TensorFlow Serving's gRPC port"),
    "saved_model_cli run": mark("A command of the tool that comes with TensorFlow"),
    mark("Python, tf.saved_model.load"): mark("Load the export and call the signature"),
    _EXAMPLE: mark("Build the Example value by value, then ask"),
}


class CopyMenu(QPushButton):
    """A button with the menu.

    copied(name): the clipboard has it; refused(sentence): it could not be made; answer_wanted: copy the answer.
    """

    copied = Signal(str)
    refused = Signal(str)
    answer_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Copy as"), parent)
        self.setObjectName("copy_as")
        self.setAccessibleName(tr("Copy as"))
        self.setToolTip(tr("Copy the answer, or the request as a command or as code"))
        self.setProperty("small", True)
        self._question: Question | None = None
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        answer = QAction(tr(_ANSWER), menu)
        answer.setData(_ANSWER)
        answer.setToolTip(tr("Every output, in full"))
        menu.addAction(answer)
        menu.addSeparator()
        for name, help in _HELP.items():
            action = QAction(tr(name), menu)
            action.setData(name)
            action.setToolTip(tr(help))
            menu.addAction(action)
        menu.triggered.connect(self._chosen)
        add_menu(self, menu)

    def show_question(self, question: Question) -> None:
        """What there is to copy."""
        self._question = question
        for action in self.menu().actions():
            takes_examples = question.signature.example_features is not None
            action.setEnabled(takes_examples or action.data() != _EXAMPLE)

    def _chosen(self, action: QAction) -> None:
        name = action.data()
        if name == _ANSWER:
            self.answer_wanted.emit()
            self.copied.emit(action.text())
            return
        from core.serving.snippets.snippets import SNIPPETS, request_of

        question = self._question
        if question is None:
            return
        try:
            text = SNIPPETS[name](request_of(question.info, question.signature_name, question.inputs))
        except WorkbenchError as error:
            self.refused.emit(str(error))
            return
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(action.text())
