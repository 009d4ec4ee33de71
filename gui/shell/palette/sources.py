"""What the palette finds: the window's actions, settings, runs, names, TensorFlow's words, the help."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import shiboken6
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from core.commands.questions.answer import QUESTIONS, Question
from core.commands.questions.answer import TITLES as TITLES_OF_WHY
from core.commands.questions.answer import WORDS as WORDS_OF_WHY
from core.errors import SchemaError
from core.experiment.schema import FeatureSchema
from core.number_text import format_metric
from core.serving.names.words import WORDS, word_text
from core.serving.snippets.usage import HELP, KINDS, TITLES, Kind
from core.training.settings import field_specs
from core.words import mark
from gui.look.language import language_shown, tr
from gui.shell.help.topics import read_topics
from gui.shell.palette.search import Entry
from gui.state.window_state import Action, WindowState

_ASKED: dict[str, Action] = {
    "action_train": "train", "action_resume": "resume", "action_branch": "branch", "action_evaluate": "evaluate",
    "action_warm_start": "train",
}  # fmt: skip
_NO_RUN = mark("Open a run first.")
_NO_EXPERIMENT = mark("Open an experiment first.")


class Destinations(Protocol):
    """Where an entry may lead."""

    def show_setting(self, name: str) -> None: ...

    def show_run(self, path: Path) -> None: ...

    def show_code(self, kind: Kind | None = None) -> None: ...

    def list_names(self) -> None: ...

    def ask_why(self, question: Question) -> None: ...

    def explain(self, name: str, sentence: str = "") -> None: ...

    def show_topic(self, title: str) -> None: ...


def entries_of(state: WindowState, bar: QMenuBar, to: Destinations) -> list[Entry]:
    """Everything there is to find now, what is done most often first."""
    return [
        *_actions(state, bar),
        *_runs(state, to),
        *_questions(state, to),
        *_code(state, to),
        *_topics(to),
        *_words(state, to),
        *_names(state, to),
        *_settings(state, to),
    ]


def _actions(state: WindowState, bar: QMenuBar) -> Iterator[Entry]:
    for top in bar.actions():
        menu = top.menu()
        if isinstance(menu, QMenu):
            yield from _of_menu(state, menu, _plain(top.text()))


def _of_menu(state: WindowState, menu: QMenu, path: str) -> Iterator[Entry]:
    for action in menu.actions():
        inner = action.menu()
        if action.isSeparator() or not action.isVisible():
            continue
        if isinstance(inner, QMenu):
            yield from _of_menu(state, inner, f"{path} › {_plain(action.text())}")
            continue
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        act = functools.partial(_trigger, action)
        # Its English name finds it in any language.
        words = f"{path} {action.objectName().removeprefix('action_').replace('_', ' ')}"
        detail = tr("{menu} menu", menu=path)
        yield Entry("action", _plain(action.text()), detail, act, words, keys, _why_not(state, action))


def _why_not(state: WindowState, action: QAction) -> str:
    if action.isEnabled():
        return ""
    asked = _ASKED.get(action.objectName())
    return (state.why_not(asked) if asked is not None else "") or tr("Not possible now.")


def _trigger(action: QAction) -> None:
    if shiboken6.isValid(action):  # a menu of recent files may have been filled anew
        action.trigger()


def _plain(text: str) -> str:
    return text.replace("&", "")


def _runs(state: WindowState, to: Destinations) -> Iterator[Entry]:
    for line in state.lines or ():
        run = line.summary
        value = f" · {run.metric} {format_metric(run.best_value)}" if run.best_value is not None else ""
        detail = f"{run.experiment}{value}"
        yield Entry("run", run.display_name, detail, functools.partial(to.show_run, run.path), f"open {run.name}")


def _questions(state: WindowState, to: Destinations) -> Iterator[Entry]:
    why_not = "" if state.run is not None else tr(_NO_RUN)
    detail = tr("inspects the open run")
    for question in QUESTIONS:
        act = functools.partial(to.ask_why, question)
        yield Entry("question", tr(TITLES_OF_WHY[question]), detail, act, WORDS_OF_WHY[question], "", why_not)


def _code(state: WindowState, to: Destinations) -> Iterator[Entry]:
    there = state.view is not None and bool(state.view.listing.checkpoints or state.view.listing.exports)
    for kind in KINDS:
        act = functools.partial(to.show_code, kind)
        words = f"use it in your code copy snippet python {kind}"
        title, why_not = tr("Code: {what}", what=tr(TITLES[kind])), "" if there else tr(_NO_RUN)
        yield Entry("code", title, tr(HELP[kind]), act, words, "", why_not)
    detail = tr(
        "the table of this model's names: who decided each, and its place in requests, answers and the graph"
    )
    title = tr("Where names end up")
    yield Entry("action", title, detail, to.list_names, "names table", "", "" if there else tr(_NO_RUN))


def _topics(to: Destinations) -> Iterator[Entry]:
    for topic in read_topics(language_shown()):
        act = functools.partial(to.show_topic, topic.title)
        yield Entry("help", topic.title, topic.summary, act, topic.words)


def _words(state: WindowState, to: Destinations) -> Iterator[Entry]:
    for word in WORDS:
        text = tr(word_text(word))
        yield Entry("word", word, re.split(r"\. |。", text)[0], functools.partial(to.explain, word, text))


def _names(state: WindowState, to: Destinations) -> Iterator[Entry]:
    schema = _schema_of(state)
    if schema is None:
        return
    for feature in schema.all:
        is_label = feature in schema.labels
        sentence = tr("is a label.") if is_label else tr("is a feature key.")
        act = functools.partial(to.explain, feature.name, sentence)
        what = tr("label") if is_label else tr("feature key")
        detail = tr("{what}: who decided it, and where it ends up", what=what)
        yield Entry("name", feature.name, detail, act, "explain this name")


def _schema_of(state: WindowState) -> FeatureSchema | None:
    """The open run's, else the open experiment's."""
    info = state.view.info if state.view is not None else None
    if info is not None and info.schema is not None:
        try:
            return FeatureSchema.from_dict(info.schema)
        except SchemaError:
            return None
    return state.experiment.schema if state.experiment is not None else None


def _settings(state: WindowState, to: Destinations) -> Iterator[Entry]:
    there = state.experiment is not None or state.run is not None
    for spec in field_specs():
        act = functools.partial(to.show_setting, spec.name)
        words = f"{spec.name} {spec.group}"
        yield Entry("setting", tr(spec.label), tr(spec.help), act, words, "", "" if there else tr(_NO_EXPERIMENT))
    for spec in state.experiment.params if state.experiment is not None else ():
        act = functools.partial(to.show_setting, spec.name)
        yield Entry("param", spec.label, spec.help, act, spec.name)
