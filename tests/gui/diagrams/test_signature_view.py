from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import StorageError
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, TensorSpec
from gui.diagrams.picture import save_picture
from gui.diagrams.signature_diagram import Box, Diagram, diagram_of, receiver_of, signature_order
from gui.diagrams.signature_items import BoxItem
from gui.diagrams.signature_view import SignatureView
from gui.look.theme import Theme
from tests.gui.exports import foreign_info, pets_info, signature


def box(diagram: Diagram, role: str) -> Box:
    return next(item for item in diagram.boxes if item.role == role)


def roles(diagram: Diagram) -> list[str]:
    return [item.role for item in diagram.boxes]


def links(diagram: Diagram) -> list[tuple[str, str, str]]:
    heads = [item.rows[0].name if item.role == "other" else item.role for item in diagram.boxes]
    return [(heads[link.start], heads[link.end], link.label) for link in diagram.links]


def test_an_example_is_parsed_into_the_features_that_the_model_reads() -> None:
    diagram = diagram_of(pets_info(), "example")
    assert roles(diagram) == ["request", "other", "features", "model", "response"]
    assert ("request", "features", "parse") in links(diagram)
    request = box(diagram, "request").rows[0]
    assert (request.name, request.kind) == ("examples", "str [?]")
    assert "receiver key" in request.help
    assert "receiver/examples:0" in request.help
    rows = {row.name: row for row in box(diagram, "features").rows}
    assert list(rows) == ["height", "kind", "spots", "names"]
    assert rows["spots"].kind == "i64 [3]"
    assert rows["names"].kind == "str [any]"
    assert rows["kind"].required
    assert not rows["height"].required
    assert "Left out, it is 1.5" in rows["height"].help


def test_dense_inputs_stand_in_the_order_of_the_features() -> None:
    diagram = diagram_of(pets_info(), "dense")
    names = [row.name for row in box(diagram, "request").rows]
    assert names == ["height", "kind", "spots", "names", "names_length"]
    assert box(diagram, "request").rows[2].kind == "i64 [?, 3]"
    assert not any(row.required for row in box(diagram, "features").rows)
    assert ("request", "features", "") in links(diagram)


def test_preprocessed_requests_go_past_the_features_to_the_model() -> None:
    info = pets_info(preprocess=True)
    diagram = diagram_of(info, "preprocessed")
    assert roles(diagram) == ["request", "other", "other", "model", "response"]
    assert ("request", "model", "") in links(diagram)
    example = links(diagram_of(info, "example"))
    assert ("features", "model", "preprocess") in example
    assert ("preprocessed", "model", "") in example
    assert ("dense", "features", "") in example


def test_serving_default_is_told_by_the_receiver_it_is_a_copy_of() -> None:
    info = pets_info()
    assert receiver_of(info, "serving_default") == "example"
    assert receiver_of(info, "dense_regression") == "dense"
    assert receiver_of(foreign_info(), "serving_default") is None
    others = [item.signature for item in diagram_of(info, "serving_default").boxes if item.role == "other"]
    assert others == ["dense"], "example is fed through the same tensor"


def test_a_foreign_model_is_drawn_as_far_as_it_tells() -> None:
    info = foreign_info(TensorSpec("x", "float32", (None, 4), "x:0"))
    assert roles(diagram_of(info, "serving_default")) == ["request", "model", "response"]
    features = (
        ExampleFeature("age", "int64", (), "fixed", 7, False),
        ExampleFeature("tags", "string", None, "variable", None, False),
    )
    examples = signature("s", TensorSpec("inputs", "string", (None,), "e:0"), features=features)
    info = SavedModelInfo("/m", ("serve",), {"s": examples}, {}, None)
    rows = box(diagram_of(info, "s"), "features").rows
    assert [(row.name, row.kind) for row in rows] == [("age", "i64"), ("tags", "str [any]")]


def test_long_boxes_are_cut_in_the_drawing_and_whole_in_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    inputs = [TensorSpec(f"input_{number:02}", "float32", (None,), f"i{number}:0") for number in range(40)]
    info = foreign_info(*inputs)
    rows = box(diagram_of(info, "serving_default"), "request").rows
    assert len(rows) == 14
    assert rows[-1].name == "… 27 more"
    view = SignatureView(Theme(qapp, "light"))
    qtbot.addWidget(view)
    view.show_signature(info, "serving_default")
    assert "input_39  f32 [?]" in view.text()


def test_serving_default_is_first_then_the_receivers() -> None:
    names = ["preprocessed", "other", "dense", "serving_default", "example"]
    assert signature_order(names) == ["serving_default", "example", "dense", "preprocessed", "other"]


