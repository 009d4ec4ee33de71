"""What a training's end says and offers: only what was seen."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef

from core import commands
from core.jobs import Finished
from core.runs.catalogue.exports import PROVENANCE
from core.runs.catalogue.workspace import RunSummary
from core.serving.saved_model.saved_model_file import write_meta_graphs
from gui.pages.train.what_next import ending, rival_of
from gui.state.disk.watcher import RunLine
from gui.state.window_state import WindowState
from tests.gui.fakes import run_info, run_view, state
from tests.gui.pages.train.train_user import Page

RUN = Path("/runs/pets/run-003")
RESULT = commands.TrainingResult(
    str(RUN), "early_stopping", 2400, 1900, {"accuracy": 0.978, "loss": 0.1}, None, "Stopped early at step 2400."
)


def export_with(folder: Path, parity: object) -> str:
    """An export's folder, with what its parity check found."""
    folder.mkdir()
    write_meta_graphs(folder, [MetaGraphDef()])
    (folder / PROVENANCE).parent.mkdir()
    (folder / PROVENANCE).write_text(json.dumps({"step": 1900, "parity": parity}))
    return str(folder)


def test_the_best_value_its_step_and_the_export_are_told_in_one_line(tmp_path: Path) -> None:
    export = export_with(tmp_path / "7", {"passed": True, "largest": 0.0})
    assert ending(replace(RESULT, export=export), "accuracy") == (
        "Stopped early at step 2400. Best accuracy 0.9780 at 1\u2009900, exported, outputs identical."
    )


@pytest.mark.parametrize(
    ("parity", "said"),
    [
        ({"passed": True, "largest": 2e-7}, "exported, outputs differ by at most 2e-07."),
        ({"passed": False, "largest": 0.1}, "exported, parity check failed: outputs differ by up to 0.1."),
        ({"problem": "it was cancelled."}, "exported."),
        (None, "exported."),
    ],
)
def test_of_the_parity_check_only_what_it_found_is_said(tmp_path: Path, parity: object, said: str) -> None:
    assert ending(replace(RESULT, export=export_with(tmp_path / "7", parity)), "accuracy").endswith(said)


def test_what_is_not_known_is_left_out() -> None:
    assert ending(replace(RESULT, best_step=None), "accuracy") == "Stopped early at step 2400."
    assert ending(RESULT, "mae") == "Stopped early at step 2400. Best checkpoint at 1\u2009900."


def line(name: str, value: float | None, created: float = 1.0, experiment: str = "pets") -> RunLine:
    summary = RunSummary(
        RUN.parent / name, name, experiment, state("ended", "max_steps"), created, "accuracy", value, True
    )
    return RunLine(summary, ())


def window(*lines: RunLine) -> WindowState:
    return WindowState(
        Path("/runs"), lines=lines, run=RUN, view=run_view(RUN, state("ended", "max_steps"), run_info())
    )


def test_the_best_other_run_of_the_experiment_is_the_one_to_compare_with() -> None:
    found = rival_of(
        window(
            line("run-003", 0.99), line("run-001", 0.9), line("run-002", 0.95), line("cats", 1.0, experiment="cats")
        )
    )
    assert found is not None
    assert found.summary.name == "run-002"


def test_without_values_it_is_the_newest_and_alone_there_is_none() -> None:
    found = rival_of(window(line("run-001", None, 1.0), line("run-002", None, 2.0)))
    assert found is not None
    assert found.summary.name == "run-002"
    assert rival_of(window(line("run-003", 0.9))) is None


def test_the_end_of_a_training_offers_to_try_to_use_and_to_compare(page: Page, tmp_path: Path) -> None:
    wanted: list[object] = []
    page.page.try_requested.connect(wanted.append)
    page.page.code_requested.connect(lambda: wanted.append("code"))
    page.page.compare_requested.connect(wanted.append)
    page.train()
    run = page.bench.run
    assert run is not None
    other = replace(line("run-001", 0.9).summary, path=run.parent / "other")
    page.bench.holder.change(
        lines=(RunLine(other, ()),), view=run_view(run, state("ended", "max_steps"), run_info())
    )
    export = export_with(tmp_path / "7", {"passed": True, "largest": 0.0})
    page.page._report.show_event(Finished(replace(RESULT, run=str(run), export=export)))
    assert page.message().endswith("exported, outputs identical.")
    for name in ("next_try", "next_code", "next_compare"):
        page.click(name)
    assert wanted == [export, "code", (run, other.path)]
    page.backend.let_train_end.set()
    page.wait_for_the_end()
