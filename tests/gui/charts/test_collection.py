from __future__ import annotations

from gui.charts.curves.collection import CurveCollection
from gui.charts.curves.names import EVAL, TRAIN, CurveKey
from tests.gui.fakes import change

POINTS = [(0, 1.0), (5, 2.0)]


def collection(*tags: tuple[str, str], join: bool = True, run: str = "") -> CurveCollection:
    """With these (folder, tag)."""
    made = CurveCollection()
    for folder, tag in tags:
        made.add(change(folder, tag, POINTS), run, join=join)
    return made


def test_train_and_eval_of_a_tag_are_on_one_chart() -> None:
    made = collection(("", "loss"), ("eval", "loss"), ("", "rate"))
    assert made.titles == ("loss", "rate")
    assert set(made.curves("loss")) == {TRAIN, EVAL}
    assert made.curves("loss")[TRAIN].values.tolist() == [1.0, 2.0]
    assert made.curves("nothing") == {}


def test_points_are_appended_to_the_curve_that_is_there() -> None:
    made = collection(("", "loss"))
    points = made.curves("loss")[TRAIN]
    assert made.add(change("", "loss", [(9, 7.0)], start=1), "", join=True) == ("loss", TRAIN)
    assert made.curves("loss")[TRAIN] is points
    assert points.values.tolist() == [1.0, 7.0]


def test_of_the_same_numbers_under_two_names_the_plain_one_is_kept() -> None:
    made = collection(("", "loss_1"))
    assert made.tags_of("loss") == ("loss_1",)
    before = made.curves("loss")[TRAIN]
    assert made.add(change("", "loss", [(0, 5.0)]), "", join=True) == ("loss", TRAIN)
    assert made.curves("loss")[TRAIN] is not before
    assert made.add(change("", "loss_1", POINTS), "", join=True) is None
    assert made.tags_of("loss") == ("loss",)
    assert made.curves("loss")[TRAIN].values.tolist() == [5.0]


def test_what_is_never_drawn_is_not_kept() -> None:
    assert collection(("", "global_step")).titles == ()


def test_aliases_and_evaluations_are_told() -> None:
    made = collection(("eval", "loss"), ("eval", "average_loss"), ("eval_dev", "loss"), ("", "loss"))
    assert made.titles == ("loss",)
    assert made.aliases() == (CurveKey("", "eval", "average_loss"),)
    assert made.evaluations() == ("eval_dev",)
    assert made.tags_of("loss") == ("average_loss", "loss")


def test_regrouping_moves_an_alias_with_its_points_and_back() -> None:
    made = collection(("eval", "loss"), ("eval", "average_loss"))
    alias = CurveKey("", "eval", "average_loss")
    points = made.curves("loss")[alias]
    assert made.regroup(join=False) == [(("loss", alias), ("average_loss", EVAL))]
    assert made.curves("average_loss") == {EVAL: points}
    assert set(made.curves("loss")) == {EVAL}
    assert made.aliases() == ()
    assert made.regroup(join=False) == []
    assert made.regroup(join=True) == [(("average_loss", EVAL), ("loss", alias))]
    assert made.titles == ("loss",)


def test_a_forgotten_run_leaves_the_others() -> None:
    made = collection(("", "loss"))
    made.add(change("", "loss", POINTS), "other", join=True)
    made.add(change("", "rate", POINTS), "other", join=True)
    assert made.forget_run("other") == [("loss", CurveKey("other")), ("rate", CurveKey("other"))]
    assert made.titles == ("loss",)
    assert set(made.curves("loss")) == {TRAIN}
    assert made.forget_run("other") == []


def test_superseded_points_belong_to_a_curve_that_is_there() -> None:
    made = collection(("", "loss"))
    assert made.supersede(change("", "loss", [(3, 9.0)]), "", join=True) == ("loss", TRAIN)
    superseded = made.curves("loss")[TRAIN].superseded
    assert superseded is not None
    assert superseded[2].tolist() == [9.0]
    assert made.supersede(change("", "rate", POINTS), "", join=True) is None


def test_cleared_it_is_empty() -> None:
    made = collection(("", "loss"), ("eval_dev", "loss"))
    made.clear()
    assert (made.titles, made.evaluations(), made.tags_of("loss")) == ((), (), ())


def test_superseded_points_find_the_curve_of_their_run_evaluation_and_alias() -> None:
    made = collection(("eval", "average_loss"), run="other")
    key = CurveKey("other", "eval", "average_loss")
    assert made.supersede(change("eval", "average_loss", POINTS), "other", join=True) == ("loss", key)
    assert made.supersede(change("eval", "average_loss", POINTS), "", join=True) is None
    assert made.supersede(change("", "average_loss", POINTS), "other", join=True) is None
    assert made.supersede(change("eval", "average_loss", POINTS), "other", join=False) is None