@pytest.fixture
def drawn(qtbot: QtBot, qapp: QApplication) -> SignatureView:
    view = SignatureView(Theme(qapp, "light"))
    qtbot.addWidget(view)
    view.resize(640, 300)
    view.show()
    qtbot.waitExposed(view)
    view.show_signature(pets_info(), "example")
    return view


def item(view: SignatureView, role: str) -> BoxItem:
    return next(found for found in view.boxes if found.box.role == role)


def place_of(view: SignatureView, found: BoxItem, row: int) -> QPoint:
    """Where a row of a box is on the viewport."""
    first = 0 if found.box.role == "other" else 1
    return view.mapFromScene(found.mapToScene(20, 8 + 18 * (row + first) + 9))


def point(view: SignatureView, place: QPoint) -> None:
    """Move the mouse there, no button pressed."""
    on_screen = view.viewport().mapToGlobal(place)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(on_screen), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view.viewport(), event)


def test_pointing_at_a_name_explains_it(drawn: SignatureView, qtbot: QtBot) -> None:
    features = item(drawn, "features")
    with qtbot.waitSignal(drawn.explained) as told:
        point(drawn, place_of(drawn, features, 1))
    assert told.args is not None
    assert told.args[0].startswith("<b>kind</b> is a feature key")
    assert features.lit == 1
    with qtbot.waitSignal(drawn.explained) as told:
        point(drawn, QPoint(2, 2))
    assert told.args is not None
    assert told.args[0].startswith("<b>examples</b> is the receiver key")


def test_names_are_reached_by_keys_too(drawn: SignatureView, qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.keyClick(drawn, Qt.Key.Key_Down)
    assert item(drawn, "other").lit == 0
    qtbot.keyClick(drawn, Qt.Key.Key_Up)
    assert item(drawn, "request").lit == 0


def test_pressing_another_way_in_asks_for_that_signature(drawn: SignatureView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(drawn.other_pressed) as told:
        place = place_of(drawn, item(drawn, "other"), 0)
        qtbot.mouseClick(drawn.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["dense"]


def test_all_of_it_is_seen_at_any_size(drawn: SignatureView) -> None:
    for width, height in ((1400, 700), (640, 300), (420, 260)):
        drawn.resize(width, height)
        seen = drawn.mapToScene(drawn.viewport().rect()).boundingRect()
        for found in drawn.boxes:
            assert seen.contains(found.sceneBoundingRect()), (width, height, found.box.head)


def test_boxes_never_cover_each_other(drawn: SignatureView) -> None:
    drawn.show_signature(pets_info(preprocess=True), "dense")
    for width in (900, 380):
        drawn.resize(width, 420)
        for number, one in enumerate(drawn.boxes):
            for other in drawn.boxes[number + 1 :]:
                assert not one.sceneBoundingRect().intersects(other.sceneBoundingRect()), width


def test_zoom_and_fit(drawn: SignatureView, qtbot: QtBot) -> None:
    before = drawn.transform().m11()
    qtbot.keyClick(drawn, Qt.Key.Key_Plus)
    assert drawn.transform().m11() > before
    qtbot.keyClick(drawn, Qt.Key.Key_0)
    assert drawn.transform().m11() == pytest.approx(before)


def test_the_drawing_is_saved_whole_as_svg_and_png(drawn: SignatureView, tmp_path: Path) -> None:
    drawn.zoom(3)
    save_picture(drawn, tmp_path / "one.svg")
    svg = (tmp_path / "one.svg").read_text(encoding="utf-8")
    assert svg.startswith("<?xml")
    assert "probabilities" in svg
    save_picture(drawn, tmp_path / "one.png")
    image = QImage(str(tmp_path / "one.png"))
    assert image.width() == pytest.approx(drawn.picture_size().width() * 2, abs=2)


def test_a_picture_that_cannot_be_saved_is_said(drawn: SignatureView, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="Could not save the picture"):
        save_picture(drawn, tmp_path / "nowhere" / "one.svg")


def test_the_drawing_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp, "light")
    view = SignatureView(theme)
    qtbot.addWidget(view)
    view.show_signature(pets_info(), "example")
    light = view.grab().toImage().pixelColor(3, 3).lightness()
    theme.set_mode("dark")
    assert view.grab().toImage().pixelColor(3, 3).lightness() < light
    theme.set_mode("light")


def test_nothing_is_drawn_for_no_export(drawn: SignatureView) -> None:
    drawn.show_signature(None, "")
    assert drawn.boxes == ()
    assert drawn.text() == ""
    assert drawn.signature == ""
