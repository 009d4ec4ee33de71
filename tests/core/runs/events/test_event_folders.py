"""Where a run's event files lie: its own folder, those of evaluations, and those of other programs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.runs.events import event_folders
from core.runs.events.event_folders import EventFolders, is_eval, is_event_file
from core.runs.events.scalars import ScalarReader
from tests.core.event_bytes import append, scalar

NAME = "events.out.tfevents.1"


def make(run: Path, *folders: str) -> None:
    for folder in folders:
        (run / folder).mkdir(parents=True, exist_ok=True)
        append(run / folder / NAME, scalar(1, "loss", 1.0))


def test_curves_of_other_programs_lie_in_folders_of_their_own(tmp_path: Path) -> None:
    make(tmp_path, "train", "validation", "loss_train/run-1", "eval_dev set/é", "eval")
    (tmp_path / "empty").mkdir()
    assert list(EventFolders(tmp_path).poll()) == [
        "",
        "eval",
        "eval_dev set/é",
        "loss_train/run-1",
        "train",
        "validation",
    ]
    reader = ScalarReader(tmp_path)
    reader.poll()
    assert {key.folder for key in reader.series} == {
        "eval",
        "eval_dev set/é",
        "loss_train/run-1",
        "train",
        "validation",
    }


def test_our_own_folders_and_hidden_ones_hold_no_curves(tmp_path: Path) -> None:
    make(tmp_path, "workbench/trash", "export/1", "data", ".hidden", "sub/data")
    assert list(EventFolders(tmp_path).poll()) == ["", "sub/data"]


def test_links_are_followed_for_evaluations_only(tmp_path: Path) -> None:
    make(tmp_path, "outside")
    run = tmp_path / "run"
    run.mkdir()
    (run / "loop").symlink_to(run)
    (run / "elsewhere").symlink_to(tmp_path / "outside")
    (run / "eval_linked").symlink_to(tmp_path / "outside")
    assert list(EventFolders(run).poll()) == ["", "eval_linked"]


def test_a_folder_that_comes_later_is_found(tmp_path: Path) -> None:
    folders = EventFolders(tmp_path)
    assert list(folders.poll()) == [""]
    make(tmp_path, "a/b")
    assert list(folders.poll()) == ["", "a/b"]
    make(tmp_path, "a/c", "a")
    assert list(folders.poll()) == ["", "a", "a/b", "a/c"]
    (tmp_path / "a" / "b" / NAME).unlink()
    assert list(folders.poll()) == ["", "a", "a/c"]


def test_folders_that_did_not_change_are_not_listed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a/b")
    for folder in (tmp_path / "a" / "b", tmp_path / "a", tmp_path):
        os.utime(folder, (1e9, 1e9))
    folders = EventFolders(tmp_path)
    first = folders.poll()
    listed: list[Path] = []
    monkeypatch.setattr(os, "scandir", lambda path: listed.append(path))
    assert folders.poll() == first
    assert listed == []


def test_a_folder_too_deep_and_too_many_folders_are_not_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "1/2/3/4", "1/2/3/4/5")
    assert list(EventFolders(tmp_path).poll()) == ["", "1/2/3/4"]
    monkeypatch.setattr(event_folders, "_MOST_FOLDERS", 3)
    assert list(EventFolders(tmp_path).poll()) == [""]


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("eval", True), ("eval_x", True), ("eval_x/y", True), ("eval/x", False), ("evaluation", False), ("", False)],
)
def test_folders_of_evaluations_are_told_by_their_names(name: str, is_one: bool) -> None:
    assert is_eval(name) == is_one


def test_event_files_are_told_by_their_names() -> None:
    assert is_event_file("events.out.tfevents.1.host")
    assert not is_event_file(".events.out.tfevents.1.host.part")
    assert not is_event_file("events.out.tfevents.1.host.profile-empty")
    assert not is_event_file("checkpoint")
