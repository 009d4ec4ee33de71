"""What docs/troubleshooting.md quotes is what the program says."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "troubleshooting.md").read_text(encoding="utf-8")
# A quoted sentence stands between backquotes, at the start of an item.
QUOTED = re.findall(r"^- `([^`]+)`", TEXT, re.MULTILINE)


@pytest.fixture(scope="module")
def said() -> str:
    """Every constant part of a text in the source, one a line."""
    parts = []
    for file in (ROOT / "core").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                parts.append(node.value)
    return "\n".join(parts)


@pytest.mark.parametrize("sentence", QUOTED)
def test_a_quoted_sentence_is_still_said(said: str, sentence: str) -> None:
    parts = [part.strip() for part in sentence.split("…")]
    wrong = [part for part in parts if part not in said]
    assert not wrong
    assert max(map(len, parts)) > 10, "the sentence has nothing to be told by"


def test_every_item_begins_with_a_sentence() -> None:
    assert len(QUOTED) == len(re.findall(r"^- ", TEXT, re.MULTILINE)) > 60
