"""The preview of an export, apart from its dialog: each choice shows another sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel
from pytestqt.qtbot import QtBot

from core.serving.export.export_request import ExportRequest
from core.serving.saved_model.signature_names import Preview
from gui.look.theme import Theme
from gui.pages.models.exporting.preview import SignaturePreview
from tests.gui.exports import pets_info

REQUEST = ExportRequest(receivers=("example", "dense"), default="example")
SIGNATURES = tuple(pets_info().signatures.values())


@pytest.fixture
def preview(qtbot: QtBot, qapp: QApplication) -> SignaturePreview:
    preview = SignaturePreview({"features": [{"name": "x", "dtype": "float32", "shape": []}]})
    qtbot.addWidget(preview)
    Theme(qapp, "light").dress(preview)
    preview.resize(400, 300)
    preview.show()
    return preview


def rows(preview: SignaturePreview) -> int:
    (grid,) = preview.findChildren(QGridLayout)
    return grid.rowCount()


def texts(preview: SignaturePreview) -> list[str]:
    return [label.text() for label in preview.findChildren(QLabel)]


def test_what_was_shown_before_takes_no_room_and_no_time(preview: SignaturePreview, qtbot: QtBot) -> None:
    preview.show_names(REQUEST)
    first, said = rows(preview), texts(preview)
    for _ in range(20):
        preview.show_error("The model reads a feature that the receivers do not give.")
        preview.show_preview(Preview(SIGNATURES, ()), "example")
        preview.show_names(REQUEST)
        QApplication.processEvents()
    assert rows(preview) == first
    assert texts(preview) == said


def test_the_sheet_is_as_wide_as_the_preview(preview: SignaturePreview, qtbot: QtBot) -> None:
    preview.show_names(REQUEST)
    QApplication.processEvents()
    preview.show_names(replace(REQUEST, default="dense"))
    sheet = preview.widget()
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.width() == preview.viewport().width(), timeout=2000)
    assert sheet.isVisible()


def test_a_key_in_another_field_makes_no_other_sheet(preview: SignaturePreview) -> None:
    preview.show_names(REQUEST)
    QApplication.processEvents()
    sheet = preview.widget()
    preview.show_names(replace(REQUEST, version=7))
    assert preview.widget() is sheet
    preview.show_error("The model cannot be built.")
    preview.show_names(REQUEST)
    assert "Building the model to see its signatures…" in texts(preview)


def test_of_keys_that_come_together_only_the_last_is_shown_after_the_first(preview: SignaturePreview) -> None:
    preview.show_names(REQUEST)
    first = preview.widget()
    for size in range(1, 20):
        preview.show_names(replace(REQUEST, batch_size=size))
        assert preview.widget() is first
    QApplication.processEvents()
    assert any("[19]" in text for text in texts(preview))


def test_what_was_built_is_not_replaced_by_what_was_known_before(preview: SignaturePreview) -> None:
    preview.show_names(REQUEST)
    preview.show_names(replace(REQUEST, batch_size=4))
    preview.show_preview(Preview(SIGNATURES, ()), "example")
    built = preview.widget()
    QApplication.processEvents()
    assert preview.widget() is built
