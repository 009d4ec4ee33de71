"""Paths in which TensorFlow finds nothing are refused, naming the character."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from core import commands
from core.errors import RunError
from core.runs.path_patterns import check_no_pattern
from core.runs.run import RunFolder


@pytest.mark.parametrize("name", ["run [1]", "[", "a\\b"])
def test_a_path_that_tensorflow_cannot_read_is_refused(name: str) -> None:
    sign = "[" if "[" in name else "\\"
    with pytest.raises(RunError) as caught:
        check_no_pattern(Path("/runs") / name / "inside", "A run")
    assert f'the character "{sign}"' in str(caught.value)
    assert str(caught.value).startswith("A run cannot lie in /runs/")


@pytest.mark.parametrize("name", ["a*b", "what?", "a]", "{x}", 'it\'s "R&D" é 100%'])
def test_what_tensorflow_reads_as_it_is_written_is_allowed(name: str) -> None:
    check_no_pattern(Path("/runs") / name, "A run")


def test_training_in_such_a_folder_is_refused_before_anything_is_made(
    experiment_file: Path, tmp_path: Path
) -> None:
    with pytest.raises(RunError, match=r'the character "\["'):
        commands.train(experiment_file, tmp_path / "run [1]")
    assert not (tmp_path / "run [1]").exists()


def test_a_folder_with_an_asterisk_and_a_question_mark_works_to_the_prediction(
    experiment_file: Path, tmp_path: Path
) -> None:
    odd = tmp_path / "what? a*b"
    assert commands.train(experiment_file, odd / "run", settings={"max_steps": 20}).export is not None
    result = commands.train(None, odd / "run", settings={"max_steps": 40})
    assert (result.step, len(commands.evaluate(odd / "run", "all"))) == (
        40,
        3,
    )  # with the one of step 0
    assert result.export is not None
    answer = commands.predict(result.export, dense={"x": [[1.0, 2.0]]})
    assert np.shape(np.asarray(answer["y"]))[0] == 1


def test_a_run_that_was_moved_to_such_a_folder_is_not_called_damaged(trained_run: Path, tmp_path: Path) -> None:
    moved = tmp_path / "old [1]" / "run"
    shutil.copytree(trained_run, moved)
    assert commands.list_run(moved).checkpoints
    export = next((moved / "export").iterdir())
    for refused in (
        lambda: commands.train(None, moved, settings={"max_steps": 900}),
        lambda: commands.evaluate(moved, "all"),
        lambda: commands.export(moved),
        lambda: commands.branch(moved, "best", tmp_path / "branch"),
        lambda: commands.predict(export, dense={"x": [[1.0, 2.0]]}),
    ):
        with pytest.raises(RunError, match=r'the character "\["'):
            refused()
    assert commands.inspect(export).signatures
    assert not list(moved.glob("*.damaged"))
    assert RunFolder.open(moved).read_state().reason == "max_steps"


def test_an_export_into_such_a_folder_is_refused(trained_run: Path, tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r'A model to be exported cannot lie in .* the character "\["'):
        commands.export(trained_run, to=tmp_path / "models [new]")
    assert not (tmp_path / "models [new]").exists()
