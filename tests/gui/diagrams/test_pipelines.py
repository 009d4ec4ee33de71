"""The ways through a model, drawn on the Models page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from core.errors import ExperimentError
from core.serving.saved_model.ops import Operations
from core.serving.saved_model.pipelines import GraphSummary
from core.serving.saved_model.signatures import TensorSpec
from gui.diagrams.pipeline_diagram import pipeline_diagram, serving_diagram
from gui.diagrams.pipeline_records import PipelineDiagram
from gui.diagrams.pipeline_view import PipelineView
from gui.look.theme import Theme
from gui.pages.models.inspection.pipelines import PipelineCard
from tests.gui.exports import checkpoint, export, foreign_info, usual_view, view
from tests.gui.made_pipelines import made_pipelines
from tests.gui.pages.models.models_user import Looker


def ways(diagram: PipelineDiagram) -> list[list[str]]:
    return [[stage.box.head for stage in diagram.way(lane)] for lane in range(len(diagram.lanes))]


def test_each_way_goes_through_what_the_experiment_has() -> None:
    assert ways(pipeline_diagram(made_pipelines())) == [
        ["RECORDS", "PARSE", "AUGMENT", "PREPROCESS", "MODEL", "LOSS", "OPTIMIZER"],
        ["RECORDS", "PARSE", "PREPROCESS", "MODEL", "METRICS"],
        ["REQUEST", "RECEIVER", "PREPROCESS", "MODEL", "OUTPUTS"],
    ]
    plain = ways(pipeline_diagram(made_pipelines(preprocess="", augment="")))
    assert plain[0] == ["RECORDS", "PARSE", "MODEL", "LOSS", "OPTIMIZER"]


def test_the_boxes_carry_the_experiments_own_names() -> None:
    stages = {stage.box.head: stage for stage in pipeline_diagram(made_pipelines()).stages}
    names = {head: [row.name for row in stage.box.rows] for head, stage in stages.items()}
    assert names["PARSE"] == ["height", "spots", "mood"]
    assert names["PREPROCESS"] == ["clean", "spots"], "spots is another dtype after it"
    assert names["MODEL"] == ["build_fn", "1\u2009200 weights", "hidden_units"]
    assert names["OPTIMIZER"] == ["Adam", "learning_rate", "4 slots"]
    assert names["OUTPUTS"] == ["output_0", "output_1", "output_2", "… 3 more"]
    assert "output_5" in stages["OUTPUTS"].box.rows[-1].help
    assert stages["MODEL"].is_shared
    assert not stages["LOSS"].is_shared


def test_a_graph_that_cannot_be_built_says_so_and_ends_at_the_model() -> None:
    broken = replace(made_pipelines(), evaluation=GraphSummary(problem="metrics_fn raised ValueError."))
    diagram = pipeline_diagram(broken)
    assert diagram.lanes[1].ops == "not built"
    assert "metrics_fn raised" in diagram.lanes[1].help
    assert ways(diagram)[1][-1] == "MODEL"


def test_of_a_foreign_model_there_is_the_serving_way_alone() -> None:
    info = foreign_info(TensorSpec("x", "float32", (None, 4), "x:0"))
    diagram = serving_diagram(info, Operations({"MatMul": 3}, {}), "serving_default")
    assert ways(diagram) == [["REQUEST", "MODEL", "OUTPUTS"]]
    assert diagram.lanes[0].ops == "3 ops"


@pytest.fixture
def drawn(qtbot: QtBot, qapp: QApplication) -> PipelineView:
    made = PipelineView(Theme(qapp, "light"))
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    qtbot.waitExposed(made)
    made.show_diagram(pipeline_diagram(made_pipelines()))
    return made


def test_boxes_never_cover_each_other_and_all_is_seen_at_any_size(drawn: PipelineView) -> None:
    for width, height in ((1400, 420), (620, 640), (420, 300)):
        drawn.resize(width, height)
        seen = drawn.mapToScene(drawn.viewport().rect()).boundingRect()
        for number, one in enumerate(drawn.boxes):
            assert width < 600 or seen.contains(one.sceneBoundingRect()), (width, one.box.head)
            for other in drawn.boxes[number + 1 :]:
                assert not one.sceneBoundingRect().intersects(other.sceneBoundingRect()), (width, one.box.head)


def test_it_goes_to_the_right_where_it_is_wide_and_down_where_it_is_high(drawn: PipelineView) -> None:
    def ahead() -> tuple[bool, bool]:
        first, last = (
            next(item for item in drawn.boxes if item.box.head == head).sceneBoundingRect()
            for head in ("LOSS", "OPTIMIZER")
        )
        return last.left() > first.right(), last.top() > first.bottom()

    drawn.resize(1400, 400)
    assert ahead() == (True, False)
    drawn.resize(600, 700)
    assert ahead() == (False, True)


def test_names_explain_themselves_and_the_picture_does_where_no_name_is(drawn: PipelineView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(drawn.explained) as told:
        qtbot.keyClick(drawn, Qt.Key.Key_Down)
    assert told.args is not None
    assert told.args[0].startswith("<b>train.tfrecord</b> is what the model learns from")
    with qtbot.waitSignal(drawn.explained) as told:
        drawn.boxes[0].pointed.emit(None)
    assert told.args is not None
    assert "the same code, and one set of weights" in told.args[0]


def open_pipelines(looker: Looker) -> PipelineView:
    looker.press("pipelines_button")
    drawing = looker.find(PipelineView, "pipeline_view")
    looker.qtbot.waitUntil(lambda: drawing.diagram is not None, timeout=5000)
    return drawing


def test_the_graphs_are_built_once_and_counted_in_the_table(looker: Looker) -> None:
    looker.workbench.show(usual_view())
    looker.wait_for_signatures()
    assert looker.backend.built == [], "nobody asked for them yet"
    assert len(open_pipelines(looker).boxes) == 12
    looker.page.select_checkpoint(100)
    looker.press("signatures_button")
    texts = "\n".join(label.toolTip() or label.text() for label in looker.page.findChildren(QLabel))
    assert "ops: 1\u2009234 train, 900 evaluate" in texts
    assert "ops: 300 serve" in texts
    assert "2\u2009400 in 4 tensors, 9.6 kB" in texts
    open_pipelines(looker)
    assert len(looker.backend.built) == 1


def test_an_experiment_that_does_not_load_is_said_where_the_picture_would_be(looker: Looker) -> None:
    looker.backend.graphs = ExperimentError("pets.py has a syntax error in line 3.")
    looker.workbench.show(usual_view())
    looker.press("pipelines_button")
    text = looker.find(QLabel, "pipelines_message_text")
    looker.qtbot.waitUntil(lambda: "syntax error in line 3" in text.text(), timeout=5000)
    looker.qtbot.waitUntil(text.isVisible, timeout=1000)


def test_a_foreign_run_shows_the_way_through_its_export(looker: Looker) -> None:
    looker.backend.know(foreign_info(TensorSpec("x", "float32", (None, 4), "x:0"), path=export(7).path))
    looker.workbench.show(view((checkpoint(200, latest=True),), (export(7),), foreign=True))
    drawing = open_pipelines(looker)
    assert drawing.diagram is not None
    assert [lane.name for lane in drawing.diagram.lanes] == ["serving"]
    assert looker.backend.built == []


def test_the_pipelines_are_copied_and_saved(looker: Looker, tmp_path: Path) -> None:
    looker.workbench.show(usual_view())
    open_pipelines(looker)
    looker.press("copy_pipelines")
    menu = looker.find(QMenu, "copy_pipelines_menu")
    menu.actions()[0].trigger()
    copied = QGuiApplication.clipboard().text()
    assert "Training (1\u2009234 ops): records -> parse -> augment -> preprocess -> model" in copied
    assert "output_5" in copied, "whole, though the drawing leaves names out"
    menu.close()
    card = looker.find(PipelineCard, "pipeline_card")
    card.save_picture(str(tmp_path / "ways.svg"))
    assert "OPTIMIZER" in (tmp_path / "ways.svg").read_text(encoding="utf-8")
    card.save_picture(str(tmp_path / "nowhere" / "ways.png"))
    assert "Could not save the picture" in looker.visible_texts()
