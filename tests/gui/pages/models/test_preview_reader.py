"""Of the previews that are asked for, only that of the last wish is shown."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.jobs import Emit
from core.serving.export.export_request import ExportRequest
from core.serving.saved_model.signature_names import Preview
from gui.pages.models.exporting.preview_reader import PreviewReader
from tests.gui.exports import ExportBackend

ONE = ExportRequest(("best",), Path("one"))
OTHER = ExportRequest(("best",), Path("other"))


class SlowBackend(ExportBackend):
    """Builds the preview of OTHER when it is let; a preview has the folder's name as its only note."""

    def __init__(self) -> None:
        super().__init__()
        self.may_end = threading.Event()
        self.building = threading.Event()

    def preview(self, run_dir: Path, request: ExportRequest, *, emit: Emit) -> Preview:
        if request == OTHER:
            self.building.set()
            assert self.may_end.wait(5)
        return Preview((), (str(request.target),))


@pytest.fixture
def backend() -> Iterator[SlowBackend]:
    backend = SlowBackend()
    yield backend
    backend.may_end.set()


def test_a_wish_taken_back_while_it_is_built_is_not_shown(backend: SlowBackend, qtbot: QtBot) -> None:
    reader = PreviewReader(backend, Path("run"))
    seen: list[Preview] = []
    reader.read.connect(seen.append)
    with qtbot.waitSignal(reader.idle):
        assert reader.ask(ONE)
    assert reader.ask(OTHER)
    qtbot.waitUntil(backend.building.is_set)
    assert not reader.ask(ONE)  # it is the one that is shown
    with qtbot.waitSignal(reader.idle):
        backend.may_end.set()
    assert [preview.notes for preview in seen] == [("one",)]


def test_another_wish_waits_for_what_is_built_and_is_shown_alone(backend: SlowBackend, qtbot: QtBot) -> None:
    reader = PreviewReader(backend, Path("run"))
    seen: list[Preview] = []
    reader.read.connect(seen.append)
    assert reader.ask(OTHER)
    qtbot.waitUntil(backend.building.is_set)
    assert reader.ask(ONE)
    backend.may_end.set()
    qtbot.waitUntil(lambda: len(seen) > 0 and not reader.running)
    assert [preview.notes for preview in seen] == [("one",)]
