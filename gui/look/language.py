"""The language of the window: `tr` gives a text in it. The text in the code is the English one, and the key.

Translations are resources/languages/*.ts, which Qt Linguist edits; docs/make_languages.py collects the texts of the
code in them and writes the *.qm that are read here.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.number_text import format_number
from core.words import speak

ENGLISH = "en"
# Each by the name that its readers know it by.
LANGUAGES = {ENGLISH: "English", "de": "Deutsch", "zh": "中文"}
SYSTEM = "system"

CONTEXT = "window"
_SHOWN = "language"  # the property of the application that says it
_CATALOGUES = Path(__file__).resolve().parents[2] / "resources" / "languages"
_MOST_COUNTED = 2**31


def tr(text: str, **values: object) -> str:
    """Return `text` in the language of the window, and in English where it has no translation.

    `{name}` in it stands for the value of that name, as for str.format; without values the text is left alone, with
    braces too. Give it a literal, or what `core.words.mark` was given: only those are translated.
    """
    found = _translate(text)
    return found.format(**values) if values else found


def tr_n(one: str, many: str, n: int, **values: object) -> str:
    """Return the text for a count: `one` or `many` in English, "{n}" in them for the number, written as 1 234.

    Give it literals. A translation has as many forms as its language has.
    """
    return _translate_count(one, many, n).format(n=format_number(n), **values)


def _translate(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def _translate_count(one: str, many: str, n: int) -> str:
    # Qt counts to 31 bits. Of more, as steps and trials may be, the last digits tell the form.
    found = QCoreApplication.translate(CONTEXT, many, None, n if abs(n) < _MOST_COUNTED else 1000 + n % 1000)
    return one if found == many and n == 1 else found


def language_shown() -> str:
    """Return the language that the program is shown in, of LANGUAGES. GUI thread."""
    app = QCoreApplication.instance()
    return str(app.property(_SHOWN) or ENGLISH) if app is not None else ENGLISH


def use_language(app: QCoreApplication, chosen: str) -> str:
    """Show the program in a language of LANGUAGES from now on; SYSTEM is the system's. Return the one it has now.

    Only what is made afterwards is translated, so this comes before the window. The sentences of core come in it
    too. GUI thread.
    """
    code = _of_system() if chosen not in LANGUAGES else chosen
    app.setProperty(_SHOWN, ENGLISH)
    speak()
    if code == ENGLISH:
        return code
    own = QTranslator(app)
    if not own.load(code, str(_CATALOGUES)):
        return ENGLISH
    of_qt = QTranslator(app)
    if of_qt.load(QLocale(code), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(of_qt)
    app.installTranslator(own)
    app.setProperty(_SHOWN, code)
    speak(_translate, _translate_count)
    return code


def _of_system() -> str:
    """Return the first language that the system's person reads and the window has, else English."""
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0]
        if code in LANGUAGES:
            return code
    return ENGLISH
