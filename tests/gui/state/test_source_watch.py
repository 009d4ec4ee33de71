"""The file of the open experiment is edited."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.state.source_watch import SourceWatch, change_in
from gui.state.window_state import StateHolder
from tests.gui.fakes import experiment_info

TEXT = "X = 1\n\ndef model_fn():\n    return X\n\ndef input_fn():\n    return 2\n"


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (TEXT.replace("return X", "return X + 1\n    # more"), "2 lines added, 1 line removed in model_fn"),
        (TEXT.replace("X = 1", "X = 2"), "1 line added, 1 line removed"),
        (
            TEXT.replace("    return 2\n", "    return 3\n") + "class New: pass\n",
            "2 lines added, 1 line removed in input_fn, New",
        ),
        ("def broken(:\n", "1 line added, 7 lines removed"),
    ],
)
def test_what_changed_is_counted_and_placed(now: str, said: str) -> None:
    assert change_in(TEXT, now) == said


def test_an_edit_is_told_once_also_where_the_editor_replaces_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(TEXT)
    holder = StateHolder(tmp_path)
    watch = SourceWatch(holder)
    told: list[tuple[str, str]] = []
    watch.changed.connect(lambda path, text: told.append((path, text)))
    holder.change(experiment=replace(experiment_info(), source=str(file)))
    for number in (2, 3):
        (tmp_path / "new").write_text(TEXT.replace("return 2", f"return {number}{number}"))
        os.replace(tmp_path / "new", file)
        qtbot.waitUntil(lambda: len(told) == number - 1, timeout=5000)  # noqa: B023  # called in this round
    text = "mine.py was edited: 1 line added, 1 line removed in input_fn. A new run uses the new text."
    assert told == [(str(file), text)] * 2


@pytest.mark.parametrize("now", ["-" * 100_000 + "1", "a" + ".a" * 50_000, "(" * 300, "x = \0"])
def test_text_that_the_parser_cannot_take_is_counted_too(now: str) -> None:
    assert change_in("", now) == "1 line added"
