"""Copy as: the request behind an answer, as text that runs where it is pasted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from core.errors import WorkbenchError
from gui.pages.predict.answer.question import Question
from gui.widgets.basics import add_menu

_ANSWER = "Answer, as text"
_HELP = {
    "curl, REST in rows": "For TensorFlow Serving: one object per row",
    "curl, REST in columns": "For TensorFlow Serving: one list per input",
    "gRPC in Python": "A client of TensorFlow Serving's gRPC port",
    "saved_model_cli run": "A command of the tool that comes with TensorFlow",
    "Python, tf.saved_model.load": "Load the export and call the signature",
    "Python, tf.train.Example": "Build the Example value by value, then ask",
}


class CopyMenu(QPushButton):
    """A button with the menu.

    copied(name): the clipboard has it; refused(sentence): it could not be made; answer_wanted: copy the answer.
    """

    copied = Signal(str)
    refused = Signal(str)
    answer_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Copy as", parent)
        self.setObjectName("copy_as")
        self.setAccessibleName("Copy as")
        self.setToolTip("Copy the answer, or the request as a command or as code")
        self.setProperty("small", True)
        self._question: Question | None = None
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        answer = QAction(_ANSWER, menu)
        answer.setToolTip("Every output, in full")
        menu.addAction(answer)
        menu.addSeparator()
        for name, help in _HELP.items():
            action = QAction(name, menu)
            action.setToolTip(help)
            menu.addAction(action)
        menu.triggered.connect(self._chosen)
        add_menu(self, menu)

    def show_question(self, question: Question) -> None:
        """What there is to copy."""
        self._question = question
        for action in self.menu().actions():
            takes_examples = question.signature.example_features is not None
            action.setEnabled(takes_examples or not action.text().endswith("tf.train.Example"))

    def _chosen(self, action: QAction) -> None:
        if action.text() == _ANSWER:
            self.answer_wanted.emit()
            self.copied.emit(_ANSWER)
            return
        from core.serving.snippets.snippets import SNIPPETS, request_of

        question = self._question
        if question is None:
            return
        try:
            text = SNIPPETS[action.text()](request_of(question.info, question.signature_name, question.inputs))
        except WorkbenchError as error:
            self.refused.emit(str(error))
            return
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(action.text())
