"""Modules beside an experiment: in which folders they are found anew."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.experiment.source_only import run_from_source


def test_folders_at_or_below_one_are_looked_into_anew_and_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = [tmp_path / "a", tmp_path / "a" / "b", tmp_path / "a" / "b" / "c"]
    outside = [tmp_path, tmp_path / "ab", tmp_path / "b" / "a"]
    known = dict.fromkeys([str(path) for path in (*inside, *outside)])
    monkeypatch.setattr(sys, "path_hooks", [])
    monkeypatch.setattr(sys, "path_importer_cache", known)
    run_from_source([tmp_path / "a"])
    assert list(known) == [str(path) for path in outside]
    known[str(Path("/"))] = None
    run_from_source([Path("/")])
    assert known == {}
