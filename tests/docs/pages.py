"""The pages of the documentation, as the tests read them."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

REPOSITORY = Path(__file__).resolve().parents[2]
_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def pages() -> list[Path]:
    """Every Markdown file that a reader opens: those at the top, those in docs/."""
    return sorted([*REPOSITORY.glob("*.md"), *(REPOSITORY / "docs").rglob("*.md")])


def script(name: str) -> ModuleType:
    """A Python file of docs/, imported."""
    spec = importlib.util.spec_from_file_location(name, REPOSITORY / "docs" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # where its dataclasses look for their types
    spec.loader.exec_module(module)
    return module


def blocks(text: str, language: str) -> list[str]:
    """The fenced code blocks of one language."""
    return [code for found, code in _FENCED.findall(text) if found == language]


def code_lines(text: str) -> list[str]:
    """The lines of all code blocks, fenced or indented; a line that ends in a backslash goes on in the next."""
    fenced = "".join(code for _, code in _FENCED.findall(text))
    indented = "\n".join(re.findall(r"^ {4}(.*)$", _FENCED.sub("", text), re.MULTILINE))
    return re.sub(r"\\\n\s*", "", f"{fenced}\n{indented}").splitlines()


def inline_code(text: str) -> list[str]:
    """What stands in backquotes within sentences."""
    return [" ".join(code.split()) for code in re.findall(r"`([^`]+)`", _FENCED.sub("", text))]
