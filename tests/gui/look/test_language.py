"""The language of the window: texts are translated, and each translation fits its text."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from core.words import worded, worded_n
from docs.make_languages import CONTEXT, FORMS, LANGUAGES, REPOSITORY, all_texts, read, texts_of
from gui.look import language
from gui.look.language import tr, tr_n, use_language


@pytest.fixture
def translated(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    use_language(qapp, language.ENGLISH)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture(scope="module")
def texts() -> Mapping[str, bool]:
    """All texts of the program, collected once."""
    return all_texts()


def names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_without_a_translation_the_english_text_is_shown(translated: QApplication) -> None:
    assert language.language_shown() == "en"
    use_language(translated, "de")
    assert tr("No such text, {name}.", name="Ada") == "No such text, Ada."
    assert tr("Braces {} stay") == "Braces {} stay"
    assert tr_n("{n} such thing", "{n} such things", 1) == "1 such thing"
    assert tr_n("{n} such thing", "{n} such things", 12_000) == "12\u2009000 such things"
    assert tr_n("{n} such thing", "{n} such things", 10**19 + 1).endswith("001 such things")
    assert tr_n("{n} such thing", "{n} such things", -(10**12)).endswith("000 such things")


def test_the_window_and_the_buttons_of_qt_speak_the_chosen_language(translated: QApplication) -> None:
    assert tr("As the system") == "As the system"
    assert use_language(translated, "de") == "de"
    assert tr("As the system") == "Wie das System"
    assert language.language_shown() == "de"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text().replace("&", "") == "Abbrechen"


@pytest.mark.parametrize(
    ("wanted", "shown"), [(["fr-FR", "zh-Hans-CN"], "zh"), (["de_AT", "en"], "de"), (["fr"], "en"), ([], "en")]
)
def test_the_systems_language_is_taken_where_the_window_has_it(
    wanted: list[str], shown: str, translated: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Locale:
        def uiLanguages(self) -> list[str]:
            return wanted

    monkeypatch.setattr(QLocale, "system", Locale)
    assert use_language(translated, language.SYSTEM) == shown


@pytest.mark.parametrize("code", sorted(FORMS))
def test_every_text_is_translated_with_its_values(code: str, texts: Mapping[str, bool]) -> None:
    known = read(code)
    assert len(texts) > 3
    assert sorted(texts.keys() - known.keys()) == []
    for text, counted in texts.items():
        forms = known[text]
        assert len(forms) == (FORMS[code] if counted else 1), text
        for form in forms:
            assert names_in(form) == names_in(text), text
            assert (form[:1].isspace(), form[-1:].isspace()) == (text[:1].isspace(), text[-1:].isspace()), text


@pytest.mark.parametrize("code", sorted(FORMS))
def test_the_compiled_file_says_what_the_source_of_it_says(
    code: str, texts: Mapping[str, bool], translated: QApplication
) -> None:
    known = read(code)
    assert known.keys() == texts.keys(), "run docs/make_languages.py"
    compiled = QTranslator()
    assert compiled.load(str(LANGUAGES / f"{code}.qm"))
    for text, forms in known.items():
        assert compiled.translate(CONTEXT, text, None, 2 if texts[text] else -1) == forms[-1]


def test_a_text_that_nobody_could_collect_is_refused() -> None:
    source = 'tr("a"); tr_n("{n} b", "{n} bs", 2); tr(known); mark("c"); worded("d"); worded_n("e", "es", 2)\n'
    source += 'sentence("f")'
    assert texts_of(source) == {"a": False, "{n} bs": True, "c": False, "d": False, "es": True, "f": False}
    for wrong in ('tr(f"{a} b")', 'tr("a" + b)', 'tr_n("{n} b", many, 2)', 'mark("a" + "b")'):
        with pytest.raises(SyntaxError, match="literal"):
            texts_of(wrong)


def test_the_sentences_of_core_come_in_the_language_of_the_window(translated: QApplication) -> None:
    assert worded("As the system") == "As the system"
    assert use_language(translated, "de") == "de"
    assert worded("As the system") == "Wie das System"
    assert worded("No such text, {name}.", name="Ada") == "No such text, Ada."
    assert worded_n("{n} run", "{n} runs", 1) == tr_n("{n} run", "{n} runs", 1) != "1 run"
    use_language(translated, language.ENGLISH)
    assert worded_n("{n} run", "{n} runs", 12_000) == "12\u2009000 runs"


def test_each_sentence_names_the_values_that_it_is_given() -> None:
    """A name that is not given would be a KeyError in place of the sentence."""
    wrong = [
        f"{file.relative_to(REPOSITORY)}:{call.lineno}"
        for folder in ("core", "gui")
        for file in sorted((REPOSITORY / folder).rglob("*.py"))
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and not fits(call)
    ]
    assert wrong == []


def fits(call: ast.Call) -> bool:
    """Say whether the literals of a call of tr, worded and the like have its values, no fewer and no more."""
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    first = {"tr": 1, "worded": 1, "sentence": 1, "tr_n": 2, "worded_n": 2}.get(name, 0)
    values = {keyword.arg for keyword in call.keywords} | ({"n"} if name.endswith("_n") else set())
    if None in values:  # **values: their names are not to be seen here
        return True
    literals = [
        text.value for text in call.args[:first] if isinstance(text, ast.Constant) and isinstance(text.value, str)
    ]
    if name.endswith("_n"):
        return all(names_in(text) <= values for text in literals)
    return all(names_in(text) == values for text in literals if values)
