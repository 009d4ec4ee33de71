from __future__ import annotations

import pytest

from gui.charts.curves import names
from gui.charts.curves.names import CurveKey, chart_order, is_double, name_of, title_of


@pytest.mark.parametrize(
    ("tag", "join", "found"),
    [
        ("loss", True, ("loss", "")),
        ("loss_1", True, ("loss", "")),
        ("average_loss", True, ("loss", "average_loss")),
        ("average_loss", False, ("average_loss", "")),
        ("global_step/sec", True, ("steps per second", "")),
        ("", True, ("(no name)", "")),
        ("  ", True, ('"  "', "")),
        ("a/b", False, ("a/b", "")),
    ],
)
def test_a_tag_has_a_title_that_is_seen(tag: str, join: bool, found: tuple[str, str]) -> None:
    assert title_of(tag, join=join) == found


def test_only_the_programs_own_titles_are_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "tr", lambda text: f"<{text}>")
    assert names.shown_title("steps per second") == "<steps per second>"
    assert names.shown_title(title_of("", join=True)[0]) == "<(no name)>"
    assert names.shown_title("best") == "best"


def test_a_double_gives_way() -> None:
    assert is_double("loss_1")
    assert not is_double("loss")


@pytest.mark.parametrize(
    ("key", "run", "name"),
    [
        (CurveKey(), "", "train"),
        (CurveKey("", "eval"), "", "eval"),
        (CurveKey("", "eval_holdout"), "", "holdout"),
        (CurveKey("x", "eval", "average_loss"), "run-002", "run-002 eval average_loss"),
    ],
)
def test_a_curve_is_called_by_run_evaluation_and_alias(key: CurveKey, run: str, name: str) -> None:
    assert name_of(key, run) == name


def test_charts_stand_in_order() -> None:
    titles = ["z", "steps per second", "a", "loss", "accuracy", "second", "first"]
    ordered = sorted(titles, key=lambda title: chart_order(title, "accuracy", ("first", "second")))
    assert ordered == ["first", "second", "loss", "accuracy", "a", "z", "steps per second"]


def test_the_place_of_a_title_does_not_hang_on_its_neighbours() -> None:
    assert chart_order("b", "", ("a", "b")) < chart_order("c", "", ("a", "b", "c")) < chart_order("loss", "", ())
    assert chart_order("loss", "m", ()) < chart_order("m", "m", ()) < chart_order("a", "m", ())
    assert chart_order("a", "m", ()) < chart_order("b", "m", ()) < chart_order("steps per second", "m", ())
