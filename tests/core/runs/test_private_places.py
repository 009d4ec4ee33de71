from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.runs.private_places import make_private_file, make_private_folder


@pytest.mark.skipif(os.name == "nt", reason="the profile of the user is private there")
def test_nobody_else_gets_in_whatever_the_umask(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir(mode=0o755)
    before = os.umask(0)
    try:
        make_private_folder(tmp_path / "there" / "config" / "ours")
        make_private_file(tmp_path / "there" / "config" / "ours" / "list")
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.rglob("*")}
    assert modes == {"there": 0o755, "config": 0o700, "ours": 0o700, "list": 0o600}
