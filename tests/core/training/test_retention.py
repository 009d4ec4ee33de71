"""Which checkpoints stay, on plain records, and the removal of the others, on plain files."""

from __future__ import annotations

import errno
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from core.errors import StorageError
from core.runs.catalogue.checkpoints import Checkpoint
from core.training.retention import best_steps, remove, to_remove
from core.training.rules.early_stopping import Rule

LOSS = Rule("loss", higher_is_better=False, patience=0)
AUC = Rule("auc", higher_is_better=True, patience=0)


def checkpoint(
    step: int, metrics: Mapping[str, float] = {}, *, pinned: bool = False, folder: Path = Path()
) -> Checkpoint:
    return Checkpoint(
        step=step,
        path=str(folder / f"model.ckpt-{step}"),
        bytes=1,
        saved=0.0,
        metrics=metrics,
        best=False,
        best_of=(),
        latest=False,
        pinned=pinned,
        exports=(),
    )


def losses(values: Mapping[int, float]) -> list[Checkpoint]:
    return [checkpoint(step, {"loss": value}) for step, value in values.items()]


def removed(found: tuple[Checkpoint, ...]) -> list[int]:
    return [item.step for item in found]


def test_the_newest_and_the_best_stay_in_whatever_order_they_come() -> None:
    given = losses({40: 0.4, 10: 0.1, 30: 0.3, 20: 0.2, 50: 0.5})
    assert removed(to_remove(given, LOSS, keep_latest=2, keep_best=1)) == [20, 30]
    assert removed(to_remove(given, LOSS, keep_latest=1, keep_best=2)) == [30, 40]


def test_as_many_as_are_to_be_kept_is_none_to_remove() -> None:
    given = losses({10: 0.1, 20: 0.2, 30: 0.3})
    assert to_remove(given, LOSS, keep_latest=3, keep_best=1) == ()


def test_pinned_ones_and_those_in_use_stay() -> None:
    given = [checkpoint(10, {"loss": 9.0}, pinned=True), *losses({20: 8.0, 30: 7.0, 40: 1.0})]
    assert removed(to_remove(given, LOSS, keep_latest=1, keep_best=1, in_use=(30,))) == [20]


def test_the_best_of_each_further_metric_stays_in_its_own_direction() -> None:
    given = [
        checkpoint(10, {"loss": 0.1, "auc": 0.5, "mae": 3.0}),
        checkpoint(20, {"loss": 0.2, "auc": 0.9, "mae": 2.0}),
        checkpoint(30, {"loss": 0.3, "auc": 0.6, "mae": 1.0}),
        checkpoint(40, {"loss": 0.4, "auc": 0.7, "mae": 4.0}),
        checkpoint(50, {"loss": 0.5, "auc": 0.4, "mae": 5.0}),
    ]
    keep: dict[str, Any] = {"keep_latest": 1, "keep_best": 1}
    assert removed(to_remove(given, LOSS, **keep)) == [20, 30, 40]
    assert removed(to_remove(given, LOSS, **keep, best_of=("auc",))) == [30, 40]
    assert removed(to_remove(given, LOSS, **keep, best_of=("auc", "mae"))) == [40]
    assert removed(to_remove(given, AUC, keep_latest=1, keep_best=2, best_of=("mae",))) == [10]


@pytest.mark.parametrize("rule", [LOSS, AUC])
def test_of_equals_the_earlier_is_better(rule: Rule) -> None:
    given = [checkpoint(step, {rule.metric: 0.5}) for step in (30, 10, 20)]
    assert best_steps(given, rule, 2) == [10, 20]


def test_the_best_comes_first() -> None:
    values = {10: 0.3, 20: 0.1, 30: 0.2}
    assert best_steps(losses(values), LOSS, 3) == [20, 30, 10]
    assert best_steps([checkpoint(step, {"auc": value}) for step, value in values.items()], AUC, 3) == [10, 30, 20]


def test_what_was_not_measured_or_is_not_finite_is_never_best() -> None:
    given = [checkpoint(5), *losses({10: math.nan, 20: -math.inf, 30: 1e300})]
    assert best_steps(given, LOSS, 4) == [30]


def test_the_improvement_that_a_rule_wants_does_not_matter_for_what_is_best() -> None:
    rule = Rule("loss", higher_is_better=False, patience=3, min_delta=100.0)
    assert best_steps(losses({10: 0.3, 20: 0.1}), rule, 1) == [20]


def test_while_metrics_are_damaged_what_lacks_one_stays() -> None:
    given = [checkpoint(10), *losses({20: 0.5, 30: 0.7}), checkpoint(40), *losses({50: 0.8})]
    keep: dict[str, Any] = {"keep_latest": 1, "keep_best": 1}
    assert removed(to_remove(given, LOSS, **keep)) == [10, 30, 40]
    assert removed(to_remove(given, LOSS, **keep, metrics_damaged=True)) == [30]
    assert removed(to_remove(given, LOSS, **keep, metrics_damaged=True, best_of=["mae"])) == []


def written(folder: Path, *steps: int) -> list[Checkpoint]:
    for step in steps:
        for end in ("index", "data-00000-of-00001", "meta"):
            (folder / f"model.ckpt-{step}.{end}").write_text("x")
    return [checkpoint(step, folder=folder) for step in steps]


def test_all_files_of_a_checkpoint_go_and_no_others(tmp_path: Path) -> None:
    ten, hundred = written(tmp_path, 10, 100)
    assert remove([ten], [hundred]) == (10,)
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "checkpoint",
        "model.ckpt-100.data-00000-of-00001",
        "model.ckpt-100.index",
        "model.ckpt-100.meta",
    ]
    assert (tmp_path / "checkpoint").read_text().splitlines() == [
        'model_checkpoint_path: "model.ckpt-100"',
        'all_model_checkpoint_paths: "model.ckpt-100"',
    ]


def test_what_somebody_begins_to_read_meanwhile_stays(tmp_path: Path) -> None:
    ten, twenty, thirty = written(tmp_path, 10, 20, 30)
    in_use: set[int] = set()

    def held() -> set[int]:
        found = set(in_use)
        in_use.add(20)  # somebody chooses it while the first one is removed
        return found

    assert remove([ten, twenty], [thirty], held) == (10,)
    assert (tmp_path / "model.ckpt-20.index").exists()


def test_removing_the_last_one_or_none_leaves_the_state_file_alone(tmp_path: Path) -> None:
    (ten,) = written(tmp_path, 10)
    assert remove([], [ten]) == ()
    assert remove([ten], []) == (10,)
    assert list(tmp_path.iterdir()) == []


def test_one_in_use_does_not_keep_those_after_it(tmp_path: Path) -> None:
    ten, twenty, thirty = written(tmp_path, 10, 20, 30)
    assert remove([ten, twenty], [thirty], in_use=lambda: (10,)) == (20,)
    assert (tmp_path / "model.ckpt-10.index").exists()
    assert not (tmp_path / "model.ckpt-20.index").exists()


def test_a_file_that_somebody_removed_meanwhile_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (ten,) = written(tmp_path, 10)
    there = list(tmp_path.glob("model.ckpt-10.*"))
    for file in there:
        file.unlink()
    monkeypatch.setattr(Path, "glob", lambda *_: iter(there))  # as they were seen a moment ago
    assert remove([ten], []) == (10,)


def test_a_removal_that_is_not_allowed_says_what_was_done_and_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (ten,) = written(tmp_path, 10)

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "denied", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(StorageError, match=r"^Could not remove old checkpoints \(.*\): you may not write there\."):
        remove([ten], [])
