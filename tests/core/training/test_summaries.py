from __future__ import annotations

from pathlib import Path

import tensorflow.compat.v1 as v1

from core.training import summaries
from core.training.summaries import bytes_in, writer_of


def test_a_writer_is_kept_no_longer_than_it_is_used(tmp_path: Path) -> None:
    kept = set(v1.summary.FileWriterCache._cache)
    folder = str(tmp_path)
    summaries.reopen([folder])
    summaries.reopen([folder])
    summaries.close([folder])
    assert folder in v1.summary.FileWriterCache._cache, "somebody else still writes"
    summaries.close([folder])
    assert set(v1.summary.FileWriterCache._cache) == kept


def test_each_time_it_writes_into_a_new_file(tmp_path: Path) -> None:
    folder = str(tmp_path)
    sizes = []
    for step in range(2):
        summaries.reopen([folder])
        writer_of(folder).add_summary(v1.Summary(value=[v1.Summary.Value(tag="loss", simple_value=1.0)]), step)
        summaries.close([folder])
        sizes.append(bytes_in(folder))
    assert len(list(tmp_path.iterdir())) == 2
    assert len(list(tmp_path.iterdir())) == 2
    assert 0 < sizes[0] < sizes[1]
