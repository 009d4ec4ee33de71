"""Another run is opened while something is asked: what then comes back is of no interest any more."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from core.experiment.data.csv.csv_format import CsvFormat
from gui.pages.predict.answer.card import AnswerCard
from gui.pages.predict.batch.view import BatchView
from gui.pages.predict.cases.view import CasesView
from gui.pages.predict.compare.vary_view import VaryView
from gui.pages.predict.compare.view import CompareView
from gui.state.jobs import JobRunner
from tests.gui.exports import RUN, even_answer, pets_info, usual_view
from tests.gui.pages.predict.asking import Asker
from tests.gui.pages.predict.test_batch_view import pet
from tests.gui.pages.predict.test_cases_view import save


@pytest.fixture
def held(asker: Asker) -> Iterator[threading.Event]:
    """Set it to let the model answer."""
    let_answer = threading.Event()

    def answer(inputs: Mapping[str, Any]) -> dict[str, Any]:
        assert let_answer.wait(10)
        return even_answer(inputs)

    asker.open_run()
    asker.fill()
    asker.predict()
    asker.backend.answer = answer
    yield let_answer
    let_answer.set()


def runners(asker: Asker) -> list[JobRunner]:
    return [runner for runner in asker.page.findChildren(JobRunner) if runner.running]


def leave(asker: Asker, let_answer: threading.Event) -> None:
    """Open another run while the model is asked; it answers then."""
    asker.qtbot.waitUntil(lambda: bool(runners(asker)), timeout=5000)
    asker.workbench.leave_for(RUN.with_name("run-002"))
    let_answer.set()
    asker.qtbot.waitUntil(lambda: not runners(asker), timeout=5000)


def test_an_answer_is_shown_of_the_open_run_only(asker: Asker, held: threading.Event) -> None:
    before = asker.page.predictions
    asker.press("predict_button")
    leave(asker, held)
    assert asker.page.predictions == before
    assert asker.find(AnswerCard, "answer_card").outputs == []
    assert "Predicting" not in asker.visible_texts()


def test_curves_are_shown_of_the_open_run_only(asker: Asker, held: threading.Event) -> None:
    asker.press("predict_tab_vary")
    asker.press("vary_plot_button")
    leave(asker, held)
    assert not asker.find(VaryView, "vary_view").curves


def test_a_comparison_is_shown_of_the_open_run_only(asker: Asker, held: threading.Event) -> None:
    asker.backend.know(pets_info("/runs/pets/run-001/export/11"))
    choice = asker.page._choice
    choice.choose(choice.models[-1], True)
    asker.press("predict_tab_compare")
    asker.press("compare_button")
    leave(asker, held)
    assert asker.find(CompareView, "compare_view").compared is None


def test_rows_are_shown_of_the_open_run_only(asker: Asker, held: threading.Event, tmp_path: Path) -> None:
    from core.experiment.data.record_files import write_serialized

    write_serialized(tmp_path / "pets.tfrecord", [pet(number) for number in range(4)])
    view = asker.find(BatchView, "batch_view")
    info = pets_info()
    view.run(info, "serving_default", str(tmp_path / "pets.tfrecord"), None, CsvFormat())
    leave(asker, held)
    assert view.batch is None
    assert asker.said("batch_said") == ""


def test_cases_are_judged_by_the_export_they_were_put_to(
    asker: Asker, held: threading.Event, tmp_path: Path
) -> None:
    asker.workbench.holder.change(run=tmp_path / "run")
    save(asker)
    view = asker.find(CasesView, "cases_view")
    asker.press("run_cases")
    asker.qtbot.waitUntil(lambda: bool(runners(asker)), timeout=5000)
    view.show_folder(view._where)
    held.set()
    asker.qtbot.waitUntil(lambda: not runners(asker), timeout=5000)
    assert [row.verdict for row in view.rows] == ["not run"], "the cases were read anew meanwhile"


def test_the_next_run_can_be_asked(asker: Asker, held: threading.Event) -> None:
    asker.press("predict_button")
    leave(asker, held)
    asker.workbench.show(usual_view())
    asker.wait_for_form()
    asker.fill()
    asker.predict()
    assert asker.find(AnswerCard, "answer_card").outputs
