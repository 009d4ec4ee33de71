"""Warnings logged by the program are failures, unless the test says that it expects them.

Only our own loggers are watched: TensorFlow and absl warn about much that is nobody's mistake. Qt's messages are
watched by pytest-qt (`qt_log_level_fail` in pyproject.toml).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from types import TracebackType

WATCHED = ("core", "gui", "main")


class LogGuard(logging.Handler):
    """Collects the warnings of the watched loggers while it is entered, from any thread."""

    def __init__(self, expected: Sequence[str]) -> None:
        super().__init__(logging.WARNING)
        self._expected = tuple(expected)
        self._messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def __enter__(self) -> LogGuard:
        for name in WATCHED:
            logging.getLogger(name).addHandler(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for name in WATCHED:
            logging.getLogger(name).removeHandler(self)

    def complaint(self) -> str:
        """What was logged and not expected, or expected and not logged; "" if all is well."""
        unexpected = [text for text in self._messages if not any(re.search(p, text) for p in self._expected)]
        missing = [p for p in self._expected if not any(re.search(p, text) for text in self._messages)]
        lines = [f"logged, and not expected: {text}" for text in unexpected]
        lines += [f"expected, and not logged: {pattern}" for pattern in missing]
        return "\n".join(lines)
