"""The process that counts parts of CSV files for another: pickled work comes in, pickled counts go out."""

from __future__ import annotations

import os
import pickle
import queue
import sys
import threading

from core.statistics.csv_counts import CsvWork, count_part


def main() -> None:
    """Answer until there is nobody left who asks."""
    asked: queue.SimpleQueue[CsvWork] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(asked,), daemon=True).start()
    while True:
        work = asked.get()
        try:
            counts = count_part(work, lambda octets: None)
        except Exception:  # the one who asked reads it again, and says what is wrong
            counts = None
        pickle.dump(counts, sys.stdout.buffer)
        sys.stdout.buffer.flush()


def _listen(asked: queue.SimpleQueue[CsvWork]) -> None:
    """End the process as soon as the one that asks has ended, also in the middle of a part."""
    while True:
        try:
            asked.put(pickle.load(sys.stdin.buffer))
        except (EOFError, OSError, pickle.UnpicklingError):
            os._exit(0)


if __name__ == "__main__":
    main()
