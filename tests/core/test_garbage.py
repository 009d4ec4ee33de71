"""Python's search for reference cycles waits while graphs are built, and goes on after that."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from core.garbage import importing, searched_later
from core.jobs import Event, Phase
from tests.core.conftest import Train


@pytest.fixture(params=[True, False], ids=["on", "off"])
def search(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Whether Python searches by itself, as in a command; in the window it does not."""
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_the_search_is_off_in_the_body_and_afterwards_as_it_was(search: bool) -> None:
    with searched_later():
        assert not gc.isenabled()
    assert gc.isenabled() == search


@pytest.mark.parametrize("search", [True], indirect=True)
def test_training_searches_again_once_its_first_step_begins(search: bool, train: Train) -> None:
    found = {}

    def look(event: Event) -> None:
        if isinstance(event, Phase):
            found[event.text] = gc.isenabled()

    train({"max_steps": 2, "export": "none"}, look)
    assert not found["Building the training graph"]
    assert found["Training"]


def test_what_is_imported_is_left_out_of_later_searches() -> None:
    try:
        gc.unfreeze()
        with importing():
            assert not gc.isenabled()
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
