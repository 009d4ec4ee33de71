"""The rows of a file through one signature, for the window and the command line. No TensorFlow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.data.csv.csv_rows import CsvPager
from core.experiment.data.row_source import count_of, open_rows
from core.serving.predict.rows.batch import BatchAnswer, Predict, predict_rows
from core.serving.predict.rows.batch_rows import items_in, row_kind
from core.serving.saved_model.signatures import SavedModelInfo

_GUESSED = CsvFormat()


def predict_rows_of(
    path: Path,
    info: SavedModelInfo,
    signature: str,
    predict: Predict,
    cache: Path,
    csv: CsvFormat = _GUESSED,
    *,
    numbers: Sequence[int] | None = None,
    report: Callable[[int, int | None], None] = lambda done, total: None,
    opened: Callable[[str], None] = lambda summary: None,
    stopped: Callable[[], bool] = lambda: False,
) -> BatchAnswer:
    """Ask `signature` all rows of a TFRecord or CSV file, or those `numbers`. DataError if it cannot be opened.

    `cache` is the folder for indexes, `csv` how a CSV file is written; `opened` is told how it was read.
    `report(rows done, rows in all or None)` after each batch.
    """
    with closing(open_rows(path, cache, row_kind(info, signature, csv))) as source:
        if isinstance(source, CsvPager):
            opened(source.summary)
        total = count_of(source) if numbers is None else len(numbers)
        return predict_rows(
            info,
            signature,
            items_in(source, numbers),
            predict,
            report=lambda done: report(done, total),
            stopped=stopped,
        )
