from __future__ import annotations

import re
from pathlib import Path


def test_every_test_that_the_table_of_faults_names_is_there(repository: Path) -> None:
    table = (repository / "docs" / "reliability.md").read_text(encoding="utf-8")
    named = re.findall(r"`([a-z_/]+\.py)::(test_\w+)`", table)
    assert len(named) > 30
    for file, test in named:
        assert f"def {test}(" in (repository / "tests" / file).read_text(encoding="utf-8"), f"{file}::{test}"
