"""Processes that count parts of CSV files side by side."""

from __future__ import annotations

import pickle
import queue
import subprocess
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from itertools import islice
from typing import cast

from core.own_python import own_environment, python_module
from core.statistics.csv_counts import CsvCounts, CsvWork

_AHEAD = 2  # parts that wait while every process has one
_LOOK_EVERY = 0.1  # seconds between looks at whether this is still wanted


class PartReaders:
    """Some processes, each with one part at a time. One thread uses it; `close` ends them at once.

    They import neither TensorFlow nor Qt, and end with the process that started them.
    """

    def __init__(self, count: int) -> None:
        self._processes: list[subprocess.Popen[bytes]] = []
        self._idle: queue.SimpleQueue[subprocess.Popen[bytes]] = queue.SimpleQueue()
        self._threads = ThreadPoolExecutor(count, "csv-part")
        try:
            for _ in range(count):
                self._processes.append(_started())
                self._idle.put(self._processes[-1])
        except BaseException:
            self.close()
            raise

    def count(
        self, works: Iterable[CsvWork], look: Callable[[], None]
    ) -> Iterator[tuple[CsvWork, CsvCounts | None]]:
        """What was counted of each part, in their order; None of one that must be read on to the end of its file.

        `look` is called often, and ends the counting by what it raises.
        """
        waiting: deque[tuple[CsvWork, Future[CsvCounts | None]]] = deque()
        more = iter(works)
        while True:
            free = len(self._processes) + _AHEAD - len(waiting)
            waiting.extend((work, self._threads.submit(self._ask, work)) for work in islice(more, free))
            if not waiting:
                return
            work, answer = waiting.popleft()
            while not wait([answer], _LOOK_EVERY).done:
                look()
            yield work, answer.result()

    def _ask(self, work: CsvWork) -> CsvCounts | None:
        """Runs in a thread of its own."""
        process = self._idle.get()
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            pickle.dump(work, process.stdin)
            process.stdin.flush()
            return cast("CsvCounts | None", pickle.load(process.stdout))
        except (OSError, ValueError, EOFError, pickle.UnpicklingError):  # it has ended
            return None
        finally:
            self._idle.put(process)

    def close(self) -> None:
        """End the processes, whatever they do."""
        for process in self._processes:
            process.kill()
        self._threads.shutdown(cancel_futures=True)
        for process in self._processes:
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with suppress(OSError):
                        stream.close()


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        python_module("core.statistics.part_reader"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=own_environment(),
        start_new_session=True,  # Ctrl-C at the terminal is for the program that started it
    )
