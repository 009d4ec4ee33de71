from __future__ import annotations

from dataclasses import replace

from core.runs.catalogue.run_list import RunRecord
from gui.pages.run_table.shown_runs import Wanted, shown_runs
from tests.gui.pages.run_table.made_runs import made_line


def judged_by_loss(name: str, accuracy: float | None) -> RunRecord:
    record = made_line(name, {"rate": 0.1}, accuracy).record
    assert record is not None
    summary = replace(record.summary, metric="loss", higher_is_better=False)
    return replace(record, summary=summary)


def test_a_run_that_was_never_measured_is_not_the_best_of_the_lowest() -> None:
    records = [judged_by_loss("unknown", None), judged_by_loss("worse", 0.6), judged_by_loss("better", 0.9)]
    shown = shown_runs(records, Wanted())
    assert shown.metric == "loss"
    assert [run.summary.name for run in shown.best_first] == ["better", "worse", "unknown"]
    assert shown.best is not None
    assert shown.best.summary.name == "better"
    assert shown_runs(records[:1], Wanted()).best is None
