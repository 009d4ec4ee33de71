"""A widget ends its painting itself: a painter that outlives it breaks the painting of the next widget."""

from __future__ import annotations

import ast
from pathlib import Path

GUI = Path(__file__).resolve().parents[2] / "gui"


def opened_here(tree: ast.Module) -> set[ast.expr]:
    return {item.context_expr for node in ast.walk(tree) if isinstance(node, ast.With) for item in node.items}


def test_each_painter_of_a_widget_is_ended_where_it_was_begun() -> None:
    left_to_python, ended = [], 0
    for file in sorted(GUI.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        with_these = opened_here(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node) in ("QPainter(self)", "QStylePainter(self)"):
                ended += node in with_these
                if node not in with_these:
                    left_to_python.append(f"{file.relative_to(GUI)}:{node.lineno}")
    assert left_to_python == []
    assert ended > 5
