"""The line of the user's own file in a sentence: the file they wrote, also where the run's copy is what runs."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.errors import UserCodeError
from core.experiment.experiment import Experiment
from core.experiment.loading import load_experiment
from core.experiment.user_code import user_code
from core.experiment.user_places import line_of, told_of

SOURCE = """\
import numpy as np
import tensorflow as tf
from core.experiment import Arrays, Data, Experiment, Feature, FeatureSchema
import columns_of_mine

rows = Arrays({"x": np.ones(4, np.float32), "y": np.ones(4, np.float32)})


def build_fn(features, params):
    return columns_of_mine.read(features, params["key"])


experiment = Experiment(
    name="places", schema=FeatureSchema(Feature("x"), Feature("y")), data=Data(rows, rows), build_fn=build_fn,
    loss_fn=lambda labels, logits: logits, params={"key": "x"})
"""


@pytest.fixture
def copied(tmp_path: Path) -> tuple[Path, Path]:
    """(the file as the user wrote it, the copy of it that runs)."""
    written, copy = tmp_path / "own" / "mine.py", tmp_path / "run" / "experiment.py"
    for file in (written, copy):
        file.parent.mkdir()
        file.write_text(SOURCE)
    (written.parent / "columns_of_mine.py").write_text("def read(features, key):\n    return features[key]\n")
    return written, copy


def build_fn_of(experiment: Experiment) -> Callable[..., object]:
    assert experiment.build_fn is not None
    return experiment.build_fn


def test_the_place_is_a_line_of_the_file_that_the_user_wrote(copied: tuple[Path, Path]) -> None:
    written, copy = copied
    experiment = load_experiment(written, copy)
    with pytest.raises(UserCodeError) as caught, user_code("build_fn", {"x": 1}):
        build_fn_of(experiment)({"x": 1}, {})
    assert str(caught.value) == "build_fn raised KeyError: there is no 'key'; there are: x (mine.py, line 10)."


def test_the_place_may_be_in_a_module_beside_it(copied: tuple[Path, Path]) -> None:
    experiment = load_experiment(*copied)
    with pytest.raises(UserCodeError) as caught, user_code("build_fn", {"images": 1}):
        build_fn_of(experiment)({"images": 1}, {"key": "image"})
    assert str(caught.value) == (
        "build_fn raised KeyError: there is no 'image'; did you mean 'images'? (columns_of_mine.py, line 2)."
    )


def test_an_error_that_no_line_of_the_user_led_to_has_no_place(copied: tuple[Path, Path]) -> None:
    load_experiment(*copied)
    with pytest.raises(ValueError) as ours:
        int("ours")
    assert line_of(ours.value) is None
    with pytest.raises(UserCodeError, match=r"^The data raised ValueError: ours\.$"), user_code("The data"):
        raise ValueError("ours")


def test_an_error_in_a_library_that_a_function_of_the_user_led_to_has_the_line_of_that_function(
    copied: tuple[Path, Path],
) -> None:
    experiment = load_experiment(*copied)
    for function in (build_fn_of(experiment), functools.partial(build_fn_of(experiment), params={})):
        with pytest.raises(ValueError) as caught, told_of(function):
            int("ours")
        assert str(line_of(caught.value)) == "mine.py, line 9"


def test_an_operation_that_fails_in_a_session_is_placed_where_it_was_made(copied: tuple[Path, Path]) -> None:
    import tensorflow.compat.v1 as v1

    written, copy = copied
    copy.write_text(SOURCE.replace('columns_of_mine.read(features, params["key"])', "tf.gather(features, [9])"))
    experiment = load_experiment(written, copy)
    with v1.Graph().as_default(), v1.Session() as session:
        gathered = build_fn_of(experiment)(v1.placeholder_with_default([1.0, 2.0], [None]), {})
        try:
            session.run(gathered)
        except v1.errors.InvalidArgumentError as error:
            place = line_of(error)
    assert str(place) == "mine.py, line 10"


def test_only_what_a_tensor_has_is_taken_for_a_wish_for_a_single_tensor() -> None:
    for name, hinted in (("shape", True), ("units", False)):
        with pytest.raises(UserCodeError) as caught, user_code("The model", {"x": 1}):
            getattr({}, name)
        assert ('layout="x"' in str(caught.value)) is hinted


def test_features_that_are_indexed_like_a_tensor_lead_to_the_layout_of_the_schema() -> None:
    features: dict[Any, int] = {"x": 1}
    with pytest.raises(UserCodeError, match=r'write features\["NAME"\]\. .* layout="x"\.$'), user_code("M", ["x"]):
        features[:, None]
