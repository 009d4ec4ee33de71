from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import FieldError
from core.runs.catalogue.workspace import list_runs
from core.runs.labels import RunLabel, read_label, write_label
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo

INFO = RunInfo("pets", "/nowhere/pets.py", "", {}, {}, "accuracy", True, None, {}, 1e9)


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return RunFolder.create(tmp_path / "pets" / "run-001", INFO, b"")


def test_a_label_stands_beside_the_pins_and_leaves_the_folder_its_name(run: RunFolder, tmp_path: Path) -> None:
    run.set_pinned(100, True)
    write_label(run, RunLabel("  wide net ", "Twice the units.\n", True))
    run.set_pinned(200, True)
    assert read_label(run) == RunLabel("wide net", "Twice the units.", True)
    assert run.pins() == {100, 200}
    (summary,) = list_runs(tmp_path)
    assert (summary.name, summary.display_name) == ("run-001", "wide net")
    assert summary.path.name == "run-001"


def test_without_a_label_the_folders_name_is_shown(run: RunFolder, tmp_path: Path) -> None:
    assert list_runs(tmp_path)[0].display_name == "run-001"


@pytest.mark.parametrize("content", ["{", "[]", '{"name": 7, "notes": null, "hidden": "yes"}'])
def test_a_damaged_label_costs_no_run(run: RunFolder, tmp_path: Path, content: str) -> None:
    run.marks_file.write_text(content)
    assert list_runs(tmp_path)[0].label == RunLabel()


@pytest.mark.parametrize(
    ("label", "field"),
    [(RunLabel("a\nb"), "name"), (RunLabel("x" * 61), "name"), (RunLabel("", "x" * 4001), "notes")],
)
def test_what_is_no_name_is_said_at_its_field(run: RunFolder, label: RunLabel, field: str) -> None:
    with pytest.raises(FieldError) as caught:
        write_label(run, label)
    assert caught.value.field == field
    assert read_label(run) == RunLabel()


def test_a_foreign_run_can_be_named_too(tmp_path: Path) -> None:
    (tmp_path / "checkpoint").touch()
    write_label(RunFolder(tmp_path), RunLabel("theirs"))
    assert read_label(RunFolder(tmp_path)).name == "theirs"
