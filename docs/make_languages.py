"""Collects the texts of the window in resources/languages/*.ts, and compiles these for the program.

Run it after texts changed: new ones are added as unfinished, and those that are gone are left out. Translations are
written in the files with Qt Linguist or an editor, or taken from `--fill FILE --language CODE`: JSON of English
texts and their translations, a list of the plural's forms for a text with a count.
"""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
import sys
import xml.etree.ElementTree as Xml
from collections.abc import Iterable, Mapping
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
LANGUAGES = REPOSITORY / "resources" / "languages"
CONTEXT = "window"  # as in gui/look/language.py
_WHERE = ("gui", "core")
_FIRST = ("tr", "mark", "worded", "sentence")  # functions whose first argument is a text
_COUNTED = ("tr_n", "worded_n")  # their second argument is the key
# How many forms a count has: 1 and others; in Chinese all alike.
FORMS = {"de": 2, "zh": 1}

sys.path.insert(0, str(REPOSITORY))  # for a call of this file by its path
from core.commands.experiment_files import samples  # noqa: E402

Translations = dict[str, list[str]]


def texts_of(source: str) -> dict[str, bool]:
    """The texts that a module gives to be translated, each with whether it is one of a count.

    SyntaxError for a text that is no literal: nobody could collect it. `tr` and `worded` of a name or an attribute
    are let through, as they show what was marked elsewhere.
    """
    found: dict[str, bool] = {}
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id in _FIRST:
            text = _literal(node.args[0])
            if text is not None:
                found.setdefault(text, False)
        elif node.func.id in _COUNTED:
            text = _literal(node.args[1])
            if text is None:
                raise SyntaxError(f"line {node.lineno}: {node.func.id} takes literals")
            found[text] = True
    return found


def _literal(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr | ast.BinOp):
        raise SyntaxError(f"line {node.lineno}: a text to be translated is one literal, with {{names}} for values")
    return None


def all_texts() -> dict[str, bool]:
    """The texts of the whole program, and of the cards of its samples."""
    found = dict.fromkeys((text for sample in samples() for text in (sample.title, sample.summary)), False)
    for folder in _WHERE:
        for file in sorted((REPOSITORY / folder).rglob("*.py")):
            try:
                found |= texts_of(file.read_text(encoding="utf-8"))
            except SyntaxError as error:
                raise SyntaxError(f"{file.relative_to(REPOSITORY)}: {error}") from error
    return found


def read(language: str) -> Translations:
    """The finished translations of a language: one form, or those of a count."""
    file = LANGUAGES / f"{language}.ts"
    if not file.exists():
        return {}
    found: Translations = {}
    for message in Xml.parse(file).getroot().iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            continue
        forms = [form.text or "" for form in translation.findall("numerusform")]
        found[source] = forms or [translation.text or ""]
    return found


def write(language: str, texts: Mapping[str, bool], known: Mapping[str, list[str]]) -> int:
    """Write a language's file; how many texts have no translation yet."""
    root = Xml.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = Xml.SubElement(root, "context")
    Xml.SubElement(context, "name").text = CONTEXT
    missing = 0
    for text, counted in sorted(texts.items()):
        message = Xml.SubElement(context, "message", {"numerus": "yes"} if counted else {})
        Xml.SubElement(message, "source").text = text
        translation = Xml.SubElement(message, "translation")
        forms = known.get(text, [])
        if len(forms) != (FORMS[language] if counted else 1) or not all(forms):
            translation.set("type", "unfinished")
            missing += 1
            forms = []
        if counted:
            for form in forms or [""] * FORMS[language]:
                Xml.SubElement(translation, "numerusform").text = form
        elif forms:
            translation.text = forms[0]
    Xml.indent(root)
    body = Xml.tostring(root, encoding="unicode")
    text = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'
    (LANGUAGES / f"{language}.ts").write_text(text, encoding="utf-8", newline="\n")
    return missing


def compile_all(languages: Iterable[str]) -> None:
    """Write the .qm that the program reads."""
    for language in languages:
        file = LANGUAGES / f"{language}.ts"
        lrelease = [sys.executable, "-c", "from PySide6.scripts.pyside_tool import lrelease; lrelease()"]
        subprocess.run([*lrelease, "-silent", str(file), "-qm", str(file.with_suffix(".qm"))], check=True)


def main() -> None:
    """Bring the files up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fill", type=Path, action="append", default=[], metavar="FILE")
    parser.add_argument("--language", choices=sorted(FORMS), help="the language of the files of --fill")
    options = parser.parse_args()
    texts = all_texts()
    for language in FORMS:
        known = read(language)
        if language == options.language:
            for file in options.fill:
                for text, given in json.loads(file.read_text(encoding="utf-8")).items():
                    known[text] = given if isinstance(given, list) else [given]
        print(f"{language}: {len(texts)} texts, {write(language, texts, known)} without a translation")
    compile_all(FORMS)


if __name__ == "__main__":
    main()
